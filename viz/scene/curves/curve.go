package curves

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// placeArea fills what is under a curve.
func (s *Scene) placeArea(sd mark.Side, env *scene.Env) {
	p, a := &s.places, &s.places.axis
	p.upper = p.upper[:0]
	for k, x := range s.grid.x {
		p.upper = append(p.upper, geom.Point{X: a.atX(x), Y: a.atY(s.grid.f[sd][k])})
	}
	s.placeBand(a.plot.Bottom(), sd.Fill(env.Theme, [...]float64{0.26, 0.34}[sd]))
}

// placeShared fills what the areas of p and q have in common.
func (s *Scene) placeShared(env *scene.Env) {
	p, a := &s.places, &s.places.axis
	p.upper = p.upper[:0]
	for k, x := range s.grid.x {
		p.upper = append(p.upper, geom.Point{X: a.atX(x), Y: a.atY(math.Min(s.grid.f[mark.P][k], s.grid.f[mark.Q][k]))})
	}
	s.placeBand(a.plot.Bottom(), mark.FillBoth(env.Theme, env.Theme.Background))
}

// placeBand fills what is between the points of the working space and a height.
func (s *Scene) placeBand(y float64, f canvas.Fill) {
	p := &s.places
	p.upper = thin(p.upper)
	p.lower = p.lower[:0]
	for _, at := range p.upper {
		p.lower = append(p.lower, geom.Point{X: at.X, Y: y})
	}
	s.Sheet.Band(p.upper, p.lower, f)
}

// placeCurve draws densities as a line, which breaks off where it leaves the plot.
func (s *Scene) placeCurve(f []float64, st canvas.Stroke) {
	p, a := &s.places, &s.places.axis
	p.upper = p.upper[:0]
	flush := func() {
		if len(p.upper) > 1 {
			s.Sheet.Polyline(thin(p.upper), st)
		}
		p.upper = p.upper[:0]
	}
	for k, x := range s.grid.x {
		at := geom.Point{X: a.atX(x), Y: a.atY(f[k])}
		above := f[k] > s.window.top
		if above && (k == 0 || f[k-1] > s.window.top) {
			flush() // goes on above the plot
		}
		if n := len(p.upper); n > 0 && p.upper[n-1] == at {
			continue
		}
		p.upper = append(p.upper, at)
	}
	flush()
}

// placeMixture draws m.
func (s *Scene) placeMixture(env *scene.Env) {
	l := s.Model.Lambda
	p, q := s.grid.f[mark.P], s.grid.f[mark.Q]
	m := make([]float64, len(p))
	for k := range m {
		switch l {
		case 0:
			m[k] = p[k]
		case 1:
			m[k] = q[k]
		default:
			m[k] = (1-l)*p[k] + l*q[k]
		}
	}
	s.placeCurve(m, canvas.Stroke{Color: env.Theme.Background.Alpha(0.85), Width: 5.5 * s.Sheet.Pen})
	s.placeCurve(m, canvas.Stroke{Color: env.Theme.M, Width: 2.5 * s.Sheet.Pen})
}

// placeTops says of curves that leave the plot how high they go.
func (s *Scene) placeTops(env *scene.Env) {
	a, sh := &s.places.axis, &s.Sheet
	kind := canvas.Text{Face: canvas.Bold, Size: 11 * sh.F, Anchor: canvas.Middle, Halo: env.Theme.Background}
	for _, sd := range mark.Sides {
		best, at := 0.0, 0
		for k, f := range s.grid.f[sd] {
			if f > best {
				best, at = f, k
			}
		}
		if best <= s.window.top*1.0001 {
			continue
		}
		text := sd.String() + " up to " + mark.Brief(best)
		if math.IsInf(best, 1) || s.unbounded(sd) {
			text = sd.String() + " up to ∞"
		}
		kind.Color = sd.Text(env.Theme)
		half := font.Width(kind.Face, kind.Size, text)/2 + 3
		x := math.Min(math.Max(a.atX(s.grid.x[at]), a.plot.X+half+46*sh.F), a.plot.Right()-half)
		sh.Text(geom.Point{X: x, Y: a.plot.Y - (19-13*float64(sd))*sh.F}, text, kind)
	}
}

// unbounded reports whether a density has no largest value: gamma and beta with a shape below 1, if the cut leaves that end.
func (s *Scene) unbounded(sd mark.Side) bool {
	c := &s.Model.Of[sd]
	low, high := s.measured.density[sd].Support()
	switch c.Family {
	case gamma:
		return c.Arguments[0] < 1 && low == 0
	case beta:
		return c.Arguments[0] < 1 && low == 0 || c.Arguments[1] < 1 && high == 1
	}
	return false
}

// placeBins draws the outcomes that a density is binned into, as high as their mass over the width of a bin.
func (s *Scene) placeBins(sd mark.Side, env *scene.Env) {
	a, b := &s.places.axis, &s.bins
	width := (b.high - b.low) / float64(b.n)
	for k, m := range b.masses[sd] {
		left, right := a.atX(b.edges[k]), a.atX(b.edges[k+1])
		y := a.atY(m / width)
		half := (right - left) * 0.42
		r := geom.Rect{X: left + (right-left)*0.06, Y: y, W: half, H: a.plot.Bottom() - y}
		if sd == mark.Q {
			r.X = left + (right-left)*0.52
		}
		if r.H > 0.05 {
			s.Sheet.Rect(r, 0, sd.Fill(env.Theme, 0.55), canvas.Stroke{})
		}
	}
}
