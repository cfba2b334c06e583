// Package compare is the scene of two distributions over the same outcomes: p, q, their mixture m, and everything
// that tells them apart. Weights are kept exactly as they were entered; only infotheory and drawing normalise them.
package compare

import (
	"slices"
	"strconv"

	"iridescent/infotheory"
)

// Limits of the number of outcomes.
const (
	MinOutcomes = 2
	MaxOutcomes = 64
)

// side says which distribution.
type side int

// The sides, as indices of Model.Weights and Model.Locked.
const (
	sideP side = 0
	sideQ side = 1
)

func (s side) other() side    { return 1 - s }
func (s side) String() string { return [...]string{"p", "q"}[s] }

// Model is what the reader can change. Both weights, both locks and the labels have the same length.
type Model struct {
	Weights [2][]float64 // of p and q: finite, ≥ 0, not all zero
	Locked  [2][]bool
	Labels  []string
	Lambda  float64 // weight of q in the mixture, in [0, 1]
	KT      float64 // energy of one nat, > 0
	Floor   float64 // ε of (1−ε)q + ε/n that keeps q (or p) away from zeros; 0 is none

	Selected int // outcome, or −1; a change of it alone is no step of undo, but undo brings it back
}

// clone returns a model that shares no memory with m.
func (m *Model) clone() Model {
	c := *m
	for s := range c.Weights {
		c.Weights[s] = slices.Clone(m.Weights[s])
		c.Locked[s] = slices.Clone(m.Locked[s])
	}
	c.Labels = slices.Clone(m.Labels)
	return c
}

// equal reports whether two models differ at most in what is selected.
func (m *Model) equal(o *Model) bool {
	for s := range m.Weights {
		if !slices.Equal(m.Weights[s], o.Weights[s]) || !slices.Equal(m.Locked[s], o.Locked[s]) {
			return false
		}
	}
	return slices.Equal(m.Labels, o.Labels) && m.Lambda == o.Lambda && m.KT == o.KT && m.Floor == o.Floor
}

// outcomes returns the number of outcomes.
func (m *Model) outcomes() int { return len(m.Weights[sideP]) }

// setWeights makes p and q these weights, without locks, and gives outcomes without a label a letter.
func (m *Model) setWeights(p, q []float64, labels []string) {
	n := len(p)
	m.Weights = [2][]float64{slices.Clone(p), slices.Clone(q)}
	m.Locked = [2][]bool{make([]bool, n), make([]bool, n)}
	m.Labels = make([]string, n)
	for i := range m.Labels {
		m.Labels[i] = letter(i)
		if i < len(labels) && labels[i] != "" {
			m.Labels[i] = labels[i]
		}
	}
}

// letter names an outcome that has no label: A … Z, then A2 … Z2.
func letter(i int) string {
	s := string(rune('A' + i%26))
	if i >= 26 {
		s += strconv.Itoa(i/26 + 1)
	}
	return s
}

// probabilities returns the weights of one side divided by their sum.
func (m *Model) probabilities(s side) []float64 {
	var c infotheory.Comparison
	c.Compute(m.Weights[s], m.Weights[s], 0.5)
	return c.P
}

// positive counts the outcomes with a weight above zero.
func positive(w []float64) int {
	n := 0
	for _, x := range w {
		if x > 0 {
			n++
		}
	}
	return n
}

func toInt(b bool) int {
	if b {
		return 1
	}
	return 0
}
