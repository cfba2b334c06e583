package compare

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/mark"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// View fills in what the page shows of the scene.
func (s *Scene) View(v *scene.View, env *scene.Env) {
	v.Actions = s.actions()
	v.Count = param.Plural(s.outcomes(), "outcome")
	v.Inspector = s.inspector(env)
	v.Values = s.duo.Text()
}

// actions are the buttons of the scene.
func (s *Scene) actions() []scene.Action {
	return append([]scene.Action{{Name: "swap", Label: "Swap p ⇄ q", Help: "Exchange p and q, locks included; λ becomes 1 − λ."}}, s.duo.Actions()...)
}

// inspector tells about the selected outcome.
func (s *Scene) inspector(env *scene.Env) scene.Inspector {
	i := s.Model.Selected
	if i < 0 {
		hint := "Drag a handle; the others make room. Tap one for its numbers."
		if s.paint != paintOff {
			hint = "Draw across the plot: the stroke becomes " + s.painted().String() + "."
		} else if s.places.columns {
			hint = "Tap a column, then drag its two handles."
		}
		return scene.Inspector{Text: hint, Actions: append(append(s.duo.Through(), s.avoid()...), s.unpaint()...)}
	}
	m := &s.measured
	cell := func(name string, nats float64) scene.Cell {
		return scene.Cell{Name: name, Value: infotheory.FormatSigned(env.Unit.FromNats(nats))}
	}
	in := scene.Inspector{Selected: true, Text: s.Model.Labels[i], Cells: []scene.Cell{
		{Name: "p", Value: infotheory.Format(m.P[i])},
		{Name: "q", Value: infotheory.Format(m.Q[i])},
		{Name: "m", Value: infotheory.Format(m.M[i])},
		cell(termNames[toInt(s.excess)][mark.P], s.termsOf(mark.P)[i]),
		cell(termNames[toInt(s.excess)][mark.Q], s.termsOf(mark.Q)[i]),
	}}
	if s.paint != paintOff && s.painting(s.painted()) {
		in.Cells = append([]scene.Cell{{Name: "drawn", Value: infotheory.Format(s.brush.Heights[i])}}, in.Cells...)
	}
	in.Actions = append(append(append(s.duo.Through(), s.duo.OfSelected()...), s.avoid()...), s.unpaint()...)
	return in
}

// unpaint is the pressed button of the brush while it is out. It puts the brush away.
func (s *Scene) unpaint() []scene.Action {
	if s.paint == paintOff {
		return nil
	}
	return []scene.Action{{Name: "unpaint", Label: "Painting " + s.painted().String(), Help: "Stop painting (Escape).", Toggle: true, Pressed: true, Primary: true}}
}

// avoid is the button that offers a floor while something is infinite and none is there, and in its place the one that removes it.
func (s *Scene) avoid() []scene.Action {
	if s.Model.Floor > 0 {
		return []scene.Action{{Name: "unfloor", Label: "Remove the floor", Help: "Let zeros be zeros again."}}
	}
	if !math.IsInf(s.divergence(mark.P), 1) && !math.IsInf(s.divergence(mark.Q), 1) {
		return nil
	}
	return []scene.Action{{Name: "avoid", Primary: true, Label: "Avoid ∞ …", Help: "Mix a little of everything in, so that nothing is impossible, and see what the caution costs."}}
}

// Table holds all numbers.
func (s *Scene) Table(env *scene.Env) scene.Table {
	s.measure()
	m := &s.measured
	signed := func(x float64) string { return infotheory.FormatSigned(env.Unit.FromNats(x)) }
	unit := " (" + env.Unit.Plural() + ")"
	t := scene.Table{
		Caption: "Every outcome, in probabilities and " + env.Unit.Plural(),
		Head: []string{"outcome", "p", "q", "m", termNames[0][mark.P] + unit, termNames[0][mark.Q] + unit,
			termNames[1][mark.P] + unit, termNames[1][mark.Q] + unit},
	}
	for i, label := range s.labels() {
		t.Rows = append(t.Rows, []string{label, infotheory.Format(m.P[i]), infotheory.Format(m.Q[i]), infotheory.Format(m.M[i]),
			signed(m.TermsPQ[i]), signed(m.TermsQP[i]), signed(m.ExcessPQ[i]), signed(m.ExcessQP[i])})
	}
	t.Readings = append(t.Readings, []string{"largest JSD", env.Amount(m.JensenShannonMax), env.Unit.Plural()})
	t.Foot = []string{"sum", "1", "1", "1", env.Amount(m.KullbackLeiblerPQ), env.Amount(m.KullbackLeiblerQP), env.Amount(m.KullbackLeiblerPQ), env.Amount(m.KullbackLeiblerQP)}
	return t
}
