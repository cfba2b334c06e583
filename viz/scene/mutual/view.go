package mutual

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// View fills in what the page shows of the scene.
func (s *Scene) View(v *scene.View, env *scene.Env) {
	s.measure()
	m := &s.Model
	v.Actions = []scene.Action{
		{Name: "independent", Label: "Make independent", Help: "Keep both marginals and give each cell p(x)·p(y).", Primary: true},
		{Name: "transpose", Label: "Swap X ⇄ Y", Help: "Rows become columns.", Primary: true},
		{Name: "remove-row", Label: "− row", Help: "Remove the last row.", Why: scene.WhyNot(m.Rows == Least, "2 rows are the least.")}, {Name: "add-row", Label: "+ row", Help: "Add a row of zeros.", Why: scene.WhyNot(m.Rows == Most, "6 rows are the most.")},
		{Name: "remove-column", Label: "− column", Help: "Remove the last column.", Why: scene.WhyNot(m.Cols == Least, "2 columns are the least.")}, {Name: "add-column", Label: "+ column", Help: "Add a column of zeros.", Why: scene.WhyNot(m.Cols == Most, "6 columns are the most.")},
		{Name: "next-column", Label: "Next y", Help: "Select the next column: what does it tell of X?"}, {Name: "next-row", Label: "Next x", Help: "Select the next row: what does it tell of Y?"},
	}
	if s.capacity.Nats-s.joint.MutualInformation > 1e-9 {
		v.Actions = append(v.Actions, scene.Action{Name: "best", Label: "Best input", Help: "Choose p(x) so that the channel from X to Y carries most."})
	}
	v.Inspector = s.inspector(env)
	v.Values, v.Tabular = m.text(), true
}

// inspector tells about the cell that was touched last.
func (s *Scene) inspector(env *scene.Env) scene.Inspector {
	i, j := s.Model.Cell, &s.joint
	if i < 0 {
		return scene.Inspector{Text: "Drag a cell; the others make room. Tap the name of a row or column to see what it tells.", Actions: s.bars.Through()}
	}
	signed := func(nats float64) string { return infotheory.FormatSigned(env.Unit.FromNats(nats)) }
	in := scene.Inspector{Selected: true, Text: s.cellName(i), Cells: []scene.Cell{
		{Name: "p(x,y)", Value: infotheory.Format(j.P[i])}, {Name: "p(x)·p(y)", Value: infotheory.Format(s.independent(i))}, {Name: "adds to I", Value: signed(j.Terms[i])},
	}}
	zero, set := j.P[i] == 0, "Set to 0"
	if zero {
		set = "Restore"
	}
	in.Actions = append(s.bars.Through(), scene.Action{Name: "zero", Label: set, Toggle: true, Pressed: zero, Help: "Make it impossible, or bring it back."})
	return in
}

// Do carries out one of the buttons of the page.
func (s *Scene) Do(action, argument string, _ *scene.Env) error {
	s.measure()
	m := &s.Model
	switch action {
	case "independent":
		cells := make([]float64, len(s.joint.P))
		for i := range cells {
			cells[i] = s.independent(i)
		}
		s.put(&grid{rows: m.Rows, cols: m.Cols, cells: cells}, false)
	case "transpose":
		s.transpose()
	case "best":
		cells := make([]float64, len(s.joint.P))
		for i := range cells {
			if x := s.joint.X[i/m.Cols]; x > 0 {
				cells[i] = tidy(s.joint.P[i] / x * s.capacity.Input[i/m.Cols])
			}
		}
		s.put(&grid{rows: m.Rows, cols: m.Cols, cells: cells}, false)
	case "next-column":
		m.Line = max(m.Line, 0)%m.Cols + 1
	case "next-row":
		m.Line = -(max(-m.Line, 0)%m.Rows + 1)
	case "values":
		return s.values(argument)
	case "next", "previous":
		s.bars.Choose(action == "next")
	case "deselect":
		m.Cell = -1
	case "zero":
		if m.Cell < 0 {
			return param.Refuse("Select a cell first.")
		}
		return s.bars.ToggleZero(m.Cell)
	case "add-row", "remove-row":
		return s.resize(action == "add-row", true)
	case "add-column", "remove-column":
		return s.resize(action == "add-column", false)
	default:
		return scene.NoAction(action)
	}
	return nil
}

// values takes a table as it was typed or pasted.
func (s *Scene) values(text string) error {
	g, err := pasted(text)
	if err != nil {
		return err
	}
	m := &s.Model
	same := g.rows == m.Rows && g.cols == m.Cols
	oldX, oldY := m.X, m.Y
	s.put(g, false)
	if !same || len(g.y) > 0 {
		s.name(&m.X, g.x, "x")
		s.name(&m.Y, g.y, "y")
	} else {
		m.X, m.Y = oldX, oldY
	}
	return nil
}

// transpose exchanges rows and columns.
func (s *Scene) transpose() {
	m := &s.Model
	n := *m
	n.Rows, n.Cols, n.X, n.Y, n.Line, n.Cell = m.Cols, m.Rows, m.Y, m.X, -m.Line, -1
	for i := range m.Cells.N {
		k := i%m.Cols*m.Rows + i/m.Cols
		n.Cells.Of[k], n.Cells.Locked[k] = m.Cells.Of[i], m.Cells.Locked[i]
	}
	*m = n
	s.forget()
}

// resize adds a row or column of zeros, or takes the last one away, unless it has all there is.
func (s *Scene) resize(more, row bool) error {
	m := &s.Model
	rows, cols := m.Rows, m.Cols
	of, what := &rows, "row"
	if !row {
		of, what = &cols, "column"
	}
	if *of += -1; more {
		*of += 2
	}
	if *of < Least || *of > Most {
		return param.Refuse("%d to %d %ss are possible.", Least, Most, what)
	}
	g, total := &grid{rows: rows, cols: cols}, 0.0
	for r := range rows {
		for c := range cols {
			w := 0.0
			if r < m.Rows && c < m.Cols {
				w = m.Cells.Of[r*m.Cols+c]
			}
			g.cells, total = append(g.cells, w), math.Max(total, w)
		}
	}
	if total == 0 {
		return param.Refuse("The last %s has all there is: it cannot go.", what)
	}
	x, y := m.X, m.Y
	s.put(g, false)
	if rows < Most {
		x[rows] = ""
	}
	if cols < Most {
		y[cols] = ""
	}
	s.name(&m.X, x[:rows], "x")
	s.name(&m.Y, y[:cols], "y")
	return nil
}

// Table holds all numbers.
func (s *Scene) Table(env *scene.Env) scene.Table { return scene.TableOf(s.Data(), env, "Every cell") }

// Data are the cells.
func (s *Scene) Data() scene.Data {
	s.measure()
	j := &s.joint
	d := scene.Data{Label: "cell", Columns: []scene.Column{{Key: "row", Name: "row"}, {Key: "column", Name: "column"}, {Key: "p", Name: "p(x,y)"}, {Key: "independent", Name: "p(x)·p(y)"},
		{Key: "term", Name: "p·log(p/(p(x)p(y)))", Information: true}, {Key: "excess", Name: "never negative", Information: true}}}
	for i, p := range j.P {
		d.Add(s.cellName(i), float64(i/j.Cols+1), float64(i%j.Cols+1), p, s.independent(i), j.Terms[i], j.Excess[i])
	}
	return d
}
