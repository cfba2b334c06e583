package infotheory

// Tsallis returns the Tsallis relative entropy of order alpha ≥ 0,
//
//	(Σ p_i^α q_i^(1−α) − 1)/(α−1)
//
// a number without a unit. At α = 1 it is the Kullback-Leibler divergence in nats, at ½ it is 2·Hellinger², at 2 it is
// χ². It is at least 0, and +Inf for α ≥ 1 where p_i > 0 = q_i for some i. It panics on invalid weights and on an
// alpha that is negative, infinite or NaN.
//
// Tsallis, Generalized Entropy-Based Criterion for Consistent Testing, Phys. Rev. E 58 (1998).
func Tsallis(p, q []float64, alpha float64) float64 {
	mustFinite("alpha", alpha, 0)
	return divergence(p, q, func(o *outcome) (x float64, exponent int) { return powerTerm(o, alpha, alpha-1) })
}
