package energy

import (
	"math"
	"slices"

	"iridescent/infotheory"
	"iridescent/viz/param"
	"iridescent/viz/scene"
	"iridescent/viz/weights"
)

// View fills in what the page shows of the scene.
func (s *Scene) View(v *scene.View, env *scene.Env) {
	s.measure()
	n := s.Model.N
	play := scene.Action{Name: "play", Label: "Relax", Help: "Leave q alone: it goes to equilibrium, and its free energy only falls.", Primary: true}
	if s.relax.Going {
		play.Label, play.Help = "Pause", "Stop q where it is."
	}
	rest := scene.WhyNot(s.measured.settled(), "q is in equilibrium already.")
	if !s.relax.Going {
		play.Why = rest
	}
	v.Actions = []scene.Action{play,
		{Name: "step", Label: "Step", Help: "Let half a unit of time go by.", Primary: true, Why: rest},
		{Name: "quench", Label: "Quench", Help: "Put q into equilibrium, then halve the temperature under it.", Primary: true},
		{Name: "heat", Label: "Heat", Help: "Put q into equilibrium, then double the temperature under it."},
		{Name: "settle", Label: "To equilibrium", Help: "Put q into equilibrium at once.", Why: rest},
		{Name: "remove", Label: "−", Help: "Remove the last state.", Why: scene.WhyNot(n == 2, "2 states are the least.")},
		{Name: "add", Label: "+", Help: "Add a state at the highest level, with probability 0 in q.", Why: scene.WhyNot(n == MaxStates, "16 states are the most.")},
	}
	v.Count = s.count()
	v.Values = infotheory.Table{Labels: s.Model.names(), Columns: [][]float64{s.Model.Q.List()}, Names: []string{"q"}}.Text()
	v.Inspector = s.inspector(env)
}

// inspector tells about the selected state.
func (s *Scene) inspector(env *scene.Env) scene.Inspector {
	i, m := s.Model.Selected, &s.measured
	if i < 0 {
		return scene.Inspector{Text: "Drag a level, a bar of q, or kT. Then press Relax.", Actions: s.bars.Through()}
	}
	return scene.Inspector{Selected: true, Text: s.Model.Labels[i], Cells: []scene.Cell{
		{Name: "E", Value: s.short(s.Model.Levels[i])}, {Name: "q", Value: infotheory.Format(m.q[i])}, {Name: "p", Value: infotheory.Format(m.gibbs.P[i])},
		{Name: "log(q/p)", Value: env.Amount(s.ratio(i))},
	}, Actions: append(s.bars.Through(), s.bars.OfSelected()...)}
}

// ratio is log(q/p) of a state, by how much in kT it hangs less deep than in equilibrium; −∞ where q is 0.
func (s *Scene) ratio(i int) float64 { return math.Log(s.measured.q[i]) - s.measured.gibbs.LogP[i] }

// Do carries out one of the buttons of the page.
func (s *Scene) Do(action, argument string, env *scene.Env) error {
	s.measure()
	if action == "play" {
		return s.play(env.Still)
	}
	s.Pause()
	switch action {
	case "step", "settle":
		if s.measured.settled() {
			return param.Refuse("q is in equilibrium already.")
		}
		if action == "step" {
			s.step(stepTime)
		} else {
			s.settle()
		}
	case "quench":
		return s.bathe(0.5)
	case "heat":
		return s.bathe(2)
	case "add":
		return s.add()
	case "remove":
		return s.remove()
	case "values":
		return s.values(argument)
	default:
		return s.doSelected(action)
	}
	return nil
}

// doSelected carries out what selects a state, or changes the selected one.
func (s *Scene) doSelected(action string) error {
	m := &s.Model
	switch action {
	case "next", "previous":
		s.bars.Choose(action == "next")
	case "deselect":
		m.Selected = -1
	case "lock-q", "zero-q":
		if m.Selected < 0 {
			return param.Refuse("Select a state first.")
		}
		if action == "zero-q" {
			return s.bars.ToggleZero(m.Selected)
		}
		s.bars.ToggleLock(m.Selected)
	default:
		return scene.NoAction(action)
	}
	return nil
}

// bathe puts q into equilibrium, and changes the temperature under it.
func (s *Scene) bathe(by float64) error {
	m := &s.Model
	to := m.KT * by
	if !kts.Has(to) {
		return param.Refuse("kT is not %s then.", kts.String())
	}
	before := s.bath()
	s.settle()
	m.KT = to
	s.measure()
	s.Say("q is in equilibrium at kT = %s. The bath has kT = %s now: work of %s could be gained.", before, s.bath(), s.short(s.measured.now.Gap))
	return nil
}

