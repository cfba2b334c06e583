package infotheory

import "math"

// Bhattacharyya returns the Bhattacharyya distance in nats:
//
//	−log Σ √(p_i q_i)
//
// It is at least 0 and +Inf where no outcome is possible under both. It does not satisfy the triangle inequality.
// It panics on invalid weights.
//
// Bhattacharyya, On a Measure of Divergence between Two Statistical Populations, Bull. Calcutta Math. Soc. 35 (1943).
func Bhattacharyya(p, q []float64) float64 {
	if h2 := HellingerSquared(p, q); h2 < 0.5 {
		return -math.Log1p(-h2) + 0
	}
	return -math.Log(BhattacharyyaCoefficient(p, q)) + 0
}

// BhattacharyyaCoefficient returns Σ √(p_i q_i), the affinity of p and q: 1 for equal distributions, 0 where no
// outcome is possible under both. It panics on invalid weights.
func BhattacharyyaCoefficient(p, q []float64) float64 { return divergence(p, q, affinityTerm) }

func affinityTerm(o *outcome) float64 {
	if o.up > 0 {
		return math.Sqrt(math.Max(o.p, o.y)) * math.Sqrt(o.up) * math.Ldexp(1, -lift/2)
	}
	if product := o.p * o.y; product > tiny && product < 1/tiny {
		return o.lower(math.Sqrt(product))
	}
	return o.lower(math.Sqrt(o.p) * math.Sqrt(o.y))
}
