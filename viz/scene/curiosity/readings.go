package curiosity

import (
	"iridescent/infotheory"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// summandMost is how many flips are written out as summands, the last ones if there are more.
const summandMost = 6

// never is when a sum over flips is ∞.
const never = "Never ∞: these beliefs rule nothing out."

// readings are numbers that can be asked about, each with its summands.
type readings struct {
	env  *scene.Env
	list []scene.Reading
}

// plus adds a summand to a sum in words.
func plus(sum, summand string) string {
	if sum == "" {
		return summand
	}
	return sum + " + " + summand
}

// add adds a reading, which is a sum.
func (r *readings) add(id, name string, nats float64, sentence, formula, infinite, sum string) {
	r.list = append(r.list, scene.Reading{ID: id, Name: name, Nats: nats, Sentence: sentence, Formula: formula, Infinite: infinite, Numbers: sum + " = " + r.env.Amount(nats)})
}

// Readings are the numbers that can be asked about.
func (s *Scene) Readings(env *scene.Env) []scene.Reading {
	s.measure()
	r := &readings{env: env}
	for k := range s.measured.coins {
		o := &s.measured.coins[k].now
		r.add(gainID(k), "I(θ"+below(k)+"; x)", o.gain,
			"What the next flip of "+coinName(k)+" is expected to teach about its share of heads: the information gain of heads and that of tails, weighed by what is believed of them. Who is paid for it is curious; who is paid for surprise stares at noise.",
			"I(θ; x) = Σ q(x) KL(belief after x‖belief now)", "Never ∞; at most the entropy of the flip.",
			infotheory.Format(o.mean)+"·"+r.env.Amount(o.heads)+" + "+infotheory.Format(1-o.mean)+"·"+r.env.Amount(o.tails))
	}
	for k := range s.measured.coins {
		c := &s.measured.coins[k]
		r.add(entropyID(k), "H(x"+below(k)+")", c.entropy,
			"How open the next flip of "+coinName(k)+" is: what it is expected to teach, and noise that no learning removes.",
			"H(x) = I(θ; x) + E[H(x|θ)]", "Never ∞; at most "+mark.OneBit(env.Unit)+".", r.env.Amount(c.now.gain)+" + "+r.env.Amount(c.noise()))
	}
	s.addSums(r)
	return r.list
}

// below writes the number of a coin below the line.
func below(k int) string { return string('₁' + rune(k)) }

// addSums adds the sums over all flips, and over the coins.
func (s *Scene) addSums(r *readings) {
	m, flips := &s.measured, flipsOf(len(s.measured.list))
	var expected, realised, overall, total, doubts string
	last := m.list[max(len(m.list)-summandMost, 0):]
	switch {
	case len(last) == 0:
		expected, realised = "no flips", "no flips"
	case len(last) < len(m.list):
		expected, realised = "…", "…"
	}
	for k := range last {
		expected, realised = plus(expected, r.env.Amount(last[k].expected)), plus(realised, r.env.Amount(last[k].realised))
	}
	for k := range m.coins {
		c := &m.coins[k]
		overall = plus(overall, "KL("+nameOf(c.belief)+"‖"+nameOf(m.first[k])+")")
		total, doubts = plus(total, r.env.Amount(c.expected)), plus(doubts, r.env.Amount(c.doubt))
	}
	r.add("expectedGain", "Σ expected", m.expected,
		"What was expected of each flip just before it, added up over "+flips+". On average over all that could have come it is what is learnt; along one history it is not.",
		"Σ I(θ; x) of the coin that was flipped", never, expected)
	r.add("realisedGain", "Σ learnt", m.realised,
		"What each flip taught, added up over "+flips+": the information gain KL(belief after‖belief before). Steps to and fro count each time: KL is no length of a path.",
		"Σ KL(belief after x‖belief before x)", never, realised)
	r.add("gainOverall", "Σ KL(now‖first)", m.overall,
		"What all flips together taught, in one look: how far each belief is now from the first one. Along one history it is not the sum of the single gains.",
		"Σ KL(belief now‖first belief), over the coins", never, overall)
	r.add("expectedTotal", "I(θ; all flips)", m.total,
		"What the first beliefs expected of so many flips of each coin, before any of them: the mean over all histories. Σ expected, Σ learnt and what is learnt in one look all have this mean.",
		"Σ I(θ; x₁, x₂ …), over the coins", never, total)
	r.add("doubt", "h(θ₁) + h(θ₂) + h(θ₃)", m.doubts,
		"How wide the beliefs are: their differential entropy. It is 0 if each share is as likely, and less the more is known. A flip that was not expected can raise it, and has taught something all the same.",
		"h(θ) = E[−log f(θ)], f the density of the belief", "Never ∞ here.", doubts)
}

// nameOf writes a belief: "Beta(9, 1)".
func nameOf(b infotheory.Beta) string {
	return "Beta(" + mark.Trimmed(b.Alpha) + ", " + mark.Trimmed(b.Beta) + ")"
}
