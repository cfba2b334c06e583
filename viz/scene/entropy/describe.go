package entropy

import (
	"math"

	"iridescent/viz/mark"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// Describe says in a sentence or two, with numbers, what is to be seen.
func (s *Scene) Describe(env *scene.Env) string {
	s.measure()
	m := &s.measured
	switch s.Model.View {
	case coin:
		theta := s.Model.Theta
		if theta == 0 || theta == 1 {
			return "The coin always shows the same side: a toss tells nothing, and its entropy is " + env.Short(0) + "."
		}
		if theta == 0.5 {
			return "A fair coin: each toss tells " + env.Short(math.Ln2) + ", the most that two sides can."
		}
		return "A coin that shows heads with probability " + mark.Trimmed(theta) + " has an entropy of " + env.Short(bernoulli(theta)) + " a toss. A fair one has " + env.Brief(math.Ln2) + "."
	case ice:
		all := melted(s.Model.Grams)
		return ofIce(s.Model.Grams) + " gains " + scientific(env.Unit.FromNats(all)) + " " + env.Unit.Plural() + " when it melts, " + scientific(terabytes(all)) + " terabytes: that much more is unknown about its molecules, " + env.Short(perMolecule) + " for each."
	}
	groups := len(m.coarseP)
	text := param.Plural(s.Model.N(), "state") + " in " + param.Plural(groups, "group") + ": "
	if !s.hasQ() {
		if m.h.Within == 0 {
			return text + "the entropy of " + env.Short(m.h.Fine) + " is all to be seen."
		}
		return text + "of an entropy of " + env.Short(m.h.Fine) + " one sees " + env.Brief(m.h.Coarse) + "; " + env.Brief(m.h.Within) + " are hidden within the groups."
	}
	believer := "a believer of " + env.Names.Of("q")
	switch {
	case math.IsInf(m.kl.Coarse, 1):
		return text + "∞ even so: " + believer + " rules out a whole group that comes."
	case math.IsInf(m.kl.Fine, 1):
		return text + believer + " rules out " + mark.Enumerate(s.ruledOut()) + ", which is ∞ for the states. Lumped it is not seen, and " + env.Short(m.kl.Coarse) + " are left."
	case m.kl.Fine == 0:
		return text + "p and q are equal, at any grain."
	}
	return text + "of a divergence of " + env.Short(m.kl.Fine) + " one sees " + env.Brief(m.kl.Coarse) + ". Lumping can hide a difference, and never makes one larger."
}

// describeShort is the same for little room.
func (s *Scene) describeShort(env *scene.Env) string {
	m := &s.measured
	switch {
	case s.Model.View == coin:
		return "The entropy of the coin is " + env.Short(bernoulli(s.Model.Theta)) + "."
	case s.Model.View == ice:
		return ofIce(s.Model.Grams) + ": " + env.Short(perMolecule) + " a molecule when it melts."
	case s.hasQ():
		return "KL of the groups " + env.Short(m.kl.Coarse) + ", of the states " + env.Short(m.kl.Fine) + "."
	}
	return "H of the groups " + env.Short(m.h.Coarse) + ", of the states " + env.Short(m.h.Fine) + "."
}

// ruledOut names the states that come and that q rules out.
func (s *Scene) ruledOut() (names []string) {
	for i, name := range s.Model.Names() {
		if s.measured.p[i] > 0 && s.measured.q[i] == 0 {
			names = append(names, name)
		}
	}
	return names
}

// aside is what twins say behind a probability.
func (s *Scene) aside() string {
	return ", entropy of the states " + s.Sheet.Short(s.measured.h.Fine) + ", of the groups " + s.Sheet.Short(s.measured.h.Coarse)
}
