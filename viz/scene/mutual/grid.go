package mutual

import (
	"math"
	"strconv"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/param"
)

// grid is a table as it was written: weights row by row, and names if it has them.
type grid struct {
	rows, cols int
	cells      []float64
	x, y       []string
}

// readGrid reads rows of numbers between semicolons. key begins the sentence about what is wrong.
func readGrid(key, text string) (*grid, error) {
	g := &grid{}
	if strings.TrimSpace(text) == "" {
		return nil, param.Refuse("%s: the table is empty.", key)
	}
	for row := range strings.SplitSeq(strings.TrimRight(strings.TrimSpace(text), ";"), ";") {
		g.rows++
		cells := strings.Split(row, ",")
		if g.rows > Most {
			return nil, param.Refuse("%s has more than %d rows; %d to %d are possible.", key, Most, Least, Most)
		}
		for k, cell := range cells {
			w, err := strconv.ParseFloat(strings.TrimSpace(cell), 64)
			if err != nil || math.IsNaN(w) {
				return nil, param.Refuse("%s: %q in row %d, column %d is not a number.", key, param.Clip(cell), g.rows, k+1)
			}
			if w < 0 || math.IsInf(w, 0) {
				return nil, param.Refuse("%s: %s in row %d, column %d is not a weight of 0 or more.", key, param.Clip(cell), g.rows, k+1)
			}
			g.cells = append(g.cells, w+0) // never −0
		}
		if g.rows == 1 {
			g.cols = len(cells)
		} else if len(cells) != g.cols {
			return nil, param.Refuse("%s: row %d has %s, row 1 has %d.", key, g.rows, param.Plural(len(cells), "cell"), g.cols)
		}
	}
	return g, g.check(key)
}

// check holds a table to its limits.
func (g *grid) check(key string) error {
	switch {
	case g.rows < Least || g.rows > Most:
		return param.Refuse("%s has %s; %d to %d are possible.", key, param.Plural(g.rows, "row"), Least, Most)
	case g.cols < Least || g.cols > Most:
		return param.Refuse("%s has %s; %d to %d are possible.", key, param.Plural(g.cols, "column"), Least, Most)
	}
	if err := infotheory.ValidateTable(g.cells, g.cols); err != nil {
		return param.Refuse("%s: %s.", key, err)
	}
	return nil
}

// joinGrid writes a table for a hash.
func joinGrid(cells []float64, cols int) string {
	var b strings.Builder
	for i, w := range cells {
		switch {
		case i == 0:
		case i%cols == 0:
			b.WriteByte(';')
		default:
			b.WriteByte(',')
		}
		b.WriteString(param.Shortest(w))
	}
	return b.String()
}

// pasted reads a table as people paste it.
func pasted(text string) (*grid, error) {
	t, err := infotheory.ReadJoint(text, nil)
	if err != nil {
		return nil, param.Refuse("The table: %s.", err)
	}
	g := &grid{rows: t.Rows, cols: t.Cols, cells: t.Cells, x: t.RowNames, y: t.ColumnNames}
	for _, names := range [][]string{g.x, g.y} {
		for k := range names {
			names[k] = param.CleanLabel(names[k])
		}
	}
	return g, g.check("The table")
}

// text writes the table as people edit it.
func (m *Model) text() string {
	x, y := m.names()
	return infotheory.JointTable{Rows: m.Rows, Cols: m.Cols, Cells: m.Cells.List(), RowNames: x, ColumnNames: y}.Text()
}

// numbers reads names as numbers.
func numbers(names []string) (list []float64, ok bool) {
	for _, name := range names {
		v, err := strconv.ParseFloat(strings.Replace(name, "−", "-", 1), 64)
		if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
			return nil, false
		}
		list = append(list, v)
	}
	return list, true
}

// correlation is that of two variables with these values.
func correlation(j *infotheory.Joint, x, y []float64) (r float64, exists bool) {
	var ex, ey float64
	for k, v := range x {
		ex += j.X[k] * v
	}
	for k, v := range y {
		ey += j.Y[k] * v
	}
	var xx, yy, xy float64
	for i, p := range j.P {
		dx, dy := x[i/j.Cols]-ex, y[i%j.Cols]-ey
		xx, yy, xy = xx+p*dx*dx, yy+p*dy*dy, xy+p*dx*dy
	}
	if xx <= 0 || yy <= 0 {
		return 0, false
	}
	if r = xy / math.Sqrt(xx*yy); math.Abs(r) < 1e-12 {
		r = 0
	}
	return r, true
}

// tidy rounds away what binary numbers add behind the digits that a reader sets.
func tidy(v float64) float64 { return math.Round(v*1e12) / 1e12 }
