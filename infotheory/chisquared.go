package infotheory

// ChiSquared returns Pearson's χ² divergence
//
//	χ²(p‖q) = Σ (p_i − q_i)²/q_i
//
// a number without a unit, at least twice the Kullback-Leibler divergence near equality and never below it. It is
// +Inf where p_i > 0 = q_i for some i. Neyman's is ChiSquared(q, p). It panics on invalid weights.
func ChiSquared(p, q []float64) float64 { return divergence(p, q, pearsonTerm) }

func pearsonTerm(o *outcome) (x float64, exponent int) {
	if x = o.d * (o.d / o.y); o.plain(x) {
		return x, o.exponent
	}
	_, y := o.wides()
	return squareOver(o, y)
}

func neymanTerm(o *outcome) (x float64, exponent int) {
	if x = o.d * (o.d / o.p); o.plain(x) {
		return x, o.exponent
	}
	p, _ := o.wides()
	return squareOver(o, p)
}

// squareOver is d²/weight, 0 where nothing differs.
func squareOver(o *outcome, weight wide) (x float64, exponent int) {
	if o.d == 0 {
		return 0, 0
	}
	return o.d * (o.d / weight.hi), 2*o.exponent - weight.exponent
}
