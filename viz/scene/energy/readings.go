package energy

import (
	"iridescent/infotheory"
	"iridescent/viz/scene"
)

// Readings are the numbers that can be asked about. Nats of an energy is its number in the unit of the levels.
func (s *Scene) Readings(env *scene.Env) []scene.Reading {
	s.measure()
	m, kt := &s.measured, s.Model.KT
	num := func(nats float64) string { return infotheory.Format(env.Unit.FromNats(nats)) }
	energy := func(id, name string, x float64) scene.Reading {
		return scene.Reading{ID: id, Name: name, Nats: x, Value: s.number(x), Unit: s.unitName()}
	}
	minus := func(x float64) string {
		if x < 0 {
			return "(" + s.number(x) + ")"
		}
		return s.number(x)
	}
	gap := energy("freeEnergyGap", "F(q) − F(p)", m.now.Gap)
	gap.Sentence = "The most work that could be gained while q goes to equilibrium with the bath. Left alone, q goes there too, and the work is lost."
	gap.Formula = "F(q) − F(p) = kT·KL(q‖p)"
	byEnergies, byDivergence := s.bothSides()
	gap.Numbers = s.number(m.now.FreeEnergy) + " − " + minus(m.gibbs.FreeEnergy) + " = " + s.number(m.now.Gap) + " " + s.unitName() + "; with more digits " + byEnergies + " and " + byDivergence
	gap.Infinite = "Never ∞: above temperature 0 no level is ruled out by p. It grows as kT falls below the steps between levels."

	kl := scene.Reading{ID: "klQP", Name: "KL(q‖p)", Nats: m.now.KullbackLeibler, Sentence: "How far q is from equilibrium. Times kT, with KL in nats, it is the gap of the free energies.",
		Formula: "KL(q‖p) = Σ q·log(q/p)", Numbers: s.number(m.now.Gap) + " " + s.unitName() + ": " + num(m.now.KullbackLeibler), Infinite: "Never ∞: p is above 0 everywhere. Where q is 0 it adds nothing, since 0·log 0 = 0."}

	freeQ := energy("freeEnergyQ", "F(q)", m.now.FreeEnergy)
	freeQ.Sentence = "Mean energy minus kT times the entropy: low energy counts, and so does having many states. Variational inference lowers the same F, with E = −log(prior·likelihood) and kT = 1: F(q) is −ELBO, and F(p) is −log p(D)."
	freeQ.Formula = "F(q) = ⟨E⟩ − kT·H(q), H in nats"
	freeQ.Numbers = s.number(m.now.Energy) + " − " + s.number(kt*m.now.Entropy) + " = " + s.number(m.now.FreeEnergy) + " " + s.unitName()
	freeQ.Infinite = "Never ∞."

	freeP := energy("freeEnergyP", "F(p)", m.gibbs.FreeEnergy)
	freeP.Sentence = "The least free energy that any distribution has. Only the equilibrium p = exp(−E/kT)/Z has it."
	freeP.Formula = "F(p) = −kT·log Z, Z = Σ exp(−E/kT)"
	freeP.Numbers = s.number(m.gibbs.Energy) + " − " + s.number(kt*m.gibbs.Entropy) + " = " + s.number(m.gibbs.FreeEnergy) + " " + s.unitName()
	freeP.Infinite = "Never ∞ above temperature 0."

	mean := energy("meanEnergyQ", "⟨E⟩", m.now.Energy)
	mean.Sentence = "The mean energy of q. On the way to equilibrium it may rise or fall."
	mean.Formula = "⟨E⟩ = Σ q·E"
	mean.Numbers = s.number(m.now.FreeEnergy) + " + " + s.number(kt*m.now.Entropy) + " = " + s.number(m.now.Energy) + " " + s.unitName()
	mean.Infinite = "Never ∞."

	return []scene.Reading{gap, kl, freeQ, freeP, mean,
		{ID: "hQ", Name: "H(q)", Nats: m.now.Entropy, Sentence: "How open it is which state is found. The entropy of thermodynamics is S = k·H, with H in nats.",
			Formula: "H(q) = Σ q·log(1/q)", Numbers: "kT·H(q) is " + s.number(kt*m.now.Entropy) + " " + s.unitName() + ": " + num(m.now.Entropy), Infinite: "Never ∞; at most log n."},
		{ID: "hP", Name: "H(p)", Nats: m.gibbs.Entropy, Sentence: "The entropy of the equilibrium. It grows with the temperature, up to log n.",
			Formula: "H(p) = (⟨E⟩ − F(p))/kT", Numbers: "kT·H(p) is " + s.number(kt*m.gibbs.Entropy) + " " + s.unitName() + ": " + num(m.gibbs.Entropy), Infinite: "Never ∞; at most log n."},
	}
}
