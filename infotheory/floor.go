package infotheory

// Floor appends the mixture of q with the uniform distribution to dst[:0] and returns it:
//
//	q_ε = (1−ε)·q/Σq + ε/n
//
// For ε > 0 no outcome is impossible under q_ε, so KL(p‖q_ε) is finite for every p; KL(q‖q_ε) is what that caution
// costs if q was right. The result sums to 1 up to rounding and is independent of q's storage unless dst shares it.
// It panics on invalid weights and on eps outside [0, 1].
func Floor(dst, q []float64, eps float64) []float64 {
	m := mustMass(q)
	mustShare("eps", eps)
	n := float64(len(q))
	dst = dst[:0]
	for _, x := range q {
		dst = append(dst, (1-eps)*m.share(x)+eps/n)
	}
	return dst
}
