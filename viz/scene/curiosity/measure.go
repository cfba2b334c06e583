package curiosity

import (
	"math"
	"strconv"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/mark"
)

// outlook is what the next flip of a coin is to a belief, in nats.
type outlook struct {
	mean         float64 // the believed share of heads
	heads, tails float64 // what either side would teach
	gain         float64 // what the flip is expected to teach, I(θ; x)
}

func look(b infotheory.Beta) outlook {
	o := outlook{mean: b.Mean(), heads: b.SurpriseOf(true), tails: b.SurpriseOf(false)}
	o.gain = o.mean*o.heads + b.Beta/(b.Alpha+b.Beta)*o.tails
	return o
}

// record is one flip in the ledger, in nats.
type record struct {
	flip               flip
	expected, realised float64
	variance           float64 // of what was to be learnt, around what was expected
}

// add adds what another record has to sums over flips.
func (r *record) add(o *record) {
	r.expected += o.expected
	r.realised += o.realised
	r.variance += o.variance
}

// seen is how often a coin has shown each side.
type seen struct{ heads, tails int }

func (n seen) all() int { return n.heads + n.tails }

func (n *seen) add(heads bool) {
	if heads {
		n.heads++
	} else {
		n.tails++
	}
}

// after is a belief when that was seen.
func (n seen) after(b infotheory.Beta) infotheory.Beta {
	return b.Update(float64(n.heads), float64(n.tails))
}

// coin is what is known of one coin.
type coin struct {
	seen
	first    infotheory.Beta // the belief before any flip
	belief   infotheory.Beta // now
	last     flip            // if there is one
	now      outlook
	entropy  float64         // how open the next flip is: its gain, and noise
	learnt   float64         // flip by flip
	overall  float64         // KL(belief now‖first belief)
	doubt    float64         // differential entropy of the belief now
	expected float64         // what the first belief expects of so many flips, before any of them
	of       infotheory.Beta // that belief, and how many flips
	flips    int
}

// noise is what the flip is open by even to somebody who knows the share.
func (c *coin) noise() float64 { return math.Max(c.entropy-c.now.gain, 0) }

// measured is all that follows from the model.
type measured struct {
	flips                  string
	coins                  [Coins]coin
	list                   []record
	record                         // sums over the flips
	overall, total, doubts float64 // sums over the coins: of what is learnt in one look, of the forecasts, of the doubts
}

// measure takes all readings. Of last time it keeps the coins that have the same first belief, and the flips that come again. No first
// belief is zero, so there is nothing to keep the first time.
func (s *Scene) measure() {
	m, model := &s.measured, &s.Model
	all := !strings.HasPrefix(model.Flips, m.flips)
	if all {
		m.list = m.list[:0]
	}
	changed := m.flips != model.Flips
	for k := range m.coins {
		if c := &m.coins[k]; all || c.first != model.First[k] {
			c.first, changed = model.First[k], true
			m.retake(k)
		}
	}
	if !changed {
		return
	}
	for k := len(m.list); k < len(model.Flips); k++ {
		m.take(flip(model.Flips[k]))
	}
	m.flips = model.Flips
	m.evaluate()
}

// retake goes through all flips of one coin from its first belief on.
func (m *measured) retake(k int) {
	c := &m.coins[k]
	c.seen, c.learnt = seen{}, 0
	c.take()
	for i := range m.list {
		if r := &m.list[i]; r.flip.coin() == k {
			*r = c.flip(r.flip)
		}
	}
}

// take goes on by one flip.
func (m *measured) take(f flip) {
	m.list = append(m.list, m.coins[f.coin()].flip(f))
}

// take believes what was seen.
func (c *coin) take() {
	c.belief = c.after(c.first)
	c.now = look(c.belief)
}

// flip records a flip and takes it to heart.
func (c *coin) flip(f flip) record {
	p, spread := c.now.mean, c.now.heads-c.now.tails
	r := record{flip: f, expected: c.now.gain, realised: c.now.tails, variance: p * (1 - p) * spread * spread}
	if f.heads() {
		r.realised = c.now.heads
	}
	c.learnt += r.realised
	c.add(f.heads())
	c.last = f
	c.take()
	return r
}

// evaluate takes the sums, and what depends on first beliefs and on counts alone.
func (m *measured) evaluate() {
	m.record, m.overall, m.total, m.doubts = record{}, 0, 0, 0
	for k := range m.list {
		m.record.add(&m.list[k])
	}
	for k := range m.coins {
		c := &m.coins[k]
		c.evaluate()
		m.overall += c.overall
		m.total += c.expected
		m.doubts += c.doubt
	}
}

func (c *coin) evaluate() {
	c.entropy = infotheory.Entropy([]float64{c.belief.Alpha, c.belief.Beta})
	c.overall = c.first.Surprise(float64(c.heads), float64(c.tails))
	c.doubt = c.belief.DifferentialEntropy()
	if n := c.all(); c.of != c.first || c.flips != n {
		c.of, c.flips, c.expected = c.first, n, c.first.ExpectedTotalGain(n)
	}
}

// more reports whether one number is more than another, and not by rounding.
func more(x, than float64) bool { return x > than && x-than > 1e-12*math.Abs(than) }

// looks are the outlooks of all coins.
func (m *measured) looks() (list [Coins]*outlook) {
	for k := range list {
		list[k] = &m.coins[k].now
	}
	return list
}

// best is the coin whose next flip is expected to teach most, the first of equal ones.
func (m *measured) best() int { return curious.best(m.looks()) }

// most names the coins whose next flip is expected to teach most: "coin 3", "coins 1 and 2", "each coin". It counts them.
func (m *measured) most() (names string, count int) {
	best := m.coins[m.best()].now.gain
	var list mark.Enumeration
	for k := range m.coins {
		if !more(best, m.coins[k].now.gain) {
			list.Add(strconv.Itoa(k + 1))
		}
	}
	switch list.Count {
	case 1:
		return "coin " + list.String(), 1
	case Coins:
		return "each coin", Coins
	}
	return "coins " + list.String(), list.Count
}
