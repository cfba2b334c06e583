package inference

import (
	"math"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/mark"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// brief writes nats for a sentence, in the reader's unit but without its name.
func (s *Scene) brief(nats float64, env *scene.Env) string {
	return mark.Brief(env.Unit.FromNats(nats))
}

// short writes nats for a sentence, in the reader's unit.
func (s *Scene) short(nats float64, env *scene.Env) string {
	return s.brief(nats, env) + " " + env.Unit.Plural()
}

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
		text += "; one other minimum is a trap"
	} else if n > 1 {
		text += "; " + infotheory.FormatDecimals(float64(n), 0) + " other minima are traps"
	}
	return text + "."
}

// describeObjective says how much the objective is.
func (s *Scene) describeObjective(env *scene.Env) string {
	w := &s.measured
	evidence := "log\u00a0p(D) = "
	switch {
	case w.bound.KullbackLeibler < tight:
		return "q is the posterior: the bound is tight, and the ELBO is the evidence, " + evidence + s.short(w.inference.LogEvidence, env) + ". "
	case s.Model.Beta != 1 || s.Model.Objective == reverse:
		return "The ELBO of q is " + s.short(w.bound.ELBO, env) + ". That is " + s.brief(w.bound.KullbackLeibler, env) + " below the evidence, " +
			evidence + s.brief(w.inference.LogEvidence, env) + ". "
	case s.Model.Objective == forward:
		return "If the posterior p* is true, each x costs a believer of q " + s.short(w.costs[forward], env) + " extra. "
	}
	return "The Jensen-Shannon divergence of q from the posterior is " + s.short(w.costs[jensenShannon], env) + ". "
}

// describeBeta says where the β objective stands.
func (s *Scene) describeBeta(env *scene.Env) string {
	v := s.objectiveValue()
	text := "With β = " + mark.Trimmed(s.Model.Beta) + " the objective is " + s.brief(v, env)
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
		return "q is the posterior: the ELBO is the evidence, " + s.short(evidence, env) + "."
	}
	if s.Model.Beta == 1 && s.Model.Objective != reverse {
		return strings.TrimSpace(s.describeObjective(env))
	}
	return "The ELBO, " + s.brief(w.bound.ELBO, env) + ", is " + s.short(w.bound.KullbackLeibler, env) + " below the evidence, " + s.brief(evidence, env) + "."
}

// describeSplit says what both q cost, and what their best would.
func (s *Scene) describeSplit(env *scene.Env) string {
	w, m := &s.measured, &s.Model
	text := s.describeCosts(env)
	if w.reached(m.Q) && w.second.reached(m.q2()) {
		if !m.Second.Apart {
			return text + " q is the best by both."
		}
		return text + " Each is the best by its own objective; by the other's they cost " + s.brief(w.costs[m.Objective.other()], env) + " and " + s.short(w.costs2[m.Objective], env) + "."
	}
	return text + " The best have " + s.brief(w.optima[0].Value, env) + " and " + s.short(w.second.optima[0].Value, env) + ", at means " +
		infotheory.FormatDecimals(w.optima[0].Mu, 2) + " and " + infotheory.FormatDecimals(w.second.optima[0].Mu, 2) + "."
}

// describeCosts says what both q cost, each by its own objective.
func (s *Scene) describeCosts(env *scene.Env) string {
	w, m := &s.measured, &s.Model
	first, other := m.Objective, m.Objective.other()
	if !m.Second.Apart {
		return "q costs " + s.short(w.costs[first], env) + " by " + first.term() + " and " + s.short(w.costs[other], env) + " by " + other.term() + "."
	}
	return "q costs " + s.short(w.costs[first], env) + " by " + first.term() + ", q₂ " + s.short(w.costs2[other], env) + " by " + other.term2() + "."
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
		return text + "The " + name + " is off by " + s.short(score, env) + ", typically; reparametrised it has spread ∞, however many draws there are."
	}
	return text + "Typically the " + name + " is off by " + s.brief(score, env) + ", reparametrised by " + s.short(path, env) + "."
}

// describeEstimates says what the draws make of the gradient.
func (s *Scene) describeEstimates(env *scene.Env) string {
	c, d := s.look.pull, &s.drawn
	pair := s.laneEstimators()
	return param.Plural(s.Model.Draws.N, "draw") + " from q pull " + c.spoken() + " by " + s.brief(c.of(d.mean[pair[0]]), env) + " by the " + estimatorNames[pair[0]] +
		" and by " + s.brief(c.of(d.mean[pair[1]]), env) + " reparametrised; exact is " + s.short(c.of(d.exact), env) + "."
}
