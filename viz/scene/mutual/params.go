package mutual

import (
	"strconv"
	"strings"

	"iridescent/viz/param"
)

// Params declares the parameters in the order in which a hash is applied: the table first, it sets the numbers of rows and columns.
func (s *Scene) Params() param.Set {
	m := &s.Model
	return param.Set{
		param.Text("joint", "Joint table", "Rows of weights between semicolons, cells between commas, 2 to 6 of each. They are normalised.", s.implied(),
			func() string { return joinGrid(m.Cells.List(), m.Cols) }, func(text string) error {
				g, err := readGrid("joint", text)
				if err == nil {
					s.put(g, s.fresh)
					s.fresh = false
				}
				return err
			}),
		s.namesParam("xlabels", "rows", "x", &m.X, func() int { return m.Rows }, sent[:]),
		s.namesParam("ylabels", "columns", "y", &m.Y, func() int { return m.Cols }, heard[:]),
		param.WithControl(s.flipParam(), m.Rows == 2 && m.Cols == 2),
		param.Look(param.Choice("cells", "Cells", "What the cells show: probabilities, or what each adds to the mutual information, signed or never negative.", &s.shown,
			param.Option{Value: "joint", Label: "probabilities"}, param.Option{Value: "terms", Label: "signed terms"}, param.Option{Value: "excess", Label: "never negative"})),
		s.lineParam(),
	}
}

// implied is what a hash without a table means.
func (s *Scene) implied() string {
	m := &s.Model
	x, y := m.names()
	if m.Rows == 2 && m.Cols == 2 && joinGrid(m.Cells.List(), 2) == firstTable && x[0] == sent[0] && x[1] == sent[1] && y[0] == heard[0] && y[1] == heard[1] {
		return firstTable
	}
	return ""
}

// firstTable is the table of the first preset.
const firstTable = "4,1;1,4"

// namesParam declares the names of rows or columns. Without it those of the first table have their own, others are numbered.
func (s *Scene) namesParam(key, what, letter string, of *[Most]string, n func() int, first []string) param.Param {
	implied := make([]string, n())
	for k := range implied {
		implied[k] = letter + strconv.Itoa(k+1)
	}
	if s.implied() != "" {
		implied = first
	}
	return param.Param{
		Key: key, Label: "Names of " + what, Help: "Names of the " + what + ", separated by commas; a comma in a name is %2C.", Default: param.JoinLabels(implied),
		Get: func() string { return param.JoinLabels(of[:n()]) },
		Set: func(raw string) error {
			names := param.SplitLabels(raw, n(), Most+1)
			if len(names) != n() {
				s.misnamed = param.Refuse("%s has %s for %d %s.", key, param.Plural(len(names), "name"), n(), what)
			}
			merged := append([]string{}, of[:n()]...)
			for k := range min(len(names), n()) {
				merged[k] = names[k]
			}
			s.name(of, merged, letter)
			return nil
		},
	}
}

// flips are the probabilities that a channel answers wrongly.
var flips = param.Domain{Default: 0.2, Most: 1, Step: 0.01}

// flipParam sets how often what is heard is not what was sent: another way to set a table of 2 × 2, which keeps what is sent.
func (s *Scene) flipParam() param.Param {
	m, flip := &s.Model, 0.0
	p := param.Number("flip", "Flip probability", "How often the second is not the first, in a table of 2 rows and 2 columns: a noisy channel.", &flip, flips)
	p.Derived = true
	set := p.Set
	p.Get = func() string { return param.Shortest(s.flip()) }
	p.Show = func() string { return param.Plain(s.flip()) }
	p.Set = func(raw string) error {
		if err := set(raw); err != nil {
			return err
		}
		if m.Rows != 2 || m.Cols != 2 {
			return param.Refuse("flip: only a table of 2 rows and 2 columns is such a channel; this one has %d and %d.", m.Rows, m.Cols)
		}
		s.measure()
		x := s.joint.X
		s.put(&grid{rows: 2, cols: 2, cells: []float64{tidy(x[0] * (1 - flip)), tidy(x[0] * flip), tidy(x[1] * flip), tidy(x[1] * (1 - flip))}}, false)
		return nil
	}
	return p
}

// flip is how often the second is not the first; the default where that has no meaning.
func (s *Scene) flip() float64 {
	if s.Model.Rows != 2 || s.Model.Cols != 2 {
		return flips.Default
	}
	s.measure()
	return tidy(s.joint.P[1] + s.joint.P[2])
}

// lineParam declares the selected column or row.
func (s *Scene) lineParam() param.Param {
	m := &s.Model
	return param.Text("sel", "Selected", "The selected column or row, as y2 or x1.", "", func() string {
		switch {
		case m.Line > 0:
			return "y" + strconv.Itoa(m.Line)
		case m.Line < 0:
			return "x" + strconv.Itoa(-m.Line)
		}
		return ""
	}, func(text string) error {
		text = strings.TrimSpace(text)
		if text == "" {
			m.Line = 0
			return nil
		}
		k, err := strconv.Atoi(text[1:])
		switch {
		case err == nil && text[0] == 'y' && k >= 1 && k <= m.Cols:
			m.Line = k
		case err == nil && text[0] == 'x' && k >= 1 && k <= m.Rows:
			m.Line = -k
		default:
			return param.Refuse("sel: %q is no column y1 to y%d and no row x1 to x%d.", param.Clip(text), m.Cols, m.Rows)
		}
		return nil
	})
}

// Reconcile says what did not fit.
func (s *Scene) Reconcile(func(string) bool) (notes []error) {
	if s.misnamed != nil {
		notes = append(notes, s.misnamed)
	}
	s.misnamed, s.fresh = nil, false
	return notes
}
