package infotheory

import (
	"math"
	"strings"
	"testing"
)

func TestFormatWritesReadings(t *testing.T) {
	for _, c := range []struct {
		x    float64
		want string
	}{
		{0, "0"}, {math.Copysign(0, -1), "0"},
		{1, "1.000"}, {-0.5, "−0.500"}, {6.643856, "6.644"}, {0.0014996, "0.001"},
		{0.001, "0.001"}, {0.00099999, "1.0×10⁻³"}, {-0.000012345, "−1.2×10⁻⁵"}, {9.96e-8, "1.0×10⁻⁷"},
		{5e-324, "4.9×10⁻³²⁴"}, {-math.MaxFloat64, "−1.798×10³⁰⁸"},
		{999999.999, "999999.999"}, {999999.9996, "1.000×10⁶"}, {1e6, "1.000×10⁶"}, {1.28e23, "1.280×10²³"},
		{math.Inf(1), "∞"}, {math.Inf(-1), "−∞"}, {math.NaN(), "NaN"},
	} {
		if got := Format(c.x); got != c.want {
			t.Errorf("%g: %q, want %q", c.x, got, c.want)
		}
	}
}

func TestFormatSignedMarksPositiveNumbers(t *testing.T) {
	for x, want := range map[float64]string{0.25: "+0.250", -0.25: "−0.250", 0: "0", 1e-5: "+1.0×10⁻⁵"} {
		if got := FormatSigned(x); got != want {
			t.Errorf("%g: %q, want %q", x, got, want)
		}
	}
	if got := FormatSigned(math.Inf(1)); got != "+∞" {
		t.Errorf("∞: %q", got)
	}
}

func TestFormatDecimalsNeverTurnsANumberIntoZero(t *testing.T) {
	for _, c := range []struct {
		x    float64
		n    int
		want string
	}{
		{0.25, 1, "0.2"}, {0.04, 1, "4.0×10⁻²"}, {3.7, 0, "4"}, {0.4, 0, "4.0×10⁻¹"}, {0, 5, "0"},
		{2e-6, 5, "2.0×10⁻⁶"}, {1.5e-5, 5, "0.00002"}, {1234567, 0, "1×10⁶"},
	} {
		if got := FormatDecimals(c.x, c.n); got != c.want {
			t.Errorf("%g with %d decimals: %q, want %q", c.x, c.n, got, c.want)
		}
	}
	for n := range 18 {
		for e := -330; e < 309; e++ {
			x := math.Ldexp(1.1, e)
			if digits := strings.Trim(FormatDecimals(x, n), "0.×⁰¹²³⁴⁵⁶⁷⁸⁹⁻"); x > 0 && digits == "" {
				t.Fatalf("%g with %d decimals reads as zero", x, n)
			}
		}
	}
}

func TestAppendFormatDoesNotAllocate(t *testing.T) {
	buffer := make([]byte, 0, 64)
	allocations := testing.AllocsPerRun(100, func() {
		for _, x := range []float64{1.5, -1e-9, 1e30, math.Inf(-1)} {
			buffer = AppendFormatSigned(buffer[:0], x)
		}
	})
	if allocations != 0 {
		t.Errorf("%g allocations", allocations)
	}
}

func TestANumberOfDecimalsThatNoFloatHasPanics(t *testing.T) {
	for _, n := range []int{-1, 18} {
		if panicOf(func() { FormatDecimals(1, n) }) == nil {
			t.Errorf("%d decimals pass", n)
		}
	}
}
