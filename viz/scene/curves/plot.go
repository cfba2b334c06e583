package curves

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
	"iridescent/viz/theme"
)

// sideFill is how areas of p or q are painted.
func sideFill(th *theme.Theme, sd side, alpha float64) canvas.Fill {
	if sd == sideP {
		return mark.FillP(th, alpha)
	}
	return mark.FillQ(th, alpha)
}

func sideColor(th *theme.Theme, sd side) canvas.Color {
	return [...]canvas.Color{th.P, th.Q}[sd]
}

func sideText(th *theme.Theme, sd side) canvas.Color {
	return [...]canvas.Color{th.PText, th.QText}[sd]
}

// placePlot places legend, axes, curves and handles.
func (s *Scene) placePlot(r mark.Regions, env *scene.Env) {
	s.placeLegend(r.Legend, r, env)
	s.placeAxes(r, env)
	for _, sd := range sides {
		if s.Model.Bins > 0 {
			s.placeBins(sd, env)
		} else {
			s.placeArea(sd, env)
		}
	}
	for _, sd := range sides {
		s.placeCurve(s.grid.f[sd], canvas.Stroke{Color: sideColor(env.Theme, sd), Width: 2.5 * s.sheet.Pen})
	}
	s.placeMixture(env)
	s.placeTops(env)
	s.placeHandles(env)
}

// placeLegend names p, q and m, and the families where there is room.
func (s *Scene) placeLegend(r geom.Rect, all mark.Regions, env *scene.Env) {
	f, th, sh := all.F, env.Theme, &s.sheet
	x, base := s.places.axis.plot.X, r.Y+18*f
	end := math.Max(r.Right(), x)
	name := canvas.Text{Face: canvas.Italic, Size: 14 * f, Color: th.Muted}
	names := [2]string{s.title(sideP), s.title(sideQ)}
	m := "m"
	if s.Model.Lambda != 0.5 {
		m = "m, λ = " + trimmed(s.Model.Lambda)
	}
	if all.Form == mark.Wide {
		m = s.mixtureFormula()
	}
	width := func(t string) float64 { return font.Width(name.Face, name.Size, t) }
	room := end - x - 46*f*2 - 34*f - width(m)
	if width(names[0])+width(names[1])+20*f > room {
		names = [2]string{s.Model.Of[sideP].family().label, s.Model.Of[sideQ].family().label}
	}
	if width(names[0])+width(names[1])+20*f > room {
		names = [2]string{}
	}
	for _, sd := range sides {
		sh.Rect(geom.Rect{X: x, Y: base - 11*f, W: 14 * f, H: 12 * f}, 2, sideFill(th, sd, 1), canvas.Stroke{})
		sh.Text(geom.Point{X: x + 20*f, Y: base}, sd.String(), canvas.Text{Face: canvas.Italic, Size: 17 * f, Color: th.Ink})
		x += 34 * f
		if names[sd] != "" {
			sh.Text(geom.Point{X: x + 2*f, Y: base}, names[sd], name)
			x += width(names[sd]) + 8*f
		}
		x += 12 * f
	}
	sh.Line(geom.Point{X: x, Y: base - 5*f}, geom.Point{X: x + 20*f, Y: base - 5*f}, canvas.Stroke{Color: th.M, Width: 3 * sh.Pen})
	sh.Text(geom.Point{X: x + 26*f, Y: base}, m, name)
	sh.Ask("hM", geom.Rect{X: x - 4*f, Y: base - 19*f, W: 34*f + width(m), H: math.Max(26*f, 24)})
}

// title is a family with its numbers for people: "normal (0, 1)".
func (s *Scene) title(sd side) string {
	c := &s.Model.Of[sd]
	text := c.family().label + " ("
	for k := range c.family().arguments {
		if k > 0 {
			text += ", "
		}
		text += trimmed(c.Arguments[k])
	}
	text += ")"
	if c.isCut() {
		text += ", cut"
	}
	return text
}

// mixtureFormula is m = (1−λ)p + λq with the numbers.
func (s *Scene) mixtureFormula() string {
	if s.Model.Lambda == 0.5 {
		return "m = ½p + ½q"
	}
	return "m = " + trimmed(1-s.Model.Lambda) + " p + " + trimmed(s.Model.Lambda) + " q"
}

// placeAxes places grid and ticks.
func (s *Scene) placeAxes(r mark.Regions, env *scene.Env) {
	a, sh, f := &s.places.axis, &s.sheet, r.F
	small := canvas.Text{Size: 11 * f, Color: env.Theme.Muted, Anchor: canvas.End}
	grid := canvas.Stroke{Color: env.Theme.Grid, Width: sh.Pen}
	for _, v := range a.y.Ticks(nil, 4) {
		y := a.y.At(v)
		sh.Line(geom.Point{X: a.plot.X, Y: y}, geom.Point{X: a.plot.Right(), Y: y}, grid)
		sh.Text(geom.Point{X: a.plot.X - 6*f, Y: y + 4*f}, label(a.y, v, 4, 30*f, small), small)
	}
	small.Anchor = canvas.Start
	sh.Text(geom.Point{X: r.Plot.X + 6*f, Y: a.plot.Y - 12*f}, "density", small)
	sh.Line(geom.Point{X: a.plot.X, Y: a.plot.Bottom()}, geom.Point{X: a.plot.Right(), Y: a.plot.Bottom()}, canvas.Stroke{Color: env.Theme.Muted, Width: sh.Pen})
	s.placeTicksX(f, small, env)
}

