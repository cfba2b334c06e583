package inference

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// laneEstimators are the estimators that have a lane: one by the score function, with a baseline if that is followed, and the
// reparametrised one.
func (s *Scene) laneEstimators() [2]infotheory.Estimator {
	upper := infotheory.ScoreFunction
	if s.Model.Draws.Estimator == infotheory.LeaveOneOut {
		upper = infotheory.LeaveOneOut
	}
	return [2]infotheory.Estimator{upper, infotheory.Reparametrised}
}

// settlePulls fits the scale of the pulls, which both lanes share, unless something is held. While q descends it only grows.
func (s *Scene) settlePulls() {
	c, largest := s.look.pull, math.Abs(s.look.pull.of(s.drawn.exact))
	for _, e := range s.laneEstimators() {
		for _, p := range s.drawn.pulls[e] {
			largest = math.Max(largest, math.Abs(c.of(p)))
		}
	}
	largest = math.Max(largest, 1e-9)
	switch a := &s.axes; {
	case a.pull == 0 || !s.Busy() && !s.descent.Going:
		a.pull = settled(a.pull, largest)
	case s.descent.Going:
		a.pull = math.Max(a.pull, largest)
	}
}

// placeDraws draws a rug of the draws, and in two lanes what each of them pulls.
func (s *Scene) placeDraws(env *scene.Env) {
	s.settlePulls()
	p, f := &s.places, s.Sheet.F
	rug := canvas.Stroke{Color: env.Theme.Ink, Width: 1.5 * s.Sheet.Pen}
	for _, z := range s.drawn.zs {
		if x := s.Model.Q.Mu + z*s.Model.Q.Sigma; x >= p.x.Min && x <= p.x.Max {
			foot := geom.Point{X: p.x.At(x), Y: p.beliefs.Bottom()}
			s.Sheet.Line(foot, foot.Add(0, -8*f), rug)
		}
	}
	for k, e := range s.laneEstimators() {
		s.placePulls(p.pulls[k], e, env)
	}
}

// placePulls draws the pull of each draw as a line up or down from 0, on the curve that it follows; their mean, which is the estimate;
// and the exact gradient with the spread of estimates around it.
func (s *Scene) placePulls(lane geom.Rect, e infotheory.Estimator, env *scene.Env) {
	p, d, th, pen, c := &s.places, &s.drawn, env.Theme, s.Sheet.Pen, s.look.pull
	u, top := env.Unit, s.axes.pull
	up := axis{scale.Linear{Min: -top, Max: top, From: lane.Bottom(), To: lane.Bottom() - math.Max(lane.H, 1)}}
	shown := axis{scale.Linear{Min: u.FromNats(-top), Max: u.FromNats(top), From: up.From, To: up.To}}
	s.ticksOfX(lane, lane.Bottom() >= s.lowest())
	s.grid(lane, shown, max(1, min(3, int(lane.H/(24*s.Sheet.F)))))
	s.title(lane, s.titlesOfPulls(e)...)
	exact, spread := c.of(d.exact), c.of(d.spread[e])
	if !env.Veil.Has(spreadIDs[e]) && !env.Veil.Has("gradient") {
		high, low := up.At(up.Clamp(exact+spread)), up.At(up.Clamp(exact-spread))
		s.Sheet.Rect(geom.Rect{X: lane.X, Y: high, W: lane.W, H: low - high}, 0, fill(th.M.Alpha(0.18)), none)
	}
	level := func(reading string, nats float64, stroke canvas.Stroke) {
		if nats < up.Min || nats > up.Max || env.Veil.Has(reading) {
			return
		}
		s.Sheet.Line(geom.Point{X: lane.X, Y: up.At(nats)}, geom.Point{X: lane.Right(), Y: up.At(nats)}, stroke)
	}
	level("", 0, canvas.Stroke{Color: th.Muted, Width: pen})
	q := s.Model.Q
	s.within(s.sample(q), up, s.pullAt(e), canvas.Stroke{Color: th.Muted.Alpha(0.6), Width: pen})
	for k, z := range d.zs {
		x := q.Mu + z*q.Sigma
		if x < p.x.Min || x > p.x.Max {
			continue
		}
		tip := geom.Point{X: p.x.At(x), Y: up.At(up.Clamp(c.of(d.pulls[e][k])))}
		s.Sheet.Line(geom.Point{X: tip.X, Y: up.At(0)}, tip, canvas.Stroke{Color: th.Q, Width: 2 * pen})
		s.Sheet.Circle(tip, 2.5*s.Sheet.F, fill(th.Q), none)
	}
	level("gradient", exact, canvas.Stroke{Color: th.M, Width: 2.5 * pen, Dash: 6})
	level(estimateIDs[e], c.of(d.mean[e]), canvas.Stroke{Color: th.Ink, Width: 2 * pen})
}

// within draws a function where it is on its axis.
func (s *Scene) within(xs []float64, up axis, of func(x float64) float64, stroke canvas.Stroke) {
	from := 0
	for k := range len(xs) + 1 {
		if k < len(xs) && math.Abs(of(xs[k])) <= up.Max {
			continue
		}
		if k > from+1 {
			line, _ := s.curve(xs[from:k], up, of)
			s.Sheet.Polyline(line, stroke)
		}
		from = k + 1
	}
}

// pullAt is the pull of a draw at x, were it among those that there are.
func (s *Scene) pullAt(e infotheory.Estimator) func(x float64) float64 {
	target, rule, q, baseline, share := s.measured.inference.Posterior, s.rule(), s.Model.Q, 0.0, 1.0
	if n := float64(len(s.drawn.zs)); e == infotheory.LeaveOneOut {
		baseline, share = target.Baseline(rule, q, s.drawn.zs), n/(n-1)
	}
	return func(x float64) float64 {
		return share * s.look.pull.of(target.Pull(rule, e, q, (x-q.Mu)/q.Sigma, baseline))
	}
}

// titlesOfPulls are wordings of what a lane of pulls shows.
func (s *Scene) titlesOfPulls(e infotheory.Estimator) []string {
	c := s.look.pull
	mean, spread := s.Sheet.Amount(c.of(s.drawn.mean[e])), s.Sheet.Amount(c.of(s.drawn.spread[e]))
	exact := s.Sheet.Amount(c.of(s.drawn.exact))
	name := estimatorNames[e]
	return []string{
		name + ": the pulls on " + c.symbol() + " have the mean " + mean + "; exact is " + exact + ", spread ± " + spread,
		name + ": mean " + mean + ", exact " + exact + " ± " + spread, estimatorShort[e] + ": " + mean + ", ± " + spread, estimatorShort[e],
	}
}
