// Package compare is the scene of two distributions over the same outcomes: p, q, their mixture m, and everything
// that tells them apart. Weights are kept exactly as they were entered; only infotheory and drawing normalise them.
package compare

import "iridescent/viz/weights"

// Limits of the number of outcomes.
const (
	MinOutcomes = weights.MinOutcomes
	MaxOutcomes = weights.Most
)

// Model is what the reader can change. It is a comparable value that shares no memory.
type Model struct {
	weights.Pair
	Lambda float64 // weight of q in the mixture, in [0, 1]
	KT     float64 // energy of one nat, > 0
	Floor  float64 // ε of (1−ε)q + ε/n that keeps q (or p) away from zeros; 0 is none
}

// outcomes returns the number of outcomes.
func (s *Scene) outcomes() int { return s.Model.N() }

// labels are the names of the outcomes.
func (s *Scene) labels() []string { return s.Model.Names() }

func toInt(b bool) int {
	if b {
		return 1
	}
	return 0
}
