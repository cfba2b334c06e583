package bet

import (
	"math"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// round keeps two digits.
func round(x float64) float64 { return scale.Digits(x, 2) }

// brief writes an amount in the reader's unit for a sentence: two decimals, or two digits where that is more.
func brief(nats float64, env *scene.Env) string {
	x := env.Unit.FromNats(nats)
	switch size := math.Abs(x); {
	case size >= 0.1 || size < 0.001 || math.IsInf(x, 0):
		return mark.Brief(x)
	case size >= 0.01:
		return infotheory.FormatDecimals(x, 3)
	}
	return infotheory.FormatDecimals(x, 4)
}

// each is what one bet is called.
func each(env *scene.Env) string {
	if env.Names.Each == "" {
		return "bet"
	}
	return env.Names.Each
}

// Describe says in a sentence or two, with numbers, what is to be seen.
func (s *Scene) Describe(env *scene.Env) string {
	s.measure()
	m, f := &s.measured, s.Model.Fraction
	unit := " " + env.Unit.Plural() + " a " + each(env)
	if text := s.describeEvent(); text != "" {
		return text
	}
	switch {
	case m.klBQ == 0:
		return "You believe what the market believes: each stake comes back as it was, whatever happens. It is " + brief(m.klPQ, env) + " " + env.Unit.Plural() + " from the truth, which would earn that much."
	case f == 0:
		return "Nothing is staked, and the wealth stays what it is. The most that this belief can earn is " + brief(m.growthBest, env) + unit + ", at f = " + s.bestFraction() + "."
	}
	text := "Your belief is nearer to the truth than the market's, and "
	if m.klPB > m.klPQ {
		text = "Your belief is farther from the truth than the market's, and "
	} else if m.klPB == m.klPQ {
		text = "Your belief is as far from the truth as the market's, and "
	}
	if f != 1 {
		text += "with f = " + mark.Trimmed(f) + " staked it "
	}
	switch {
	case m.atFraction > 0:
		text += "earns " + brief(m.atFraction, env) + unit + "; you expect " + brief(m.expected, env) + "."
	case m.atFraction < 0:
		text += "loses " + brief(-m.atFraction, env) + unit + ", though you expect to win " + brief(m.expected, env) + "."
	default:
		text += "earns nothing, though you expect " + brief(m.expected, env) + unit + "."
	}
	return text + " After " + bets(s.Model.Rounds) + ", 1 typically becomes " + becomes(s.after()) + "."
}

// describeEvent says by what all is lost, or won; "" if nothing can do that.
func (s *Scene) describeEvent() string {
	lost, often := s.happens(ruin)
	won, share := s.happens(riches)
	switch {
	case lost != nil && won != nil:
		return "You hold " + mark.Enumerate(lost) + " impossible, the market " + mark.Enumerate(won) + ", and both happen: by the one all is lost, by the other it is worth ∞. There is no growth: ∞ − ∞ is no number."
	case lost != nil:
		return "You stake all you have and hold " + mark.Enumerate(lost) + " impossible; " + comes(lost, often) + ". The first time everything is lost, so the growth is −∞."
	case won != nil:
		return "The market holds " + mark.Enumerate(won) + " impossible; " + comes(won, share) + ". Its odds are infinite, and the first time what was staked on it is worth ∞."
	}
	return ""
}

// comes says how often one of the named outcomes comes.
func comes(names []string, share float64) string {
	if len(names) > 1 {
		return "one of them comes " + mark.TimesIn(share)
	}
	return "it comes " + mark.TimesIn(share)
}

// bets counts them.
func bets(n int) string {
	if n == 1 {
		return "1 bet"
	}
	return mark.Grouped(float64(n)) + " bets"
}

// becomes writes a wealth by its logarithm.
func becomes(nats float64) string {
	x := math.Exp(nats)
	switch ten := math.Round(nats / math.Ln10); {
	case math.Abs(nats/math.Ln10) >= 6.5:
		return scale.Power10(int(ten))
	case x >= 10:
		return mark.Grouped(round(x))
	case x >= 1:
		return infotheory.FormatDecimals(x, 1)
	}
	return mark.Brief(round(x))
}

// describeShort is the same for little room.
func (s *Scene) describeShort(env *scene.Env) string {
	m := &s.measured
	lost, _ := s.happens(ruin)
	won, _ := s.happens(riches)
	switch {
	case lost != nil && won != nil:
		return "Ruin by " + mark.Enumerate(lost) + ", riches by " + mark.Enumerate(won) + ": no growth."
	case lost != nil:
		return "Ruin: you hold " + mark.Enumerate(lost) + " impossible, and stake all."
	case won != nil:
		return "The market holds " + mark.Enumerate(won) + " impossible: infinite odds."
	}
	return "Growth " + brief(m.atFraction, env) + " " + env.Unit.Plural() + " a " + each(env) + "; you expect " + brief(m.expected, env) + "."
}

// aside is what twins say behind a number.
func (s *Scene) aside() string {
	g := s.measured.atFraction
	switch {
	case math.IsNaN(g):
		return ", no growth"
	case math.IsInf(g, 1):
		return ", growth " + s.Sheet.Spoken(g)
	case math.IsInf(g, -1):
		return ", growth " + s.Sheet.Spoken(g) + ": ruin"
	}
	return ", growth " + s.Sheet.Short(g) + " a bet"
}

// Readings are the numbers that can be asked about.
func (s *Scene) Readings(env *scene.Env) []scene.Reading {
	s.measure()
	m := &s.measured
	f := "f = " + mark.Trimmed(s.Model.Fraction)
	list := []scene.Reading{
		{ID: "klPQ", Name: "KL(p‖q)", Nats: m.klPQ, Sentence: "How far the market is from the truth. It is the most that anybody can earn against it: what a believer of p earns who stakes all.",
			Formula: "KL(p‖q) = Σ pᵢ log(pᵢ/qᵢ)", Numbers: termsOf(m.p, m.q, m.klPQ, env), Infinite: "∞ if something comes that the market rules out.", Plain: s.watching(m.klPQ, m.q, "the market", env).Plain()},
		{ID: "klPB", Name: "KL(p‖b)", Nats: m.klPB, Sentence: "How far your belief is from the truth. It is what you earn less than a believer of p.",
			Formula: "KL(p‖b) = Σ pᵢ log(pᵢ/bᵢ)", Numbers: termsOf(m.p, m.b, m.klPB, env), Infinite: "∞ if something comes that you rule out.", Plain: s.watching(m.klPB, m.b, "b", env).Plain()},
		{ID: "klBQ", Name: "KL(b‖q)", Nats: m.klBQ, Sentence: "What you expect to earn if you stake all: how much you disagree with the market. Who disagrees more expects more; what is earned is another number.",
			Formula: "KL(b‖q) = Σ bᵢ log(bᵢ/qᵢ)", Numbers: termsOf(m.b, m.q, m.klBQ, env), Infinite: "∞ if you give a chance to something that the market rules out."},
	}
	if !math.IsNaN(m.growth) {
		list = append(list, scene.Reading{ID: "growth", Name: "growth", Nats: m.growth,
			Sentence: "By how much the logarithm of the wealth grows in a bet, on average, if all of it is staked as you believe, at odds of 1/q (Kelly 1956). Only a belief nearer to the truth than the market's earns.",
			Formula:  "Σ pᵢ log(bᵢ/qᵢ) = KL(p‖q) − KL(p‖b)", Numbers: env.Amount(m.klPQ) + " − " + env.Amount(m.klPB) + " = " + env.Amount(m.growth), Infinite: "−∞ if something comes that you rule out; ∞ if something comes that only the market rules out.", Plain: s.grows(m.growth)})
	}
	if !math.IsNaN(m.atFraction) {
		list = append(list, scene.Reading{ID: "growthAtFraction", Name: "growth at the fraction", Nats: m.atFraction,
			Sentence: "The growth if only the fraction f is staked and the rest is kept. It is 0 at f = 0, and bends down from its best.",
			Formula:  "Σ pᵢ log(1 − f + f·bᵢ/qᵢ)", Numbers: f + ": " + env.Amount(m.atFraction), Infinite: "−∞ at f = 1 only, if something comes that you rule out; ∞ if something comes that only the market rules out.", Plain: s.grows(m.atFraction)})
	}
	best := "at every fraction above 0: " + env.Amount(m.growthBest)
	if !math.IsNaN(m.best) {
		best = "f = " + s.bestFraction() + ": " + env.Amount(m.growthBest)
	}
	return append(list,
		scene.Reading{ID: "expectedAtFraction", Name: "expected at the fraction", Nats: m.expected, Sentence: "What you expect the growth to be: the same mean, with your belief in place of the truth.",
			Formula: "Σ bᵢ log(1 − f + f·bᵢ/qᵢ)", Numbers: f + ": " + env.Amount(m.expected), Infinite: "∞ if you give a chance to something that the market rules out, and stake anything."},
		scene.Reading{ID: "growthBest", Name: "most that your belief can earn", Nats: m.growthBest, Sentence: "The growth at the best fraction. Where your belief is too sure of itself, keeping some back earns more than staking all.",
			Formula: "max Σ pᵢ log(1 − f + f·bᵢ/qᵢ) over f", Numbers: best, Infinite: "∞ if something comes that only the market rules out."})
}

// watching is what a divergence from the truth means to who watches what comes.
func (s *Scene) watching(nats float64, of []float64, believed string, env *scene.Env) scene.Watching {
	w := scene.Watching{Nats: nats, Believed: believed, Each: each(env)}
	for i, p := range s.measured.p {
		if of[i] == 0 {
			w.Impossible += p
		}
	}
	return w
}

// grows says a growth in other words.
func (s *Scene) grows(growth float64) string {
	switch {
	case growth == 0:
		return scene.InOtherWords + "the wealth stays what it is."
	case math.IsInf(growth, 0): // the sentence has it
		return ""
	}
	return scene.InOtherWords + "the wealth " + s.doubles(growth) + "."
}

// termsOf writes Σ p·log(p/q) with the numbers of now: the first terms, and the sum.
func termsOf(p, q []float64, total float64, env *scene.Env) string {
	const most = 6
	var parts []string
	for i, x := range p {
		if x == 0 {
			continue
		}
		if len(parts) == most {
			parts = append(parts, "…")
			break
		}
		parts = append(parts, infotheory.FormatDecimals(x, 2)+"·log("+infotheory.FormatDecimals(x, 2)+"/"+infotheory.FormatDecimals(q[i], 2)+")")
	}
	return strings.Join(parts, " + ") + " = " + env.Amount(total)
}
