package entropy

import (
	"iridescent/viz/geom"
	"iridescent/viz/scene"
)

// Layout measures the model and places everything.
func (s *Scene) Layout(area geom.Rect, env *scene.Env) {
	s.measure()
	r := s.Begin(area, env)
	switch s.Model.View {
	case coin:
		s.placeCoin(r, env)
	case grain:
		s.placeGrain(r, env)
	case ice:
		s.placeIce(r, env)
	}
	s.Sheet.Readout(r, area, s.readout(env))
}
