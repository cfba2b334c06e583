package compare

import (
	"math"

	"iridescent/viz/geom"
	"iridescent/viz/scene"
)

// Least widths of a column, in pixels, that leave its bars handles of their own.
const (
	pitchHandles     = 24
	pitchHandlesTalk = 44 // on a stage twice as many for each 1080 pixels
)

// Layout measures the model and places everything.
func (s *Scene) Layout(area geom.Rect, env *scene.Env) {
	s.measure()
	s.places.reset(area)
	r := s.Begin(area, env)
	if (env.Page || s.torn()) && !env.HideTerms { // what is infinite has its row in frames, too
		r.SpareStrip()
	}
	s.places.lowest = math.Max(r.Strips[0].Bottom(), r.Strips[1].Bottom())
	s.placeAxis(r, env)
	s.placeLegend(r.Legend, r, env)
	s.placeTornColumns(env)
	s.placeBars(env)
	if !r.Strips[0].Empty() {
		s.placeTerms(r.Strips, env)
		s.drawTerms(s.places, env.Theme)
	} else {
		s.placeInfinite(env)
	}
	s.placeHandles(env)
	s.placeSwatches(env.Theme)
	s.placeOutcomeLabels(env)
	s.places.Readout(r, area, s.readout(env))
}
