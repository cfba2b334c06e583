package infotheory

import (
	"errors"
	"math"
	"strconv"
	"strings"
)

// readRepeated reads a number, or a number and how often it stands there: "1*64", "1/3 × 3".
func readRepeated(text string, limit int) (x float64, times int, err error) {
	value, count, repeated := strings.Cut(strings.Replace(text, "×", "*", 1), "*")
	if !repeated {
		x, err = readNumber(text)
		return x, 1, err
	}
	times, err = strconv.Atoi(strings.TrimSpace(count))
	switch {
	case errors.Is(err, strconv.ErrRange) || times > limit:
		return 0, 0, &CountError{Limit: limit}
	case err != nil || times < 1:
		return 0, 0, &NumberError{Text: text}
	}
	x, err = readNumber(strings.TrimSpace(value))
	return x, times, err
}

// readNumber reads a decimal, a percentage or a fraction, and refuses what is no weight.
func readNumber(text string) (float64, error) {
	x, err := readSigned(text)
	if err != nil {
		return 0, err
	}
	if !(x >= 0 && x <= math.MaxFloat64) {
		return 0, &WeightError{Value: x}
	}
	return x + 0, nil // −0 becomes 0
}

func readSigned(text string) (float64, error) {
	if numerator, denominator, ok := strings.Cut(text, "/"); ok {
		return readFraction(text, numerator, denominator)
	}
	if share, ok := strings.CutSuffix(text, "%"); ok {
		x, err := readDecimal(strings.TrimSpace(share))
		return x / 100, err
	}
	return readDecimal(text)
}

func readFraction(text, numerator, denominator string) (float64, error) {
	a, err := readDecimal(strings.TrimSpace(numerator))
	if err != nil {
		return 0, &NumberError{Text: text}
	}
	b, err := readDecimal(strings.TrimSpace(denominator))
	if err != nil || b == 0 || math.IsInf(b, 0) {
		return 0, &NumberError{Text: text}
	}
	x := a / b
	if math.IsInf(x, 0) && !math.IsInf(a, 0) {
		return 0, &RangeError{Text: text}
	}
	if x == 0 && a != 0 {
		return 0, &RangeError{Text: text, Small: true}
	}
	return x, nil
}

func readDecimal(text string) (float64, error) {
	x, err := strconv.ParseFloat(text, 64)
	switch {
	case errors.Is(err, strconv.ErrRange):
		return 0, &RangeError{Text: text}
	case err != nil:
		return 0, &NumberError{Text: text}
	case x == 0 && strings.ContainsAny(mantissa(text), "123456789"):
		return 0, &RangeError{Text: text, Small: true}
	}
	return x, nil
}

// mantissa is a decimal without its exponent.
func mantissa(text string) string {
	if i := strings.IndexAny(text, "eEpP"); i >= 0 {
		return text[:i]
	}
	return text
}

// looksNumeric reports whether a text is meant as a number, right or wrong: "-0.2" and "1e400" are, "rain" is not.
func looksNumeric(text string) bool {
	_, _, err := readRepeated(text, math.MaxInt)
	var number *NumberError
	return !errors.As(err, &number)
}
