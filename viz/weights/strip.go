package weights

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// Strip is both distributions of a Duo as bars under the hand, for scenes whose picture is another one.
type Strip struct {
	Stage *scene.Stage
	Duo   *Duo
	Axis  Axis
	Pitch float64
	Slot  func(i int) int // column of an outcome; nil is its own
}

// Divide cuts the room of the strip off the lower end of a region.
func (b *Strip) Divide(r geom.Rect) (upper, lower geom.Rect) {
	f := b.Stage.Sheet.F
	lower, upper = r.CutBottom(math.Max(math.Min(0.32*r.H, 190*f), math.Min(0.5*r.H, 104*f)))
	return upper, lower
}

// Lay fits bars of n columns into the region; largest is the largest value.
func (b *Strip) Lay(r geom.Rect, n int, largest float64) {
	f := b.Stage.Sheet.F
	b.Axis.Plot = r.Inset(40*f, 16*f, 14*f, 24*f)
	b.Axis.Plot.W, b.Axis.Plot.H = math.Max(b.Axis.Plot.W, 1), math.Max(b.Axis.Plot.H, 8)
	b.Pitch = b.Axis.Plot.W / float64(n)
	if b.Axis.Top == 0 || !b.Stage.Busy() {
		b.Axis.Settle(largest)
	}
}

// slot is the column of an outcome.
func (b *Strip) slot(i int) int {
	if b.Slot == nil {
		return i
	}
	return b.Slot(i)
}

// Middle is the middle of the column of an outcome.
func (b *Strip) Middle(i int) float64 { return b.Axis.Plot.X + (float64(b.slot(i))+0.5)*b.Pitch }

// Bar is the bar of an outcome at a value: side by side, or p's in the middle where there is no q.
func (b *Strip) Bar(side, i int, v float64) geom.Rect {
	gap, n := math.Min(0.04*b.Pitch, 6), float64(b.Duo.sides())
	width := math.Min(math.Max((b.Pitch*0.8-gap*(n-1))/n, 0.5), 44*b.Stage.Sheet.F)
	if n == 1 {
		width, gap = math.Min(math.Max(b.Pitch*0.7, 0.5), 60*b.Stage.Sheet.F), 0
	}
	x := b.Middle(i) + (float64(side)-n/2)*(width+gap) + gap/2
	top := math.Max(b.Axis.Y(v), b.Axis.Plot.Y)
	return geom.Rect{X: x, Y: top, W: width, H: b.Axis.Plot.Bottom() - top}
}

// tip is the end of a bar.
func (b *Strip) tip(side, i int) geom.Point {
	bar := b.Bar(side, i, b.Duo.Bars[side].Value(i))
	return geom.Point{X: bar.X + bar.W/2, Y: bar.Y}
}

// around is the half of a column that belongs to a bar, with its name.
func (b *Strip) around(side, i int) geom.Rect {
	r := geom.Rect{X: b.Middle(i) - b.Pitch/2, Y: b.Axis.Plot.Y, W: b.Pitch, H: b.Axis.Plot.H + 22*b.Stage.Sheet.F}
	r.W /= float64(b.Duo.sides())
	r.X += float64(side) * r.W
	return r
}

// Place draws the distributions as bars with discs and names. above is the upper end of the picture.
func (b *Strip) Place(r geom.Rect, env *scene.Env, above float64) {
	d, sheet := b.Duo, &b.Stage.Sheet
	largest := 0.0
	for i := range d.Of.N() {
		for side := range d.sides() {
			largest = math.Max(largest, d.Bars[side].Value(i))
		}
	}
	b.Lay(r, d.Of.N(), largest)
	if i := d.Lit(); i >= 0 {
		column := geom.Rect{X: b.Middle(i) - 0.46*b.Pitch, Y: b.Axis.Plot.Y - 6*sheet.F, W: b.Pitch * 0.92, H: b.Axis.Plot.H + 28*sheet.F}
		sheet.Rect(column, 6, canvas.Fill{Color: env.Theme.Select}, canvas.Stroke{})
	}
	b.Grid()
	for i := range d.Of.N() {
		for side := range d.sides() {
			if bar := b.Bar(side, i, d.Bars[side].Value(i)); bar.H > 0 {
				sheet.Rect(bar, math.Min(2, b.Pitch*0.1), mark.FillOf(sheet.Theme, side, 1), canvas.Stroke{})
			}
		}
	}
	if env.Before != nil {
		b.ghosts()
	}
	b.Names(d.Of.Names(), d.Lit())
	for side := range d.sides() {
		d.Bars[side].Scale = &b.Axis
	}
	columnAt := func(x float64) int {
		best := 0
		for i := range d.Of.N() {
			if math.Abs(b.Middle(i)-x) < math.Abs(b.Middle(best)-x) {
				best = i
			}
		}
		return best
	}
	least := float64(d.sides()) * math.Max(17*sheet.F, 2.2*b.Stage.Size) // for discs side by side
	if d.sides() == 1 {
		least = math.Max(18*sheet.F, 2.2*b.Stage.Size)
	}
	d.Discs(b.Stage, env, Hands{Tip: b.tip, Roomy: func(int) bool { return b.Pitch >= least }, At: columnAt, Plot: b.Axis.Plot, Around: b.around, Above: above})
}

