package mutual

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
	"iridescent/viz/weights"
)

// table is where the cells stand: X down, Y across, the marginals beside and below.
type table struct {
	scene  *Scene
	cells  geom.Rect
	top    float64 // probability at the upper end of a cell; it holds still while something is held
	w, h   float64 // of a cell
	right  geom.Rect
	bottom geom.Rect
}

var _ weights.Scale = (*table)(nil)

// cell is the room of a cell for its bar.
func (t *table) cell(i int) geom.Rect {
	m := &t.scene.Model
	r := geom.Rect{X: t.cells.X + float64(i%m.Cols)*t.w, Y: t.cells.Y + float64(i/m.Cols)*t.h, W: t.w, H: t.h}
	pad := math.Min(10*t.scene.Sheet.F, 0.16*t.h)
	return r.Inset(math.Min(6*t.scene.Sheet.F, 0.1*t.w), pad, math.Min(6*t.scene.Sheet.F, 0.1*t.w), pad)
}

// frame is what a cell has with its edges.
func (t *table) frame(i int) geom.Rect {
	cols := t.scene.Model.Cols
	return geom.Rect{X: t.cells.X + float64(i%cols)*t.w + 1, Y: t.cells.Y + float64(i/cols)*t.h + 1, W: math.Max(t.w-2, 0), H: math.Max(t.h-2, 0)}
}

// y is where a probability stands in a cell.
func (t *table) y(i int, v float64) float64 {
	r := t.cell(i)
	return r.Bottom() - math.Min(v/t.top, 1)*r.H
}

// tip is the end of the bar of a cell.
func (t *table) tip(i int) geom.Point {
	return geom.Point{X: t.x(i), Y: t.y(i, t.scene.joint.P[i])}
}

// x is where the disc of a cell moves: in the middle, or beside what the cell shows in its place.
func (t *table) x(i int) float64 {
	r := t.cell(i)
	if t.scene.shown == asJoint {
		return r.Center().X
	}
	return r.X + 0.1*r.W
}

// Value is the probability at the height of a point: exactly 0 from eight pixels below the base line on.
func (t *table) Value(i int, at geom.Point) float64 {
	r := t.cell(i)
	if at.Y >= r.Bottom()+weights.ZeroDetent {
		return 0
	}
	return math.Min(math.Max((r.Bottom()-at.Y)/math.Max(r.H, 1)*t.top, t.Smallest()), 1)
}

// Anchor is where a grab of a probability begins.
func (t *table) Anchor(i int, v float64) geom.Point {
	at := geom.Point{X: t.x(i), Y: t.y(i, v)}
	if v == 0 {
		at.Y = t.cell(i).Bottom() + weights.ZeroDetent
	}
	return at
}

// Smallest is the least that can be seen.
func (t *table) Smallest() float64 {
	return math.Max(t.top/math.Max(t.h, 1)/4, weights.Least)
}

// lay fits the table into its region.
func (t *table) lay(r geom.Rect) {
	f, m := t.scene.Sheet.F, &t.scene.Model
	side, below := math.Min(84*f, 0.24*r.W), math.Min(64*f, 0.24*r.H)
	t.cells = r.Inset(math.Min(78*f, 0.2*r.W), 22*f, side+10*f, below+8*f)
	t.cells.W, t.cells.H = math.Max(t.cells.W, 1), math.Max(t.cells.H, 1)
	t.w, t.h = t.cells.W/float64(m.Cols), t.cells.H/float64(m.Rows)
	t.right = geom.Rect{X: t.cells.Right() + 10*f, Y: t.cells.Y, W: math.Max(side-6*f, 1), H: t.cells.H}
	t.bottom = geom.Rect{X: t.cells.X, Y: t.cells.Bottom() + 10*f, W: t.cells.W, H: math.Max(below-8*f, 1)}
	if t.top == 0 || !t.scene.Busy() {
		largest := 0.0
		for i, p := range t.scene.joint.P {
			largest = math.Max(largest, math.Max(p, t.scene.independent(i)))
		}
		for _, top := range [...]float64{0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1} {
			if t.top = top; top >= 1.1*largest {
				break
			}
		}
	}
}

// independent is the probability that a cell would have if X and Y told nothing of each other.
func (s *Scene) independent(i int) float64 {
	return s.joint.X[i/s.joint.Cols] * s.joint.Y[i%s.joint.Cols]
}

