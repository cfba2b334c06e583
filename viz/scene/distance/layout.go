package distance

import (
	"math"
	"strconv"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// places is where everything stands. What has no room is empty.
type places struct {
	triangle  triangle
	names     float64 // width of the names of the lower corners
	generator geom.Rect
	dial      geom.Rect
	board     geom.Rect
	foot      float64 // lower end of all
	taken     []geom.Rect
}

// Heights at type factor 1.
const (
	dialHeight  = 50
	boardHeight = 78
	head        = mark.HeadlineHeight + mark.SentenceHeight // of a panel, above its rows
	rows        = 2                                         // of an upright one
)

// Layout measures the model and places everything.
func (s *Scene) Layout(area geom.Rect, env *scene.Env) {
	s.measure()
	r := s.Begin(area, env)
	s.divide(&r, env)
	s.survey(env.Unit)
	s.placeGround()
	s.placeWays(env)
	s.placeCorners()
	s.placeCaption()
	s.takeDiscs()
	s.placeInfinity()
	s.numberLines()
	s.placeGenerator()
	s.placeDial()
	s.placeBoard(env)
	s.placeHandles(env)
	s.placeLegend(r, env)
	s.Sheet.Readout(r, area, s.readout(env))
}

// divide gives the parts their rooms: the triangle, the generator beside its top, the dial and the board below it.
func (s *Scene) divide(r *mark.Regions, env *scene.Env) {
	p, f := &s.places, r.F
	*p = places{taken: p.taken[:0]}
	fit := math.Min(rows, math.Floor((r.Panel.H/f-head)/rowHeight+0.02))
	if spare := r.Panel.H - (head+math.Max(fit, 0)*rowHeight)*f; r.Form == mark.Portrait && spare > 0 { // that is for the triangle
		r.Panel.Y, r.Panel.H = r.Panel.Y+spare, r.Panel.H-spare
		if strip := &r.Strips[1]; !strip.Empty() {
			strip.H += spare
		} else {
			r.Plot.H += spare
		}
	}
	whole := r.Whole().Inset(10*f, 0, 4*f, 2*f)
	if r.Form == mark.Portrait {
		whole = whole.Inset(0, 0, 0, 8*f)
	}
	p.foot = whole.Bottom()
	if whole.H >= 250*f && whole.W >= 300*f && !env.HideTerms {
		p.board, whole = whole.CutBottom(math.Min(boardHeight*f, 0.26*whole.H))
	}
	if whole.H >= 280*f && whole.W >= 300*f && !env.HideTerms || s.Model.Kind == ofAlpha && whole.H >= 170*f {
		p.dial, whole = whole.CutBottom(dialHeight * f)
	}
	inner := whole.Inset(0, 27*f, 0, 28*f)
	height := math.Max(math.Min(inner.H, (inner.W-24*f)*math.Sqrt(3)/2), 1)
	half := height / math.Sqrt(3)
	middle, top := inner.Center().X, inner.Y+0.5*math.Max(inner.H-height, 0)
	if depth := 0.46 * height; !env.HideTerms && depth >= 84*f && inner.W > 2*half+56*f {
		left := inner.X + 12*f
		if room := inner.Right() - (left + half + half*depth/height + 24*f); room >= 150*f {
			middle = left + half
			width := math.Min(room, 300*f)
			p.generator = geom.Rect{X: inner.Right() - width, Y: top - 14*f, W: width, H: depth}
		}
	}
	p.triangle = newTriangle(geom.Point{X: middle, Y: top}, height)
	p.names = math.Min(0.36*2*half, 120*f)
}

// placeWays draws the straight way from p to q with m on it, the detour, and where hands found the points.
func (s *Scene) placeWays(env *scene.Env) {
	t, w, sheet, th := &s.places.triangle, &s.measured, &s.Sheet, env.Theme
	p, q, r, m := t.at(w.shares[first]), t.at(w.shares[second]), t.at(w.shares[middle]), t.at(w.m)
	sheet.Line(p, q, canvas.Stroke{Color: th.Ink, Width: 2 * sheet.Pen})
	detour := canvas.Stroke{Color: th.Ink, Width: 2 * sheet.Pen, Dash: 5}
	sheet.Line(p, r, detour)
	sheet.Line(r, q, detour)
	d := 4.5 * sheet.F
	sheet.Rect(geom.Rect{X: m.X - d, Y: m.Y - d, W: 2 * d, H: 2 * d}, 1, canvas.Fill{Color: th.M}, canvas.Stroke{Color: th.Background, Width: 1.5 * sheet.Pen})
	if env.Before == nil {
		return
	}
	was := s.Found()
	for k := range letters {
		if was.Points[k] != s.Model.Points[k] {
			at := t.at(was.Points[k].probabilities())
			sheet.Circle(at, s.Size, canvas.Fill{}, canvas.Stroke{Color: s.color(k), Width: 1.5 * sheet.Pen, Dash: 3})
		}
	}
}

// color is that of a point.
func (s *Scene) color(k int) canvas.Color {
	th := s.Sheet.Theme
	return [...]canvas.Color{th.P, th.Q, th.Ink}[k]
}

// placeCorners names the outcomes that are certain in the corners.
func (s *Scene) placeCorners() {
	p, sheet, f := &s.places, &s.Sheet, s.Sheet.F
	kind := canvas.Text{Face: canvas.Bold, Size: 13 * f, Color: sheet.Theme.Ink, Anchor: canvas.Middle}
	c, m := &p.triangle.corners, &s.Model
	s.write(c[0].Add(0, -14*f), font.Fit(kind.Face, kind.Size, m.Labels[0], 1.6*p.names), kind)
	kind.Anchor = canvas.Start
	s.write(c[1].Add(-8*f, 23*f), font.Fit(kind.Face, kind.Size, m.Labels[1], p.names), kind)
	kind.Anchor = canvas.End
	s.write(c[2].Add(8*f, 23*f), font.Fit(kind.Face, kind.Size, m.Labels[2], p.names), kind)
}

// write places a text that others keep clear of.
func (s *Scene) write(at geom.Point, words string, kind canvas.Text) {
	s.places.taken = append(s.places.taken, boxOf(at, words, kind))
	s.Sheet.Text(at, words, kind)
}

// boxOf is the room of a text.
func boxOf(at geom.Point, words string, kind canvas.Text) geom.Rect {
	w := font.Width(kind.Face, kind.Size, words)
	return geom.Rect{X: at.X - w*[...]float64{0, 0.5, 1}[kind.Anchor], Y: at.Y - 0.8*kind.Size, W: w, H: kind.Size}
}

// placeCaption says below the triangle what the lines are, and in it where all is ∞.
func (s *Scene) placeCaption() {
	g, p, sheet, f := &s.ground, &s.places, &s.Sheet, s.Sheet.F
	if s.moving == movesNone {
		return
	}
	kind := canvas.Text{Size: 11 * f, Color: sheet.Theme.Muted, Anchor: canvas.Middle}
	a, b := "x", "q"
	if s.moving == movesQ {
		a, b = "p", "x"
	}
	name := s.Model.name(a, b)
	words := []string{name + " of every x", name, ""}
	if len(g.cliff) > 0 {
		words = []string{name + " = ∞ unless " + s.Model.Labels[g.cliff[0]] + " is 0", name + " = ∞ off the edge", name + " = ∞", ""}
	} else if n := g.lines(); n > 1 {
		lines := ", lines at " + mark.Trimmed(g.levels[0].shown) + " to " + mark.Trimmed(scale.Digits(g.levels[n-1].shown, 3))
		words = append([]string{name + " of every x" + lines + s.Model.written(sheet.Unit).word(), name + lines}, words...)
	}
	c := &p.triangle.corners
	left := c[1].X - 8*f + font.Width(canvas.Bold, 13*f, font.Fit(canvas.Bold, 13*f, s.Model.Labels[1], p.names))
	right := c[2].X + 8*f - font.Width(canvas.Bold, 13*f, font.Fit(canvas.Bold, 13*f, s.Model.Labels[2], p.names))
	middle := 0.5 * (left + right)
	for _, text := range words {
		if font.Width(kind.Face, kind.Size, text) <= right-left-16*f {
			s.write(geom.Point{X: middle, Y: c[1].Y + 23*f}, text, kind)
			break
		}
	}
}

// placeLegend writes what the points are called.
func (s *Scene) placeLegend(r mark.Regions, env *scene.Env) {
	th, pen := env.Theme, s.Sheet.Pen
	p, q := env.Names.Key("p"), env.Names.Key("q")
	s.Sheet.Legend(r.Legend, r.Legend.X+12*r.F, []mark.Key{
		{Names: []string{p, "p"}, Fill: mark.FillP(th, 1)}, {Names: []string{q, "q"}, Fill: mark.FillQ(th, 1)},
		{Names: []string{"straight"}, Line: canvas.Stroke{Color: th.Ink, Width: 2 * pen}}, {Names: []string{"detour by r"}, Line: canvas.Stroke{Color: th.Ink, Width: 2 * pen, Dash: 5}},
		{Names: []string{"m = ½p + ½q", "m"}, Fill: canvas.Fill{Color: th.M}},
	})
}

// placeHandles puts a disc with its letter on each point. Each has three numbers: its share of every outcome.
func (s *Scene) placeHandles(env *scene.Env) {
	t, w, m := &s.places.triangle, &s.measured, &s.Model
	for k := range letters {
		at := t.at(w.shares[k])
		for i := range Outcomes {
			id, share := letters[k], w.shares[k][i]
			if i > 0 {
				id += strconv.Itoa(i + 1)
			}
			label := letters[k] + " of " + m.Labels[i]
			s.Grip(&s.Sheet, scene.Grip{
				Handle: scene.Handle{ID: id, Label: label, ValueText: label + ": " + scene.Said(share, 0.01) + ", " + s.said(), Value: math.Min(share, 1), Max: 1, Step: 0.01, X: at.X, Y: at.Y, R: s.Size},
				Color:  s.color(k), Beside: i > 0, Hollow: w.shares[k].certain(),
				Take: func(geom.Point) {
					anchor := t.anchor(w.shares[k])
					s.lift[k] = geom.Point{X: anchor.X - at.X, Y: anchor.Y - at.Y}
				},
				Drag: func(to geom.Point) { m.Points[k] = t.held(to.Add(s.lift[k].X, s.lift[k].Y)) },
				Set:  func(v float64) { m.Points[k] = w.shares[k].with(i, v) },
			})
		}
	}
	s.placeLetters()
}

// certain reports whether one outcome has all.
func (p point) certain() bool { return p[0] == 1 || p[1] == 1 || p[2] == 1 }

// said is what a twin says behind its share.
func (s *Scene) said() string {
	as := s.Model.written(s.Sheet.Unit)
	name := scene.Heard(s.Model.name("p", "q")) + " "
	if math.IsInf(s.measured.straight, 1) {
		return name + "infinite"
	}
	return name + as.brief(s.measured.straight) + " " + scene.Heard(as.unit)
}

// takeDiscs keeps texts away from the discs.
func (s *Scene) takeDiscs() {
	p, d := &s.places, s.Size
	for k := range letters {
		at := p.triangle.at(s.measured.shares[k])
		p.taken = append(p.taken, geom.Rect{X: at.X - d, Y: at.Y - d, W: 2 * d, H: 2 * d})
	}
}

// placeLetters writes p, q and r beside their discs, where nothing else stands.
func (s *Scene) placeLetters() {
	p, w, sheet, f := &s.places, &s.measured, &s.Sheet, s.Sheet.F
	kind := canvas.Text{Face: canvas.Bold, Size: 15 * f, Anchor: canvas.Middle, Halo: sheet.Theme.Background}
	for k, letter := range letters {
		kind.Color = [...]canvas.Color{sheet.Theme.PText, sheet.Theme.QText, sheet.Theme.Ink}[k]
		at, best := p.triangle.at(w.shares[k]), math.Inf(1)
		var where geom.Point
		for turn := range 16 {
			reach, angle := (s.Size+11*f)*(1+0.8*float64(turn/8)), float64(turn)*math.Pi/4-math.Pi/4
			c := at.Add(reach*math.Cos(angle), reach*math.Sin(angle)+0.33*kind.Size)
			if covered := p.covered(boxOf(c, letter, kind)) + 1e-3*float64(turn); covered < best {
				best, where = covered, c
			}
		}
		s.write(where, letter, kind)
	}
}

// covered is how much of a room is taken.
func (p *places) covered(r geom.Rect) (area float64) {
	for _, o := range p.taken {
		w, h := math.Min(r.Right(), o.Right())-math.Max(r.X, o.X), math.Min(r.Bottom(), o.Bottom())-math.Max(r.Y, o.Y)
		if w > 0 && h > 0 {
			area += w * h
		}
	}
	return area
}
