package infotheory

import (
	"math"
	"slices"
)

// stretch is a piece of the line outside of which the densities weigh nothing, with the spacing that resolves them there.
type stretch struct{ low, high, step float64 }

// together returns KL(mixture‖q) and the Jensen-Shannon divergence by the trapezoidal rule on the stretches where either
// density is. The spacing of an eighth of the smallest standard deviation leaves 1e-12: where the terms bend sharply,
// between distant parts, they weigh little. Too many points are left to the quadrature that adapts.
func (t *Target) together(q Normal) (forward, jensenShannon float64) {
	const most = 20000
	points := 0.0
	stretches := t.stretches(q)
	for _, s := range stretches {
		points += (s.high - s.low) / s.step
	}
	if !(points < most) {
		c := CompareDensities(t.Mixture, q)
		return c.KullbackLeiblerPQ.Value, c.JensenShannon.Value
	}
	norm := math.Log(q.Sigma) + lnRoot2Pi
	var pq, js accumulator
	for _, s := range stretches {
		for k := range int((s.high-s.low)/s.step) + 1 { // not by adding to x, which may be too large for the step
			x := s.low + float64(k)*s.step
			z := (x - q.Mu) / q.Sigma
			lp, lq := t.log(x), -0.5*z*z-norm
			a, _, b := termsOf(math.Exp(lp), math.Exp(lq), lp-lq)
			pq.add(s.step * a)
			js.add(s.step * b)
		}
	}
	return pq.value(), js.value()
}

// stretches returns where the parts and q are, those that touch as one.
func (t *Target) stretches(q Normal) []stretch {
	const fine = 0.125
	list := []stretch{{q.Mu - reach*q.Sigma, q.Mu + reach*q.Sigma, fine * q.Sigma}}
	for _, part := range t.parts {
		list = append(list, stretch{part.Mu - reach*part.Sigma, part.Mu + reach*part.Sigma, fine * part.Sigma})
	}
	slices.SortFunc(list, func(a, b stretch) int {
		if a.low < b.low {
			return -1
		}
		return 1
	})
	joined := list[:1]
	for _, s := range list[1:] {
		last := &joined[len(joined)-1]
		if s.low > last.high {
			joined = append(joined, s)
			continue
		}
		last.high, last.step = math.Max(last.high, s.high), math.Min(last.step, s.step)
	}
	return joined
}

// JensenShannon is the Jensen-Shannon divergence of q and the mixture.
func (t *Target) JensenShannon(q Normal) float64 {
	q.must()
	_, js := t.together(q)
	return js
}
