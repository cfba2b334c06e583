package surprise

import (
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// Scene is the model, how it is looked at, what is held, and where everything stands. Make one with New.
type Scene struct {
	scene.Base[Model]
	linear     bool // the axis of shares; else it has a scale of cube roots
	presetAxis bool // it is linear because of a preset, and goes with it

	measured measured
	sheet    mark.Sheet
	regions  mark.Regions
	axis     axis
	curves   [3]curve
	arrival  arrival
	captions scene.Captions
}

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
	s.linear, s.presetAxis = false, false
	s.Model = presets()[0].Model
}

// Restore makes the model that of a snapshot.
func (s *Scene) Restore(snapshot any) {
	if s.presetAxis {
		s.linear, s.presetAxis = false, false
	}
	s.Base.Restore(snapshot)
}

// Update folds one event into the model.
func (s *Scene) Update(e input.Event, env *scene.Env) string {
	if t, ok := e.(input.Tick); ok {
		s.tick(t.Time, env.Still)
		return ""
	}
	return s.Base.Update(e, env)
}

// Layout measures the model and places everything.
func (s *Scene) Layout(area geom.Rect, env *scene.Env) {
	s.measure()
	if s.arrival.to != s.measured.now {
		s.Pause()
	}
	r := mark.Divide(area, mark.Choice{Type: env.Theme.Type * env.Zoom, NoStrips: env.HideTerms})
	s.regions = r
	p := &s.sheet
	p.Begin(env.Theme, env.Unit, r.F)
	p.Rect(area, 0, canvas.Fill{Color: env.Theme.Background}, canvas.Stroke{})
	if !r.Ground.Empty() {
		p.Rect(r.Ground, 0, canvas.Fill{Color: env.Theme.Panel}, canvas.Stroke{})
	}
	s.axis = newAxis(r, s.linear)
	s.placeLegend(env)
	s.placePlot(env)
	s.placeHandles(area, env)
	s.placeLedger()
	s.placePanel(area, env)
}

// Draw paints what Layout placed.
func (s *Scene) Draw(c canvas.Canvas, _ *scene.Env) { s.sheet.Draw(c) }
