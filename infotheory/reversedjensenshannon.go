package infotheory

import "math"

// ReversedJensenShannon returns what some texts print for the Jensen-Shannon divergence, with the arguments of KL
// exchanged, in nats:
//
//	½(KL(m‖p) + KL(m‖q)),  m = ½(p+q)
//
// It is a counter-example, not a substitute: it is +Inf as soon as one outcome is possible under just one of p and q,
// and neither it nor its root satisfies the triangle inequality. It is symmetric and at least 0. It panics on invalid
// weights.
func ReversedJensenShannon(p, q []float64) float64 { return divergence(p, q, bounded(reversedTerm)) }

func reversedTerm(o *outcome) float64 {
	middle := o.p + 0.5*o.d
	switch {
	case o.d == 0:
		return 0
	case math.IsInf(o.ratio, 0):
		return math.Inf(1)
	case o.near:
		half := 0.5 * o.d
		return o.lower(0.5 * (excessOver(middle, o.p, -half) + excessOver(middle, o.y, half)))
	}
	// log(m/max) = log1p(min/max) − log 2, and log(m/min) is larger by the ratio's logarithm.
	ratio := math.Abs(o.ratio)
	overMax := math.Log1p(math.Exp(-ratio)) - math.Ln2
	return o.lower(0.5 * middle * (2*overMax + ratio))
}
