package infotheory

import (
	"math"
	"strconv"
)

// mustFinite panics unless least ≤ x < ∞.
func mustFinite(name string, x, least float64) {
	if !(x >= least) || math.IsInf(x, 1) {
		panic("infotheory: " + name + " = " + decimal(x) + ", want a finite number from " + decimal(least) + " on")
	}
}

// mustReal panics if x is infinite or not a number.
func mustReal(name string, x float64) {
	if math.IsInf(x, 0) || math.IsNaN(x) {
		panic("infotheory: " + name + " = " + decimal(x) + ", want a finite number")
	}
}

// mustShare panics unless 0 ≤ x ≤ 1.
func mustShare(name string, x float64) {
	if !(x >= 0 && x <= 1) {
		panic("infotheory: " + name + " = " + decimal(x) + " outside [0, 1]")
	}
}

func decimal(x float64) string { return strconv.FormatFloat(x, 'g', -1, 64) }

// mustPositive panics unless 0 < x < ∞.
func mustPositive(name string, x float64) {
	if !(x > 0) || math.IsInf(x, 1) {
		panic("infotheory: " + name + " = " + decimal(x) + ", want a positive finite number")
	}
}
