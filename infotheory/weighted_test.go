package infotheory

import (
	"math"
	"testing"
)

func TestWeightedJensenShannonOfDensitiesIsTheOneOfFineBins(t *testing.T) {
	for _, c := range [][2]Density{
		{Normal{0, 1}, Normal{1, 2}}, {Uniform{0, 2}, Uniform{1, 4}}, {Laplace{0, 1}, Normal{0.1, 1}}, {Exponential{1}, Normal{0, 1}},
	} {
		const n = 30000 // bins of 0.001, whose edges are those of the uniform distributions
		p, q := make([]float64, n), make([]float64, n)
		for i := range n {
			low, high := -15+30*float64(i)/n, -15+30*float64(i+1)/n
			p[i], q[i] = MassBetween(c[0], low, high), MassBetween(c[1], low, high)
		}
		for _, lambda := range []float64{0, 1e-3, 0.2, 0.5, 0.9, 1} {
			var discrete Comparison
			discrete.Compute(p, q, lambda)
			got := CompareDensitiesWeighted(c[0], c[1], lambda)
			if off := math.Abs(got.JensenShannon.Value - discrete.JensenShannon); off > 2e-5*discrete.JensenShannon {
				t.Errorf("%+v at λ = %g: %g, binned %g", c, lambda, got.JensenShannon.Value, discrete.JensenShannon)
			}
			if got.JensenShannon.Value > got.JensenShannonMax {
				t.Errorf("%+v at λ = %g: %g above its ceiling %g", c, lambda, got.JensenShannon.Value, got.JensenShannonMax)
			}
		}
	}
}

func TestTheWeightedTermIsTheOrdinaryOneAtOneHalf(t *testing.T) {
	for _, ratio := range []float64{-800, -3, -0.51, -0.49, -1e-3, -1e-9, 0, 1e-6, 0.3, 0.6, 5, 700} {
		p, q := 0.3, 0.3*math.Exp(-ratio)
		if ratio < 0 {
			p, q = 0.3*math.Exp(ratio), 0.3
		}
		_, _, want := termsOf(p, q, ratio)
		tolerance{rel: 2e-14}.check(t, "term", weightedTerm(p, q, ratio, 0.5), want)
	}
}

func TestDisjointDensitiesReachTheCeilingAtEveryWeight(t *testing.T) {
	for _, lambda := range []float64{0, 0.1, 0.5, 0.75, 1} {
		c := CompareDensitiesWeighted(Uniform{0, 1}, Uniform{2, 3}, lambda)
		tolerance{rel: 1e-14}.check(t, "JSD", c.JensenShannon.Value, c.JensenShannonMax)
	}
}

func TestMomentsAreTheIntegrals(t *testing.T) {
	for _, f := range append(families(), family{name: "mixture", ours: NormalMixture{[]float64{1, 2}, []Normal{{-2, 0.5}, {3, 1}}}}) {
		mean, ok := Mean(f.ours)
		if s, heavy := f.ours.(StudentsT); ok == (heavy && s.Nu <= 1) {
			t.Errorf("%s: the mean exists: %v", f.name, ok)
		}
		if !ok {
			continue
		}
		middle := f.ours.Quantile(0.5)
		tolerance{rel: 1e-8, abs: 1e-8}.check(t, f.name+" mean", mean, middle+momentAround(f.ours, middle, 1))
		if v, ok := Variance(f.ours); ok {
			tolerance{rel: 1e-6}.check(t, f.name+" variance", v, momentAround(f.ours, mean, 2))
		}
	}
}

func TestMomentsOfCutsExistWhereTheTailIsGone(t *testing.T) {
	cauchy := StudentsT{0, 1, 1}
	both, _ := Cut(cauchy, -1, 1)
	one, _ := Cut(cauchy, -1, math.Inf(1))
	if _, ok := Mean(one); ok {
		t.Error("half a Cauchy distribution has a mean")
	}
	mean, ok := Mean(both)
	if variance, also := Variance(both); !ok || !also || math.Abs(mean) > 1e-12 || math.Abs(variance-(4/math.Pi-1)) > 1e-10 {
		t.Errorf("mean %g, variance %g", mean, variance)
	}
	if _, ok := Variance(StudentsT{0, 1, 2}); ok {
		t.Error("ν = 2 has a variance")
	}
}

func TestHeavyTailsAreNamed(t *testing.T) {
	power, moments, _ := HeavyTail(StudentsT{0, 1, 1.5}, Normal{0, 1})
	if power != 2 || moments != 1.5 {
		t.Errorf("power %g, moments %g", power, moments)
	}
	cut, _ := Cut(StudentsT{0, 1, 1}, -3, math.Inf(1))
	if power, _, lower := HeavyTail(cut, Laplace{0, 1}); power != 1 || lower {
		t.Errorf("power %g at the lower end: %v", power, lower)
	}
}

func TestVerySingularBetasKeepTheirCeiling(t *testing.T) {
	c := CompareDensities(Beta{0.05, 10000}, Beta{10000, 0.05})
	if js := c.JensenShannon.Value; !(js <= math.Ln2*(1+1e-9) && js > 0.69) {
		t.Errorf("JSD %g", js)
	}
}

func TestTailsOfNarrowDensitiesFarApartAreCounted(t *testing.T) {
	for _, c := range [][2]Density{{Normal{-1e5, 1e-4}, Normal{1e5, 1e-4}}, {Gamma{1e4, 1e-5}, Exponential{1e4}}, {Laplace{0, 1e-3}, Normal{1e3, 1}}} {
		if off := math.Abs(CompareDensities(c[0], c[1]).JensenShannon.Value - math.Ln2); off > 1e-10 {
			t.Errorf("%+v: JSD is off by %g", c, off)
		}
	}
}

func TestTheSmallestWeightsKeepTheDivergenceBelowItsCeiling(t *testing.T) {
	for _, lambda := range []float64{5e-324, 1e-308, 1e-20, 1 - 0x1p-53} {
		for _, c := range [][2]Density{{Normal{0, 1}, Normal{1.5, 1.4}}, {Normal{0, 1}, Normal{90, 1}}, {StudentsT{0, 1, 1}, Normal{0, 1e-3}}, {Uniform{0, 1}, Uniform{2, 3}}} {
			js := CompareDensitiesWeighted(c[0], c[1], lambda)
			if v := js.JensenShannon.Value; !(v >= 0 && v <= js.JensenShannonMax*(1+1e-9)) {
				t.Errorf("%+v at λ = %g: %g of at most %g", c, lambda, v, js.JensenShannonMax)
			}
		}
	}
}