// label writes a tick, with fewer digits if it is wider than the room.
func label(l scale.Linear, v float64, n int, room float64, kind canvas.Text) string {
	text := l.Label(v, n)
	if font.Width(kind.Face, kind.Size, text) > room {
		if t := trimmed(v); font.Width(kind.Face, kind.Size, t) < font.Width(kind.Face, kind.Size, text) {
			text = t
		}
		text = font.Fit(kind.Face, kind.Size, text, room)
	}
	return text
}

func (s *Scene) placeTicksX(f float64, small canvas.Text, env *scene.Env) {
	a, sh := &s.places.axis, &s.sheet
	n := max(min(ticksX, int(a.plot.W/(56*f))), 1)
	small.Size, small.Anchor, small.Color = 12*f, canvas.Middle, env.Theme.Ink
	base, last := a.plot.Bottom()+17*f, math.Inf(-1)
	for _, v := range a.x.Ticks(nil, n) {
		x := a.x.At(v)
		text := a.x.Label(v, n)
		half := font.Width(small.Face, small.Size, text) / 2
		if x-half < math.Max(last+6, s.places.area.X) || x+half > s.places.area.Right() || x+half > a.plot.Right()+14*f {
			continue
		}
		last = x + half
		sh.Line(geom.Point{X: x, Y: a.plot.Bottom()}, geom.Point{X: x, Y: a.plot.Bottom() + 4*f}, canvas.Stroke{Color: env.Theme.Muted, Width: sh.Pen})
		sh.Text(geom.Point{X: x, Y: base}, text, small)
	}
}

// placeArea fills what is under a curve.
func (s *Scene) placeArea(sd side, env *scene.Env) {
	p, a := &s.places, &s.places.axis
	p.upper = p.upper[:0]
	for k, x := range s.grid.x {
		p.upper = append(p.upper, geom.Point{X: a.atX(x), Y: a.atY(s.grid.f[sd][k])})
	}
	s.placeBand(a.plot.Bottom(), sideFill(env.Theme, sd, [...]float64{0.26, 0.34}[sd]))
}

// placeBand fills what is between the points of the working space and a height.
func (s *Scene) placeBand(y float64, f canvas.Fill) {
	p := &s.places
	p.upper = thin(p.upper)
	p.lower = p.lower[:0]
	for _, at := range p.upper {
		p.lower = append(p.lower, geom.Point{X: at.X, Y: y})
	}
	s.sheet.Band(p.upper, p.lower, f)
}

// placeCurve draws densities as a line, which breaks off where it leaves the plot.
func (s *Scene) placeCurve(f []float64, st canvas.Stroke) {
	p, a := &s.places, &s.places.axis
	p.upper = p.upper[:0]
	flush := func() {
		if len(p.upper) > 1 {
			s.sheet.Polyline(thin(p.upper), st)
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
	p, q := s.grid.f[sideP], s.grid.f[sideQ]
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
	s.placeCurve(m, canvas.Stroke{Color: env.Theme.Background.Alpha(0.85), Width: 5.5 * s.sheet.Pen})
	s.placeCurve(m, canvas.Stroke{Color: env.Theme.M, Width: 2.5 * s.sheet.Pen})
}

// placeTops says of curves that leave the plot how high they go.
func (s *Scene) placeTops(env *scene.Env) {
	a, sh := &s.places.axis, &s.sheet
	kind := canvas.Text{Face: canvas.Bold, Size: 11 * sh.F, Anchor: canvas.Middle, Halo: env.Theme.Background}
	for _, sd := range sides {
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
		kind.Color = sideText(env.Theme, sd)
		half := font.Width(kind.Face, kind.Size, text)/2 + 3
		x := math.Min(math.Max(a.atX(s.grid.x[at]), a.plot.X+half+46*sh.F), a.plot.Right()-half)
		sh.Text(geom.Point{X: x, Y: a.plot.Y - (19-13*float64(sd))*sh.F}, text, kind)
	}
}

// unbounded reports whether a density has no largest value: gamma and beta with a shape below 1, if the cut leaves that end.
func (s *Scene) unbounded(sd side) bool {
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
func (s *Scene) placeBins(sd side, env *scene.Env) {
	a, b := &s.places.axis, &s.bins
	width := (b.high - b.low) / float64(b.n)
	for k, m := range b.masses[sd] {
		left, right := a.atX(b.edges[k]), a.atX(b.edges[k+1])
		y := a.atY(m / width)
		half := (right - left) * 0.42
		r := geom.Rect{X: left + (right-left)*0.06, Y: y, W: half, H: a.plot.Bottom() - y}
		if sd == sideQ {
			r.X = left + (right-left)*0.52
		}
		if r.H > 0.05 {
			s.sheet.Rect(r, 0, sideFill(env.Theme, sd, 0.55), canvas.Stroke{})
		}
	}
}