// Layout measures the model and places everything.
func (s *Scene) Layout(area geom.Rect, env *scene.Env) {
	s.measure()
	r := s.Begin(area, env)
	s.table.lay(r.Whole().Inset(4*r.F, 0, 0, 0))
	s.placeLine(env)
	s.placeNames(env)
	for i := range s.joint.P {
		s.placeCell(i, env)
	}
	s.placeMarginals(env)
	s.placeDiscs(env)
	th := env.Theme
	keys := []mark.Key{{Names: []string{"p(x,y)"}, Fill: mark.FillP(th, 1)}, {Names: []string{"p(x)·p(y): if they told nothing", "p(x)·p(y)"}, Line: canvas.Stroke{Color: th.Q, Width: 3 * s.Sheet.Pen}}}
	if s.shown != asJoint {
		keys = []mark.Key{{Names: []string{"adds to I", "adds"}, Fill: mark.FillP(th, 1)}, {Names: []string{"takes away", "takes"}, Fill: mark.FillQ(th, 1)}}
	}
	if s.Model.Line != 0 {
		keys = append(keys, mark.Key{Names: []string{"given the selected one", "given"}, Fill: canvas.Fill{Color: th.M}})
	}
	s.Sheet.Legend(r.Legend, s.table.cells.X, keys)
	s.foot = s.table.bottom.Bottom()
	s.Sheet.Readout(r, area, s.readout(env))
}

// placeLine marks the selected column or row.
func (s *Scene) placeLine(env *scene.Env) {
	t, m, f := &s.table, &s.Model, s.Sheet.F
	line := geom.Rect{X: t.cells.X, Y: t.cells.Y, W: t.cells.W, H: t.cells.H}
	switch {
	case m.Line > 0:
		line.X, line.W = t.cells.X+float64(m.Line-1)*t.w, t.w
		line.Y, line.H = line.Y-20*f, t.bottom.Bottom()-line.Y+20*f
	case m.Line < 0:
		line.Y, line.H = t.cells.Y+float64(-m.Line-1)*t.h, t.h
		line.X, line.W = line.X-70*f, t.right.Right()-line.X+70*f
		line.X = math.Max(line.X, 1)
	default:
		return
	}
	s.Sheet.Rect(line, 6, canvas.Fill{Color: env.Theme.Select}, canvas.Stroke{})
}

// placeNames writes the names of rows and columns, which select them.
func (s *Scene) placeNames(env *scene.Env) {
	t, m, sheet, f := &s.table, &s.Model, &s.Sheet, s.Sheet.F
	kind := canvas.Text{Face: canvas.Bold, Size: 13 * f, Color: env.Theme.Ink, Anchor: canvas.Middle}
	x, y := m.names()
	for c, name := range y {
		column := geom.Rect{X: t.cells.X + float64(c)*t.w, Y: t.cells.Y - 20*f, W: t.w, H: 20 * f}
		sheet.Text(geom.Point{X: column.Center().X, Y: t.cells.Y - 6*f}, font.Fit(kind.Face, kind.Size, name, t.w-4), kind)
		s.placeChoice("y", c+1, column)
	}
	kind.Anchor = canvas.End
	for r, name := range x {
		row := geom.Rect{X: 2, Y: t.cells.Y + float64(r)*t.h, W: math.Max(t.cells.X-4, 1), H: t.h}
		sheet.Text(geom.Point{X: t.cells.X - 7*f, Y: row.Center().Y + 4*f}, font.Fit(kind.Face, kind.Size, name, t.cells.X-10*f), kind)
		s.placeChoice("x", -r-1, row)
	}
}

// placeChoice makes a place one that selects a column or a row, or lets it go.
func (s *Scene) placeChoice(letter string, line int, at geom.Rect) {
	id := "choose " + letter + string(rune('0'+max(line, -line)))
	s.Grip(&s.Sheet, scene.Grip{Handle: scene.Handle{ID: id}, Area: at, Take: func(geom.Point) {
		if s.Model.Line == line {
			line = 0
		}
		s.Model.Line = line
	}})
}

