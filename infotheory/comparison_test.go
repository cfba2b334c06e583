package infotheory

import (
	"math"
	"slices"
	"testing"
)

func TestCompareAgreesWith400Digits(t *testing.T) {
	var c Comparison
	for _, v := range discreteCases(t) {
		c.Compute(v.P, v.Q, 0.5)
		for key, got := range map[string]float64{
			"H_p": c.EntropyP, "H_q": c.EntropyQ, "CE_pq": c.CrossEntropyPQ, "CE_qp": c.CrossEntropyQP,
			"KL_pq": c.KullbackLeiblerPQ, "KL_qp": c.KullbackLeiblerQP, "JSD": c.JensenShannon,
			"JSdist": c.JensenShannonDistance,
		} {
			tolerance{rel: 1e-14}.check(t, v.ID+" "+key, got, v.Norm[key].float64)
			if !(got >= 0) {
				t.Errorf("%s: %s = %g is negative", v.ID, key, got)
			}
		}
		identical := c.KullbackLeiblerPQ == 0 && c.KullbackLeiblerQP == 0 && c.JensenShannon == 0
		if slices.Contains(v.Tags, "identical") && !identical {
			t.Errorf("%s: identical distributions differ: %+v", v.ID, c)
		}
		// λ weighs q; the vectors' w weighs p.
		c.Compute(v.Q, v.P, 0.3)
		tolerance{rel: 1e-14}.check(t, v.ID+" JSD_w0.3", c.JensenShannon, v.Norm["JSD_w0.3"].float64)
		if !(c.JensenShannon >= 0) {
			t.Errorf("%s: JSD_w0.3 = %g is negative", v.ID, c.JensenShannon)
		}
	}
}

func TestTheTermsOfAComparisonSumToItsReadings(t *testing.T) {
	for _, v := range discreteCases(t) {
		c := Compare(v.P, v.Q)
		pr := newPair(v.P, v.Q)
		rounding := math.Abs(pr.delta)
		for _, s := range []struct {
			name  string
			terms []float64
			want  float64
			rel   float64
		}{
			{"ExcessPQ", c.ExcessPQ, c.KullbackLeiblerPQ, 1e-13},
			{"ExcessQP", c.ExcessQP, c.KullbackLeiblerQP, 1e-13},
			{"TermsPQ", c.TermsPQ, c.KullbackLeiblerPQ, 1e-13},
			{"TermsQP", c.TermsQP, c.KullbackLeiblerQP, 1e-13},
			{"P", c.P, 1, 1e-13}, {"Q", c.Q, 1, 1e-13}, {"M", c.M, 1, 1e-13},
		} {
			var sum accumulator
			size := 0.0
			for _, x := range s.terms {
				sum.add(x)
				size += math.Abs(x)
			}
			if math.IsInf(s.want, 1) {
				size = 0
			}
			signed := 1e-15*size + 0x1p-53*rounding // the signed terms also sum what rounded in y − p
			tolerance{rel: s.rel, abs: signed}.check(t, v.ID+" Σ "+s.name, sum.value(), s.want)
		}
		for i, x := range c.ExcessPQ {
			if !(x >= 0 && c.ExcessQP[i] >= 0) {
				t.Errorf("%s: excess terms %g, %g of outcome %d", v.ID, x, c.ExcessQP[i], i)
			}
		}
	}
}

func TestATermIsInfiniteExactlyWhereAnOutcomeIsPossibleAndExcluded(t *testing.T) {
	p, q := []float64{1, 0, 0, 2, 5e-324}, []float64{0, 3, 0, 1, 1}
	c := Compare(p, q)
	for i := range p {
		if got, want := math.IsInf(c.TermsPQ[i], 1), p[i] > 0 && q[i] == 0; got != want {
			t.Errorf("TermsPQ[%d] = %g", i, c.TermsPQ[i])
		}
		if got, want := math.IsInf(c.TermsQP[i], 1), q[i] > 0 && p[i] == 0; got != want {
			t.Errorf("TermsQP[%d] = %g", i, c.TermsQP[i])
		}
	}
	if c.TermsPQ[1] != 0 || c.TermsPQ[2] != 0 || c.TermsQP[0] != 0 || c.ExcessPQ[2] != 0 {
		t.Errorf("terms of impossible outcomes: %v %v", c.TermsPQ, c.TermsQP)
	}
	if math.IsInf(c.JensenShannon, 0) || !math.IsInf(c.KullbackLeiblerPQ, 1) {
		t.Errorf("JSD %g, KL %g", c.JensenShannon, c.KullbackLeiblerPQ)
	}
}

