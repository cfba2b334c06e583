// Package inference is the scene of variational inference: a prior, a likelihood made of bumps, the posterior that Bayes'
// rule makes of them, and a normal q that is to stand for it. Three objectives pull q to different places, and the
// evidence is cut into what q reaches and what it misses.
package inference

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/param"
)

// MaxBumps is the most bumps of a likelihood; one is the least.
const MaxBumps = 4

// What can be entered.
var (
	positions = param.Domain{Least: -100, Most: 100} // of bumps and of the mean of q
	heights   = param.Domain{Least: 1e-6, Most: 1e6}
	widths    = param.Domain{Least: 1e-3, Most: 100} // of bumps
	sigmas    = param.Domain{Least: 1e-3, Most: 100} // of q
	priors    = param.Domain{Default: 3, Least: 1e-2, Most: 100, Step: 0.01, Log: true}
	betas     = param.Domain{Default: 1, Most: 10, Step: 0.01}
	rates     = param.Domain{Default: 0.1, Least: 1e-4, Most: 10, Step: 0.01, Log: true}
	speeds    = param.Domain{Default: 30, Least: 1, Most: 200, Step: 0.01, Log: true}
)

// Bump is one term of the likelihood, Height·exp(−½((x−At)/Width)²).
type Bump struct{ At, Height, Width float64 }

// at is the likelihood that the bump gives x.
func (b Bump) at(x float64) float64 {
	z := (x - b.At) / b.Width
	return b.Height * math.Exp(-0.5*z*z)
}

// given is what the posterior follows from.
type given struct {
	Prior float64 // standard deviation of the prior, whose mean is 0
	Bumps [MaxBumps]Bump
	N     int // bumps in use; the others are zero
}

// Model is what the reader can change.
type Model struct {
	given
	Q         infotheory.Normal
	Objective objective
	Beta      float64
}

// bumps are those in use.
func (g *given) bumps() []Bump { return g.Bumps[:g.N] }

// setBumps replaces all bumps.
func (g *given) setBumps(list []Bump) {
	g.Bumps = [MaxBumps]Bump{}
	g.N = copy(g.Bumps[:], list)
}

// likelihood is p(D|x).
func (g *given) likelihood(x float64) float64 {
	sum := 0.0
	for _, b := range g.bumps() {
		sum += b.at(x)
	}
	return sum
}

// infer applies Bayes' rule.
func (g *given) infer() infotheory.Inference {
	var m infotheory.NormalMixture
	for _, b := range g.bumps() {
		m.Weights = append(m.Weights, b.Height*b.Width*math.Sqrt(2*math.Pi))
		m.Parts = append(m.Parts, infotheory.Normal{Mu: b.At, Sigma: b.Width})
	}
	return infotheory.NewInference(infotheory.Normal{Sigma: g.Prior}, m)
}
