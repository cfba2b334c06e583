package distance

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/scene"
)

// placeBoard shows whether the three lengths fit, for every divergence and its root. A press on one chooses it.
func (s *Scene) placeBoard(env *scene.Env) {
	r := s.places.board
	if r.Empty() {
		return
	}
	sheet, th, f := &s.Sheet, env.Theme, s.Sheet.F
	side := 26 * f
	width := (r.W - side) / float64(len(kinds))
	kind := canvas.Text{Size: 11 * f, Color: th.Muted, Anchor: canvas.Middle}
	words := kind
	words.Anchor = canvas.Start
	sheet.Wording(geom.Point{X: r.X, Y: r.Y + 13*f}, r.W, words, "Triangle test: a tick where the detour is no shorter, a cross where it is; green never fails, it is a distance", "Triangle test: a cross where the detour is shorter; green never fails", "Triangle test; green never fails")
	const head = 32
	row := (r.H - head*f) / 2
	for k := range kinds {
		x := r.X + side + (float64(k)+0.5)*width
		sheet.Wording(geom.Point{X: x, Y: r.Y + 28*f}, width-2, kind, signOf(k, false), kinds[k].short())
		d := s.kindOf(k)
		for root := range 2 {
			cell := geom.Rect{X: x - width/2 + 1, Y: r.Y + head*f + float64(root)*row + 1, W: width - 2, H: row - 2}
			s.placeCell(cell, k, root == 1, metric(&d, root == 1), env)
		}
	}
	kind.Anchor, kind.Face = canvas.Start, canvas.Italic
	for root, name := range [...]string{"d", "√d"} {
		sheet.Text(geom.Point{X: r.X, Y: r.Y + head*f + (float64(root)+0.5)*row + 4*f}, name, kind)
	}
}

// kindOf is a divergence by its place in kinds.
func (s *Scene) kindOf(k int) (f infotheory.FDivergence) {
	m := s.Model
	m.Kind = k
	return m.divergence()
}

// placeCell draws a cell: a tick where the detour is no shorter, a cross where it is; a distance is tinted.
func (s *Scene) placeCell(r geom.Rect, k int, root, distance bool, env *scene.Env) {
	sheet, th, f, m := &s.Sheet, env.Theme, s.Sheet.F, &s.Model
	fill, edge := canvas.Fill{Color: th.Panel}, canvas.Stroke{Color: th.Grid, Width: sheet.Pen}
	if distance {
		fill.Color = th.M.Alpha(0.22)
	}
	if m.Kind == k && m.Root == root {
		edge = canvas.Stroke{Color: th.Ink, Width: 2 * sheet.Pen}
	}
	sheet.Rect(r, 3, fill, edge)
	c, d := r.Center(), math.Min(4.5*f, 0.3*math.Min(r.W, r.H))
	place := 0
	if root {
		place = 1
	}
	if v := env.Veil; v.Has("dPQ") || v.Has("dPR") || v.Has("dRQ") || v.Has("slack") {
		// the answer is veiled
	} else if s.measured.verdicts[place][k] == shorter {
		cross := canvas.Stroke{Color: th.QText, Width: 2.25 * sheet.Pen}
		sheet.Line(c.Add(-d, -d), c.Add(d, d), cross)
		sheet.Line(c.Add(-d, d), c.Add(d, -d), cross)
	} else {
		sheet.Polyline([]geom.Point{c.Add(-1.3*d, 0), c.Add(-0.3*d, d), c.Add(1.4*d, -d)}, canvas.Stroke{Color: th.MText, Width: 2.25 * sheet.Pen})
	}
	id := "choose "
	if root {
		id += rootPrefix
	}
	s.Grip(sheet, scene.Grip{Handle: scene.Handle{ID: id + kinds[k].key}, Area: r, Take: func(geom.Point) { m.Kind, m.Root = k, root }})
}
