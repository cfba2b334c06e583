package curves

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// placePlot places legend, axes, curves and handles.
func (s *Scene) placePlot(r mark.Regions, env *scene.Env) {
	s.placeLegend(r.Legend, r, env)
	s.placeAxes(r, env)
	for _, sd := range mark.Sides {
		if s.Model.Bins > 0 {
			s.placeBins(sd, env)
		} else {
			s.placeArea(sd, env)
		}
	}
	if s.Model.Bins == 0 {
		s.placeShared(env)
	}
	for _, sd := range mark.Sides {
		s.placeCurve(s.grid.f[sd], canvas.Stroke{Color: sd.Color(env.Theme), Width: 2.5 * s.Sheet.Pen})
	}
	s.placeMixture(env)
	s.placeTops(env)
	s.placeHandles(env)
}

// placeLegend names p, q and m, and the families where there is room.
func (s *Scene) placeLegend(r geom.Rect, all mark.Regions, env *scene.Env) {
	f, th, sh := all.F, env.Theme, &s.Sheet
	x, base := s.places.axis.plot.X, r.Y+18*f
	end := math.Max(r.Right(), x)
	name := canvas.Text{Face: canvas.Italic, Size: 14 * f, Color: th.Muted}
	names := [2]string{s.title(mark.P), s.title(mark.Q)}
	if n := env.Names; n.P != "" || n.Q != "" {
		for sd, given := range [...]string{n.P, n.Q} {
			if given != "" {
				names[sd] = given + ", " + names[sd]
			}
		}
	}
	m := "m"
	if s.Model.Lambda != 0.5 {
		m = "m, λ = " + trimmed(s.Model.Lambda)
	}
	if all.Form == mark.Wide {
		m = mark.Mixture(s.Model.Lambda)
	}
	width := func(t string) float64 { return font.Width(name.Face, name.Size, t) }
	room := end - x - 46*f*2 - 34*f - width(m)
	if width(names[0])+width(names[1])+20*f > room && (env.Names.P != "" || env.Names.Q != "") {
		names = [2]string{env.Names.P, env.Names.Q}
	}
	if width(names[0])+width(names[1])+20*f > room {
		names = [2]string{s.Model.Of[mark.P].family().label, s.Model.Of[mark.Q].family().label}
	}
	if width(names[0])+width(names[1])+20*f > room {
		names = [2]string{}
	}
	for _, sd := range mark.Sides {
		sh.Rect(geom.Rect{X: x, Y: base - 11*f, W: 14 * f, H: 12 * f}, 2, sd.Fill(th, 1), canvas.Stroke{})
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
	if x += 46*f + width(m); s.Model.Bins == 0 && x+20*f+width(bothAgree) <= end {
		sh.Rect(geom.Rect{X: x, Y: base - 11*f, W: 14 * f, H: 12 * f}, 2, mark.FillBoth(th, th.Background), canvas.Stroke{})
		sh.Text(geom.Point{X: x + 20*f, Y: base}, bothAgree, name)
	}
}

// bothAgree names the area that p and q have in common.
const bothAgree = "both agree"

// title is a family with its numbers for people: "normal (0, 1)".
func (s *Scene) title(sd mark.Side) string {
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

// placeAxes places grid and ticks.
func (s *Scene) placeAxes(r mark.Regions, env *scene.Env) {
	a, sh, f := &s.places.axis, &s.Sheet, r.F
	small := canvas.Text{Size: 11 * f, Color: env.Theme.Muted, Anchor: canvas.End}
	grid := canvas.Stroke{Color: env.Theme.Grid, Width: sh.Pen}
	for _, v := range a.y.Ticks(nil, 4) {
		y := a.y.At(v)
		sh.Line(geom.Point{X: a.plot.X, Y: y}, geom.Point{X: a.plot.Right(), Y: y}, grid)
		sh.Text(geom.Point{X: a.plot.X - 6*f, Y: y + 4*f}, label(a.y, v, 4, 30*f, small), small)
	}
	small.Anchor = canvas.Start
	sh.Text(geom.Point{X: a.plot.X, Y: a.plot.Y - 12*f}, "density", small)
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
	a, sh := &s.places.axis, &s.Sheet
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
