package code

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/draws"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// certain are the odds from which on a belief counts as settled in the picture.
const certain = 1000

// after is after how many observations the odds are expected to be so many to 1: log(odds)/KL. +∞ if they never are.
func (s *Scene) after(odds float64) float64 {
	return math.Ceil(math.Log(odds)/s.measured.KullbackLeiblerPQ - 1e-9)
}

// observed is how many observations the race shows.
func (s *Scene) observed() int { return max(s.Model.Sent, 2) }

// leastGap is the share of H(p,q) below which KL(p‖q) cannot be seen between the falls of both beliefs.
const leastGap = 0.06

// placeRace draws how the log likelihoods of both beliefs fall, and below it what opens between them.
func (s *Scene) placeRace(r mark.Regions, env *scene.Env) {
	upper, lower := s.strip.Divide(r.Whole())
	sheet, f := &s.Sheet, s.Sheet.F
	if m := &s.measured; upper.H >= 300*f && !(m.KullbackLeiblerPQ < leastGap*m.CrossEntropyPQ) {
		var falls geom.Rect
		falls, upper = upper.CutTop(0.45 * upper.H)
		s.placeFalls(falls, env)
	}
	s.placeOdds(upper, env)
	s.placeStrip(lower, env)
	sheet.Legend(r.Legend, s.strip.Axis.Plot.X, []mark.Key{
		{Names: []string{"a believer of " + env.Names.Of("p"), "a believer of p", "p"}, Fill: mark.FillP(sheet.Theme, 1)}, {Names: []string{"a believer of " + env.Names.Of("q"), "a believer of q", "q"}, Fill: mark.FillQ(sheet.Theme, 1)},
		{Names: []string{"n·KL(p‖q)", "n·KL"}, Line: canvas.Stroke{Color: sheet.Theme.M, Width: 3 * sheet.Pen}},
	})
}

// placeFalls draws the log likelihoods of both beliefs in the first run, and their slopes.
func (s *Scene) placeFalls(r geom.Rect, env *scene.Env) {
	sheet, m, th, unit := &s.Sheet, &s.measured, env.Theme, env.Unit
	n := s.observed()
	area := sheet.PlotArea(r)
	area.H += 18 * sheet.F // no title below
	steep := m.EntropyP
	if c := m.CrossEntropyPQ; !math.IsInf(c, 0) {
		steep = c
	}
	least := -1.12 * float64(n) * math.Max(unit.FromNats(steep), 1e-3)
	plot := mark.Plot{
		Area:   area,
		X:      scale.Linear{Min: 0, Max: float64(n), From: area.X, To: area.Right()},
		Y:      scale.Linear{Min: least, Max: 0, From: area.Bottom(), To: area.Y},
		YTitle: []string{"log likelihood in " + unit.Plural() + ": it falls by H(p) and by H(p,q) an observation", "log likelihood in " + unit.Plural()},
		XTitle: []string{""},
	}
	sheet.Plot(&plot)
	if kl := m.KullbackLeiblerPQ; !math.IsInf(kl, 0) {
		sheet.Between(&plot, func(x float64) (float64, float64) {
			return -x * unit.FromNats(m.CrossEntropyPQ), -x * unit.FromNats(m.EntropyP)
		}, canvas.Fill{Color: th.M.Alpha(0.22)})
	}
	own, given := make([]float64, len(m.P)), make([]float64, len(m.P))
	for i := range own {
		own[i], given[i] = -ideal(m.P[i]), -ideal(m.Q[i])
	}
	numbers := s.sent.UpTo(s.Model.Seed, 0, n)
	t := draws.NewSampler(m.P)
	for side, each := range [2][]float64{own, given} {
		line := canvas.Stroke{Color: mark.ColorOf(sheet.Theme, side), Width: 2.5 * sheet.Pen}
		if side == 1 {
			line.Dash = 6
		}
		s.placeSum(&plot, &t, numbers, each, 250, line)
	}
}

