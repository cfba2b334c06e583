package inference

import (
	"strings"
	"testing"

	"iridescent/viz/canvas/recorder"
)

func TestAStateGoesThroughTheHashUnchanged(t *testing.T) {
	for _, hash := range []string{
		"", "&prior=2&bumps=-2:1:.5,2:1.5:.4&q=0,1&objective=forward&beta=.5&rate=.2&speed=50&view=curves",
		"&q2=1,2&view=split", "&q2=.4,1&view=split", "&view=gradients&particles=7&seed=12&estimator=path&pull=width", "&particles=200&seed=0&estimator=baseline",
		"&bumps=1:.9:1", "&bumps=-3:1:1,-1:1:1,1:1:1,3:1:1&objective=js&view=landscape", "&q=-100,.001", "&beta=0",
	} {
		h := newHand(t, hash)
		if got := string(h.s.Params().AppendHash(nil)); got != hash {
			t.Errorf("%q became %q", hash, got)
		}
	}
}

func TestWrongValuesAreRefusedAndNamed(t *testing.T) {
	for _, c := range []struct{ key, raw, names string }{
		{"prior", "0", "prior"}, {"prior", "1e300", "1e300"}, {"prior", "x", "x"}, {"prior", "NaN", "NaN"},
		{"bumps", "", "bump 1"}, {"bumps", "1:2", "1:2"}, {"bumps", "1:2:3,4:5:x", "bump 2"}, {"bumps", "101:1:1", "position"},
		{"bumps", "0:0:1", "height"}, {"bumps", "0:1:1e-300", "width"}, {"bumps", "0:1:1,0:1:1,0:1:1,0:1:1,0:1:1", "5"}, {"bumps", "Inf:1:1", "Inf"},
		{"q", "1", "two"}, {"q", "1e308,1", "mean"}, {"q", "0,0", "width"}, {"q", "0,NaN", "NaN"}, {"objective", "best", "best"},
		{"q2", "1", "two"}, {"q2", "x,1", "mean"}, {"q2", "0,-1", "width"}, {"particles", "1", "1"}, {"particles", "2.5", "2.5"}, {"particles", "1e9", "1e9"}, {"seed", "-1", "-1"},
		{"estimator", "best", "best"}, {"pull", "x", "x"},
		{"beta", "-1", "-1"}, {"beta", "1e300", "1e300"}, {"rate", "0", "0"}, {"speed", "0", "0"}, {"view", "x", "x"},
	} {
		h := newHand(t, "")
		before, look := h.s.Model, h.s.look
		err := h.s.Params().Find(c.key).Set(c.raw)
		if err == nil || !strings.HasPrefix(err.Error(), c.key) || !strings.Contains(err.Error(), c.names) {
			t.Errorf("%s=%s: %v", c.key, c.raw, err)
		}
		if h.s.Model != before || h.s.look != look {
			t.Errorf("%s=%s changed something", c.key, c.raw)
		}
	}
}

func FuzzAnyValuesMakeAFinitePicture(f *testing.F) {
	f.Add("2", "-2:1:.5,2:1.5:.4", "0,1", "forward", "1")
	f.Add(".01", "100:1e6:.001,-100:1e-6:100", "100,.001", "js", "10")
	f.Add("100", "0:1e-6:.001", "-100,100", "reverse", "0")
	f.Fuzz(func(t *testing.T, prior, bumps, q, objective, beta string) {
		h := newHand(t, "")
		for key, raw := range map[string]string{"prior": prior, "bumps": bumps, "q": q, "objective": objective, "beta": beta} {
			_ = h.s.Params().Find(key).Set(raw) // refused or not
		}
		h.Layout()
		h.s.Draw(new(recorder.Recorder))
		hash := string(h.s.Params().AppendHash(nil))
		if again := newHand(t, hash); again.s.Model != h.s.Model {
			t.Errorf("%q gives %+v, not %+v", hash, again.s.Model, h.s.Model)
		}
	})
}

func TestBumpsCanBeAddedAndRemoved(t *testing.T) {
	h := newHand(t, "")
	h.MustDo("add", "")
	h.MustDo("add", "")
	if err := h.s.Do("add", "", h.Env); err == nil || h.s.Model.N != MaxBumps {
		t.Errorf("%d bumps, %v", h.s.Model.N, err)
	}
	for range 3 {
		h.MustDo("remove", "")
	}
	if err := h.s.Do("remove", "", h.Env); err == nil || h.s.Model.N != 1 {
		t.Errorf("%d bumps, %v", h.s.Model.N, err)
	}
	for _, a := range h.s.actions() {
		if a.Name == "remove" && a.Why == "" {
			t.Error("the button does not say why")
		}
	}
	if h.s.Do("fly", "", h.Env) == nil {
		t.Error("anything goes")
	}
}
