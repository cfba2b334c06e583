package infotheory

import (
	"math"
	"testing"
)

type projectionCase struct {
	ID       string
	P        mixtureParameters
	Expected struct {
		Forward projectionExpected
		Reverse []projectionExpected `json:"reverse_local_minima"`
	}
}

type projectionExpected struct{ Mu, Sigma, KL number }

func (e projectionExpected) check(t *testing.T, id string, p Projection) {
	t.Helper()
	tolerance{rel: 1e-10}.check(t, id+" KL", p.Value, e.KL.float64)
	tolerance{rel: 1e-6}.check(t, id+" μ", p.Mu, e.Mu.float64)
	tolerance{rel: 1e-6}.check(t, id+" σ", p.Sigma, e.Sigma.float64)
}

func TestProjectionsAgreeWithHighPrecision(t *testing.T) {
	var cases []projectionCase
	readVectors(t, "projection", &cases)
	for _, c := range cases {
		target := NewTarget(c.P.density())
		c.Expected.Forward.check(t, c.ID+" forward", target.ForwardProjection())
		found := target.ReverseProjections()
		for _, want := range c.Expected.Reverse {
			for _, p := range found {
				if math.Abs(p.Mu-want.Mu.float64) < 1e-3 {
					want.check(t, c.ID+" reverse", p)
					want.Mu.given = false
				}
			}
			if want.Mu.given {
				t.Errorf("%s: no minimum at μ = %g in %v", c.ID, want.Mu.float64, found)
			}
		}
		for _, p := range found {
			if p.Value < found[0].Value {
				t.Errorf("%s: the global minimum is not first in %v", c.ID, found)
			}
		}
	}
}

func testTarget() *Target {
	return NewTarget(NormalMixture{[]float64{2, 1, 0.5}, []Normal{{-2, 0.6}, {1.5, 1}, {4, 0.4}}})
}

// slopes are the divergences that can be descended.
func slopes(target *Target) map[string]func(q Normal) Slope {
	return map[string]func(q Normal) Slope{
		"forward": target.ForwardSlope, "reverse": target.ReverseSlope, "Jensen-Shannon": target.JensenShannonSlope,
	}
}

func TestGradientsAreTheSlopesOfTheirValues(t *testing.T) {
	const h = 1e-5
	for name, slope := range slopes(testTarget()) {
		for _, q := range []Normal{{0, 1}, {-2, 0.5}, {3, 2}, {1, 4}, {-5, 0.3}} {
			s := slope(q)
			mu := (slope(Normal{q.Mu + h, q.Sigma}).Value - slope(Normal{q.Mu - h, q.Sigma}).Value) / (2 * h)
			logSigma := (slope(Normal{q.Mu, q.Sigma * math.Exp(h)}).Value - slope(Normal{q.Mu, q.Sigma * math.Exp(-h)}).Value) / (2 * h)
			tol := tolerance{rel: 1e-7, abs: 1e-7}
			tol.check(t, name+" ∂μ", s.Mu, mu)
			tol.check(t, name+" ∂log σ", s.LogSigma, logSigma)
		}
	}
}

func TestSlopesHaveTheValuesOfTheDivergences(t *testing.T) {
	target := testTarget()
	for _, q := range []Normal{{0, 1}, {-2, 0.5}, {3, 2}, {1, 30}, {40, 0.1}} {
		c := CompareDensities(q, target.Mixture)
		tol := tolerance{rel: 1e-12}
		tol.check(t, "reverse", target.ReverseSlope(q).Value, c.KullbackLeiblerPQ.Value)
		tol.check(t, "forward", target.ForwardSlope(q).Value, c.KullbackLeiblerQP.Value)
		tol.check(t, "Jensen-Shannon", target.JensenShannonSlope(q).Value, c.JensenShannon.Value)
	}
}

func TestNoPointOfADenseMapIsBelowTheGlobalMinimum(t *testing.T) {
	target := testTarget()
	found := target.ReverseProjections()
	least := math.Inf(1)
	for _, x := range target.ReverseMap(nil, linspace(-5, 6, 300), linspace(math.Log(0.1), math.Log(6), 200)) {
		least = math.Min(least, x)
	}
	if least < found[0].Value*(1-1e-6) || least > found[0].Value*1.01 {
		t.Errorf("the map falls to %g, the minimum found is %g", least, found[0].Value)
	}
	js := target.JensenShannonProjections()
	for _, mu := range linspace(-4, 5, 10) {
		for _, logSigma := range linspace(-1, 1.5, 6) {
			if x := target.JensenShannonSlope(Normal{mu, math.Exp(logSigma)}).Value; x < js[0].Value {
				t.Errorf("JSD %g at (%g, e^%g), the minimum found is %g", x, mu, logSigma, js[0].Value)
			}
		}
	}
}

