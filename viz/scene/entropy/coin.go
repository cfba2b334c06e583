package entropy

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// bernoulli is the entropy of a coin in nats.
func bernoulli(theta float64) float64 { return infotheory.Entropy([]float64{theta, 1 - theta}) }

// share is what an outcome adds to an entropy; 0·log 0 is 0.
func share(p float64) float64 {
	if p == 0 {
		return 0
	}
	return -p * math.Log(p)
}

// placeCoin draws the entropy of a coin over its bias, as the sum of what both sides add.
func (s *Scene) placeCoin(r mark.Regions, env *scene.Env) {
	sheet, th, m := &s.Sheet, env.Theme, &s.Model
	inner := sheet.PlotArea(r.Whole())
	unit := env.Unit
	plot := mark.Plot{
		Area:   inner,
		X:      scale.Linear{Min: 0, Max: 1, From: inner.X, To: inner.Right()},
		Y:      scale.Linear{Min: 0, Max: unit.FromNats(math.Ln2), From: inner.Bottom(), To: inner.Y},
		XTitle: []string{"probability of heads, θ", "θ"},
		YTitle: []string{"entropy in " + unit.Plural() + " a toss", "entropy"},
	}
	sheet.Plot(&plot)
	line := canvas.Stroke{Color: th.P, Width: 2.5 * sheet.Pen}
	sheet.Curve(&plot, func(theta float64) float64 { return unit.FromNats(bernoulli(theta)) }, mark.Function{Line: line, Area: mark.FillP(th, 0.18)})
	sheet.Curve(&plot, func(theta float64) float64 { return unit.FromNats(share(theta)) }, mark.Function{Line: canvas.Stroke{Color: th.P, Width: 1.5 * sheet.Pen, Dash: 4}, Area: mark.FillP(th, 0.3)})
	sheet.Legend(r.Legend, inner.X, []mark.Key{
		{Names: []string{"H(θ), of both sides", "H(θ)"}, Fill: mark.FillP(th, 0.18), Line: line}, {Names: []string{mark.Based("what heads add, θ·log(1/θ)", env.Unit), "heads"}, Fill: mark.FillP(th, 0.5)},
	})
	h := bernoulli(m.Theta)
	x, y := plot.X.At(m.Theta), plot.Y.At(unit.FromNats(h))
	sheet.Line(geom.Point{X: x, Y: inner.Bottom()}, geom.Point{X: x, Y: y}, canvas.Stroke{Color: th.Muted, Width: sheet.Pen, Dash: 2})
	s.Grip(sheet, scene.Grip{
		Handle: scene.Handle{ID: "theta", Label: "probability of heads", ValueText: "θ: " + mark.Trimmed(m.Theta) + ", entropy " + sheet.Short(h), Value: m.Theta, Max: 1, Step: 0.01, Y: y, R: s.Size, Horizontal: true},
		Color:  th.P, Along: plot.X, Hollow: m.Theta == 0 || m.Theta == 1,
		Set: func(v float64) { m.Theta = v },
	})
	sheet.Beside(geom.Point{X: x, Y: y}, inner, env.Touch && s.Busy(), "θ = "+mark.Trimmed(m.Theta))
	s.foot = inner.Bottom() + 12*sheet.F
}
