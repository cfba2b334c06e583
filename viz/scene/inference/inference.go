package inference

import (
	"iridescent/viz/input"
	"iridescent/viz/scene"
)

// Scene is the model, how it is looked at, the descent, and where everything stands. Make one with New.
type Scene struct {
	scene.Base[Model]
	look
	descent descent

	measured measured // what follows from the model
	drawn    drawn
	ground   ground
	axes     axes
	places   places
}

// look is what is no step of undo.
type look struct {
	view  view
	rate  float64 // of a step, in (μ, log σ)
	speed float64 // steps a second
	pull  coordinate
}

// view says what is shown.
type view int

const (
	both view = iota
	curves
	landscape
	split     // two panes, each with its q and its objective
	gradients // what draws from q say of the way downhill
)

var (
	_ scene.Scene    = (*Scene)(nil)
	_ scene.Animated = (*Scene)(nil)
)

// New returns the scene in its first preset.
func New() *Scene {
	s := &Scene{}
	scene.Reset(s)
	return s
}

// Restore makes the model that of a snapshot.
func (s *Scene) Restore(snapshot any) {
	s.Base.Restore(snapshot)
	s.descent, s.axes = descent{}, axes{}
}

// Update folds one event into the model.
func (s *Scene) Update(e input.Event, env *scene.Env) string {
	if t, ok := e.(input.Tick); ok {
		if env.Still && s.descent.Going { // the reader has come to want no motion
			s.Pause()
			s.play(true)
		}
		return s.tick(t.Time)
	}
	merge := s.Base.Update(e, env)
	if merge != "" || s.Hold.Any() {
		s.Pause()
	}
	return merge
}