func TestDescendingLowersTheDivergence(t *testing.T) {
	for name, slope := range slopes(testTarget()) {
		q := Normal{3, 2}
		last := slope(q)
		for range 20 {
			q = last.Descend(q, 0.05)
			s := slope(q)
			if !(s.Value < last.Value) {
				t.Errorf("%s: %g after %g", name, s.Value, last.Value)
			}
			last = s
		}
	}
}

func TestAMapAgreesWithTheNumbers(t *testing.T) {
	target := testTarget()
	mus, logSigmas := linspace(-6, 7, 14), linspace(math.Log(0.05), math.Log(8), 9)
	values := target.ReverseMap(nil, mus, logSigmas)
	for r, logSigma := range logSigmas {
		for c, mu := range mus {
			want := target.ReverseSlope(Normal{mu, math.Exp(logSigma)}).Value
			tolerance{rel: 1e-6}.check(t, "KL", values[r*len(mus)+c], want)
		}
	}
}

func linspace(from, to float64, n int) []float64 {
	list := make([]float64, n)
	for i := range list {
		list[i] = from + (to-from)*float64(i)/float64(n-1)
	}
	return list
}

func BenchmarkReverseMap(b *testing.B) {
	target := testTarget()
	mus, logSigmas := linspace(-6, 7, 96), linspace(math.Log(0.1), math.Log(6), 96)
	var dst []float64
	for b.Loop() {
		dst = target.ReverseMap(dst, mus, logSigmas)
	}
}

func TestEvidenceOfBumpsIsTheIntegral(t *testing.T) {
	prior := Normal{0, 2}
	bumps := NormalMixture{[]float64{0.8, 0.3}, []Normal{{-1, 0.5}, {2, 1}}}
	f := NewInference(prior, bumps)
	var sum accumulator
	const h = 0.01
	for x := -20.0; x < 20; x += h {
		likelihood := 0.8*math.Exp(bumps.Parts[0].LogDensity(x)) + 0.3*math.Exp(bumps.Parts[1].LogDensity(x))
		sum.add(h * math.Exp(prior.LogDensity(x)) * likelihood)
	}
	tolerance{rel: 1e-12}.check(t, "log p(D)", f.LogEvidence, math.Log(sum.value()))
	for _, x := range []float64{-3, 0, 1.5} {
		likelihood := 0.8*math.Exp(bumps.Parts[0].LogDensity(x)) + 0.3*math.Exp(bumps.Parts[1].LogDensity(x))
		want := prior.LogDensity(x) + math.Log(likelihood) - f.LogEvidence
		tolerance{rel: 1e-13, abs: 1e-14}.check(t, "log posterior", f.Posterior.Mixture.LogDensity(x), want)
	}
}

func TestTheBoundIsCutBothWaysAtTheSamePlace(t *testing.T) {
	prior := Normal{0, 2}
	bumps := NormalMixture{[]float64{0.8, 0.3}, []Normal{{-1, 0.5}, {2, 1}}}
	f := NewInference(prior, bumps)
	q := Normal{-0.5, 0.7}
	b := f.Of(q)
	var fit accumulator
	const h = 0.01
	for z := -9.0; z < 9; z += h {
		x := q.Mu + q.Sigma*z
		likelihood := 0.8*math.Exp(bumps.Parts[0].LogDensity(x)) + 0.3*math.Exp(bumps.Parts[1].LogDensity(x))
		fit.add(h * math.Exp(-0.5*z*z-lnRoot2Pi) * math.Log(likelihood))
	}
	tolerance{rel: 1e-12}.check(t, "E_q[log likelihood]", b.Fit, fit.value())
	tolerance{rel: 1e-14}.check(t, "β = 1", b.Objective(1), b.ELBO)
	if !(b.ELBO < f.LogEvidence) {
		t.Errorf("ELBO %g above the evidence %g", b.ELBO, f.LogEvidence)
	}
	// A single bump makes the posterior normal, and the bound tight.
	one := NewInference(prior, NormalMixture{[]float64{1}, []Normal{{1, 1}}})
	tight := one.Of(one.Posterior.Match)
	if tight.KullbackLeibler > 1e-25 {
		t.Errorf("slack %g of a tight bound", tight.KullbackLeibler)
	}
}
