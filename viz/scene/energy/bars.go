package energy

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// layBars fits the axis of the probabilities into its area.
func (s *Scene) layBars(area geom.Rect) {
	a := &s.strip.Axis
	a.Plot, s.strip.Pitch = area, s.pitch()
	largest := 0.0
	for i, q := range s.measured.q {
		largest = math.Max(largest, math.Max(q, s.measured.gibbs.P[i]))
	}
	if a.Top == 0 || !s.Busy() && !s.relax.Going || largest > a.Top {
		a.Settle(largest)
	}
}

// bar is the bar of a state: p's left, q's right.
func (s *Scene) bar(side, i int, v float64) geom.Rect {
	a := &s.strip.Axis
	width := math.Min(math.Max(0.38*s.pitch(), 0.5), 44*s.Sheet.F)
	gap := math.Min(0.02*s.pitch(), 3)
	top := math.Max(a.Y(v), a.Plot.Y)
	r := geom.Rect{X: s.strip.Middle(i) + gap, Y: top, W: width, H: a.Plot.Bottom() - top}
	if side == 0 {
		r.X -= 2*gap + width
	}
	return r
}

// tip is the end of q's bar.
func (s *Scene) tip(i int) geom.Point {
	bar := s.bar(1, i, s.measured.q[i])
	return geom.Point{X: bar.Center().X, Y: bar.Y}
}

// placeBars draws p and q as bars side by side.
func (s *Scene) placeBars(env *scene.Env) {
	sheet, f := &s.Sheet, s.Sheet.F
	s.strip.Grid()
	kind := canvas.Text{Size: 11 * f, Color: env.Theme.Muted}
	sheet.Wording(geom.Point{X: s.plot.X - (leftRoom-8)*f, Y: s.strip.Axis.Plot.Y - 11*f}, s.plot.W+(leftRoom-8)*f, kind, "probability of each state", "probability")
	for i, q := range s.measured.q {
		for side, v := range [2]float64{s.measured.gibbs.P[i], q} {
			if bar := s.bar(side, i, v); bar.H > 0 {
				sheet.Rect(bar, math.Min(2, 0.1*s.pitch()), mark.FillOf(env.Theme, side, 1), canvas.Stroke{})
			}
		}
	}
	if before, held := s.Before(); held && before.N == s.Model.N {
		was := before.Q.Probabilities()
		for i, q := range s.measured.q {
			if math.Abs(was[i]-q) >= 5e-4 {
				sheet.Rect(s.bar(1, i, was[i]), 0, canvas.Fill{}, canvas.Stroke{Color: env.Theme.Ink, Width: 1.25 * sheet.Pen, Dash: 3})
			}
		}
	}
	s.strip.Names(s.Model.names(), s.lit())
}

// placeShare puts a disc on q's bar of a state.
func (s *Scene) placeShare(i int, roomy bool, env *scene.Env) {
	sheet, at, held := &s.Sheet, s.tip(i), s.bars.Held(i)
	disc := mark.Handle{At: at, R: s.Size, Color: env.Theme.Q, Held: held, Zero: s.measured.q[i] == 0 && !held, Locked: s.Model.Q.Locked[i]}
	if held {
		disc.R *= 1.25
	}
	disc.Draw(sheet, env.Theme, sheet.Pen)
	s.PlaceInRow(i, at, disc.R)
	if roomy {
		around := s.column(i, s.strip.Axis.Plot)
		around.H += 22 * sheet.F
		s.AroundInRow(around)
	}
	if i == s.lit() || held {
		s.placeValue("q "+infotheory.Format(s.measured.q[i]), at, held && env.Touch, s.strip.Axis.Plot, env)
	}
}

// placeFall draws how the free energy falls to that of the equilibrium if q is left alone: what was up to now, and what will be.
func (s *Scene) placeFall(area geom.Rect, env *scene.Env) {
	sheet, th, f, r := &s.Sheet, env.Theme, s.Sheet.F, &s.relax
	end := math.Max(r.horizon, r.elapsed)
	x := scale.Linear{Max: end, From: area.X, To: area.Right()}
	most := r.gaps[0]
	if !(most > 0) {
		most = s.Model.KT
	}
	y := scale.Linear{Max: 1.08 * most, From: area.Bottom(), To: area.Y}
	var upper, lower []geom.Point
	now := math.Min(r.elapsed, end)
	drawn := func(from, to float64, fill canvas.Fill, stroke canvas.Stroke) {
		upper, lower = upper[:0], lower[:0]
		for k := range wayPoints + 1 {
			t := from + (to-from)*float64(k)/wayPoints
			upper = append(upper, geom.Point{X: x.At(t), Y: y.At(r.gapAt(t))})
			lower = append(lower, geom.Point{X: x.At(t), Y: area.Bottom()})
		}
		upper, lower = mark.Thin(upper, lower)
		sheet.Band(upper, lower, fill)
		sheet.Polyline(upper, stroke)
	}
	drawn(now, end, canvas.Fill{Color: th.M.Alpha(0.18)}, canvas.Stroke{Color: th.Q, Width: 1.5 * sheet.Pen, Dash: 4})
	if now > 0 {
		drawn(0, now, canvas.Fill{Color: th.M.Alpha(0.4)}, canvas.Stroke{Color: th.Q, Width: 2.5 * sheet.Pen})
	}
	sheet.Line(geom.Point{X: area.X, Y: area.Bottom()}, geom.Point{X: area.Right(), Y: area.Bottom()}, canvas.Stroke{Color: th.P, Width: 2.5 * sheet.Pen})
	sheet.Circle(geom.Point{X: x.At(now), Y: y.At(r.gapAt(now))}, 4*f, canvas.Fill{Color: th.Q}, canvas.Stroke{})
	kind := canvas.Text{Size: 11 * f, Color: th.Muted}
	sheet.Wording(geom.Point{X: area.X - (leftRoom-8)*f, Y: area.Y - 8*f}, area.W+(leftRoom-8)*f, kind, "left alone: the free energy of q falls to that of p, and never rises", "left alone, F(q) falls to F(p)", "F(q), left alone")
	bold := canvas.Text{Face: canvas.Bold, Size: 12 * f, Color: th.PText}
	sheet.Text(geom.Point{X: area.Right() + 5*f, Y: area.Bottom() + 4*f}, "F(p)", bold)
	kind.Anchor = canvas.Middle
	for _, t := range x.Marks(max(2, int(area.W/(90*f)))) {
		words := t.Label
		if t.Value == 0 {
			words = "time 0"
		}
		sheet.Text(geom.Point{X: x.At(t.Value), Y: area.Bottom() + 15*f}, words, kind)
	}
}
