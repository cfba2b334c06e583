package curves

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// placeEndlessTail goes on with an area behind the edge of the plot, torn off: it has no end.
func (s *Scene) placeEndlessTail(sd side, y scale.Linear, env *scene.Env) {
	if s.measured.divergence(sd).Infinite != infotheory.ByTail {
		return
	}
	a, f, terms := &s.places.axis, s.sheet.F, s.grid.term[sd]
	kind := canvas.Text{Face: canvas.Bold, Size: 17 * f, Color: env.Theme.Ink, Halo: env.Theme.Background}
	zero := y.At(0)
	lower, upper := s.endless(sd)
	if upper {
		top := math.Min(y.At(y.Clamp(terms[len(terms)-1])), zero-4*f)
		torn := mark.TornRight(geom.Rect{X: a.plot.Right(), Y: top, W: 11 * f, H: zero - top})
		torn.Draw(&s.sheet, sideFill(env.Theme, sd, 0.9))
		kind.Anchor = canvas.End
		s.sheet.Text(geom.Point{X: a.plot.Right() - 2*f, Y: top - 5*f}, "∞", kind)
	}
	if lower {
		top := math.Min(y.At(y.Clamp(terms[0])), zero-4*f)
		torn := mark.TornLeft(geom.Rect{X: a.plot.X - 11*f, Y: top, W: 11 * f, H: zero - top})
		torn.Draw(&s.sheet, sideFill(env.Theme, sd, 0.9))
		kind.Anchor = canvas.Start
		s.sheet.Text(geom.Point{X: a.plot.X + 2*f, Y: top - 5*f}, "∞", kind)
	}
}

// endless reports at which ends of the x axis a divergence has no end.
func (s *Scene) endless(sd side) (lower, upper bool) {
	low, high := s.measured.density[sd].Support()
	return math.IsInf(low, -1), math.IsInf(high, 1)
}
