package bet

import (
	"math"
	"slices"

	"iridescent/viz/draws"
	"iridescent/viz/weights"
)

// luck is what comes in each run, bet after bet.
type luck struct {
	outcomes []uint8      // run after run
	returns  [256]float64 // of the outcomes, as measured: a byte is always one of them
	of       weights.Weights
	seed     int
	rounds   int
	paths    int
}

// run returns the outcomes of a run.
func (l *luck) run(k int) []uint8 { return l.outcomes[k*l.rounds : (k+1)*l.rounds] }

// sum adds the returns of outcomes. It ends with what makes it ±Inf.
func (l *luck) sum(sum float64, outcomes []uint8) (total float64, ends bool) {
	start := sum
	for _, i := range outcomes {
		sum += l.returns[i]
	}
	if x := sum - start; x-x == 0 { // finite
		return sum, false
	}
	return start + l.returns[outcomes[l.until(outcomes)-1]], true
}

// until is how many outcomes there are up to the first one whose return is infinite.
func (l *luck) until(outcomes []uint8) int {
	for k, i := range outcomes {
		if math.IsInf(l.returns[i], 0) {
			return k + 1
		}
	}
	return len(outcomes)
}

// draw draws all runs, if they are others. The numbers behind them stay while p changes.
func (s *Scene) draw() {
	l, m := &s.luck, &s.Model
	copy(l.returns[:], s.measured.returns)
	if l.of == m.Weights[0] && l.seed == m.Seed && l.rounds == m.Rounds && l.paths == m.Paths {
		return
	}
	l.of, l.seed, l.rounds, l.paths = m.Weights[0], m.Seed, m.Rounds, m.Paths
	l.outcomes = slices.Grow(l.outcomes[:0], m.Paths*m.Rounds)[:m.Paths*m.Rounds]
	sampler := draws.NewSampler(s.measured.p)
	for k := range m.Paths {
		run := l.run(k)
		for j, u := range s.runs.UpTo(m.Seed, k, m.Rounds) {
			run[j] = sampler.Of(u)
		}
	}
}
