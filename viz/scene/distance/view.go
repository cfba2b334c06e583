package distance

import (
	"math"
	"slices"

	"iridescent/infotheory"
	"iridescent/viz/param"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
	"iridescent/viz/weights"
)

// View fills in what the page shows of the scene.
func (s *Scene) View(v *scene.View, _ *scene.Env) {
	s.measure()
	m := &s.Model
	v.Actions = []scene.Action{
		{Name: "cheapest", Label: "Cheapest detour", Help: "Put r where the way from p to q by r is shortest.", Primary: true},
		{Name: "mixture", Label: "r to m", Help: "Put r on m, the mixture of p and q: the cheapest compromise.", Primary: true},
		{Name: "swap", Label: "Swap p ⇄ q", Help: "Exchange p and q."},
		{Name: "root", Label: "√", Toggle: true, Pressed: m.Root, Help: "Take the root of the divergence."},
	}
	v.Inspector = s.inspector()
	v.Values, v.Tabular, v.Distributions = s.text(), true, true
}

// inspector tells about the point that was touched last.
func (s *Scene) inspector() scene.Inspector {
	k := -1
	if s.Last != "" {
		k = slices.Index(letters[:], s.Last[:1])
	}
	if k < 0 {
		return scene.Inspector{Text: "Drag p, q and r, to the edges and corners too. Press a tick or a cross to see that measure."}
	}
	in := scene.Inspector{Selected: true, Text: letters[k]}
	for i, v := range s.measured.shares[k] {
		in.Cells = append(in.Cells, scene.Cell{Name: s.Model.Labels[i], Value: infotheory.Format(v)})
	}
	return in
}

// text writes all points for editing.
func (s *Scene) text() string {
	m := &s.Model
	return weights.TableText(m.Labels[:], letters[:], m.Points[first][:], m.Points[second][:], m.Points[middle][:])
}

// Do carries out one of the buttons of the page.
func (s *Scene) Do(action, argument string, _ *scene.Env) error {
	s.measure()
	m, w := &s.Model, &s.measured
	switch action {
	case "swap":
		m.Points[first], m.Points[second] = m.Points[second], m.Points[first]
	case "root":
		m.Root = !m.Root
	case "mixture":
		if w.fromMixture == 0 {
			return param.Refuse("r is on m already.")
		}
		m.Points[middle] = w.m
	case "cheapest":
		return s.cheapest()
	case "deselect":
		s.Last = ""
	case "values":
		return s.values(argument)
	default:
		return scene.NoAction(action)
	}
	return nil
}

// sought is how many steps an edge has where the cheapest detour is looked for.
const sought = 200

// cheapest puts r where the detour is shortest, among shares that are multiples of 1/200.
func (s *Scene) cheapest() error {
	m, w := &s.Model, &s.measured
	out := w.divergence.TernaryOfSecond(nil, m.Points[first], sought)
	back := w.divergence.TernaryOfFirst(nil, m.Points[second], sought)
	best, least := -1, w.detour()
	for k := range out {
		way := out[k] + back[k]
		if m.Root {
			way = math.Sqrt(out[k]) + math.Sqrt(back[k])
		}
		if way < least*(1-1e-9) {
			best, least = k, way
		}
	}
	if best < 0 {
		return param.Refuse("No detour is shorter than this one.")
	}
	at := func(steps int) float64 { return scale.Digits(float64(steps)/sought, 4) }
	row, column := best/(sought+1), best%(sought+1)
	m.Points[middle] = point{at(row), at(sought - row - column), at(column)}
	return nil
}

// values sets the points as they were typed or pasted. On an error nothing changes.
func (s *Scene) values(text string) error {
	lists, labels, err := weights.ReadTable(text, letters[:])
	if err != nil {
		return err
	}
	if n := len(lists[0]); n != Outcomes {
		return param.Refuse("The table has %s; %d are needed.", param.Plural(n, "outcome"), Outcomes)
	}
	m := &s.Model
	for k, list := range lists {
		copy(m.Points[k][:], list)
	}
	for i, name := range labels {
		if m.Labels[i] = param.CleanLabel(name); m.Labels[i] == "" {
			m.Labels[i] = plainLabels[i]
		}
	}
	return nil
}

// Table holds all numbers.
func (s *Scene) Table(env *scene.Env) scene.Table {
	return scene.TableOf(s.Data(), env, "Every outcome")
}

// Data are the outcomes.
func (s *Scene) Data() scene.Data {
	s.measure()
	w, m := &s.measured, &s.Model
	d := scene.Data{Label: "outcome", Columns: []scene.Column{{Key: "p", Name: "p"}, {Key: "q", Name: "q"}, {Key: "r", Name: "r"}, {Key: "m", Name: "m"},
		{Key: "ratio", Name: "t = p/q"}, {Key: "term", Name: "q·f(t)", Information: m.kind().information}}}
	for i, label := range m.Labels {
		d.Add(label, w.shares[first][i], w.shares[second][i], w.shares[middle][i], w.m[i], w.beads[i], w.terms[i])
	}
	return d
}
