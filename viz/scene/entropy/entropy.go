// Package entropy is the scene of uncertainty and of the grain that one looks at it with: the entropy of a coin, of states that
// are lumped into groups and taken apart again, and of a gram of ice that melts.
package entropy

import (
	"iridescent/infotheory"
	"iridescent/viz/param"
	"iridescent/viz/scene"
	"iridescent/viz/weights"
)

// MaxStates is how many states there can be.
const MaxStates = 32

// Model is what the reader can change. It is a comparable value that shares no memory.
type Model struct {
	View         view
	Theta        float64          // the probability of heads
	weights.Pair                  // of the states; q may be missing
	Groups       [MaxStates]uint8 // group of each state, from 1; 0 beyond the states
	Grams        float64          // of ice
}

// Scene is the model, and where everything stands. Make one with New.
type Scene struct {
	scene.Base[Model]
	duo   weights.Duo
	strip weights.Strip
	lumps lumps

	measured measured
	coarse   weights.Axis // of the groups
	foot     float64      // lower end of the plot
	fresh    bool         // nothing was applied since Reset
}

// view is which of the three is shown. It belongs to the model: each has its own numbers and its own story.
type view int

const (
	coin view = iota
	grain
	ice
)

var _ scene.Scene = (*Scene)(nil)

// sides are the names of both distributions.
var sides = [2]string{"p", "q"}

// New returns the scene in its first preset.
func New() *Scene {
	s := &Scene{}
	s.duo = weights.Duo{Of: &s.Model.Pair, Was: &s.Found().Pair, First: &sixteen, Noun: "state", Most: MaxStates, Lone: true, Say: s.Say, Moved: s.regroup}
	for side, name := range sides {
		s.duo.Bars[side] = weights.Bars{
			Name: name, Of: &s.Model.Weights[side], Selected: &s.Model.Selected, Noun: "state", Say: s.Say, Aside: s.aside,
			Label: func(i int) string { return s.Model.Labels[i] },
			Value: func(i int) float64 { return s.measured.of(side)[i] },
		}
	}
	s.strip = weights.Strip{Stage: &s.Stage, Duo: &s.duo, Slot: func(i int) int { return s.lumps.slots[i] }}
	s.lumps.scene = s
	scene.Reset(s)
	return s
}

// Reset goes back to the first preset and the plain look.
func (s *Scene) Reset() {
	s.Model.Groups = [MaxStates]uint8{}
	s.duo.Load()
	for _, p := range s.own() {
		p.Set(p.Default) // a test holds that it is accepted
	}
	s.Model.Groups = firstGroups()
	s.fresh = true
}

// regroup answers new weights: groups of other states are no groups of these, which stand apart then.
func (s *Scene) regroup() {
	s.strip.Axis.Top, s.coarse.Top = 0, 0
	m := &s.Model
	n := m.N()
	if (n == MaxStates || m.Groups[n] == 0) && m.Groups[n-1] != 0 {
		return
	}
	m.Groups = apart(n)
}

// Restore makes the model that of a snapshot.
func (s *Scene) Restore(snapshot any) {
	s.Base.Restore(snapshot)
	s.duo.Forget()
}

// Same compares two snapshots in all that is a step of undo.
func (s *Scene) Same(a, b any) bool {
	x, y := a.(Model), b.(Model)
	x.Selected = y.Selected
	return x == y
}

// Reconcile says what the weights made of each other. States of a link that says nothing of groups stand apart, unless they are the first ones.
func (s *Scene) Reconcile(given func(string) bool) []error {
	if s.fresh && given("p") && !given("groups") && !s.duo.Pristine() {
		s.Model.Groups = apart(s.Model.N())
	}
	s.fresh = false
	return s.duo.Reconcile(given)
}

// hasQ reports whether there is a second distribution.
func (s *Scene) hasQ() bool { return s.Model.Weights[1].N > 0 }

// Which numbers there are.
var (
	thetas = param.Domain{Default: 0.5, Most: 1}
	masses = param.Domain{Default: 1, Least: 0.001, Most: 1e6}
)

// measured is what follows from the model, in nats.
type measured struct {
	p, q    []float64 // probabilities
	h, kl   infotheory.Ledger
	coarseP []float64 // of the groups, in the order of their numbers as they are first met
	coarseQ []float64
}

// of returns the probabilities of p or of q.
func (m *measured) of(side int) []float64 { return [2][]float64{m.p, m.q}[side] }

// measure takes all numbers of the states.
func (s *Scene) measure() {
	m, model := &s.measured, &s.Model
	groups := model.numbered()
	p := model.Weights[0].List()
	m.p = append(m.p[:0], probabilities(&model.Weights[0])...)
	m.h, m.coarseP = infotheory.CoarseEntropy(p, groups), infotheory.Coarsen(p, groups)
	m.q, m.coarseQ = m.q[:0], nil
	if s.hasQ() {
		q := model.Weights[1].List()
		m.q = append(m.q, probabilities(&model.Weights[1])...)
		m.kl, m.coarseQ = infotheory.CoarseKullbackLeibler(p, q, groups), infotheory.Coarsen(q, groups)
	}
}

func probabilities(w *weights.Weights) []float64 {
	p := w.Probabilities()
	return p[:w.N]
}
