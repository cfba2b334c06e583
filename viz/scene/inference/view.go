package inference

import (
	"strconv"

	"iridescent/infotheory"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// View fills in what the page shows of the scene.
func (s *Scene) View(v *scene.View, env *scene.Env) {
	v.Actions = s.actions()
	v.Count = param.Plural(s.Model.N, "bump")
	v.Inspector = s.inspector()
}

// inspector says what can be done, or what is held.
func (s *Scene) inspector() scene.Inspector {
	for k := range s.Model.N {
		number := strconv.Itoa(k + 1)
		if s.Hold.Holds("bump"+number) || s.Hold.Holds("flank"+number) {
			b := s.Model.Bumps[k]
			return scene.Inspector{Selected: true, Text: "bump " + number, Cells: []scene.Cell{
				{Name: "at", Value: param.Plain(b.At)}, {Name: "height", Value: param.Plain(b.Height)}, {Name: "width", Value: param.Plain(b.Width)}}}
		}
	}
	if s.Hold.Any() {
		name, q := "q", s.Model.Q
		if s.Model.Second.Apart && (s.Hold.Holds("mean2") || s.Hold.Holds("width2")) {
			name, q = "q₂", s.Model.Second.Q
		}
		return scene.Inspector{Selected: true, Text: name, Cells: []scene.Cell{
			{Name: "mean", Value: place(q.Mu)}, {Name: "width", Value: place(q.Sigma)}}}
	}
	return scene.Inspector{Text: s.hint()}
}

// hint says what goes on, or what can be done.
func (s *Scene) hint() string {
	v, m := s.look.view, &s.Model
	switch {
	case s.descent.Going && v == gradients:
		return "q follows its draws, anew at each step."
	case s.descent.Going && v == split:
		return "Each pane goes downhill for its own objective."
	case s.descent.Going:
		return "q goes downhill for " + m.Objective.term() + "."
	case v == gradients:
		return "Each line is a draw from q: up, it pulls " + s.look.pull.symbol() + " up. Drag q, draw again, or let q follow its draws."
	case v == split && m.Second.Apart:
		return "Drag q above and q₂ below, or the bumps. Let both descend."
	case v == split:
		return "Drag q in either pane, or the bumps. Let q descend: it goes two ways."
	}
	return "Drag q by its top and its flank, or on the landscape; drag the bumps of the likelihood. Then let q descend."
}

// Table holds all numbers.
func (s *Scene) Table(env *scene.Env) scene.Table {
	s.measure()
	t := scene.Table{Caption: "Prior, likelihood, posterior and q", Head: []string{"part", "at", "width", "height or share"}}
	row := func(name string, mu, sigma float64, more string) {
		t.Rows = append(t.Rows, []string{name, infotheory.Format(mu), infotheory.Format(sigma), more})
	}
	row("prior", 0, s.Model.Prior, "")
	for k, b := range s.Model.bumps() {
		row("bump "+strconv.Itoa(k+1), b.At, b.Width, infotheory.Format(b.Height))
	}
	mixture := s.measured.inference.Posterior.Mixture
	for k, part := range mixture.Parts {
		row("posterior part "+strconv.Itoa(k+1), part.Mu, part.Sigma, infotheory.Format(mixture.Weights[k]))
	}
	for _, p := range s.qs() {
		row(p.name, p.Mu, p.Sigma, "")
	}
	for _, p := range s.panes() {
		for k, o := range p.best.optima {
			row("minimum "+strconv.Itoa(k+1)+" of "+p.best.objective.term(), o.Mu, o.Sigma, env.Amount(o.Value)+" "+env.Unit.Plural())
		}
	}
	return t
}
