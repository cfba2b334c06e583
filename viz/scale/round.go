package scale

import (
	"math"
	"strconv"
)

// Digits rounds v to n significant decimal digits.
func Digits(v float64, n int) float64 {
	if r, ok := digits(v, n); ok {
		return r
	}
	r, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', n, 64), 64)
	if err != nil {
		return v
	}
	return r
}

// digits is Digits by one product, one rounding and one quotient by a power of ten that floats have exactly, which is the float nearest
// to the decimal number. It reports false where the product, which is rounded, may lie on the other side of a half.
func digits(v float64, n int) (r float64, ok bool) {
	const exact = 22
	size := math.Abs(v)
	if !(size > 1e-20 && size < 1e20) || n < 1 || n > 15 {
		return v, false
	}
	decimals := n - 1 - int(math.Floor(math.Log10(size)))
	if decimals < 0 || decimals > exact {
		return v, false
	}
	unit := powers[decimals]
	whole := size * unit
	if whole < powers[n-1] || whole >= powers[n] { // the logarithm was rounded
		return v, false
	}
	if half := math.Floor(whole) + 0.5; math.Abs(whole-half) <= 0x1p-51*whole {
		return v, false
	}
	return math.Copysign(math.Floor(whole+0.5)/unit, v), true
}

// powers of ten that floats have exactly.
var powers = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22}

// Round keeps as many decimals of v as an interval of that length needs: it rounds to a multiple of the largest power of
// ten that is not longer. A length that is not above 0, or that has more than twelve zeros, rounds nothing.
func Round(v, length float64) float64 {
	decimals := math.Ceil(-math.Log10(length))
	if !(math.Abs(decimals) <= 12) {
		return v
	}
	unit := math.Pow10(int(math.Abs(decimals)))
	if decimals < 0 {
		return math.Round(v/unit)*unit + 0 // never −0
	}
	return math.Round(v*unit)/unit + 0
}
