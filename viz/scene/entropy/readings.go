package entropy

import (
	"math"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// Readings are the numbers that can be asked about: those of what is shown.
func (s *Scene) Readings(env *scene.Env) []scene.Reading {
	s.measure()
	switch s.Model.View {
	case coin:
		theta, h := s.Model.Theta, bernoulli(s.Model.Theta)
		return []scene.Reading{{ID: "h", Name: "H(θ)", Nats: h, Sentence: "How much a toss tells on average: each side's surprise log(1/p), as often as it comes. The entropy is the mean of −log p.",
			Formula: "H(θ) = θ·log(1/θ) + (1−θ)·log(1/(1−θ))", Numbers: "θ = " + mark.Trimmed(theta) + ": " + env.Amount(share(theta)) + " + " + env.Amount(share(1-theta)) + " = " + env.Amount(h), Infinite: "Never ∞; at most " + mark.OneBit(env.Unit) + "."},
			{ID: "heads", Name: "surprisal of heads", Nats: -math.Log(theta) + 0, Sentence: "How surprising heads are. They add that as often as they come, which is θ times.",
				Formula: "log(1/θ)", Numbers: "log(1/" + mark.Trimmed(theta) + ") = " + env.Amount(-math.Log(theta)+0), Infinite: "∞ if the coin never shows heads; they add 0 then, since 0·log 0 = 0.", Plain: scene.Unlikely(-math.Log(theta) + 0)},
			{ID: "tails", Name: "surprisal of tails", Nats: -math.Log(1-theta) + 0, Sentence: "How surprising tails are.",
				Formula: "log(1/(1−θ))", Numbers: "log(1/" + mark.Trimmed(1-theta) + ") = " + env.Amount(-math.Log(1-theta)+0), Infinite: "∞ if the coin always shows heads; tails add 0 then.", Plain: scene.Unlikely(-math.Log(1-theta) + 0)}}
	case ice:
		return []scene.Reading{{ID: "hMolecule", Name: "H a molecule", Nats: perMolecule, Sentence: "How much more is unknown about a molecule of water than about one of ice. Heat divided by temperature is an entropy; in units of k it is in nats.",
			Formula: "L·M/(T·k·N), L = 334 J/g, M = 18.015 g/mol, T = 273.15 K", Numbers: "334·18.015/(273.15·8.3145) nats = " + env.Amount(perMolecule) + " " + env.Unit.Plural(), Infinite: "Never ∞."}}
	}
	return s.ofStates(env)
}

// ofStates are the readings of the states and of their groups.
func (s *Scene) ofStates(env *scene.Env) []scene.Reading {
	m := &s.measured
	within := func(l infotheory.Ledger, of []float64) string {
		var parts []string
		for g, x := range l.Groups {
			if x > 0 && of[g] > 0 && len(parts) < 5 {
				parts = append(parts, infotheory.FormatDecimals(of[g], 2)+"·"+env.Amount(x))
			}
		}
		if parts == nil {
			return "all 0: " + env.Amount(l.Within)
		}
		return strings.Join(parts, " + ") + " = " + env.Amount(l.Within)
	}
	list := []scene.Reading{
		{ID: "hFine", Name: "H(states)", Nats: m.h.Fine, Sentence: "How much is unknown before one looks closely. It is what the groups tell, and what is still unknown within them.",
			Formula: "H(states) = H(groups) + Σ P(g)·H(within g)", Numbers: env.Amount(m.h.Coarse) + " + " + env.Amount(m.h.Within) + " = " + env.Amount(m.h.Fine), Infinite: "Never ∞; at most log n.", Plain: scene.Equally(m.h.Fine, "states")},
		{ID: "hCoarse", Name: "H(groups)", Nats: m.h.Coarse, Sentence: "How much is unknown to someone who tells only groups apart. Lumping never raises it.",
			Formula: "H(groups) = Σ P(g)·log(1/P(g))", Numbers: env.Amount(m.h.Fine) + " − " + env.Amount(m.h.Within) + " = " + env.Amount(m.h.Coarse), Infinite: "Never ∞.", Plain: scene.Equally(m.h.Coarse, "groups")},
		{ID: "hWithin", Name: "H(within)", Nats: m.h.Within, Sentence: "What the groups hide: the mean entropy within a group. It is the conditional entropy H(state|group).",
			Formula: "Σ P(g)·H(within g)", Numbers: within(m.h, m.coarseP), Infinite: "Never ∞."},
	}
	if !s.hasQ() {
		return list
	}
	return append(list,
		scene.Reading{ID: "klFine", Name: "KL(states)", Nats: m.kl.Fine, Sentence: "How far q is from p for someone who looks closely.",
			Formula: "KL(states) = KL(groups) + Σ P(g)·KL(within g)", Numbers: env.Amount(m.kl.Coarse) + " + " + env.Amount(m.kl.Within) + " = " + env.Amount(m.kl.Fine), Infinite: "∞ if q rules out a state that comes."},
		scene.Reading{ID: "klCoarse", Name: "KL(groups)", Nats: m.kl.Coarse, Sentence: "What is left of the divergence for someone who tells only groups apart. It is never more than that of the states: the data-processing inequality.",
			Formula: "KL(groups) = Σ P(g)·log(P(g)/Q(g))", Numbers: "the groups' " + env.Amount(m.kl.Coarse) + " of " + env.Amount(m.kl.Fine), Infinite: "∞ if q rules out a whole group that comes."},
		scene.Reading{ID: "klWithin", Name: "KL(within)", Nats: m.kl.Within, Sentence: "What lumping hides of the divergence: the mean divergence within a group. It is 0 if p/q is the same for all states of a group.",
			Formula: "Σ P(g)·KL(within g)", Numbers: within(m.kl, m.coarseP), Infinite: "∞ if q rules out a state that comes, and not its group."})
}
