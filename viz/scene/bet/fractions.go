package bet

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// placeFractions draws what all bets together grow by at each fraction, on the axis of wealth: the point of the fraction stands as high
// as the line of the runs ends.
func (s *Scene) placeFractions(area geom.Rect, y scale.Stops, env *scene.Env) {
	sheet, th, m, f := &s.Sheet, env.Theme, &s.measured, s.Sheet.F
	model, n := &s.Model, float64(s.Model.Rounds)
	axis := y.Axis.(decades)
	plot := mark.Plot{Area: area, X: scale.Linear{Min: 0, Max: 1, From: area.X, To: area.Right()}, Y: y}
	sheet.Line(geom.Point{X: area.X, Y: area.Bottom()}, geom.Point{X: area.Right(), Y: area.Bottom()}, canvas.Stroke{Color: th.Muted, Width: sheet.Pen})
	kind := canvas.Text{Size: 11 * f, Color: th.Muted, Anchor: canvas.Middle}
	for k, label := range [...]string{"0", "½", "1"} {
		x := plot.X.At(float64(k) / 2)
		sheet.Line(geom.Point{X: x, Y: area.Bottom()}, geom.Point{X: x, Y: area.Bottom() + 5*f}, canvas.Stroke{Color: th.Muted, Width: sheet.Pen})
		sheet.Text(geom.Point{X: x, Y: area.Bottom() + 17*f}, label, kind)
	}
	sheet.Wording(geom.Point{X: area.X + area.W/2, Y: area.Bottom() + 34*f}, area.W+24*f, kind, "fraction f staked", "staked")
	one := y.At(0)
	sheet.Line(geom.Point{X: area.X, Y: one}, geom.Point{X: area.Right(), Y: one}, canvas.Stroke{Color: th.Muted, Width: sheet.Pen, Dash: 2})
	look := mark.Function{Line: canvas.Stroke{Color: th.M, Width: 2.5 * sheet.Pen}}
	if math.IsNaN(m.best) { // a growth of ∞ at every fraction above 0
		sheet.Line(geom.Point{X: area.X, Y: y.At(math.Inf(1))}, geom.Point{X: area.Right(), Y: y.At(math.Inf(1))}, look.Line)
	} else {
		sheet.Curve(&plot, func(x float64) float64 { return math.Max(bans(n*m.curve(x)), axis.Min) }, look)
		best := geom.Point{X: plot.X.At(m.best), Y: y.At(bans(n * m.growthBest))}
		sheet.Line(best, geom.Point{X: best.X, Y: area.Bottom()}, canvas.Stroke{Color: th.Ink, Width: 1.5 * sheet.Pen, Dash: 3})
		sheet.Circle(best, 4.5*f, canvas.Fill{Color: th.Background}, canvas.Stroke{Color: th.Ink, Width: 2 * sheet.Pen})
	}
	at := geom.Point{X: plot.X.At(model.Fraction), Y: s.height(y, n*m.atFraction)}
	sheet.Line(geom.Point{X: area.X - gapBetween*f, Y: at.Y}, at, canvas.Stroke{Color: th.M, Width: sheet.Pen, Dash: 2})
	s.Grip(sheet, scene.Grip{
		Handle: scene.Handle{ID: "fraction", Label: "fraction staked", ValueText: s.fractionSaid(), Value: model.Fraction, Max: 1, Step: 0.01, Y: at.Y, R: s.Size, Horizontal: true},
		Color:  th.M, Along: plot.X, Hollow: model.Fraction == 0, Around: area,
		Set: func(v float64) { model.Fraction = v },
	})
	kind.Anchor = canvas.Start
	kind.Size, kind.Color, kind.Face = 12*f, th.Ink, canvas.Bold
	words := []string{"f = " + mark.Trimmed(model.Fraction)}
	if !math.IsNaN(m.best) {
		words = []string{words[0] + ", best " + mark.Trimmed(scale.Digits(m.best, 2)), words[0]}
	}
	sheet.Wording(geom.Point{X: area.X, Y: area.Y - 8*f}, area.W+10*f, kind, words...)
}

// height is where an amount of wealth stands, at an end of the axis if it is beyond, and at 1 if there is none.
func (s *Scene) height(y scale.Stops, nats float64) float64 {
	switch {
	case math.IsNaN(nats):
		nats = 0
	case math.IsInf(nats, 0):
		return y.At(nats)
	}
	return y.At(math.Min(math.Max(bans(nats), s.wealth.low), s.wealth.high))
}

// fractionSaid is what the twin of the fraction says.
func (s *Scene) fractionSaid() string {
	return scene.Said(s.Model.Fraction, 0.01) + s.aside()
}

// placeCulprits tears open the columns of the outcomes by which all is lost, or won.
func (s *Scene) placeCulprits() {
	sheet, m, axis := &s.Sheet, &s.measured, &s.strip.Axis
	for i, x := range m.returns {
		if m.p[i] == 0 || !math.IsInf(x, 0) {
			continue
		}
		column := geom.Rect{X: s.strip.Middle(i) - 0.46*s.strip.Pitch, Y: axis.Plot.Y - 6*sheet.F, W: 0.92 * s.strip.Pitch, H: axis.Plot.H + 6*sheet.F}
		torn, side := mark.TornUp(column), 2
		if x > 0 {
			side = 1
		}
		torn.Draw(sheet, canvas.Fill{Color: mark.ColorOf(sheet.Theme, side).Alpha(0.14)})
		torn.Edge(sheet, canvas.Stroke{Color: mark.ColorOf(sheet.Theme, side), Width: 2 * sheet.Pen})
	}
}
