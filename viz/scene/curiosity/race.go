package curiosity

import (
	"math"

	"iridescent/infotheory"
)

// The race lets three policies flip in the same seeded worlds: how fast does each of them lose its doubt?
const (
	worlds    = 16 // whose mean is drawn
	raceFlips = 50 // of each of them
)

// race is what it came to. It follows from the first beliefs, the truth and the seed, so a flip does not change it.
type race struct {
	of    entry
	done  bool
	lines [curious + 1][raceFlips + 1]float64 // Σ of differential entropies less that at first, in nats, by policy; none by hand
	seen  [Coins]*states
}

// entry is what a race is made of.
type entry struct {
	first [Coins]infotheory.Beta
	truth [Coins]float64
	seed  int
}

// states are beliefs about one coin by how often it has shown each side, as far as they were needed.
type states struct {
	first infotheory.Beta
	cells [(raceFlips + 1) * (raceFlips + 1)]state
}

// state is a belief in a race.
type state struct {
	prospect
	known bool
	doubt float64 // differential entropy
}

// at returns the belief after so many sides.
func (s *states) at(n seen) *state {
	c := &s.cells[n.heads*(raceFlips+1)+n.tails]
	if !c.known {
		b := n.after(s.first)
		o := look(b)
		*c = state{prospect{b.Mean(), o.gain}, true, b.DifferentialEntropy()}
	}
	return c
}

// run runs the race if it is another one than last time.
func (s *Scene) run() {
	m, r := &s.Model, &s.race
	of := entry{m.First, m.Truth, m.Seed}
	if r.done && r.of == of {
		return
	}
	r.of, r.done = of, true
	for k := range r.seen {
		switch {
		case r.seen[k] == nil:
			r.seen[k] = &states{first: m.First[k]}
		case r.seen[k].first != m.First[k]:
			*r.seen[k] = states{first: m.First[k]}
		}
	}
	for p := random; p <= curious; p++ {
		line := &r.lines[p]
		*line = [raceFlips + 1]float64{}
		for world := range worlds {
			s.follow(p, world, line)
		}
		for t := range line {
			line[t] /= worlds
		}
	}
}

// trail is how doubt falls, flip after flip.
type trail struct {
	of     *[Coins]*states
	n      [Coins]seen
	fallen float64
}

// flip goes on by one flip, and returns what is left of the doubt, less that at first.
func (t *trail) flip(k int, heads bool) float64 {
	before := t.now(k).doubt
	t.n[k].add(heads)
	t.fallen += t.now(k).doubt - before
	return t.fallen
}

// now is the belief about a coin.
func (t *trail) now(k int) *state { return t.of[k].at(t.n[k]) }

// follow adds what one policy leaves of the doubt in one world, flip after flip.
func (s *Scene) follow(p policy, world int, line *[raceFlips + 1]float64) {
	t := trail{of: &s.race.seen}
	for i := range raceFlips {
		var now [Coins]prospect
		for k := range now {
			now[k] = t.now(k).prospect
		}
		k := s.Model.choose(p, world, i, &now)
		line[i+1] += t.flip(k, s.Model.shows(world, k, t.n[k].all()))
	}
}

// own is what the reader's flips leave of the doubt, as far as the race goes.
func (s *Scene) own() []float64 {
	t, list := trail{of: &s.race.seen}, []float64{0}
	for _, r := range s.measured.list[:min(len(s.measured.list), raceFlips)] {
		list = append(list, t.flip(r.coin(), r.heads()))
	}
	return list
}

// reach is the least and the most of all lines.
func (r *race) reach(own []float64) (low, high float64) {
	see := func(list []float64) {
		for _, x := range list {
			low, high = math.Min(low, x), math.Max(high, x)
		}
	}
	for p := random; p <= curious; p++ {
		see(r.lines[p][:])
	}
	see(own)
	return low, high
}
