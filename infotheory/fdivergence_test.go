package infotheory

import (
	"math"
	"math/rand/v2"
	"testing"
)

// catalogueWithAlphas is the catalogue and some members of the α family.
func catalogueWithAlphas() []FDivergence {
	all := FDivergences()
	for _, alpha := range []float64{-1, -0.5, 0, 1e-9, 0.25, 0.5, 0.75, 1, 1 + 1e-9, 1.5, 2, 3} {
		all = append(all, AlphaDivergence(alpha))
	}
	return all
}

// lawPairs are pairs of many kinds, with and without zeros, near and far.
func lawPairs() [][2][]float64 {
	var pairs [][2][]float64
	for seed := range uint64(30) {
		p, q := randomPair(2+int(seed)%6, seed)
		pairs = append(pairs, [2][]float64{p, q})
		near := make([]float64, len(p))
		for i, x := range p {
			near[i] = x * (1 + q[i]*math.Pow(10, -float64(seed%12)))
		}
		pairs = append(pairs, [2][]float64{p, near})
	}
	return append(pairs, [2][]float64{{1, 0, 2}, {1, 2, 0}}, [2][]float64{{1, 0}, {0, 1}}, [2][]float64{{1, 0, 3}, {1, 2, 2}},
		[2][]float64{{1, 2}, {1, 0}}, [2][]float64{{1e-300, 1}, {1, 1e-300}}, [2][]float64{{5e-324, 1}, {1, 5e-324}})
}

func TestDivergencesAreNeverNegativeAndZeroForEqualDistributionsOnly(t *testing.T) {
	for _, f := range catalogueWithAlphas() {
		for _, pq := range lawPairs() {
			p, q := pq[0], pq[1]
			if x := f.Between(p, q); !(x > 0) {
				t.Errorf("%s of %v from %v is %g", f.Name, p, q, x)
			}
			double := make([]float64, len(p))
			for i, x := range p {
				double[i] = 2 * x
			}
			if x, y := f.Between(p, p), f.Between(p, double); x != 0 || y != 0 {
				t.Errorf("%s of %v from itself is %g, from its double %g", f.Name, p, x, y)
			}
		}
	}
}

func TestTermsAreTheGeneratorTimesQ(t *testing.T) {
	for _, f := range catalogueWithAlphas() {
		for _, pq := range lawPairs() {
			terms := f.Terms(nil, pq[0], pq[1])
			c := Compare(pq[0], pq[1])
			for i, term := range terms {
				p, q := c.P[i], c.Q[i]
				var want float64
				switch {
				case q == 0 && p == 0:
				case q == 0:
					want = p * f.AtInfinity
				default:
					want = q * f.Generator((p-q)/q)
				}
				// p and q were rounded, which matters near equality.
				tol := tolerance{rel: 1e-12, abs: 4e-16 * math.Sqrt(math.Min(p, q)*math.Min(term, 1)*8)}
				if math.Abs(p-q) > 1e-3*q && math.Max(p, q) < 1e100*math.Min(p, q) {
					tol.check(t, f.Name, term, want)
				}
			}
		}
	}
}

func TestGeneratorsAreConvexAndHaveTheirLimits(t *testing.T) {
	for _, f := range catalogueWithAlphas() {
		if f.Generator(0) != 0 || f.Generator(-1) != f.AtZero || !math.IsInf(f.Generator(math.Inf(1)), 1) {
			t.Errorf("%s: f(1) = %g, f(0) = %g", f.Name, f.Generator(0), f.Generator(-1))
		}
		for _, x := range []float64{-0.999, -0.7, -0.3, -1e-3, -1e-9, 1e-9, 1e-3, 0.2, 0.5, 3, 100} {
			a, b, c := f.Generator(x), f.Generator(x*0.98), f.Generator(x*0.99)
			if !(a > 0) || !(c <= (a+b)/2*(1+1e-12)) {
				t.Errorf("%s at %g: %g, %g, %g", f.Name, x, a, c, b)
			}
		}
		if slope := f.Generator(1e120) / 1e120; !math.IsInf(f.AtInfinity, 1) {
			tolerance{rel: 1e-6}.check(t, f.Name+": slope at ∞", slope, f.AtInfinity)
		} else if f.Generator(1e12)/1e12 < 3*f.Generator(1)/1 {
			t.Errorf("%s: slope %g at 1e12", f.Name, f.Generator(1e12)/1e12)
		}
		if !math.IsInf(f.AtZero, 1) && f.AtZero > 1e-3 && f.AtZero < 1e3 {
			tolerance{rel: 1e-2}.check(t, f.Name+": near 0", f.Generator(-1+1e-12), f.AtZero)
		}
	}
}

