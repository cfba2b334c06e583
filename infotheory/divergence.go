package infotheory

// termOf is a term of a divergence, homogeneous of degree one in an outcome's weights, as x·2^exponent in the pair's scale.
type termOf func(o *outcome) (x float64, exponent int)

// divergence sums a term over the outcomes of a pair, per unit of probability.
func divergence(p, q []float64, term termOf) float64 {
	pr := newPair(p, q)
	var sum wideSum
	for i := range p {
		o := pr.outcome(i)
		sum.add(term(&o))
	}
	return sum.over(wideOf(pr.mp.total.hi))
}

// bounded makes a term of one that is never beyond the weights of the outcome by more than a logarithm of their quotient.
func bounded(term func(o *outcome) float64) termOf {
	return func(o *outcome) (x float64, exponent int) { return term(o), 0 }
}
