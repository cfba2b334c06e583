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

// drawShape paints one shape on its way. One that only one picture has stays where it is.
func (m *Morph) drawShape(c canvas.Canvas, p pair, t float64) {
	x, y := shape{}, shape{}
	from, to := &m.From, &m.To
	switch {
	case p.to == gone:
		x = from.shapes[p.from]
		y, to = x, from
		y.clear()
	case p.from == gone:
		y = to.shapes[p.to]
		x, from = y, to
		x.clear()
	default:
		x, y = from.shapes[p.from], to.shapes[p.to]
	}
	sh := &y
	a, b := from.pointsOf(&x), to.pointsOf(&y)
	for _, v := range [...][2]*float64{{&x.rect.X, &sh.rect.X}, {&x.rect.Y, &sh.rect.Y}, {&x.rect.W, &sh.rect.W}, {&x.rect.H, &sh.rect.H}, {&x.radius, &sh.radius}, {&x.stroke.Width, &sh.stroke.Width}} {
		*v[1] = mix(*v[0], *v[1], t)
	}
	for _, v := range [...][2]*canvas.Color{{&x.fill.Color, &sh.fill.Color}, {&x.fill.Hatch, &sh.fill.Hatch}, {&x.stroke.Color, &sh.stroke.Color}} {
		*v[1] = blend(*v[0], *v[1], t)
	}
	if x.count > 0 && sh.count > 0 {
		m.way.points = m.points
		walk(m.points[:sh.count], a[:x.count], b[:sh.count], t)
		walk(m.points[sh.count:sh.points()], a[x.count:], b[sh.count:], t)
		sh.from = 0
	} else {
		m.way.points = to.points
	}
	m.way.drawShape(c, sh)
}

// clear makes a shape transparent.
func (sh *shape) clear() {
	for _, c := range [...]*canvas.Color{&sh.fill.Color, &sh.fill.Hatch, &sh.stroke.Color} {
		*c = c.Alpha(0)
	}
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
	return canvas.RGBA(part(a.R(), b.R()), part(a.G(), b.G()), part(a.B(), b.B()), part(a.A(), b.A()))
}

func faded(kind canvas.Text, alpha float64) canvas.Text {
	kind.Color, kind.Halo = kind.Color.Alpha(alpha), kind.Halo.Alpha(alpha)
	return kind
}
