package mutual

import (
	"math"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/scene"
)

// Describe says in a sentence or two, with numbers, what is to be seen.
func (s *Scene) Describe(env *scene.Env) string {
	s.measure()
	j := &s.joint
	text := "Knowing Y tells " + env.Short(j.MutualInformation) + " of the " + env.Brief(j.EntropyX) + " that are unknown of X, and knowing X as much of the " + env.Brief(j.EntropyY) + " of Y."
	switch r, exists := s.correlation(); {
	case j.EntropyX == 0 || j.EntropyY == 0:
		return "One of both is certain: there is nothing to learn from the other, and the mutual information is " + env.Short(0) + "."
	case j.MutualInformation == 0:
		return "X and Y are independent: neither tells anything of the other, and the mutual information is " + env.Short(0) + "."
	case s.Model.Line != 0 && s.given() != nil:
		return s.describeSelected(env)
	case exists && r == 0:
		return text + " Yet their correlation is 0: they depend on each other, and not along a line."
	case exists:
		return text + " Their correlation is " + infotheory.FormatDecimals(r, 2) + "."
	case j.EntropyXGivenY == 0 && j.EntropyYGivenX == 0:
		return text + " Each one settles the other."
	}
	return text
}

// describeSelected says what one column or row teaches, which may leave more unknown than before.
func (s *Scene) describeSelected(env *scene.Env) string {
	j, m := &s.joint, &s.Model
	before, letter, name := j.EntropyX, "X", ""
	if m.Line > 0 {
		name = m.Y[m.Line-1]
	} else {
		before, letter, name = j.EntropyY, "Y", m.X[-m.Line-1]
	}
	after := infotheory.Entropy(s.given())
	text := "Given " + name + ", one learns " + env.Short(s.klSelected()) + " about " + letter + "; on average " + env.Brief(j.MutualInformation) + "."
	if after > before+1e-12 {
		return text + " Still more of " + letter + " is unknown than before: " + env.Brief(after) + " in place of " + env.Brief(before) + "."
	}
	return text + " Of " + letter + ", " + env.Brief(after) + " stay unknown, of " + env.Brief(before) + " before."
}

// describeShort is the same for little room.
func (s *Scene) describeShort(env *scene.Env) string {
	return "I(X;Y) = " + env.Short(s.joint.MutualInformation) + ", of H(X) = " + env.Brief(s.joint.EntropyX) + "."
}

// aside is what the twin says behind a probability.
func (s *Scene) aside() string {
	return ", mutual information " + s.Sheet.Short(s.joint.MutualInformation)
}

// watching is what the mutual information means to who sees pairs: they speak against independence.
func watching(nats float64) scene.Watching {
	return scene.Watching{Nats: nats, Believed: "independence", Each: "pair"}
}

// Readings are the numbers that can be asked about.
func (s *Scene) Readings(env *scene.Env) []scene.Reading {
	s.measure()
	j := &s.joint
	sum := func(list []float64) string {
		var parts []string
		for _, p := range list {
			if p > 0 && len(parts) < 6 {
				parts = append(parts, infotheory.FormatDecimals(p, 2)+"·"+env.Brief(-math.Log(p)))
			}
		}
		return strings.Join(parts, " + ") + " …"
	}
	never := "Never ∞."
	list := []scene.Reading{
		{ID: "hX", Name: "H(X)", Nats: j.EntropyX, Sentence: "How much is unknown of X, before Y is known.", Formula: "H(X) = Σ p(x) log(1/p(x))", Numbers: sum(j.X) + " = " + env.Amount(j.EntropyX), Infinite: never + " At most log of the number of rows.", Plain: scene.Equally(j.EntropyX, "values")},
		{ID: "hY", Name: "H(Y)", Nats: j.EntropyY, Sentence: "How much is unknown of Y, before X is known.", Formula: "H(Y) = Σ p(y) log(1/p(y))", Numbers: sum(j.Y) + " = " + env.Amount(j.EntropyY), Infinite: never + " At most log of the number of columns.", Plain: scene.Equally(j.EntropyY, "values")},
		{ID: "hXY", Name: "H(X,Y)", Nats: j.EntropyXY, Sentence: "How much is unknown of both together: less than the sum of both, by what they share.", Formula: "H(X,Y) = H(X) + H(Y) − I(X;Y)", Numbers: env.Amount(j.EntropyX) + " + " + env.Amount(j.EntropyY) + " − " + env.Amount(j.MutualInformation) + " = " + env.Amount(j.EntropyXY), Infinite: never, Plain: scene.Equally(j.EntropyXY, "pairs")},
		{ID: "hXGivenY", Name: "H(X|Y)", Nats: j.EntropyXGivenY, Sentence: "What stays unknown of X when Y is known, on average over Y. For a single y it can be more than H(X); on average it never is.", Formula: "H(X|Y) = Σ p(y) H(X|Y=y)", Numbers: env.Amount(j.EntropyXY) + " − " + env.Amount(j.EntropyY) + " = " + env.Amount(j.EntropyXGivenY), Infinite: never},
		{ID: "hYGivenX", Name: "H(Y|X)", Nats: j.EntropyYGivenX, Sentence: "What stays unknown of Y when X is known, on average over X.", Formula: "H(Y|X) = Σ p(x) H(Y|X=x)", Numbers: env.Amount(j.EntropyXY) + " − " + env.Amount(j.EntropyX) + " = " + env.Amount(j.EntropyYGivenX), Infinite: never},
		{ID: "mi", Name: "I(X;Y)", Nats: j.MutualInformation,
			Sentence: "The mutual information: what knowing one tells of the other. It is a Kullback-Leibler divergence, so it is never negative, and 0 exactly if both are independent. It is never more than H(X) or H(Y); in bits it can be more than 1. Also called information gain.",
			Formula:  "I(X;Y) = H(X) − H(X|Y) = H(Y) − H(Y|X) = KL(p(x,y)‖p(x)p(y)) = Σ p(y) KL(p(x|y)‖p(x))", Numbers: env.Amount(j.EntropyX) + " − " + env.Amount(j.EntropyXGivenY) + " = " + env.Amount(j.MutualInformation), Infinite: never + " At most the smaller of H(X) and H(Y).", Plain: watching(j.MutualInformation).Plain()},
		{ID: "capacity", Name: "capacity", Nats: s.capacity.Nats, Sentence: "The most that Y can tell of X if X is chosen as well as can be, while each x is answered as it is now. No code gets more through this channel without errors (Shannon 1948).",
			Formula: "C = max I(X;Y) over p(x)", Numbers: "now " + env.Amount(j.MutualInformation) + ", at most " + env.Amount(s.capacity.Nats), Infinite: never},
	}
	if s.given() != nil {
		kl := s.klSelected()
		list = append(list, scene.Reading{ID: "klSelected", Name: s.selectedName(), Nats: kl, Sentence: "What the selected one teaches of the other. Its mean over all columns, or rows, is the mutual information.",
			Formula: "Σ p(x|y) log(p(x|y)/p(x))", Numbers: s.selectedNote() + ": " + env.Amount(kl), Infinite: never + " What has happened was possible before."})
	}
	return list
}
