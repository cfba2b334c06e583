package compare

import (
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// tearTime is how long a column takes to tear open when its divergence becomes infinite, in seconds.
const tearTime = 0.25

// tear is the short motion of that.
type tear struct {
	going     bool
	from, now float64 // seconds
}

// progress is how much of the column is open, from 0 to 1.
func (t *tear) progress() float64 {
	if !t.going {
		return 1
	}
	return min(max((t.now-t.from)/tearTime, 0), 1)
}

// rulesOut reports whether one distribution gives 0 to what the other expects.
func (s *Scene) rulesOut(strict mark.Side) bool {
	w := &s.Model.Weights
	for i := range s.outcomes() {
		if w[strict].Of[i] == 0 && w[strict.Other()].Of[i] > 0 {
			return true
		}
	}
	return false
}

// crossing tells what an event has made infinite or finite again, and begins the motion.
func (s *Scene) crossing(before [2]bool, time float64, env *scene.Env) {
	for _, strict := range mark.Sides {
		now := s.rulesOut(strict)
		if now == before[strict] {
			continue
		}
		words := strict.Other().KL() + " is finite again."
		if now {
			words = strict.Other().KL() + " is infinite now: " + s.impossibleNow(strict) + " is impossible to a believer of " + env.Names.Of(strict.String()) + "."
			if !env.Still {
				s.tear = tear{true, time, time}
			}
		}
		if s.Silent() {
			s.Say("%s", words)
		}
	}
}

// impossibleNow names what one distribution rules out though the other expects it, before it is measured.
func (s *Scene) impossibleNow(strict mark.Side) string {
	w := &s.Model.Weights
	var names mark.Enumeration
	for i := range s.outcomes() {
		if w[strict].Of[i] == 0 && w[strict.Other()].Of[i] > 0 {
			names.Add(s.Model.Labels[i])
		}
	}
	return names.String()
}

// Animating reports whether a column tears open.
func (s *Scene) Animating() bool { return s.tear.going }

// Pause ends that at once.
func (s *Scene) Pause() { s.tear = tear{} }
