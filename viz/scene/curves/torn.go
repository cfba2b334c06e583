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
func (s *Scene) placeEndlessTail(sd mark.Side, y scale.Linear, env *scene.Env) {
	if s.measured.divergence(sd).Infinite != infotheory.ByTail {
		return
	}
	a, f, terms := &s.places.axis, s.Sheet.F, s.grid.term[sd]
	kind := canvas.Text{Face: canvas.Bold, Size: 17 * f, Color: env.Theme.Ink, Halo: env.Theme.Background}
	zero := y.At(0)
	lower, upper := s.endless(sd)
	if upper {
		top := math.Min(y.At(y.Clamp(terms[len(terms)-1])), zero-4*f)
		torn := mark.TornRight(geom.Rect{X: a.plot.Right(), Y: top, W: 11 * f, H: zero - top})
		torn.Draw(&s.Sheet, sd.Fill(env.Theme, 0.9))
		kind.Anchor = canvas.End
		s.Sheet.Text(geom.Point{X: a.plot.Right() - 2*f, Y: top - 5*f}, "∞", kind)
	}
	if lower {
		top := math.Min(y.At(y.Clamp(terms[0])), zero-4*f)
		torn := mark.TornLeft(geom.Rect{X: a.plot.X - 11*f, Y: top, W: 11 * f, H: zero - top})
		torn.Draw(&s.Sheet, sd.Fill(env.Theme, 0.9))
		kind.Anchor = canvas.Start
		s.Sheet.Text(geom.Point{X: a.plot.X + 2*f, Y: top - 5*f}, "∞", kind)
	}
}

// endless reports at which ends of the x axis a divergence has no end.
func (s *Scene) endless(sd mark.Side) (lower, upper bool) {
	low, high := s.measured.density[sd].Support()
	return math.IsInf(low, -1), math.IsInf(high, 1)
}

// placeForbidden tears off what is infinite: where a density has mass outside the other's support.
func (s *Scene) placeForbidden(r geom.Rect, sd mark.Side, zero float64, env *scene.Env) {
	if !math.IsInf(s.measured.kl(sd), 1) {
		return
	}
	for from := 0; from < len(s.grid.x); from++ {
		if !s.forbidden(sd, from) {
			continue
		}
		to := from
		for to+1 < len(s.grid.x) && s.forbidden(sd, to+1) {
			to++
		}
		s.placeTorn(r, sd, zero, s.grid.x[from], s.grid.x[to], env)
		from = to
	}
}

// forbidden reports whether a place of a density's support is outside the other's.
func (s *Scene) forbidden(sd mark.Side, k int) bool {
	low, high := s.measured.density[sd.Other()].Support()
	x := s.grid.x[k]
	return (x < low || x > high) && !math.IsInf(s.grid.log[sd][k], -1)
}

func (s *Scene) placeTorn(r geom.Rect, sd mark.Side, zero, low, high float64, env *scene.Env) {
	a, sh, f := &s.places.axis, &s.Sheet, s.Sheet.F
	left, right := a.atX(low), a.atX(high)
	if right-left < 6 {
		middle := (left + right) / 2
		left, right = middle-3, middle+3
	}
	top := r.Y + (stripTitle-1)*f
	s.placeJagged(geom.Rect{X: left, Y: top, W: right - left, H: math.Max(zero-top, 8)}, sd, env)
	if right-left > 22*f {
		kind := canvas.Text{Face: canvas.Bold, Size: 17 * f, Color: env.Theme.Ink, Anchor: canvas.Middle, Halo: env.Theme.Background}
		sh.Text(geom.Point{X: (left + right) / 2, Y: (top+zero)/2 + 8*f}, "∞", kind)
	}
}

// placeJagged is an area with a torn upper edge, its teeth as wide as it needs.
func (s *Scene) placeJagged(r geom.Rect, sd mark.Side, env *scene.Env) {
	p := &s.places
	p.upper, p.lower = p.upper[:0], p.lower[:0]
	n := 2 * max(1, int(r.W/18))
	depth := math.Min(7*s.Sheet.F, r.H/2)
	for k := range n + 1 {
		x := r.X + r.W*float64(k)/float64(n)
		p.upper = append(p.upper, geom.Point{X: x, Y: r.Y + depth*float64(k%2)})
		p.lower = append(p.lower, geom.Point{X: x, Y: r.Bottom()})
	}
	s.Sheet.Band(p.upper, p.lower, sd.Fill(env.Theme, 0.9))
}
