package energy

import (
	"iridescent/viz/scene"
)

// Readings are the numbers that can be asked about. Nats of an energy is its number in the unit of the levels.
func (s *Scene) Readings(env *scene.Env) []scene.Reading {
	s.measure()
	m := &s.measured
	heatQ, heatP := s.Model.KT*m.now.Entropy, s.Model.KT*m.gibbs.Entropy
	byEnergies, byDivergence := s.bothSides()
	equals := " = "
	if byEnergies != byDivergence {
		equals = " and "
	}
	return []scene.Reading{
		s.energy(m.now.Gap, m.now.FreeEnergy, " − ", m.gibbs.FreeEnergy, scene.Reading{ID: "freeEnergyGap", Name: "F(q) − F(p)",
			Sentence: "The most work that could be gained while q goes to equilibrium with the bath. Left alone, q goes there too, and the work is lost.",
			Formula:  "F(q) − F(p) = kT·KL(q‖p), KL in nats", Numbers: "; with more digits " + byEnergies + equals + byDivergence,
			Infinite: "Never ∞: above temperature 0 no level is ruled out by p. It grows as kT falls below the steps between levels."}),
		{ID: "klQP", Name: "KL(q‖p)", Nats: m.now.KullbackLeibler, Sentence: "How far q is from equilibrium. Times kT, with KL in nats, it is the gap of the free energies.",
			Formula: "KL(q‖p) = Σ q·log(q/p)", Numbers: s.number(m.now.Gap) + " " + s.unitName() + ": " + env.Amount(m.now.KullbackLeibler), Infinite: "Never ∞: p is above 0 everywhere. Where q is 0 it adds nothing, since 0·log 0 = 0.",
			Plain: scene.Watching{Nats: m.now.KullbackLeibler, Believed: "equilibrium", Each: "look"}.Plain()},
		s.energy(m.now.FreeEnergy, m.now.Energy, " − ", heatQ, scene.Reading{ID: "freeEnergyQ", Name: "F(q)",
			Sentence: "Mean energy minus kT times the entropy: low energy counts, and so does having many states. Variational inference lowers the same F, with E = −log(prior·likelihood) and kT = 1: F(q) is −ELBO, and F(p) is −log p(D).",
			Formula:  "F(q) = ⟨E⟩ − kT·H(q), H in nats", Infinite: "Never ∞."}),
		s.energy(m.gibbs.FreeEnergy, m.gibbs.Energy, " − ", heatP, scene.Reading{ID: "freeEnergyP", Name: "F(p)", Natural: true,
			Sentence: "The least free energy that any distribution has. Only the equilibrium p = exp(−E/kT)/Z has it.",
			Formula:  "F(p) = −kT·log Z, Z = Σ exp(−E/kT)", Infinite: "Never ∞ above temperature 0."}),
		s.energy(m.now.Energy, m.now.FreeEnergy, " + ", heatQ, scene.Reading{ID: "meanEnergyQ", Name: "⟨E⟩",
			Sentence: "The mean energy of q. On the way to equilibrium it may rise or fall.", Formula: "⟨E⟩ = Σ q·E", Infinite: "Never ∞."}),
		{ID: "hQ", Name: "H(q)", Nats: m.now.Entropy, Sentence: "How open it is which state is found. The entropy of thermodynamics is S = k·H, with H in nats.",
			Formula: "H(q) = Σ q·log(1/q)", Numbers: "kT·H(q) is " + s.number(heatQ) + " " + s.unitName() + ": " + env.Amount(m.now.Entropy), Infinite: "Never ∞; at most log n.", Plain: scene.Equally(m.now.Entropy, "states")},
		{ID: "hP", Name: "H(p)", Nats: m.gibbs.Entropy, Sentence: "The entropy of the equilibrium. It grows with the temperature, up to log n.",
			Formula: "H(p) = (⟨E⟩ − F(p))/kT", Numbers: "kT·H(p) is " + s.number(heatP) + " " + s.unitName() + ": " + env.Amount(m.gibbs.Entropy), Infinite: "Never ∞; at most log n.", Plain: scene.Equally(m.gibbs.Entropy, "states")},
	}
}

// energy completes the reading of an energy that is a sum or a difference of two others.
func (s *Scene) energy(x, a float64, sign string, b float64, r scene.Reading) scene.Reading {
	second := s.number(b)
	if b < 0 {
		second = "(" + second + ")"
	}
	r.Nats, r.Value, r.Unit = x, s.number(x), s.unitName()
	r.Numbers = s.number(a) + sign + second + " = " + r.Value + " " + r.Unit + r.Numbers
	return r
}
