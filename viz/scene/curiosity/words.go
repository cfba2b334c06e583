package curiosity

import (
	"strconv"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// nearlyOpen is the share of a coin's openness from which on another one counts as as open; nearlyNothing the share of its gain up to which
// another one teaches next to nothing.
const (
	nearlyOpen    = 0.9
	nearlyNothing = 0.05
)

// noisiest is the coin that is about as open as the best one and teaches next to nothing, the one that teaches least, or −1.
func (m *measured) noisiest(best int) int {
	noisy := -1
	for k := range m.coins {
		c, b := &m.coins[k], &m.coins[best]
		if k != best && c.entropy >= nearlyOpen*b.entropy && c.now.gain <= nearlyNothing*b.now.gain && (noisy < 0 || c.now.gain < m.coins[noisy].now.gain) {
			noisy = k
		}
	}
	return noisy
}

// called names the coins whose next flip teaches most: "coin 3", "coins 1 and 2", "each coin".
func (m *measured) called() string {
	switch list := m.most(); len(list) {
	case 1:
		return "coin " + list[0]
	case Coins:
		return "each coin"
	default:
		return "coins " + mark.Enumerate(list)
	}
}

// teach says that they do so.
func (m *measured) teach() string {
	switch len(m.most()) {
	case 1:
		return m.called() + " teaches most"
	case Coins:
		return "each coin teaches as much"
	default:
		return m.called() + " teach most"
	}
}

// Describe says in a sentence or two, with numbers, what is to be seen.
func (s *Scene) Describe(env *scene.Env) string {
	s.measure()
	m := &s.measured
	best := m.best()
	b := &m.coins[best].now
	text := "Next, " + m.teach() + ": " + env.Short(b.gain) + " are expected"
	if len(m.list) == 0 {
		text += ", and " + env.Brief(m.coins[best].noise()) + " are noise."
		if k := m.noisiest(best); k >= 0 {
			open := "as"
			if m.coins[k].entropy > m.coins[best].entropy/nearlyOpen {
				open = "even more"
			}
			text += " Coin " + strconv.Itoa(k+1) + " is " + open + " open, and teaches " + env.Brief(m.coins[k].now.gain) + ": it is known, and its flips are noise."
		}
		return text
	}
	policy := "Next, the " + s.Model.Policy.name() + " policy flips coin " + strconv.Itoa(s.next()+1)
	switch k := s.next(); {
	case k < 0:
		text += "."
	case more(b.gain, m.coins[k].now.gain):
		text = policy + " for " + env.Short(m.coins[k].now.gain) + "; coin " + strconv.Itoa(best+1) + " would teach " + env.Brief(b.gain) + "."
	default:
		text = policy + ": " + env.Short(b.gain) + " are expected, and no coin teaches more."
	}
	return "After " + flipsOf(len(m.list)) + ", " + env.Short(m.expected) + " were expected and " + env.Brief(m.realised) + " learnt; in one look it is " + env.Brief(m.overall) + ". " + text
}

// describeShort is the same for little room.
func (s *Scene) describeShort(env *scene.Env) string {
	m := &s.measured
	if len(m.list) > 0 {
		return "Expected " + env.Short(m.expected) + ", learnt " + env.Brief(m.realised) + "."
	}
	return "Next, " + m.teach() + ": " + env.Short(m.coins[m.best()].now.gain) + "."
}

// nameOf writes a belief: "Beta(9, 1)".
func nameOf(b infotheory.Beta) string {
	return "Beta(" + mark.Trimmed(b.Alpha) + ", " + mark.Trimmed(b.Beta) + ")"
}

// summandMost is how many summands are written out, the last ones if there are more.
const summandMost = 6

// Readings are the numbers that can be asked about.
func (s *Scene) Readings(env *scene.Env) []scene.Reading {
	s.measure()
	num := func(nats float64) string { return infotheory.Format(env.Unit.FromNats(nats)) }
	return append(s.coinReadings(env, num), s.ledgerReadings(num)...)
}

// coinReadings are those of the next flip of each coin.
func (s *Scene) coinReadings(env *scene.Env, num func(float64) string) []scene.Reading {
	var list []scene.Reading
	for k := range s.measured.coins {
		c := &s.measured.coins[k]
		o, n := &c.now, strconv.Itoa(k+1)
		p := o.mean
		list = append(list, scene.Reading{ID: gainID(k), Name: "I(θ" + subscript(k) + "; x)", Nats: o.gain,
			Sentence: "What the next flip of coin " + n + " is expected to teach about its share of heads: the information gain of heads and that of tails, weighed by what is believed of them. Who is paid for it is curious; who is paid for surprise stares at noise.",
			Formula:  "I(θ; x) = Σ q(x) KL(belief after x‖belief now)",
			Numbers:  infotheory.Format(p) + "·" + num(o.heads) + " + " + infotheory.Format(1-p) + "·" + num(o.tails) + " = " + num(o.gain),
			Infinite: "Never ∞; at most the entropy of the flip."})
	}
	for k := range s.measured.coins {
		c := &s.measured.coins[k]
		n := strconv.Itoa(k + 1)
		list = append(list, scene.Reading{ID: entropyID(k), Name: "H(x" + subscript(k) + ")", Nats: c.entropy,
			Sentence: "How open the next flip of coin " + n + " is: what it is expected to teach, and noise that no learning removes.",
			Formula:  "H(x) = I(θ; x) + E[H(x|θ)]", Numbers: num(c.now.gain) + " + " + num(c.noise()) + " = " + num(c.entropy), Infinite: "Never ∞; at most " + mark.OneBit(env.Unit) + "."})
	}
	return list
}

// subscript writes the number of a coin below the line.
func subscript(k int) string { return [...]string{"₁", "₂", "₃"}[k] }

// ledgerReadings are the sums over all flips.
func (s *Scene) ledgerReadings(num func(float64) string) []scene.Reading {
	m := &s.measured
	flips := flipsOf(len(m.list))
	const never = "Never ∞: these beliefs rule nothing out."
	var overall, total, doubts []string
	for k := range m.coins {
		c := &m.coins[k]
		overall = append(overall, "KL("+nameOf(c.belief)+"‖"+nameOf(m.first[k])+")")
		total = append(total, num(c.beforehand.nats))
		doubts = append(doubts, num(c.doubt))
	}
	return []scene.Reading{
		{ID: "expectedGain", Name: "Σ expected", Nats: m.expected,
			Sentence: "What was expected of each flip just before it, added up over " + flips + ". On average over all that could have come it is what is learnt; along one history it is not.",
			Formula:  "Σ I(θ; x) of the coin that was flipped", Numbers: m.sum(num, func(r *record) float64 { return r.expected }) + " = " + num(m.expected), Infinite: never},
		{ID: "realisedGain", Name: "Σ learnt", Nats: m.realised,
			Sentence: "What each flip taught, added up over " + flips + ": the information gain KL(belief after‖belief before). Steps to and fro count each time: KL is no length of a path.",
			Formula:  "Σ KL(belief after x‖belief before x)", Numbers: m.sum(num, func(r *record) float64 { return r.realised }) + " = " + num(m.realised), Infinite: never},
		{ID: "gainOverall", Name: "Σ KL(now‖first)", Nats: m.overall,
			Sentence: "What all flips together taught, in one look: how far each belief is now from the first one. Along one history it is not the sum of the single gains.",
			Formula:  "Σ KL(belief now‖first belief), over the coins", Numbers: strings.Join(overall, " + ") + " = " + num(m.overall), Infinite: never},
		{ID: "expectedTotal", Name: "I(θ; all flips)", Nats: m.total,
			Sentence: "What the first beliefs expected of so many flips of each coin, before any of them: the mean over all histories. Σ expected, Σ learnt and what is learnt in one look all have this mean.",
			Formula:  "Σ I(θ; x₁, x₂ …), over the coins", Numbers: strings.Join(total, " + ") + " = " + num(m.total), Infinite: never},
		{ID: "doubt", Name: "h(θ₁) + h(θ₂) + h(θ₃)", Nats: m.doubts,
			Sentence: "How wide the beliefs are: their differential entropy. It is 0 if each share is as likely, and less the more is known. A flip that was not expected can raise it, and has taught something all the same.",
			Formula:  "h(θ) = E[−log f(θ)], f the density of the belief", Numbers: strings.Join(doubts, " + ") + " = " + num(m.doubts), Infinite: "Never ∞ here."},
	}
}

// sum writes one number of every flip as a sum.
func (m *measured) sum(num func(float64) string, of func(*record) float64) string {
	list, text := m.list, ""
	if len(list) == 0 {
		return "no flips"
	}
	if len(list) > summandMost {
		list, text = list[len(list)-summandMost:], "… + "
	}
	var parts []string
	for k := range list {
		parts = append(parts, num(of(&list[k])))
	}
	return text + strings.Join(parts, " + ")
}
