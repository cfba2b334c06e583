package scale

import (
	"fmt"
	"math"
	"testing"
)

// axes of all kinds, running up and down.
func axes() map[string]Axis {
	none := math.NaN()
	return map[string]Axis{
		"linear": Linear{-2, 5, 40, 300}, "linear down": Linear{0, 1, 300, 20}, "log": Log{1e-6, 1, 0, 400}, "log down": Log{0.1, 1e6, 300, 0},
		"cube roots": Power{1, 3, 10, 510}, "square roots down": Power{64, 2, 200, 0},
		"log with 0": Stops{Log{1e-6, 1, 300, 0}, 0, none, 14, 8}, "certain": Stops{Power{1, 3, 10, 510}, 0, 1, 14, 8}, "no limit": Stops{Log{0.1, 1e6, 300, 0}, none, math.Inf(1), 14, 8},
	}
}

func TestAPixelComesBackFromItsNumber(t *testing.T) {
	for name, a := range axes() {
		from, to := a.Ends()
		for k := range 101 {
			px := from + (to-from)*float64(k)/100
			if got := a.At(a.Invert(px)); math.Abs(got-px) > 1e-6 && got != a.At(a.Invert(from)) && got != a.At(a.Invert(to)) {
				t.Errorf("%s: %g comes back as %g", name, px, got)
			}
		}
	}
}

func TestMarksAreRoundAscendOnTheAxisAndAreAboutAsManyAsAsked(t *testing.T) {
	for name, a := range axes() {
		from, to := a.Ends()
		for _, n := range []int{1, 2, 4, 8, 20} {
			marks := a.Marks(n)
			if len(marks) == 0 || len(marks) > 3*n+4 {
				t.Errorf("%s: %d marks where %d were asked for", name, len(marks), n)
			}
			seen := map[float64]bool{}
			for _, m := range marks {
				x := a.At(m.Value)
				if stops, ok := a.(Stops); ok {
					x = stops.Axis.At(m.Value)
				}
				if x < math.Min(from, to)-1e-6 || x > math.Max(from, to)+1e-6 || m.Label == "" || seen[m.Value] || Digits(m.Value, 4) != m.Value {
					t.Errorf("%s: the mark %g, %q at %g", name, m.Value, m.Label, x)
				}
				seen[m.Value] = true
			}
		}
	}
	for v, want := range map[float64]string{0.001: "0.001", 1e-4: "10⁻⁴", 1000: "1000", 1e6: "10⁶", 0.5: "0.5", 1: "1"} {
		if got := decimal(v); got != want {
			t.Errorf("%g is written %s, want %s", v, got, want)
		}
	}
}

func TestAShelfIsCertain(t *testing.T) {
	a := axes()["certain"]
	for _, tt := range []struct{ px, want float64 }{{-100, 0}, {2, 0}, {3, 0}, {511, 1}, {517.9, 1}, {518, 1}, {1000, 1}} {
		if got := a.Invert(tt.px); got != tt.want {
			t.Errorf("at %g: %g, want %g", tt.px, got, tt.want)
		}
	}
	if a.At(0) != -4 || a.At(1) != 524 {
		t.Errorf("certain values stand at %g and %g", a.At(0), a.At(1))
	}
	if up := axes()["no limit"]; up.At(math.Inf(1)) != -14 || !math.IsInf(up.Invert(-9), 1) || up.Invert(-5) != 1e6 {
		t.Errorf("∞ stands at %g", up.At(math.Inf(1)))
	}
}

func TestNearKeepsTheDigitsThatPixelsTellApart(t *testing.T) {
	for name, tt := range map[string]struct{ px, want float64 }{"linear": {140, 0.69}, "linear down": {1e9, 0}, "log": {200, 0.001}, "certain": {-50, 0}} {
		if got := Near(axes()[name], tt.px); math.Abs(got-tt.want) > 1e-12 {
			t.Errorf("%s at %g: %s, want %g", name, tt.px, fmt.Sprint(got), tt.want)
		}
	}
}
