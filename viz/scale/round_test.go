package scale

import (
	"math"
	"testing"
)

func TestDigitsKeepsSoManyOfThem(t *testing.T) {
	for _, tt := range []struct {
		v    float64
		n    int
		want float64
	}{{1.23456, 3, 1.23}, {-0.00098765, 2, -0.00099}, {123456, 2, 120000}, {0, 3, 0}, {0.1 + 0.2, 10, 0.3}, {math.Inf(1), 3, math.Inf(1)}, {5e-324, 3, 5e-324}} {
		if got := Digits(tt.v, tt.n); got != tt.want {
			t.Errorf("%g to %d digits: %g, want %g", tt.v, tt.n, got, tt.want)
		}
	}
}

func TestRoundKeepsWhatALengthCanTellApart(t *testing.T) {
	for _, tt := range []struct{ v, length, want float64 }{
		{0.123456, 0.01, 0.12}, {0.123456, 0.02, 0.12}, {0.123456, 0.009, 0.123}, {-1.5, 1, -2}, {1234, 50, 1230}, {1234, 10, 1230}, {0.3, 0.1, 0.3},
		{-0.001, 0.1, 0}, {1.25, 0, 1.25}, {1.25, -1, 1.25}, {1.25, 1e-300, 1.25}, {1.25, math.NaN(), 1.25}, {1.25, math.Inf(1), 1.25},
	} {
		got := Round(tt.v, tt.length)
		if got != tt.want || math.Signbit(got) != math.Signbit(tt.want) {
			t.Errorf("%g by %g: %g, want %g", tt.v, tt.length, got, tt.want)
		}
	}
}
