package inference

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// mostLevels bounds the bands of the map.
const mostLevels = 9

// levels are the heights, in the reader's unit above the least, at which a map so many nats high has lines: 1, 2 and 5
// times powers of ten.
func levels(high float64, u infotheory.Unit) []float64 {
	var list []float64
	for decade := 1000.0; decade > 1e-3; decade /= 10 {
		for _, k := range [...]float64{5, 2, 1} {
			if v := k * decade; u.ToNats(v) < high && len(list) < mostLevels {
				list = append(list, v)
			}
		}
	}
	return list
}

// caption says where the lines are.
func (s *Scene) caption(env *scene.Env) string {
	list := s.ground.levels
	if len(list) < 2 {
		return ""
	}
	return "; lines " + mark.Trimmed(list[len(list)-1]) + " to " + mark.Trimmed(list[0]) + " " + env.Unit.Plural() + " above the least"
}

// tint is the colour of the map below the k-th of n levels: the deeper the stronger.
func tint(from, to canvas.Color, k, n int) canvas.Color {
	return mark.Mix(from, to, 0.07+0.4*float64(k)/float64(max(n-1, 1)))
}

// placeGround draws the map, the way of the descent and the optima.
func (s *Scene) placeGround(env *scene.Env) {
	p, th, f := &s.places, env.Theme, s.Sheet.F
	r := p.ground
	s.Sheet.Rect(r, 0, fill(th.Panel), none)
	s.ground.model(s.measured.optima[0].Value, max(2, min(int(r.W/5), 160)), max(2, min(int(r.H/2.5), 128)), env.Unit)
	s.placeLevels(r)
	words := s.Model.Objective.term() + " of every q: mean μ across, width σ up"
	s.title(r, words+s.caption(env), words, s.Model.Objective.term()+" by μ and σ")
	s.ticksOfSigma(r)
	if p.beliefs.Empty() {
		s.ticksOfX(geom.Rect{X: r.X, Y: r.Bottom(), W: r.W}, true)
	}
	path := s.shownPath()
	p.upper = p.upper[:0]
	for _, q := range path {
		p.upper = append(p.upper, s.onGround(q))
	}
	if len(path) > 1 {
		s.Sheet.Polyline(p.upper, canvas.Stroke{Color: th.Background, Width: 4 * s.Sheet.Pen})
		s.Sheet.Polyline(p.upper, canvas.Stroke{Color: th.Q, Width: 2 * s.Sheet.Pen})
		for _, at := range p.upper[:min(len(p.upper), 120)] {
			s.Sheet.Circle(at, 2*f, fill(th.Q), none)
		}
	}
	for k := len(s.measured.optima) - 1; k >= 0; k-- {
		s.cross(s.onGround(s.measured.optima[k].Normal), k == 0)
	}
}

// onGround is where a q stands on the map, at its edge if it is outside.
func (s *Scene) onGround(q infotheory.Normal) geom.Point {
	p := &s.places
	return geom.Point{X: p.x.clampPx(p.x.At(q.Mu)), Y: p.sigma.clampPx(p.sigma.At(math.Log(q.Sigma)))}
}

// cross marks a minimum.
func (s *Scene) cross(at geom.Point, best bool) {
	d, stroke := 6*s.Sheet.F, canvas.Stroke{Color: s.Sheet.Theme.Ink, Width: 2.5 * s.Sheet.Pen}
	if !best {
		d, stroke.Width, stroke.Color = 4*s.Sheet.F, 1.5*s.Sheet.Pen, s.Sheet.Theme.Muted
	}
	s.Sheet.Line(at.Add(-d, -d), at.Add(d, d), stroke)
	s.Sheet.Line(at.Add(-d, d), at.Add(d, -d), stroke)
}

// placeLevels paints the regions below the levels, the highest first, and their borders.
func (s *Scene) placeLevels(r geom.Rect) {
	g, th, p := &s.ground, s.Sheet.Theme, &s.places
	list := g.levels
	at := func(q geom.Point) geom.Point { // row 0 has the narrowest q and is at the bottom
		return geom.Point{X: r.X + q.X/float64(g.field.Columns-1)*r.W, Y: r.Bottom() - q.Y/float64(g.field.Rows-1)*r.H}
	}
	for k := range list {
		color := tint(th.Panel, th.M, k, len(list))
		line := canvas.Stroke{Color: mark.Mix(color, th.Ink, 0.22), Width: s.Sheet.Pen}
		ribbons, level := g.below[k], g.heightOf(g.least+s.Sheet.Unit.ToNats(list[k]))
		for _, b := range ribbons {
			p.upper, p.lower = p.upper[:0], p.lower[:0]
			for i := range b.Left {
				p.upper, p.lower = append(p.upper, at(b.Left[i])), append(p.lower, at(b.Right[i]))
			}
			p.upper, p.lower = mark.Thin(p.upper, p.lower)
			s.Sheet.Band(p.upper, p.lower, fill(color))
		}
		for _, b := range ribbons {
			s.border(b.Left, 0, level, at, line)
			s.border(b.Right, float64(g.field.Columns-1), level, at, line)
		}
	}
}

// border draws a side of a ribbon where it is not the edge of the map.
func (s *Scene) border(side []geom.Point, edge, level float64, at func(geom.Point) geom.Point, line canvas.Stroke) {
	p := &s.places
	p.upper = p.upper[:0]
	flush := func() {
		if len(p.upper) > 1 {
			p.upper, _ = mark.Thin(p.upper, p.upper)
			s.Sheet.Polyline(p.upper, line)
		}
		p.upper = p.upper[:0]
	}
	for i, q := range side {
		if q.X != edge {
			p.upper = append(p.upper, at(q))
			continue
		}
		if i > 0 && side[i-1].X != edge {
			p.upper = append(p.upper, at(s.ground.leaves(q, side[i-1], level)))
		}
		flush()
		if i+1 < len(side) && side[i+1].X != edge {
			p.upper = append(p.upper, at(s.ground.leaves(q, side[i+1], level)))
		}
	}
	flush()
}

// leaves is where a line leaves the map, between a row in which the edge is below the level and one in which it is not.
func (g *ground) leaves(edge, inside geom.Point, level float64) geom.Point {
	value := func(y float64) float64 {
		return g.field.Values[min(int(y+0.5), g.field.Rows-1)*g.field.Columns+int(edge.X)]
	}
	below, above := value(edge.Y), value(inside.Y)
	if t := (level - below) / (above - below); t > 0 && t < 1 {
		edge.Y += t * (inside.Y - edge.Y)
	}
	return edge
}

// ticksOfSigma labels the upright axis of the map with widths.
func (s *Scene) ticksOfSigma(r geom.Rect) {
	th, f := s.Sheet.Theme, s.Sheet.F
	kind := canvas.Text{Size: 11 * f, Color: th.Muted, Anchor: canvas.End}
	last := math.Inf(1)
	for decade := 1e-3; decade <= 1e3; decade *= 10 {
		for _, k := range [...]float64{1, 2, 5} {
			sigma := k * decade
			y := s.places.sigma.At(math.Log(sigma))
			if y > r.Bottom()+1 || y < r.Y-1 || last-y < 15*f {
				continue
			}
			last = y
			s.Sheet.Line(geom.Point{X: r.X - 4*f, Y: y}, geom.Point{X: r.X, Y: y}, canvas.Stroke{Color: th.Muted, Width: s.Sheet.Pen})
			s.Sheet.Text(geom.Point{X: r.X - 6*f, Y: y + 4*f}, scale.Linear{Max: sigma * 10}.Label(sigma, 10), kind)
		}
	}
}
