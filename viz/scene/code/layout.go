package code

import (
	"iridescent/viz/geom"
	"iridescent/viz/scene"
)

// Layout measures the model and places everything.
func (s *Scene) Layout(area geom.Rect, env *scene.Env) {
	s.measure()
	r := s.Begin(area, env)
	s.legend = r.Legend.Y
	switch s.view {
	case byAreas:
		s.placeAreas(r, env)
	case byTree:
		s.placeTrees(r, env)
	case byTape:
		s.placeTapes(r, env)
	case byEvidence:
		s.placeRace(r, env)
	case byLoss:
		s.placeLoss(r, env)
	}
	s.Sheet.Readout(r, area, s.readout(env))
}
