package scale

import (
	"math"
	"strconv"
)

// Digits rounds v to n significant decimal digits.
func Digits(v float64, n int) float64 {
	r, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', n, 64), 64)
	if err != nil {
		return v
	}
	return r
}

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