// placeCell draws what a cell shows.
func (s *Scene) placeCell(i int, env *scene.Env) {
	t, sheet, th, f := &s.table, &s.Sheet, env.Theme, s.Sheet.F
	r, j := t.cell(i), &s.joint
	edge := canvas.Stroke{Color: th.Grid, Width: sheet.Pen}
	if i == s.lit() {
		edge = canvas.Stroke{Color: th.Ink, Width: 2 * sheet.Pen}
	}
	sheet.Rect(t.frame(i), 4, canvas.Fill{}, edge)
	s.placeGhost(i, env)
	if s.shown == asJoint {
		top := t.y(i, j.P[i])
		bar := geom.Rect{X: r.X + 0.2*r.W, Y: top, W: 0.6 * r.W, H: r.Bottom() - top}
		sheet.Rect(bar, 2, mark.FillP(th, 1), canvas.Stroke{})
		y := t.y(i, s.independent(i))
		sheet.Line(geom.Point{X: r.X + 0.04*r.W, Y: y}, geom.Point{X: r.Right() - 0.04*r.W, Y: y}, canvas.Stroke{Color: th.Q, Width: 3 * sheet.Pen})
		sheet.Line(geom.Point{X: r.X + 0.1*r.W, Y: r.Bottom()}, geom.Point{X: r.Right() - 0.1*r.W, Y: r.Bottom()}, canvas.Stroke{Color: th.Muted, Width: sheet.Pen})
		return
	}
	thin := geom.Rect{X: t.x(i) - 0.03*r.W, Y: t.y(i, j.P[i]), W: 0.06 * r.W}
	thin.H = r.Bottom() - thin.Y
	sheet.Rect(thin, 1, mark.FillP(th, 0.35), canvas.Stroke{})
	r.X, r.W = r.X+0.2*r.W, 0.8*r.W
	list := j.Terms
	if s.shown == asExcess {
		list = j.Excess
	}
	most, zero := 1e-300, r.Bottom()
	for _, x := range list {
		most = math.Max(most, math.Abs(x))
	}
	scale := (r.H - 14*f) / most
	if s.shown == asTerms {
		zero, scale = r.Center().Y, scale/2
	}
	v := list[i]
	bar := geom.Rect{X: r.X + 0.2*r.W, Y: zero - math.Max(v, 0)*scale, W: 0.6 * r.W, H: math.Abs(v) * math.Max(scale, 0)}
	if v < 0 {
		bar.Y = zero
		sheet.Rect(bar, 2, mark.FillQ(th, 1), canvas.Stroke{})
	} else if v > 0 {
		sheet.Rect(bar, 2, mark.FillP(th, 1), canvas.Stroke{})
	}
	sheet.Line(geom.Point{X: r.X + 0.1*r.W, Y: zero}, geom.Point{X: r.Right() - 0.1*r.W, Y: zero}, canvas.Stroke{Color: th.Muted, Width: sheet.Pen})
	kind := canvas.Text{Size: 11 * f, Color: th.Ink, Anchor: canvas.Middle, Halo: th.Background}
	if text := infotheory.FormatSigned(sheet.Unit.FromNats(v)); font.Width(kind.Face, kind.Size, text) <= r.W-4 && t.h >= 34*f {
		y := bar.Y - 4*f
		if v < 0 {
			y = bar.Bottom() + 11*f
		}
		sheet.Text(geom.Point{X: r.Center().X, Y: math.Min(math.Max(y, r.Y+4*f), r.Bottom()-2)}, text, kind)
	}
}

