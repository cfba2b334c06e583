package scale

import (
	"math"
	"slices"
	"testing"
)

func TestAScaleAndItsInverseGoRound(t *testing.T) {
	for _, l := range []Linear{{0, 1, 0, 100}, {-3, 5, 400, 20}, {1e-9, 2e-9, 0, 640}, {-1e6, 1e6, 10, 11}} {
		for _, share := range []float64{0, 0.25, 1, 1.5, -0.5} {
			v := l.Min + share*(l.Max-l.Min)
			if got := l.Invert(l.At(v)); math.Abs(got-v) > 1e-12*(l.Max-l.Min) {
				t.Errorf("%v: %g comes back as %g", l, v, got)
			}
		}
	}
}

func TestTicksAreRoundAndInside(t *testing.T) {
	tests := []struct {
		lo, hi float64
		n      int
		want   []string
	}{
		{0, 1, 5, []string{"0.0", "0.2", "0.4", "0.6", "0.8", "1.0"}},
		{-4, 4, 4, []string{"−4", "−2", "0", "2", "4"}},
		{0.3, 0.9, 3, []string{"0.4", "0.6", "0.8"}},
		{0, 0.05, 5, []string{"0.00", "0.01", "0.02", "0.03", "0.04", "0.05"}},
		{-130, 270, 4, []string{"−100", "0", "100", "200"}},
	}
	for _, tt := range tests {
		l := Linear{tt.lo, tt.hi, 0, 100}
		var got []string
		for _, v := range l.Ticks(nil, tt.n) {
			got = append(got, l.Label(v, tt.n))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%g to %g: %q, want %q", tt.lo, tt.hi, got, tt.want)
		}
	}
}

func TestWhatIsNotFiniteHasNoTicks(t *testing.T) {
	for _, l := range []Linear{{math.Inf(-1), 1, 0, 1}, {0, math.NaN(), 0, 1}} {
		if got := l.Ticks(nil, 5); len(got) > 0 {
			t.Errorf("%v: %v", l, got)
		}
	}
}

func TestNiceEndsHoldTheNumbers(t *testing.T) {
	for _, tt := range [][4]float64{{0.13, 0.87, 0, 1}, {-3.2, 4.1, -4, 6}, {0, 1, 0, 1}} {
		lo, hi := Nice(tt[0], tt[1], 5)
		if lo > tt[0] || hi < tt[1] || hi-lo > 2*(tt[1]-tt[0]) {
			t.Errorf("%g to %g became %g to %g", tt[0], tt[1], lo, hi)
		}
	}
}

func TestAScaleEndsAtTheLeastRoundNumberThatHoldsAll(t *testing.T) {
	for _, tt := range [][2]float64{{0, 1}, {0.3, 1}, {1, 1}, {1.1, 2}, {2, 2}, {4.9, 5}, {7, 10}, {150, 200}, {math.Inf(1), math.Inf(1)}} {
		if got := End(tt[0]); got != tt[1] {
			t.Errorf("%g ends at %g, want %g", tt[0], got, tt[1])
		}
	}
}
