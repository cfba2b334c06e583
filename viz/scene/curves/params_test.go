package curves

import (
	"strings"
	"testing"

	"iridescent/viz/canvas/recorder"
	"iridescent/viz/mark"
	"iridescent/viz/param"
)

func TestWrongValuesAreRefusedWithASentence(t *testing.T) {
	for _, c := range []struct{ key, raw, want string }{
		{"p", "normal(0)", "normal(mu,sigma) has 2 numbers, here are 1"},
		{"p", "normal(0,0)", "sigma = 0 is not between 0.0001 and 100000"},
		{"p", "normal(0,-1)", "sigma"},
		{"p", "normal(1e308,1)", "mu"},
		{"p", "normal(nan,1)", `mu of normal: "nan" is not a number`},
		{"p", "normal(1e999,1)", "not a number"},
		{"q", "cauchy(0,1)", `"cauchy" is no family`},
		{"q", "normal 0 1", "no family"},
		{"q", "normal(0,1", "is not written as normal(mu,sigma)"},
		{"q", "normal(0,1)x", "is not written as"},
		{"q", "", "no family"},
		{"q", "uniform(2,1)", "max must be at least"},
		{"q", "mix(2,0,1,0,1)", "weight"},
		{"cutp", "1", "two ends"},
		{"cutp", "2,1", "not below"},
		{"cutp", "a,1", `"a" is neither`},
		{"cutp", "50,60", "less than a millionth"},
		{"cutp", "-1e300,2", "not between"},
		{"lambda", "2", "lambda"},
		{"kt", "0", "kt"},
		{"bins", "1", `bins: 1 is not`},
		{"bins", "65", "bins"},
		{"bins", "2.5", "bins"},
		{"nup", "3", "not Student's t"},
		{"familyp", "cauchy", "none of"},
		{"terms", "x", "none of"},
	} {
		h := newHand(t, "")
		before := h.Hash()
		err := h.s.Params().Find(c.key).Set(c.raw)
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), c.key) {
			t.Errorf("%s=%s: %v, want %q", c.key, c.raw, err, c.want)
		}
		if h.Hash() != before {
			t.Errorf("%s=%s changed the state to %s", c.key, c.raw, h.Hash())
		}
	}
}

func TestStatesGoRoundThroughTheHash(t *testing.T) {
	for _, hash := range append(append([]string{}, states...), extremes...) {
		h := newHand(t, hash)
		want := h.Hash()
		if got := newHand(t, strings.TrimPrefix(want, "&")).Hash(); got != want {
			t.Errorf("%s becomes %s, then %s", hash, want, got)
		}
	}
}

func TestPresetsAreValid(t *testing.T) {
	for _, p := range New().Presets() {
		h := newHand(t, p.State)
		for _, sd := range mark.Sides {
			if !h.s.Model.Of[sd].valid() {
				t.Errorf("%s of %s is invalid", sd, p.Name)
			}
		}
	}
}

func TestControlsOfFamilyAndNuSetTheDensity(t *testing.T) {
	h := newHand(t, "")
	if err := h.s.Params().Find("familyp").Set("t"); err != nil {
		t.Fatal(err)
	}
	h.Layout()
	if nu := h.s.Params().Find("nup"); nu.Kind != param.Range || nu.Get() != "3" || nu.Set("7") != nil {
		t.Errorf("ν of p is a control of kind %d with %s", nu.Kind, nu.Get())
	}
	if c := h.s.Model.Of[mark.P]; c.Family != studentsT || c.Arguments[2] != 7 {
		t.Errorf("p is %s", c.text())
	}
	if got := h.Hash(); strings.Contains(got, "family") || strings.Contains(got, "nup") {
		t.Errorf("the hash is %s", got)
	}
}

func TestACutThatFitsNoMoreGoesWithANotice(t *testing.T) {
	h := newHand(t, "cutp=-1,2")
	if err := h.s.Params().Find("p").Set("normal(80,1)"); err != nil {
		t.Fatal(err)
	}
	notes := h.s.Reconcile(func(key string) bool { return key == "p" })
	if len(notes) != 1 || !strings.Contains(notes[0].Error(), "cutp") || h.s.Model.Of[mark.P].isCut() {
		t.Errorf("notes %v, cut %s", notes, h.s.Model.Of[mark.P].cutText())
	}
}

// FuzzParams gives the parameters any text: nothing may panic, the picture is finite, and what was understood goes round.
func FuzzParams(f *testing.F) {
	for _, hash := range states {
		var v [4]string
		for _, p := range param.ParseHash(hash) {
			for k, key := range [...]string{"p", "q", "cutp", "cutq"} {
				if p.Key == key {
					v[k] = p.Raw
				}
			}
		}
		f.Add(v[0], v[1], v[2], v[3], "12", ".5")
	}
	f.Add("beta(.05,1e4)", "gamma(1e4,1e-5)", "0,1", "-inf,inf", "64", "1e-300")
	f.Fuzz(func(t *testing.T, p, q, cutp, cutq, bins, lambda string) {
		h := newHand(t, "")
		for _, c := range [...][2]string{{"p", p}, {"q", q}, {"cutp", cutp}, {"cutq", cutq}, {"bins", bins}, {"lambda", lambda}} {
			_ = h.s.Params().Find(c[0]).Set(c[1]) // a refusal is as good
		}
		h.Layout()
		h.s.Draw(new(recorder.Recorder))
		want := h.Hash()
		if got := newHand(t, strings.TrimPrefix(want, "&")).Hash(); got != want {
			t.Errorf("%s becomes %s", want, got)
		}
	})
}

func TestBeliefsPeakAtTheSameShare(t *testing.T) {
	h := newHand(t, "")
	h.MustDo("preset", "beliefs")
	of := h.s.Model.Of
	mode := func(c Curve) float64 { return (c.Arguments[0] - 1) / (c.Arguments[0] + c.Arguments[1] - 2) }
	if p, q := mode(of[mark.P]), mode(of[mark.Q]); p != q || p != 0.2 {
		t.Errorf("p peaks at %g, q at %g", p, q)
	}
}
