package code

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
	"iridescent/viz/weights"
)

// areas are rectangles side by side, for each symbol as wide as it is frequent and as high as its word is long. Their area is the mean
// length. Its upper edges move q, its side edges move p.
type areas struct {
	scene *Scene
	plot  geom.Rect
	top   float64 // nats at the upper end of the plot; it holds still while something is held
	shelf float64 // how far above the plot a length of ∞ stands
	left  []float64
	side  [MaxSymbols]bool // the left edge of the symbol moves p, not the right one
}

// heights and edges are the scales on which q and p are moved.
type (
	heights struct{ *areas }
	edges   struct{ *areas }
)

var (
	_ weights.Scale = heights{}
	_ weights.Scale = edges{}
)

// y returns where a length in nats stands. Beyond the upper end all that a hand can set is squeezed below the shelf.
func (a *areas) y(nats float64) float64 {
	switch {
	case math.IsInf(nats, 1):
		return a.plot.Y - a.shelf
	case nats > a.top:
		return a.plot.Y - 0.7*a.shelf*math.Min((nats-a.top)/(longest-a.top+1e-9), 1)
	}
	return a.plot.Bottom() - nats/a.top*a.plot.H
}

// longest is the ideal length in nats of the least that a hand can set.
var longest = -math.Log(weights.Least)

// Value is the probability whose ideal length ends at a height: exactly 0 at the shelf.
func (h heights) Value(_ int, at geom.Point) float64 {
	up := h.plot.Y - at.Y
	switch {
	case up >= 0.85*h.shelf:
		return 0
	case up > 0:
		return math.Max(math.Exp(-h.top-(longest-h.top)*math.Min(up/(0.7*h.shelf), 1)), weights.Least)
	}
	return math.Exp(-math.Max(h.plot.Bottom()-at.Y, 0) / h.plot.H * h.top)
}

// Anchor is where a grab of a probability begins.
func (h heights) Anchor(i int, v float64) geom.Point {
	return geom.Point{X: h.middle(i), Y: h.y(ideal(v))}
}

// Smallest is the least that a hand can set.
func (h heights) Smallest() float64 { return weights.Least }

// middle is that of the rectangle of a symbol.
func (a *areas) middle(i int) float64 { return (a.left[i] + a.left[i+1]) / 2 }

// slope says how far an edge of a symbol moves, as a share of the width of the plot, for each unit of its probability, and where it would be
// at 0. The free others share what it leaves in their proportions; those that are locked or held keep what they have.
func (e edges) slope(i int) (at0, slope float64) {
	w, bars := &e.scene.Model.Weights[0], &e.scene.duo.Bars[0]
	p := e.scene.measured.P
	var fixed, fixedLeft, free, freeLeft, count, countLeft float64
	for j, x := range p {
		switch {
		case j == i:
		case w.Locked[j] || bars.Held(j):
			fixed += x
			if j < i {
				fixedLeft += x
			}
		default:
			free, count = free+x, count+1
			if j < i {
				freeLeft, countLeft = freeLeft+x, countLeft+1
			}
		}
	}
	if free < weights.Least { // they would share equally
		free, freeLeft = math.Max(count, 1), countLeft
	}
	part := freeLeft / free
	at0, slope = fixedLeft+part*(1-fixed), 1-part
	if e.side[i] {
		slope = -part
	}
	return at0, slope
}

// Value is the probability at which the edge of a symbol would be at a point.
func (e edges) Value(i int, at geom.Point) float64 {
	at0, slope := e.slope(i)
	v := ((at.X-e.plot.X)/e.plot.W - at0) / slope
	if v*math.Abs(slope)*e.plot.W < -weights.ZeroDetent {
		return 0
	}
	return math.Min(math.Max(v, e.Smallest()), 1)
}

// Anchor is where the edge of a symbol is; of one that has nothing it begins before the detent.
func (e edges) Anchor(i int, v float64) geom.Point {
	at0, slope := e.slope(i)
	x := e.plot.X + (at0+v*slope)*e.plot.W
	if v == 0 {
		x -= math.Copysign(weights.ZeroDetent+1, slope)
	}
	return geom.Point{X: x, Y: e.row(i)}
}

// Smallest is the least that can be seen.
func (e edges) Smallest() float64 { return math.Max(0.25/e.plot.W, weights.Least) }

