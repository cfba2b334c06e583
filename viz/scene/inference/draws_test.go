package inference

import (
	"math"
	"strconv"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/canvas/recorder"
	"iridescent/viz/input"
)

func TestASeedHasItsDraws(t *testing.T) {
	few, many := normals(nil, 7, 3), normals(nil, 7, 200)
	other := normals(nil, 8, 3)
	mean, square := 0.0, 0.0
	for k, z := range normals(nil, 1, 200000) {
		mean, square = mean+(z-mean)/float64(k+1), square+(z*z-square)/float64(k+1)
	}
	if few[0] != many[0] || few[2] != many[2] || few[0] == other[0] || len(many) != 200 || math.Abs(mean) > 0.01 || math.Abs(square-1) > 0.02 {
		t.Errorf("%v, %v, %v; mean %g, mean square %g", few, many[:3], other, mean, square)
	}
}

// The pulls, written out from the prior and the likelihood of the model.
func TestEstimatesAreTheMeansThatTheyAreSaidToBe(t *testing.T) {
	for _, hash := range []string{"view=gradients", "view=gradients&q=-2,.7&seed=5&particles=7", "view=gradients&prior=2&bumps=1.5:.9:1&q=-1,.6&particles=2"} {
		h := newHand(t, hash)
		m, prior := &h.s.Model, infotheory.Normal{Sigma: h.s.Model.Prior}
		log := func(x float64) float64 { return prior.LogDensity(x) + math.Log(m.likelihood(x)) }
		n := float64(m.Draws.N)
		var score, path, meanPart, covariance float64
		for _, z := range h.s.drawn.zs {
			meanPart += (log(m.Q.Mu+m.Q.Sigma*z) - m.Q.LogDensity(m.Q.Mu+m.Q.Sigma*z)) / n
		}
		for _, z := range h.s.drawn.zs {
			x := m.Q.Mu + m.Q.Sigma*z
			part, along := log(x)-m.Q.LogDensity(x), (x-m.Q.Mu)/m.Q.Sigma/m.Q.Sigma
			score += part * along / n
			covariance += (part - meanPart) * along / (n - 1)
			path += (log(x+1e-6) - log(x-1e-6)) / 2e-6 / n
		}
		got := h.nats()
		for id, want := range map[string]float64{"estimateScore": score, "estimateBaseline": covariance, "estimatePath": path} {
			if math.Abs(got[id]-want) > 1e-6*(1+math.Abs(want)) {
				t.Errorf("%s: %s is %g, want %g", hash, id, got[id], want)
			}
		}
	}
}

func TestTheExactPullIsTheSlopeOfTheReading(t *testing.T) {
	const step = 1e-4
	for _, objective := range []objective{reverse, forward, jensenShannon} {
		h := newHand(t, "view=gradients&q=-1,.8&objective="+objectiveKeys[objective])
		at := func(mu, sigma float64) float64 {
			h.s.Model.Q = infotheory.Normal{Mu: mu, Sigma: sigma}
			h.Layout()
			return h.nats()[objective.reading()]
		}
		mu := -(at(-1+step, 0.8) - at(-1-step, 0.8)) / (2 * step)
		logSigma := -(at(-1, 0.8*math.Exp(step)) - at(-1, 0.8*math.Exp(-step))) / (2 * step)
		at(-1, 0.8)
		if d := h.s.drawn.exact; math.Abs(d.Mu-mu) > 1e-5 || math.Abs(d.LogSigma-logSigma) > 1e-5 {
			t.Errorf("%s: the pull is %+v, differences give %g and %g", objectiveKeys[objective], d, mu, logSigma)
		}
	}
}

