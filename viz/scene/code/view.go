package code

import (
	"strconv"

	"iridescent/infotheory"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// View fills in what the page shows of the scene.
func (s *Scene) View(v *scene.View, env *scene.Env) {
	s.measure()
	switch s.view {
	case byLoss:
		v.Actions = s.classActions()
		v.Inspector.Text = "Drag a logit. Double tap one to make its class the true one."
		v.Count = param.Plural(s.Model.Classes, "class")
		return
	case byTape, byEvidence:
		v.Actions = s.sendActions()
	default:
		v.Actions = []scene.Action{{Name: "swap", Label: "Swap p ⇄ q", Help: "Exchange p and q, locks included."}}
	}
	v.Actions = append(v.Actions, s.duo.Actions()...)
	v.Count = param.Plural(s.Model.N(), "symbol")
	v.Values = s.duo.Text()
	v.Inspector = s.inspector(env)
}

// classActions are the buttons of the classifier.
func (s *Scene) classActions() []scene.Action {
	list := []scene.Action{
		{Name: "next-class", Label: "Next class is true", Help: "Make the next class the true one.", Primary: true},
		{Name: "remove-class", Label: "−", Help: "Remove the last class."}, {Name: "add-class", Label: "+", Help: "Add a class with logit 0."},
	}
	if s.Model.Classes == 2 {
		list[1].Why = "2 classes are the least."
	}
	if s.Model.Classes == MaxClasses {
		list[2].Why = strconv.Itoa(MaxClasses) + " classes are the most."
	}
	return list
}

// inspector tells about the selected symbol.
func (s *Scene) inspector(env *scene.Env) scene.Inspector {
	i, m := s.Model.Selected, &s.measured
	if i < 0 {
		hint := "Drag a disc; the others make room. Tap one for its word."
		if s.view == byAreas {
			hint = "Drag an upper edge to change q, a side edge to change p."
		}
		return scene.Inspector{Text: hint, Actions: s.duo.Through()}
	}
	in := scene.Inspector{Selected: true, Text: s.Model.Labels[i], Actions: append(s.duo.Through(), s.duo.OfSelected()...)}
	for side, name := range sides {
		v := m.of(side)[i]
		in.Cells = append(in.Cells, scene.Cell{Name: name, Value: infotheory.Format(v)}, scene.Cell{Name: "log(1/" + name + ")", Value: env.Amount(ideal(v))},
			scene.Cell{Name: "word for " + name, Value: m.codes[side].Words()[i]})
	}
	return in
}

// Table holds all numbers.
func (s *Scene) Table(env *scene.Env) scene.Table {
	if s.view == byLoss {
		return scene.TableOf(s.Data(), env, "Every class")
	}
	t := scene.TableOf(s.Data(), env, "Every symbol")
	t.Head = append(t.Head, "word for p", "word for q")
	for side := range sides {
		for i, word := range s.measured.codes[side].Words() {
			t.Rows[i] = append(t.Rows[i], word)
		}
	}
	return t
}

// Data are the symbols, or of a classifier the classes.
func (s *Scene) Data() scene.Data {
	s.measure()
	m := &s.measured
	if s.view == byLoss {
		return s.classes()
	}
	d := scene.Data{Label: "symbol", Columns: []scene.Column{{Key: "p", Name: "p"}, {Key: "q", Name: "q"},
		{Key: "idealP", Name: "log(1/p)", Information: true}, {Key: "idealQ", Name: "log(1/q)", Information: true}, {Key: "termPQ", Name: "p·log(p/q)", Information: true},
		{Key: "bitsP", Name: "bits for p"}, {Key: "bitsQ", Name: "bits for q"}}}
	var counts []float64
	if s.view == byTape && s.Model.Sent > 0 {
		d.Columns = append(d.Columns, scene.Column{Key: "sent", Name: "sent"})
		counts = s.sentTape().counts
	}
	for i, label := range s.Model.Names() {
		r := scene.Record{Label: label, Values: []float64{m.P[i], m.Q[i], ideal(m.P[i]), ideal(m.Q[i]), m.TermsPQ[i],
			float64(m.codes[0].Lengths[i]), float64(m.codes[1].Lengths[i])}}
		if counts != nil {
			r.Values = append(r.Values, counts[i])
		}
		d.Records = append(d.Records, r)
	}
	return d
}

// classes are the numbers of the classifier.
func (s *Scene) classes() scene.Data {
	m := &s.measured
	d := scene.Data{Label: "class", Columns: []scene.Column{{Key: "logit", Name: "logit"}, {Key: "target", Name: "target p"}, {Key: "softmax", Name: "softmax q"},
		{Key: "surprisal", Name: "log(1/q)", Information: true}}}
	for i, z := range s.Model.logits() {
		d.Add(strconv.Itoa(i+1), z, m.target[i], m.softmax[i], -m.logSoftmax[i])
	}
	return d
}
