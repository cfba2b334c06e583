package compare

import (
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// Least widths of a column, in pixels, that leave its bars handles of their own.
const (
	pitchHandles     = 24
	pitchHandlesTalk = 44
)

// Layout measures the model and places everything.
func (s *Scene) Layout(area geom.Rect, env *scene.Env) {
	s.measure()
	p := &s.places
	p.reset(area)
	r := mark.Divide(area, mark.Choice{Type: env.Theme.Type, NoStrips: env.HideTerms})
	p.Begin(env.Theme, env.Unit, r.F)
	p.panel = r.Ground
	s.placeAxis(r, env)
	s.placeLegend(r.Legend, r, env)
	s.placeBars(env)
	s.placeHandles(env)
	s.placeOutcomeLabels(env)
	if !r.Strips[0].Empty() {
		s.placeTerms(r.Strips, env)
	}
	s.placePanel(r, env)
}
