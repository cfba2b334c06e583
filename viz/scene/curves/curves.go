package curves

import (
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// Scene is the model, how it is looked at, what is held, and where everything stands. Make one with New.
type Scene struct {
	scene.Base[Model]
	excess bool    // integrands as p·log(p/q) − p + q, never negative
	uncut  [2]bool // the cut had to go when the density came

	measured measured
	window   window
	grid     grid
	bins     bins
	sheet    mark.Sheet
	places   places
	captions scene.Captions
}

var _ scene.Scene = (*Scene)(nil)

// New returns the scene in its first preset.
func New() *Scene {
	s := &Scene{}
	s.Reset()
	return s
}

// Reset goes back to the first preset and the plain look.
func (s *Scene) Reset() {
	s.EndGestures()
	s.excess, s.Last, s.uncut = false, "", [2]bool{}
	s.Model = presets()[0].model
}

// Restore makes the model that of a snapshot.
func (s *Scene) Restore(snapshot any) {
	s.EndGestures()
	s.Base.Restore(snapshot)
}

// Layout measures the model and places everything.
func (s *Scene) Layout(area geom.Rect, env *scene.Env) {
	s.measured.update(&s.Model)
	r := mark.Divide(area, mark.Choice{Type: env.Theme.Type * env.Zoom, NoStrips: env.HideTerms})
	s.settle()
	s.places.begin(area, r, &s.window)
	s.sheet.Begin(env.Theme, env.Unit, r.F)
	s.sheet.Rect(area, 0, canvas.Fill{Color: env.Theme.Background}, canvas.Stroke{})
	if !r.Ground.Empty() {
		s.sheet.Rect(r.Ground, 0, canvas.Fill{Color: env.Theme.Panel}, canvas.Stroke{})
	}
	s.grid.sample(s)
	s.bins.update(s)
	s.placePlot(r, env)
	if !r.Strips[0].Empty() {
		s.placeStrips(r.Strips, env)
	}
	s.placePanel(r, env)
}

// Draw paints what Layout placed.
func (s *Scene) Draw(c canvas.Canvas, _ *scene.Env) { s.sheet.Draw(c) }
