package infotheory

// Triangular returns the triangular discrimination
//
//	Δ(p, q) = Σ (p_i − q_i)²/(p_i + q_i)
//
// a number without a unit from 0 to 2. It is twice the Le Cam divergence ½ Σ (p_i − q_i)²/(p_i + q_i), also called Vincze-Le Cam
// distance or, with other factors, symmetric χ². It is symmetric, its root is a metric, and it bounds the Jensen-Shannon
// divergence: ¼Δ ≤ JSD ≤ ½ log 2 · Δ. It panics on invalid weights.
//
// Vincze, On the Concept and Measure of Information Contained in an Observation, Contributions to Probability (1981); Le Cam,
// Asymptotic Methods in Statistical Decision Theory (1986);
// Topsøe, Some Inequalities for Information Divergence and Related Measures of Discrimination, IEEE Trans. Inf.
// Theory 46 (2000).
func Triangular(p, q []float64) float64 { return divergence(p, q, bounded(triangularTerm)) }

func triangularTerm(o *outcome) float64 {
	if o.d == 0 {
		return 0
	}
	return o.lower(o.d * (o.d / (o.p + o.y)))
}
