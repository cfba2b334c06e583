package mark

import (
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
)

// Draw paints the picture a part t of the way, from 0 to 1. Words are those of the end; those that only one picture has never stand
// over one another. It allocates nothing.
func (m *Morph) Draw(c canvas.Canvas, t float64) {
	for _, p := range m.shapes {
		m.drawShape(c, p, t)
	}
	for _, p := range m.texts {
		switch {
		case p.to == gone:
			x := &m.From.texts[p.from]
			c.Text(x.at, x.text, faded(x.kind, max(1-2*t, 0)))
		case p.from == gone:
			y := &m.To.texts[p.to]
			c.Text(y.at, y.text, faded(y.kind, max(2*t-1, 0)))
		default:
			y := &m.To.texts[p.to]
			c.Text(between(m.From.texts[p.from].at, y.at, t), y.text, y.kind)
		}
	}
}

// drawShape paints one shape on its way.
func (m *Morph) drawShape(c canvas.Canvas, p pair, t float64) {
	if p.from == gone || p.to == gone {
		s, at, alpha := &m.From, p.from, 1-t
		if p.from == gone {
			s, at, alpha = &m.To, p.to, t
		}
		sh := s.shapes[at]
		sh.fill.Color, sh.fill.Hatch, sh.stroke.Color = sh.fill.Color.Alpha(alpha), sh.fill.Hatch.Alpha(alpha), sh.stroke.Color.Alpha(alpha)
		s.drawShape(c, &sh)
		return
	}
	x, sh := &m.From.shapes[p.from], m.To.shapes[p.to]
	sh.fill = canvas.Fill{Color: blend(x.fill.Color, sh.fill.Color, t), Hatch: blend(x.fill.Hatch, sh.fill.Hatch, t)}
	sh.stroke.Color = blend(x.stroke.Color, sh.stroke.Color, t)
	sh.stroke.Width = mix(x.stroke.Width, sh.stroke.Width, t)
	sh.rect = geom.Rect{X: mix(x.rect.X, sh.rect.X, t), Y: mix(x.rect.Y, sh.rect.Y, t), W: mix(x.rect.W, sh.rect.W, t), H: mix(x.rect.H, sh.rect.H, t)}
	sh.radius = mix(x.radius, sh.radius, t)
	if sh.count == 0 || x.count == 0 {
		m.To.drawShape(c, &sh)
		return
	}
	from, to := m.From.pointsOf(x), m.To.pointsOf(&sh)
	upper, lower := m.points[:sh.count], m.points[sh.count:sh.points()]
	walk(upper, from[:x.count], to[:sh.count], t)
	if sh.form == polyline {
		c.Polyline(upper, sh.stroke)
		return
	}
	walk(lower, from[x.count:], to[sh.count:], t)
	c.Band(upper, lower, sh.fill)
}

// walk puts points between two paths, each point of the second as far along the first.
func walk(dst, from, to []geom.Point, t float64) {
	for k := range dst {
		p := from[0]
		if len(from) == len(to) {
			p = from[k]
		} else if len(to) > 1 {
			along := float64(k) / float64(len(to)-1) * float64(len(from)-1)
			i := min(int(along), len(from)-1)
			p = between(from[i], from[min(i+1, len(from)-1)], along-float64(i))
		}
		dst[k] = between(p, to[k], t)
	}
}

func mix(a, b, t float64) float64 { return a + (b-a)*t }

func between(a, b geom.Point, t float64) geom.Point {
	return geom.Point{X: mix(a.X, b.X, t), Y: mix(a.Y, b.Y, t)}
}

func blend(a, b canvas.Color, t float64) canvas.Color {
	part := func(x, y uint8) uint8 { return uint8(mix(float64(x), float64(y), t) + 0.5) }
	return canvas.Color{R: part(a.R, b.R), G: part(a.G, b.G), B: part(a.B, b.B), A: part(a.A, b.A)}
}

func faded(kind canvas.Text, alpha float64) canvas.Text {
	kind.Color, kind.Halo = kind.Color.Alpha(alpha), kind.Halo.Alpha(alpha)
	return kind
}
