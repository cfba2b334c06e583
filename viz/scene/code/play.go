package code

import (
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// play is the message that goes on by itself. It is not part of the model.
type play struct {
	scene.Pace
	goal int
}

// perSecond is how many symbols go out in a second at the slowest speed.
const perSecond = 10

// Animating reports whether frames are needed.
func (s *Scene) Animating() bool { return s.play.Going }

// Pause stops the message where it is.
func (s *Scene) Pause() { s.play.Rest() }

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
	s.play.Start()
	s.play.goal = goal
	s.Say("%s go out. Press again to pause.", symbols(goal-m.Sent))
	return nil
}

// tick sends what is due, and names the edit.
func (s *Scene) tick(time float64, still bool) string {
	p, m := &s.play, &s.Model
	if !p.Going {
		return ""
	}
	whole := p.Steps(time, perSecond)
	if still {
		m.Sent = p.goal
	}
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
	if !s.play.Going {
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
	list = append(list, s.play.Speeds("Send")...)
	return append(list,
		scene.Action{Name: "another", Label: "Another message", Help: "The same symbols in another order: another seed."},
		scene.Action{Name: "clear", Label: "Clear", Help: "Begin a new message.", Why: none})
}
