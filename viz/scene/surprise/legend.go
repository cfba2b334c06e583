package surprise

import (
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// placeLegend names what is drawn, as far as there is room.
func (s *Scene) placeLegend(env *scene.Env) {
	var keys []mark.Key
	key := func(curve int, names ...string) {
		if curve == truth || s.beliefs()[curve] != nil {
			keys = append(keys, mark.Key{Names: names, Draw: func(box geom.Rect) { s.placeSwatch(curve, box, env.Theme.M) }})
		}
	}
	key(curvePrior, "first belief", "first")
	key(curveNow, "belief now", "now")
	key(truth, "true share "+param.Plain(s.Model.Truth), "truth")
	key(curveBefore, "before the last "+s.Model.Words.one, "before last")
	s.Sheet.Legend(s.regions.Legend, s.axis.plot.X, keys)
}

// truth is the entry of the legend that is no curve: the true share.
const truth = -1

// placeSwatch draws an entry of the legend as it looks in the plot.
func (s *Scene) placeSwatch(k int, box geom.Rect, color canvas.Color) {
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
		p.Band([]geom.Point{tip, tip}, []geom.Point{{X: x - box.W*0.28, Y: box.Bottom() - 1}, {X: x + box.W*0.28, Y: box.Bottom() - 1}}, canvas.Fill{Color: color})
	}
}
