package compare

import (
	"math"
	"slices"
	"strings"
	"testing"

	"iridescent/viz/mark"
	"iridescent/viz/param"
	"iridescent/viz/scene/scenetest"
	"iridescent/viz/weights"
)

func TestWeightsGoThroughTheURLExactly(t *testing.T) {
	tests := [][]float64{
		{1e300, 2e300, 3}, {5e-324, 1, 1e-310}, {1.0 / 3, 2.0 / 3, 0.1}, {0, 0, 7}, {math.Nextafter(1, 2), 1, 1},
		{1, 1, 1, 1, 1, 0, 0, 0, 0, 2}, {123456789, 0.000123, 1e21}, {math.MaxFloat64 / 4, 1, 1},
	}
	for _, w := range tests {
		h := newHand(t, "p=1*"+param.Shortest(float64(len(w))))
		p := h.s.Params().Find("q")
		h.s.Model.Weights[mark.Q] = weights.From(w)
		text := p.Get()
		h.Set("q", text)
		h.wantsWeights(text, mark.Q, w...)
	}
}

func TestOnlyGesturesRewriteWeights(t *testing.T) {
	third := []float64{1.0 / 3, 1e300, 5e-324}
	doings := []func(h *player){
		func(h *player) { h.MustDo("add", ""); h.MustDo("remove", "") },
		func(h *player) { h.MustDo("swap", ""); h.MustDo("swap", "") },
		func(h *player) { h.Tap(scenetest.Mouse, h.At("p0")) },
		func(h *player) { h.Key("p0", "l"); h.Key("p0", "ArrowRight") },
		func(h *player) { h.Set("axis", "log"); h.Set("kt", "3"); h.Set("lambda", "0.3"); h.Set("floor", "0.1") },
		func(h *player) { h.dragTo("q0", 0.2) },
	}
	for k, do := range doings {
		h := newHand(t, "p="+weights.Join(third)+"&q=1,1,1")
		do(h)
		if !slices.Equal(h.s.Model.Weights[mark.P].List(), third) {
			t.Errorf("doing %d: weights %v", k, h.s.Model.Weights[mark.P].List())
		}
	}
}

func TestANewNumberOfOutcomesInPMakesQUniformAndSaysSo(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,7")
	if err := h.s.Params().Find("p").Set("1,2,3,4"); err != nil {
		t.Fatal(err)
	}
	notes := h.s.Reconcile(func(key string) bool { return key == "p" })
	h.wantsWeights("q", mark.Q, 1, 1, 1, 1)
	if len(notes) != 1 || !contains(notes[0].Error(), "q is uniform over the 4 outcomes of p") {
		t.Errorf("notes %v", notes)
	}
}

func TestALabelIsCleanedOnceAndForAll(t *testing.T) {
	tests := []struct{ text, want string }{
		{"Rain", "Rain"}, {"  a\tb\n c ", "a b  c"}, {"<script>alert(1)</script>", "<script>alert(1)</script>"},
		{"a\x00b\x1b[31m", "ab[31m"}, {"\u202eevil\u2066", "evil"}, {"bad\xff\xfeutf", "badutf"}, {strings.Repeat("x", 99), strings.Repeat("x", param.LabelLimit-1) + "…"},
		{strings.Repeat("é", 99), strings.Repeat("é", param.LabelLimit-1) + "…"}, {strings.Repeat("x", 38) + " yy", strings.Repeat("x", 38) + "…"}, {"\ufffd", ""}, {"\u00a0\u2003", ""}, {"\u200b\u200d", ""},
	}
	for _, tt := range tests {
		got := param.CleanLabel(tt.text)
		if got != tt.want || param.CleanLabel(got) != got {
			t.Errorf("%q becomes %q, then %q; want %q", tt.text, got, param.CleanLabel(got), tt.want)
		}
	}
}

func TestLabelsGoThroughTheURLExactly(t *testing.T) {
	for _, labels := range [][]string{
		{"Sun", "Rain"}, {"a,b", "c%2Cd"}, {"a+b & c", "#1=2"}, {"Überraschung", "驚き"}, {`"<x>"`, "`;'"}, {"A", "B"}, {"%", "%%41"}, {"B", "A"},
	} {
		h := newHand(t, "p=1,2&q=1,1")
		copy(h.s.labels(), labels)
		text := h.s.Params().Find("labels").Get()
		if strings.ContainsAny(text, "&#\"<>` ") {
			t.Errorf("%q stands in a URL as %q", labels, text)
		}
		other := newHand(t, "p=1,2&q=1,1&labels="+text)
		if !slices.Equal(other.s.labels(), labels) {
			t.Errorf("%q comes back as %q", labels, other.s.labels())
		}
	}
}

