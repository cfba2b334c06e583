package inference

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/scale"
)

// axes are the ends of all axes. They stand still while something is held.
type axes struct {
	low, high           float64 // of x and μ; equal before the first layout
	likelihood, density float64 // the tops
	narrow, wide        float64 // of σ in the landscape
	least, most         float64 // of the ledger, in nats
	worth               float64 // the end of the scale of the objective, in nats
	pull                float64 // the top of the lanes of pulls, in nats
}

// settle fits the axes to the model unless something is held or moves.
func (s *Scene) settle() {
	a := &s.axes
	if a.low < a.high && (s.Busy() || s.descent.Going) {
		return
	}
	low, high := s.needed()
	if length := high - low; !(a.low < a.high) || low < a.low || high > a.high || length < 0.45*(a.high-a.low) {
		pad := 0.06 * length
		a.low, a.high = scale.Nice(low-pad, high+pad, 12)
	}
	a.likelihood = settled(a.likelihood, s.tallest())
	narrow, wide := s.sigmas()
	if !(a.narrow > 0) || narrow < a.narrow || wide > a.wide || narrow > 6*a.narrow || wide < a.wide/6 {
		room := math.Max(2, math.Sqrt(10*narrow/wide)) // at least a decade
		a.narrow, a.wide = narrow/room, wide*room
	}
}

// settleDensity fits the top of the densities, which the optima count for, unless something is held or moves.
func (s *Scene) settleDensity() {
	if s.axes.density == 0 || !s.Busy() && !s.descent.Going {
		s.axes.density = settled(s.axes.density, s.densest())
	}
}

// settled is the top of an axis for a largest value: it grows when it must, and shrinks when much of it is empty.
func settled(top, largest float64) float64 {
	if largest > 0.97*top || largest < 0.6*top {
		return largest * 1.15
	}
	return top
}

// needed is the range of x that something is in: the posterior, the bumps and q.
func (s *Scene) needed() (low, high float64) {
	q := s.Model.Q
	low, high = q.Mu-2.6*q.Sigma, q.Mu+2.6*q.Sigma
	add := func(mu, reach float64) { low, high = math.Min(low, mu-reach), math.Max(high, mu+reach) }
	if q = s.Model.q2(); s.look.view == split {
		add(q.Mu, 2.6*q.Sigma)
	}
	if q = s.Model.Q; s.look.view == gradients {
		for _, z := range s.draw() {
			add(q.Mu, math.Abs(z)*q.Sigma)
		}
	}
	for _, b := range s.Model.bumps() {
		add(b.At, 2.5*b.Width)
	}
	mixture := s.measured.inference.Posterior.Mixture
	for k, part := range mixture.Parts {
		if mixture.Weights[k] > 1e-3 {
			add(part.Mu, 3*part.Sigma)
		}
	}
	add(0, math.Min(s.Model.Prior, 0.5*(high-low)))
	return low, high
}

// tallest is the largest likelihood.
func (s *Scene) tallest() float64 {
	most := 0.0
	for _, b := range s.Model.bumps() {
		most = math.Max(most, s.Model.likelihood(b.At))
	}
	return most
}

// densest is the largest density that the axis should show; a spike of q or of the prior is cut off.
func (s *Scene) densest() float64 {
	posterior := 0.0
	mixture := s.measured.inference.Posterior.Mixture
	for _, part := range mixture.Parts {
		posterior = math.Max(posterior, math.Exp(mixture.LogDensity(part.Mu)))
	}
	most := posterior
	for _, p := range s.panes() {
		most = math.Max(most, peak(p.q.Sigma))
		for _, o := range p.best.optima {
			most = math.Max(most, peak(o.Sigma))
		}
	}
	most = math.Min(most, 2.5*posterior)
	return math.Max(most, math.Min(peak(s.Model.Prior), 1.3*posterior))
}

// peak is the largest density of a normal distribution.
func peak(sigma float64) float64 { return 1 / (sigma * 2.5066282746310002) }

// sigmas is the range of σ that something is in.
func (s *Scene) sigmas() (narrow, wide float64) {
	narrow, wide = s.Model.Q.Sigma, s.Model.Q.Sigma
	add := func(sigma float64) { narrow, wide = math.Min(narrow, sigma), math.Max(wide, sigma) }
	target := s.measured.inference.Posterior
	add(target.Match.Sigma)
	for k, part := range target.Mixture.Parts {
		if target.Mixture.Weights[k] > 1e-3 {
			add(part.Sigma)
		}
	}
	return math.Max(narrow, sigmas.Least/2), math.Min(wide, 2*sigmas.Most)
}

// spread is what a sketch must cover: the axes. It is rough while something is held.
func (s *Scene) spread(held bool) spread {
	a, grain := &s.axes, 1.0
	if held {
		grain = 3
	}
	return spread{a.low, a.high, a.narrow, a.wide, grain}
}

// density is that of a normal distribution.
func density(n infotheory.Normal, x float64) float64 {
	z := (x - n.Mu) / n.Sigma
	return peak(n.Sigma) * math.Exp(-0.5*z*z)
}
