package param

import (
	"math"
	"net/url"
	"strconv"
	"strings"
)

// SetNumber returns a Set that accepts finite numbers for which ok holds.
func SetNumber(target *float64, key, domain string, ok func(float64) bool) func(string) error {
	return func(raw string) error {
		text := UnescapeNumbers(raw)
		x, err := strconv.ParseFloat(strings.TrimSpace(text), 64)
		if err != nil || math.IsNaN(x) || math.IsInf(x, 0) {
			return Refuse("%s: %q is not a number.", key, Clip(text))
		}
		if !ok(x) || x == 0 && !isZero(text) {
			return Refuse("%s: %s is not %s.", key, Clip(text), domain)
		}
		*target = x + 0 // never −0
		return nil
	}
}

// isZero reports whether a text is a zero, and not a number too small for a float.
func isZero(text string) bool {
	if end := strings.IndexAny(text, "eEpP"); end >= 0 {
		text = text[:end]
	}
	return !strings.ContainsAny(text, "123456789")
}

// OtherShare is 1 − share to 15 decimals: of 0.9 it is 0.1, so that taking it twice changes nothing that was typed.
func OtherShare(share float64) float64 { return math.Round((1-share)*1e15) / 1e15 }

// UnescapeNumbers decodes percent escapes but leaves the + of 1e+300 alone.
func UnescapeNumbers(raw string) string {
	if t, err := url.PathUnescape(raw); err == nil {
		return t
	}
	return raw
}

// Shortest writes the shortest decimal that reads back as x, without a leading 0 or a + in the exponent. −0 is 0.
func Shortest(x float64) string {
	x += 0
	t := strconv.FormatFloat(x, 'g', -1, 64)
	if plain := strconv.FormatFloat(x, 'f', -1, 64); len(plain) <= len(t)+1 {
		t = plain
	}
	if number, exponent, ok := strings.Cut(t, "e"); ok {
		sign := strings.TrimRight(exponent[:1], "+")
		t = number + "e" + sign + strings.TrimLeft(exponent[1:], "0")
	}
	if strings.HasPrefix(t, "0.") {
		return t[1:]
	}
	if strings.HasPrefix(t, "-0.") {
		return "-" + t[2:]
	}
	return t
}

// Plain is Shortest with the leading 0, for people.
func Plain(x float64) string {
	t := Shortest(x)
	if strings.HasPrefix(t, ".") {
		return "0" + t
	}
	if strings.HasPrefix(t, "-.") {
		return "-0" + t[1:]
	}
	return t
}
