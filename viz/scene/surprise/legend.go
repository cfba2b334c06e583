package surprise

import (
	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// placeLegend names what is drawn, as far as there is room.
func (s *Scene) placeLegend(env *scene.Env) {
	p, f, th, r := &s.Sheet, s.Sheet.F, env.Theme, s.regions.Legend
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
		{curvePrior, "first belief", "first"},
		{curveNow, "belief now", "now"},
		{-1, "true share " + param.Plain(s.Model.Truth), "truth"},
		{curveBefore, "before the last " + s.Model.Words.one, "before last"},
	}
}

func (s *Scene) placeSwatch(k int, box geom.Rect, truth canvas.Color) {
	p := &s.Sheet
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
