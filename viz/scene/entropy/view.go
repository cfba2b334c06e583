package entropy

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/param"
	"iridescent/viz/scene"
	"iridescent/viz/weights"
)

// View fills in what the page shows of the scene.
func (s *Scene) View(v *scene.View, env *scene.Env) {
	s.measure()
	switch s.Model.View {
	case coin:
		v.Inspector.Text = "Drag the point along the curve."
		return
	case ice:
		v.Inspector.Text = "Drag the end of the bar: how much ice melts?"
		return
	}
	compare := scene.Action{Name: "compare", Label: "Compare with q", Help: "Add a second distribution, uniform at first.", Primary: true}
	if s.hasQ() {
		compare = scene.Action{Name: "alone", Label: "Without q", Help: "Take the second distribution away."}
	}
	v.Actions = append([]scene.Action{
		{Name: "lump", Label: "All in one", Help: "Lump all states into one group.", Primary: true},
		{Name: "split", Label: "All apart", Help: "Take all states apart.", Primary: true}, compare,
	}, s.duo.Actions()...)
	v.Count = param.Plural(s.Model.N(), "state")
	v.Values = s.duo.Text()
	v.Inspector = s.inspector(env)
}

// inspector tells about the selected state.
func (s *Scene) inspector(env *scene.Env) scene.Inspector {
	i, m := s.Model.Selected, &s.measured
	if i < 0 {
		return scene.Inspector{Text: "Drag a green disc onto another to lump two states, or down to take one apart.", Actions: s.duo.Through()}
	}
	in := scene.Inspector{Selected: true, Text: s.Model.Labels[i] + ", group " + infotheory.FormatDecimals(float64(s.Model.Groups[i]), 0)}
	for side := range sides {
		if side == 0 || s.hasQ() {
			v := m.of(side)[i]
			in.Cells = append(in.Cells, scene.Cell{Name: sides[side], Value: infotheory.Format(v)})
		}
	}
	in.Cells = append(in.Cells, scene.Cell{Name: "log(1/p)", Value: env.Amount(-math.Log(m.p[i]))})
	alone := ""
	if s.alone(i) {
		alone = "It stands apart already."
	}
	in.Actions = append(s.duo.Through(), scene.Action{Name: "join", Label: "Lump with next", Help: "Put it into the group of the next state."},
		scene.Action{Name: "part", Label: "Take apart", Help: "Take it out of its group.", Why: alone})
	in.Actions = append(in.Actions, s.duo.OfSelected()...)
	return in
}

// alone reports whether a state is in a group of its own.
func (s *Scene) alone(i int) bool {
	for j, g := range s.Model.Groups[:s.Model.N()] {
		if j != i && g == s.Model.Groups[i] {
			return false
		}
	}
	return true
}

// Do carries out one of the buttons of the page.
func (s *Scene) Do(action, argument string, _ *scene.Env) error {
	m := &s.Model
	i := m.Selected
	switch action {
	case "lump":
		for k := range m.N() {
			m.Groups[k] = 1
		}
	case "split":
		m.Groups = apart(m.N())
	case "compare":
		if s.hasQ() {
			return param.Refuse("There is a q already.")
		}
		m.Weights[1] = weights.Uniform(m.N())
		s.Say("q is uniform over the %s of p.", param.Plural(m.N(), "state"))
	case "alone":
		m.Weights[1] = weights.Weights{}
	case "join", "part":
		if i < 0 {
			return param.Refuse("Select a state first.")
		}
		if action == "part" {
			m.Groups[i] = m.free(i)
			return nil
		}
		m.Groups[i] = m.Groups[(i+1)%m.N()]
	case "swap":
		return scene.NoAction(action)
	default:
		return s.change(action, argument)
	}
	return nil
}

// change carries out what may change the number of states.
func (s *Scene) change(action, argument string) error {
	m, before := &s.Model, s.Model.N()
	err := s.duo.Do(action, argument)
	switch n := m.N(); {
	case err != nil:
	case action == "add":
		m.Groups[n-1] = m.free(n - 1)
	case action == "remove" && n < before:
		m.Groups[n] = 0
		for i, g := range m.numbered() { // no number beyond those of the states
			m.Groups[i] = uint8(g + 1)
		}
	}
	return err
}

// Table holds all numbers.
func (s *Scene) Table(env *scene.Env) scene.Table {
	return scene.TableOf(s.Data(), env, map[view]string{coin: "Both sides of the coin", grain: "Every state", ice: "Melting ice"}[s.Model.View])
}

// Data are the numbers of what is shown.
func (s *Scene) Data() scene.Data {
	s.measure()
	m := &s.measured
	switch s.Model.View {
	case coin:
		theta := s.Model.Theta
		return scene.Data{Label: "side", Columns: []scene.Column{{Key: "probability", Name: "probability"}, {Key: "surprisal", Name: "surprisal", Information: true}, {Key: "share", Name: "share of the entropy", Information: true}},
			Records: []scene.Record{{Label: "heads", Values: []float64{theta, -math.Log(theta), share(theta)}}, {Label: "tails", Values: []float64{1 - theta, -math.Log(1 - theta), share(1 - theta)}}}}
	case ice:
		bits := infotheory.Bit.FromNats(melted(s.Model.Grams))
		return scene.Data{Label: "substance", Columns: []scene.Column{{Key: "grams", Name: "grams"}, {Key: "bits", Name: "bits"}, {Key: "molecule", Name: "of a molecule", Information: true}},
			Records: []scene.Record{{Label: "ice", Values: []float64{s.Model.Grams, bits, perMolecule}}}}
	}
	d := scene.Data{Label: "state", Columns: []scene.Column{{Key: "group", Name: "group"}, {Key: "p", Name: "p"}, {Key: "surprisal", Name: "log(1/p)", Information: true}}}
	if s.hasQ() {
		d.Columns = append(d.Columns, scene.Column{Key: "q", Name: "q"})
	}
	for i, label := range s.Model.Names() {
		r := scene.Record{Label: label, Values: []float64{float64(s.Model.Groups[i]), m.p[i], -math.Log(m.p[i])}}
		if s.hasQ() {
			r.Values = append(r.Values, m.q[i])
		}
		d.Records = append(d.Records, r)
	}
	return d
}
