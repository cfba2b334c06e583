package code

import (
	"math"

	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// play is the message that goes on by itself. It is not part of the model.
type play struct {
	going bool
	timed bool    // a first Tick has told the time
	time  float64 // of the last Tick
	due   float64 // symbols, of which the whole ones are sent
	goal  int
	fast  int // the speed is ten times this power of four
}

// fastest is the largest power of four of a speed; lateMost is the longest time between two frames that is made up for.
const (
	fastest  = 4
	lateMost = 0.1
)

// perSecond is how many symbols go out in a second.
func (p *play) perSecond() float64 { return 10 * math.Pow(4, float64(p.fast)) }

// Animating reports whether frames are needed.
func (s *Scene) Animating() bool { return s.play.going }

// Pause stops the message where it is.
func (s *Scene) Pause() { s.play.going, s.play.timed, s.play.due = false, false, 0 }

// send sends so many symbols: one after the other, or at once where the reader wants no motion.
func (s *Scene) send(n int, still bool) error {
	m := &s.Model
	if m.Sent == MaxSent {
		return param.Refuse("%s are the most that are sent.", symbols(MaxSent))
	}
	goal := min(m.Sent+n, MaxSent)
	s.Pause()
	if still || n == 1 {
		m.Sent = goal
		s.sayEnd()
		return nil
	}
	s.play.going, s.play.goal = true, goal
	s.Say("%s go out. Press again to pause.", symbols(goal-m.Sent))
	return nil
}

// tick sends what is due, and names the edit.
func (s *Scene) tick(time float64, still bool) string {
	p, m := &s.play, &s.Model
	if !p.going {
		return ""
	}
	if still {
		m.Sent = p.goal
	} else if p.timed && time > p.time {
		p.due += math.Min(time-p.time, lateMost) * p.perSecond()
	}
	p.time, p.timed = time, true
	whole := int(p.due)
	p.due -= float64(whole)
	if m.Sent = min(m.Sent+whole, max(p.goal, m.Sent)); m.Sent >= p.goal {
		s.Pause()
		s.sayEnd()
	}
	return "send"
}

// sayEnd tells what came of the message.
func (s *Scene) sayEnd() {
	t := s.sentTape()
	s.Say("%s are sent; so far the code made for q costs %s extra a symbol.", symbols(s.Model.Sent), s.Sheet.Short(t.ideal))
}

// sendActions are the buttons of what is sent.
func (s *Scene) sendActions() []scene.Action {
	full := ""
	if s.Model.Sent == MaxSent {
		full = symbols(MaxSent) + " are the most."
	}
	noun := "symbol"
	if s.view == byEvidence {
		noun = "observation"
	}
	list := []scene.Action{{Name: "pause", Label: "Pause", Help: "Let the message rest where it is.", Primary: true}, {Name: "skip", Label: "To the end", Help: "Send the rest at once.", Primary: true}}
	if !s.play.going {
		list = []scene.Action{
			{Name: "send-200", Label: "Send 200", Help: "Send 200 more, one after the other.", Why: full, Primary: true},
			{Name: "send-1", Label: "1", Help: "Send one more " + noun + ".", Why: full, Primary: true},
			{Name: "send-10", Label: "10", Help: "Send ten more.", Why: full},
			{Name: "send-10000", Label: "10,000", Help: "Send on until there are ten thousand.", Why: full},
		}
	}
	none := ""
	if s.Model.Sent == 0 {
		none = "Nothing was sent yet."
	}
	return append(list,
		scene.Action{Name: "faster", Label: "Faster", Help: "Send four times as many a second.", Why: s.whyNoFaster()},
		scene.Action{Name: "slower", Label: "Slower", Help: "Send a quarter as many a second.", Why: s.whyNoSlower()},
		scene.Action{Name: "another", Label: "Another message", Help: "The same symbols in another order: another seed."},
		scene.Action{Name: "clear", Label: "Clear", Help: "Begin a new message.", Why: none})
}

func (s *Scene) whyNoFaster() string {
	if s.play.fast == fastest {
		return "This is the fastest."
	}
	return ""
}

func (s *Scene) whyNoSlower() string {
	if s.play.fast == 0 {
		return "This is the slowest."
	}
	return ""
}
