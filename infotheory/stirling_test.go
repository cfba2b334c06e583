package infotheory

import (
	"math"
	"testing"
)

func TestLogarithmsTo25Digits(t *testing.T) {
	for _, x := range []float64{5e-324, 1e-300, 1e-8, 0.1, 0.7071, 0.70711, 0.99, 1, 1.01, 1.4142, 1.42, 2, 3, 6194.0124595802945, 1e8, math.MaxFloat64} {
		got, want := lnDouble(x), ddOf(x).ln()
		if off := math.Abs(dd(got).sub(want).f()); off > 1e-25*math.Max(1, math.Abs(want.f())) {
			t.Errorf("log %g is off by %g", x, off)
		}
	}
}

func TestStirlingsRestIsThatOfLogGamma(t *testing.T) {
	for _, x := range []float64{1e-300, 1e-8, 0.05, 0.5, 1, 3.7, 11.9, 12, 13, 500, 1e6} {
		a := ddOf(x)
		want := a.lnGamma().sub(a.sub(ddOf(0.5)).mul(a.ln())).add(a).sub(ddLnRoot2P)
		tolerance{rel: 1e-14, abs: 1e-15}.check(t, "rest at "+decimal(x), stirlingRest(x), want.f())
	}
}