func TestSymmetryIsClaimedExactlyWhereItHolds(t *testing.T) {
	for _, f := range catalogueWithAlphas() {
		symmetric := true
		for _, pq := range lawPairs() {
			a, b := f.Between(pq[0], pq[1]), f.Between(pq[1], pq[0])
			symmetric = symmetric && (tolerance{rel: 1e-10}).accepts(a, b)
		}
		if symmetric != f.Symmetric {
			t.Errorf("%s: symmetric %t, claimed %t", f.Name, symmetric, f.Symmetric)
		}
	}
}

func TestMixingNeverRaisesADivergence(t *testing.T) {
	for _, f := range catalogueWithAlphas() {
		for seed := range uint64(20) {
			p1, q1 := randomPair(4, seed)
			p2, q2 := randomPair(4, seed+100)
			w := float64(seed+1) / 22
			p, q := mixture(w, p1, p2), mixture(w, q1, q2)
			if mixed, apart := f.Between(p, q), w*f.Between(p1, q1)+(1-w)*f.Between(p2, q2); mixed > apart*(1+1e-12) {
				t.Errorf("%s is not jointly convex: %g above %g", f.Name, mixed, apart)
			}
		}
	}
}

func mixture(w float64, p, q []float64) []float64 {
	m := make([]float64, len(p))
	for i := range m {
		m[i] = w*p[i] + (1-w)*q[i]
	}
	return m
}

func TestProcessingNeverRaisesADivergence(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, f := range catalogueWithAlphas() {
		for _, pq := range lawPairs() {
			channel := make([][]float64, len(pq[0]))
			for i := range channel {
				channel[i], _ = randomPair(3, r.Uint64())
			}
			fine, coarse := f.Between(pq[0], pq[1]), f.Between(through(channel, pq[0]), through(channel, pq[1]))
			// The channel's sums round, so that pairs that are nearly equal are no longer what they were.
			if fine > 1e-12 && coarse > fine*(1+1e-9) {
				t.Errorf("%s: %g after processing, %g before", f.Name, coarse, fine)
			}
		}
	}
}

// through is the distribution at a channel's end.
func through(channel [][]float64, p []float64) []float64 {
	out := make([]float64, len(channel[0]))
	for i, row := range channel {
		for j, x := range row {
			out[j] += p[i] * x
		}
	}
	return out
}

func TestMetricsSatisfyTheTriangleInequality(t *testing.T) {
	for _, f := range catalogueWithAlphas() {
		if f.Metric == NoMetric {
			continue
		}
		for _, n := range []int{2, 3, 5} {
			for seed := range uint64(300) {
				p, q := spikyPair(n, seed)
				r, _ := spikyPair(n, seed+5000)
				if direct, way := f.Distance(p, q), f.Distance(p, r)+f.Distance(r, q); direct > way*(1+1e-12) {
					t.Fatalf("%s: %g direct, %g by way of %v", f.Name, direct, way, r)
				}
			}
		}
	}
}

func TestWhatIsNoMetricViolatesTheTriangleInequalityEvenAsARoot(t *testing.T) {
	for _, f := range catalogueWithAlphas() {
		if f.Metric != NoMetric {
			continue
		}
		itself, root := false, false
		for seed := range uint64(3000) {
			p, q := spikyPair(2, seed)
			r, _ := spikyPair(2, seed+5000)
			direct, first, second := f.Between(p, q), f.Between(p, r), f.Between(r, q)
			itself = itself || direct > first+second
			root = root || math.Sqrt(direct) > math.Sqrt(first)+math.Sqrt(second)
		}
		if !itself || !root {
			t.Errorf("%s: no violation found for itself (%t) or its root (%t)", f.Name, itself, root)
		}
	}
}

// spikyPair returns positive distributions over n outcomes that are spread over many orders of magnitude.
func spikyPair(n int, seed uint64) (p, q []float64) {
	p, q = randomPair(n, seed)
	for i := range p {
		p[i], q[i] = math.Pow(p[i], 1+float64(seed%7)), math.Pow(q[i], 1+float64(seed%5))
	}
	return p, q
}

func TestOnlyTheRootOfJensenShannonHellingerAndTriangularIsAMetric(t *testing.T) {
	for _, f := range FDivergences() {
		if f.Metric != RootMetric {
			continue
		}
		// One point half way between two: the squares of equal steps along a line do not add up.
		p, r, q := []float64{1, 0}, []float64{1, 1}, []float64{0, 1}
		if direct, way := f.Between(p, q), f.Between(p, r)+f.Between(r, q); direct <= way {
			t.Errorf("%s: %g direct, %g by way of the middle", f.Name, direct, way)
		}
	}
}

