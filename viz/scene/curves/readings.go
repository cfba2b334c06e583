package curves

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/mark"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// reading starts a reading in the reader's unit.
func (s *Scene) reading(id, name string, nats float64, env *scene.Env) scene.Reading {
	return scene.Reading{ID: id, Name: name, Nats: nats, Value: env.Amount(nats), Unit: env.Unit.Plural()}
}

// Readings lists every number with what it means, how it is made, and when it is infinite.
func (s *Scene) Readings(env *scene.Env) []scene.Reading {
	s.measure()
	list := make([]scene.Reading, 0, 16)
	for _, sd := range mark.Sides {
		list = append(list, s.explainDivergence(sd, env))
	}
	for _, sd := range mark.Sides {
		list = append(list, s.explainCrossEntropy(sd, env), s.explainEntropy(sd, env))
	}
	list = append(list, s.explainJensenShannon(env), s.explainDistance(env), s.explainGap(env), s.explainMixture(env))
	for _, sd := range mark.Sides {
		list = append(list, s.explainTerms(sd, env))
	}
	if s.Model.Bins > 0 {
		for _, sd := range mark.Sides {
			list = append(list, s.explainBinned(binnedIDs[sd], sd.KL(), s.bins.divergence(sd), s.measured.kl(sd), env))
		}
		list = append(list, s.explainBinned("jsdBinned", "JSD(p,q)", s.bins.measured.JensenShannon, s.measured.JensenShannon.Value, env))
	}
	return list
}

// pair names p and q with the first one first.
func pair(of mark.Side) (a, b string) { return of.String(), of.Other().String() }

func (s *Scene) explainDivergence(of mark.Side, env *scene.Env) scene.Reading {
	a, b := pair(of)
	r := s.reading(klIDs[of], of.KL(), s.measured.kl(of), env)
	r.Sentence = "If " + a + " happens: how many more " + env.Unit.Plural() + " of surprise each observation brings, on average, to a believer of " + b + " than to a believer of " + a + "."
	r.Formula = of.KL() + " = ∫ " + a + "(x) log(" + a + "(x)/" + b + "(x)) dx"
	r.Numbers = a + " = " + s.title(of) + ", " + b + " = " + s.title(of.Other()) + ": " + r.Value + " " + r.Unit
	r.Infinite = "A rule decides that it is ∞, never a large number: " + b + " is 0 where " + a + " is not, or the tail of " + a + " is so heavy that the surprise of a believer of " + b + " has no finite mean."
	if math.IsInf(r.Nats, 1) {
		r.Infinite += " Here " + s.reason(of) + "."
	}
	r.Plain = s.watching(of, env).Plain()
	return r
}

// watching is what the divergence means to who watches.
func (s *Scene) watching(of mark.Side, env *scene.Env) scene.Watching {
	w := env.Names.Watch(s.measured.kl(of), of.Other().String())
	if s.measured.divergence(of).Infinite == infotheory.BySupport {
		low, high := s.measured.density[of.Other()].Support()
		w.Impossible = outside(s.measured.density[of], low, high)
	}
	return w
}

func (s *Scene) explainCrossEntropy(of mark.Side, env *scene.Env) scene.Reading {
	a, b := pair(of)
	r := s.reading([...]string{"cePQ", "ceQP"}[of], "h("+a+","+b+")", s.measured.crossEntropy(of), env)
	r.Sentence = "If " + a + " happens: the average surprise of a believer of " + b + ", up to the unit of x. It is h(" + a + "), which nobody can avoid, plus " + of.KL() + ", the extra for being wrong."
	r.Formula = r.Name + " = −∫ " + a + " log " + b + " dx = h(" + a + ") + " + of.KL()
	r.Numbers = env.Amount(s.measured.entropy(of)) + " + " + env.Amount(s.measured.kl(of)) + " = " + r.Value + " " + r.Unit
	r.Infinite = "∞ exactly when " + of.KL() + " is."
	return r
}

func (s *Scene) explainEntropy(of mark.Side, env *scene.Env) scene.Reading {
	a, _ := pair(of)
	r := s.reading([...]string{"hP", "hQ"}[of], "h("+a+")", s.measured.entropy(of), env)
	r.Sentence = "The differential entropy of " + a + ". It depends on the unit of x and is below 0 if " + a + " is narrow enough; divergences are neither."
	r.Formula = r.Name + " = −∫ " + a + "(x) log " + a + "(x) dx"
	r.Numbers = s.title(of) + ": " + r.Value + " " + r.Unit
	r.Plain = scene.Wide(r.Nats)
	r.Infinite = "Never ∞ for these families: even the heaviest tail here has a finite entropy."
	return r
}

