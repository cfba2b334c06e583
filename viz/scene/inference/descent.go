package inference

import (
	"math"

	"iridescent/infotheory"
)

// descent is q going downhill by itself. It is not part of the model; the way it has come is drawn.
type descent struct {
	playing bool
	timed   bool    // a first Tick has told the time
	time    float64 // of the last Tick
	due     float64 // steps, of which the whole ones are taken
	path    []infotheory.Normal
	from    given // what the path was gone on
	over    objective
}

const (
	stepsATick = 6    // at most: what is late is dropped
	stepsStill = 2000 // at most, where the reader wants no motion
	settledAt  = 1e-3 // slope in (μ/σ, log σ)
	pathLength = 600
)

// Animating reports whether frames are needed: for the descent, or for a finer map.
func (s *Scene) Animating() bool { return s.descent.playing || s.ground.unfinished() && !s.Busy() }

// Pause stops the descent.
func (s *Scene) Pause() { s.descent.playing = false }

// play starts or stops the descent. Without motion it goes to its end at once.
func (s *Scene) play(still bool) {
	if s.descent.playing {
		s.descent.playing = false
		s.Say("Paused at %s.", s.placeOfQ())
		return
	}
	s.begin()
	if !still {
		s.Say("q descends. Press again to pause.")
		s.descent.playing, s.descent.timed, s.descent.due = true, false, 0
		return
	}
	for range stepsStill {
		if !s.step() {
			return
		}
	}
	s.Say("After %d steps it is still on its way, at %s.", stepsStill, s.placeOfQ())
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
	if !s.Busy() {
		s.ground.refine(pointsATick)
	}
	d := &s.descent
	if !d.playing {
		return ""
	}
	if d.timed && time > d.time {
		d.due += (time - d.time) * s.look.speed
	}
	d.time, d.timed = time, true
	s.begin() // anew, if the bumps or the objective have changed
	if d.due > stepsATick {
		d.due = stepsATick
	}
	for ; d.due >= 1 && d.playing; d.due-- {
		d.playing = s.step()
	}
	return "descend"
}

// step is one step downhill. It reports false, and says why, where there is no further one.
func (s *Scene) step() bool {
	q := s.Model.Q
	s.measured.objective = s.Model.Objective
	at := s.measured.quick(q)
	if slope := math.Hypot(at.Mu*q.Sigma, at.LogSigma); !(slope > settledAt) {
		s.sayEnd()
		return false
	}
	next := at.Descend(q, s.look.rate)
	if !positions.Has(next.Mu) || !sigmas.Has(next.Sigma) {
		s.Say("That step is too long: it would take q out of the picture. Choose a smaller step size.")
		return false
	}
	s.Model.Q = next
	d := &s.descent
	if len(d.path) >= pathLength {
		d.thin()
	}
	d.path = append(d.path, next)
	return true
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
	where := "at a local minimum; a lower one is elsewhere"
	if s.atBest() {
		where = "at the global minimum"
	}
	s.Say("q has come to rest %s, %s.", where, s.placeOfQ())
}

// atBest reports whether q is at the global minimum of the objective.
func (s *Scene) atBest() bool {
	if len(s.measured.optima) == 0 {
		return false
	}
	best, q := s.measured.optima[0], s.Model.Q
	return math.Abs(q.Mu-best.Mu) < 0.01*best.Sigma && math.Abs(q.Sigma-best.Sigma) < 0.01*best.Sigma
}

// placeOfQ names mean and width.
func (s *Scene) placeOfQ() string {
	return "μ = " + infotheory.FormatDecimals(s.Model.Q.Mu, 2) + ", σ = " + infotheory.FormatDecimals(s.Model.Q.Sigma, 2)
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
