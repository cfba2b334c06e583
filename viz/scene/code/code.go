// Package code is the scene of the wrong code: messages whose symbols come with the frequencies p, sent in a code that was made
// for others, q. Cross entropy is the length of what is sent, Kullback-Leibler divergence what of it is wasted. The same
// numbers are the loss of a classifier, and what a race of two beliefs opens per observation.
package code

import (
	"iridescent/viz/input"
	"iridescent/viz/param"
	"iridescent/viz/scene"
	"iridescent/viz/weights"
)

// Limits.
const (
	MaxSymbols = 26
	MaxSent    = 10000
	MaxClasses = 10
)

// Model is what the reader can change. It is a comparable value that shares no memory.
type Model struct {
	weights.Pair // the symbols: p is how often they come, q what the code was made for
	Sent         int
	Seed         int
	Classifier
}

// Classifier is a softmax over classes, and the target that it should meet.
type Classifier struct {
	Classes                int
	Logits                 [MaxClasses]float64 // what lies beyond Classes is zero
	Truth                  int                 // class that is true, from 0
	Temperature, Smoothing float64
}

// Scene is the model, how it is looked at, and where everything stands. Make one with New.
type Scene struct {
	scene.Base[Model]
	view view
	duo  weights.Duo
	play play

	untrue int // the class that was true before there were fewer logits, from 1; 0 if none was

	measured measured
	sent     sendings
	areas    areas
	strip    weights.Strip
	foot     float64 // lower end of the plot
	legend   float64 // upper end of the picture
	reach    float64 // end of the axis of logits; it holds still while one is held
}

// view is which of the pictures is shown.
type view int

const (
	byAreas view = iota
	byTree
	byTape
	byEvidence
	byLoss
)

var (
	_ scene.Scene    = (*Scene)(nil)
	_ scene.Animated = (*Scene)(nil)
)

// New returns the scene in its first preset.
func New() *Scene {
	s := &Scene{}
	s.duo = weights.Duo{Of: &s.Model.Pair, Was: &s.Found().Pair, First: &telegraph, Noun: "symbol", Most: MaxSymbols, Say: s.Say, Moved: func() { s.areas.top = 0 }}
	for side, name := range sides {
		s.duo.Bars[side] = weights.Bars{
			Name: name, Of: &s.Model.Weights[side], Selected: &s.Model.Selected, Noun: "symbol", Say: s.Say, Aside: s.aside,
			Label: func(i int) string { return s.Model.Labels[i] },
			Value: func(i int) float64 { return s.measured.of(side)[i] },
		}
	}
	s.areas.scene, s.strip = s, weights.Strip{Stage: &s.Stage, Duo: &s.duo}
	scene.Reset(s)
	return s
}

// sides are the names of both distributions.
var sides = [2]string{"p", "q"}

// Reset goes back to the first preset and the plain look.
func (s *Scene) Reset() {
	s.duo.Load()
	s.view = byAreas
	for _, p := range s.own() {
		p.Set(p.Default) // a test holds that it is accepted
	}
	s.play = play{}
}

// Restore makes the model that of a snapshot.
func (s *Scene) Restore(snapshot any) {
	s.Base.Restore(snapshot)
	s.duo.Forget()
	s.Pause()
}

// Same compares two snapshots in all that is a step of undo.
func (s *Scene) Same(a, b any) bool {
	x, y := a.(Model), b.(Model)
	x.Selected = y.Selected
	return x == y
}

// Update folds one event into the model.
func (s *Scene) Update(e input.Event, env *scene.Env) (merge string) {
	if t, ok := e.(input.Tick); ok {
		return s.tick(t.Time, env.Still)
	}
	merge = s.Base.Update(e, env)
	if merge != "" || s.Busy() {
		s.Pause()
	}
	return merge
}

// Reconcile says what was mended.
func (s *Scene) Reconcile(given func(string) bool) []error {
	notes := s.duo.Reconcile(given)
	if s.untrue > 0 && !given("true") {
		notes = append(notes, param.Refuse("true: there is no class %d of %d; class 1 is taken.", s.untrue, s.Model.Classes))
	}
	s.untrue = 0
	return notes
}
