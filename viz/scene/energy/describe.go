package energy

import (
	"math"

	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// Describe says in a sentence or two, with numbers, what is to be seen.
func (s *Scene) Describe(env *scene.Env) string {
	s.measure()
	m := &s.measured
	entropy := env.Short(m.now.Entropy)
	if m.settled() {
		return "q is the equilibrium, with a mean energy of " + s.short(m.now.Energy) + " and an entropy of " + entropy + ". No distribution has a lower free energy than " + s.short(m.gibbs.FreeEnergy) + ": there is no work to gain."
	}
	text := "With a mean energy of " + s.short(m.now.Energy) + " and an entropy of " + entropy + " the free energy of q is " + s.short(m.now.FreeEnergy) + ". In equilibrium it would be " +
		s.short(m.gibbs.FreeEnergy) + ": work of " + s.short(m.now.Gap) + " could be gained."
	return text + s.describeOrigin()
}

// describeOrigin says of which bath q is the equilibrium, if there is one.
func (s *Scene) describeOrigin() string {
	kt, ok := s.measured.ktOfQ()
	switch {
	case !ok:
		return ""
	case math.Abs(kt) > 1e4*s.Model.KT:
		return " For q all levels are alike, as in an endless heat."
	case kt < 0:
		return " q is upside down: higher levels have more."
	case kt > s.Model.KT:
		return " q comes from a bath that is " + mark.Brief(kt/s.Model.KT) + " times as hot."
	}
	return " q comes from a colder bath, with " + mark.Brief(kt/s.Model.KT) + " of this kT."
}

// describeShort is the same for little room.
func (s *Scene) describeShort(env *scene.Env) string {
	m := &s.measured
	if m.settled() {
		return "q is the equilibrium: its free energy " + s.short(m.gibbs.FreeEnergy) + " is the least."
	}
	return "F(q) is " + s.short(m.now.Gap) + " above the least: work that could be gained."
}

// aside is what twins say behind their number.
func (s *Scene) aside() string {
	return ", free energy " + s.short(s.measured.now.FreeEnergy) + ", at least " + s.short(s.measured.gibbs.FreeEnergy)
}
