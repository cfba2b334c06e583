package surprise

import (
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// Scene is the model, how it is looked at, what is held, and where everything stands. Make one with New.
type Scene struct {
	scene.Base[Model]
	linear bool // the axis of shares; else it has a scale of cube roots

	measured measured
	regions  mark.Regions
	axis     axis
	curves   [3]mark.Belief
	arrival  arrival
}

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
	r := s.Begin(area, env)
	s.regions = r
	s.axis = newAxis(r, s.linear)
	s.placeLegend(env)
	s.placePlot(env)
	s.placeHandles(area, env)
	s.placeLedger()
	s.Sheet.Readout(r, area, s.readout(env))
}
