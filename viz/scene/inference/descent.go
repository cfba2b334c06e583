package inference

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/scene"
)

// descent is q going downhill by itself. It is not part of the model; the way it has come is drawn.
type descent struct {
	scene.Pace
	left int // steps that follow draws, which come to no rest
	path []infotheory.Normal
	from given // what the path was gone on
	over objective
}

const (
	stepsATick = 6    // at most: what is late is dropped
	stepsStill = 2000 // at most, where the reader wants no motion
	stepsDrawn = 300  // that follow draws
	settledAt  = 1e-3 // slope in (μ/σ, log σ)
	pathLength = 600
)

// Animating reports whether frames are needed: for the descent, or for a finer map that is to be seen.
func (s *Scene) Animating() bool { return s.descent.Going || s.refining() }

func (s *Scene) refining() bool {
	return s.ground.unfinished() && !s.Busy() && !s.places.ground.Empty()
}

// Pause stops the descent.
func (s *Scene) Pause() { s.descent.Rest() }

// play starts or stops the descent. Without motion it goes to its end at once.
func (s *Scene) play(still bool) {
	if s.descent.Going {
		s.Pause()
		s.Say("Paused at %s.", placeOf(s.Model.Q))
		return
	}
	s.begin()
	s.descent.left = stepsDrawn
	if !still {
		s.Say("q descends. Press again to pause.")
		s.descent.Start()
		return
	}
	for range stepsStill {
		if !s.step() {
			return
		}
	}
	s.Say("After %d steps it is still on its way, at %s.", stepsStill, placeOf(s.Model.Q))
}

// begin starts a path, or goes on with one that leads here.
func (s *Scene) begin() {
	d := &s.descent
	if !s.onPath() {
		d.path, d.from, d.over = append(d.path[:0], s.Model.Q), s.Model.given, s.Model.Objective
	}
}

// tick lets the descent and the map go on, and names the edit.
func (s *Scene) tick(time float64) string {
	if s.refining() {
		s.ground.refine(pointsATick)
	}
	d := &s.descent
	if !d.Going {
		return ""
	}
	s.begin() // anew, if the bumps or the objective have changed
	for range min(d.Steps(time, s.look.speed), stepsATick) {
		if !s.step() {
			s.Pause()
			break
		}
	}
	return "descend"
}

// step is one step downhill, of both q where there are two. It reports false, and says why, where there is no further one.
func (s *Scene) step() bool {
	m := &s.Model
	if s.look.view == gradients {
		return s.stepByDraws()
	}
	next, moving := s.downhill(m.Objective, m.Q)
	second, moving2 := m.Second, false
	if s.look.view == split {
		second.Q, moving2 = s.downhill(m.Objective.other(), m.q2())
		second.Apart = second.Apart || moving || moving2
	}
	switch {
	case !moving && !moving2:
		s.sayEnd()
		return false
	case !possible(next) || second.Apart && !possible(second.Q):
		s.sayTooLong()
		return false
	}
	m.Q = next
	if second.Apart {
		m.Second = second
	}
	s.descent.goTo(next)
	return true
}

// downhill is a gradient step of a q, and whether there is one.
func (s *Scene) downhill(o objective, q infotheory.Normal) (next infotheory.Normal, moving bool) {
	at := s.measured.quick(o, q)
	if slope := math.Hypot(at.Mu*q.Sigma, at.LogSigma); !(slope > settledAt) {
		return q, false
	}
	return at.Descend(q, s.look.rate), true
}

// stepByDraws follows the estimate of the draws, and draws others.
func (s *Scene) stepByDraws() bool {
	m, pull := &s.Model, s.estimate(s.Model.Draws.Estimator)
	next := infotheory.Slope{Mu: -pull.Mu, LogSigma: -pull.LogSigma}.Descend(m.Q, s.look.rate)
	if !possible(next) {
		s.sayTooLong()
		return false
	}
	m.Q = next
	s.drawOthers()
	s.descent.goTo(next)
	if s.descent.left--; s.descent.left == 0 {
		s.Say("After %d steps q is at %s. Draws never let it rest.", stepsDrawn, placeOf(next))
		return false
	}
	return true
}

// possible reports whether a q is within its limits.
func possible(q infotheory.Normal) bool { return positions.Has(q.Mu) && sigmas.Has(q.Sigma) }

func (s *Scene) sayTooLong() {
	s.Say("That step is too long: it would take q out of the picture. Choose a smaller step size.")
}

// goTo lengthens the way.
func (d *descent) goTo(q infotheory.Normal) {
	if n := len(d.path); n > 0 && d.path[n-1] == q {
		return
	}
	if len(d.path) >= pathLength {
		d.thin()
	}
	d.path = append(d.path, q)
}

// thin leaves out every other step of the way.
func (d *descent) thin() {
	kept := d.path[:0]
	for k := 0; k < len(d.path); k += 2 {
		kept = append(kept, d.path[k])
	}
	d.path = kept
}

// sayEnd says where the descent came to rest.
func (s *Scene) sayEnd() {
	text := "q has come to rest " + s.measured.restAt(s.Model.Q) + ", " + placeOf(s.Model.Q)
	if s.look.view == split {
		q := s.Model.q2()
		text += "; q₂ " + s.measured.second.restAt(q) + " of " + s.measured.second.objective.term() + ", " + placeOf(q)
	}
	s.Say("%s.", text)
}

// restAt says which kind of minimum a q is at.
func (b *best) restAt(q infotheory.Normal) string {
	if b.reached(q) {
		return "at the global minimum"
	}
	return "at a local minimum; a lower one is elsewhere"
}

// reached reports whether a q is at the global minimum.
func (b *best) reached(q infotheory.Normal) bool {
	if len(b.optima) == 0 {
		return false
	}
	o := b.optima[0]
	return math.Abs(q.Mu-o.Mu) < 0.01*o.Sigma && math.Abs(q.Sigma-o.Sigma) < 0.01*o.Sigma
}

// atBest reports whether q is at the global minimum of its objective.
func (s *Scene) atBest() bool { return s.measured.reached(s.Model.Q) }

// placeOf names mean and width.
func placeOf(q infotheory.Normal) string {
	return "μ = " + infotheory.FormatDecimals(q.Mu, 2) + ", σ = " + infotheory.FormatDecimals(q.Sigma, 2)
}

// onPath reports whether the path leads to q, over what is given now.
func (s *Scene) onPath() bool {
	d, n := &s.descent, len(s.descent.path)
	return n > 0 && d.path[n-1] == s.Model.Q && d.from == s.Model.given && d.over == s.Model.Objective
}

// shown returns the path, if it still belongs to the model.
func (s *Scene) shownPath() []infotheory.Normal {
	d := &s.descent
	if !s.onPath() {
		return nil
	}
	return d.path
}
