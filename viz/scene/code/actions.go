package code

import (
	"math"

	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// Do carries out one of the buttons of the page.
func (s *Scene) Do(action, argument string, env *scene.Env) error {
	switch action {
	case "send-1", "send-10", "send-200", "send-10000":
		return s.send(map[string]int{"send-1": 1, "send-10": 10, "send-200": 200, "send-10000": MaxSent}[action], env.Still)
	case "faster", "slower":
		s.play.Change(action)
	case "skip":
		if s.play.Going {
			s.Model.Sent = s.play.goal
			s.Pause()
			s.sayEnd()
		}
	default:
		s.Pause()
		return s.doAtRest(action, argument)
	}
	return nil
}

// doAtRest carries out what ends a message that goes on by itself.
func (s *Scene) doAtRest(action, argument string) error {
	m := &s.Model
	switch action {
	case "pause":
		s.Say("Paused at %s.", symbols(m.Sent))
	case "clear":
		if m.Sent == 0 {
			return param.Refuse("Nothing was sent yet.")
		}
		m.Sent = 0
	case "another":
		m.Seed = int(math.Mod(float64(m.Seed)+1, seeds.Most+1))
		s.Say("Now the symbols come in another order.")
	case "add-class":
		if m.Classes == MaxClasses {
			return param.Refuse("%d classes are the most.", MaxClasses)
		}
		m.Logits[m.Classes] = 0
		m.Classes++
	case "remove-class":
		if m.Classes == 2 {
			return param.Refuse("2 classes are the least.")
		}
		m.Classes--
		m.Logits[m.Classes], m.Truth = 0, min(m.Truth, m.Classes-1)
	case "next-class":
		m.Truth = (m.Truth + 1) % m.Classes
	default:
		return s.duo.Do(action, argument)
	}
	return nil
}