// row is the height at which the discs of p stand. On the edge that the discs of two symbols share, they stand one above the other.
func (a *areas) row(i int) float64 {
	f := a.scene.Sheet.F
	y := a.plot.Bottom() - 24*f
	if a.side[i] && i > 0 && !a.side[i-1] {
		y -= math.Min(44, a.plot.H*0.3)
	}
	return y
}

// tip is where the disc of a symbol stands if nothing is in the way.
func (a *areas) tip(side, i int) geom.Point {
	if side == 1 {
		return geom.Point{X: a.middle(i), Y: a.y(ideal(a.scene.measured.Q[i]))}
	}
	x := a.left[i+1]
	if a.side[i] {
		x = a.left[i]
	}
	return geom.Point{X: x, Y: a.row(i)}
}

// at is the symbol whose column is at x, or next to it.
func (a *areas) at(x float64) int {
	best := 0
	for i := range len(a.left) - 1 {
		if a.left[i] <= x && x < a.left[i+1] {
			return i
		}
		if math.Abs(a.middle(i)-x) < math.Abs(a.middle(best)-x) {
			best = i
		}
	}
	return best
}

// around is the rectangle of a symbol: a press there takes its upper edge. Side edges have none.
func (a *areas) around(side, i int) geom.Rect {
	if side == 0 {
		return geom.Rect{}
	}
	y := a.y(ideal(a.scene.measured.Q[i]))
	return geom.Rect{X: a.left[i], Y: y, W: a.left[i+1] - a.left[i], H: a.plot.Bottom() - y}
}

// lay finds the edges of all symbols and the end of the scale.
func (a *areas) lay(r geom.Rect, sheet *mark.Sheet) {
	f, m := sheet.F, &a.scene.measured
	a.plot, a.shelf = sheet.PlotArea(r), math.Max(24*f, 24)
	a.plot.Y += a.shelf
	a.plot.H = math.Max(a.plot.H-a.shelf, 1)
	if a.top == 0 || !a.scene.Busy() {
		a.settle()
	}
	a.left = append(a.left[:0], a.plot.X)
	sum, bars := 0.0, &a.scene.duo.Bars[0]
	for i, p := range m.P {
		sum += p
		a.left = append(a.left, a.plot.X+math.Min(sum, 1)*a.plot.W)
		if !bars.Held(i) { // the edge that moves more
			a.side[i] = false
			_, right := edges{a}.slope(i)
			a.side[i] = right < 0.5-1e-12 || i == len(m.P)-1
		}
	}
}

// settle makes the scale end at a round number above the longest word that has an end.
func (a *areas) settle() {
	m, unit := &a.scene.measured, a.scene.Sheet.Unit
	most := 0.0
	for i, p := range m.P {
		if p > 0 {
			most = math.Max(most, ideal(p))
			if m.Q[i] > 0 {
				most = math.Max(most, ideal(m.Q[i]))
			}
		}
	}
	a.top = unit.ToNats(scale.Step(math.Max(unit.FromNats(most), 0.5)*1.45, 1))
	for _, by := range [...]float64{1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 50} {
		if by >= 1.12*unit.FromNats(most) {
			a.top = unit.ToNats(by)
			return
		}
	}
}

