package bet

import (
	"iridescent/viz/draws"
	"iridescent/viz/weights"
)

// luck is what comes in each run, bet after bet.
type luck struct {
	outcomes []uint8 // run after run
	of       weights.Weights
	seed     int
	rounds   int
	paths    int
}

// run returns the outcomes of a run.
func (l *luck) run(k int) []uint8 { return l.outcomes[k*l.rounds : (k+1)*l.rounds] }

// draw draws all runs, if they are others. The numbers behind them stay while p changes.
func (s *Scene) draw() {
	l, m := &s.luck, &s.Model
	if l.of == m.Weights[0] && l.seed == m.Seed && l.rounds == m.Rounds && l.paths == m.Paths {
		return
	}
	l.of, l.seed, l.rounds, l.paths = m.Weights[0], m.Seed, m.Rounds, m.Paths
	l.outcomes = l.outcomes[:0]
	sampler := draws.NewSampler(s.measured.p)
	for k := range m.Paths {
		for _, u := range s.runs.UpTo(m.Seed, k, m.Rounds) {
			l.outcomes = append(l.outcomes, sampler.Of(u))
		}
	}
}
