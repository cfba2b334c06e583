package curves

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// View fills in what the page shows of the scene.
func (s *Scene) View(v *scene.View, env *scene.Env) {
	v.Actions = s.actions()
	v.Inspector = s.inspector(env)
}

// inspector tells about the density whose handle was touched last.
func (s *Scene) inspector(_ *scene.Env) scene.Inspector {
	l, ok := s.leverOf(s.Last)
	if !ok {
		return scene.Inspector{Text: "Drag a handle: the discs on a curve move its middle and its width."}
	}
	in := scene.Inspector{Selected: true, Text: l.side.String() + " is " + s.title(l.side)}
	in.Cells = append(in.Cells, scene.Cell{Name: l.label(), Value: s.valueText(&l)})
	for _, m := range s.moments(l.side) {
		in.Cells = append(in.Cells, scene.Cell{Name: m[0], Value: m[1]})
	}
	cut := s.Model.Of[l.side].isCut()
	in.Actions = append(in.Actions, scene.Action{Name: "cut-" + l.side.String(), Label: [...]string{"Cut ", "Uncut "}[toInt(cut)] + l.side.String(),
		Toggle: true, Pressed: cut, Help: "Cut the ends off, or take the cut away."})
	return in
}

// moments names mean, standard deviation and median of a density, or says that they do not exist.
func (s *Scene) moments(sd mark.Side) [3][2]string {
	m := &s.measured.moments[sd]
	if m.known {
		return m.text
	}
	d := s.measured.density[sd]
	text := func(x float64, exists bool) string {
		if !exists {
			return "does not exist"
		}
		return infotheory.Format(x)
	}
	mean, hasMean := infotheory.Mean(d)
	variance, hasVariance := infotheory.Variance(d)
	deviation := text(math.Sqrt(math.Max(variance, 0)), hasVariance)
	if hasMean && !hasVariance {
		deviation = "infinite"
	}
	m.known = true
	m.text = [3][2]string{{"mean", text(mean, hasMean)}, {"standard deviation", deviation}, {"median", text(d.Quantile(0.5), true)}}
	return m.text
}

// Table holds all numbers.
func (s *Scene) Table(env *scene.Env) scene.Table {
	s.measure()
	t := scene.Table{
		Caption: "Densities and integrands (" + env.Unit.Plural() + " per unit of x) at places of the x axis",
		Head:    []string{"x", "p", "q", "m", termNames[0][mark.P], termNames[0][mark.Q], termNames[1][mark.P], termNames[1][mark.Q]},
	}
	w := scale.Linear{Min: s.window.low, Max: s.window.high}
	for _, x := range w.Ticks(nil, 24) {
		t.Rows = append(t.Rows, s.tableRow(x, env))
	}
	if s.Model.Bins > 0 {
		s.tableOfBins(&t, env)
	}
	t.Readings = append(t.Readings, []string{"largest JSD", env.Amount(s.measured.JensenShannonMax), env.Unit.Plural()})
	for _, sd := range mark.Sides {
		for _, m := range s.moments(sd) {
			t.Readings = append(t.Readings, []string{m[0] + " of " + sd.String(), m[1], ""})
		}
	}
	return t
}

// tableRow has what stands over one place.
func (s *Scene) tableRow(x float64, env *scene.Env) []string {
	p, q, m, terms := s.over(x)
	num := infotheory.Format
	row := []string{trimmed(x), num(p), num(q), num(m)}
	for _, v := range terms {
		text := "–"
		if !math.IsNaN(v) {
			text = infotheory.FormatSigned(env.Unit.FromNats(v))
		}
		row = append(row, text)
	}
	return row
}

func mixed(p, q, l float64) float64 {
	switch l {
	case 0:
		return p
	case 1:
		return q
	}
	return (1-l)*p + l*q
}

// tableOfBins replaces the places by the outcomes.
func (s *Scene) tableOfBins(t *scene.Table, env *scene.Env) {
	b := &s.bins
	t.Caption = "Every bin, in probabilities and " + env.Unit.Plural()
	t.Head[0] = "bin"
	t.Rows = t.Rows[:0]
	num := infotheory.Format
	signed := func(x float64) string { return infotheory.FormatSigned(env.Unit.FromNats(x)) }
	for k := range b.n {
		name := trimmed(b.edges[k]) + " … " + trimmed(b.edges[k+1])
		switch k {
		case 0:
			name = "below " + trimmed(b.edges[1])
		case b.n - 1:
			name = "above " + trimmed(b.edges[k])
		}
		m := &b.measured
		t.Rows = append(t.Rows, []string{name, num(m.P[k]), num(m.Q[k]), num(m.M[k]), signed(m.TermsPQ[k]), signed(m.TermsQP[k]), signed(m.ExcessPQ[k]), signed(m.ExcessQP[k])})
	}
}