// placeMarginals draws p(x) beside the rows and p(y) below the columns, and what the selected one makes of the other.
func (s *Scene) placeMarginals(env *scene.Env) {
	t, sheet, th, j, f := &s.table, &s.Sheet, env.Theme, &s.joint, s.Sheet.F
	small := canvas.Text{Size: 11 * f, Color: th.Muted}
	given := s.given()
	longest := func(lists ...[]float64) (most float64) {
		for _, list := range lists {
			for _, v := range list {
				most = math.Max(most, v)
			}
		}
		return most
	}
	var besides, belows []float64
	if s.Model.Line > 0 {
		besides = given
	} else if s.Model.Line < 0 {
		belows = given
	}
	most := longest(j.X, besides)
	for r, p := range j.X {
		y, h := t.right.Y+(float64(r)+0.18)*t.h, 0.64*t.h
		if besides != nil {
			h /= 2
			sheet.Rect(geom.Rect{X: t.right.X, Y: y + h, W: besides[r] / most * t.right.W, H: h}, 1, canvas.Fill{Color: th.M}, canvas.Stroke{})
		}
		bar := geom.Rect{X: t.right.X, Y: y, W: p / most * t.right.W, H: h}
		sheet.Rect(bar, 1, mark.FillP(th, 0.5), canvas.Stroke{})
		s.placeShare(p, geom.Point{X: t.right.X + t.right.W/2, Y: bar.Center().Y + 4*f}, t.right.W, h, env)
	}
	most = longest(j.Y, belows)
	for c, p := range j.Y {
		x, w := t.bottom.X+(float64(c)+0.18)*t.w, 0.64*t.w
		if belows != nil {
			w /= 2
			sheet.Rect(geom.Rect{X: x + w, Y: t.bottom.Y, W: w, H: belows[c] / most * t.bottom.H}, 1, canvas.Fill{Color: th.M}, canvas.Stroke{})
		}
		sheet.Rect(geom.Rect{X: x, Y: t.bottom.Y, W: w, H: p / most * t.bottom.H}, 1, mark.FillP(th, 0.5), canvas.Stroke{})
		s.placeShare(p, geom.Point{X: x + w/2, Y: t.bottom.Y + 14*f}, w, t.bottom.H, env)
	}
	sheet.Text(geom.Point{X: t.right.X, Y: t.cells.Y - 6*f}, "p(x)", small)
	small.Anchor = canvas.End
	sheet.Text(geom.Point{X: t.cells.X - 7*f, Y: t.bottom.Y + 10*f}, "p(y)", small)
}

// placeShare writes a marginal probability where there is room.
func (s *Scene) placeShare(p float64, at geom.Point, width, height float64, env *scene.Env) {
	kind := canvas.Text{Size: 11 * s.Sheet.F, Color: env.Theme.Ink, Anchor: canvas.Middle, Halo: env.Theme.Background}
	if text := infotheory.FormatDecimals(p, 2); font.Width(kind.Face, kind.Size, text)+4 <= width && height >= 15*s.Sheet.F {
		s.Sheet.Text(at, text, kind)
	}
}

// given is p(x|y) of the selected column, or p(y|x) of the selected row; nil where it does not exist.
func (s *Scene) given() []float64 {
	j, line := &s.joint, s.Model.Line
	var list []float64
	switch {
	case line > 0 && j.Y[line-1] > 0:
		for r := range j.X {
			list = append(list, j.P[r*j.Cols+line-1]/j.Y[line-1])
		}
	case line < 0 && j.X[-line-1] > 0:
		for c := range j.Y {
			list = append(list, j.P[(-line-1)*j.Cols+c]/j.X[-line-1])
		}
	}
	return list
}

// placeDiscs puts a disc on each cell.
func (s *Scene) placeDiscs(env *scene.Env) {
	sheet, t := &s.Sheet, &s.table
	radius := math.Min(s.Size, math.Max(0.22*math.Min(t.w, t.h), 4))
	s.bars.Radius = radius
	s.Row(&s.bars)
	for i := range s.joint.P {
		held := s.bars.Held(i)
		at := t.tip(i)
		disc := mark.Handle{At: at, R: radius, Color: env.Theme.P, Held: held, Zero: s.joint.P[i] == 0 && !held, Locked: s.Model.Cells.Locked[i]}
		if held {
			disc.R *= 1.25
		}
		disc.Draw(sheet, env.Theme, sheet.Pen)
		s.PlaceInRow(i, at, disc.R)
		s.AroundInRow(t.cell(i))
		if i != s.lit() && !held {
			continue
		}
		kind := canvas.Text{Face: canvas.Bold, Size: 12 * sheet.F, Color: env.Theme.Ink, Anchor: canvas.Middle, Halo: env.Theme.Background}
		text := infotheory.Format(s.joint.P[i])
		half := font.Width(kind.Face, kind.Size, text)/2 + 2
		lift := disc.R + 6*sheet.F
		if held && env.Touch {
			lift = math.Max(lift, 34)
		}
		y := at.Y - lift
		if y < t.cells.Y+10*sheet.F {
			y = at.Y + lift + 9*sheet.F
		}
		sheet.Text(geom.Point{X: math.Min(math.Max(at.X, t.cells.X+half), t.cells.Right()-half), Y: y}, text, kind)
	}
}