func TestSpreadsAreThoseOfManySeeds(t *testing.T) {
	h := newHand(t, "view=gradients&q=.5,2")
	const seeds = 1500
	said := h.nats()
	for e, id := range estimateIDs {
		mean, square := 0.0, 0.0
		for k := range seeds {
			h.s.Model.Draws.Seed = k
			v := h.s.estimate(infotheory.Estimator(e)).Mu
			mean, square = mean+v/seeds, square+v*v/seeds
		}
		spread := math.Sqrt(square - mean*mean)
		if math.Abs(spread/said[spreadIDs[e]]-1) > 0.1 || math.Abs(mean-said["gradient"]) > 4*spread/math.Sqrt(seeds) {
			t.Errorf("%s: mean %g, exact %g; spread %g, said %g", id, mean, said["gradient"], spread, said[spreadIDs[e]])
		}
	}
}

func TestAStepFollowsTheEstimateAndDrawsAnew(t *testing.T) {
	for e, key := range []string{"score", "baseline", "path"} {
		h := newHand(t, "view=gradients&rate=.05&estimator="+key)
		pull, q := h.s.drawn.mean[e], h.s.Model.Q
		h.MustDo("step", "")
		m := &h.s.Model
		if m.Draws.Seed != 2 || !near(m.Q.Mu, q.Mu+0.05*pull.Mu) || !near(m.Q.Sigma, q.Sigma*math.Exp(0.05*pull.LogSigma)) {
			t.Errorf("%s: q is %v after %v by %+v, seed %d", key, m.Q, q, pull, m.Draws.Seed)
		}
		h.MustDo("play", "")
		if merge := h.Send(input.Tick{Time: 1}); merge != "descend" {
			t.Errorf("%s: an edit %q", key, merge)
		}
		h.frames(5000)
		if h.s.Animating() || m.Draws.Seed != 2+stepsDrawn || h.s.Status() == "" {
			t.Errorf("%s: seed %d; going on: %v", key, m.Draws.Seed, h.s.Animating())
		}
	}
	h := newHand(t, "view=gradients")
	h.Env.Still = true
	h.MustDo("play", "")
	if h.s.Animating() || h.s.Model.Draws.Seed != 1+stepsDrawn {
		t.Errorf("without motion: seed %d", h.s.Model.Draws.Seed)
	}
}

func TestDrawAgainTakesTheNextSeed(t *testing.T) {
	h := newHand(t, "view=gradients&seed="+strconv.Itoa(int(seeds.Most)))
	q := h.s.Model.Q
	h.MustDo("reseed", "")
	if m := &h.s.Model; m.Draws.Seed != 0 || m.Q != q || h.s.Animating() {
		t.Errorf("seed %d, q %v", m.Draws.Seed, m.Q)
	}
}

// Each draw is a line in both lanes, and a mark of the rug, and what stands on the sheet is as long as its pull.
func TestEachDrawIsDrawnInBothLanes(t *testing.T) {
	h := newHand(t, "view=gradients&particles=9")
	var r recorder.Recorder
	h.s.Draw(&r)
	for k, lane := range h.s.places.pulls {
		lines := 0
		for _, c := range r.Of(recorder.Line) {
			if c.Stroke.Color == h.Env.Theme.Q && lane.Contains(c.Bounds.Center()) {
				lines++
			}
		}
		if lines != 9 {
			t.Errorf("lane %d has %d lines", k, lines)
		}
	}
	if top := h.s.axes.pull; top <= 0 || math.Abs(h.s.drawn.pulls[0][0].Mu) > top {
		t.Errorf("the scale ends at %g", top)
	}
}

func TestPullsStandStillWhileAHandMoves(t *testing.T) {
	h := newHand(t, "view=gradients")
	at := h.At("mean")
	h.Pointer(1, input.Down, at)
	top := h.s.axes.pull
	h.Pointer(1, input.Move, at.Add(-200, 0))
	if h.s.axes.pull != top || h.s.Model.Q.Mu >= 0.4 {
		t.Errorf("the scale went from %g to %g", top, h.s.axes.pull)
	}
	h.Pointer(1, input.Up, at.Add(-200, 0))
	if h.s.axes.pull == top {
		t.Error("the scale did not follow after the hand let go")
	}
}
