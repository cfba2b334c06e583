package curiosity

import (
	"math"
	"strconv"
	"strings"

	"iridescent/infotheory"
)

// outlook is what the next flip of a coin is to a belief, in nats.
type outlook struct {
	heads, tails float64 // what either side would teach
	gain         float64 // what the flip is expected to teach, I(θ; x)
	entropy      float64 // how open it is: the gain, and noise
}

func look(b infotheory.Beta) outlook {
	p := b.Mean()
	o := outlook{heads: b.SurpriseOf(true), tails: b.SurpriseOf(false), entropy: infotheory.Entropy([]float64{b.Alpha, b.Beta})}
	o.gain = p*o.heads + b.Beta/(b.Alpha+b.Beta)*o.tails
	return o
}

// noise is what the flip is open by even to somebody who knows the share.
func (o *outlook) noise() float64 { return math.Max(o.entropy-o.gain, 0) }

// taught is what a side teaches.
func (o *outlook) taught(heads bool) float64 {
	if heads {
		return o.heads
	}
	return o.tails
}

// record is one flip in the ledger, in nats.
type record struct {
	flip
	expected, realised float64
	variance           float64 // of what was to be learnt, around what was expected
}

// total adds numbers up without losing digits (Neumaier 1974).
type total struct{ sum, carry float64 }

func (t *total) add(x float64) {
	sum := t.sum + x
	if math.Abs(t.sum) >= math.Abs(x) {
		t.carry += (t.sum - sum) + x
	} else {
		t.carry += (x - sum) + t.sum
	}
	t.sum = sum
}

func (t *total) value() float64 { return t.sum + t.carry }

// seen is how often a coin has shown each side.
type seen struct{ heads, tails int }

func (n seen) all() int { return n.heads + n.tails }

// after is a belief when that was seen.
func (n seen) after(b infotheory.Beta) infotheory.Beta {
	return b.Update(float64(n.heads), float64(n.tails))
}

// coin is what is known of one coin.
type coin struct {
	seen
	now outlook
	infotheory.Beta
	overall   float64 // KL(belief now‖first belief)
	doubt     float64 // differential entropy of the belief now
	fell      float64 // by how much that was less at first
	expected  float64 // of so many flips, before any of them
	learnt    total   // Σ realised of this coin
	ofFirst   infotheory.Beta
	ofFlips   int
	evaluated bool
}

// measured is all that follows from the model.
type measured struct {
	first [Coins]infotheory.Beta
	flips string
	done  bool

	coins              [Coins]coin
	list               []record
	expected, realised total
}

// measure takes all readings. What was flipped before the flips of last time is not gone through again.
func (s *Scene) measure() {
	m, model := &s.measured, &s.Model
	same := m.done && m.first == model.First
	if same && m.flips == model.Flips {
		return
	}
	if !same || !strings.HasPrefix(model.Flips, m.flips) {
		m.begin(model.First)
	}
	from := len(m.list)
	m.flips = model.Flips
	for k := from; k < len(m.flips); k++ {
		m.take(flip(m.flips[k]))
	}
	for k := range m.coins {
		m.coins[k].evaluate(m.first[k])
	}
}

// begin forgets all flips.
func (m *measured) begin(first [Coins]infotheory.Beta) {
	old := m.coins
	*m = measured{first: first, done: true, list: m.list[:0]}
	for k := range m.coins {
		c := &m.coins[k]
		c.Beta, c.now = first[k], look(first[k])
		if old[k].evaluated && old[k].ofFirst == first[k] { // perhaps as many flips come again
			c.evaluated, c.ofFirst, c.ofFlips, c.expected = true, first[k], old[k].ofFlips, old[k].expected
		}
	}
}

// take goes on by one flip.
func (m *measured) take(f flip) {
	c := &m.coins[f.coin()]
	p := c.Mean()
	spread := c.now.heads - c.now.tails
	r := record{flip: f, expected: c.now.gain, realised: c.now.taught(f.heads()), variance: p * (1 - p) * spread * spread}
	m.list = append(m.list, r)
	m.expected.add(r.expected)
	m.realised.add(r.realised)
	c.learnt.add(r.realised)
	if f.heads() {
		c.heads++
	} else {
		c.tails++
	}
	c.Beta = c.after(m.first[f.coin()])
	c.now = look(c.Beta)
}

// evaluate takes what depends on the first belief and on the counts alone.
func (c *coin) evaluate(first infotheory.Beta) {
	c.overall = first.Surprise(float64(c.heads), float64(c.tails))
	c.doubt = c.DifferentialEntropy()
	c.fell = first.DifferentialEntropy() - c.doubt
	if n := c.all(); !c.evaluated || c.ofFirst != first || c.ofFlips != n {
		c.evaluated, c.ofFirst, c.ofFlips = true, first, n
		c.expected = first.ExpectedTotalGain(n)
	}
}

// of adds a number of each coin up.
func (m *measured) of(number func(*coin) float64) float64 {
	var t total
	for k := range m.coins {
		t.add(number(&m.coins[k]))
	}
	return t.value()
}

func (m *measured) gainOverall() float64 { return m.of(func(c *coin) float64 { return c.overall }) }

func (m *measured) expectedTotal() float64 { return m.of(func(c *coin) float64 { return c.expected }) }

func (m *measured) doubt() float64 { return m.of(func(c *coin) float64 { return c.doubt }) }

// more reports whether one number is more than another, and not by rounding.
func more(x, than float64) bool { return x > than && x-than > 1e-12*math.Abs(than) }

// best is the coin whose next flip is expected to teach most, the first of equal ones.
func (m *measured) best() int {
	best := 0
	for k := range m.coins {
		if more(m.coins[k].now.gain, m.coins[best].now.gain) {
			best = k
		}
	}
	return best
}

// most are the numbers, from 1, of all coins whose next flip is expected to teach most.
func (m *measured) most() (list []string) {
	best := m.coins[m.best()].now.gain
	for k := range m.coins {
		if !more(best, m.coins[k].now.gain) {
			list = append(list, strconv.Itoa(k+1))
		}
	}
	return list
}
