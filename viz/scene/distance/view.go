package distance

import (
	"math"
	"slices"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/param"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
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
	v.Values = s.text()
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

// text writes p and q for editing.
func (s *Scene) text() string {
	m := &s.Model
	t := infotheory.Table{Labels: m.Labels[:], Columns: [][]float64{m.Points[first][:], m.Points[second][:]}}
	return t.Text()
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

// values sets what was typed or pasted: "p:…" or "q:…" with one list, or "pq:…" with both. On an error nothing changes.
func (s *Scene) values(argument string) error {
	target, text, ok := strings.Cut(argument, ":")
	if !ok || target != "p" && target != "q" && target != "pq" {
		return param.Refuse("The values do not say whether they are p, q or both.")
	}
	t, err := infotheory.ParseWeightsUpTo(text, 64)
	if err != nil {
		return param.Refuse("%s: %s.", target, err)
	}
	if n := len(t.Columns[0]); n != Outcomes {
		return param.Refuse("%s has %s; %d are needed.", target, param.Plural(n, "outcome"), Outcomes)
	}
	t = t.PFirst()
	if len(t.Columns) != len(target) {
		return param.Refuse("%s needs %s of numbers, here are %d.", target, param.Plural(len(target), "list"), len(t.Columns))
	}
	for k, name := range target {
		copy(s.Model.Points[slices.Index(letters[:], string(name))][:], t.Columns[k])
	}
	for i, name := range t.Labels {
		if s.Model.Labels[i] = param.CleanLabel(name); s.Model.Labels[i] == "" {
			s.Model.Labels[i] = plainLabels[i]
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
		d.Records = append(d.Records, scene.Record{Label: label, Values: []float64{w.shares[first][i], w.shares[second][i], w.shares[middle][i], w.m[i], w.beads[i], w.terms[i]}})
	}
	return d
}
