package bet

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/param"
	"iridescent/viz/scene"
	"iridescent/viz/weights"
)

// Do carries out one of the buttons of the page.
func (s *Scene) Do(action, argument string, env *scene.Env) error {
	s.measure()
	m := &s.Model
	switch action {
	case "play":
		s.start(env.Still)
		return nil
	case "skip":
		if s.play.Going {
			s.finish()
		}
		return nil
	}
	s.Pause()
	switch action {
	case "another":
		m.Seed = int(math.Mod(float64(m.Seed)+1, seeds.Most+1))
		s.Say("Now the runs have other luck.")
	case "best":
		if math.IsNaN(s.measured.best) {
			return param.Refuse("Every fraction above 0 has infinite growth: none is the best.")
		}
		m.Fraction = round(s.measured.best)
	case "believe-p", "believe-q":
		m.Belief = m.Weights[map[string]int{"believe-p": 0, "believe-q": 1}[action]]
		s.duo.Bars[2].Forget()
	default:
		return s.duo.Do(action, argument)
	}
	return nil
}

// View fills in what the page shows of the scene.
func (s *Scene) View(v *scene.View, env *scene.Env) {
	s.measure()
	v.Actions = append(s.playActions(),
		scene.Action{Name: "best", Label: "Best fraction", Help: "Stake the fraction that grows fastest.", Why: scene.WhyNot(math.IsNaN(s.measured.best), "Every fraction above 0 has infinite growth.")},
		scene.Action{Name: "believe-p", Label: "Believe the truth", Help: "Make your belief b what the truth p is.", Why: scene.WhyNot(same(s.Model.Belief, s.Model.Weights[0]), "That is your belief.")},
		scene.Action{Name: "believe-q", Label: "Believe the market", Help: "Make your belief b what the market's q is.", Why: scene.WhyNot(same(s.Model.Belief, s.Model.Weights[1]), "That is your belief.")})
	v.Actions = append(v.Actions, s.duo.Actions()...)
	v.Count = param.Plural(s.Model.N(), "outcome")
	v.Values, v.Tabular, v.Distributions = s.duo.Text(), true, true
	v.Inspector = s.inspector(env)
}

// same compares the weights alone.
func same(a, b weights.Weights) bool { return a.Of == b.Of }

// inspector tells about the selected outcome.
func (s *Scene) inspector(env *scene.Env) scene.Inspector {
	i, m := s.Model.Selected, &s.measured
	if i < 0 {
		return scene.Inspector{Text: "Drag the truth p, the market q or your belief b; along the curve, how much is staked.", Actions: s.duo.Through()}
	}
	in := scene.Inspector{Selected: true, Text: s.Model.Labels[i], Actions: append(s.duo.Through(), s.duo.OfSelected()...)}
	for side, name := range sides {
		in.Cells = append(in.Cells, scene.Cell{Name: name, Value: infotheory.Format(m.of(side)[i])})
	}
	in.Cells = append(in.Cells, scene.Cell{Name: "odds 1/q", Value: infotheory.Format(1 / m.q[i])})
	if x := m.returns[i]; !math.IsNaN(x) {
		in.Cells = append(in.Cells, scene.Cell{Name: "a bet brings", Value: infotheory.FormatSigned(env.Unit.FromNats(x))})
	}
	return in
}

// Table holds all numbers.
func (s *Scene) Table(env *scene.Env) scene.Table {
	return scene.TableOf(s.Data(), env, "Every outcome")
}

// Data are the outcomes.
func (s *Scene) Data() scene.Data {
	s.measure()
	m := &s.measured
	d := scene.Data{Label: "outcome", Columns: []scene.Column{{Key: "p", Name: "p"}, {Key: "q", Name: "q"}, {Key: "b", Name: "b"}, {Key: "odds", Name: "odds 1/q"},
		{Key: "return", Name: "log(1 − f + f·b/q)", Information: true}}}
	for i, label := range s.Model.Names() {
		d.Add(label, m.p[i], m.q[i], m.b[i], 1/m.q[i], m.returns[i])
	}
	return d
}