// placeAreas draws the areas, the axes and the discs.
func (s *Scene) placeAreas(r mark.Regions, env *scene.Env) {
	sheet, th, a := &s.Sheet, env.Theme, &s.areas
	f := sheet.F
	a.lay(r.Whole(), sheet)
	s.foot = a.plot.Bottom()
	plot := mark.Plot{
		Area:   a.plot,
		X:      scale.Linear{Min: 0, Max: 1, From: a.plot.X, To: a.plot.Right()},
		Y:      scale.Linear{Min: 0, Max: env.Unit.FromNats(a.top), From: a.plot.Bottom(), To: a.plot.Y},
		YTitle: []string{"length of a word in " + env.Unit.Plural() + ": width × height is its share of the message", "length of a word in " + env.Unit.Plural()},
	}
	s.placeSelected(geom.Rect{X: 0, Y: a.plot.Y - a.shelf, W: 0, H: a.plot.H + a.shelf + 26*f})
	s.placeScale(&plot)
	for i := range s.measured.P {
		s.placeArea(i)
	}
	sheet.Line(geom.Point{X: a.plot.X, Y: a.plot.Bottom()}, geom.Point{X: a.plot.Right(), Y: a.plot.Bottom()}, canvas.Stroke{Color: th.Muted, Width: sheet.Pen})
	s.placeAreaNames()
	s.duo.Bars[0].Scale, s.duo.Bars[1].Scale = edges{a}, heights{a}
	s.duo.Discs(&s.Stage, env, weights.Hands{Tip: a.tip, At: a.at, Plot: a.plot, Above: r.Legend.Y, Around: a.around,
		Roomy: func(i int) bool { return a.left[i+1]-a.left[i] >= math.Max(20*f, 2.2*s.Size) }})
	gap := canvas.Fill{Color: th.P.Alpha(0.14)}
	sheet.Legend(r.Legend, a.plot.X, []mark.Key{
		{Names: []string{"needed: H(p)", "H(p)"}, Fill: mark.FillP(th, needed)},
		{Names: []string{"too long: q was too small", "too long"}, Fill: mark.FillQ(th, 1)},
		{Names: []string{"shorter: q was too large", "shorter"}, Fill: gap, Line: canvas.Stroke{Color: th.P, Width: 1.5 * sheet.Pen, Dash: 3}},
	})
}

// needed is the strength of the area that every code needs.
const needed = 0.6

// placeScale draws the grid, and the shelf of ∞ above it.
func (s *Scene) placeScale(p *mark.Plot) {
	sheet, a, f := &s.Sheet, &s.areas, s.Sheet.F
	grid := canvas.Stroke{Color: sheet.Theme.Grid, Width: sheet.Pen}
	kind := canvas.Text{Size: 11 * f, Color: sheet.Theme.Muted, Anchor: canvas.End}
	for _, t := range p.Y.Marks(max(1, int(a.plot.H/(50*f)))) {
		y := p.Y.At(t.Value)
		sheet.Line(geom.Point{X: a.plot.X, Y: y}, geom.Point{X: a.plot.Right(), Y: y}, grid)
		sheet.Fit(geom.Point{X: a.plot.X - 6*f, Y: y + 4*f}, t.Label, 34*f, kind)
	}
	grid.Dash = 3
	y := a.plot.Y - a.shelf
	sheet.Line(geom.Point{X: a.plot.X, Y: y}, geom.Point{X: a.plot.Right(), Y: y}, grid)
	kind.Size = 15 * f
	sheet.Text(geom.Point{X: a.plot.X - 6*f, Y: y + 5*f}, "∞", kind)
	kind.Size, kind.Anchor = 11*f, canvas.Start
	sheet.Wording(geom.Point{X: a.plot.X, Y: y - 11*f}, a.plot.W, kind, p.YTitle...)
}

// placeArea draws the rectangle of a symbol: what every code needs, and what q's code has more or less.
func (s *Scene) placeArea(i int) {
	sheet, a, m := &s.Sheet, &s.areas, &s.measured
	th, p, q := sheet.Theme, m.P[i], m.Q[i]
	x, w := a.left[i], a.left[i+1]-a.left[i]
	if p == 0 {
		return
	}
	gap := math.Min(1, 0.06*w)
	bar := func(from, to float64) geom.Rect { // lengths in nats
		return geom.Rect{X: x + gap, Y: a.y(to), W: w - 2*gap, H: a.y(from) - a.y(to)}
	}
	own, given := ideal(p), ideal(q)
	whole := bar(0, math.Max(own, math.Min(given, a.top)))
	sheet.Rect(whole, 0, canvas.Fill{Color: th.Background}, canvas.Stroke{}) // no grid shines through
	sheet.Rect(bar(0, math.Min(own, given)), 0, mark.FillP(th, needed), canvas.Stroke{})
	edge := canvas.Stroke{Color: th.Q, Width: 3 * sheet.Pen}
	switch {
	case math.IsInf(given, 1):
		r := bar(0, own)
		torn := mark.TornUp(geom.Rect{X: r.X, Y: a.plot.Y - a.shelf, W: r.W, H: r.Y - a.plot.Y + a.shelf})
		torn.Draw(sheet, mark.FillQ(th, 1))
		if f := sheet.F; r.W >= 26*f {
			at := geom.Point{X: r.X + r.W/2, Y: a.plot.Y + 34*f}
			sheet.Rect(geom.Rect{X: at.X - 13*f, Y: at.Y - 17*f, W: 26 * f, H: 21 * f}, 3*f, canvas.Fill{Color: th.Background}, canvas.Stroke{})
			sheet.Text(at, "∞", canvas.Text{Face: canvas.Bold, Size: 28 * f, Color: th.QText, Anchor: canvas.Middle})
		}
		return
	case given > own:
		sheet.Rect(bar(own, given), 0, mark.FillQ(th, 1), canvas.Stroke{})
	case given < own:
		r := bar(given, own)
		sheet.Rect(r, 0, canvas.Fill{Color: th.P.Alpha(0.14)}, canvas.Stroke{})
		dash := canvas.Stroke{Color: th.P, Width: 1.5 * sheet.Pen, Dash: 3}
		sheet.Polyline([]geom.Point{{X: r.X, Y: r.Bottom()}, {X: r.X, Y: r.Y}, {X: r.Right(), Y: r.Y}, {X: r.Right(), Y: r.Bottom()}}, dash)
	}
	y := a.y(given)
	sheet.Line(geom.Point{X: x + gap, Y: y}, geom.Point{X: x + w - gap, Y: y}, edge)
}

