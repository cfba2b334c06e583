package scale

import (
	"math"
	"math/rand/v2"
	"strconv"
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

func TestDigitsAreThoseOfTheDecimalNumber(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 50000 {
		n := 1 + r.IntN(16)
		v := math.Pow(10, 30*(r.Float64()-0.5)) * (1 - 2*float64(r.IntN(2)))
		switch r.IntN(3) {
		case 0: // next to a half
			half, _ := strconv.ParseFloat(strconv.FormatFloat(v, 'e', n-1, 64), 64)
			v = half * (1 + 0.5*math.Pow(10, float64(1-n)))
			if r.IntN(2) == 0 {
				v = math.Nextafter(v, 0)
			}
		case 1: // next to a power of ten
			v = math.Nextafter(math.Pow(10, float64(r.IntN(20)-10)), math.Inf(1-2*r.IntN(2)))
		}
		want, _ := strconv.ParseFloat(strconv.FormatFloat(v, 'g', n, 64), 64)
		if got := Digits(v, n); got != want {
			t.Fatalf("%v to %d digits: %v, want %v", v, n, got, want)
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
