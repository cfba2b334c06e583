package surprise

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// Which curve is whose.
const (
	curvePrior  = iota // before any sighting
	curveBefore        // before the last one
	curveNow
)

// headroom is the part of the plot's height that the highest curve fills.
const headroom = 0.9

// placePlot places the grid, the beliefs and the true share.
func (s *Scene) placePlot(env *scene.Env) {
	s.placeWeightAxis(env)
	s.placeShareAxis(env)
	s.placeBeliefs(env)
	s.placeTruth(env)
}

// beliefs returns those that are drawn, nil for one that would hide behind another.
func (s *Scene) beliefs() [3]*belief {
	m := &s.measured
	b := [3]*belief{curvePrior: &m.prior}
	if m.seen() > 0 && !m.lost() {
		b[curveNow] = &m.now
	}
	if m.seen() > 1 && !m.lost() && !m.prior.point {
		b[curveBefore] = &m.before
	}
	return b
}

func (s *Scene) placeBeliefs(env *scene.Env) {
	p, a, th := &s.sheet, &s.axis, env.Theme
	beliefs, top := s.beliefs(), 0.0
	for k, b := range beliefs {
		if b != nil && !b.point {
			s.curves[k].sample(*b, a)
			top = math.Max(top, s.curves[k].peak(*b, a.linear))
		}
	}
	perPixel := top / (headroom * a.plot.H)
	for k, b := range beliefs {
		if b != nil && !b.point {
			s.curves[k].place(a, perPixel)
			s.placeCurve(k, env)
		}
	}
	if s.measured.prior.point {
		s.placeSpike(env)
	} else {
		s.placeEdgeNote(env)
	}
	p.Line(geom.Point{X: a.plot.X, Y: a.plot.Bottom()}, geom.Point{X: a.plot.Right(), Y: a.plot.Bottom()}, canvas.Stroke{Color: th.Muted, Width: p.Pen})
}

// placeCurve paints the area of a belief and its outline.
func (s *Scene) placeCurve(k int, env *scene.Env) {
	p, th, c := &s.sheet, env.Theme, &s.curves[k]
	switch k {
	case curvePrior:
		p.Band(c.points, c.foot, mark.FillQ(th, 0.28))
		p.Polyline(c.points, canvas.Stroke{Color: th.Q, Width: 2 * p.Pen, Dash: 5})
	case curveBefore:
		p.Polyline(c.points, canvas.Stroke{Color: th.Muted, Width: 1.2 * p.Pen, Dash: 2})
	default:
		p.Band(c.points, c.foot, mark.FillP(th, 0.3))
		p.Polyline(c.points, canvas.Stroke{Color: th.P, Width: 2.5 * p.Pen})
	}
}

// placeEdgeNote says how much of the first belief no picture can show: what lies within a pixel of an end.
func (s *Scene) placeEdgeNote(env *scene.Env) {
	p, a, b := &s.sheet, &s.axis, &s.measured.prior
	pixel := 1 / math.Max(a.plot.W, 2)
	if at := a.handleY(s.Model.Weight); at < a.plot.Y+60*p.F { // the values stand there
		return
	}
	kind := canvas.Text{Size: 11.5 * p.F, Color: env.Theme.QText, Halo: env.Theme.Background}
	x, mass := a.plot.X+12*p.F, b.CDF(a.share(pixel))
	if s.Model.Mean > 0.5 {
		x, mass, kind.Anchor = a.plot.Right()-12*p.F, b.Survival(a.share(1-pixel)), canvas.End
	}
	if percent := math.Round(100 * mass); percent >= 5 {
		p.Fit(geom.Point{X: x, Y: a.plot.Y + 9*p.F}, infotheory.FormatDecimals(percent, 0)+" % of the belief before lies within the first pixel", a.plot.W-24*p.F, kind)
	}
}

