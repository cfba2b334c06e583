package energy

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/param"
	"iridescent/viz/scene"
	"iridescent/viz/weights"
)

// relax is q on its way to equilibrium by the master equation. It is not part of the model; where q comes from and how far it has come is
// kept to draw the way.
type relax struct {
	scene.Pace
	elapsed float64 // since the way began, in its own units: attempted jumps of a state
	last    weights.Weights
	way
	jumps *infotheory.Relaxation // for given
	given Given
}

// way is where q comes from, and the free energy from there on: at equal times up to the horizon, without jumps of another kind on it.
type way struct {
	from    weights.Weights
	over    Given
	horizon float64
	gaps    []float64 // F − F(p), in the unit of the levels; never rising
}

const (
	wayPoints = 64   // parts of the horizon
	stepTime  = 0.5  // of the button Step
	settledAt = 1e-9 // nats of KL(q‖p) below which q is put into equilibrium
)

// Animating reports whether frames are needed.
func (s *Scene) Animating() bool { return s.relax.Going }

// Pause stops q where it is.
func (s *Scene) Pause() { s.relax.Rest() }

// play starts or stops the relaxation. Without motion it goes to its end at once.
func (s *Scene) play(still bool) error {
	r := &s.relax
	switch {
	case r.Going:
		s.Pause()
		s.Say("Paused at F(q) = %s.", s.short(s.measured.now.FreeEnergy))
	case s.measured.settled():
		return param.Refuse("q is in equilibrium already.")
	case still:
		s.settle()
	default:
		s.Say("q is left alone. Press again to pause.")
		r.Start()
	}
	return nil
}

// settle puts q into equilibrium.
func (s *Scene) settle() {
	s.measure()
	q := weights.From(s.measured.gibbs.P)
	q.Locked = s.Model.Q.Locked
	s.Model.Q = q
	s.bars.Forget()
	s.Pause()
	s.measure()
	s.Say("q is in equilibrium, with the least free energy: %s.", s.short(s.measured.gibbs.FreeEnergy))
}

// tick lets time go by and names the edit. While a hand holds q nothing happens.
func (s *Scene) tick(time float64, still bool) string {
	r := &s.relax
	if !r.Going {
		return ""
	}
	if still { // the reader has come to want no motion
		s.settle()
		return "relax"
	}
	if by := r.Elapsed(time) * s.look.speed; by > 0 {
		s.step(by)
	}
	return "relax"
}

// step lets so much time go by. What is next to equilibrium is put there.
func (s *Scene) step(by float64) {
	r, m := &s.relax, &s.Model
	s.begin()
	q := weights.From(r.jumpsOf(m.Given).Step(nil, m.Q.List(), by))
	q.Locked = m.Q.Locked
	m.Q = q
	r.elapsed += by
	r.last = q
	if s.measure(); s.measured.now.KullbackLeibler < settledAt {
		s.settle()
		r.last = m.Q
	}
}

// begin starts a way at q, unless q is on one.
func (s *Scene) begin() {
	r, m := &s.relax, &s.Model
	if r.last != m.Q || r.over != m.Given {
		r.elapsed, r.last = 0, m.Q
		r.lay(m.Q, m.Given, &s.measured.gibbs)
	}
}

// jumpsOf is the master equation of what is given.
func (r *relax) jumpsOf(given Given) *infotheory.Relaxation {
	if r.jumps == nil || r.given != given {
		g := infotheory.NewGibbs(given.levels(), given.KT)
		r.jumps, r.given = infotheory.NewRelaxation(&g, given.Rates), given
	}
	return r.jumps
}

// lay works out the way from a q.
func (r *relax) lay(from weights.Weights, given Given, gibbs *infotheory.Gibbs) {
	jumps := r.jumpsOf(given)
	r.from, r.over = from, given
	r.horizon = horizon(jumps, from.List(), gibbs)
	matrix := make([][]float64, given.N) // of one part of the horizon
	for i := range matrix {
		unit := make([]float64, given.N)
		unit[i] = 1
		matrix[i] = jumps.Step(nil, unit, r.horizon/wayPoints)
	}
	p := from.Probabilities()
	q, next := p[:given.N], make([]float64, given.N)
	r.gaps = r.gaps[:0]
	for range wayPoints + 1 {
		r.gaps = append(r.gaps, gibbs.Of(q).Gap)
		clear(next)
		for i, x := range q {
			for j, share := range matrix[i] {
				next[j] += x * share
			}
		}
		q, next = next, q
	}
}

// horizon is the least of 4, 8, 16 … units of time after which nearly nothing of the gap is left.
func horizon(jumps *infotheory.Relaxation, q []float64, gibbs *infotheory.Gibbs) float64 {
	const nothing, first, last = 0.02, 4, 64
	gap := gibbs.Of(q).Gap
	for t := float64(first); ; t *= 2 {
		if t >= last || gibbs.Of(jumps.Step(nil, q, t)).Gap <= nothing*gap {
			return t
		}
	}
}

// gapAt is what is left of the gap at a time of the way.
func (w *way) gapAt(t float64) float64 {
	at := math.Min(t/w.horizon, 1) * wayPoints
	k := min(int(at), wayPoints-1)
	return w.gaps[k] + (at-float64(k))*(w.gaps[k+1]-w.gaps[k])
}
