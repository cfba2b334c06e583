package compare

import (
	"math"
	"strings"

	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// Describe says in a sentence or two, with numbers, what is to be seen: KL(p‖q) first, then the other way round.
func (s *Scene) Describe(env *scene.Env) string {
	pq, qp := s.shownKL(mark.P), s.shownKL(mark.Q)
	inP, inQ := "a believer of "+env.Names.Of("p"), "a believer of "+env.Names.Of("q")
	switch {
	case pq == 0 && qp == 0:
		return "p and q are equal: there is nothing to tell apart, and every divergence is 0."
	case math.IsInf(pq, 1) && math.IsInf(qp, 1):
		return "Both ways infinite: " + inQ + " holds " + s.impossible(mark.Q) + " impossible, " + inP + " " + s.impossible(mark.P) +
			". The Jensen-Shannon divergence stays finite, at " + env.Short(s.measured.JensenShannon) + "."
	case math.IsInf(pq, 1):
		return capital(inQ) + " holds " + s.impossible(mark.Q) + " impossible; " + s.comes(mark.Q) +
			". The first time is an infinite surprise. The other way round: " + env.Short(qp) + " extra."
	}
	text := s.withFloor("Each " + env.Names.Observation() + " costs " + inQ + " " + env.Short(pq) + " extra")
	if math.IsInf(qp, 1) {
		return text + ". The other way round, " + inP + " holds " + s.impossible(mark.P) + " impossible; " + s.comes(mark.P) +
			", and the first time is an infinite surprise."
	}
	text += "; the other way round " + env.Brief(qp) + "."
	if most := s.largestTerm(); most != "" {
		text += " The largest term of the " + env.Brief(pq) + " comes from " + most + "."
	}
	return text + s.premium(env)
}

// describeShort is the same for little room.
func (s *Scene) describeShort(env *scene.Env) string {
	pq, qp := s.shownKL(mark.P), s.shownKL(mark.Q)
	inP, inQ := "a believer of "+env.Names.Of("p"), "a believer of "+env.Names.Of("q")
	switch {
	case pq == 0 && qp == 0:
		return s.Describe(env)
	case math.IsInf(pq, 1) && math.IsInf(qp, 1):
		return "Both ways infinite: each rules out what the other expects."
	case math.IsInf(pq, 1):
		return "∞: " + inQ + " holds " + s.impossible(mark.Q) + " impossible. The other way round: " + env.Short(qp) + "."
	case math.IsInf(qp, 1):
		return capital(inQ) + " pays " + env.Short(pq) + " extra. " + capital(inP) + " holds " + s.impossible(mark.P) + " impossible: ∞."
	}
	text := capital(inQ) + " pays " + env.Short(pq) + " extra; the other way round " + env.Brief(qp) + "."
	if most := s.largestTerm(); most != "" {
		text += " Largest term: " + most + "."
	}
	return text
}

// capital begins a sentence.
func capital(words string) string { return strings.ToUpper(words[:1]) + words[1:] }

// withFloor puts the floor before a sentence, if there is one: "With a floor of 1 % under q, each day costs …".
func (s *Scene) withFloor(sentence string) string {
	under := ""
	for _, sd := range [...]mark.Side{mark.Q, mark.P} {
		if s.floored[sd].on && under == "" {
			under = sd.String()
		} else if s.floored[sd].on {
			under = "both"
		}
	}
	if under == "" {
		return sentence
	}
	return "With a floor of " + mark.Trimmed(s.Model.Floor*100) + " % under " + under + ", " + strings.ToLower(sentence[:1]) + sentence[1:]
}

// premium says what the floor costs if it was not needed; "" without one.
func (s *Scene) premium(env *scene.Env) string {
	for _, sd := range [...]mark.Side{mark.Q, mark.P} {
		if fl := &s.floored[sd]; fl.on {
			return " If " + sd.String() + " was right after all, this caution costs " + env.Short(fl.premium) + "."
		}
	}
	return ""
}

// blamed names the outcomes that one distribution gives 0 and the other does not, and how often the other brings them.
func (s *Scene) blamed(strict mark.Side) (names string, mass float64, count int) {
	var list mark.Enumeration
	for i, label := range s.labels() {
		if v := s.probability(strict.Other(), i); v > 0 && s.probability(strict, i) == 0 {
			mass += v
			list.Add(label)
		}
	}
	return list.String(), mass, list.Count
}

// impossible names what one distribution rules out though the other expects it.
func (s *Scene) impossible(strict mark.Side) string {
	names, _, _ := s.blamed(strict)
	return names
}

// comes says how often that happens: "it comes 4 times in 100".
func (s *Scene) comes(strict mark.Side) string {
	_, mass, count := s.blamed(strict)
	often, comes := mark.TimesIn(mass), "it comes"
	if count > 1 {
		comes = "one of them comes"
	}
	return comes + " " + often
}

// largestTerm names the outcome that adds most to KL(p‖q), by the terms as shown; "" if no term is above 0, which is so only
// if p and q are next to equal. Outcomes with equally large terms are all named.
func (s *Scene) largestTerm() string {
	terms := s.termsOf(mark.P)
	most := 0.0
	for _, t := range terms {
		most = math.Max(most, t)
	}
	if !(most > 0) {
		return ""
	}
	var names mark.Enumeration
	for i, t := range terms {
		if t >= most*(1-1e-9) {
			names.Add(s.Model.Labels[i])
		}
	}
	return names.String()
}