// placeSpike draws a point mass: all of the belief at one share.
func (s *Scene) placeSpike(env *scene.Env) {
	p, a, th := &s.sheet, &s.axis, env.Theme
	x := a.x(s.Model.Mean)
	foot, tip := geom.Point{X: x, Y: a.plot.Bottom()}, geom.Point{X: x, Y: a.plot.Bottom() - headroom*a.plot.H}
	if m := &s.measured; m.seen() > 0 && !m.lost() {
		p.Line(foot, tip, canvas.Stroke{Color: th.P, Width: 9 * p.Pen})
	}
	p.Line(foot, tip, canvas.Stroke{Color: th.Q, Width: 4 * p.Pen})
}

// placeShareAxis writes shares below the base line, as many as fit.
func (s *Scene) placeShareAxis(env *scene.Env) {
	p, a, f, th := &s.sheet, &s.axis, s.sheet.F, env.Theme
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
	long := "share θ of black swans, on a scale of cube roots: equal areas are equally likely"
	if s.linear {
		long = "share θ of black swans: equal areas are equally likely"
	}
	if font.Width(canvas.Regular, 12*s.sheet.F, long) <= room {
		return long
	}
	if s.linear {
		return "share θ of black swans"
	}
	return "share θ of black swans, cube-root scale"
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

// placeWeightAxis draws the decades of weight as thin lines with labels at the right, as many as fit.
func (s *Scene) placeWeightAxis(env *scene.Env) {
	p, a, f, th := &s.sheet, &s.axis, s.sheet.F, env.Theme
	kind := canvas.Text{Size: 11.5 * f, Color: th.Muted}
	right := a.plot.Right()
	var taken []geom.Rect
	write := func(y float64, label string, size float64) {
		box := geom.Rect{X: 0, Y: y - 8*f, W: 1, H: 16 * f}
		if meets(taken, box) {
			return
		}
		taken = append(taken, box)
		kind := kind
		kind.Size = size
		p.Line(geom.Point{X: a.plot.X, Y: y}, geom.Point{X: right, Y: y}, canvas.Stroke{Color: th.Grid, Width: p.Pen})
		p.Text(geom.Point{X: right + 25*f, Y: y + 4*f}, label, kind)
	}
	write(a.handleY(math.Inf(1)), "∞", 14*f)
	for _, t := range weightTicks() {
		write(a.level(t.value), t.label, kind.Size)
	}
	kind.Anchor = canvas.End
	title := "worth, in swans"
	p.Text(geom.Point{X: s.regions.Plot.Right(), Y: a.plot.Y - 14*f}, title, kind)
	kind.Anchor = canvas.Start
	room := s.regions.Plot.Right() - font.Width(kind.Face, kind.Size, title) - a.plot.X - 12*f
	p.Fit(geom.Point{X: a.plot.X - 4*f, Y: a.plot.Y - 14*f}, "density of the belief", room, kind)
}

// placeTruth points at the true share of the world.
func (s *Scene) placeTruth(env *scene.Env) {
	p, a, f := &s.sheet, &s.axis, s.sheet.F
	x, y := a.x(s.Model.Truth), a.plot.Bottom()+10*f
	tip := []geom.Point{{X: x, Y: y}, {X: x, Y: y}}
	p.Band(tip, []geom.Point{{X: x - 5*f, Y: y + 9*f}, {X: x + 5*f, Y: y + 9*f}}, canvas.Fill{Color: env.Theme.M})
}

// stemStroke is how the line between the handles is drawn.
func stemStroke(p *mark.Sheet) canvas.Stroke {
	return canvas.Stroke{Color: p.Theme.Q, Width: 1.5 * p.Pen, Dash: 3}
}

// placeValues says mean and weight beside the upper handle, away from the finger, the focus ring and the nearer edge.
func (s *Scene) placeValues(at geom.Point, env *scene.Env) {
	p, a, f := &s.sheet, &s.axis, s.sheet.F
	kind := canvas.Text{Face: canvas.Bold, Size: 12.5 * f, Color: env.Theme.Ink, Halo: env.Theme.Background}
	away := math.Max(15*f, 30)
	if env.Touch && s.Hold.Any() {
		away = math.Max(22*f, 44)
	}
	lines := [...]string{"mean " + mark.Trimmed(s.Model.Mean), s.worth()}
	width := math.Max(font.Width(kind.Face, kind.Size, lines[0]), font.Width(kind.Face, kind.Size, lines[1]))
	x := at.X + away
	if x+width > a.plot.Right()+14*f {
		x = math.Max(at.X-away-width, s.regions.Plot.X+2*f)
	}
	y := math.Min(math.Max(at.Y-4*f, a.plot.Y+10*f), a.plot.Bottom()-24*f)
	for k, words := range lines {
		p.Text(geom.Point{X: x, Y: y + float64(k)*15*f}, words, kind)
	}
}

// placeLegend names what is drawn, as far as there is room.
func (s *Scene) placeLegend(env *scene.Env) {
	p, f, th, r := &s.sheet, s.sheet.F, env.Theme, s.regions.Legend
	x, base := s.axis.plot.X, r.Y+18*f
	kind := canvas.Text{Face: canvas.Italic, Size: 14.5 * f, Color: th.Ink}
	beliefs := s.beliefs()
	for _, k := range s.legend() {
		words := k.words
		if x+26*f+font.Width(kind.Face, kind.Size, words) > r.Right() {
			if words = k.short; words == "" || x+26*f+font.Width(kind.Face, kind.Size, words) > r.Right() {
				continue
			}
		}
		if k.curve >= 0 && beliefs[k.curve] == nil {
			continue
		}
		s.placeSwatch(k.curve, geom.Rect{X: x, Y: base - 11*f, W: 18 * f, H: 12 * f}, th.M)
		p.Text(geom.Point{X: x + 24*f, Y: base}, words, kind)
		x += 24*f + font.Width(kind.Face, kind.Size, words) + 18*f
	}
}

// entry is one of the legend; curve is −1 for the true share.
type entry struct {
	curve        int
	words, short string
}

func (s *Scene) legend() []entry {
	return []entry{
		{curvePrior, "belief before", "before"},
		{curveNow, "belief now", "now"},
		{-1, "true share " + param.Plain(s.Model.Truth), "truth"},
		{curveBefore, "before the last one", "before last"},
	}
}

func (s *Scene) placeSwatch(k int, box geom.Rect, truth canvas.Color) {
	p := &s.sheet
	middle := box.Y + box.H/2
	from, to := geom.Point{X: box.X, Y: middle}, geom.Point{X: box.Right(), Y: middle}
	switch k {
	case curvePrior:
		p.Rect(box, 2, mark.FillQ(p.Theme, 0.28), canvas.Stroke{})
		p.Line(from.Add(0, -box.H/2), to.Add(0, -box.H/2), canvas.Stroke{Color: p.Theme.Q, Width: 2 * p.Pen, Dash: 5})
	case curveNow:
		p.Rect(box, 2, mark.FillP(p.Theme, 0.3), canvas.Stroke{})
		p.Line(from.Add(0, -box.H/2), to.Add(0, -box.H/2), canvas.Stroke{Color: p.Theme.P, Width: 2.5 * p.Pen})
	case curveBefore:
		p.Line(from, to, canvas.Stroke{Color: p.Theme.Muted, Width: 1.2 * p.Pen, Dash: 2})
	default:
		x := box.X + box.W/2
		tip := geom.Point{X: x, Y: box.Y + 1}
		p.Band([]geom.Point{tip, tip}, []geom.Point{{X: x - box.W*0.28, Y: box.Bottom() - 1}, {X: x + box.W*0.28, Y: box.Bottom() - 1}}, canvas.Fill{Color: truth})
	}
}
