package inference

import (
	"iridescent/viz/canvas"
	"iridescent/viz/input"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// Scene is the model, how it is looked at, the descent, and where everything stands. Make one with New.
type Scene struct {
	scene.Base[Model]
	look
	descent descent

	world  world // what follows from the model
	ground ground
	axes   axes
	places places
	sheet  mark.Sheet
}

// look is what is no step of undo.
type look struct {
	view  view
	rate  float64 // of a step, in (μ, log σ)
	speed float64 // steps a second
}

// view says what is shown where there is no room for both.
type view int

const (
	both view = iota
	curves
	landscape
)

var (
	_ scene.Scene    = (*Scene)(nil)
	_ scene.Animated = (*Scene)(nil)
)

// New returns the scene in its first preset.
func New() *Scene {
	s := &Scene{}
	s.Reset()
	return s
}

// Reset goes back to the first preset and the plain look.
func (s *Scene) Reset() {
	s.EndGestures()
	s.look = look{view: both, rate: rates.Default, speed: speeds.Default}
	s.load(&presets()[0])
}

// load makes the model that of a preset.
func (s *Scene) load(p *preset) {
	s.Model = Model{given: given{Prior: p.prior}, Q: p.q, Objective: p.objective, Beta: p.beta}
	s.Model.setBumps(p.bumps)
	s.descent, s.axes = descent{}, axes{}
}

// Restore makes the model that of a snapshot.
func (s *Scene) Restore(snapshot any) {
	s.Base.Restore(snapshot)
	s.descent, s.axes = descent{}, axes{}
}

// Draw paints what Layout placed.
func (s *Scene) Draw(c canvas.Canvas, _ *scene.Env) { s.sheet.Draw(c) }

// Update folds one event into the model.
func (s *Scene) Update(e input.Event, env *scene.Env) string {
	if t, ok := e.(input.Tick); ok {
		if env.Still && s.descent.playing { // the reader has come to want no motion
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
