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
	n, w := s.measured.seen(), &s.Model.Words
	if n >= MaxSeen {
		full = w.many(MaxSeen) + " are the most that are kept."
	}
	if n == 0 {
		empty = "Nothing was seen yet."
	}
	list := []scene.Action{
		{Name: "white", Label: button(w.kind(false)), Help: "See " + w.a(false) + ".", Primary: true, Why: full},
		{Name: "black", Label: button(w.kind(true)), Help: "See " + w.a(true) + ".", Primary: true, Why: full},
		{Name: "run", Label: "Watch until " + param.Clip(w.a(true)), Help: "See " + w.some() + " of the world, whose true share of " + w.all(true) + " is " + param.Plain(s.Model.Truth) + ", until " + w.a(true) + ".", Primary: true, Why: full},
		{Name: "hundred", Label: "100 " + param.Clip(w.some()), Help: "See a hundred " + w.some() + " of the world.", Why: full},
		{Name: "back", Label: "Take back", Help: "Take the last " + w.one + " back.", Why: empty, Primary: true},
		{Name: "clear", Label: "Forget all", Help: "Forget all that was seen.", Why: empty},
	}
	list = append(append(list, s.weights()...), scene.Action{Name: "reseed", Label: "Shuffle the world", Help: "Let the " + w.some() + " of the world come in another order. What was seen stays."})
	return append(list, s.doubt()...)
}

// weights are the buttons of the four priors that learn so differently from the same surprise.
func (s *Scene) weights() []scene.Action {
	var list []scene.Action
	for _, w := range oneTap {
		list = append(list, scene.Action{Name: "weight-" + param.Plain(w), Label: "Worth " + param.Plain(w), Help: "Make the prior worth " + s.Model.Words.many(int(w)) + ".", Toggle: true, Pressed: s.Model.Weight == w})
	}
	return list
}

// doubt is the button that mends a belief which nothing can mend any more.
func (s *Scene) doubt() []scene.Action {
	if !s.measured.prior.point {
		return nil
	}
	return []scene.Action{{Name: "doubt", Label: "Doubt a little", Help: "Believe it no more strongly than " + s.Model.Words.many(100) + " would justify, and rule nothing out."}}
}

// Do carries out one of the actions of the page.
func (s *Scene) Do(action, argument string, env *scene.Env) error {
	s.measure()
	switch action {
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
		s.Say("From now on the %s come in another order.", s.Model.Words.some())
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
		return param.Refuse("%s are the most that are kept.", m.Words.many(MaxSeen))
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
			s.Say("None of %s was %s.", m.Words.many(whites), m.Words.is(true))
		} else if whites == 0 {
			s.Say("The very next %s is %s.", m.Words.one, m.Words.is(true))
		} else {
			s.Say("%d %s, then %s.", whites, m.Words.is(false), m.Words.a(true))
		}
	case "hundred":
		before, old := count(m.history())
		m.watch(hundred, false)
		after, all := count(m.history())
		s.Say("Of %s, %d %s.", m.Words.many(after+all-before-old), after-before, m.Words.is(true))
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
		return scene.NoAction(action)
	}
	for _, v := range oneTap {
		if v == w {
			s.Model.Weight = w
			return nil
		}
	}
	return scene.NoAction(action)
}
