package draws

import (
	"math"
	"slices"
	"testing"
)

func TestASeedAlwaysGivesTheSameRuns(t *testing.T) {
	var a, b Runs
	first := slices.Clone(a.UpTo(7, 3, 50))
	if a.UpTo(7, 0, 10); !slices.Equal(first, a.UpTo(7, 3, 80)[:50]) || !slices.Equal(first, b.UpTo(7, 3, 50)) {
		t.Error("the fourth run changes when others or more are asked for")
	}
	if slices.Equal(first, a.UpTo(7, 2, 50)) || slices.Equal(first, a.UpTo(8, 3, 50)) {
		t.Error("two runs, or two seeds, have the same numbers")
	}
}

func TestOutcomesComeAsOftenAsTheyShould(t *testing.T) {
	var r Runs
	p := []float64{0, 0.5, 0.3, 0, 0.2, 0}
	s, counts := NewSampler(p), make([]float64, len(p))
	const n = 100000
	for _, u := range r.UpTo(1, 0, n) {
		counts[s.Of(u)]++
	}
	for i, x := range p {
		if got := counts[i] / n; math.Abs(got-x) > 4*math.Sqrt(x*(1-x)/n) {
			t.Errorf("outcome %d of probability %g came with a share of %g", i, x, got)
		}
	}
	if s := NewSampler([]float64{0.1, 0.9 - 1e-9, 0}); s.Of(1<<numberBits-1) != 1 {
		t.Error("what sums lose by rounding goes to an outcome that never comes")
	}
}
