package bet

import (
	"math"

	"iridescent/viz/scene"
)

// play lets the bets follow each other before the eyes. It is no part of the model: the runs are drawn up to where it is.
type play struct {
	going bool
	timed bool    // a first Tick has told the time
	time  float64 // of the last Tick
	share float64 // of the bets that are drawn
}

// lasts is how many seconds all bets take; lateMost is the longest time between two frames that is made up for.
const (
	lasts    = 6
	lateMost = 0.1
)

// Animating reports whether frames are needed.
func (s *Scene) Animating() bool { return s.play.going }

// Pause ends it: all bets are drawn.
func (s *Scene) Pause() { s.play = play{} }

// shown is how many of n bets are drawn now.
func (s *Scene) shown(n int) int {
	if !s.play.going {
		return n
	}
	return min(int(s.play.share*float64(n)), n)
}

// start lets all bets happen one after the other.
func (s *Scene) start(still bool) {
	s.Pause()
	if s.play.going = !still; still {
		s.sayEnd()
	}
}

// tick goes on by the time that has passed.
func (s *Scene) tick(time float64, still bool) {
	p := &s.play
	if !p.going {
		return
	}
	if p.timed && time > p.time {
		p.share += math.Min(time-p.time, lateMost) / lasts
	}
	p.time, p.timed = time, true
	if p.share >= 1 || still {
		s.Pause()
		s.sayEnd()
	}
}

// sayEnd tells what came of the first run.
func (s *Scene) sayEnd() {
	s.measure()
	s.draw()
	ruined, rich, above := 0, 0, 0
	for k := range s.Model.Paths {
		switch end := s.end(k); {
		case math.IsInf(end, -1):
			ruined++
		case math.IsInf(end, 1):
			rich++
		case end > 0:
			above++
		}
	}
	text := "%d of %s ended above 1."
	n := above + rich
	if ruined > 0 {
		text, n = "%d of %s ended in ruin.", ruined
	}
	s.Say(text, n, runsOf(s.Model.Paths))
}

// end is the logarithm of the wealth at the end of a run, in nats.
func (s *Scene) end(k int) float64 {
	sum := 0.0
	for _, i := range s.luck.run(k) {
		if sum += s.measured.returns[i]; math.IsInf(sum, 0) {
			break
		}
	}
	return sum
}

// playActions are the buttons of the runs.
func (s *Scene) playActions() []scene.Action {
	first := scene.Action{Name: "play", Label: "Play", Help: "Watch the bets one after the other.", Primary: true}
	if s.play.going {
		first = scene.Action{Name: "skip", Label: "To the end", Help: "Show all bets at once.", Primary: true}
	}
	return []scene.Action{first, {Name: "another", Label: "Other luck", Help: "The same bets with other luck: another seed.", Primary: true}}
}
