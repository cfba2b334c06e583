package infotheory

import (
	"math"
	"testing"
)

func TestTheTernaryMapIsTheDivergenceEverywhere(t *testing.T) {
	const steps = 8
	for _, f := range catalogueWithAlphas() {
		for _, fixed := range [][3]float64{{5, 3, 2}, {1, 0, 3}, {0, 0, 7}, {1e-150, 1, 1e150}, {1, 1, 1e-9}} {
			first, second := f.TernaryOfFirst(nil, fixed, steps), f.TernaryOfSecond([]float64{1, 2}, fixed, steps)
			for k, got := range first {
				row, column := k/(steps+1), k%(steps+1)
				x := []float64{float64(row), float64(steps - row - column), float64(column)}
				if x[1] < 0 {
					if !math.IsInf(got, 1) || !math.IsInf(second[k], 1) {
						t.Errorf("%s: %g and %g outside of the triangle", f.Key, got, second[k])
					}
					continue
				}
				if want := f.Between(x, fixed[:]); !nearly(got, want) {
					t.Errorf("%s of %v from %v is %g in the map, %g alone", f.Key, x, fixed, got, want)
				}
				if want := f.Between(fixed[:], x); !nearly(second[k], want) {
					t.Errorf("%s of %v from %v is %g in the map, %g alone", f.Key, fixed, x, second[k], want)
				}
			}
		}
	}
}

func nearly(got, want float64) bool {
	return got == want || math.Abs(got-want) <= 1e-13*(1+want)
}

func TestATermIsThatOfItsOutcome(t *testing.T) {
	for _, f := range catalogueWithAlphas() {
		for _, pq := range lawPairs() {
			c := Compare(pq[0], pq[1])
			for i, want := range f.Terms(nil, pq[0], pq[1]) {
				got := f.Term(c.P[i], c.Q[i])
				if want > 1e-9 && got != want && math.Abs(got-want) > 1e-6*want { // probabilities are rounded, which near-equal ones feel
					t.Errorf("%s: the term of %g and %g is %g, of the pair %g", f.Key, c.P[i], c.Q[i], got, want)
				}
			}
		}
		if f.Term(0, 0) != 0 || f.Term(0.3, 0.3) != 0 || !nearly(f.Term(0, 0.5), 0.5*f.AtZero) || !nearly(f.Term(0.5, 0), 0.5*f.AtInfinity) {
			t.Errorf("%s: %g, %g, %g, %g at its limits", f.Key, f.Term(0, 0), f.Term(0.3, 0.3), f.Term(0, 0.5), f.Term(0.5, 0))
		}
		for _, bad := range [][2]float64{{-1, 1}, {1, math.NaN()}, {math.Inf(1), 1}} {
			if panicOf(func() { f.Term(bad[0], bad[1]) }) == nil {
				t.Errorf("%s takes %v", f.Key, bad)
			}
		}
	}
}
