package curiosity

// The race lets three policies flip in the same seeded worlds: how fast does each of them lose its doubt?
const (
	worlds    = 16 // whose mean is drawn
	raceFlips = 50 // of each of them

	raceStates = (raceFlips + 1) * (raceFlips + 1) // of one coin, by how often it has shown each side
)

// race is what it came to. It follows from the first beliefs, the truth and the seed, so a flip does not change it.
type race struct {
	of     Model                  // what it is made of, without policy and flips
	lines  [curious + 1][]float64 // Σ of differential entropies less that at first, in nats, by policy; none by hand
	looks  []outlook              // of beliefs by coin and by how often it has shown each side; of a mean above 0 once they are known
	doubts []float64              // the differential entropies of those beliefs
}

// at returns the belief about a coin after so many sides.
func (r *race) at(k int, n seen) (o *outlook, doubt float64) {
	i := k*raceStates + n.heads*(raceFlips+1) + n.tails
	if o = &r.looks[i]; o.mean == 0 {
		b := n.after(r.of.First[k])
		*o, r.doubts[i] = look(b), b.DifferentialEntropy()
	}
	return o, r.doubts[i]
}

// run runs the race if it is another one than last time.
func (s *Scene) run() {
	r, of := &s.race, s.Model
	of.Policy, of.Flips = byHand, ""
	if r.looks == nil {
		r.looks, r.doubts = make([]outlook, Coins*raceStates), make([]float64, Coins*raceStates)
	} else if r.of == of {
		return
	}
	for k, first := range of.First {
		if r.of.First[k] != first {
			clear(r.looks[k*raceStates:][:raceStates])
		}
	}
	r.of = of
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
	of     *race
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
func (t *trail) now(k int) (o *outlook, doubt float64) { return t.of.at(k, t.n[k]) }

// follow adds the part of one world in the mean of what a policy leaves of the doubt, flip after flip.
func (s *Scene) follow(p policy, world int, line []float64) {
	t := trail{of: &s.race}
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
	t, list := trail{of: &s.race}, make([]float64, 1+min(len(s.measured.list), raceFlips))
	for k := range list[1:] {
		f := s.measured.list[k].flip
		list[k+1] = t.flip(f.coin(), f.heads())
	}
	return list
}
