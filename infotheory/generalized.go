package infotheory

import "math"

// GeneralizedKullbackLeibler returns the divergence of the numbers as they are, without normalising:
//
//	Σ p_i log(p_i/q_i) − p_i + q_i
//
// It is the Bregman divergence of Σ x log x − x. It is at least 0, 0 exactly for identical weights, and +Inf where
// p_i > 0 = q_i for some i. It panics on invalid weights.
func GeneralizedKullbackLeibler(p, q []float64) float64 {
	must(ValidatePair(p, q))
	var sum accumulator
	for i, x := range p {
		sum.add(klDiv(x, q[i]))
	}
	return sum.value()
}

// raw makes an outcome of two weights as they are, brought to a common power of two.
func raw(x, y float64) (o outcome, exponent int) {
	_, exponent = math.Frexp(math.Max(x, y))
	o = outcome{p: math.Ldexp(x, -exponent), y: math.Ldexp(y, -exponent)}
	o.d = o.y - o.p
	if x == 0 || y == 0 || !o.approach() {
		o.ratio = lnQuotient(y, x)
	}
	return o, exponent
}

// lnQuotient is log(y/x) for x and y of any size: ∓Inf if one is zero, 0 if both are.
func lnQuotient(y, x float64) float64 {
	switch {
	case x == 0 && y == 0:
		return 0
	case x == 0:
		return math.Inf(1)
	case y == 0:
		return math.Inf(-1)
	}
	fy, ey := math.Frexp(y)
	fx, ex := math.Frexp(x)
	return ln(fy/fx) + float64(ey-ex)*math.Ln2
}

// klDiv is x·log(x/y) − x + y for x, y ≥ 0.
func klDiv(x, y float64) float64 {
	o, exponent := raw(x, y)
	pq, _ := o.excess()
	return math.Ldexp(pq, exponent)
}

// relEntr is x·log(x/y) for x, y ≥ 0.
func relEntr(x, y float64) float64 {
	o, exponent := raw(x, y)
	pq, _ := o.signed()
	return math.Ldexp(pq.float(), exponent)
}

// log1pmx is log(1+t) − t for t > −1, accurate near 0; it is never positive.
func log1pmx(t float64) float64 {
	if math.Abs(t) > 0.4 {
		return math.Log1p(t) - t
	}
	r := t / (2 + t)
	return r * (2*r*r*atanhTail(r*r) - t)
}

// phi is (1+t)·log(1+t) − t for t ≥ −1, accurate near 0; it is never negative.
func phi(t float64) float64 {
	switch {
	case t == -1:
		return 1
	case math.Abs(t) > 0.4:
		return (1+t)*math.Log1p(t) - t
	}
	r := t / (2 + t)
	return r * (t + 2*(1+t)*r*r*atanhTail(r*r))
}

// near reports whether c = a + n is so close to a that series serve.
func near(a, n float64) bool { return math.Abs(n) <= 0.4*a }

// lnGrowth is log(c/a).
func lnGrowth(a, c, n float64) float64 {
	if near(a, n) {
		return math.Log1p(n / a)
	}
	return lnQuotient(c, a)
}

// fallGap is n/a − log(c/a), the gap of −log over its tangent at a: at least 0.
func fallGap(a, c, n float64) float64 {
	if near(a, n) {
		return -log1pmx(n / a)
	}
	return n/a - lnQuotient(c, a)
}
