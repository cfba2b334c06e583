// Package compare is the scene of two distributions over the same outcomes: p, q, their mixture m, and everything
// that tells them apart. Weights are kept exactly as they were entered; only infotheory and drawing normalise them.
package compare

import (
	"strconv"

	"iridescent/viz/weights"
)

// Limits of the number of outcomes.
const (
	MinOutcomes = 2
	MaxOutcomes = weights.Most
)

// side says which distribution.
type side int

// The sides, as indices of Model.Weights.
const (
	sideP side = 0
	sideQ side = 1
)

// sides are p and q, for loops.
var sides = [...]side{sideP, sideQ}

func (s side) other() side    { return 1 - s }
func (s side) String() string { return [...]string{"p", "q"}[s] }

// Model is what the reader can change. It is a comparable value that shares no memory; what lies beyond the number of
// outcomes is zero.
type Model struct {
	Weights [2]weights.Weights // of p and q, over the same outcomes
	Labels  [MaxOutcomes]string
	Lambda  float64 // weight of q in the mixture, in [0, 1]
	KT      float64 // energy of one nat, > 0
	Floor   float64 // ε of (1−ε)q + ε/n that keeps q (or p) away from zeros; 0 is none

	Selected int // outcome, or −1; a change of it alone is no step of undo, but undo brings it back
}

// outcomes returns the number of outcomes.
func (s *Scene) outcomes() int { return s.Model.Weights[sideP].N }

// labels are the names of the outcomes.
func (s *Scene) labels() []string { return s.Model.Labels[:s.outcomes()] }

// setWeights makes p and q these weights, and gives outcomes without a label a letter.
func (s *Scene) setWeights(p, q weights.Weights, labels []string) {
	m := &s.Model
	var names [MaxOutcomes]string
	for i := range p.N {
		names[i] = letter(i)
		if i < len(labels) && labels[i] != "" {
			names[i] = labels[i]
		}
	}
	m.Weights, m.Labels = [2]weights.Weights{p, q}, names
}

// letter names an outcome that has no label: A … Z, then A2 … Z2.
func letter(i int) string {
	s := string(rune('A' + i%26))
	if i >= 26 {
		s += strconv.Itoa(i/26 + 1)
	}
	return s
}

func toInt(b bool) int {
	if b {
		return 1
	}
	return 0
}