func (s *Scene) explainJensenShannon(env *scene.Env) scene.Reading {
	m, l := &s.measured, s.Model.Lambda
	r := s.reading("jsd", "JSD(p,q)", m.JensenShannon.Value, env)
	r.Sentence = "How far p and q are from their mixture m, on average: what one observation tells about which of the two it came from."
	r.Formula = "JSD = (1−λ) KL(p‖m) + λ KL(q‖m), m = (1−λ)p + λq"
	r.Numbers = "λ = " + trimmed(l) + ": " + r.Value + " " + r.Unit + ", at most " + env.Amount(m.JensenShannonMax)
	r.Infinite = "Never ∞: m expects whatever p or q expects. Its ceiling is the entropy of the coin (1−λ, λ): " + mark.OneBit(env.Unit) + " at λ = ½."
	return r
}

func (s *Scene) explainDistance(env *scene.Env) scene.Reading {
	jsd := s.measured.JensenShannon.Value
	root := math.Sqrt(env.Unit.FromNats(jsd))
	r := scene.Reading{ID: "jsDistance", Name: "√JSD", Nats: s.measured.distance(), Value: infotheory.Format(root), Unit: "√" + env.Unit.String()}
	r.Sentence = "At λ = ½ the root of the Jensen-Shannon divergence is a true distance: symmetric, 0 only for equal densities, and no detour is shorter (Endres & Schindelin 2003)."
	if s.Model.Lambda != 0.5 {
		r.Sentence += " At other λ, as now, it is not."
	}
	r.Formula = "√JSD(p,q)"
	r.Numbers = "√" + env.Amount(jsd) + " = " + r.Value
	r.Infinite = "Never ∞."
	return r
}

func (s *Scene) explainGap(env *scene.Env) scene.Reading {
	r := scene.Reading{ID: "freeEnergyGap", Name: "F(q) − F(p)", Nats: s.gap(), Value: infotheory.Format(s.gap()), Unit: "units of energy"}
	r.Sentence = "If p is the equilibrium at temperature T, a system that is in q instead has that much more free energy: the work that could be taken out."
	r.Formula = "F(q) − F(p) = kT · KL(q‖p), KL in nats"
	r.Numbers = trimmed(s.Model.KT) + " · " + infotheory.Format(s.measured.kl(mark.Q)) + " nats = " + r.Value
	r.Infinite = "∞ when KL(q‖p) is: p would need an infinite energy where q goes."
	return r
}

func (s *Scene) explainMixture(env *scene.Env) scene.Reading {
	r := s.reading("hM", "h(m)", s.measured.EntropyM, env)
	r.Sentence = "m mixes p and q, with weight λ on q. It is the cheapest compromise between them, and JSD = h(m) − (1−λ)h(p) − λh(q)."
	r.Formula = "m = (1−λ)p + λq"
	r.Plain = scene.Wide(r.Nats)
	r.Numbers = mark.Mixture(s.Model.Lambda) + ", h(m) = " + r.Value + " " + r.Unit
	r.Infinite = "Never ∞ for these families."
	return r
}

func (s *Scene) explainTerms(of mark.Side, env *scene.Env) scene.Reading {
	a, b := pair(of)
	r := s.reading([...]string{"termsPQ", "termsQP"}[of], "area of "+of.KL(), s.measured.kl(of), env)
	r.Again = true
	r.Sentence = "What each place adds to " + of.KL() + ". Where " + b + " expects more than " + a + " the area lies below 0 and counts against it, yet the sum is never negative (Gibbs' inequality)."
	if s.excess {
		r.Sentence = "What each place adds to " + of.KL() + ", written so that nothing is negative: the areas of −" + a + " and " + b + " add up to 0." + mark.InNats(env.Unit)
		r.Natural = true
	}
	r.Formula = of.KL() + " = ∫ " + termNames[toInt(s.excess)][of] + " dx"
	r.Numbers = "the whole area is " + r.Value + " " + r.Unit
	r.Infinite = "A torn area is ∞."
	if math.IsInf(r.Nats, 1) {
		r.Infinite += " Here " + s.reason(of) + "."
	}
	return r
}

func (s *Scene) explainBinned(id, name string, binned, whole float64, env *scene.Env) scene.Reading {
	r := s.reading(id, name+", binned", binned, env)
	r.Sentence = "The same of p and q binned into " + param.Plural(s.Model.Bins, "outcome") + ", the first and the last open to the outside. Binning forgets where in a bin x is, and forgetting never raises a divergence."
	r.Formula = "Σ Pᵢ log(Pᵢ/Qᵢ) ≤ ∫ p log(p/q) dx"
	if id == "jsdBinned" {
		r.Formula = "JSD(P,Q) ≤ JSD(p,q)"
	}
	r.Numbers = r.Value + " ≤ " + env.Amount(whole) + " " + r.Unit
	r.Infinite = "∞ if a bin is possible under one and impossible under the other; then the divergence of the curves is ∞ too. It can be finite where that one is ∞."
	return r
}
