package code

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
	"iridescent/viz/weights"
)

// strip is p and q as bars below the other pictures, so that both are always under the hand.
type strip struct {
	scene *Scene
	axis  weights.Axis
	pitch float64
}

// divide cuts the room of the strip off the lower end of a region.
func (s *Scene) divide(r geom.Rect) (upper, lower geom.Rect) {
	lower, upper = r.CutBottom(math.Max(math.Min(0.32*r.H, 190*s.Sheet.F), math.Min(0.5*r.H, 104*s.Sheet.F)))
	return upper, lower
}

// lay fits the bars into the region.
func (b *strip) lay(r geom.Rect, sheet *mark.Sheet, values ...[]float64) {
	f := sheet.F
	b.axis.Plot = r.Inset(40*f, 16*f, 14*f, 24*f)
	b.axis.Plot.W, b.axis.Plot.H = math.Max(b.axis.Plot.W, 1), math.Max(b.axis.Plot.H, 8)
	b.pitch = b.axis.Plot.W / float64(len(values[0]))
	largest := 0.0
	for _, list := range values {
		for _, v := range list {
			largest = math.Max(largest, v)
		}
	}
	if b.axis.Top == 0 || !b.scene.Busy() {
		b.axis.Settle(largest)
	}
}

// bar is the bar of an outcome: p's left, q's right.
func (b *strip) bar(side, i int, v float64) geom.Rect {
	gap := math.Min(0.04*b.pitch, 6)
	width := math.Min(math.Max((b.pitch*0.8-gap)/2, 0.5), 44*b.scene.Sheet.F)
	x := b.axis.Plot.X + (float64(i)+0.5)*b.pitch + gap/2
	if side == 0 {
		x -= gap + width
	}
	top := math.Max(b.axis.Y(v), b.axis.Plot.Y)
	return geom.Rect{X: x, Y: top, W: width, H: b.axis.Plot.Bottom() - top}
}

// tip is the end of a bar.
func (b *strip) tip(side, i int) geom.Point {
	bar := b.bar(side, i, b.scene.measured.of(side)[i])
	return geom.Point{X: bar.X + bar.W/2, Y: bar.Y}
}

// placeStrip draws p and q as bars with discs.
func (s *Scene) placeStrip(r geom.Rect, env *scene.Env) {
	b, sheet, m := &s.strip, &s.Sheet, &s.measured
	b.lay(r, sheet, m.P, m.Q)
	s.foot = b.axis.Plot.Bottom() + 4*sheet.F
	if i := s.Model.Selected; i >= 0 {
		column := geom.Rect{X: b.axis.Plot.X + (float64(i)+0.04)*b.pitch, Y: b.axis.Plot.Y - 6*sheet.F, W: b.pitch * 0.92, H: b.axis.Plot.H + 28*sheet.F}
		sheet.Rect(column, 6, canvas.Fill{Color: env.Theme.Select}, canvas.Stroke{})
	}
	b.grid(sheet)
	for i := range m.P {
		for side := range sides {
			if bar := b.bar(side, i, m.of(side)[i]); bar.H > 0 {
				sheet.Rect(bar, math.Min(2, b.pitch*0.1), [2]canvas.Fill{mark.FillP(env.Theme, 1), mark.FillQ(env.Theme, 1)}[side], canvas.Stroke{})
			}
		}
	}
	b.names(s.Model.Names(), s.Model.Selected)
	s.duo.Bars[0].Scale, s.duo.Bars[1].Scale = &b.axis, &b.axis
	s.placeDiscs(env, b.tip, func(int) bool { return b.pitch >= math.Max(34*sheet.F, 4.4*s.Size) }, b.axis.Plot)
}

// grid draws the axis of probabilities.
func (b *strip) grid(sheet *mark.Sheet) {
	kind := canvas.Text{Size: 11 * sheet.F, Color: sheet.Theme.Muted, Anchor: canvas.End}
	marks := b.axis.Ticks(nil)
	every := max(1, int(math.Ceil(float64(len(marks))*16*sheet.F/b.axis.Plot.H)))
	for k, t := range marks {
		if k%every > 0 {
			continue
		}
		sheet.Line(geom.Point{X: b.axis.Plot.X, Y: t.Y}, geom.Point{X: b.axis.Plot.Right(), Y: t.Y}, canvas.Stroke{Color: sheet.Theme.Grid, Width: sheet.Pen})
		sheet.Text(geom.Point{X: b.axis.Plot.X - 6*sheet.F, Y: t.Y + 4*sheet.F}, t.Label, kind)
	}
}

// names writes the names below the columns, as many as have room; that of the selected one always.
func (b *strip) names(names []string, selected int) {
	sheet := &b.scene.Sheet
	kind := canvas.Text{Face: canvas.Bold, Size: 13 * sheet.F, Color: sheet.Theme.Ink, Anchor: canvas.Middle}
	every := max(1, int(math.Ceil(16*sheet.F/b.pitch)))
	base := b.axis.Plot.Bottom() + 17*sheet.F
	var from, to float64 // taken by the selected one
	if selected >= 0 {
		text := font.Fit(kind.Face, kind.Size, names[selected], math.Max(b.pitch, 160*sheet.F))
		half := font.Width(kind.Face, kind.Size, text) / 2
		x := math.Min(math.Max(b.axis.Middle(selected, len(names)), b.axis.Plot.X+half), b.axis.Plot.Right()-half)
		from, to = x-half-5*sheet.F, x+half+5*sheet.F
		sheet.Text(geom.Point{X: x, Y: base}, text, kind)
	}
	for i := 0; i < len(names); i += every {
		text := font.Fit(kind.Face, kind.Size, names[i], b.pitch*float64(every)-3)
		half := font.Width(kind.Face, kind.Size, text) / 2
		if x := b.axis.Middle(i, len(names)); i != selected && (x+half < from || x-half > to) {
			sheet.Text(geom.Point{X: x, Y: base}, text, kind)
		}
	}
}
