package infotheory

// CrossEntropy returns the cross entropy of q under p in nats, the mean cost of coding what p sends with the code
// for q:
//
//	H(p, q) = −Σ p_i log q_i = H(p) + KL(p‖q)
//
// Both summands are at least 0 and accurate, so their sum is. It is +Inf where p_i > 0 = q_i for some i.
// It panics on invalid weights.
func CrossEntropy(p, q []float64) float64 {
	return KullbackLeibler(p, q) + Entropy(p)
}
