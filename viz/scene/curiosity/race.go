package curiosity

import "iridescent/infotheory"

// The race lets three policies flip in the same seeded worlds: how fast does each of them lose its doubt?
const (
	worlds    = 16 // whose mean is drawn
	raceFlips = 50 // of each of them
)

// race is what it came to. It follows from the first beliefs, the truth and the seed, so a flip does not change it.
type race struct {
	of    Model                  // what it is made of, without policy and flips
	lines [curious + 1][]float64 // Σ of differential entropies less that at first, in nats, by policy; none by hand
	seen  [Coins]states
}

// states are beliefs about one coin by how often it has shown each side, as far as they were needed.
type states struct {
	first infotheory.Beta
	cells []state
}

// state is a belief in a race. Its mean is above 0 once it is known.
type state struct {
	outlook
	doubt float64 // differential entropy
}

// at returns the belief after so many sides.
func (s *states) at(n seen) *state {
	c := &s.cells[n.heads*(raceFlips+1)+n.tails]
	if c.mean == 0 {
		b := n.after(s.first)
		*c = state{look(b), b.DifferentialEntropy()}
	}
	return c
}

// run runs the race if it is another one than last time.
func (s *Scene) run() {
	r, of := &s.race, s.Model
	of.Policy, of.Flips = byHand, ""
	if r.lines[random] != nil && r.of == of {
		return
	}
	r.of = of
	for k := range r.seen {
		if r.seen[k].first != of.First[k] {
			r.seen[k] = states{of.First[k], append(r.seen[k].cells[:0], make([]state, (raceFlips+1)*(raceFlips+1))...)}
		}
	}
	for p := random; p <= curious; p++ {
		line := append(r.lines[p][:0], make([]float64, raceFlips+1)...)
		for world := range worlds {
			s.follow(p, world, line)
		}
		for t := range line {
			line[t] /= worlds
		}
		r.lines[p] = line
	}
}

// trail is how doubt falls, flip after flip.
type trail struct {
	of     *[Coins]states
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
func (s *Scene) follow(p policy, world int, line []float64) {
	t := trail{of: &s.race.seen}
	for i := range raceFlips {
		var now [Coins]*outlook
		for k := range now {
			now[k] = &t.now(k).outlook
		}
		k := s.Model.choose(p, world, i, now)
		line[i+1] += t.flip(k, s.Model.shows(world, k, t.n[k].all()))
	}
}

// own is what the reader's flips leave of the doubt, as far as the race goes.
func (s *Scene) own() []float64 {
	t, list := trail{of: &s.race.seen}, []float64{0}
	for _, r := range s.measured.list[:min(len(s.measured.list), raceFlips)] {
		list = append(list, t.flip(r.flip.coin(), r.flip.heads()))
	}
	return list
}
