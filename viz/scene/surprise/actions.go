package surprise

import (
	"math"
	"strconv"
	"strings"

	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// oneTap are the weights that one tap gives the prior.
var oneTap = [...]float64{1, 10, 100, 1000}

// actions are the buttons of the scene.
func (s *Scene) actions() []scene.Action {
	full, empty := "", ""
	n := s.measured.seen()
	if n >= MaxSeen {
		full = number(MaxSeen) + " swans are the most that are kept."
	}
	if n == 0 {
		empty = "Nothing was seen yet."
	}
	list := []scene.Action{
		{Name: "white", Label: "White swan", Help: "See a white swan.", Primary: true, Why: full},
		{Name: "black", Label: "Black swan", Help: "See a black swan.", Primary: true, Why: full},
		{Name: "run", Label: "Until a black one", Help: "See swans of the world, whose true share of black ones is " + param.Plain(s.Model.Truth) + ", until the first black one.", Primary: true, Why: full},
		{Name: "hundred", Label: "100 swans", Help: "See a hundred swans of the world.", Why: full},
		{Name: "back", Label: "Take back", Help: "Take the last sighting back.", Why: empty, Primary: true},
		{Name: "clear", Label: "Forget all", Help: "Forget all sightings.", Why: empty},
	}
	list = append(append(list, s.weights()...), scene.Action{Name: "reseed", Label: "Other order", Help: "Let the swans of the world come in another order. What was seen stays."})
	return append(list, s.doubt()...)
}

// weights are the buttons of the four priors that learn so differently from the same surprise.
func (s *Scene) weights() []scene.Action {
	var list []scene.Action
	for _, w := range oneTap {
		list = append(list, scene.Action{Name: "weight-" + param.Plain(w), Label: "Worth " + param.Plain(w), Help: "Make the prior worth " + swans(int(w)) + ".", Pressed: s.Model.Weight == w})
	}
	return list
}

// doubt is the button that mends a belief which nothing can mend any more.
func (s *Scene) doubt() []scene.Action {
	if !s.measured.prior.point {
		return nil
	}
	return []scene.Action{{Name: "doubt", Label: "Doubt a little", Help: "Believe it no more strongly than 100 swans would justify, and rule nothing out."}}
}

// Do carries out one of the actions of the page.
func (s *Scene) Do(action, argument string, env *scene.Env) error {
	s.measure()
	switch action {
	case "preset":
		return s.openPreset(argument)
	case "white", "black", "run", "hundred", "back", "clear":
		a := arrival{going: !env.Still, from: s.measured.now, known: s.measured.seen()}
		if err := s.see(action); err != nil {
			return err
		}
		s.measure()
		a.to = s.measured.now
		s.arrival = a
	case "reseed":
		s.Model.Seed = math.Mod(s.Model.Seed+1, seedMost+1)
		s.Say("From now on the swans come in another order.")
	case "doubt":
		s.mend()
	default:
		return s.weigh(action)
	}
	return nil
}

// see appends to what was seen, or takes from it.
func (s *Scene) see(action string) error {
	m := &s.Model
	switch back, clear := action == "back", action == "clear"; {
	case (back || clear) && m.Seen == "":
		return param.Refuse("Nothing was seen yet.")
	case back:
		m.takeBack()
	case clear:
		m.Seen = ""
	case s.measured.seen() >= MaxSeen:
		return param.Refuse("%d swans are the most that are kept.", MaxSeen)
	default:
		s.look(action)
	}
	return nil
}

// look appends what is seen.
func (s *Scene) look(action string) {
	m := &s.Model
	switch action {
	case "run":
		whites, came := m.watch(runMost, true)
		if !came {
			s.Say("None of %s was black.", swans(whites))
		} else if whites == 0 {
			s.Say("The very next swan is black.")
		} else {
			s.Say("%d white, then a black one.", whites)
		}
	case "hundred":
		before, _ := count(m.history())
		m.watch(hundred, false)
		after, _ := count(m.history())
		s.Say("%d more of them black.", after-before)
	default:
		m.see(action == "black")
	}
}

// mend makes a certain belief one that can learn.
func (s *Scene) mend() {
	m := &s.Model
	switch m.Mean {
	case 0:
		m.Mean = 0.01
	case 1:
		m.Mean = 0.99
	}
	if math.IsInf(m.Weight, 1) {
		m.Weight = 100
	}
}

// weigh carries out the actions that set the weight.
func (s *Scene) weigh(action string) error {
	text, ok := strings.CutPrefix(action, "weight-")
	w, err := strconv.ParseFloat(text, 64)
	if !ok || err != nil {
		return param.Refuse("There is no action %q.", param.Clip(action))
	}
	for _, v := range oneTap {
		if v == w {
			s.Model.Weight = w
			return nil
		}
	}
	return param.Refuse("There is no action %q.", param.Clip(action))
}
