package infotheory

import "math"

// outcome is one outcome of a pair with what all divergences need of it.
type outcome struct {
	p, y, d float64 // the first's weight, the second's at the same mass, y − p
	ratio   float64 // log(y/p); −Inf or +Inf where one is zero, 0 where both are
	near    bool    // ½ ≤ y/p ≤ 2: series in r replace logarithms
	r, w    float64 // d/(p+y) and its square, if near
	tail    float64 // w·Q(w), if near
	unit    float64 // the weights are stored 1/unit² times too large: 1 unless both are next to nothing
	up      float64 // if just one is, that one times 2^lift, with the digits it lost; else 0
}

// lift is the power of two by which weights that are next to nothing are enlarged.
const lift = 1400

// outcome resolves what at leaves open: zeros, and weights whose scaled values have lost digits.
func (pr *pair) outcome(i int) outcome {
	p, y, d := pr.at(i)
	if p < tiny || y < tiny {
		return pr.edge(i, p, y, d)
	}
	o := outcome{p: p, y: y, d: d, unit: 1}
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

func (pr *pair) edge(i int, p, y, d float64) outcome {
	o := outcome{p: p, y: y, d: d, unit: 1}
	if pr.p[i] == 0 && pr.q[i] == 0 {
		return o
	}
	if p < 0x1p-500 && y < 0x1p-500 {
		o = pr.lifted(i)
	}
	switch {
	case pr.p[i] == 0:
		o.ratio = math.Inf(1)
	case pr.q[i] == 0:
		o.ratio = math.Inf(-1)
	case !o.near:
		o.ratio = pr.lnY(i) - pr.lnP(i)
		if o.unit == 1 {
			o.up = pr.smaller(i, o.ratio)
		}
	}
	return o
}

func (pr *pair) lifted(i int) outcome {
	p, y, d := pr.bring(math.Ldexp(pr.p[i], pr.mp.scale.exponent+lift), math.Ldexp(pr.q[i], pr.mq.scale.exponent+lift))
	o := outcome{p: p, y: y, d: d, unit: math.Ldexp(1, -lift/2)}
	o.approach()
	return o
}

// smaller is the smaller weight of an outcome times 2^lift.
func (pr *pair) smaller(i int, ratio float64) float64 {
	if ratio > 0 {
		return math.Ldexp(pr.p[i], pr.mp.scale.exponent+lift)
	}
	return math.Ldexp(pr.q[i], pr.mq.scale.exponent+lift) * pr.ratio
}

// lower brings a term of o to the pair's scale.
func (o *outcome) lower(term float64) float64 { return term * o.unit * o.unit }

// signed returns p·log(p/y) and y·log(y/p).
func (o *outcome) signed() (pq, qp float64) {
	if o.p > 0 {
		pq = o.lower(-o.p * o.ratio)
	}
	if o.y > 0 {
		qp = o.lower(o.y * o.ratio)
	}
	return pq, qp
}

// excess returns p·log(p/y) − p + y and y·log(y/p) − y + p, neither of which is ever negative.
func (o *outcome) excess() (pq, qp float64) {
	if o.near {
		return o.lower(o.r * (o.d - 2*o.p*o.tail)), o.lower(o.r * (o.d + 2*o.y*o.tail))
	}
	pq, qp = o.d, 0-o.d
	if o.p > 0 {
		pq -= o.p * o.ratio
	}
	if o.y > 0 {
		qp += o.y * o.ratio
	}
	return o.lower(pq), o.lower(qp)
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
