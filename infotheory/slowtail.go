package infotheory

import "math"

// slowMargin is how much faster than 1/|x| an integrand must fall for a quadrature to get to the end of it before the
// floats end. It falls so slowly, although the integral is finite, where p has just the moments that −log q needs: Student's
// t with ν = 2.01 against a normal distribution.
const slowMargin = 0.25

// marginOf is how much faster than 1/|x| the tail p falls times |x| to a power, if that is slow, and else 0. The tail has
// such a moment.
func marginOf(end float64, p Tail, power float64) float64 {
	margin := p.Moments - power
	if !math.IsInf(end, 0) || p.Moments == 0 || power == 0 || margin > slowMargin {
		return 0
	}
	return margin
}

// slowEnds are the margins of the integrand of KL(p‖q), which is finite, at the lower and the upper end.
func slowEnds(p, q Density) (margins [2]float64) {
	low, high := p.Support()
	lowerP, upperP := p.tails()
	lowerQ, upperQ := q.tails()
	return [2]float64{marginOf(low, lowerP, lowerQ.Growth), marginOf(high, upperP, upperQ.Growth)}
}

// slowReach is where, in scales, a slow integrand is a power of |x| but for its last digits.
const slowReach = 1e20

// addEnd integrates from a to infinity, or to −∞ with a negative scale. If the integrand is slow, it goes as far as it is not
// yet a power; what is left of |x|^(−1−margin) from x on is its value there times |x|/margin.
func (q *quadrature) addEnd(a, scale, margin float64) {
	if margin == 0 {
		q.add(from(a, scale))
		return
	}
	length := math.Abs(scale) * slowReach
	q.add(away(a, scale, length))
	var rest integrals
	q.integrand(a+math.Copysign(length, scale), 0, length/margin, &rest)
	for i, x := range rest.vector {
		q.value[i] += x
		q.err[i] += rest.rounding[i]
	}
}
