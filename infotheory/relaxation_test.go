package infotheory

import (
	"math"
	"testing"
)

func TestRelaxationOfTwoLevelsIsExponential(t *testing.T) {
	g := NewGibbs([]float64{0, 1}, 1)
	for _, rates := range []Rates{Glauber, Metropolis} {
		r := NewRelaxation(&g, rates)
		decay := (rates.of(1) + rates.of(-1)) / 2
		for _, time := range []float64{0, 0.01, 1, 7, 40, 300, 1e6} {
			got := r.Step(nil, []float64{0, 1}, time)
			want := g.P[1] + (1-g.P[1])*math.Exp(-decay*time)
			tolerance{rel: 1e-13}.check(t, "q₁", got[1], want)
		}
	}
}

func TestTheFreeEnergyNeverRisesOnTheWayToEquilibrium(t *testing.T) {
	g := NewGibbs([]float64{0, 0.4, 1, 3, 3, -2}, 0.8)
	for _, rates := range []Rates{Glauber, Metropolis} {
		r := NewRelaxation(&g, rates)
		q := []float64{0, 0, 0, 1, 2, 0}
		last := math.Inf(1)
		for range 200 {
			q = r.Step(q, q, 0.3)
			gap := g.Of(q).Gap
			if gap > last+1e-30 {
				t.Fatalf("gap %g after %g", gap, last)
			}
			last = gap
		}
		if last > 1e-3 {
			t.Errorf("gap %g in the end", last)
		}
	}
}

func TestEquilibriumStays(t *testing.T) {
	g := NewGibbs([]float64{0, 0.4, 1, 30}, 0.8)
	for _, time := range []float64{0.1, 10, 1e5} {
		for i, x := range NewRelaxation(&g, Metropolis).Step(nil, g.P, time) {
			tolerance{rel: 1e-12}.check(t, "P", x, g.P[i])
		}
	}
}

func TestTwoHalfStepsAreOneStep(t *testing.T) {
	g := NewGibbs([]float64{0, 1, 2}, 1)
	r := NewRelaxation(&g, Glauber)
	q := []float64{0.1, 0.2, 0.7}
	for _, time := range []float64{0.5, 30, 1000} {
		whole, halves := r.Step(nil, q, time), r.Step(nil, r.Step(nil, q, time/2), time/2)
		for i := range whole {
			tolerance{rel: 1e-13}.check(t, "q", halves[i], whole[i])
		}
	}
}

func TestBothRatesBalanceInDetail(t *testing.T) {
	for _, rates := range []Rates{Glauber, Metropolis} {
		for _, x := range []float64{-300, -3, -1e-9, 0, 0.5, 700} {
			tolerance{rel: 1e-14}.check(t, "rate up", rates.of(x), rates.of(-x)*math.Exp(-x))
		}
	}
}

func TestAStepThatIsNonePanics(t *testing.T) {
	g := NewGibbs([]float64{0, 1}, 1)
	r := NewRelaxation(&g, Glauber)
	for _, call := range []func(){
		func() { r.Step(nil, []float64{1, 1}, -1) },
		func() { r.Step(nil, []float64{1, 1}, math.NaN()) },
		func() { r.Step(nil, []float64{1}, 1) },
		func() { r.Step(nil, []float64{0, 0}, 1) },
	} {
		if panicOf(call) == nil {
			t.Error("passes")
		}
	}
}
