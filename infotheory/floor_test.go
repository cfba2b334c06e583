package infotheory

import (
	"math"
	"slices"
	"testing"
)

func TestFloorMixesWithTheUniformDistribution(t *testing.T) {
	got := Floor(nil, []float64{3, 0, 1, 0}, 0.5)
	if want := []float64{0.5, 0.125, 0.25, 0.125}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestFloorOfZeroNormalises(t *testing.T) {
	got := Floor(nil, []float64{1e300, 0, 3e300}, 0)
	if want := []float64{0.25, 0, 0.75}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestFloorReusesItsDestination(t *testing.T) {
	dst := make([]float64, 7)
	if got := Floor(dst, []float64{1, 1}, 0.1); &got[0] != &dst[0] || len(got) != 2 {
		t.Errorf("got %v elsewhere", got)
	}
}

func TestTheSmallestFloorMakesTheDivergenceFinite(t *testing.T) {
	p, q := []float64{1, 1}, []float64{1, 0}
	for _, eps := range []float64{1e-300, 1e-6, 0.5} {
		floored := Floor(nil, q, eps)
		if kl := KullbackLeibler(p, floored); math.IsInf(kl, 0) {
			t.Errorf("ε = %g: %g", eps, kl)
		}
		if premium := KullbackLeibler(q, floored); !(premium >= 0) {
			t.Errorf("ε = %g: premium %g", eps, premium)
		}
	}
}
