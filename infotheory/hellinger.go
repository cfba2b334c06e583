package infotheory

import "math"

// Hellinger returns the Hellinger distance
//
//	√(½ Σ (√p_i − √q_i)²) = √(1 − Σ √(p_i q_i))
//
// It is a metric with values from 0 to 1, a number without a unit. The first form is summed with
// √p − √q = (p−q)/(√p+√q), so that nothing cancels. It panics on invalid weights.
func Hellinger(p, q []float64) float64 { return math.Sqrt(HellingerSquared(p, q)) }

// HellingerSquared returns the square of [Hellinger], which is an f-divergence.
func HellingerSquared(p, q []float64) float64 { return divergence(p, q, bounded(hellingerTerm)) }

func hellingerTerm(o *outcome) float64 {
	if o.d == 0 {
		return 0
	}
	if math.IsInf(o.ratio, 0) {
		return o.lower(0.5 * math.Abs(o.d))
	}
	root := o.d / (math.Sqrt(o.p) + math.Sqrt(o.y))
	return o.lower(0.5 * root * root)
}
