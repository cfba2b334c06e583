package curves

import (
	"iridescent/viz/geom"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// Scene is the model, how it is looked at, what is held, and where everything stands. Make one with New.
type Scene struct {
	scene.Base[Model]
	excess bool             // integrands as p·log(p/q) − p + q, never negative
	uncut  [2]bool          // the cut had to go when the density came
	unread [2]*param.Unread // p or q was given and refused

	measured measured
	window   window
	grid     grid
	bins     bins
	places   places
}

var _ scene.Scene = (*Scene)(nil)

// New returns the scene in its first preset.
func New() *Scene {
	s := &Scene{}
	scene.Reset(s)
	return s
}

// measure brings what follows from the model up to date.
func (s *Scene) measure() {
	s.measured.update(&s.Model)
	s.settle()
	s.bins.update(s)
}

// Layout measures the model and places everything.
func (s *Scene) Layout(area geom.Rect, env *scene.Env) {
	s.measure()
	r := s.Begin(area, env)
	if env.Page && !env.HideTerms {
		r.SpareStrip()
	}
	s.places.begin(area, r, &s.window)
	s.grid.sample(s)
	s.placePlot(r, env)
	if !r.Strips[0].Empty() {
		s.placeStrips(r.Strips, env)
	}
	s.Sheet.Readout(r, area, s.readout(env))
}