func TestLabelsWhoseCommasWereEscapedByAnotherHandStillSplit(t *testing.T) {
	h := newHand(t, "p=1,2,3&q=1,1,1&labels=Sun%2CRain%2CFog")
	if strings.Join(h.s.labels(), "|") != "Sun|Rain|Fog" {
		t.Errorf("labels %q", h.s.labels())
	}
}

func TestWrongValuesAreRefusedWithWhatAndWhere(t *testing.T) {
	tests := []struct{ key, raw, want string }{
		{"p", "1,x,3", `p: value 2: "x"`}, {"p", "", "p:"}, {"p", "0,0", "p:"}, {"p", "1", "p has 1 outcome"}, {"p", "1*65", "p has 65 outcomes"}, {"p", "1,-1", "value 2"},
		{"p", "1e999,1", "value 1"}, {"p", "NaN,1", "value 1"}, {"q", "1,2", "q has 2 outcomes, p has 3"},
		{"lambda", "2", "lambda: 2 is not between 0 and 1"}, {"lambda", "-.1", "lambda"}, {"lambda", "half", `lambda: "half" is not a number`}, {"lambda", "NaN", "lambda"},
		{"kt", "0", "kt: 0 is not above 0"}, {"kt", "-1", "kt"}, {"kt", "Inf", "kt"}, {"kt", "", "kt"}, {"kt", "1e308", "kt"},
		{"floor", "0.6", "floor: 0.6"}, {"floor", "1e-7", "floor"}, {"floor", "-1", "floor"}, {"floor", "NaN", "floor"},
		{"axis", "cubic", `axis: "cubic" is none of linear, log`}, {"terms", "", "terms"}, {"paint", "m", "paint"},
		{"sel", "4", "sel"}, {"sel", "0", "sel"}, {"sel", "x", "sel"}, {"sel", "-1", "sel"},
		{"lockp", "4", `lockp: "4"`}, {"lockp", "1,x", `lockp: "x"`}, {"lockq", "0", "lockq"},
	}
	for _, tt := range tests {
		h := newHand(t, "p=5,3,2&q=1,1,7")
		before := h.s.Model
		err := h.s.Params().Find(tt.key).Set(tt.raw)
		if err == nil || !contains(err.Error(), tt.want) {
			t.Errorf("%s=%s: %v, want %q", tt.key, tt.raw, err, tt.want)
		}
		if h.s.Model != before {
			t.Errorf("%s=%s is refused and changes the model", tt.key, tt.raw)
		}
	}
}

func TestEveryParameterTakesWhatItGives(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,0,7&labels=a,b,c&lockp=1,3&lockq=2&lambda=.3&kt=2.5&floor=.01&axis=log&terms=excess&paint=q&sel=2")
	for _, p := range h.s.Params() {
		was := p.Get()
		if err := p.Set(was); err != nil || p.Get() != was {
			t.Errorf("%s gives %q, takes it with %v and gives %q", p.Key, was, err, p.Get())
		}
	}
}

func TestParametersAreDeclaredForPeople(t *testing.T) {
	h := newHand(t, "floor=.1")
	for _, p := range h.s.Params() {
		if p.Label == "" || !strings.HasSuffix(p.Help, ".") {
			t.Errorf("%s: label %q, help %q", p.Key, p.Label, p.Help)
		}
		if p.Kind == param.Range && !(p.Min < p.Max && p.Step > 0) {
			t.Errorf("%s ranges from %g to %g by %g", p.Key, p.Min, p.Max, p.Step)
		}
		for _, o := range p.Options {
			if o.Label == "" || p.Set(o.Value) != nil || p.Get() != o.Value {
				t.Errorf("%s: option %+v", p.Key, o)
			}
		}
	}
}

func TestNamesThatAreTooFewOrTooManyAreSaid(t *testing.T) {
	for labels, want := range map[string]string{"x,y": "x,y,C", "x,,y,z": "x,B,y", "x,y,z": "x,y,z"} {
		h := newHand(t, "p=5,3,2&q=1,1,7&labels=A,B,C")
		before := h.s.Snapshot().(Model).Labels
		if err := h.s.Params().Find("labels").Set(labels); err != nil {
			t.Fatal(err)
		}
		notes := h.s.Reconcile(func(string) bool { return true })
		if fits := len(param.SplitLabels(labels, 3, MaxOutcomes+1)) == 3; fits != (len(notes) == 0) || !fits && !contains(notes[0].Error(), "for 3 outcomes") {
			t.Errorf("%s: %q", labels, notes)
		}
		if got := param.JoinLabels(h.s.labels()); got != want || param.JoinLabels(before[:3]) != "A,B,C" {
			t.Errorf("%s: the names are %s, and those before have become %s", labels, got, param.JoinLabels(before[:3]))
		}
	}
}