func TestTheMixtureShareMovesTheJensenShannonDivergenceFromZeroToItsCeilingAndBack(t *testing.T) {
	p, q := []float64{1, 0, 3}, []float64{0, 2, 1}
	disjoint := [2][]float64{{1, 0, 3}, {0, 1, 0}}
	var c Comparison
	for _, lambda := range []float64{0, 1e-300, 1e-9, 0.1, 0.5, 0.9, 1 - 1e-9, 1} {
		c.Compute(p, q, lambda)
		if !(c.JensenShannon >= 0 && c.JensenShannon <= c.JensenShannonMax) {
			t.Errorf("λ = %g: JSD %g, ceiling %g", lambda, c.JensenShannon, c.JensenShannonMax)
		}
		if (lambda == 0 || lambda == 1) != (c.JensenShannon == 0) {
			t.Errorf("λ = %g: JSD %g", lambda, c.JensenShannon)
		}
		tolerance{rel: 4e-15}.check(t, "H(m)", c.EntropyM, Entropy(c.M))
		c.Compute(disjoint[0], disjoint[1], lambda)
		tolerance{rel: 1e-15}.check(t, "JSD of disjoint distributions", c.JensenShannon, c.JensenShannonMax)
	}
}

func TestAnySharesKeepTheDigitsOfNearlyEqualDistributions(t *testing.T) {
	// Near equality JSD_λ = λ(1−λ)/2 · Σ d²/p up to a factor 1 + O(d/p).
	p := []float64{0.25, 0.25, 0.5}
	q := []float64{0.25 * (1 + 0x1p-30), 0.25 * (1 - 0x1p-30), 0.5}
	chi := 2 * 0.25 * 0x1p-60
	var c Comparison
	for _, lambda := range []float64{1e-12, 0.01, 0.25, 0.5, 0.75, 0.999} {
		c.Compute(p, q, lambda)
		tolerance{rel: 1e-15 + 0x1p-40}.check(t, "JSD", c.JensenShannon, lambda*(1-lambda)/2*chi)
	}
}

func TestWeightsOfAnySizeGiveTheSameReadings(t *testing.T) {
	p, q := []float64{3, 5, 2, 0, 7}, []float64{1, 4, 4, 1, 0}
	want := Compare(p, q)
	for _, scale := range [][2]float64{{0x1p990, 0x1p-1000}, {0x1p-1070, 0x1p1000}, {1e300, 1e-300}, {0.1, 7}} {
		a, b := slices.Clone(p), slices.Clone(q)
		for i := range a {
			a[i] *= scale[0]
			b[i] *= scale[1]
		}
		c := Compare(a, b)
		tolerance{rel: 1e-14}.check(t, "JSD", c.JensenShannon, want.JensenShannon)
		tolerance{rel: 1e-14}.check(t, "H(p)", c.EntropyP, want.EntropyP)
		tolerance{rel: 1e-14}.check(t, "H(q)", c.EntropyQ, want.EntropyQ)
	}
}

func TestAnOutcomeWhoseShareUnderflowsIsStillPossible(t *testing.T) {
	// The last outcome of q has the share 5e-624; excluding it would make KL(p‖q) infinite.
	c := Compare([]float64{1, 1}, []float64{1e300, 5e-324})
	want := 0.5*math.Log(0.5) + 0.5*(math.Log(0.5)+300*math.Ln10+1074*math.Ln2) // 5e-324 is 2^−1074
	tolerance{rel: 1e-14}.check(t, "KL(p‖q)", c.KullbackLeiblerPQ, want)
	if c.KullbackLeiblerQP >= math.Inf(1) || c.TermsQP[1] != 0 {
		t.Errorf("KL(q‖p) = %g with term %g", c.KullbackLeiblerQP, c.TermsQP[1])
	}
}

func TestComputeDoesNotAllocateOnceItHasGrown(t *testing.T) {
	p, q := randomPair(200, 3)
	p[3], q[70] = 0, 0
	var c Comparison
	c.Compute(p, q, 0.5)
	if n := testing.AllocsPerRun(20, func() { c.Compute(p[:50], q[:50], 0.3); c.Compute(p, q, 0.5) }); n != 0 {
		t.Errorf("%g allocations", n)
	}
}

func TestComputeMayReadTheSlicesThatItWrites(t *testing.T) {
	p, q := randomPair(100, 5)
	want := Compare(p, q)
	c := Comparison{P: p, Q: q}
	c.Compute(c.P, c.Q, 0.5)
	if c.KullbackLeiblerPQ != want.KullbackLeiblerPQ || c.EntropyQ != want.EntropyQ {
		t.Errorf("got %g, %g; want %g, %g", c.KullbackLeiblerPQ, c.EntropyQ, want.KullbackLeiblerPQ, want.EntropyQ)
	}
}

func TestASharesOutsideTheUnitIntervalPanics(t *testing.T) {
	var c Comparison
	for _, lambda := range []float64{-0.1, 1.1, math.NaN()} {
		if panicOf(func() { c.Compute([]float64{1}, []float64{1}, lambda) }) == nil {
			t.Errorf("λ = %g passes", lambda)
		}
	}
}
