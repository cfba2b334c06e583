package compare

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// reading starts a reading in the reader's unit, with its place if it has one.
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
		if s.floored[sd].on {
			list = append(list, s.explainFloor(sd, env))
		}
		list = append(list, s.explainTerms(sd, env))
	}
	return list
}

// names of p and q with the first one first.
func pair(of mark.Side) (a, b string) { return of.String(), of.Other().String() }

func (s *Scene) explainDivergence(of mark.Side, env *scene.Env) scene.Reading {
	a, b := pair(of)
	r := s.reading([...]string{"kl-pq", "kl-qp"}[of], of.KL(), s.divergence(of), env)
	r.Sentence = "If " + a + " happens: how many more " + env.Unit.Plural() + " of surprise each observation brings, on average, to a believer of " + b + " than to a believer of " + a + "."
	r.Formula = of.KL() + " = Σ " + a + "ᵢ log(" + a + "ᵢ/" + b + "ᵢ)"
	r.Numbers = s.sumOfTerms(of, env) + " = " + r.Value + " " + r.Unit
	r.Infinite = "∞ as soon as " + b + " gives 0 to an outcome that " + a + " expects: no finite number of " + env.Unit.Plural() + " pays for the impossible."
	if math.IsInf(r.Nats, 1) {
		names, _, _ := s.blamed(of.Other())
		r.Infinite += " Here it is " + names + "."
	}
	r.Plain = s.watching(of, env).Plain()
	return r
}

// watching is what the divergence means to who watches.
func (s *Scene) watching(of mark.Side, env *scene.Env) scene.Watching {
	w := env.Names.Watch(s.divergence(of), of.Other().String())
	_, w.Impossible, _ = s.blamed(of.Other())
	return w
}

// sumOfTerms writes the terms of a divergence as a sum, the largest six if there are more.
func (s *Scene) sumOfTerms(of mark.Side, env *scene.Env) string {
	terms := [...][]float64{s.measured.TermsPQ, s.measured.TermsQP}[of]
	var parts []string
	chosen, more := largest(terms, 6)
	for _, i := range chosen {
		x, y := s.probability(of, i), s.probability(of.Other(), i)
		term := infotheory.Format(x) + "·log(" + infotheory.Format(x) + "/" + infotheory.Format(y) + ")"
		if env.Marks && i == s.duo.Lit() {
			term = "[" + term + "]" // the page marks it
		}
		parts = append(parts, term)
	}
	if more {
		parts = append(parts, "…")
	}
	if len(parts) == 0 {
		return "0"
	}
	return strings.Join(parts, " + ")
}

// largest returns the places of the largest terms by size, at most so many, in their order, and whether there are
// others that are not 0.
func largest(terms []float64, most int) (places []int, more bool) {
	for i, t := range terms {
		if t != 0 {
			places = append(places, i)
		}
	}
	if len(places) <= most {
		return places, false
	}
	slices.SortStableFunc(places, func(a, b int) int { return cmp.Compare(math.Abs(terms[b]), math.Abs(terms[a])) })
	places = places[:most]
	slices.Sort(places)
	return places, true
}

func (s *Scene) explainCrossEntropy(of mark.Side, env *scene.Env) scene.Reading {
	a, b := pair(of)
	r := s.reading([...]string{"ce-pq", "ce-qp"}[of], "H("+a+","+b+")", s.measuredCross(of), env)
	r.Sentence = "If " + a + " happens: the average surprise of a believer of " + b + ". It is H(" + a + "), which nobody can avoid, plus " + of.KL() + ", the extra for being wrong."
	r.Formula = r.Name + " = −Σ " + a + "ᵢ log " + b + "ᵢ = H(" + a + ") + " + of.KL()
	r.Numbers = env.Amount(s.entropy(of)) + " + " + env.Amount(s.divergence(of)) + " = " + r.Value + " " + r.Unit
	r.Infinite = "∞ exactly when " + of.KL() + " is: when " + b + " rules out what " + a + " expects."
	r.Plain = scene.Equally(r.Nats, "outcomes")
	return r
}

func (s *Scene) explainEntropy(of mark.Side, env *scene.Env) scene.Reading {
	a, _ := pair(of)
	r := s.reading([...]string{"h-p", "h-q"}[of], "H("+a+")", s.entropy(of), env)
	n := s.outcomes()
	most := math.Log(float64(n))
	r.Sentence = "The entropy of " + a + ": the average surprise that is left when one believes exactly the truth. At most " +
		env.Short(most) + ", if all outcomes are equally likely."
	r.Formula = r.Name + " = −Σ " + a + "ᵢ log " + a + "ᵢ"
	r.Numbers = env.Amount(s.entropy(of)) + " " + r.Unit + ", of at most " + env.Amount(most)
	r.Infinite = "Never ∞ with finitely many outcomes."
	r.Plain = scene.Equally(r.Nats, "outcomes")
	return r
}

