package surprise

import (
	"strings"
	"testing"

	"iridescent/viz/param"
)

func TestParametersGoRoundThroughTheHash(t *testing.T) {
	for _, hash := range states {
		h := newHand(t, hash)
		again := newHand(t, h.Hash())
		if again.s.Model != h.s.Model || again.Hash() != h.Hash() || again.s.linear != h.s.linear {
			t.Errorf("%s comes back as %s", h.Hash(), again.Hash())
		}
	}
	if got := newHand(t, "").Hash(); got != "" {
		t.Errorf("the first preset is %q", got)
	}
}

func TestSightingsAreReadAsPeopleWriteThem(t *testing.T) {
	for _, tt := range []struct{ raw, want string }{
		{"w120,b1", "w120,b1"}, {"w,w,b", "w2,b1"}, {"W3,%20B2", "w3,b2"}, {"w3,+b2", "w3,b2"}, {"none", ""}, {"", ""}, {"w3%2Cb1", "w3,b1"}, {"w10000", "w10000"},
	} {
		h := newHand(t, "seen="+tt.raw)
		if h.s.Model.Seen != tt.want {
			t.Errorf("%q is read as %q, want %q", tt.raw, h.s.Model.Seen, tt.want)
		}
	}
}

func TestWrongValuesAreRefusedWithASentence(t *testing.T) {
	for _, tt := range []struct{ key, raw, part string }{
		{"mean", "1.5", "1.5"}, {"mean", "1e-9", "1e-9"}, {"mean", "x", "not a number"}, {"mean", "NaN", "NaN"}, {"mean", "-0.1", "-0.1"},
		{"weight", "0", "between 0.1 and 1000000, or inf"}, {"weight", "1e300", "1e300"}, {"weight", "", "not a number"}, {"weight", "-inf", "-inf"},
		{"seen", "x3", "x3"}, {"seen", "w0", "w0"}, {"seen", "w-3", "w-3"}, {"seen", "w+3", "w 3"}, {"seen", "w1,,b1", "no run"}, {"seen", "w9999,b2", "more than 10000"}, {"seen", "w99999999999999999999", "no run"},
		{"truth", "2", "between 0 and 1"}, {"seed", "1.5", "whole number"}, {"seed", "-1", "whole number"}, {"axis", "log", "root, linear"},
	} {
		h := newHand(t, "")
		before := h.s.Model
		err := h.s.Params().Find(tt.key).Set(tt.raw)
		if err == nil || !strings.HasPrefix(err.Error(), tt.key+": ") || !strings.Contains(err.Error(), tt.part) || !strings.HasSuffix(err.Error(), ".") {
			t.Errorf("%s=%s: %v", tt.key, tt.raw, err)
		}
		if h.s.Model != before {
			t.Errorf("%s=%s changes the model", tt.key, tt.raw)
		}
	}
}

func FuzzParameters(f *testing.F) {
	for _, s := range []string{"mean=0&seen=b1", "mean=.999999&weight=1e6&seen=w,b,w", "weight=inf", "weight=.1&mean=1e-6&seen=w10000", "labels=a,b,c&seen=b1", "labels=%E2%80%AE,%00", "seen=b3%2c&truth=1e-300&seed=9e8"} {
		f.Add(s, 960.0, 552.0)
	}
	f.Fuzz(func(t *testing.T, hash string, width, height float64) {
		if !(width >= 0 && width <= 5000 && height >= 0 && height <= 5000) {
			return
		}
		h := newHand(t, "")
		for _, p := range param.ParseHash(hash) {
			if q := h.s.Params().Find(p.Key); q != nil {
				if err := q.Set(p.Raw); err != nil && len(err.Error()) > 300 {
					t.Errorf("%s", err)
				}
			}
		}
		h.Area.W, h.Area.H = width, height
		h.DrawsFinitely(hash)
		if again := newHand(t, h.Hash()); again.s.Model != h.s.Model {
			t.Errorf("%s comes back as %s", h.Hash(), again.Hash())
		}
	})
}
