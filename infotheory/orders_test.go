package infotheory

import (
	"math"
	"testing"
)

func TestRenyiDivergenceGrowsWithItsOrder(t *testing.T) {
	orders := []float64{0, 1e-6, 0.3, 0.5, 0.999999, 1, 1.000001, 2, 7, 50, math.Inf(1)}
	for _, pq := range lawPairs() {
		last := 0.0
		for _, alpha := range orders {
			x := Renyi(pq[0], pq[1], alpha)
			if !(x >= last*(1-1e-12)) {
				t.Errorf("%v from %v: order %g gives %g after %g", pq[0], pq[1], alpha, x, last)
			}
			last = x
		}
	}
}

func TestRenyiEntropyFallsWithItsOrder(t *testing.T) {
	for _, pq := range lawPairs() {
		last := math.Log(float64(len(pq[0]))) * (1 + 1e-15)
		for _, alpha := range []float64{0, 0.3, 0.999999, 1, 1.000001, 2, 50, 2000, math.Inf(1)} {
			x := RenyiEntropy(pq[0], alpha)
			if !(x <= last*(1+1e-12)+1e-300 && x >= 0) {
				t.Errorf("%v: order %g gives %g after %g", pq[0], alpha, x, last)
			}
			last = x
		}
	}
}

func TestOrdersZeroAndInfinityCountAndCompareOnlyTheSupport(t *testing.T) {
	p, q := []float64{1, 1, 0, 0}, []float64{1, 2, 3, 4}
	tolerance{rel: 1e-15}.check(t, "D_0", Renyi(p, q, 0), math.Log(10.0/3))
	tolerance{rel: 1e-15}.check(t, "D_∞", Renyi(p, q, math.Inf(1)), math.Log(0.5*10))
	tolerance{rel: 1e-15}.check(t, "H_0", RenyiEntropy(p, 0), math.Log(2))
	tolerance{rel: 1e-15}.check(t, "T_0", TsallisEntropy(q, 0), 3)
	if x := Renyi(q, p, math.Inf(1)); !math.IsInf(x, 1) {
		t.Errorf("D_∞ of an excluded outcome is %g", x)
	}
}

func TestJensenShannonOfManyIsTheMutualInformationWithTheirIndex(t *testing.T) {
	ps := [][]float64{{1, 2, 3}, {3, 2, 1}, {0, 1, 0}}
	weights := []float64{1, 2, 1}
	m := mixture(0.25, Compare(ps[0], ps[0]).P, mixture(2.0/3, Compare(ps[1], ps[1]).P, ps[2]))
	want := Entropy(m) - 0.25*Entropy(ps[0]) - 0.5*Entropy(ps[1]) - 0.25*Entropy(ps[2])
	tolerance{rel: 1e-14}.check(t, "JSD of three", JensenShannonOf(weights, ps...), want)
	tolerance{rel: 1e-15}.check(t, "JSD of two", JensenShannonOf(nil, ps[0], ps[1]), JensenShannon(ps[0], ps[1]))
	tolerance{rel: 1e-15}.check(t, "JSD of disjoint", JensenShannonOf(nil, []float64{1, 0}, []float64{0, 1}), math.Ln2)
	if x := JensenShannonOf(weights, ps[0], ps[0], ps[0]); x != 0 {
		t.Errorf("JSD of identical distributions is %g", x)
	}
}

func TestTheReversedJensenShannonIsInfiniteForDisjointDistributions(t *testing.T) {
	if x := ReversedJensenShannon([]float64{1, 0}, []float64{0, 1}); !math.IsInf(x, 1) {
		t.Errorf("%g", x)
	}
	p, q := []float64{0.2, 0.8}, []float64{0.6, 0.4}
	m := mixture(0.5, p, q)
	want := 0.5 * (KullbackLeibler(m, p) + KullbackLeibler(m, q))
	tolerance{rel: 1e-14}.check(t, "reversed JSD", ReversedJensenShannon(p, q), want)
}

func TestInequalitiesBetweenDivergencesHold(t *testing.T) {
	for _, pq := range lawPairs() {
		p, q := pq[0], pq[1]
		kl, tv, h2, js, tri, chi := KullbackLeibler(p, q), TotalVariation(p, q), HellingerSquared(p, q),
			JensenShannon(p, q), Triangular(p, q), ChiSquared(p, q)
		const slack = 1 + 1e-12
		for name, holds := range map[string]bool{
			"Pinsker":             2*tv*tv <= kl*slack,
			"Le Cam":              h2 <= tv*slack && tv <= math.Sqrt(h2*(2-h2))*slack,
			"KL below χ²":         kl <= chi*slack && kl <= math.Log1p(chi)*slack,
			"Topsøe":              tri/4 <= js*slack && js <= math.Ln2/2*tri*slack,
			"JSD below log2 · TV": js <= math.Ln2*tv*slack,
		} {
			if !holds {
				t.Errorf("%s fails for %v, %v", name, p, q)
			}
		}
	}
}

func TestJensenShannonOfKeepsItsDigitsWhereOneHasNextToNoWeight(t *testing.T) {
	for _, w := range []float64{0.5, 1e-3, 1e-6, 1e-9, 1e-12, 1e-15} {
		for _, pair := range [][2][]float64{
			{{1, 1e-8, 1e-20}, {1e-15, 1e-4, 1}}, {{3, 0, 1}, {1, 1e-9, 5}}, {{1, 2, 3}, {1, 2, 3.0001}}, {{1, 0}, {1e-300, 1}},
		} {
			p, q := pair[0], pair[1]
			got := JensenShannonOf([]float64{w, 1 - w}, p, q)
			tolerance{rel: 2e-14}.check(t, "JSD", got, JensenShannonWeighted(p, q, w))
		}
	}
}
