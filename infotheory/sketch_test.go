package infotheory

import (
	"math"
	"testing"
)

func TestASketchAgreesWithTheNumbers(t *testing.T) {
	target := testTarget()
	s := target.NewSketch(-6, 7, 0.05, 8, 1)
	tol := tolerance{rel: 1e-5, abs: 2e-6}
	for _, mu := range linspace(-6, 7, 14) {
		for _, sigma := range []float64{0.05, 0.3, 1, 3, 8} {
			q := Normal{mu, sigma}
			for name, pair := range map[string][2]Slope{
				"reverse":        {s.ReverseSlope(q), target.ReverseSlope(q)},
				"Jensen-Shannon": {s.JensenShannonSlope(q), target.JensenShannonSlope(q)},
			} {
				tol.check(t, name, pair[0].Value, pair[1].Value)
				steep := tolerance{rel: 1e-5, abs: 1e-4}
				steep.check(t, name+" ∂μ", pair[0].Mu, pair[1].Mu)
				steep.check(t, name+" ∂log σ", pair[0].LogSigma, pair[1].LogSigma)
			}
		}
	}
}

func TestARoughSketchIsGoodEnoughToLookAt(t *testing.T) {
	target := testTarget()
	s := target.NewSketch(-6, 7, 0.05, 8, 3)
	tol := tolerance{rel: 1e-2, abs: 2e-3}
	for _, mu := range linspace(-6, 7, 14) {
		for _, sigma := range []float64{0.05, 0.3, 1, 3, 8} {
			q := Normal{mu, sigma}
			tol.check(t, "KL", s.ReverseSlope(q).Value, target.ReverseSlope(q).Value)
			tol.check(t, "JSD", s.JensenShannonSlope(q).Value, target.JensenShannonSlope(q).Value)
		}
	}
}

func TestWhatIsNarrowerThanASketchsGridIsSampledByItself(t *testing.T) {
	target := testTarget()
	s := target.NewSketch(-6, 7, 1e-5, 8, 2)
	for _, q := range []Normal{{-2, 1e-5}, {0.3, 1e-4}, {5, 1e-3}} {
		if q.Sigma >= s.step {
			t.Fatalf("the step is %g", s.step)
		}
		tol := tolerance{rel: 1e-5, abs: 1e-6}
		tol.check(t, "KL", s.ReverseSlope(q).Value, target.ReverseSlope(q).Value)
		tol.check(t, "∂log σ", s.ReverseSlope(q).LogSigma, target.ReverseSlope(q).LogSigma)
		tol.check(t, "JSD", s.JensenShannonSlope(q).Value, target.JensenShannonSlope(q).Value)
		tol.check(t, "∂log σ", s.JensenShannonSlope(q).LogSigma, target.JensenShannonSlope(q).LogSigma)
	}
}

func TestALandscapeIsTheSameInPieces(t *testing.T) {
	target := testTarget()
	mus, logSigmas := linspace(-6, 7, 14), linspace(math.Log(0.05), math.Log(8), 9)
	s := target.NewSketch(-6, 7, 0.05, 8, 1)
	for name, pair := range map[string][2]*Landscape{
		"reverse":        {s.ReverseLandscape(mus, logSigmas), s.ReverseLandscape(mus, logSigmas)},
		"Jensen-Shannon": {s.JensenShannonLandscape(mus, logSigmas), s.JensenShannonLandscape(mus, logSigmas)},
		"forward":        {target.ForwardLandscape(mus, logSigmas), target.ForwardLandscape(mus, logSigmas)},
	} {
		pair[0].Advance(math.MaxInt)
		pieces := 0
		for !pair[1].Advance(500) {
			pieces++
		}
		if pieces == 0 || len(pair[0].Values) != len(mus)*len(logSigmas) {
			t.Errorf("%s: %d pieces, %d values", name, pieces, len(pair[0].Values))
		}
		for k, v := range pair[0].Values {
			if v != pair[1].Values[k] {
				t.Fatalf("%s: %g at once, %g in pieces", name, v, pair[1].Values[k])
			}
		}
	}
}

func TestMinimaOfASketchAreThoseOfTheTarget(t *testing.T) {
	target := testTarget()
	s := target.NewSketch(-20, 20, 0.01, 30, 1)
	for name, pair := range map[string][2][]Projection{
		"reverse":        {Minima(s.ReverseSlope, target.Starts()), target.ReverseProjections()},
		"Jensen-Shannon": {Minima(s.JensenShannonSlope, target.Starts()), target.JensenShannonProjections()},
	} {
		if len(pair[0]) != len(pair[1]) {
			t.Fatalf("%s: %d minima, want %d", name, len(pair[0]), len(pair[1]))
		}
		for k, p := range pair[0] {
			tol := tolerance{rel: 1e-4, abs: 1e-4}
			tol.check(t, name+" μ", p.Mu, pair[1][k].Mu)
			tol.check(t, name+" σ", p.Sigma, pair[1][k].Sigma)
		}
	}
}

func TestDensitiesComparedTogetherAgreeWithTheQuadrature(t *testing.T) {
	for _, m := range []NormalMixture{
		{[]float64{1}, []Normal{{0.5, 0.3}}},
		{[]float64{1, 2}, []Normal{{-3, 0.1}, {4, 1}}},
		{[]float64{1, 1, 1}, []Normal{{-1, 0.5}, {0, 0.05}, {2, 2}}},
	} {
		target := NewTarget(m)
		for _, q := range []Normal{{0.5, 0.3}, {0, 1}, {-3, 0.02}, {50, 4}} {
			want := CompareDensities(m, q)
			forward, js := target.together(q)
			tol := tolerance{rel: 1e-10, abs: 1e-13}
			tol.check(t, "KL", forward, want.KullbackLeiblerPQ.Value)
			tol.check(t, "JSD", js, want.JensenShannon.Value)
		}
	}
}
