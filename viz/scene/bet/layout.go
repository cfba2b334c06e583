package bet

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// Layout measures the model and places everything: the runs of wealth, beside them the growth at each fraction on the same axis, and
// below them the three distributions.
func (s *Scene) Layout(area geom.Rect, env *scene.Env) {
	s.measure()
	r := s.Begin(area, env)
	sheet, th, f := &s.Sheet, env.Theme, s.Sheet.F
	s.settle()
	upper, lower := s.strip.Divide(r.Whole())
	if upper.H < 118*f {
		lower = r.Whole()
	} else {
		s.placeWealth(upper, env)
	}
	s.strip.Place(lower, env, r.Legend.Y)
	s.placeCulprits()
	s.foot = s.strip.Axis.Plot.Bottom() + 4*f
	sheet.Legend(r.Legend, s.strip.Axis.Plot.X, []mark.Key{
		{Names: []string{env.Names.Key("p"), "p"}, Fill: mark.FillP(th, 1)}, {Names: []string{env.Names.Key("q"), "q"}, Fill: mark.FillQ(th, 1)},
		{Names: []string{"b · your belief", "b"}, Fill: mark.FillOf(th, 2, 1)},
		{Names: []string{"growth"}, Line: canvas.Stroke{Color: th.M, Width: 3 * sheet.Pen}},
		{Names: []string{"what you expect", "expected"}, Line: canvas.Stroke{Color: th.M, Width: 2 * sheet.Pen, Dash: 4}},
	})
	s.Sheet.Readout(r, area, s.readout(env))
}

// Sizes of the plot of the fractions beside the runs, at type factor 1.
const (
	fractionsShare = 0.29
	fractionsLeast = 96
	besideLeast    = 270 // of both together
	gapBetween     = 18
	shelf          = 16 // how far beyond the end of the axis a wealth of 0 or of ∞ stands
)

// placeWealth draws the runs, and beside them the growth at each fraction where there is room.
func (s *Scene) placeWealth(r geom.Rect, env *scene.Env) {
	sheet, f := &s.Sheet, s.Sheet.F
	area := sheet.PlotArea(r)
	area.Y, area.H = area.Y-4*f, area.H+4*f
	left, right := area, geom.Rect{}
	if area.W >= besideLeast*f {
		right, left = area.CutRight(math.Max(fractionsShare*area.W, fractionsLeast*f))
		left.W -= gapBetween * f
	}
	axis := decades{scale.Linear{Min: s.wealth.low, Max: s.wealth.high, From: area.Bottom(), To: area.Y}}
	if _, share := s.happens(ruin); share > 0 {
		axis.From -= math.Min(shelf*f, 0.3*area.H)
	}
	if _, share := s.happens(riches); share > 0 {
		axis.To += math.Min(shelf*f, 0.3*area.H)
	}
	y := scale.Stops{Axis: axis, Low: math.Inf(-1), High: math.Inf(1), Shelf: math.Max(area.Bottom()-axis.From, axis.To-area.Y), Detent: 1e9}
	words := []string{"wealth, from 1 on: " + runsOf(s.Model.Paths) + " of luck", "wealth, from 1 on", "wealth"}
	plot := mark.Plot{Area: left, X: scale.Linear{Min: 0, Max: float64(s.Model.Rounds), From: left.X, To: left.Right()}, Y: y, XTitle: []string{"bets"}, YTitle: words}
	sheet.Plot(&plot)
	s.placeShelves(&plot, axis)
	one := y.At(0)
	sheet.Line(geom.Point{X: left.X, Y: one}, geom.Point{X: left.Right(), Y: one}, canvas.Stroke{Color: env.Theme.Muted, Width: sheet.Pen, Dash: 2})
	s.placeBand(&plot)
	s.placeRuns(&plot)
	s.placeSlopes(&plot)
	if !right.Empty() {
		s.placeFractions(right, y, env)
	}
	sheet.Ask("growthAtFraction", geom.Rect{X: left.X, Y: left.Y - 24*f, W: left.W, H: 24 * f})
}

// runsOf counts runs.
func runsOf(n int) string {
	if n == 1 {
		return "1 run"
	}
	return mark.Grouped(float64(n)) + " runs"
}

// placeShelves names the ends of the axis where all is lost, or wealth is infinite.
func (s *Scene) placeShelves(p *mark.Plot, axis decades) {
	sheet, f := &s.Sheet, s.Sheet.F
	kind := canvas.Text{Face: canvas.Bold, Size: 11 * f, Color: sheet.Theme.Ink, Anchor: canvas.End}
	if axis.From < p.Area.Bottom() {
		sheet.Text(geom.Point{X: p.Area.X - 6*f, Y: p.Area.Bottom() + 4*f}, "0", kind)
	}
	if axis.To > p.Area.Y {
		kind.Size = 15 * f
		sheet.Text(geom.Point{X: p.Area.X - 6*f, Y: p.Area.Y + 5*f}, "∞", kind)
	}
}

// bans is where an amount in nats stands on the axis of wealth.
func bans(nats float64) float64 { return infotheory.Ban.FromNats(nats) }

// placeBand fills where 95 runs of 100 are to be expected.
func (s *Scene) placeBand(p *mark.Plot) {
	m := &s.measured
	if g := m.atFraction; !math.IsNaN(g) && !math.IsInf(g, 0) {
		s.Sheet.Between(p, func(x float64) (float64, float64) {
			half := 1.96 * m.now.spread * math.Sqrt(math.Max(x, 0))
			return bans(x*g - half), bans(x*g + half)
		}, canvas.Fill{Color: s.Sheet.Theme.M.Alpha(0.16)})
	}
}

// placeSlopes draws what the wealth grows by, and dashed what who bets expects.
func (s *Scene) placeSlopes(p *mark.Plot) {
	m, sheet := &s.measured, &s.Sheet
	slope := func(nats float64, line canvas.Stroke) {
		if math.IsNaN(nats) || math.IsInf(nats, 0) {
			return
		}
		x, end := float64(s.Model.Rounds), bans(float64(s.Model.Rounds)*nats)
		if most := s.wealth.high; end > most {
			x, end = x*most/end, most
		} else if least := s.wealth.low; end < least {
			x, end = x*least/end, least
		}
		sheet.Line(geom.Point{X: p.Area.X, Y: p.Y.At(0)}, geom.Point{X: p.X.At(x), Y: p.Y.At(end)}, line)
	}
	slope(m.expected, canvas.Stroke{Color: sheet.Theme.M, Width: 2 * sheet.Pen, Dash: 4})
	slope(m.atFraction, canvas.Stroke{Color: sheet.Theme.M, Width: 3 * sheet.Pen})
}
