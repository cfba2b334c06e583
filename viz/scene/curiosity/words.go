package curiosity

import (
	"strconv"

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

// teach says which coins teach most.
func (m *measured) teach() string {
	switch names, count := m.most(); count {
	case 1:
		return names + " teaches most"
	case Coins:
		return names + " teaches as much"
	default:
		return names + " teach most"
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
	switch k := s.next(); {
	case k < 0:
		text += "."
	case more(b.gain, m.coins[k].now.gain):
		text = s.flipsNext(k) + " for " + env.Short(m.coins[k].now.gain) + "; " + coinName(best) + " would teach " + env.Brief(b.gain) + "."
	default:
		text = s.flipsNext(k) + ": " + env.Short(b.gain) + " are expected, and no coin teaches more."
	}
	return s.tally(env) + "; in one look it is " + env.Brief(m.overall) + ". " + text
}

// tally says what was expected and what was learnt so far.
func (s *Scene) tally(env *scene.Env) string {
	m := &s.measured
	return "After " + flipsOf(len(m.list)) + ", " + env.Short(m.expected) + " were expected and " + env.Brief(m.realised) + " learnt"
}

// flipsNext says which coin the policy flips next.
func (s *Scene) flipsNext(k int) string {
	return "Next, the " + policyKeys[s.Model.Policy] + " policy flips " + coinName(k)
}

// describeShort is Describe for little room.
func (s *Scene) describeShort(env *scene.Env) string {
	m := &s.measured
	if len(m.list) > 0 {
		return "Expected " + env.Short(m.expected) + ", learnt " + env.Brief(m.realised) + "."
	}
	return "Next, " + m.teach() + ": " + env.Short(m.coins[m.best()].now.gain) + "."
}
