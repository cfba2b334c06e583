package inference

import (
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/mark"
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

// spoken is the objective without symbols.
func (o objective) spoken() string {
	return [...]string{"KL q to p*", "KL p* to q", "Jensen-Shannon"}[o]
}

// tight is the gap in nats below which q is said to be the posterior.
const tight = 1e-6

// Describe says in a sentence or two, with numbers, what is to be seen. It speaks of the objective first, and then of the
// best q for it; the ELBO is the objective's number if that is KL(q‖p*).
func (s *Scene) Describe(env *scene.Env) string {
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
		return "If the posterior p* is true, each x costs a believer of q " + s.short(w.forward, env) + " extra. "
	}
	return "The Jensen-Shannon divergence of q from the posterior is " + s.short(w.jensenShannon, env) + ". "
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
	if w.bound.KullbackLeibler < tight {
		return "q is the posterior: the ELBO is the evidence, " + s.short(evidence, env) + "."
	}
	if s.Model.Beta == 1 && s.Model.Objective != reverse {
		return strings.TrimSpace(s.describeObjective(env))
	}
	return "The ELBO, " + s.brief(w.bound.ELBO, env) + ", is " + s.short(w.bound.KullbackLeibler, env) + " below the evidence, " + s.brief(evidence, env) + "."
}
