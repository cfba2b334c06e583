package infotheory

import "math"

// outcome is one outcome of a pair with what all divergences need of it. Its weights are p·2^exponent and y·2^exponent in the
// pair's scale. The exponent is 0 but for outcomes of next to nothing, whose larger weight it brings near 1, so that no
// term leaves the range of floats before it is summed.
type outcome struct {
	p, y, d  float64 // the first's weight, the second's at the same mass, y − p
	ratio    float64 // log(y/p); −Inf or +Inf where one is zero, 0 where both are
	near     bool    // ½ ≤ y/p ≤ 2: series in r replace logarithms
	r, w     float64 // d/(p+y) and its square, if near
	tail     float64 // w·Q(w), if near
	exponent int
	least    wide // of outcomes of next to nothing: the smaller of p and y in the pair's scale, if both are positive
}

// outcome resolves what at leaves open: zeros, and weights whose scaled values have lost digits.
func (pr *pair) outcome(i int) outcome {
	p, y, d := pr.at(i)
	if p < tiny || y < tiny {
		return pr.resolve(wideOf(pr.p[i]), wideOf(pr.q[i]))
	}
	o := outcome{p: p, y: y, d: d}
	if !o.approach() {
		o.ratio = ln(y / p)
	}
	return o
}

// approach fills in the series' variables if p and y are within a factor of two, and reports whether they are.
func (o *outcome) approach() bool {
	s := o.p + o.y
	if 3*math.Abs(o.d) > s || s == 0 {
		return false
	}
	o.near = true
	o.r = o.d / s
	o.w = o.r * o.r
	o.tail = o.w * atanhTail(o.w)
	o.ratio = 2 * (o.r + o.r*o.tail)
	return true
}

// resolve makes an outcome of any two weights, p of the first distribution and q of the second, in their own scales.
func (pr *pair) resolve(p, q wide) outcome {
	p.exponent += pr.mp.scale.exponent
	q.exponent += pr.mq.scale.exponent
	exponent := max(p.exponent, q.exponent)
	d := pr.difference(p.at(exponent), q.at(exponent))
	q.hi *= pr.ratio
	return outcomeOf(p, q, d, exponent)
}

// outcomeOf makes an outcome of two weights and their difference, d·2^exponent, where neither of p and y, if both are positive, is above
// 2^(exponent+1).
func outcomeOf(p, y wide, d float64, exponent int) outcome {
	switch {
	case p.hi == 0 && y.hi == 0:
		return outcome{}
	case p.hi == 0:
		return outcome{y: y.hi, d: y.hi, ratio: math.Inf(1), exponent: y.exponent}
	case y.hi == 0:
		return outcome{p: p.hi, d: -p.hi, ratio: math.Inf(-1), exponent: p.exponent}
	}
	o := outcome{p: p.at(exponent).hi, y: y.at(exponent).hi, d: d, exponent: exponent}
	if !o.approach() {
		o.ratio = ln(y.hi/p.hi) + float64(y.exponent-p.exponent)*math.Ln2
	}
	o.least = p
	if o.ratio < 0 {
		o.least = y
	}
	return o
}

// plain reports whether a term that has the larger weight squared over the smaller one is right as it is: no weight has left the range
// of floats, or one is zero, and the term is far from the end of that range.
func (o *outcome) plain(x float64) bool {
	return o.least.hi == 0 && x < 0x1p900 || math.IsInf(o.ratio, 0)
}

// wides are p and y, also where they underflow.
func (o *outcome) wides() (p, y wide) {
	p, y = wideOf(o.p), wideOf(o.y)
	p.exponent += o.exponent
	y.exponent += o.exponent
	switch {
	case o.least.hi == 0:
	case o.ratio > 0:
		p = o.least
	default:
		y = o.least
	}
	return p, y
}

// lower brings a term of o to the pair's scale.
func (o *outcome) lower(term float64) float64 {
	if o.exponent == 0 {
		return term
	}
	return math.Ldexp(term, o.exponent)
}

// signed returns p·log(p/y) and y·log(y/p).
func (o *outcome) signed() (pq, qp wide) {
	p, y := o.wides()
	if p.hi > 0 {
		pq = wide{double{hi: -p.hi * o.ratio}, p.exponent}
	}
	if y.hi > 0 {
		qp = wide{double{hi: y.hi * o.ratio}, y.exponent}
	}
	return pq, qp
}

// excess returns p·log(p/y) − p + y and y·log(y/p) − y + p, neither of which is ever negative.
func (o *outcome) excess() (pq, qp float64) {
	pq, qp = o.excessHere()
	return o.lower(pq), o.lower(qp)
}

// excessHere is excess times 2^−exponent.
func (o *outcome) excessHere() (pq, qp float64) {
	if o.near {
		return o.r * (o.d - 2*o.p*o.tail), o.r * (o.d + 2*o.y*o.tail)
	}
	pq, qp = o.d, 0-o.d
	if o.p > 0 {
		pq -= o.p * o.ratio
	}
	if o.y > 0 {
		qp += o.y * o.ratio
	}
	return pq, qp
}

// mixed returns μ·p·log(p/m) + λ·y·log(y/m) with m = μp + λy and μ + λ = 1. It is never negative, and 0 if one of the
// shares is.
func (o *outcome) mixed(mu, lambda float64) float64 {
	switch {
	case mu == lambda && o.near:
		return o.lower(0.25 * o.r * o.d * mixtureSeries(o.w))
	case mu == 0 || lambda == 0 || o.d == 0:
		return 0
	}
	m := o.p + lambda*o.d
	if lambda > mu {
		m = o.y - mu*o.d
	}
	return o.lower(mu*excessOver(o.p, m, lambda*o.d) + lambda*excessOver(o.y, m, -mu*o.d))
}

// excessOver is x·log(x/m) − x + m ≥ 0 for m ≥ 0 and d = m − x.
func excessOver(x, m, d float64) float64 {
	switch s := x + m; {
	case x == 0 || d == 0:
		return d
	case 3*math.Abs(d) <= s:
		r := d / s
		w := r * r
		return r * (d - 2*x*w*atanhTail(w))
	case x < tiny:
		return d - x*(lnWide(m, 0)-lnWide(x, 0))
	}
	return d - x*ln(m/x)
}
