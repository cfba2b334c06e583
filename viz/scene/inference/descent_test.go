package inference

import (
	"math"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/input"
)

func TestADescentEndsAtAMinimumAndAsksForNoMoreFrames(t *testing.T) {
	for _, objective := range []string{"reverse", "forward", "js"} {
		h := newHand(t, "speed=200&rate=.2&objective="+objective)
		h.MustDo("play", "")
		if !h.s.Animating() {
			t.Fatal("it does not play")
		}
		ticked := h.frames(3000)
		if h.s.Animating() || ticked == 0 {
			t.Fatalf("%s: still going on after %d frames", objective, ticked)
		}
		near := false
		for _, o := range h.s.measured.optima {
			near = near || math.Abs(o.Mu-h.s.Model.Q.Mu) < 0.02 && math.Abs(o.Sigma-h.s.Model.Q.Sigma) < 0.02
		}
		if !near {
			t.Errorf("%s: it ended at %+v, minima are %+v", objective, h.s.Model.Q, h.s.measured.optima)
		}
		if h.s.Status() == "" {
			t.Errorf("%s: it says nothing", objective)
		}
		if h.s.axes.low > h.s.Model.Q.Mu || h.s.axes.high < h.s.Model.Q.Mu {
			t.Error("the axes do not hold q")
		}
	}
}

func TestTheSpeedIsThatOfTheClock(t *testing.T) {
	h := newHand(t, "speed=30&rate=.001")
	h.MustDo("play", "")
	h.frames(61) // the first tells the time
	if n := len(h.s.descent.path) - 1; n < 29 || n > 31 {
		t.Errorf("%d steps in a second, want 30", n)
	}
	h.Send(input.Tick{Time: h.Now + 1000})
	if n := len(h.s.descent.path) - 1; n > 31+stepsATick {
		t.Errorf("%d steps after a long pause", n)
	}
	h.MustDo("play", "")
	if h.s.Animating() {
		t.Error("paused, it asks for frames")
	}
}

func TestWithoutMotionADescentIsAtItsEndAtOnce(t *testing.T) {
	h := newHand(t, "")
	h.Env.Still = true
	h.MustDo("play", "")
	if h.s.descent.Going || !h.s.atBest() {
		t.Errorf("q at %+v", h.s.Model.Q)
	}
}

func TestADescentIsOneStepOfUndo(t *testing.T) {
	h := newHand(t, "")
	h.MustDo("play", "")
	for range 5 {
		h.Now += 0.1
		if merge := h.Send(input.Tick{Time: h.Now}); merge != "descend" {
			t.Errorf("a tick's edit is called %q", merge)
		}
	}
}

func TestStepsThatAreTooLongAreRefusedWithASentence(t *testing.T) {
	for _, objective := range []string{"reverse", "forward", "js"} {
		for _, q := range []string{"100,.001", "-100,100", "0,.001", "50,1"} {
			h := newHand(t, "rate=10&q="+q+"&objective="+objective)
			for range 50 {
				h.MustDo("step", "")
				m := h.s.Model.Q
				if !positions.Has(m.Mu) || !sigmas.Has(m.Sigma) {
					t.Fatalf("%s from %s: q is %+v", objective, q, m)
				}
			}
		}
	}
	h := newHand(t, "rate=10&q=0,.001&objective=forward")
	h.MustDo("step", "")
	if h.s.Status() == "" {
		t.Error("it says nothing")
	}
}

func TestThePathGoesWithTheModelItWasGoneOn(t *testing.T) {
	h := newHand(t, "")
	h.MustDo("step", "")
	h.MustDo("step", "")
	if len(h.s.shownPath()) != 3 {
		t.Fatalf("a path of %d", len(h.s.shownPath()))
	}
	h.Key("bump1", "ArrowUp")
	if len(h.s.shownPath()) != 0 {
		t.Error("the path is of other bumps")
	}
}

func TestTheBestIsFoundWhileABumpIsHeld(t *testing.T) {
	for _, hash := range []string{"", "objective=js", "bumps=-3:.7:.5,.5:.9:.4,3:.6:.7&objective=js", "bumps=-3.5:.7:.5,0:.9:.4,3:.6:.7"} {
		h := newHand(t, hash)
		at := h.At("bump2")
		h.Pointer(1, input.Down, at)
		for k := 1.0; k < 12; k++ {
			h.Pointer(1, input.Move, at.Add(9*k, 3*k))
			held := h.s.measured.optima[0]
			starts := h.s.measured.inference.Posterior.Starts()
			want := infotheory.Minima(func(q infotheory.Normal) infotheory.Slope { return h.s.measured.exact(h.s.Model.Objective, q) }, starts)[0]
			if held.Value > want.Value+0.01 {
				t.Errorf("%s: %+v, least is %+v", hash, held, want)
			}
		}
	}
}

func TestToTheBestPutsQOnTheGlobalMinimum(t *testing.T) {
	for _, p := range New().Presets() {
		h := newHand(t, p.State)
		h.MustDo("best", "")
		if !h.s.atBest() || h.s.measured.value() > h.s.measured.optima[0].Value+1e-9 {
			t.Errorf("%s: %g, least is %g", p.Name, h.s.measured.value(), h.s.measured.optima[0].Value)
		}
	}
}

func TestTheMapIsRefinedInPiecesAndNotWhileSomethingIsHeld(t *testing.T) {
	for _, objective := range []string{"reverse", "forward", "js"} {
		h := newHand(t, "objective="+objective)
		if h.s.Animating() {
			t.Fatal("the first map is not whole")
		}
		at := h.At("bump1")
		h.Pointer(1, input.Down, at)
		h.Pointer(1, input.Move, at.Add(20, 0))
		if l, _, _ := h.s.ground.best(); h.s.Animating() || l != h.s.ground.coarse {
			t.Error("refined while held")
		}
		h.Pointer(1, input.Up, at.Add(20, 0))
		if !h.s.Animating() {
			t.Fatal("not refined")
		}
		if n := h.frames(200); h.s.Animating() {
			t.Errorf("%s: not done after %d frames", objective, n)
		}
		key := h.s.ground.key
		h.Key("mean", "ArrowRight")
		if h.s.ground.key != key || h.s.Animating() {
			t.Error("q changed the map")
		}
	}
}
