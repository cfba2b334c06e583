package inference

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/hand"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// radius is how large handles are drawn.
func (s *Scene) radius(env *scene.Env) float64 {
	switch {
	case env.Talk:
		return 11 * s.sheet.F
	case env.Touch:
		return 10 * s.sheet.F
	}
	return 7 * s.sheet.F
}

// placeHandles draws what can be grabbed: tops and flanks of the bumps and of q, and q on the map.
func (s *Scene) placeHandles(env *scene.Env) {
	p, th := &s.places, env.Theme
	p.handles = p.handles[:0]
	big := s.radius(env)
	small := 0.75 * big
	q := s.Model.Q
	if !p.beliefs.Empty() {
		top := math.Min(peak(q.Sigma), p.density.Max)
		at := geom.Point{X: p.x.clampPx(p.x.At(q.Mu)), Y: p.density.At(top)}
		p.flankLeft = at.X+s.flankAt(q.Sigma) > p.x.To
		s.grip(meanID, at, big, th.Q)
		s.grip(widthID, s.flank(at, q.Sigma, p.density, top, p.flankLeft), small, th.Q)
	}
	if !p.ground.Empty() {
		s.grip(groundID, s.onGround(q), big, th.Q)
	}
	if p.evidence.Empty() {
		return
	}
	for k, b := range s.Model.bumps() {
		top := math.Min(b.Height, p.likelihood.Max)
		at := geom.Point{X: p.x.clampPx(p.x.At(b.At)), Y: p.likelihood.At(top)}
		p.bumpLeft[k] = at.X+s.flankAt(b.Width) > p.x.To
		number := string(rune('1' + k))
		s.grip(bumpID+number, at, big, th.Ink)
		s.grip(flankID+number, s.flank(at, b.Width, p.likelihood, top, p.bumpLeft[k]), small, th.Ink)
	}
}

// flank is where a curve is handled for its width: one standard deviation beside its top, at e^(−½) of its height.
func (s *Scene) flank(top geom.Point, width float64, a axis, height float64, left bool) geom.Point {
	dx := s.flankAt(width)
	if left {
		dx = -dx
	}
	return geom.Point{X: s.places.x.clampPx(top.X + dx), Y: a.At(height * math.Exp(-0.5))}
}

// grip places a handle and draws it.
func (s *Scene) grip(id string, at geom.Point, r float64, color canvas.Color) {
	p := &s.places
	p.handles = append(p.handles, hand.Place{ID: id, At: at, R: r})
	disc := mark.Handle{At: at, R: r, Color: color, Held: s.Hold.Holds(id)}
	disc.Draw(&s.sheet, s.sheet.Theme, s.sheet.Pen)
}
