package surprise

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// Which curve is whose.
const (
	curvePrior  = iota // before any sighting
	curveBefore        // before the last one
	curveNow
)

// headroom is the part of the plot's height that the highest curve fills.
const headroom = 0.9

// placePlot places the grid, the beliefs and the true share.
func (s *Scene) placePlot(env *scene.Env) {
	s.placeWeightAxis(env)
	s.placeShareAxis(env)
	s.placeBeliefs(env)
	s.placeTruth(env)
}

// beliefs returns those that are drawn, nil for one that would hide behind another.
func (s *Scene) beliefs() [3]*belief {
	m := &s.measured
	b := [3]*belief{curvePrior: &m.prior}
	if (m.seen() > 0 || s.arrival.going) && !m.lost() {
		s.arrival.now = s.arriving()
		b[curveNow] = &s.arrival.now
	}
	if m.seen() > 1 && !m.lost() && !m.prior.point {
		b[curveBefore] = &m.before
	}
	return b
}

func (s *Scene) placeBeliefs(env *scene.Env) {
	p, a, th := &s.Sheet, &s.axis, env.Theme
	beliefs, top := s.beliefs(), 0.0
	for k, b := range beliefs {
		if b != nil && !b.point {
			s.curves[k].Sample(b.Beta, &a.Shares)
			top = math.Max(top, s.curves[k].Peak(b.Beta, &a.Shares))
		}
	}
	perPixel := top / (headroom * a.plot.H)
	for k, b := range beliefs {
		if b != nil && !b.point {
			s.curves[k].Place(&a.Shares, perPixel)
			s.placeCurve(k, env)
		}
	}
	if s.measured.prior.point {
		s.placeSpike(env)
	} else {
		s.placeEdgeNote(env)
	}
	p.Line(geom.Point{X: a.plot.X, Y: a.plot.Bottom()}, geom.Point{X: a.plot.Right(), Y: a.plot.Bottom()}, canvas.Stroke{Color: th.Muted, Width: p.Pen})
}

// placeCurve paints the area of a belief and its outline.
func (s *Scene) placeCurve(k int, env *scene.Env) {
	p, th, c := &s.Sheet, env.Theme, &s.curves[k]
	switch k {
	case curvePrior:
		p.Band(c.Points, c.Foot, mark.FillQ(th, 0.28))
		p.Polyline(c.Points, canvas.Stroke{Color: th.Q, Width: 2 * p.Pen, Dash: 5})
	case curveBefore:
		p.Polyline(c.Points, canvas.Stroke{Color: th.Muted, Width: 1.2 * p.Pen, Dash: 2})
	default:
		p.Band(c.Points, c.Foot, mark.FillP(th, 0.3))
		p.Polyline(c.Points, canvas.Stroke{Color: th.P, Width: 2.5 * p.Pen})
	}
}

// placeEdgeNote says how much of the first belief no picture can show: what lies within a pixel of an end.
func (s *Scene) placeEdgeNote(env *scene.Env) {
	p, a, b := &s.Sheet, &s.axis, &s.measured.prior
	pixel := 1 / math.Max(a.plot.W, 2)
	if at := a.handleY(s.Model.Weight); s.Model.Mean > 0.5 && at < a.plot.Y+60*p.F { // what it is worth stands there
		return
	}
	kind := canvas.Text{Size: 11.5 * p.F, Color: env.Theme.QText, Halo: env.Theme.Background}
	x, mass := a.plot.X+12*p.F, b.CDF(a.Share(pixel))
	if s.Model.Mean > 0.5 {
		x, mass, kind.Anchor = a.plot.Right()-12*p.F, b.Survival(a.Share(1-pixel)), canvas.End
	}
	if percent := math.Round(100 * mass); percent >= 5 {
		p.Fit(geom.Point{X: x, Y: a.plot.Y + 9*p.F}, infotheory.FormatDecimals(percent, 0)+" % of the first belief is too near to "+[2]string{"0", "1"}[toInt(s.Model.Mean > 0.5)]+" to be drawn", a.plot.W-24*p.F, kind)
	}
}

// placeSpike draws a point mass: all of the belief at one share.
func (s *Scene) placeSpike(env *scene.Env) {
	p, a, th := &s.Sheet, &s.axis, env.Theme
	x := a.x(s.Model.Mean)
	foot, tip := geom.Point{X: x, Y: a.plot.Bottom()}, geom.Point{X: x, Y: a.plot.Bottom() - headroom*a.plot.H}
	if m := &s.measured; m.seen() > 0 && !m.lost() {
		p.Line(foot, tip, canvas.Stroke{Color: th.P, Width: 9 * p.Pen})
	}
	p.Line(foot, tip, canvas.Stroke{Color: th.Q, Width: 4 * p.Pen})
}

// placeTruth points at the true share of the world.
func (s *Scene) placeTruth(env *scene.Env) {
	p, a, f := &s.Sheet, &s.axis, s.Sheet.F
	x, y := a.x(s.Model.Truth), a.plot.Bottom()+10*f
	tip := []geom.Point{{X: x, Y: y}, {X: x, Y: y}}
	p.Band(tip, []geom.Point{{X: x - 5*f, Y: y + 9*f}, {X: x + 5*f, Y: y + 9*f}}, canvas.Fill{Color: env.Theme.M})
}

// lineOfValue is how far two values keep from each other, at type factor 1.
const lineOfValue = 22

func toInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

// placeValues says the mean and the weight beside their handles, away from the finger and the focus ring.
func (s *Scene) placeValues(mean, weight geom.Point, env *scene.Env) {
	a, f := &s.axis, s.Sheet.F
	some := font.Fit(canvas.Bold, 12.5*f, s.Model.Words.some(), 64*f)
	left := s.regions.Plot.X + 2*f
	within := geom.Rect{X: left, Y: a.plot.Y, W: a.plot.Right() - left, H: a.plot.H + 10*f}
	touched := env.Touch && s.Hold.Any()
	s.Sheet.Beside(mean, within, touched, "mean "+mark.Trimmed(s.Model.Mean))
	weight.Y = math.Min(weight.Y, within.Bottom()-(24+lineOfValue)*f) // above the line of the mean
	s.Sheet.Beside(weight, within, touched, s.worth(some))
}
