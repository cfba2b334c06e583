package mark

import (
	"math"
	"strconv"
	"strings"
)

// Enumerate joins names as in a sentence; more than three become "A, B and 5 more".
func Enumerate(names []string) string {
	switch n := len(names); {
	case n == 0:
		return "nothing"
	case n == 1:
		return names[0]
	case n <= 3:
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	default:
		return names[0] + ", " + names[1] + " and " + strconv.Itoa(n-2) + " more"
	}
}

// TimesIn says a probability as a frequency: "4 times in 100", "half the time".
func TimesIn(v float64) string {
	switch {
	case v == 1:
		return "every time"
	case v >= 0.9995:
		return "nearly every time"
	case v < 1e-9:
		return "hardly ever"
	}
	of := 100.0
	for v*of < 0.95 && of < 1e9 {
		of *= 10
	}
	times := math.Round(v * of)
	switch {
	case times >= of:
		return "nearly every time"
	case 2*times == of:
		return "half the time"
	case times == 1:
		return "once in " + Grouped(of)
	}
	return strconv.Itoa(int(times)) + " times in " + Grouped(of)
}

// Grouped writes a whole number with commas: "10,000".
func Grouped(x float64) string {
	text := strconv.FormatFloat(x, 'f', 0, 64)
	for k := len(text) - 3; k > 0; k -= 3 {
		text = text[:k] + "," + text[k:]
	}
	return text
}