// placeSum draws a running sum over the symbols of a run from (0, 0) on, cut off at the ends of the plot, with at most so many points.
func (s *Scene) placeSum(p *mark.Plot, t *draws.Sampler, numbers []uint32, each []float64, most int, line canvas.Stroke) {
	points := []geom.Point{{X: p.X.At(0), Y: p.Y.At(0)}}
	stride := max(1, (len(numbers)+most-1)/most)
	sum := 0.0
	for k := 0; k < len(numbers); {
		for end := min(k+stride, len(numbers)); k < end; k++ {
			sum += each[t.Of(numbers[k])]
		}
		x, y := p.X.At(float64(k)), p.Y.At(s.Sheet.Unit.FromNats(sum))
		end := !(y >= p.Area.Y-0.5 && y <= p.Area.Bottom()+0.5)
		points = append(points, geom.Point{X: x, Y: math.Min(math.Max(y, p.Area.Y), p.Area.Bottom())})
		if end {
			break
		}
	}
	s.Sheet.Polyline(points, line)
}

// placeOdds draws ten runs of the evidence Σ log(p/q), what is expected of it, and the odds that it means.
func (s *Scene) placeOdds(r geom.Rect, env *scene.Env) {
	sheet, m, th, unit := &s.Sheet, &s.measured, env.Theme, env.Unit
	f, n := sheet.F, s.observed()
	area := sheet.PlotArea(r)
	area.W = math.Max(area.W-46*f, 1)
	kl, spread := m.KullbackLeiblerPQ, m.spread
	if math.IsInf(kl, 0) {
		kl, spread = math.Log(certain)/float64(n)*1.5, 0
	}
	high := math.Max(float64(n)*kl+2*spread*math.Sqrt(float64(n)), math.Log(20))
	low := math.Min(-0.1*high, float64(n)*kl-2*spread*math.Sqrt(float64(n)))
	low = math.Max(low, -0.7*high)
	plot := mark.Plot{
		Area:   area,
		X:      scale.Linear{Min: 0, Max: float64(n), From: area.X, To: area.Right()},
		Y:      scale.Linear{Min: unit.FromNats(low), Max: unit.FromNats(high), From: area.Bottom(), To: area.Y},
		XTitle: []string{"observations"},
		YTitle: []string{mark.Based("evidence for p against q, Σ log(p/q), in ", unit) + unit.Plural(), "evidence in " + unit.Plural()},
	}
	sheet.Plot(&plot)
	s.placeOddsAxis(&plot)
	t, each := draws.NewSampler(m.P), make([]float64, len(m.P))
	for i := range each {
		each[i] = m.ratio(i)
	}
	line, most := canvas.Stroke{Color: th.Muted.Alpha(0.6), Width: 1.2 * sheet.Pen}, 60
	for run := runs - 1; run >= 0; run-- {
		if run == 0 {
			line, most = canvas.Stroke{Color: th.Ink, Width: 2 * sheet.Pen}, 250
		}
		s.placeSum(&plot, &t, s.sent.UpTo(s.Model.Seed, run, n), each, most, line)
	}
	if kl := m.KullbackLeiblerPQ; !math.IsInf(kl, 0) {
		x := float64(n)
		if end := high / kl; kl > 0 && end < x {
			x = end
		}
		sheet.Line(geom.Point{X: area.X, Y: plot.Y.At(0)}, geom.Point{X: plot.X.At(x), Y: plot.Y.At(unit.FromNats(x * kl))}, canvas.Stroke{Color: th.M, Width: 3 * sheet.Pen})
	}
}

