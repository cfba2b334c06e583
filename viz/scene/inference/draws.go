package inference

import (
	"math"
	"math/rand/v2"

	"iridescent/infotheory"
)

// draws is which x are drawn from q, and which estimate of the gradient a step follows.
type draws struct {
	N, Seed   int
	Estimator infotheory.Estimator
}

// coordinate is what of q a pull moves: 0 its mean, 1 its width.
type coordinate int

// of is that part of a pull.
func (c coordinate) of(p infotheory.Pull) float64 { return [...]float64{p.Mu, p.LogSigma}[c] }

// symbol is what is moved, unit what a gradient is per, and spoken the same in words.
func (c coordinate) symbol() string { return [...]string{"μ", "log σ"}[c] }
func (c coordinate) spoken() string { return [...]string{"the mean", "log σ"}[c] }

// estimators in words.
var (
	estimatorNames = [...]string{"score function", "score function with a baseline", "reparametrised"}
	estimatorShort = [...]string{"score function", "with a baseline", "reparametrised"}
)

// drawn is what the draws say, worked out again only when what it follows from changes.
type drawn struct {
	key    drawsKey
	from   draws
	zs     []float64
	exact  infotheory.Pull // −∇ of the objective
	pulls  [infotheory.Reparametrised + 1][]infotheory.Pull
	mean   [infotheory.Reparametrised + 1]infotheory.Pull // the estimates
	spread [infotheory.Reparametrised + 1]infotheory.Pull
}

type drawsKey struct {
	given
	objective
	q     infotheory.Normal
	draws draws
}

// measureDraws brings what the draws say up to date.
func (s *Scene) measureDraws() {
	d, m := &s.drawn, &s.Model
	key := drawsKey{m.given, m.Objective, m.Q, m.Draws}
	if d.key == key {
		return
	}
	d.key = key
	slope := s.measured.exact(m.Objective, m.Q)
	d.exact = infotheory.Pull{Mu: -slope.Mu, LogSigma: -slope.LogSigma}
	for e := range d.pulls {
		d.mean[e] = s.estimate(infotheory.Estimator(e))
	}
	d.spread = s.measured.inference.Posterior.Spreads(s.rule(), m.Q, m.Draws.N)
}

// rule is how the gradient of the objective is a mean over draws. That of KL(q‖p*) is the ELBO's, which knows prior times likelihood only.
func (s *Scene) rule() infotheory.GradientRule {
	switch s.Model.Objective {
	case reverse:
		return infotheory.ReverseGradient(s.measured.inference.LogEvidence)
	case forward:
		return infotheory.ForwardGradient()
	default:
		return infotheory.JensenShannonGradient()
	}
}

// estimate is the mean pull of the draws.
func (s *Scene) estimate(e infotheory.Estimator) infotheory.Pull {
	d, m := &s.drawn, &s.Model
	d.pulls[e] = s.measured.inference.Posterior.Pulls(d.pulls[e], s.rule(), e, m.Q, s.draw())
	return infotheory.MeanPull(d.pulls[e])
}

// draw returns how many standard deviations from the mean of q each draw is.
func (s *Scene) draw() []float64 {
	if d, m := &s.drawn, s.Model.Draws; d.from != m {
		d.from, d.zs = m, normals(d.zs, m.Seed, m.N)
	}
	return s.drawn.zs
}

// drawOthers goes on to the next seed.
func (s *Scene) drawOthers() {
	s.Model.Draws.Seed = int(math.Mod(float64(s.Model.Draws.Seed)+1, seeds.Most+1))
}

// normals writes n draws from N(0, 1) to dst[:0] by the method of Box and Muller. The first ones of a seed are the same for every n.
func normals(dst []float64, seed, n int) []float64 {
	source := rand.NewPCG(uint64(seed), 1)
	uniform := func() float64 { return (float64(source.Uint64()>>11) + 0.5) / (1 << 53) }
	for dst = dst[:0]; len(dst) < n; {
		sin, cos := math.Sincos(2 * math.Pi * uniform())
		r := math.Sqrt(-2 * math.Log(uniform()))
		dst = append(dst, r*cos, r*sin)
	}
	return dst[:n]
}
