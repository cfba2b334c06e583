package surprise

import (
	"regexp"
	"strings"
	"testing"

	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
)

func TestLabelsAreReadAsPeopleWriteThem(t *testing.T) {
	for _, c := range []struct {
		raw, white, black, one, again string
	}{
		{"white,black", "white", "black", "swan", ""},
		{"tails,heads", "tails", "heads", "observation", "tails,heads"},
		{"tails,heads,flip", "tails", "heads", "flip", "tails,heads,flip"},
		{"tails%2Cheads%2Cflip", "tails", "heads", "flip", "tails,heads,flip"},
		{"tails,heads,", "tails", "heads", "observation", "tails,heads"},
		{"no+rain,rain,day", "no rain", "rain", "day", "no+rain,rain,day"},
		{"a%2Cb,c%26d", "a,b", "c&d", "observation", "a%2Cb,c%26d"},
		{"white,black,swan", "white", "black", "swan", ""},
		{"white,black,raven", "white", "black", "raven", "white,black,raven"},
		{"0,1", "0", "1", "observation", "0,1"},
		{"%3Cb%3E,%E2%80%AEb%0Ac,%00toss", "<b>", "b c", "toss", "%3Cb%3E,b+c,toss"},
	} {
		h := newHand(t, "labels="+c.raw)
		if w := h.s.Model.Words; w.is(false) != c.white || w.is(true) != c.black || w.one != c.one {
			t.Errorf("%s is read as %q", c.raw, w)
		}
		want := ""
		if c.again != "" {
			want = "labels=" + c.again
		}
		if got := strings.TrimPrefix(h.Hash(), "&"); got != want {
			t.Errorf("%s comes back as %s, want %s", c.raw, got, want)
		}
	}
}

func TestLabelsThatAreNoTwoNamesAreRefused(t *testing.T) {
	for raw, part := range map[string]string{"": "1 name;", "heads": "1 name;", "a,b,c,d": "4 names;", ",heads": "name 1 is empty", "tails,%E2%80%AE": "name 2 is empty", strings.Repeat("a,", 5000): "4 names;"} {
		h := newHand(t, "labels=tails,heads")
		before := h.s.Model
		err := h.s.Params().Find("labels").Set(raw)
		if err == nil || !strings.HasPrefix(err.Error(), "labels") || !strings.Contains(err.Error(), part) || !strings.HasSuffix(err.Error(), ".") {
			t.Errorf("%.40q: %v", raw, err)
		}
		if h.s.Model != before {
			t.Errorf("%.40q changes the model", raw)
		}
	}
}

// everything is every string of the scene for people: those of the page, of messages, of numbers for other programs, and on the canvas.
func (h *player) everything() string {
	v := h.View()
	list := []string{v.Description, h.s.describeShort(h.Env), v.Inspector.Text, h.Table().Caption, strings.Join(h.Table().Head, "\n"), strings.Join(h.Table().Foot, "\n"), h.s.Data().Label}
	for _, a := range append(v.Actions, v.Inspector.Actions...) {
		list = append(list, a.Label, a.Help, a.Why)
	}
	for _, x := range v.Handles {
		list = append(list, x.Label, x.ValueText)
	}
	for _, r := range v.Readings {
		list = append(list, r.Name, r.Sentence, r.Formula, r.Numbers, r.Infinite)
	}
	for _, row := range append(h.Table().Rows, h.Table().Readings...) {
		list = append(list, strings.Join(row, "\n"))
	}
	for _, c := range h.s.Data().Columns {
		list = append(list, c.Key, c.Name)
	}
	for _, r := range h.s.Data().Records {
		list = append(list, r.Label)
	}
	for _, p := range h.s.Params() {
		list = append(list, p.Help)
	}
	for _, c := range h.Record().Calls {
		list = append(list, c.Text)
	}
	return strings.Join(list, "\n")
}

var bird = regexp.MustCompile(`(?i)swans?|\bwhite\b|\bblack\b|colour`)

