package infotheory

// KullbackLeibler returns the Kullback-Leibler divergence of p from q (relative entropy) in nats:
//
//	KL(p‖q) = Σ p_i log(p_i/q_i)
//
// It is at least 0, 0 exactly for equal distributions, and +Inf where p_i > 0 = q_i for some i. It sums the terms
// p log(p/q) − p + q, none of which is negative, so it keeps its digits for distributions that are nearly equal.
// It panics on invalid weights.
//
// Kullback and Leibler, On Information and Sufficiency, Ann. Math. Statist. 22 (1951).
func KullbackLeibler(p, q []float64) float64 {
	pr := newPair(p, q)
	var sum accumulator
	for i := range p {
		o := pr.outcome(i)
		term, _ := o.excess()
		sum.add(term)
	}
	return pr.perMass(&sum)
}
