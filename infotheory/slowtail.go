package infotheory

import "math"

// slowMargin is how much faster than 1/|x| an integrand must fall for a quadrature to get to the end of it before the
// floats end. It falls so slowly, although the integral is finite, where p has just the moments that −log q needs: Student's
// t with ν = 2.01 against a normal distribution.
const slowMargin = 0.25

// marginOf is how much faster than 1/|x| the tail p falls times |x| to a power, if that is slow, and else 0. The tail has
// such a moment.
func marginOf(end float64, p tail, power float64) float64 {
	margin := p.moments - power
	if !math.IsInf(end, 0) || p.moments == 0 || power == 0 || margin > slowMargin {
		return 0
	}
	return margin
}

// slowEnds are the margins of the integrand of KL(p‖q), which is finite, at the lower and the upper end.
func slowEnds(p, q Density) (margins [2]float64) {
	low, high := p.Support()
	lowerP, upperP := p.tails()
	lowerQ, upperQ := q.tails()
	return [2]float64{marginOf(low, lowerP, lowerQ.growth), marginOf(high, upperP, upperQ.growth)}
}

// slowReach is where, in scales, a slow integrand is a power of |x| but for its last digits.
const slowReach = 1e20

// addEnd integrates from a to infinity, or to −∞ with a negative scale. If the integrand is slow, it goes as far as it is not
// yet a power; what is left of |x|^(−1−margin) from x on is its value there times |x|/margin.
func (q *quadrature) addEnd(a, scale, beyond, margin float64) {
	if margin == 0 {
		q.add(from(a, scale), beyond)
		return
	}
	q.add(upTo(a, scale, slowReach), beyond)
	u := scale * slowReach
	below := math.Inf(1)
	if scale < 0 {
		below = -u + beyond
	}
	var rest integrals
	q.integrand(a+u, below, math.Abs(u)/margin, &rest)
	for i, x := range rest.vector {
		q.value[i] += x
		q.err[i] += rest.rounding[i]
	}
}

// upTo is the tanh-sinh substitution in the logarithm of the distance from a, up to so many scales.
func upTo(a, scale, reach float64) panel {
	inner := between(0, math.Log1p(reach))
	return func(t float64) (x, below, weight float64) {
		s, _, ds := inner(t)
		u := scale * math.Expm1(s)
		below = math.Inf(1)
		if scale < 0 {
			below = -u
		}
		return a + u, below, math.Abs(scale) * math.Exp(s) * ds
	}
}
