package infotheory

import "math"

// ChiSquared returns Pearson's χ² divergence
//
//	χ²(p‖q) = Σ (p_i − q_i)²/q_i
//
// a number without a unit, at least twice the Kullback-Leibler divergence near equality and never below it. It is
// +Inf where p_i > 0 = q_i for some i. Neyman's is ChiSquared(q, p). It panics on invalid weights.
func ChiSquared(p, q []float64) float64 { return divergence(p, q, pearsonTerm) }

func pearsonTerm(o *outcome) float64 {
	switch {
	case o.d == 0:
		return 0
	case o.up > 0 && o.ratio < 0:
		return math.Ldexp(o.d*(o.d/o.up), lift)
	}
	return o.lower(o.d * (o.d / o.y))
}

func neymanTerm(o *outcome) float64 {
	switch {
	case o.d == 0:
		return 0
	case o.up > 0 && o.ratio > 0:
		return math.Ldexp(o.d*(o.d/o.up), lift)
	}
	return o.lower(o.d * (o.d / o.p))
}
