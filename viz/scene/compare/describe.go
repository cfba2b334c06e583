package compare

import (
	"math"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// Describe says in a sentence or two, with numbers, what is to be seen.
func (s *Scene) Describe(env *scene.Env) string {
	pq, qp := s.divergence(sideP), s.divergence(sideQ)
	switch {
	case pq == 0 && qp == 0:
		return "p and q are equal: there is nothing to tell apart, and every divergence is 0."
	case math.IsInf(pq, 1) && math.IsInf(qp, 1):
		return "Each rules out what the other expects: q says " + s.impossible(sideQ) + " cannot happen, p says " +
			s.impossible(sideP) + " cannot. Both divergences are infinite; the Jensen-Shannon one stays finite, at " + s.short(s.measured.JensenShannon, env) + "."
	case math.IsInf(pq, 1):
		return s.describeInfinite(sideQ)
	case math.IsInf(qp, 1):
		return s.describeInfinite(sideP)
	}
	return "If p is true and q believed, each observation costs " + s.short(pq, env) + " extra; the other way round " +
		mark.Brief(env.Unit.FromNats(qp)) + ". " + s.mostOf("Most of it comes from ", " adds most to it") + "."
}

// describeShort is the same for little room.
func (s *Scene) describeShort(env *scene.Env) string {
	pq, qp := s.divergence(sideP), s.divergence(sideQ)
	if pq == 0 && qp == 0 || math.IsInf(pq, 1) != math.IsInf(qp, 1) {
		return s.Describe(env)
	}
	if math.IsInf(pq, 1) {
		return "Each rules out what the other expects: both divergences are infinite."
	}
	return "p and q differ by " + s.short(pq, env) + " one way and " + mark.Brief(env.Unit.FromNats(qp)) + " the other; " + s.mostOf("most of it from ", " adds most") + "."
}

// describeInfinite tells of one distribution that rules out what the other expects.
func (s *Scene) describeInfinite(strict side) string {
	other := strict.other()
	names, mass, count := s.blamed(strict)
	subject := names + " cannot happen"
	first := "the first " + names
	if count > 1 {
		first = "the first of them"
	}
	return strict.String() + " says " + subject + ", " + other.String() + " says " + pronoun(count) + ", " + timesIn(mass) +
		": " + first + " is an infinite surprise for " + strict.String() + "."
}

func pronoun(count int) string {
	if count > 1 {
		return "they do"
	}
	return "it does"
}

// blamed names the outcomes that one distribution gives 0 and the other does not, and how often the other expects them.
func (s *Scene) blamed(strict side) (names string, mass float64, count int) {
	var list []string
	for i, label := range s.Labels {
		if v := s.probability(strict.other(), i); v > 0 && s.probability(strict, i) == 0 {
			mass += v
			count++
			list = append(list, label)
		}
	}
	return enumerate(list), mass, count
}

// impossible names what one distribution rules out though the other expects it.
func (s *Scene) impossible(strict side) string {
	names, _, _ := s.blamed(strict)
	return names
}

// enumerate joins names as in a sentence; more than three become "A, B and 5 more".
func enumerate(names []string) string {
	switch n := len(names); {
	case n == 0:
		return "nothing"
	case n == 1:
		return names[0]
	case n <= 3:
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	default:
		return names[0] + ", " + names[1] + " and " + infotheory.FormatDecimals(float64(n-2), 0) + " more"
	}
}

// timesIn says a probability as a frequency: "4 times in 100".
func timesIn(v float64) string {
	switch {
	case v == 1:
		return "always"
	case v >= 0.9995:
		return "nearly always"
	case v < 1e-9:
		return "hardly ever"
	}
	of := 10.0
	for v*of < 0.95 && of < 1e9 {
		of *= 10
	}
	if of == 10 {
		of = 100
	}
	times := math.Round(v * of)
	if times >= of {
		return "nearly always"
	}
	text := infotheory.FormatDecimals(times, 0) + " times in "
	if times == 1 {
		text = "once in "
	}
	return text + infotheory.FormatDecimals(of, 0)
}

// mostOf names the outcome with the largest term, as shown, in the larger of the two divergences. It is most of it if it is
// more than half written so that nothing is negative; signed terms that take each other away have no shares.
func (s *Scene) mostOf(most, some string) string {
	of := sideP
	if s.divergence(sideQ) > s.divergence(sideP) {
		of = sideQ
	}
	best := 0
	terms := s.termsOf(of)
	for i, t := range terms {
		if t > terms[best] {
			best = i
		}
	}
	m := &s.measured
	if part := [...][]float64{m.ExcessPQ, m.ExcessQP}[of][best]; part > s.divergence(of)/2 {
		return most + s.Labels[best]
	}
	return s.Labels[best] + some
}

// short writes nats for a sentence, in the reader's unit.
func (s *Scene) short(nats float64, env *scene.Env) string {
	return mark.Brief(env.Unit.FromNats(nats)) + " " + env.Unit.Plural()
}
