package curves

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// placeEndlessTail marks the edge of a strip behind which an area without end lies.
func (s *Scene) placeEndlessTail(r geom.Rect, sd side, zero float64, env *scene.Env) {
	if s.measured.divergence(sd).Infinite != infotheory.ByTail {
		return
	}
	a, f := &s.places.axis, s.sheet.F
	kind := canvas.Text{Face: canvas.Bold, Size: 17 * f, Color: env.Theme.Ink, Anchor: canvas.End, Halo: env.Theme.Background}
	height := math.Min(9*f, math.Max(zero-r.Y-stripTitle*f, 3))
	tip := geom.Rect{X: a.plot.Right() - 24*f, Y: zero - height, W: 34 * f, H: height}
	lower, upper := s.endless(sd)
	if upper {
		torn := mark.TornRight(tip)
		torn.Draw(&s.sheet, sideFill(env.Theme, sd, 0.9))
		s.sheet.Text(geom.Point{X: a.plot.Right() - 2*f, Y: zero - height - 3*f}, "∞", kind)
	}
	if lower {
		tip.X = a.plot.X - 10*f
		torn := mark.TornLeft(tip)
		torn.Draw(&s.sheet, sideFill(env.Theme, sd, 0.9))
		kind.Anchor = canvas.Start
		s.sheet.Text(geom.Point{X: a.plot.X + 4*f, Y: zero - height - 3*f}, "∞", kind)
	}
}

// endless reports at which ends of the x axis a divergence has no end.
func (s *Scene) endless(sd side) (lower, upper bool) {
	low, high := s.measured.density[sd].Support()
	return math.IsInf(low, -1), math.IsInf(high, 1)
}