// placeAreaNames writes the names of the symbols below, and in each rectangle what it adds to the mean length, where there is room.
func (s *Scene) placeAreaNames() {
	sheet, a, m := &s.Sheet, &s.areas, &s.measured
	f := sheet.F
	name := canvas.Text{Face: canvas.Bold, Size: 13 * f, Color: sheet.Theme.Ink, Anchor: canvas.Middle}
	small := canvas.Text{Size: 11 * f, Color: sheet.Theme.Ink, Anchor: canvas.Middle}
	last := math.Inf(-1)
	for i, label := range s.Model.Names() {
		w := a.left[i+1] - a.left[i]
		text := font.Fit(name.Face, name.Size, label, w-2)
		if i == s.duo.Lit() {
			text = font.Fit(name.Face, name.Size, label, 120*f)
		}
		half := font.Width(name.Face, name.Size, text) / 2
		if middle := math.Min(math.Max(a.middle(i), a.plot.X+half), a.plot.Right()-half); text != "" && text != "…" && middle-half > last {
			sheet.Text(geom.Point{X: middle, Y: a.plot.Bottom() + 18*f}, text, name)
			last = middle + half + 3*f
		}
		if p, q := m.P[i], m.Q[i]; w >= 74*f && q > 0 {
			share := p * ideal(q)
			y := a.plot.Bottom() - (a.plot.Bottom()-a.y(ideal(q)))/2 + 4*f
			sum := infotheory.FormatDecimals(p, 2) + " × " + mark.Brief(sheet.Unit.FromNats(ideal(q))) + " = " + mark.Brief(sheet.Unit.FromNats(share))
			if font.Width(small.Face, small.Size, sum) > w-6*f {
				sum = mark.Brief(sheet.Unit.FromNats(share))
			}
			if top := a.y(ideal(q)); y-top > 24*f && y < a.plot.Bottom()-44*f {
				half := font.Width(small.Face, small.Size, sum)/2 + 4*f
				sheet.Rect(geom.Rect{X: a.middle(i) - half, Y: y - 12*f, W: 2 * half, H: 16 * f}, 3*f, canvas.Fill{Color: sheet.Theme.Background}, canvas.Stroke{})
				sheet.Text(geom.Point{X: a.middle(i), Y: y}, sum, small)
			}
		}
	}
	kind := canvas.Text{Size: 11 * f, Color: sheet.Theme.Muted, Anchor: canvas.Middle}
	sheet.Wording(geom.Point{X: a.plot.X + a.plot.W/2, Y: a.plot.Bottom() + 34*f}, a.plot.W, kind, mark.Based("each symbol as wide as it is frequent, p; as high as its ideal word is long, log(1/q)", sheet.Unit), mark.Based("width p, height log(1/q)", sheet.Unit))
}

// placeSelected marks the column of the symbol that is lit; its left and its width are those of the areas.
func (s *Scene) placeSelected(r geom.Rect) {
	if i := s.duo.Lit(); i >= 0 {
		a := &s.areas
		r.X, r.W = a.left[i]-2, a.left[i+1]-a.left[i]+4
		s.Sheet.Rect(r, 6, canvas.Fill{Color: s.Sheet.Theme.Select}, canvas.Stroke{})
	}
}
