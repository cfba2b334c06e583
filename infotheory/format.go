package infotheory

import (
	"math"
	"strconv"
)

const (
	decimalsOfReadings = 3
	largestPlain       = 1e6
	minusSign          = "−"
)

// Format writes x as a reading: three decimals, below 0.001 as 1.2×10⁻⁵ and from a million on as 1.235×10⁶, with a
// real minus sign, "∞" for infinity and "0" for an exact zero of either sign. A number that is not zero never
// reads as zero. NaN is "NaN".
func Format(x float64) string { return FormatDecimals(x, decimalsOfReadings) }

// FormatDecimals is [Format] with n decimals, 0 ≤ n ≤ 17; what is below 10⁻ⁿ is written as a power of ten.
func FormatDecimals(x float64, n int) string {
	return string(AppendFormatDecimals(make([]byte, 0, 24), x, n))
}

// FormatSigned is [Format] with a leading plus sign for positive numbers, as in a list of signed terms.
func FormatSigned(x float64) string { return string(AppendFormatSigned(make([]byte, 0, 24), x)) }

// AppendFormat appends what [Format] writes to dst; it does not allocate if there is room.
func AppendFormat(dst []byte, x float64) []byte {
	return AppendFormatDecimals(dst, x, decimalsOfReadings)
}

// AppendFormatSigned appends what [FormatSigned] writes to dst.
func AppendFormatSigned(dst []byte, x float64) []byte {
	if x > 0 {
		dst = append(dst, '+')
	}
	return AppendFormat(dst, x)
}

// AppendFormatDecimals appends what [FormatDecimals] writes to dst.
func AppendFormatDecimals(dst []byte, x float64, n int) []byte {
	if n < 0 || n > 17 {
		panic("infotheory: " + strconv.Itoa(n) + " decimals")
	}
	switch {
	case math.IsNaN(x):
		return append(dst, "NaN"...)
	case x == 0:
		return append(dst, '0')
	case x < 0:
		dst, x = append(dst, minusSign...), -x
	}
	switch {
	case math.IsInf(x, 1):
		return append(dst, "∞"...)
	case x < math.Pow10(-n):
		return appendPower(dst, x, 1)
	case x >= largestPlain-0.5*math.Pow10(-n):
		return appendPower(dst, x, n)
	}
	return strconv.AppendFloat(dst, x, 'f', n, 64)
}

// appendPower appends x > 0 as a mantissa with n decimals times a power of ten.
func appendPower(dst []byte, x float64, n int) []byte {
	start := len(dst)
	dst = strconv.AppendFloat(dst, x, 'e', n, 64)
	at := start
	for dst[at] != 'e' {
		at++
	}
	var digits [4]byte
	exponent := append(digits[:0], dst[at+1:]...)
	dst = append(dst[:at], "×10"...)
	if exponent[0] == '-' {
		dst = append(dst, "⁻"...)
	}
	exponent = exponent[1:]
	for len(exponent) > 1 && exponent[0] == '0' {
		exponent = exponent[1:]
	}
	for _, digit := range exponent {
		dst = append(dst, superscripts[digit-'0']...)
	}
	return dst
}

var superscripts = [10]string{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"}
