package infotheory

import "math"

// divergence sums a term, homogeneous of degree one in p and y, over the outcomes of a pair, per unit of probability.
func divergence(p, q []float64, term func(o *outcome) float64) float64 {
	pr := newPair(p, q)
	sum := pr.sum(term, 1)
	if math.IsInf(sum, 1) { // or too large by the pair's scale only
		const small = 0x1p-10
		return pr.sum(term, small) / small
	}
	return sum
}

func (pr *pair) sum(term func(o *outcome) float64, scale float64) float64 {
	var sum accumulator
	for i := range pr.p {
		o := pr.outcome(i)
		o.p, o.y, o.d, o.up = o.p*scale, o.y*scale, o.d*scale, o.up*scale
		sum.add(term(&o))
	}
	return pr.perMass(&sum)
}
