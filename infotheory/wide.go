package infotheory

import "math"

// wide is the number (hi + lo)·2^exponent, hi in [½, 1) or 0 and lo what hi rounds off. Products and quotients of weights may leave
// the range of floats; wides have no such end.
type wide struct {
	double
	exponent int
}

func wideOf(x float64) wide {
	fraction, e := math.Frexp(x)
	return wide{double{hi: fraction + 0}, e} // −0 becomes 0
}

// float is the number as a float, which may overflow to ∞ or underflow to 0.
func (w wide) float() float64 { return math.Ldexp(w.hi, w.exponent) }

// ln is the natural logarithm of a positive number.
func (w wide) ln() float64 { return ln(w.hi) + (w.lo/w.hi + float64(w.exponent)*math.Ln2) }

// at is the number times 2^−exponent as a double, which loses digits below the range of floats.
func (w wide) at(exponent int) double {
	return double{math.Ldexp(w.hi, w.exponent-exponent), math.Ldexp(w.lo, w.exponent-exponent)}
}

// times is the product, with a rounded lo.
func (w wide) times(x wide) wide {
	product, e := twoProduct(w.hi, x.hi)
	return wide{double{product, e + (w.hi*x.lo + w.lo*x.hi)}, w.exponent + x.exponent}
}

// difference is a·b − c·d. It is exactly 0 where the two are products of the same numbers.
func difference(a, b, c, d wide) wide {
	x, y := a.times(b), c.times(d)
	exponent := max(x.exponent, y.exponent)
	switch {
	case x.hi == 0:
		exponent = y.exponent
	case y.hi == 0:
		exponent = x.exponent
	}
	u, v := x.at(exponent), y.at(exponent)
	return wide{double{hi: (u.hi - v.hi) + (u.lo - v.lo)}, exponent}
}

// wideSum adds numbers x·2^exponent that are not negative. The zero value is an empty sum.
type wideSum struct {
	plain    accumulator // of those whose exponent is 0
	rest     accumulator // of the others, times 2^−exponent
	exponent int
}

func (s *wideSum) add(x float64, exponent int) {
	if exponent == 0 || math.IsInf(x, 1) {
		s.plain.add(x)
		return
	}
	s.addWide(x, exponent)
}

// addWide adds where the sum, too, may leave the range of floats.
func (s *wideSum) addWide(x float64, exponent int) {
	if x == 0 {
		return
	}
	fraction, e := math.Frexp(x)
	e += exponent
	if s.rest.sum == 0 {
		s.exponent = e
	}
	if grown := e - s.exponent; grown > 0 {
		s.rest = accumulator{math.Ldexp(s.rest.sum, -grown), math.Ldexp(s.rest.carry, -grown)}
		s.exponent = e
	}
	s.rest.add(math.Ldexp(fraction, e-s.exponent))
}

// wide is the sum of what addWide added.
func (s *wideSum) wide() wide {
	d := s.rest.double()
	fraction, e := math.Frexp(d.hi)
	return wide{double{fraction, math.Ldexp(d.lo, -e)}, e + s.exponent}
}

// over is the sum divided by a positive number.
func (s *wideSum) over(x wide) float64 {
	return math.Ldexp(s.plain.value()/x.hi, -x.exponent) + math.Ldexp(s.rest.value()/x.hi, s.exponent-x.exponent)
}

// over is the quotient as a float.
func (w wide) over(x wide) float64 { return math.Ldexp(w.hi/x.hi, w.exponent-x.exponent) }

// floatsOf are the numbers times a power of two that leaves the smallest as much room as there is.
func floatsOf(ws []wide) []float64 {
	const top = 390
	exponent := math.MinInt
	for _, w := range ws {
		if w.hi > 0 {
			exponent = max(exponent, w.exponent)
		}
	}
	list := make([]float64, len(ws))
	for i, w := range ws {
		list[i] = math.Ldexp(w.hi, w.exponent-exponent+top)
	}
	return list
}

// powWide returns f^a·2^(k·a) as x·2^exponent, for f > 0 near 1 and any k and a: a power of f·2^k that may leave the range of floats.
func powWide(f float64, k int, a float64) (x float64, exponent int) {
	if math.Abs(a) > 1e12 {
		return math.Exp(a * (float64(k)*math.Ln2 + ln(f))), 0
	}
	whole, err := twoProduct(float64(k), a) // the part of the exponent that is a power of two, exactly
	n := math.Round(whole)
	rest := a * ln(f)
	more := math.Round(rest / math.Ln2)
	x = math.Exp((rest - more*ln2Hi - more*ln2Lo) + ((whole-n)+err)*math.Ln2)
	if n += more; math.Abs(n) > 1e6 {
		return math.Ldexp(x, int(math.Copysign(1e5, n))), 0
	}
	return x, int(n)
}
