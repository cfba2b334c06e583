// Package scale maps numbers to pixels and back, and chooses round numbers for the ticks of an axis.
package scale

import (
	"math"
	"strconv"
	"strings"
)

// Linear maps the domain Min … Max onto the range From … To of pixels, which may run downwards. Min < Max.
type Linear struct{ Min, Max, From, To float64 }

// At returns where a number stands; numbers outside the domain lie outside the range.
func (l Linear) At(v float64) float64 { return l.From + (v-l.Min)/(l.Max-l.Min)*(l.To-l.From) }

// Invert returns the number at a pixel.
func (l Linear) Invert(px float64) float64 { return l.Min + (px-l.From)/(l.To-l.From)*(l.Max-l.Min) }

// Clamp returns the number in the domain next to v.
func (l Linear) Clamp(v float64) float64 { return math.Min(math.Max(v, l.Min), l.Max) }

// PerUnit is how many pixels a unit is long, negative if the range runs the other way.
func (l Linear) PerUnit() float64 { return (l.To - l.From) / (l.Max - l.Min) }

// Step returns the round number, 1, 2 or 5 times a power of ten, that cuts an interval of that length into about n parts.
func Step(length float64, n int) float64 {
	rough := length / float64(max(n, 1))
	decade := math.Pow(10, math.Floor(math.Log10(rough)))
	switch r := rough / decade; {
	case r < math.Sqrt(2):
		return decade
	case r < math.Sqrt(10):
		return 2 * decade
	case r < math.Sqrt(50):
		return 5 * decade
	}
	return 10 * decade
}

// Ticks appends the round numbers inside the domain, about n of them.
func (l Linear) Ticks(dst []float64, n int) []float64 {
	step := Step(l.Max-l.Min, n)
	first, last := math.Ceil(l.Min/step-1e-9), math.Floor(l.Max/step+1e-9)
	if !(last-first < 1000) { // also for what is not finite
		return dst
	}
	for k := first; k <= last; k++ {
		dst = append(dst, k*step+0) // never −0
	}
	return dst
}

// Label writes a tick of Ticks with as many decimals as its step needs, with a real minus sign.
func (l Linear) Label(v float64, n int) string {
	step := Step(l.Max-l.Min, n)
	decimals := int(math.Max(0, -math.Floor(math.Log10(step)+1e-9)))
	text := strconv.FormatFloat(v, 'f', decimals, 64)
	if decimals > 5 || math.Abs(v) >= 1e6 {
		text = strconv.FormatFloat(v, 'g', 4, 64)
	}
	return strings.Replace(text, "-", "−", 1)
}

// Nice widens lo … hi to round numbers that about n ticks stand on.
func Nice(lo, hi float64, n int) (float64, float64) {
	step := Step(hi-lo, n)
	return math.Floor(lo/step+1e-9) * step, math.Ceil(hi/step-1e-9) * step
}

// End is the end of a scale from 0 that holds v: the least of 1, 2, 5 times a power of ten that is not below v, at least 1.
func End(v float64) float64 {
	if v <= 1 {
		return 1
	}
	decade := math.Pow(10, math.Floor(math.Log10(v)))
	for _, k := range [...]float64{1, 2, 5, 10} {
		if k*decade >= v {
			return k * decade
		}
	}
	return v
}
