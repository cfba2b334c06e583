package inference

import (
	"strconv"

	"iridescent/infotheory"
	"iridescent/viz/param"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// actions are the buttons of the scene.
func (s *Scene) actions() []scene.Action {
	play := scene.Action{Name: "play", Label: "Descend", Help: "Let q go downhill by itself, by gradient steps in μ and log σ.", Primary: true}
	if s.descent.Going {
		play.Label, play.Help = "Pause", "Let q rest where it is."
	}
	add := scene.Action{Name: "add", Label: "+ bump", Help: "Add a bump to the likelihood."}
	if s.Model.N == MaxBumps {
		add.Why = strconv.Itoa(MaxBumps) + " bumps are the most."
	}
	remove := scene.Action{Name: "remove", Label: "− bump", Help: "Remove the last bump of the likelihood."}
	if s.Model.N == 1 {
		remove.Why = "A likelihood needs a bump."
	}
	list := []scene.Action{
		play,
		{Name: "step", Label: "Step", Help: "One gradient step.", Primary: true},
		{Name: "best", Label: "To the best", Help: "Put q where the objective is least.", Primary: true},
	}
	switch s.look.view {
	case split:
		list = append(list, scene.Action{Name: "together", Label: "One hand for both", Help: "One q in both panes, moved by one hand; or each pane its own.",
			Toggle: true, Pressed: !s.Model.Second.Apart})
	case gradients:
		list = append(list, scene.Action{Name: "reseed", Label: "Draw again", Help: "Draw as many others from q."})
	}
	return append(list, add, remove)
}

// Do carries out an action.
func (s *Scene) Do(action, argument string, env *scene.Env) error {
	if action != "play" {
		s.Pause()
	}
	switch action {
	case "play":
		s.measure()
		s.play(env.Still)
	case "step":
		s.measure()
		s.begin()
		s.step()
	case "best":
		return s.toBest()
	case "together":
		s.together()
	case "reseed":
		s.drawOthers()
	case "add":
		return s.addBump()
	case "remove":
		return s.removeBump()
	default:
		return scene.NoAction(action)
	}
	return nil
}

// toBest puts q on the global minimum, within its limits, and the second one on its own.
func (s *Scene) toBest() error {
	s.measure()
	m := &s.Model
	q, q2 := s.measured.allowed(), m.q2()
	if s.look.view == split {
		q2 = s.measured.second.allowed()
	}
	if q == m.Q && q2 == m.q2() {
		return param.Refuse("q is there already.")
	}
	text := "q is at the least " + m.Objective.term() + ", " + placeOf(q)
	if s.look.view == split {
		text += "; q₂ at the least " + m.Objective.other().term2() + ", " + placeOf(q2)
		m.Second = second{Apart: m.Second.Apart || q2 != q, Q: q2}
		if !m.Second.Apart {
			m.Second = second{}
		}
	}
	m.Q = q
	s.Say("%s.", text)
	return nil
}

// allowed is the global minimum, within the limits of a q.
func (b *best) allowed() infotheory.Normal {
	q := b.optima[0].Normal
	return infotheory.Normal{Mu: positions.Clamp(q.Mu), Sigma: sigmas.Clamp(q.Sigma)}
}

// together gives one hand both panes, or each pane its own q.
func (s *Scene) together() {
	m := &s.Model
	if m.Second.Apart {
		m.Second = second{}
		s.Say("One hand moves q in both panes.")
		return
	}
	m.Second = second{Apart: true, Q: m.Q}
	s.Say("Each pane has a q of its own: q and q₂.")
}

// addBump adds one where the widest gap in the window is.
func (s *Scene) addBump() error {
	if s.Model.N == MaxBumps {
		return param.Refuse("%d bumps are the most.", MaxBumps)
	}
	s.measure()
	low, high := s.axes.low, s.axes.high
	at, widest := 0.5*(low+high), 0.0
	for k := 1; k < 20; k++ {
		x := low + (high-low)*float64(k)/20
		room := min(x-low, high-x)
		for _, b := range s.Model.bumps() {
			room = min(room, max(x-b.At, b.At-x))
		}
		if room > widest {
			at, widest = x, room
		}
	}
	last := s.Model.Bumps[s.Model.N-1]
	b := Bump{At: positions.Clamp(scale.Round(at, (high-low)/50)), Height: last.Height, Width: last.Width}
	s.Model.Bumps[s.Model.N] = b
	s.Model.N++
	s.Say("A bump at %s.", param.Plain(b.At))
	return nil
}

// removeBump takes the last one away.
func (s *Scene) removeBump() error {
	if s.Model.N == 1 {
		return param.Refuse("A likelihood needs a bump.")
	}
	s.Model.N--
	s.Model.Bumps[s.Model.N] = Bump{}
	return nil
}