// add appends a state at the highest level, with probability 0 in q.
func (s *Scene) add() error {
	m, n := &s.Model, s.Model.N
	if n == MaxStates {
		return param.Refuse("%d states are the most.", MaxStates)
	}
	name := letter(n)
	for k := n; slices.Contains(m.names(), name); k++ {
		name = letter(k + 1)
	}
	m.Levels[n], m.Labels[n], m.Q = slices.Max(m.levels()), name, m.Q.Appended()
	m.N++
	s.Say("%s is new, with probability 0 in q. p changes: there is one more state to be in.", name)
	return nil
}

// remove takes the last state away, unless it holds all of q, or what it has would go to a locked one.
func (s *Scene) remove() error {
	m, last := &s.Model, s.Model.N-1
	if last < 2 {
		return param.Refuse("2 states are the least.")
	}
	name := m.Labels[last]
	if m.Q.OnlyOne(last) {
		return param.Refuse("%s holds all of q: it cannot go.", name)
	}
	rest, ok := m.Q.WithoutLast()
	if !ok {
		return param.Refuse("All else of q is locked: nothing could take over what %s has.", name)
	}
	s.bars.ForgetOutcome(last)
	m.Q, m.N, m.Levels[last], m.Labels[last] = rest, last, 0, ""
	m.Selected = min(m.Selected, last-1)
	s.Say("%s is gone.", name)
	return nil
}

// values sets q as it was typed or pasted, or the levels whose equilibrium a p is.
func (s *Scene) values(argument string) error {
	m := &s.Model
	key, text := argument[:min(2, len(argument))], argument[min(2, len(argument)):]
	if key != "q:" && key != "p:" {
		return param.Refuse("One list is needed: q, or the p that the levels are to have.")
	}
	t, err := infotheory.ParseWeights(text)
	if err != nil {
		return param.Refuse("%s: %s.", key[:1], err)
	}
	if len(t.Columns) != 1 {
		return param.Refuse("One list is needed for %s, here are %d.", key[:1], len(t.Columns))
	}
	list := t.Columns[0]
	if n := len(list); n < 2 || n > MaxStates {
		return param.Refuse("%s has %s; 2 to %d are possible.", key[:1], param.Plural(n, "state"), MaxStates)
	}
	labels := make([]string, len(t.Labels))
	for i, l := range t.Labels {
		labels[i] = param.CleanLabel(l)
	}
	if key == "p:" {
		return s.levelsOf(list, labels)
	}
	if n := len(list); n != m.N {
		return param.Refuse("q has %s, there are %d levels.", param.Plural(n, "number"), m.N)
	}
	m.Q = weights.From(list)
	s.bars.Forget()
	s.name(labels)
	return nil
}

// levelsOf makes the levels those whose equilibrium a p is: −kT·log p, with the largest at 0.
func (s *Scene) levelsOf(p []float64, labels []string) error {
	m := &s.Model
	levels, most := make([]float64, len(p)), slices.Max(p)
	for i, x := range p {
		if x == 0 {
			return param.Refuse("p: the number at place %d is 0; above temperature 0 no level has that.", i+1)
		}
		levels[i] = m.KT * (math.Log(most) - math.Log(x))
		if !energies.Has(levels[i]) {
			return param.Refuse("p: the level at place %d would not be %s.", i+1, energies.String())
		}
	}
	if len(p) == m.N {
		copy(m.Levels[:], levels)
		s.name(labels)
		s.axis = axis{}
	} else {
		s.put(levels, labels)
		s.Say("q is uniform over the %s.", s.count())
	}
	return nil
}

// Table holds all numbers, energies in the shown unit.
func (s *Scene) Table(env *scene.Env) scene.Table {
	d := s.data(s.per())
	d.Columns[0].Name += " (" + s.unitName() + ")"
	return scene.TableOf(d, env, "Every state")
}

// Data are the exact numbers, energies in the unit of the levels.
func (s *Scene) Data() scene.Data { return s.data(1) }

func (s *Scene) data(per float64) scene.Data {
	s.measure()
	m := &s.measured
	d := scene.Data{Label: "state", Columns: []scene.Column{{Key: "energy", Name: "energy"}, {Key: "q", Name: "q"}, {Key: "p", Name: "p"}, {Key: "ratio", Name: "log(q/p)", Information: true}}}
	for i, label := range s.Model.names() {
		d.Add(label, s.Model.Levels[i]*per, m.q[i], m.gibbs.P[i], s.ratio(i))
	}
	return d
}
