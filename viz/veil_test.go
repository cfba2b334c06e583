package viz_test

import (
	"encoding/json"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"iridescent/cmd/wasm/wire"
	"iridescent/viz"
	"iridescent/viz/canvas/recorder"
	"iridescent/viz/canvas/svg"
	"iridescent/viz/export"
	"iridescent/viz/input"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// veilStates are states of all scenes in which readings have numbers of their own, with ∞ among them.
var veilStates = []string{
	"#scene=compare&p=34,26,17,11,8,4&q=7,12,22,27,20,12",
	"#scene=compare&p=34,26,17,11,8,4&q=7,12,22,27,20,12&unit=nat&terms=excess&lambda=.3&kt=2.1",
	"#scene=compare&p=7,2,1&q=5,5,0&sel=3",
	"#scene=compare&p=7,2,1&q=5,0,5&sel=2&floor=.013",
	"#scene=compare&p=0,1&q=99,1&labels=white,black&axis=log",
	"#scene=curves&p=normal(0,1)&q=normal(1.5,1.4)",
	"#scene=curves&p=normal(0,1)&q=normal(1.5,1.4)&bins=7&unit=ban",
	"#scene=curves&p=t(0,1,2)&q=normal(0,1.3)",
	"#scene=surprise&mean=.01&weight=100&seen=b1",
	"#scene=surprise&mean=.23&weight=7&seen=w12,b2",
	"#scene=surprise&mean=.23&weight=7&seen=none",
	"#scene=surprise&mean=0&weight=9&seen=b1",
	"#scene=inference",
	"#scene=inference&objective=forward&beta=.7",
	"#scene=inference&objective=js&view=curves",
	"#scene=inference&view=split&q2=1,2", "#scene=inference&view=split&objective=js", "#scene=inference&view=gradients", "#scene=inference&view=gradients&objective=forward&pull=width&estimator=path",
	"#scene=code", "#scene=code&view=tree", "#scene=code&view=tape", "#scene=code&view=evidence", "#scene=code&view=loss&smoothing=.1",
	"#scene=code&p=2,1,1&q=1,1,0",
	"#scene=entropy&view=coin&theta=.3", "#scene=entropy&view=ice&grams=7", "#scene=entropy&view=grain&p=5,3,2,1&q=1,2,3,4&groups=1,1,2,2",
	"#scene=curiosity", "#scene=curiosity&policy=greedy&flips=1h,2t,3h*2,3t&unit=nat",
	"#scene=energy&levels=0,1.3,2&q=5,2,4&kt=.7", "#scene=energy&levels=0,10&q=1,3&kt=25&units=meV",
	"#scene=mutual&joint=5,2;1,4", "#scene=mutual&joint=5,2,3;1,4,2&sel=y2",
	"#scene=distance", "#scene=distance&p=5,3,2&q=6,4,0&r=1,2,4&measure=rootjs", "#scene=distance&p=5,3,2&q=6,4,1&r=1,2,4&measure=alpha&alpha=.3&unit=nat", "#scene=distance&p=5,3,2&q=6,4,0&r=1,2,4",
	"#scene=bet", "#scene=bet&p=6,4&q=1,1&b=7,3&fraction=.4&sel=1", "#scene=bet&p=90,9,1&q=80,15,5&b=92,8,0", "#scene=bet&p=60,39,1&q=60,40,0&b=59,40,1&fraction=.3",
}

var veilSizes = [][2]float64{{1280, 688}, {390, 640}, {640, 300}}

// outputs are all that a program says of a state, by what says it. The state itself is no output: q that was typed may have any number.
func outputs(a *viz.App, announced string) map[string]string {
	out := map[string]string{"announcements": announced}
	v := a.View()
	page := wire.View(&v)
	for _, own := range []string{"hash", "values", "controls", "scenes"} {
		delete(page, own)
	}
	handles := page["handles"].([]any)
	for _, h := range handles {
		for _, place := range []string{"x", "y", "r", "value", "min", "max", "step"} {
			delete(h.(map[string]any), place)
		}
	}
	for _, r := range page["readings"].([]any) {
		delete(r.(map[string]any), "place")
	}
	cells := ""
	for _, c := range v.Inspector.Cells {
		cells += c.Name + " " + c.Value + "\n"
	}
	out["inspector"] = cells
	out["page"] = string(wire.AppendText(nil, page))
	table := a.Table()
	out["table"] = string(wire.AppendText(nil, wire.Table(&table)))
	for _, r := range v.Readings {
		e, _ := a.Explain(r.ID)
		out["explanation of "+r.ID] = string(wire.AppendText(nil, wire.Explanation(&e)))
	}
	for _, kind := range export.Kinds() {
		text := a.Export(kind)
		if kind == "json" { // without the state
			var o map[string]any
			if err := json.Unmarshal([]byte(text), &o); err != nil {
				panic(err)
			}
			delete(o, "state")
			b, _ := json.Marshal(o)
			text = string(b)
		}
		out[kind] = text
	}
	width, height := a.Size()
	draw := func() {
		r := &recorder.Recorder{}
		a.Draw(r)
		for _, c := range r.Calls {
			out["canvas"] += c.Text + "\n"
		}
	}
	draw()
	a.Alone(func(_, _ float64) { draw() })
	picture := svg.New(width, height)
	out["picture"] = string(picture.Bytes(v.Title, v.Description))
	return out
}

var aNumber = regexp.MustCompile(`[0-9]+\.[0-9]+(?:e[-+][0-9]+)?`)

// says reports whether a text has a number that rounds the value, or is it.
func says(text string, value float64, least int) string {
	if math.IsInf(value, 0) {
		for _, word := range []string{"∞", "1e999", "Infinity", ",inf", "\\infty", "infinite"} {
			if strings.Contains(text, word) {
				return word
			}
		}
		return ""
	}
	for _, word := range aNumber.FindAllString(text, -1) {
		x, err := strconv.ParseFloat(word, 64)
		_, fraction, _ := strings.Cut(word, ".")
		significant := strings.TrimLeft(strings.Replace(word, ".", "", 1), "0")
		if err == nil && len(significant) > 1 && len(fraction) >= least && mark.Rounds(value, x, min(len(fraction), 12)) {
			return word
		}
	}
	return ""
}

// TestVeiledNumbersAreNowhere: whatever is veiled, in whichever state and size, no output of the program says its number.
func TestVeiledNumbersAreNowhere(t *testing.T) {
	for k, state := range veilStates {
		a := viz.New()
		size := veilSizes[k%len(veilSizes)]
		a.Update(viz.Resize{Width: size[0], Height: size[1]})
		a.Update(viz.Restore{Hash: state})
		for _, r := range a.View().Readings {
			a.Update(viz.Restore{Hash: state + "&veil=" + scene.NameOf(r.ID)})
			checkVeil(t, a, state, r, announce(a))
			if n := a.Notices(); len(n) > 0 {
				t.Fatalf("%s: veil=%s: %q", state, r.ID, n)
			}
		}
	}
}

func checkVeil(t *testing.T, a *viz.App, state string, r scene.Reading, announced string) {
	t.Helper()
	if r.Nats == 0 || math.IsNaN(r.Nats) {
		return // there are other zeros
	}
	value, err := strconv.ParseFloat(strings.ReplaceAll(r.Value, "−", "-"), 64)
	switch {
	case strings.Contains(r.Value, "×10"):
		return // says reads no powers; TestReplaceNumbers in viz/mark does
	case r.Value == "∞" || r.Value == "−∞":
		value = math.Inf(1)
	case err != nil:
		t.Fatalf("%s: %s is %q", state, r.ID, r.Value)
	}
	for what, text := range outputs(a, announced) {
		if word := says(general.ReplaceAllString(text, ""), value, decimalsIn(what)); word != "" {
			t.Errorf("%s: veil=%s: the %s says %q: %s", state, r.ID, what, word, around(text, word))
		}
	}
}

// decimalsIn are how many a number has at least that could not be there by chance: exact exports have many places of an axis.
func decimalsIn(what string) int {
	if what == "csv" || what == "json" {
		return 3
	}
	return 2 // ticks of axes have one
}

// general are sentences that say when a number is infinite, the same in every state, and powers of ten.
var general = regexp.MustCompile(`"infinite":"[^"]*"|[0-9.]+×10|[0-9.]+e-[0-9]+`)

func around(text, word string) string {
	i := strings.Index(text, word)
	return strconv.Quote(text[max(0, i-60):min(len(text), i+40)])
}

// announce plays with the first handle and returns what is said meanwhile; the state is as before then.
func announce(a *viz.App) (said string) {
	keep := func(effects []viz.Effect) {
		for _, e := range effects {
			if e, ok := e.(viz.Announce); ok {
				said += e.Text + "\n"
			}
		}
	}
	handles := a.View().Handles
	if len(handles) == 0 {
		return ""
	}
	for _, key := range []string{"Delete", "ArrowUp"} {
		keep(a.Update(viz.Input{Event: input.Key{Name: key, Handle: handles[0].ID, Time: 1}}))
		keep(a.Update(viz.Do{Action: "undo"}))
	}
	return said
}

// TestVeil: reveal shows all again, one by one or together, and veil puts it back.
func TestVeil(t *testing.T) {
	a := viz.New()
	a.Update(viz.Restore{Hash: "#p=34,26,17&q=7,12,22&veil=klPQ,sentence,jsd"})
	plain := viz.New()
	plain.Update(viz.Restore{Hash: "#p=34,26,17&q=7,12,22"})
	value := func(a *viz.App, id string) string {
		v := a.View()
		k := slices.IndexFunc(v.Readings, func(r scene.Reading) bool { return r.ID == id })
		return v.Readings[k].Value
	}
	steps := []struct {
		do   viz.Do
		want string
		shut []string
	}{
		{viz.Do{Action: "cancel"}, "klPQ,sentence,jsd", []string{"kl-pq", "ce-pq", "jsd", "jsdist"}},
		{viz.Do{Action: "reveal", Argument: "klPQ"}, "sentence,jsd", []string{"jsd", "jsdist"}},
		{viz.Do{Action: "veil", Argument: "klQP"}, "klQP", []string{"kl-qp", "ce-qp", "gap"}},
		{viz.Do{Action: "reveal"}, "", nil},
		{viz.Do{Action: "veil"}, "klQP", []string{"kl-qp", "ce-qp", "gap"}},
		{viz.Do{Action: "reveal"}, "", nil},
	}
	for _, s := range steps {
		a.Update(s.do)
		v := a.View()
		if got := strings.Join(v.Veiled, ","); got != s.want {
			t.Errorf("after %v %q is veiled, want %q", s.do, got, s.want)
		}
		if has := strings.Contains(v.Hash, "veil="); has != (s.want != "") {
			t.Errorf("after %v the hash is %s", s.do, v.Hash)
		}
		for _, r := range v.Readings {
			if shut := slices.Contains(s.shut, r.ID); !r.Again && (shut != r.Veiled || !shut && r.Value != value(plain, r.ID)) {
				t.Errorf("after %v %s is %q (veiled: %v)", s.do, r.ID, r.Value, r.Veiled)
			}
		}
	}
	if got, want := a.View().Description, plain.View().Description; got != want {
		t.Errorf("revealed, the sentence is %q, want %q", got, want)
	}
}

// TestVeilOfUnknown: what there is not is told, and the rest kept.
func TestVeilOfUnknown(t *testing.T) {
	a := viz.New()
	a.Update(viz.Restore{Hash: "#veil=klPQ,nonsense,kl-qp,elbo,terms,"})
	if got := strings.Join(a.View().Veiled, ","); got != "klPQ,klQP,terms" {
		t.Errorf("veiled: %s", got)
	}
	n := a.Notices()
	if len(n) != 1 || !strings.HasPrefix(n[0], `veil: compare has no reading "nonsense" and "elbo"; it has klPQ, `) {
		t.Errorf("%q", n)
	}
	if again := viz.New(); fmt.Sprint(again.Update(viz.Do{Action: "reveal"})) == "" {
		t.Error("a reveal of nothing says nothing")
	}
}

// TestVeilHasANameForEachReading: each reading of each preset and view can be veiled by its name.
func TestVeilHasANameForEachReading(t *testing.T) {
	a := viz.New()
	states := slices.Clone(veilStates)
	for _, s := range a.View().Scenes {
		a.Update(viz.Restore{Hash: "#scene=" + s.Name})
		for _, p := range a.Presets() {
			a.Update(viz.Do{Action: "preset", Argument: p.Name})
			states = append(states, a.Hash())
		}
	}
	for _, state := range states {
		a.Update(viz.Restore{Hash: state})
		for _, r := range a.View().Readings {
			a.Update(viz.Restore{Hash: state + "&veil=" + scene.NameOf(r.ID)})
			if n := a.Notices(); len(n) > 0 {
				t.Fatalf("%s: %q", state, n)
			}
		}
	}
}

// What coins teach is told by which one is named as the best, too.
func TestAnOrderThatIsVeiledIsNowhere(t *testing.T) {
	for _, coins := range []string{"coin1=500,500&coin2=9,1&coin3=1,1", "coin1=1,1&coin2=9,1&coin3=500,500"} {
		a := viz.New()
		a.Update(viz.Resize{Width: 1200, Height: 750})
		a.Update(viz.Restore{Hash: "scene=curiosity&" + coins + "&veil=gain1,gain2,gain3"})
		for what, text := range outputs(a, announce(a)) {
			for _, tells := range []string{"of coin 1 next", "of coin 3 next", "coin 1 teaches most", "coin 3 teaches most", "heads would teach"} {
				if strings.Contains(text, tells) {
					t.Errorf("%s: the %s says %q", coins, what, tells)
				}
			}
		}
	}
}