func (s *Scene) explainJensenShannon(env *scene.Env) scene.Reading {
	r := s.reading("jsd", "JSD(p,q)", s.measured.JensenShannon, env)
	r.Sentence = "How far p and q are from their mixture m, on average: what one observation tells about which of the two it came from."
	r.Formula = "JSD = (1−λ) KL(p‖m) + λ KL(q‖m), m = (1−λ)p + λq"
	klPM := infotheory.KullbackLeibler(s.measured.P, s.measured.M)
	klQM := infotheory.KullbackLeibler(s.measured.Q, s.measured.M)
	r.Numbers = mark.Trimmed(1-s.Model.Lambda) + "·" + env.Amount(klPM) + " + " + mark.Trimmed(s.Model.Lambda) + "·" + env.Amount(klQM) + " = " + r.Value + " " + r.Unit +
		"; at most " + env.Amount(s.measured.JensenShannonMax)
	if s.Model.Lambda == 0 {
		r.Numbers = "λ = 0: m is p, and JSD = KL(p‖p) = 0"
	} else if s.Model.Lambda == 1 {
		r.Numbers = "λ = 1: m is q, and JSD = KL(q‖q) = 0"
	}
	r.Infinite = "Never ∞: m expects whatever p or q expects. Its ceiling is the entropy of the coin (1−λ, λ): " + mark.OneBit(env.Unit) + " at λ = ½."
	return r
}

func (s *Scene) explainDistance(env *scene.Env) scene.Reading {
	root := math.Sqrt(env.Unit.FromNats(s.measured.JensenShannon))
	r := scene.Reading{ID: "jsdist", Name: "√JSD", Nats: s.measured.JensenShannonDistance, Value: infotheory.Format(root), Unit: "√" + env.Unit.String()}
	r.Sentence = "At λ = ½ the root of the Jensen-Shannon divergence is a true distance: symmetric, 0 only for equal distributions, and no detour is shorter (Endres & Schindelin 2003)."
	if s.Model.Lambda != 0.5 {
		r.Sentence += " At other λ, as now, it is not."
	}
	r.Formula = "√JSD(p,q)"
	r.Numbers = "√" + env.Amount(s.measured.JensenShannon) + " = " + r.Value
	r.Infinite = "Never ∞."
	return r
}

func (s *Scene) explainGap(env *scene.Env) scene.Reading {
	r := scene.Reading{ID: "gap", Name: "F(q) − F(p)", Nats: s.gap(), Value: infotheory.Format(s.gap()), Unit: "units of energy"}
	r.Sentence = "If p is the equilibrium at temperature T, a system that is in q instead has that much more free energy: the work that could be taken out."
	r.Formula = "F(q) − F(p) = kT · KL(q‖p), KL in nats"
	r.Numbers = mark.Trimmed(s.Model.KT) + " · " + infotheory.Format(s.measured.KullbackLeiblerQP) + " nats = " + r.Value
	r.Infinite = "∞ when q expects what p rules out: p would need an infinite energy there."
	return r
}

func (s *Scene) explainMixture(env *scene.Env) scene.Reading {
	r := s.reading("m", "m", s.measured.EntropyM, env)
	r.Name = "H(m)"
	r.Sentence = "m mixes p and q, with weight λ on q. It is the cheapest compromise between them, and JSD = H(m) − (1−λ)H(p) − λH(q)."
	r.Formula = "m = (1−λ)p + λq"
	r.Numbers = mark.Mixture(s.Model.Lambda) + ", H(m) = " + r.Value + " " + r.Unit
	r.Infinite = "Never ∞."
	r.Plain = scene.Equally(r.Nats, "outcomes")
	return r
}

// explainFloor tells what avoiding an infinite divergence costs. strict is the distribution with the zeros.
func (s *Scene) explainFloor(strict mark.Side, env *scene.Env) scene.Reading {
	fl := &s.floored[strict]
	a, b := pair(strict.Other())
	r := s.reading(floorIDs[strict], "KL("+a+"‖"+b+"ε)", s.shownKL(strict.Other()), env)
	r.Sentence = "With a floor ε under " + b + " nothing is impossible, and the surprise is finite. The premium is what the caution costs if " + b + " is true after all."
	r.Formula = b + "ε = (1−ε)" + b + " + ε/n;  premium KL(" + b + "‖" + b + "ε)"
	r.Numbers = "ε = " + infotheory.Format(s.Model.Floor) + ": KL(" + a + "‖" + b + "ε) = " + r.Value + ", premium " + env.Amount(fl.premium) + " " + r.Unit
	r.Infinite = "Never ∞ for ε > 0; it grows like log(1/ε) as ε goes to 0."
	return r
}

func (s *Scene) explainTerms(of mark.Side, env *scene.Env) scene.Reading {
	a, b := pair(of)
	r := s.reading([...]string{"terms-pq", "terms-qp"}[of], "terms of "+of.KL(), s.divergence(of), env)
	r.Again = true
	if s.excess {
		r.Sentence = "What each outcome adds to " + of.KL() + ", written so that no term is negative: the parts −" + a + " + " + b + " add up to 0." + mark.InNats(env.Unit)
		r.Natural = true
	} else {
		r.Sentence = "What each outcome adds to " + of.KL() + ". Where " + b + " expects more than " + a + " the term is negative, yet the sum never is (Gibbs' inequality)."
	}
	r.Formula = of.KL() + " = Σ " + strings.ReplaceAll(strings.ReplaceAll(termNames[toInt(s.excess)][of], "p", "pᵢ"), "q", "qᵢ")
	var parts []string
	terms := s.termsOf(of)
	chosen, more := largest(terms, 8)
	for _, i := range chosen {
		term := infotheory.FormatSigned(env.Unit.FromNats(terms[i]))
		if env.Marks && i == s.duo.Lit() {
			term = "[" + term + "]"
		}
		parts = append(parts, term)
	}
	if more {
		parts = append(parts, "+ …")
	}
	r.Numbers = strings.Join(parts, " ") + " = " + r.Value + " " + r.Unit
	r.Infinite = "A torn term is ∞: there " + b + " is 0 and " + a + " is not."
	return r
}
