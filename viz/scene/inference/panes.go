package inference

import (
	"math"
	"slices"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// pane is a lane with the posterior, a q, and what is best for that q. The split view has two of them, else there is one.
type pane struct {
	lane geom.Rect
	up   axis
	q    *infotheory.Normal
	best *best
}

// panes lists them.
func (s *Scene) panes() []pane {
	p, m := &s.places, &s.Model
	list := []pane{{p.beliefs, p.density, &m.Q, &s.measured.best}}
	if s.look.view == split {
		q := &m.Q
		if m.Second.Apart {
			q = &m.Second.Q
		}
		list = append(list, pane{p.second, p.density2, q, &s.measured.second})
	}
	return list
}

// placePane draws posterior, q, the prior, and the optima as ghosts.
func (s *Scene) placePane(p pane, env *scene.Env) {
	th, pen := env.Theme, s.Sheet.Pen
	s.ticksOfX(p.lane, p.lane.Bottom() >= s.lowest())
	s.grid(p.lane, p.up, 3)
	s.title(p.lane, s.titlesOf(p, env)...)
	mixture := s.measured.inference.Posterior.Mixture
	parts := append(slices.Clone(mixture.Parts), *p.q)
	for _, o := range p.best.optima {
		parts = append(parts, o.Normal)
	}
	xs := s.sample(parts...)
	upper, lower := s.curve(xs, p.up, func(x float64) float64 { return math.Exp(s.measured.inference.Posterior.LogDensity(x)) })
	s.Sheet.Band(upper, lower, mark.FillP(th, 0.5))
	s.Sheet.Polyline(upper, canvas.Stroke{Color: th.P, Width: 2 * pen})
	upper, lower = s.curve(xs, p.up, func(x float64) float64 { return density(*p.q, x) })
	s.Sheet.Band(upper, lower, mark.FillQ(th, 0.5))
	s.Sheet.Polyline(upper, canvas.Stroke{Color: th.Q, Width: 2.5 * pen})
	if s.look.view == gradients { // dashes are the exact gradient there
		return
	}
	prior := infotheory.Normal{Sigma: s.Model.Prior}
	s.dashed(xs, p.up, prior, canvas.Stroke{Color: th.Muted, Width: 1.5 * pen, Dash: 4})
	for k := len(p.best.optima) - 1; k >= 0; k-- {
		stroke := canvas.Stroke{Color: th.M, Width: 2.5 * pen, Dash: 6}
		if k > 0 {
			stroke.Color, stroke.Width = th.M.Alpha(0.55), 1.5*pen
		}
		s.dashed(xs, p.up, p.best.optima[k].Normal, stroke)
	}
}

// titlesOf are wordings of what a pane shows.
func (s *Scene) titlesOf(p pane, env *scene.Env) []string {
	if s.look.view != split {
		return []string{"posterior p* = prior · likelihood / p(D), and the normal q that is to stand for it", "posterior p* and q"}
	}
	o, cost, name := p.best.objective, s.measured.value(), "q"
	term := o.term()
	if p.best == &s.measured.second {
		if cost = s.measured.value2(); s.Model.Second.Apart {
			term, name = o.term2(), "q₂"
		}
	}
	now, least := s.Sheet.Amount(cost), s.Sheet.Amount(p.best.optima[0].Value)
	return []string{
		objectiveWords[o] + ": " + name + " is to make " + term + " small; now " + now + ", at least " + least + " " + env.Unit.Plural(),
		objectiveWords[o] + ": " + term + " " + now + ", at least " + least, term + " " + now, term,
	}
}

// lowest is the lower edge of the lowest lane with an axis of x.
func (s *Scene) lowest() float64 {
	p := &s.places
	return max(p.beliefs.Bottom(), p.second.Bottom(), p.pulls[1].Bottom())
}

// dashed draws a normal density as a line, without its tails.
func (s *Scene) dashed(xs []float64, up axis, n infotheory.Normal, stroke canvas.Stroke) {
	near := up.Max / 500
	from, to := -1, -1
	for k, x := range xs {
		if density(n, x) > near {
			if from < 0 {
				from = k
			}
			to = k
		}
	}
	if from < 0 {
		return
	}
	upper, _ := s.curve(xs[from:to+1], up, func(x float64) float64 { return density(n, x) })
	s.Sheet.Polyline(upper, stroke)
}