// placeOddsAxis writes at the right what the evidence means as odds: a line for each of 1, 10, 100 … to 1 that has room.
func (s *Scene) placeOddsAxis(p *mark.Plot) {
	sheet, f := &s.Sheet, s.Sheet.F
	kind := canvas.Text{Size: 11 * f, Color: sheet.Theme.Muted}
	low, high := p.Y.Ends()
	from, to := sheet.Unit.ToNats(p.Y.Invert(low)), sheet.Unit.ToNats(p.Y.Invert(high))
	step := math.Max(1, math.Ceil((to-from)/math.Ln10*18*f/p.Area.H))
	for k := math.Ceil(from / math.Ln10 / step); k <= to/math.Ln10/step; k++ {
		decade := k * step
		y := p.Y.At(sheet.Unit.FromNats(decade * math.Ln10))
		line := canvas.Stroke{Color: sheet.Theme.Grid, Width: sheet.Pen, Dash: 2}
		if decade == 3 {
			line.Color = sheet.Theme.M
		}
		sheet.Line(geom.Point{X: p.Area.X, Y: y}, geom.Point{X: p.Area.Right(), Y: y}, line)
		sheet.Text(geom.Point{X: p.Area.Right() + 5*f, Y: y + 4*f}, oddsText(decade), kind)
	}
	sheet.Wording(geom.Point{X: p.Area.Right() + 5*f, Y: p.Area.Y - 12*f}, 60*f, kind, "odds")
}

// oddsText writes a power of ten as odds.
func oddsText(decade float64) string {
	switch {
	case decade == 0:
		return "1 : 1"
	case decade < 0 && decade >= -3:
		return "1 : " + mark.Grouped(math.Pow(10, -decade))
	case decade > 0 && decade <= 4:
		return mark.Grouped(math.Pow(10, decade)) + " : 1"
	case decade < 0:
		return "1 : " + scale.Power10(int(-decade))
	}
	return scale.Power10(int(decade)) + " : 1"
}

// oddsOf writes the odds that an amount of evidence means.
func oddsOf(nats float64) string {
	switch odds := math.Exp(math.Abs(nats)); {
	case nats == 0:
		return "1 to 1"
	case odds < 1e6 && nats > 0:
		return roundOdds(odds) + " to 1 for p"
	case odds < 1e6:
		return roundOdds(odds) + " to 1 against p"
	case nats > 0:
		return scale.Power10(int(math.Round(nats/math.Ln10))) + " to 1 for p"
	}
	return scale.Power10(int(math.Round(-nats/math.Ln10))) + " to 1 against p"
}

func roundOdds(x float64) string {
	if x < 10 {
		return infotheory.FormatDecimals(x, 1)
	}
	return mark.Grouped(scale.Digits(x, 2))
}

// evidenceReadout says who wins the race, and when.
func (s *Scene) evidenceReadout(o *mark.Readout, needs mark.Length) {
	sheet, th, m := &s.Sheet, s.Sheet.Theme, &s.measured
	kl := sheet.Large("klPQ", "KL(p‖q)", "evidence an observation", m.KullbackLeiblerPQ, th.MText)
	when := mark.Headline{ID: "klPQ", Name: "1000 to 1 after", Value: "∞", Note: "p and q are equal", Color: th.Ink}
	if m.KullbackLeiblerPQ > 0 {
		when.Value, when.Unit, when.Note = mark.Grouped(math.Max(s.after(certain), 1)), "observations", mark.Based("log(1000) / KL(p‖q), expected", s.Sheet.Unit)
		if font.Width(canvas.Bold, 34*sheet.F, when.Value) > 110*sheet.F {
			when.Unit = ""
		}
	}
	o.Headlines, o.Numbers = [2]mark.Headline{kl, when}, []mark.Headline{kl, when}
	needs.Title = "H(p): how fast a believer of p falls"
	fall := s.sum()
	fall.Title = "H(p,q): how fast a believer of q falls"
	n := s.observed()
	after := mark.Length{Height: 52, ID: "klPQ", Title: "n·KL(p‖q): evidence expected after " + mark.Grouped(float64(n)), Value: sheet.Amount(float64(n) * m.KullbackLeiblerPQ)}
	if !math.IsInf(m.KullbackLeiblerPQ, 0) {
		after.Note = "odds of " + oddsOf(float64(n)*m.KullbackLeiblerPQ)
	}
	o.Lengths = []mark.Length{fall, needs, after}
}