func TestTheAlphaFamilyPassesThroughItsNamedMembers(t *testing.T) {
	for _, pq := range lawPairs() {
		p, q := pq[0], pq[1]
		for _, c := range []struct {
			alpha, want float64
		}{
			{1, KullbackLeibler(p, q)}, {0, KullbackLeibler(q, p)}, {0.5, 4 * HellingerSquared(p, q)},
			{2, 0.5 * ChiSquared(p, q)}, {-1, 0.5 * ChiSquared(q, p)},
		} {
			tolerance{rel: 2e-14}.check(t, "α = "+decimal(c.alpha), AlphaDivergence(c.alpha).Between(p, q), c.want)
		}
	}
}

func TestOrderingAndLumpingOutcomesChangeWhatTheyShould(t *testing.T) {
	p, q := []float64{1, 2, 3, 4}, []float64{4, 3, 2, 1}
	for _, f := range catalogueWithAlphas() {
		want := f.Between(p, q)
		tolerance{rel: 1e-14}.check(t, f.Name+" permuted", f.Between([]float64{3, 1, 4, 2}, []float64{2, 4, 1, 3}), want)
		// Splitting an outcome at the same ratio under both changes nothing.
		tolerance{rel: 1e-14}.check(t, f.Name+" split", f.Between([]float64{1, 2, 3, 1, 3}, []float64{4, 3, 2, 0.25, 0.75}), want)
		if lumped := f.Between([]float64{3, 3, 4}, []float64{7, 2, 1}); !(lumped <= want) {
			t.Errorf("%s: %g lumped, %g apart", f.Name, lumped, want)
		}
	}
}

func TestParametersOutsideTheirDomainPanic(t *testing.T) {
	p := []float64{1, 2}
	for name, call := range map[string]func(){
		"Renyi −1":              func() { Renyi(p, p, -1) },
		"Renyi NaN":             func() { Renyi(p, p, math.NaN()) },
		"Tsallis ∞":             func() { Tsallis(p, p, math.Inf(1)) },
		"RenyiEntropy −1":       func() { RenyiEntropy(p, -1) },
		"TsallisEntropy NaN":    func() { TsallisEntropy(p, math.NaN()) },
		"JensenShannonWeighted": func() { JensenShannonWeighted(p, p, 1.5) },
		"AlphaDivergence":       func() { AlphaDivergence(math.NaN()) },
		"Floor":                 func() { Floor(nil, p, -0.5) },
		"Distance without":      func() { KullbackLeiblerDivergence().Distance(p, p) },
		"Generator":             func() { KullbackLeiblerDivergence().Generator(-2) },
		"JensenShannonOf":       func() { JensenShannonOf([]float64{1}, p, p) },
	} {
		message, ok := panicOf(call).(string)
		if !ok || len(message) < 12 || message[:12] != "infotheory: " {
			t.Errorf("%s: panics with %q", name, message)
		}
	}
}

func TestAmarisAlphaIsOursTurned(t *testing.T) {
	for _, pq := range lawPairs() {
		p, q := Compare(pq[0], pq[1]).P, Compare(pq[0], pq[1]).Q
		for _, a := range []float64{-3, -0.6, 0, 0.5, 3} {
			sum := 0.0
			for i := range p {
				if p[i] > 0 || q[i] > 0 {
					sum += math.Pow(p[i], (1-a)/2) * math.Pow(q[i], (1+a)/2)
				}
			}
			want := 4 / (1 - a*a) * (1 - sum)
			if math.Abs(want) < 1e100 { // the formula cancels
				tolerance{rel: 1e-12, abs: 1e-14}.check(t, "a = "+decimal(a), AlphaDivergence((1-a)/2).Between(p, q), want)
			}
		}
		tolerance{rel: 1e-14}.check(t, "a = −1", AlphaDivergence(1).Between(p, q), KullbackLeibler(p, q))
	}
}

func TestOtherMeasuresAreFunctionsOfTheAlphaFamily(t *testing.T) {
	for _, pq := range lawPairs() {
		for _, alpha := range []float64{0.25, 0.5, 2, 3} {
			d := AlphaDivergence(alpha).Between(pq[0], pq[1])
			tolerance{rel: 1e-13}.check(t, "Tsallis", Tsallis(pq[0], pq[1], alpha), alpha*d)
			if x := alpha * (alpha - 1) * d; x > -0.999999 && x < 1e300 {
				tolerance{rel: 1e-9}.check(t, "Rényi", Renyi(pq[0], pq[1], alpha), math.Log1p(x)/(alpha-1))
			}
		}
	}
}
