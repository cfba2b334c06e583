package infotheory

import "math"

// tiny is the smallest scaled weight that the fast formulas take; below it, products and quotients with the largest scaled weight, which
// may be 2¹⁰¹, leave the range of normal floats.
const tiny = 0x1p-900

// log 2 in two parts; the first has so few digits that its products with exponents are exact.
const (
	ln2Hi = 6.93147180369123816490e-01
	ln2Lo = 1.90821492927058770002e-10
)

// lnAll replaces every x, positive, normal and finite, by its natural logarithm within one unit in the last place (the
// method and coefficients of FreeBSD's e_log.c). Unlike math.Log it gives the same digits on every platform, and
// having no special cases and no calls, it is faster, in wasm by much.
func lnAll(xs []float64) {
	const (
		l1 = 6.666666666666735130e-01
		l2 = 3.999999999940941908e-01
		l3 = 2.857142874366239149e-01
		l4 = 2.222219843214978396e-01
		l5 = 1.818357216161805012e-01
		l6 = 1.531383769920937332e-01
		l7 = 1.479819860511658591e-01

		halfRoot2 = 0x3fe6a09e << 32 // bits of √½, shortened
		one       = 0x3ff << 52
		mantissa  = 1<<52 - 1
	)
	for i, x := range xs {
		bits := math.Float64bits(x) + (one - halfRoot2)
		k := float64(int64(bits>>52) - 0x3ff)
		f := math.Float64frombits(bits&mantissa+halfRoot2) - 1
		s := f / (2 + f)
		s2 := s * s
		s4 := s2 * s2
		r := s2*(l1+s4*(l3+s4*(l5+s4*l7))) + s4*(l2+s4*(l4+s4*l6))
		half := 0.5 * f * f
		xs[i] = k*ln2Hi - ((half - (s*(half+r) + k*ln2Lo)) - f)
	}
}

// ln is the natural logarithm of one positive, normal, finite x: see lnAll.
func ln(x float64) float64 {
	xs := [1]float64{x}
	lnAll(xs[:])
	return xs[0]
}

// lnWide is the natural logarithm of any positive weight, subnormal or not, scaled by 2^exponent, which may lie
// outside the range of floats.
func lnWide(weight float64, exponent int) float64 {
	fraction, e := math.Frexp(weight)
	return float64(e+exponent)*math.Ln2 + ln(fraction)
}
