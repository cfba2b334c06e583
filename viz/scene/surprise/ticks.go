package surprise

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/scene"
)

// placeShareAxis writes shares below the base line, as many as fit.
func (s *Scene) placeShareAxis(env *scene.Env) {
	p, a, f, th := &s.Sheet, &s.axis, s.Sheet.F, env.Theme
	kind := canvas.Text{Size: 12 * f, Color: th.Muted, Anchor: canvas.Middle}
	y := a.plot.Bottom() + 36*f
	var taken []geom.Rect
	for _, t := range a.shareTicks() {
		x := a.x(t.value)
		w := font.Width(kind.Face, kind.Size, t.label) + 10*f
		box := geom.Rect{X: x - w/2, W: w, H: 1}
		if meets(taken, box) {
			continue
		}
		taken = append(taken, box)
		p.Line(geom.Point{X: x, Y: a.plot.Bottom()}, geom.Point{X: x, Y: a.plot.Bottom() + 5*f}, canvas.Stroke{Color: th.Muted, Width: p.Pen})
		p.Text(geom.Point{X: x, Y: y}, t.label, kind)
	}
	p.Fit(geom.Point{X: a.plot.X + a.plot.W/2, Y: y + 16*f}, s.axisTitle(a.plot.W), a.plot.W+30*f, kind)
}

func (s *Scene) axisTitle(room float64) string {
	share := "share θ of " + s.Model.Words.all(true)
	long := share + ", on a scale of cube roots: equal areas are equally likely"
	if s.linear {
		long = share + ": equal areas are equally likely"
	}
	if font.Width(canvas.Regular, 12*s.Sheet.F, long) <= room {
		return long
	}
	if s.linear {
		return share
	}
	return share + ", cube-root scale"
}

// meets reports whether a box shares room with another one.
func meets(boxes []geom.Rect, box geom.Rect) bool {
	for _, b := range boxes {
		if b.X < box.Right() && box.X < b.Right() && b.Y < box.Bottom() && box.Y < b.Bottom() {
			return true
		}
	}
	return false
}

// placeWeightAxis draws the rail of weights: its decades as ticks with labels right of it, as many as fit.
func (s *Scene) placeWeightAxis(env *scene.Env) {
	p, a, f, th := &s.Sheet, &s.axis, s.Sheet.F, env.Theme
	kind := canvas.Text{Size: 11.5 * f, Color: th.Muted}
	rail := a.rail()
	p.Line(geom.Point{X: rail, Y: a.level(decadeLeast)}, geom.Point{X: rail, Y: a.handleY(math.Inf(1))}, canvas.Stroke{Color: th.Grid, Width: 4 * p.Pen})
	p.Line(geom.Point{X: rail, Y: a.level(decadeLeast)}, geom.Point{X: rail, Y: a.handleY(s.Model.Weight)}, canvas.Stroke{Color: th.Q, Width: 4 * p.Pen})
	var taken []geom.Rect
	write := func(y float64, label string, size float64) {
		box := geom.Rect{X: 0, Y: y - 8*f, W: 1, H: 16 * f}
		if meets(taken, box) {
			return
		}
		taken = append(taken, box)
		kind := kind
		kind.Size = size
		p.Line(geom.Point{X: rail + 3*f, Y: y}, geom.Point{X: rail + 9*f, Y: y}, canvas.Stroke{Color: th.Muted, Width: p.Pen})
		p.Text(geom.Point{X: rail + 13*f, Y: y + 4*f}, label, kind)
	}
	write(a.handleY(math.Inf(1)), "∞", 14*f)
	for _, t := range weightTicks() {
		write(a.level(t.value), t.label, kind.Size)
	}
	kind.Anchor = canvas.End
	title := font.Fit(kind.Face, kind.Size, "worth, in "+s.Model.Words.some(), s.regions.Plot.W/2)
	p.Text(geom.Point{X: s.regions.Plot.Right(), Y: a.plot.Y - 14*f}, title, kind)
	kind.Anchor = canvas.Start
	room := s.regions.Plot.Right() - font.Width(kind.Face, kind.Size, title) - a.plot.X - 12*f
	p.Fit(geom.Point{X: a.plot.X, Y: a.plot.Y - 14*f}, "density of the belief", room, kind)
}
