package inference

import (
	"math"
	"strings"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/input"
)

func TestOneHandMovesBothUntilTheyPart(t *testing.T) {
	h := newHand(t, "view=split")
	drag := func(id string) {
		at := h.At(id)
		h.Pointer(1, input.Down, at)
		h.Pointer(1, input.Move, at.Add(40, 0))
		h.Pointer(1, input.Up, at.Add(40, 0))
	}
	m := &h.s.Model
	drag("mean2")
	if m.Q.Mu <= 0.4 || m.q2() != m.Q || h.At("mean").X != h.At("mean2").X || strings.Contains(h.Hash(), "q2") {
		t.Errorf("q is %v, the second one %v, the address %s", m.Q, m.q2(), h.Hash())
	}
	h.MustDo("together", "")
	before := m.Q
	drag("mean2")
	h.Key("width2", "ArrowUp")
	if m.Q != before || m.q2().Mu <= before.Mu || m.q2().Sigma <= before.Sigma || !strings.Contains(h.Hash(), "&q2=") {
		t.Errorf("parted: q is %v, was %v, the second one %v, the address %s", m.Q, before, m.q2(), h.Hash())
	}
	second := m.q2()
	drag("mean")
	if m.Q.Mu <= before.Mu || m.q2() != second {
		t.Errorf("q is %v, the second one %v", m.Q, m.q2())
	}
	h.MustDo("together", "")
	if m.q2() != m.Q || strings.Contains(h.Hash(), "q2") || h.s.Status() == "" {
		t.Errorf("together again: q is %v, the second one %v", m.Q, m.q2())
	}
}

func TestEachPaneDescendsByItsOwnObjective(t *testing.T) {
	for objective, second := range map[string]string{"reverse": "forward", "forward": "reverse", "js": "forward"} {
		h := newHand(t, "view=split&q=0,.8&speed=200&rate=.2&objective="+objective)
		h.MustDo("play", "")
		h.frames(3000)
		if h.s.Animating() {
			t.Fatalf("%s: no rest", objective)
		}
		w, m := &h.s.measured, &h.s.Model
		if objectiveKeys[w.second.objective] != second || !m.Second.Apart {
			t.Errorf("%s: the other objective is %s, parted: %v", objective, objectiveKeys[w.second.objective], m.Second.Apart)
		}
		if s := w.exact(m.Objective, m.Q); math.Hypot(s.Mu, s.LogSigma) > 0.01 {
			t.Errorf("%s: q rests on a slope: %+v", objective, s)
		}
		if s := w.exact(m.Objective.other(), m.q2()); math.Hypot(s.Mu, s.LogSigma) > 0.01 {
			t.Errorf("%s: the second q rests on a slope: %+v", objective, s)
		}
		h.MustDo("best", "")
		if !w.reached(m.Q) || !w.second.reached(m.q2()) || h.s.Do("best", "", h.Env) == nil {
			t.Errorf("%s: at the best are %v, %v", objective, w.reached(m.Q), w.second.reached(m.q2()))
		}
	}
}

// One hill has one best q by every objective, so nothing parts.
func TestQStaysOneWhereBothObjectivesAgree(t *testing.T) {
	h := newHand(t, "view=split&bumps=1.5:.9:1&prior=2")
	h.MustDo("best", "")
	h.MustDo("step", "")
	if m := &h.s.Model; m.Second.Apart || !strings.Contains(h.s.Describe(h.Env), "by both") {
		t.Errorf("parted: %v; %s", m.Second, h.s.Describe(h.Env))
	}
}

func TestReadingsOfTheSecondQAreItsDivergences(t *testing.T) {
	for _, hash := range []string{"view=split&q2=-1,2", "view=split&objective=forward&q2=2,.3", "view=split&objective=js&q2=0,1"} {
		h := newHand(t, hash)
		n, target, q := h.nats(), h.s.measured.inference.Posterior, h.s.Model.Second.Q
		for id, want := range map[string]float64{"klQ2Posterior": target.ReverseSlope(q).Value, "klPosteriorQ2": target.ForwardSlope(q).Value, "jsd2": target.JensenShannon(q)} {
			if got, ok := n[id]; ok && !near(got, want) {
				t.Errorf("%s: %s is %g, want %g", hash, id, got, want)
			}
		}
		if own := n[h.s.Model.Objective.other().reading2()]; own == 0 || own < n["leastSecond"] {
			t.Errorf("%s: the second q costs %g, at least %g", hash, own, n["leastSecond"])
		}
		if len(h.View().Readings) != 13 {
			t.Errorf("%s: %d readings", hash, len(h.View().Readings))
		}
		if got := h.s.Data(); got.Records[5].Label != "q" || got.Records[6].Label != "q2" || got.Records[6].Values[0] != q.Mu || !near(got.Records[6].Values[5], n[h.s.Model.Objective.other().reading2()]) {
			t.Errorf("%s: the data are %+v", hash, got.Records)
		}
	}
}

func TestTheSecondOptimaFollowTheBumps(t *testing.T) {
	h := newHand(t, "view=split&objective=forward")
	at := h.At("bump2")
	h.Pointer(1, input.Down, at)
	for k := 1.0; k < 8; k++ {
		h.Pointer(1, input.Move, at.Add(9*k, 3*k))
		held := h.s.measured.second.optima[0]
		want := h.s.measured.inference.Posterior.ReverseProjections()[0]
		if held.Value > want.Value+0.01 {
			t.Errorf("%+v, least is %+v", held, want)
		}
	}
}

func TestOtherViewsKnowNothingOfASecondQ(t *testing.T) {
	h := newHand(t, "q2=3,1")
	if len(h.s.Handles()) != 10 || len(h.View().Readings) != 10 || h.s.measured.costs2 != (costs{}) {
		t.Errorf("%d handles, %d readings", len(h.s.Handles()), len(h.View().Readings))
	}
	h.MustDo("step", "")
	if h.s.Model.Second.Q != (infotheory.Normal{Mu: 3, Sigma: 1}) {
		t.Errorf("a step moved it to %v", h.s.Model.Second.Q)
	}
}

// A map that nobody sees asks for no frames; it gets finer when it is looked at.
func TestAMapThatIsNotShownIsNotRefined(t *testing.T) {
	for _, view := range []string{"split", "gradients", "curves"} {
		h := newHand(t, "view="+view)
		h.s.Model.Bumps[0].At = -3
		h.Layout()
		if h.s.Animating() {
			t.Errorf("%s: it asks for frames", view)
		}
		h.Set("view", "landscape")
		if !h.s.Animating() {
			t.Errorf("%s: the landscape stays coarse", view)
		}
	}
}

func TestCostsFollowAnotherObjective(t *testing.T) {
	h := newHand(t, "view=split&q2=-1,2")
	for _, key := range []string{"js", "forward", "reverse"} {
		h.Set("objective", key)
		h.Layout()
		m, target := &h.s.Model, h.s.measured.inference.Posterior
		for id, want := range map[string]float64{"klQ2Posterior": target.ReverseSlope(m.Second.Q).Value, "klPosteriorQ2": target.ForwardSlope(m.Second.Q).Value, "jsd2": target.JensenShannon(m.Second.Q)} {
			if got, ok := h.nats()[id]; ok && !near(got, want) {
				t.Errorf("%s: %s is %g, want %g", key, id, got, want)
			}
		}
	}
}
