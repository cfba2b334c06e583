package infotheory

import (
	"math"
	"testing"
)

func TestCoarseGrainingAgreesWith400Digits(t *testing.T) {
	var cases []struct {
		ID       string
		P, Q     numbers
		Labels   []int
		Expected struct {
			KLFull    number   `json:"KL_full"`
			KLCoarse  number   `json:"KL_coarse"`
			KLSum     number   `json:"KL_within_weighted"`
			KLWithin  []number `json:"KL_within"`
			HFull     number   `json:"H_full"`
			HCoarse   number   `json:"H_coarse"`
			HSum      number   `json:"H_within_weighted"`
			P, Q      numbers
			JSDFull   number `json:"JSD_full"`
			JSDCoarse number `json:"JSD_coarse"`
		}
	}
	readVectors(t, "coarse", &cases)
	tol := tolerance{rel: 1e-12}
	// Sums over groups of nearly equal distributions cancel, and so do those that a constant ratio makes 0.
	loose := tolerance{rel: 1e-9, abs: 1e-30}
	for _, c := range cases {
		e := &c.Expected
		kl := CoarseKullbackLeibler(c.P, c.Q, c.Labels)
		tol.check(t, c.ID+" KL", kl.Fine, e.KLFull.float64)
		loose.check(t, c.ID+" coarse KL", kl.Coarse, e.KLCoarse.float64)
		if e.KLSum.given {
			loose.check(t, c.ID+" KL within", kl.Within, e.KLSum.float64)
		}
		for g, want := range e.KLWithin {
			if !want.given {
				want.float64 = math.Inf(1)
			}
			loose.check(t, c.ID+" KL within a group", kl.Groups[g], want.float64)
		}
		h := CoarseEntropy(c.P, c.Labels)
		tol.check(t, c.ID+" H", h.Fine, e.HFull.float64)
		tol.check(t, c.ID+" coarse H", h.Coarse, e.HCoarse.float64)
		tol.check(t, c.ID+" H within", h.Within, e.HSum.float64)
		p, q := Coarsen(c.P, c.Labels), Coarsen(c.Q, c.Labels)
		for g := range p {
			tol.check(t, c.ID+" P", p[g], e.P[g])
			tol.check(t, c.ID+" Q", q[g], e.Q[g])
		}
		tol.check(t, c.ID+" JSD", JensenShannon(c.P, c.Q), e.JSDFull.float64)
		loose.check(t, c.ID+" coarse JSD", JensenShannon(p, q), e.JSDCoarse.float64)
		if !math.IsInf(kl.Fine, 1) && !(kl.Coarse <= kl.Fine*(1+1e-12)) {
			t.Errorf("%s: lumping raises KL from %g to %g", c.ID, kl.Fine, kl.Coarse)
		}
	}
}

func TestGroupsNextToNothingArePossible(t *testing.T) {
	groups := []int{0, 0, 1, 1}
	small, large := []float64{1e-300, 3e-300, 1e300, 1e300}, []float64{5e-324, 5e-324, 1e300, 1e308}
	flat, rising := []float64{1, 1, 1, 1}, []float64{1, 2, 3, 4}
	for _, c := range []struct{ p, q []float64 }{{flat, small}, {small, flat}, {rising, large}, {large, rising}, {small, large}, {large, small}} {
		kl := CoarseKullbackLeibler(c.p, c.q, groups)
		tolerance{rel: 1e-12}.check(t, "KL", kl.Coarse+kl.Within, kl.Fine)
		for g, want := range []float64{KullbackLeibler(c.p[:2], c.q[:2]), KullbackLeibler(c.p[2:], c.q[2:])} {
			tolerance{rel: 1e-15}.check(t, "KL within a group", kl.Groups[g], want)
		}
	}
	excluded := CoarseKullbackLeibler([]float64{5e-324, 1e-300, 1e300, 1e308}, []float64{0, 1, 1, 1}, groups)
	if !math.IsInf(excluded.Fine, 1) || !math.IsInf(excluded.Within, 1) || !math.IsInf(excluded.Groups[0], 1) || math.IsInf(excluded.Coarse, 1) {
		t.Errorf("an excluded outcome next to nothing: %+v", excluded)
	}
}

func TestLumpingEverythingLeavesNothing(t *testing.T) {
	p, q := []float64{1, 2, 3}, []float64{3, 1, 1}
	kl, h := CoarseKullbackLeibler(p, q, []int{0, 0, 0}), CoarseEntropy(p, []int{0, 0, 0})
	if kl.Coarse != 0 || h.Coarse != 0 {
		t.Errorf("coarse KL %g, H %g", kl.Coarse, h.Coarse)
	}
	tolerance{rel: 1e-15}.check(t, "within", kl.Within, kl.Fine)
}

func TestGroupsThatAreNoneArePanics(t *testing.T) {
	for _, groups := range [][]int{{0}, {0, -1}, {0, 2}} {
		if panicOf(func() { CoarseEntropy([]float64{1, 1}, groups) }) == nil {
			t.Errorf("%v passes", groups)
		}
	}
}
