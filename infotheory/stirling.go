package infotheory

import "math"

// stirlingRest is R(x) in log Γ(x) = (x−½) log x − x + ½ log 2π + R(x), for every x > 0: below stirling it climbs there by
// R(x) − R(x+1) = (x+½)·log1p(1/x) − 1, which is positive.
func stirlingRest(x float64) float64 {
	var sum accumulator
	for ; x < stirling; x++ {
		if x < 1 {
			sum.add((x+0.5)*(math.Log1p(x)-math.Log(x)) - 1)
		} else {
			sum.add((x+0.5)*log1pmx(1/x) + 0.5/x)
		}
	}
	sum.add(lnGammaRest(x))
	return sum.value()
}

// The first are log 2 to 32 bits, so that small multiples are exact, and what is left.
const (
	ln2High = 0x1.62e42feep-1
	ln2Low  = 0x1.a39ef35793c7673007e5ed5e81e69p-33
)

// lnDouble is log x to 25 digits, for a positive, finite x: 2^k·f with f next to 1, and log f = 2·atanh s,
// s = (f−1)/(f+1), as a series.
func lnDouble(x float64) double {
	f, k := math.Frexp(x)
	if f < math.Sqrt2/2 {
		f, k = 2*f, k-1
	}
	s := doubleQuotient(f-1, f, 1)
	w := s.times(s)
	sum := double{}
	for n := 45.0; n >= 1; n -= 2 {
		sum = w.times(sum).plus(doubleQuotient(1, n, 0))
	}
	sum = sum.times(s)
	return sum.plus(sum).plus(double{float64(k) * ln2High, 0}).plus(double{float64(k) * ln2Low, 0})
}

// doubleQuotient is a/(b+c) to twice the digits of a float.
func doubleQuotient(a, b, c float64) double {
	sum, lost := twoSum(b, c)
	hi := a / sum
	p, e := twoProduct(hi, sum)
	return double{hi, (((a - p) - e) - hi*lost) / sum}
}

func (d double) plus(e double) double {
	s, err := twoSum(d.hi, e.hi)
	hi, lo := twoSum(s, err+(d.lo+e.lo))
	return double{hi, lo}
}

func (d double) times(e double) double {
	p, err := twoProduct(d.hi, e.hi)
	hi, lo := twoSum(p, err+(d.hi*e.lo+d.lo*e.hi))
	return double{hi, lo}
}
