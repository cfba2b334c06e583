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

func affinityTerm(o *outcome) (x float64, exponent int) {
	if product := o.p * o.y; product > 0x1p-1000 && product < 0x1p1000 {
		return math.Sqrt(product), o.exponent
	}
	if o.p == 0 && o.y == 0 || math.IsInf(o.ratio, 0) {
		return 0, 0
	}
	p, y := o.wides()
	e := p.exponent + y.exponent
	return math.Sqrt(p.hi * math.Ldexp(y.hi, e&1)), e >> 1
}
