package surprise

import (
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// explained is a reading without its number.
type explained struct {
	id, name                             string
	sentence, formula, numbers, infinite string
	plain                                string
}

// lister collects readings in the reader's unit.
type lister struct {
	s     *Scene
	env   *scene.Env
	words *words
	list  []scene.Reading
}

func (l *lister) add(nats float64, e explained) {
	l.list = append(l.list, scene.Reading{ID: e.id, Name: e.name, Nats: nats,
		Sentence: e.sentence, Formula: e.formula, Numbers: e.numbers, Infinite: e.infinite, Plain: e.plain})
}

// equals ends a line of numbers.
func (l *lister) equals(nats float64) string {
	return " = " + l.env.Amount(nats) + " " + l.env.Unit.Plural()
}

// Readings lists every number that exists with what it means, how it is made, and when it is infinite.
func (s *Scene) Readings(env *scene.Env) []scene.Reading {
	s.measure()
	l := &lister{s: s, env: env, words: &s.Model.Words}
	if s.measured.seen() > 0 {
		l.addLast()
		l.addTotals()
	}
	l.addNext()
	return l.list
}

const never = "Never ∞: a belief that can be moved rules nothing out. After what was ruled out there is no posterior, and this number does not exist."

// ruledOut says when a surprisal is infinite.
func (l *lister) ruledOut() string {
	return "∞ exactly when the belief gave what came no chance at all: a share of " + l.words.all(true) + " believed to be exactly 0 or 1."
}

// theta is the probability of a sighting if the share is θ.
func theta(black bool) string {
	if black {
		return "θ"
	}
	return "1−θ"
}

func (l *lister) addLast() {
	o := l.s.measured.last
	if !o.known {
		return
	}
	l.add(o.surprisal, explained{
		id: "surprisal", name: "surprisal",
		sentence: "How surprised the belief before it was by the last " + l.words.one + ": it had given " + l.words.a(o.black) + " the probability " + infotheory.Format(o.chance) + ".",
		formula:  "−log q(x)", numbers: "−log " + infotheory.Format(o.chance) + l.equals(o.surprisal), infinite: l.ruledOut(), plain: scene.Unlikely(o.surprisal),
	})
	if !o.exists {
		return
	}
	l.add(o.gain, explained{
		id: "bayesianSurprise", name: "Bayesian surprise",
		sentence: "How far the last " + l.words.one + " moved the belief about the share: what it taught about all " + l.words.some() + ", not about this one.",
		formula:  "KL(posterior‖prior)", numbers: l.beliefs() + l.equals(o.gain), infinite: never,
	})
	l.add(o.rest, explained{
		id: "expectedLogLoss", name: "E[−log p(x|θ)]",
		sentence: "Even somebody who knew the share would be this surprised, on average over the new belief: that is noise, and teaches nothing. Taught + noise = surprisal.",
		formula:  "−log q(x) = KL(posterior‖prior) + E_posterior[−log " + theta(o.black) + "]",
		numbers:  l.env.Amount(o.surprisal) + " = " + l.env.Amount(o.gain) + " + " + l.env.Amount(o.rest) + " " + l.env.Unit.Plural(), infinite: never,
	})
}

// beliefs writes the belief after the last sighting and the one before it.
func (l *lister) beliefs() string {
	m := &l.s.measured
	return "KL(" + m.now.String() + "‖" + m.before.String() + ")"
}

// String writes a belief as Beta(α, β), or as certain.
func (b belief) String() string {
	if b.point {
		return "certain of " + infotheory.Format(b.at)
	}
	return "Beta(" + mark.Trimmed(b.Alpha) + ", " + mark.Trimmed(b.Beta.Beta) + ")"
}

func (l *lister) addTotals() {
	m := &l.s.measured
	n := l.words.many(m.seen())
	l.add(m.totalSurprisal, explained{
		id: "totalSurprisal", name: "Σ surprisal",
		sentence: "All surprisals added up: how surprised the first belief was by this whole history of " + n + ". Surprisals do add up, along every history.",
		formula:  "Σ −log q(xᵢ|those before) = −log q(x₁, x₂ …)", numbers: l.sum(func(x sighting) float64 { return x.surprisal }) + l.equals(m.totalSurprisal), infinite: l.ruledOut(), plain: scene.Unlikely(m.totalSurprisal),
	})
	if !m.lost() {
		l.add(m.totalGain, explained{
			id: "totalGain", name: "Σ Bayesian surprise",
			sentence: "What each " + l.words.one + " taught, added up. Steps in one direction add up to less than the whole history taught, steps to and fro may add up to more: KL is no length of a path.",
			formula:  "Σ KL(belief after xᵢ‖belief before xᵢ)", numbers: l.sum(func(x sighting) float64 { return x.gain }) + l.equals(m.totalGain), infinite: never,
		})
		l.add(m.gainOverall, explained{
			id: "gainOverall", name: "KL(belief now‖first belief)",
			sentence: "What the whole history taught, in one look: how far the belief now is from the first one. Along almost any history it is not the sum of the single gains.",
			formula:  "KL(belief now‖first belief)", numbers: "KL(" + m.now.String() + "‖" + m.prior.String() + ")" + l.equals(m.gainOverall), infinite: never,
		})
	}
	l.add(m.expectedTotal, explained{
		id: "expectedTotal", name: "I(θ; x₁, x₂ …)",
		sentence: "What the first belief expected to learn from " + n + ": the mean over all histories. In expectation gains do add up, step by step.",
		formula:  "I(θ; x₁, x₂ …) = Σ E[I(θ; xᵢ|those before)]", numbers: n + ", from " + m.prior.String() + l.equals(m.expectedTotal), infinite: "Never ∞.",
	})
}

// summandMost is how many summands are written out, the last ones if there are more.
const summandMost = 6

// sum writes one number of every sighting as a sum.
func (l *lister) sum(of func(sighting) float64) string {
	list, text := l.s.measured.list, ""
	if len(list) > summandMost {
		list, text = list[len(list)-summandMost:], "… + "
	}
	parts := make([]string, len(list))
	for k, x := range list {
		parts[k] = l.env.Amount(of(x))
	}
	return text + strings.Join(parts, " + ")
}

func (l *lister) addNext() {
	m := &l.s.measured
	if m.lost() {
		return
	}
	l.add(m.entropyNext, explained{
		id: "entropyNext", name: "entropy of the next " + l.words.one,
		sentence: "How surprising the next " + l.words.one + " will be, on average, as believed now: what it is expected to teach, and noise that no learning removes.",
		formula:  "H(x) = I(θ; x) + E[H(x|θ)]",
		numbers:  l.env.Amount(m.entropyNext) + " = " + l.env.Amount(m.expectedGain) + " + " + l.env.Amount(m.noise()) + " " + l.env.Unit.Plural(), infinite: "Never ∞; at most " + mark.OneBit(l.env.Unit) + ".",
	})
	l.add(m.expectedGain, explained{
		id: "expectedGain", name: "I(θ; x)",
		sentence: "What the next " + l.words.one + " is expected to teach: the mean of what " + l.words.a(true) + " and " + l.words.a(false) + " would teach, weighed by their probabilities. Where it is 0, all surprise is noise.",
		formula:  "I(θ; x) = Σ q(x) KL(posterior after x‖belief now)",
		numbers:  l.weighed(), infinite: "Never ∞; at most the entropy of the next " + l.words.one + ".",
	})
	ids := [2][2]string{{"nextWhiteSurprisal", "nextWhiteGain"}, {"nextBlackSurprisal", "nextBlackGain"}}
	for k, o := range m.next {
		kind, a := l.words.is(o.black), l.words.a(o.black)
		l.add(o.surprisal, explained{
			id: ids[k][0], name: "surprisal of " + a,
			sentence: "How surprising " + a + " would be next: the probability is " + infotheory.Format(o.chance) + ".",
			formula:  "−log q(" + kind + ")", numbers: "−log " + infotheory.Format(o.chance) + l.equals(o.surprisal), infinite: l.ruledOut(), plain: scene.Unlikely(o.surprisal),
		})
		if o.exists {
			l.add(o.gain, explained{
				id: ids[k][1], name: "Bayesian surprise of " + a,
				sentence: "What " + a + " would teach next about the share.",
				formula:  "KL(posterior after " + kind + "‖belief now)", numbers: "from " + m.now.String() + l.equals(o.gain), infinite: never,
			})
		}
	}
}

// weighed writes the expected gain as the mean that it is.
func (l *lister) weighed() string {
	text := ""
	for _, o := range l.s.measured.next {
		if !o.exists {
			continue
		}
		if text != "" {
			text += " + "
		}
		text += infotheory.Format(o.chance) + "·" + l.env.Amount(o.gain)
	}
	return text + l.equals(l.s.measured.expectedGain)
}
