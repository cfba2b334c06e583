package curiosity

import "iridescent/infotheory"

// The race lets three policies flip in the same seeded worlds: how fast does each of them lose its doubt?
const (
	worlds    = 16 // whose mean is drawn
	raceFlips = 50 // of each of them

	raceStates = (raceFlips + 1) * (raceFlips + 1) // of one coin, by how often it has shown each side
)

// race is what it came to. It follows from the first beliefs, the truth and the seed, so a flip does not change it.
type race struct {
	of    Model                  // what it is made of, without policy and flips
	lines [curious + 1][]float64 // Σ of differential entropies less that at first, in nats, by policy; none by hand
	seen  [Coins]states
}

// states are beliefs about one coin by how often it has shown each side, as far as they were needed.
type states struct {
	first  infotheory.Beta
	looks  [raceStates]outlook // of a mean above 0 once they are known
	doubts [raceStates]float64 // differential entropies
}

// at returns the belief after so many sides.
func (s *states) at(n seen) (o *outlook, doubt float64) {
	k := n.heads*(raceFlips+1) + n.tails
	if o = &s.looks[k]; o.mean == 0 {
		b := n.after(s.first)
		*o, s.doubts[k] = look(b), b.DifferentialEntropy()
	}
	return o, s.doubts[k]
}

// run runs the race if it is another one than last time.
func (s *Scene) run() {
	if s.race == nil {
		s.race = &race{}
	}
	r, of := s.race, s.Model
	of.Policy, of.Flips = byHand, ""
	if r.lines[random] != nil && r.of == of {
		return
	}
	r.of = of
	for k, first := range of.First {
		if t := &r.seen[k]; t.first != first {
			t.first = first
			clear(t.looks[:])
		}
	}
	for p := random; p <= curious; p++ {
		line := make([]float64, raceFlips+1)
		for world := range worlds {
			s.follow(p, world, line)
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
	_, before := t.now(k)
	t.n[k].add(heads)
	_, after := t.now(k)
	t.fallen += after - before
	return t.fallen
}

// now is the belief about a coin.
func (t *trail) now(k int) (o *outlook, doubt float64) { return t.of[k].at(t.n[k]) }

// follow adds the part of one world in the mean of what a policy leaves of the doubt, flip after flip.
func (s *Scene) follow(p policy, world int, line []float64) {
	t := trail{of: &s.race.seen}
	for i := range raceFlips {
		var now [Coins]*outlook
		for k := range now {
			now[k], _ = t.now(k)
		}
		k := s.Model.choose(p, world, i, now)
		line[i+1] += t.flip(k, s.Model.shows(world, k, t.n[k].all())) / worlds
	}
}

// own is what the reader's flips leave of the doubt, as far as the race goes.
func (s *Scene) own() []float64 {
	t, list := trail{of: &s.race.seen}, make([]float64, 1+min(len(s.measured.list), raceFlips))
	for k := range list[1:] {
		f := s.measured.list[k].flip
		list[k+1] = t.flip(f.coin(), f.heads())
	}
	return list
}
