package param

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// Domain is which numbers a parameter may have. The sentence that refuses another one, the control of the page, the default
// and the limits of a hand all follow from it.
type Domain struct {
	Default     float64
	Least, Most float64   // the ends of the range, which belong to it
	Also        []float64 // single numbers outside of the range that are possible too, such as 0 or +Inf
	Whole       bool      // whole numbers only

	Step      float64 // of the control; 0 if the page has none, since another part of it sets the number
	Low, High float64 // the range of the control where that is narrower; both 0: Least and Most
	Log       bool    // the control moves on a logarithmic scale
}

// Positive is a Least for numbers above 0 without another limit.
const Positive = math.SmallestNonzeroFloat64

// Has reports whether x is possible.
func (d *Domain) Has(x float64) bool {
	return slices.Contains(d.Also, x) || x >= d.Least && x <= d.Most && (!d.Whole || x == math.Trunc(x))
}

// Clamp returns the number of the range next to x. NaN stays NaN.
func (d *Domain) Clamp(x float64) float64 { return math.Min(math.Max(x, d.Least), d.Most) }

// String says which numbers are possible: "between 0 and 1", "0 or a whole number from 2 to 64", "between 0.1 and 1000, or inf".
func (d *Domain) String() string {
	rangeOf := "between " + words(d.Least) + " and " + words(d.Most)
	switch {
	case d.Whole:
		rangeOf = "a whole number from " + words(d.Least) + " to " + words(d.Most)
	case d.Least == Positive:
		rangeOf = "above 0 and at most " + words(d.Most)
	}
	var before []string
	after := ""
	for _, x := range d.Also {
		if math.IsInf(x, 0) {
			after += ", or " + words(x)
		} else {
			before = append(before, words(x))
		}
	}
	switch len(before) {
	case 0:
		return rangeOf + after
	case 1:
		return before[0] + " or " + rangeOf + after
	}
	return strings.Join(before, ", ") + ", or " + rangeOf + after
}

// words writes a limit for people.
func words(x float64) string {
	if a := math.Abs(x); math.IsInf(x, 0) || a > 1e9 || a < 1e-6 {
		return strings.Replace(Plain(x), "-", "−", 1)
	}
	return strings.Replace(strconv.FormatFloat(x, 'f', -1, 64), "-", "−", 1)
}
