package curiosity

import (
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// summandMost is how many flips are written out as summands, the last ones if there are more.
const summandMost = 6

// never is when a sum over flips is ∞.
const never = "Never ∞: these beliefs rule nothing out."

// What the readings say. {} stands for a coin, or for how many flips there are.
var (
	gainOf = scene.Reading{
		Sentence: "What the next flip of {} is expected to teach about its share of heads: the information gain of heads and that of tails, weighed by what is believed of them. Who is paid for it is curious; who is paid for surprise stares at noise.",
		Formula:  "I(θ; x) = Σ q(x) KL(belief after x‖belief now)", Infinite: "Never ∞; at most the entropy of the flip."}
	entropyOf = scene.Reading{
		Sentence: "How open the next flip of {} is: what it is expected to teach, and noise that no learning removes.",
		Formula:  "H(x) = I(θ; x) + E[H(x|θ)]"}
	sums = [...]scene.Reading{ // over all flips, and over the coins
		{ID: "expectedGain", Name: "Σ expected", Infinite: never, Formula: "Σ I(θ; x) of the coin that was flipped",
			Sentence: "What was expected of each flip just before it, added up over {}. On average over all that could have come it is what is learnt; along one history it is not."},
		{ID: "realisedGain", Name: "Σ learnt", Infinite: never, Formula: "Σ KL(belief after x‖belief before x)",
			Sentence: "What each flip taught, added up over {}: the information gain KL(belief after‖belief before). Steps to and fro count each time: KL is no length of a path."},
		{ID: "gainOverall", Name: "Σ KL(now‖first)", Infinite: never, Formula: "Σ KL(belief now‖first belief), over the coins",
			Sentence: "What all flips together taught, in one look: how far each belief is now from the first one. Along one history it is not the sum of the single gains."},
		{ID: "expectedTotal", Name: "I(θ; all flips)", Infinite: never, Formula: "Σ I(θ; x₁, x₂ …), over the coins",
			Sentence: "What the first beliefs expected of so many flips of each coin, before any of them: the mean over all histories. Σ expected, Σ learnt and what is learnt in one look all have this mean."},
		{ID: "doubt", Name: "h(θ₁) + h(θ₂) + h(θ₃)", Infinite: "Never ∞ here.", Formula: "h(θ) = E[−log f(θ)], f the density of the belief",
			Sentence: "How wide the beliefs are: their differential entropy. It is 0 if each share is as likely, and less the more is known. A flip that was not expected can raise it, and has taught something all the same."},
	}
)

// readings are numbers that can be asked about, each with its summands.
type readings struct {
	env  *scene.Env
	list []scene.Reading
}

// plus adds a summand to a sum in words.
func plus(sum *string, summand string) {
	if *sum != "" {
		*sum += " + "
	}
	*sum += summand
}

// add adds a reading of a coin, or of so many flips, which is a sum.
func (r *readings) add(o scene.Reading, of string, nats float64, sum string) {
	o.Sentence = strings.Replace(o.Sentence, "{}", of, 1)
	o.Nats, o.Numbers = nats, sum+" = "+r.env.Amount(nats)
	r.list = append(r.list, o)
}

// Readings are the numbers that can be asked about.
func (s *Scene) Readings(env *scene.Env) []scene.Reading {
	s.measure()
	r := &readings{env: env}
	for k := range s.measured.coins {
		o, reading := &s.measured.coins[k].now, gainOf
		reading.ID, reading.Name = gainID(k), "I(θ"+below(k)+"; x)"
		r.add(reading, coinName(k), o.gain, infotheory.Format(o.mean)+"·"+env.Amount(o.heads)+" + "+infotheory.Format(1-o.mean)+"·"+env.Amount(o.tails))
	}
	for k := range s.measured.coins {
		c, reading := &s.measured.coins[k], entropyOf
		reading.ID, reading.Name, reading.Infinite = entropyID(k), "H(x"+below(k)+")", "Never ∞; at most "+mark.OneBit(env.Unit)+"."
		r.add(reading, coinName(k), c.entropy, env.Amount(c.now.gain)+" + "+env.Amount(c.noise()))
	}
	s.addSums(r)
	return r.list
}

// below writes the number of a coin below the line.
func below(k int) string { return string('₁' + rune(k)) }

// addSums adds the sums over all flips, and over the coins.
func (s *Scene) addSums(r *readings) {
	m := &s.measured
	var words [len(sums)]string // in the order of sums
	last := m.list[max(len(m.list)-summandMost, 0):]
	switch {
	case len(last) == 0:
		words[0], words[1] = "no flips", "no flips"
	case len(last) < len(m.list):
		words[0], words[1] = "…", "…"
	}
	for k := range last {
		plus(&words[0], r.env.Amount(last[k].expected))
		plus(&words[1], r.env.Amount(last[k].realised))
	}
	for k := range m.coins {
		c := &m.coins[k]
		plus(&words[2], "KL("+nameOf(c.belief)+"‖"+nameOf(c.first)+")")
		plus(&words[3], r.env.Amount(c.expected))
		plus(&words[4], r.env.Amount(c.doubt))
	}
	for k, nats := range [...]float64{m.expected, m.realised, m.overall, m.total, m.doubts} {
		r.add(sums[k], flipsOf(len(m.list)), nats, words[k])
	}
}

// nameOf writes a belief: "Beta(9, 1)".
func nameOf(b infotheory.Beta) string {
	return "Beta(" + mark.Trimmed(b.Alpha) + ", " + mark.Trimmed(b.Beta) + ")"
}
