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
	numbers   = param.Domain{Default: 20, Least: 2, Most: 200, Step: 1, Log: true} // of draws; a baseline of the others needs two
	seeds     = param.Domain{Default: 1, Most: 999999999}
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
	Second    second
	Objective objective
	Beta      float64
	Draws     draws
}

// second is the q of the other pane of the split view, for the other objective. One hand moves both until they part.
type second struct {
	Apart bool
	Q     infotheory.Normal // zero while it is the first one
}

// q2 is the second q, which is the first one until they part.
func (m *Model) q2() infotheory.Normal {
	if m.Second.Apart {
		return m.Second.Q
	}
	return m.Q
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