// ghosts outlines the bars that are others than a hand found, as they were.
func (b *Strip) ghosts() {
	sheet := &b.Stage.Sheet
	for side := range b.Duo.sides() {
		b.Duo.Ghosts(side, func(i int, v float64) {
			sheet.Rect(b.Bar(side, i, v), 0, canvas.Fill{}, canvas.Stroke{Color: sheet.Theme.Ink, Width: 1.25 * sheet.Pen, Dash: 3})
		})
	}
}

// At is the outcome whose column is at a point, with its name below, or −1.
func (b *Strip) At(at geom.Point) int {
	for i := range b.Duo.Of.N() {
		column := geom.Rect{X: b.Middle(i) - b.Pitch/2, Y: b.Axis.Plot.Y - 8, W: b.Pitch, H: b.Axis.Plot.H + 8 + 22*b.Stage.Sheet.F}
		if column.Contains(at) {
			return i
		}
	}
	return -1
}

// Grid draws the axis of probabilities.
func (b *Strip) Grid() {
	sheet := &b.Stage.Sheet
	kind := canvas.Text{Size: 11 * sheet.F, Color: sheet.Theme.Muted, Anchor: canvas.End}
	marks := b.Axis.Ticks(nil)
	every := max(1, int(math.Ceil(float64(len(marks))*16*sheet.F/b.Axis.Plot.H)))
	for k, t := range marks {
		if k%every > 0 {
			continue
		}
		sheet.Line(geom.Point{X: b.Axis.Plot.X, Y: t.Y}, geom.Point{X: b.Axis.Plot.Right(), Y: t.Y}, canvas.Stroke{Color: sheet.Theme.Grid, Width: sheet.Pen})
		sheet.Text(geom.Point{X: b.Axis.Plot.X - 6*sheet.F, Y: t.Y + 4*sheet.F}, t.Label, kind)
	}
}

// Names writes the names below the columns, as many as have room; that of the selected one always.
func (b *Strip) Names(names []string, selected int) {
	sheet := &b.Stage.Sheet
	kind := canvas.Text{Face: canvas.Bold, Size: 13 * sheet.F, Color: sheet.Theme.Ink, Anchor: canvas.Middle}
	every := max(1, int(math.Ceil(16*sheet.F/b.Pitch)))
	base := b.Axis.Plot.Bottom() + 17*sheet.F
	var from, to float64 // taken by the selected one
	if selected >= 0 {
		text := font.Fit(kind.Face, kind.Size, names[selected], math.Max(b.Pitch, 160*sheet.F))
		half := font.Width(kind.Face, kind.Size, text) / 2
		x := math.Min(math.Max(b.Middle(selected), b.Axis.Plot.X+half), b.Axis.Plot.Right()-half)
		from, to = x-half-5*sheet.F, x+half+5*sheet.F
		sheet.Text(geom.Point{X: x, Y: base}, text, kind)
	}
	for i, name := range names {
		text := font.Fit(kind.Face, kind.Size, name, b.Pitch*float64(every)-3)
		half := font.Width(kind.Face, kind.Size, text) / 2
		if x := b.Middle(i); b.slot(i)%every == 0 && i != selected && (x+half < from || x-half > to) {
			sheet.Text(geom.Point{X: x, Y: base}, text, kind)
		}
	}
}
