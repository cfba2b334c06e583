package infotheory

import "math"

// JensenShannon returns the Jensen-Shannon divergence of p and q in nats:
//
//	JSD(p, q) = ½KL(p‖m) + ½KL(q‖m),  m = ½(p+q)
//
// It is symmetric, at least 0, 0 exactly for equal distributions, and at most log 2, reached where no outcome is
// possible under both. It is never infinite. Its square root is a metric, see [JensenShannonDistance].
// It panics on invalid weights.
//
// Lin, Divergence Measures Based on the Shannon Entropy, IEEE Trans. Inf. Theory 37 (1991).
func JensenShannon(p, q []float64) float64 { return JensenShannonWeighted(p, q, 0.5) }

// JensenShannonWeighted returns the Jensen-Shannon divergence with weight w on p, in nats:
//
//	w·KL(p‖m) + (1−w)·KL(q‖m),  m = w·p + (1−w)·q
//
// It is the mutual information between an outcome of m and the distribution it came from, at most the entropy of
// (w, 1−w), and 0 at w = 0 and w = 1. It panics on invalid weights and on w outside [0, 1].
func JensenShannonWeighted(p, q []float64, w float64) float64 {
	mustShare("w", w)
	pr := newPair(p, q)
	sum := pr.mixed(w, 1-w)
	return pr.perMass(&sum)
}

// mixed is the Jensen-Shannon divergence with weights mu and lambda, mu + lambda = 1, in the pair's scale.
func (pr *pair) mixed(mu, lambda float64) accumulator {
	var sum accumulator
	for i := range pr.p {
		o := pr.outcome(i)
		sum.add(o.mixed(mu, lambda))
	}
	return sum
}

// JensenShannonDistance returns the Jensen-Shannon distance √JSD(p, q), the square root of [JensenShannon] in nats,
// at most √log 2. It is a metric: unlike the divergence it satisfies the triangle inequality. It panics on invalid
// weights.
//
// Endres and Schindelin, A New Metric for Probability Distributions, IEEE Trans. Inf. Theory 49 (2003).
func JensenShannonDistance(p, q []float64) float64 { return math.Sqrt(JensenShannon(p, q)) }

// binaryEntropy is the entropy of (x, 1−x), 0 ≤ x ≤ 1.
func binaryEntropy(x float64) float64 {
	if x > 0.5 {
		x = 1 - x
	}
	return entropyTerm(x) - (1-x)*math.Log1p(-x)
}
