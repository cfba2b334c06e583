package infotheory

// Jeffreys returns the Jeffreys divergence in nats, the sum of the Kullback-Leibler divergences both ways:
//
//	J(p, q) = KL(p‖q) + KL(q‖p) = Σ (p_i − q_i) log(p_i/q_i)
//
// It is symmetric, but neither it nor its root satisfies the triangle inequality. It is +Inf where exactly one of
// p_i and q_i is 0 for some i. It panics on invalid weights.
//
// Jeffreys, An Invariant Form for the Prior Probability in Estimation Problems, Proc. R. Soc. A 186 (1946).
func Jeffreys(p, q []float64) float64 {
	return divergence(p, q, bounded(jeffreysTerm))
}

func jeffreysTerm(o *outcome) float64 {
	if o.d == 0 {
		return 0
	}
	return o.lower(o.d * o.ratio)
}
