package inference

import (
	"iridescent/infotheory"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// short writes nats for a sentence, in the reader's unit.
func (s *Scene) short(nats float64, env *scene.Env) string {
	return mark.Brief(env.Unit.FromNats(nats)) + " " + env.Unit.Plural()
}

// spoken is the objective without symbols.
func (o objective) spoken() string {
	return [...]string{"KL q to p*", "KL p* to q", "Jensen-Shannon"}[o]
}

// tight is the gap in nats below which q is said to be the posterior.
const tight = 1e-6

// Describe says in a sentence or two, with numbers, what is to be seen.
func (s *Scene) Describe(env *scene.Env) string {
	w := &s.world
	text := "The ELBO of q is " + mark.Brief(env.Unit.FromNats(w.bound.ELBO)) + ", " + s.short(w.bound.KullbackLeibler, env) +
		" below the evidence, log\u00a0p(D) = " + mark.Brief(env.Unit.FromNats(w.inference.LogEvidence)) + ". "
	if w.bound.KullbackLeibler < tight {
		text = "q is the posterior: the bound is tight, and the ELBO is the evidence, log\u00a0p(D) = " + s.short(w.inference.LogEvidence, env) + ". "
	}
	if s.Model.Beta != 1 {
		return text + s.describeBeta(env)
	}
	if s.atBest() {
		return text + "No normal distribution makes " + s.Model.Objective.term() + " smaller."
	}
	o := w.optima[0]
	text += "The best q for " + s.Model.Objective.term() + ", " + objectiveWords[s.Model.Objective] + ", has mean " + infotheory.FormatDecimals(o.Mu, 2) +
		" and width " + infotheory.FormatDecimals(o.Sigma, 2)
	if n := len(w.optima) - 1; n == 1 {
		text += "; one other minimum is a trap"
	} else if n > 1 {
		text += "; " + infotheory.FormatDecimals(float64(n), 0) + " other minima are traps"
	}
	return text + "."
}

// describeBeta says where the β objective stands.
func (s *Scene) describeBeta(env *scene.Env) string {
	v := s.objectiveValue()
	text := "With β = " + mark.Trimmed(s.Model.Beta) + " the objective is " + mark.Brief(env.Unit.FromNats(v))
	if v > s.world.inference.LogEvidence {
		return text + ": above the evidence, so it bounds nothing."
	}
	return text + ", below the evidence."
}

// describeShort is the same for little room.
func (s *Scene) describeShort(env *scene.Env) string {
	w := &s.world
	evidence := w.inference.LogEvidence
	if w.bound.KullbackLeibler < tight {
		return "q is the posterior: the ELBO is the evidence, " + s.short(evidence, env) + "."
	}
	return "The ELBO, " + mark.Brief(env.Unit.FromNats(w.bound.ELBO)) + ", is " + s.short(w.bound.KullbackLeibler, env) +
		" below the evidence, " + mark.Brief(env.Unit.FromNats(evidence)) + "."
}
