package inference

import (
	"math"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/mark"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// tight is the gap in nats below which q is said to be the posterior.
const tight = 1e-6

// Describe says in a sentence or two, with numbers, what is to be seen. It speaks of the objective first, and then of the
// best q for it; the ELBO is the objective's number if that is KL(q‖p*).
func (s *Scene) Describe(env *scene.Env) string {
	switch s.look.view {
	case split:
		return s.describeSplit(env)
	case gradients:
		return s.describeDraws(env)
	}
	text := s.describeObjective(env)
	if s.Model.Beta != 1 {
		return text + s.describeBeta(env)
	}
	if s.atBest() {
		return text + "No normal distribution makes " + s.Model.Objective.term() + " smaller."
	}
	o := s.measured.optima[0]
	text += "The best q for " + s.Model.Objective.term() + ", " + objectiveWords[s.Model.Objective] + ", has mean " + infotheory.FormatDecimals(o.Mu, 2) +
		" and width " + infotheory.FormatDecimals(o.Sigma, 2)
	if n := len(s.measured.optima) - 1; n == 1 {
		text += "; q can get stuck in one other minimum"
	} else if n > 1 {
		text += "; q can get stuck in " + infotheory.FormatDecimals(float64(n), 0) + " other minima"
	}
	return text + "."
}

// describeObjective says how much the objective is.
func (s *Scene) describeObjective(env *scene.Env) string {
	w := &s.measured
	evidence := mark.Based("log\u00a0p(D) = ", env.Unit)
	switch {
	case w.bound.KullbackLeibler < tight:
		return "q is the posterior: the bound is tight, and the ELBO is the evidence, " + evidence + env.Short(w.inference.LogEvidence) + ". "
	case s.Model.Beta != 1 || s.Model.Objective == reverse:
		return "The ELBO of q is " + env.Short(w.bound.ELBO) + ". That is " + env.Brief(w.bound.KullbackLeibler) + " below the evidence, " +
			evidence + env.Brief(w.inference.LogEvidence) + ". "
	case s.Model.Objective == forward:
		return "If the posterior p* is true, each x costs a believer of q " + env.Short(w.costs[forward]) + " extra. "
	}
	return "The Jensen-Shannon divergence of q from the posterior is " + env.Short(w.costs[jensenShannon]) + ". "
}

// describeBeta says where the β objective stands.
func (s *Scene) describeBeta(env *scene.Env) string {
	v := s.objectiveValue()
	text := "With β = " + mark.Trimmed(s.Model.Beta) + " the objective is " + env.Brief(v)
	if v > s.measured.inference.LogEvidence {
		return text + ": above the evidence, so it bounds nothing."
	}
	return text + ", below the evidence."
}

// describeShort is the same for little room.
func (s *Scene) describeShort(env *scene.Env) string {
	w := &s.measured
	evidence := w.inference.LogEvidence
	switch s.look.view {
	case split:
		return s.describeCosts(env)
	case gradients:
		return s.describeEstimates(env)
	}
	if w.bound.KullbackLeibler < tight {
		return "q is the posterior: the ELBO is the evidence, " + env.Short(evidence) + "."
	}
	if s.Model.Beta == 1 && s.Model.Objective != reverse {
		return strings.TrimSpace(s.describeObjective(env))
	}
	return "The ELBO, " + env.Brief(w.bound.ELBO) + ", is " + env.Short(w.bound.KullbackLeibler) + " below the evidence, " + env.Brief(evidence) + "."
}

// describeSplit says what both q cost, and what their best would.
func (s *Scene) describeSplit(env *scene.Env) string {
	w, m := &s.measured, &s.Model
	text := s.describeCosts(env)
	if w.reached(m.Q) && w.second.reached(m.q2()) {
		if !m.Second.Apart {
			return text + " q is the best by both."
		}
		return text + " Each is the best by its own objective; by the other's they cost " + env.Brief(w.costs[m.Objective.other()]) + " and " + env.Short(w.costs2[m.Objective]) + "."
	}
	return text + " The best have " + env.Brief(w.optima[0].Value) + " and " + env.Short(w.second.optima[0].Value) + ", at means " +
		infotheory.FormatDecimals(w.optima[0].Mu, 2) + " and " + infotheory.FormatDecimals(w.second.optima[0].Mu, 2) + "."
}

// describeCosts says what both q cost, each by its own objective.
func (s *Scene) describeCosts(env *scene.Env) string {
	w, m := &s.measured, &s.Model
	first, other := m.Objective, m.Objective.other()
	if !m.Second.Apart {
		return "q costs " + env.Short(w.costs[first]) + " by " + first.term() + " and " + env.Short(w.costs[other]) + " by " + other.term() + "."
	}
	return "q costs " + env.Short(w.costs[first]) + " by " + first.term() + ", q₂ " + env.Short(w.costs2[other]) + " by " + other.term2() + "."
}

// describeDraws says what the draws make of the gradient, and which estimate is steadier.
func (s *Scene) describeDraws(env *scene.Env) string {
	c, d := s.look.pull, &s.drawn
	pair := s.laneEstimators()
	score, path := c.of(d.spread[pair[0]]), c.of(d.spread[pair[1]])
	name := estimatorNames[pair[0]]
	text := s.describeEstimates(env) + " "
	switch {
	case math.IsInf(score, 1) && math.IsInf(path, 1):
		return text + "Both have spread ∞, however many draws there are."
	case math.IsInf(path, 1):
		return text + "The " + name + " is off by " + env.Short(score) + ", typically; reparametrised it has spread ∞, however many draws there are."
	}
	return text + "Typically the " + name + " is off by " + env.Brief(score) + ", reparametrised by " + env.Short(path) + "."
}

// describeEstimates says what the draws make of the gradient.
func (s *Scene) describeEstimates(env *scene.Env) string {
	c, d := s.look.pull, &s.drawn
	pair := s.laneEstimators()
	return param.Plural(s.Model.Draws.N, "draw") + " from q pull " + c.spoken() + " by " + env.Brief(c.of(d.mean[pair[0]])) + " by the " + estimatorNames[pair[0]] +
		" and by " + env.Brief(c.of(d.mean[pair[1]])) + " reparametrised; exact is " + env.Short(c.of(d.exact)) + "."
}