func TestACoinIsNoSwanAnywhere(t *testing.T) {
	for _, state := range []string{"", "&seen=none", "&seen=w3,b1", "&mean=0&seen=w6,b1,w2", "&mean=0&seen=none", "&mean=1&seen=none", "&weight=1&seen=w10000", "&mean=.5&weight=inf&seen=b1"} {
		for _, size := range [][2]float64{{960, 552}, {390, 704}, {640, 344}} {
			h := newHand(t, "labels=tails,heads,flip"+state)
			h.Resize(size[0], size[1])
			said := []string{h.everything()}
			for _, action := range []string{"white", "black", "run", "hundred", "reseed", "back", "clear", "clear"} {
				if err := h.s.Do(action, "", h.Env); err != nil {
					said = append(said, err.Error())
				}
				said = append(said, h.s.Status())
			}
			if err := h.s.Params().Find("seen").Set("w9999,b9"); err != nil {
				said = append(said, err.Error())
			}
			text := strings.Join(said, "\n")
			if found := bird.FindString(text); found != "" {
				at := strings.Index(text, found)
				t.Errorf("%s, %g px: %q in …%q…", state, size[0], found, text[max(at-60, 0):min(at+60, len(text))])
			}
			if !strings.Contains(text, "heads") || !strings.Contains(text, "tails") || !strings.Contains(text, "flip") {
				t.Errorf("%s: nothing is called by its name", state)
			}
		}
	}
}

func TestWithoutLabelsTheySpeakOfSwans(t *testing.T) {
	h := newHand(t, "")
	h.Layout()
	for _, want := range []string{"The last swan is black: 6.64 bits of surprisal", "about the share of black swans", "White swan", "Watch until a black swan", "surprisal of a white swan", "colour"} {
		if !strings.Contains(h.everything(), want) {
			t.Errorf("nowhere is %q", want)
		}
	}
}

func TestTheWordsOfAChangeAreTakenBackWithIt(t *testing.T) {
	h := newHand(t, "")
	before := h.s.Snapshot()
	h.MustDo("preset", "coin")
	if got := h.s.Describe(h.Env); !strings.HasPrefix(got, "The last flip is tails") {
		t.Errorf("the preset says %q", got)
	}
	if scene.Same(h.s, before, h.s.Snapshot()) {
		t.Error("other words are no change")
	}
	h.s.Restore(before)
	h.Layout()
	if got := h.s.Describe(h.Env); !strings.HasPrefix(got, "The last swan is black") {
		t.Errorf("taken back it says %q", got)
	}
	h.MustDo("preset", "coin")
	scene.Reset(h.s)
	if h.Hash() != "" {
		t.Errorf("reset leaves %q", h.Hash())
	}
}

func TestRunsAreToldInTheWordsOfTheLabels(t *testing.T) {
	for _, c := range []struct{ hash, action, want string }{
		{"truth=1&seen=none", "run", "The very next swan is black."},
		{"truth=0&seen=none", "run", "None of 2000 swans was black."},
		{"truth=1&seen=none&labels=tails,heads,toss", "run", "The very next toss is heads."},
		{"truth=0&seen=none&labels=tails,heads,toss", "run", "None of 2000 tosses was heads."},
		{"truth=1&seen=none&labels=tails,heads,toss", "hundred", "Of 100 tosses, 100 heads."},
		{"truth=1&seen=w9999&labels=tails,heads,toss", "hundred", "Of 1 toss, 1 heads."},
	} {
		h := newHand(t, c.hash)
		h.MustDo(c.action, "")
		if got := h.s.Status(); got != c.want {
			t.Errorf("%s: %q, want %q", c.hash, got, c.want)
		}
	}
}

// own are the parameters and counts that words may have numbers of.
func (h *player) own() map[string]float64 {
	m := &h.s.measured
	all := map[string]float64{"mean": h.s.Model.Mean, "swans that the belief is worth": h.s.Model.Weight, "black swans seen": float64(m.blacks), "white swans seen": float64(m.seen() - m.blacks),
		h.s.Model.Words.some() + " seen": float64(m.seen()), "believed share now": m.now.share(), "chance of the last one": m.last.chance, "chance of a white one next": m.next[0].chance, "chance of a black one next": m.next[1].chance, "black share that is ruled out": 1 - m.now.share()}
	if m.lost() {
		all["number of the swan that was ruled out"] = float64(m.broken + 1)
	}
	return all
}

// A wrong number in any caption or sentence fails here, in whichever unit.
func TestEveryNumberInWordsIsOneOfItsState(t *testing.T) {
	words := scenetest.Words{States: states, Open: func(t testing.TB, hash string) scenetest.Teller {
		h := newHand(t, hash)
		return scenetest.Teller{Player: h.Player, Own: h.own,
			Amounts: func() map[string]float64 { return map[string]float64{} },
			More:    func() []string { return []string{h.s.describeShort(h.Env), h.s.spokenReadings(h.Env)} }}
	}}
	words.AreTrue(t)
}
