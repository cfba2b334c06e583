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
		return scene.Inspector{Selected: true, Text: "q", Cells: []scene.Cell{
			{Name: "mean", Value: place(s.Model.Q.Mu)}, {Name: "width", Value: place(s.Model.Q.Sigma)}}}
	}
	if s.descent.playing {
		return scene.Inspector{Text: "q goes downhill for " + s.Model.Objective.term() + "."}
	}
	return scene.Inspector{Text: "Drag q by its top and its flank, or on the landscape; drag the bumps of the likelihood. Then let q descend."}
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
	row("q", s.Model.Q.Mu, s.Model.Q.Sigma, "")
	for k, o := range s.measured.optima {
		row("minimum "+strconv.Itoa(k+1)+" of "+s.Model.Objective.term(), o.Mu, o.Sigma, infotheory.Format(env.Unit.FromNats(o.Value))+" "+env.Unit.Plural())
	}
	return t
}
