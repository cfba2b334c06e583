package infotheory

import "math"

// dd is a number of 31 digits, the reference arithmetic of densities: an unevaluated sum of two floats.
//
// Hida, Li and Bailey, Algorithms for Quad-Double Precision Floating Point Arithmetic, ARITH-15 (2001).
type dd struct{ hi, lo float64 }

var (
	ddLn2      = dd{0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56}
	ddLnRoot2P = dd{0.9189385332046728, -3.8782941580672414e-17} // log √2π
)

func ddOf(x float64) dd { return dd{x, 0} }

func quick(a, b float64) dd {
	s := a + b
	return dd{s, b - (s - a)}
}

func (a dd) add(b dd) dd {
	s := a.hi + b.hi
	v := s - a.hi
	e := (a.hi - (s - v)) + (b.hi - v) + (a.lo + b.lo)
	if e-e != 0 { // infinite
		return dd{s, 0}
	}
	return quick(s, e)
}

func (a dd) neg() dd            { return dd{-a.hi, -a.lo} }
func (a dd) sub(b dd) dd        { return a.add(b.neg()) }
func (a dd) f() float64         { return a.hi + a.lo }
func (a dd) less(b dd) bool     { return a.hi < b.hi || a.hi == b.hi && a.lo < b.lo }
func (a dd) scale(x float64) dd { return dd{a.hi * x, a.lo * x} } // by a power of two

func (a dd) mul(b dd) dd {
	p := a.hi * b.hi
	e := math.FMA(a.hi, b.hi, -p) + (a.hi*b.lo + a.lo*b.hi)
	if e-e != 0 { // infinite
		return dd{p, 0}
	}
	return quick(p, e)
}

func (a dd) div(b dd) dd {
	q := a.hi / b.hi
	if q == 0 || math.IsInf(q, 0) {
		return dd{q, 0}
	}
	r := a.sub(b.mul(ddOf(q)))
	q2 := r.hi / b.hi
	r = r.sub(b.mul(ddOf(q2)))
	return quick(q, q2).add(ddOf(r.hi / b.hi))
}

// exponentials are e^(k/64) and e^(k/4096) for k from −32 to 32, by the series of e^(k/2^16), squared.
var exponentials = func() (lists [2][65]dd) {
	for level, size := range [...]float64{64, 4096} {
		for k := range lists[level] {
			x := ddOf(float64(k-32) / size).scale(1.0 / 512)
			sum, term := x, x
			for n := 2; n < 12; n++ {
				term = term.mul(x).div(ddOf(float64(n)))
				sum = sum.add(term)
			}
			for range 9 {
				sum = sum.scale(2).add(sum.mul(sum))
			}
			lists[level][k] = sum.add(ddOf(1))
		}
	}
	return lists
}()

var ddSixth = ddOf(1).div(ddOf(6))

// exp takes multiples of log 2, 1/64 and 1/4096 off; what is left is so small that floats do from its fourth power on.
func (a dd) exp() dd {
	switch {
	case math.IsNaN(a.f()):
		return ddOf(math.NaN())
	case a.hi < -700:
		return dd{}
	case a.hi > 709:
		return dd{math.Inf(1), 0}
	}
	k := math.Round(a.hi / math.Ln2)
	r := a.sub(ddLn2.mul(ddOf(k)))
	i := math.Round(r.hi * 64)
	r = r.sub(ddOf(i / 64))
	j := math.Round(r.hi * 4096)
	r = r.sub(ddOf(j / 4096))
	r2, x := r.mul(r), r.hi
	sum := r2.mul(r).mul(ddSixth).add(ddOf(x * x * x * x / 24 * (1 + x/5*(1+x/6*(1+x/7)))))
	sum = r2.scale(0.5).add(sum).add(r).add(ddOf(1))
	sum = sum.mul(exponentials[0][int(i)+32]).mul(exponentials[1][int(j)+32])
	return dd{math.Ldexp(sum.hi, int(k)), math.Ldexp(sum.lo, int(k))}
}

// ln is the logarithm of a positive number, by one step of Newton's method.
func (a dd) ln() dd {
	switch {
	case a.hi == 0:
		return dd{math.Inf(-1), 0}
	case math.IsInf(a.hi, 1):
		return a
	}
	f, k := math.Frexp(a.hi)
	x := dd{f, math.Ldexp(a.lo, -k)}
	y := ddOf(math.Log(f))
	y = y.add(x.mul(y.neg().exp()).sub(ddOf(1)))
	return y.add(ddLn2.mul(ddOf(float64(k))))
}

// stirlingSeries are B(2k)/(2k(2k−1)).
var stirlingSeries = func() (list []dd) {
	for _, c := range [][2]float64{{1, 12}, {-1, 360}, {1, 1260}, {-1, 1680}, {1, 1188}, {-691, 360360}, {1, 156}, {-3617, 122400},
		{43867, 244188}, {-174611, 125400}, {77683, 5796}, {-236364091, 1506960}, {657931, 300}} {
		list = append(list, ddOf(c[0]).div(ddOf(c[1])))
	}
	return list
}()

// lnGamma is log Γ(x) for x > 0: Stirling's series from 50 on.
func (a dd) lnGamma() dd {
	below := ddOf(1)
	down := dd{}
	for ; a.hi < 50; a = a.add(ddOf(1)) {
		below = below.mul(a)
		if below.hi > 1e200 {
			down, below = down.add(below.ln()), ddOf(1)
		}
	}
	down = down.add(below.ln())
	sum := a.sub(ddOf(0.5)).mul(a.ln()).sub(a).add(ddLnRoot2P)
	w := ddOf(1).div(a)
	w2 := w.mul(w)
	for _, c := range stirlingSeries {
		sum = sum.add(c.mul(w))
		w = w.mul(w2)
	}
	return sum.sub(down)
}
