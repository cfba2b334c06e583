package bet

import (
	"math"

	"iridescent/viz/scene"
)

// play lets the bets follow each other before the eyes. It is no part of the model: the runs are drawn up to where it is.
type play struct {
	scene.Pace
	drawn int // hundredths of all bets
}

// whole is the hundredths of all bets, perSecond how many of them are drawn in a second.
const (
	whole     = 100
	perSecond = 16
)

// Animating reports whether frames are needed.
func (s *Scene) Animating() bool { return s.play.Going }

// Pause ends it: all bets are drawn.
func (s *Scene) Pause() { s.play.Rest() }

// shown is how many of n bets are drawn now.
func (s *Scene) shown(n int) int {
	if !s.play.Going {
		return n
	}
	return n * s.play.drawn / whole
}

// start lets all bets happen one after the other, or at once where the reader wants no motion.
func (s *Scene) start(still bool) {
	s.play.Start()
	s.play.drawn = 0
	if still {
		s.finish()
	}
}

// tick goes on by what is due.
func (s *Scene) tick(time float64, still bool) {
	p := &s.play
	if !p.Going {
		return
	}
	if p.drawn += p.Steps(time, perSecond); p.drawn >= whole || still {
		s.finish()
	}
}

// finish draws all bets, and tells how the runs ended.
func (s *Scene) finish() {
	s.Pause()
	s.measure()
	s.draw()
	above, ruined := 0, 0
	for k := range s.Model.Paths {
		switch end := s.end(k); {
		case math.IsInf(end, -1):
			ruined++
		case end > 0:
			above++
		}
	}
	if ruined > 0 {
		s.Say("%d of %s ended in ruin.", ruined, runsOf(s.Model.Paths))
		return
	}
	s.Say("%d of %s ended above 1.", above, runsOf(s.Model.Paths))
}

// end is the logarithm of the wealth at the end of a run, in nats.
func (s *Scene) end(k int) float64 {
	sum, _ := s.luck.sum(0, s.luck.run(k))
	return sum
}

// playActions are the buttons of the runs.
func (s *Scene) playActions() []scene.Action {
	first := scene.Action{Name: "play", Label: "Play", Help: "Watch the bets one after the other.", Primary: true}
	if s.play.Going {
		first = scene.Action{Name: "skip", Label: "To the end", Help: "Show all bets at once.", Primary: true}
	}
	return []scene.Action{first, {Name: "another", Label: "Other luck", Help: "The same bets with other luck: another seed.", Primary: true}}
}
