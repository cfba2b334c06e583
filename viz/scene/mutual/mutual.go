// Package mutual is the scene of two variables and what they tell of each other: a joint table whose cells are dragged, its marginals,
// and mutual information in its four forms.
package mutual

import (
	"strconv"

	"iridescent/infotheory"
	"iridescent/viz/geom"
	"iridescent/viz/scene"
	"iridescent/viz/weights"
)

// Limits of the numbers of rows and of columns.
const (
	Least = 2
	Most  = 6
)

// Model is what the reader can change. It is a comparable value that shares no memory.
type Model struct {
	Rows, Cols int             // X numbers the rows, Y the columns
	Cells      weights.Weights // row by row
	X, Y       [Most]string    // names of the rows and of the columns
	Cell       int             // that was touched last, or −1
	Line       int             // the selected column from 1, the selected row from −1 down, or 0
}

// Scene is the model, how it is looked at, and where everything stands. Make one with New.
type Scene struct {
	scene.Base[Model]
	shown shown
	bars  weights.Bars

	joint    infotheory.Joint
	capacity infotheory.Capacity
	of       Model // what they were made of
	table    table
	foot     float64
	hovered  int   // the cell below a pointer that holds nothing, from 1; 0 is none
	fresh    bool  // the table is the first one, and no key has set it
	misnamed error // there were more or fewer names than rows or columns
}

// shown is what the cells show.
type shown int

const (
	asJoint shown = iota
	asTerms
	asExcess
)

var _ scene.Scene = (*Scene)(nil)

// New returns the scene in its first preset.
func New() *Scene {
	s := &Scene{}
	s.table.scene = s
	s.bars = weights.Bars{
		Name: "c", Noun: "cell", Lockless: true, Of: &s.Model.Cells, Selected: &s.Model.Cell, Say: s.Say, Aside: s.aside, Scale: &s.table,
		Number: func(i int) string { return cellIDs[i/s.Model.Cols][i%s.Model.Cols] },
		Label:  s.cellName,
		Value:  func(i int) float64 { return s.joint.P[i] },
		Tip:    func(i int) geom.Point { return s.table.tip(i) },
	}
	scene.Reset(s)
	return s
}

// cellIDs are row and column of each cell, from 1.
var cellIDs = func() (list [Most][Most]string) {
	for r := range list {
		for c := range list[r] {
			list[r][c] = strconv.Itoa(r+1) + strconv.Itoa(c+1)
		}
	}
	return list
}()

// cellName names a cell.
func (s *Scene) cellName(i int) string {
	m := &s.Model
	return m.X[i/m.Cols] + " and " + m.Y[i%m.Cols]
}

// Restore makes the model that of a snapshot.
func (s *Scene) Restore(snapshot any) {
	s.Base.Restore(snapshot)
	s.forget()
}

// Same compares two snapshots in all that is a step of undo.
func (s *Scene) Same(a, b any) bool {
	x, y := a.(Model), b.(Model)
	x.Cell = y.Cell
	return x == y
}

// Reset goes back to the first preset and the plain look.
func (s *Scene) Reset() {
	s.EndGestures()
	s.Model = Model{Cell: -1}
	s.put(&grid{rows: 2, cols: 2, cells: []float64{4, 1, 1, 4}}, true)
	s.name(&s.Model.X, sent[:], "x")
	s.name(&s.Model.Y, heard[:], "y")
	s.shown, s.fresh, s.misnamed = asJoint, true, nil
}

// sent and heard are the names of the first table.
var sent, heard = [2]string{"sent 0", "sent 1"}, [2]string{"heard 0", "heard 1"}

// put makes the table one of weights. Rows and columns are named anew if they are others, or if renamed says so.
func (s *Scene) put(g *grid, renamed bool) {
	m := &s.Model
	if g.rows != m.Rows || g.cols != m.Cols || renamed {
		m.X, m.Y = [Most]string{}, [Most]string{}
		m.Rows, m.Cols = g.rows, g.cols
		s.name(&m.X, nil, "x")
		s.name(&m.Y, nil, "y")
		m.Line = 0
	}
	m.Cells = weights.From(g.cells)
	s.forget()
}

// forget drops what belongs to a table that is gone.
func (s *Scene) forget() {
	s.bars.Forget()
	m := &s.Model
	if m.Cell >= m.Rows*m.Cols || m.Cells.N == 0 {
		m.Cell = -1
	}
	if m.Line > m.Cols || -m.Line > m.Rows {
		m.Line = 0
	}
	s.table.top = 0
}

// name gives rows or columns their names, and x1, x2 … where there are none.
func (s *Scene) name(of *[Most]string, names []string, letter string) {
	n := s.Model.Rows
	if of == &s.Model.Y {
		n = s.Model.Cols
	}
	for k := range n {
		of[k] = letter + strconv.Itoa(k+1)
		if k < len(names) && names[k] != "" {
			of[k] = names[k]
		}
	}
}

// measure takes all numbers of the table.
func (s *Scene) measure() {
	m := s.Model
	m.Cell, m.Line, m.X, m.Y = 0, 0, [Most]string{}, [Most]string{}
	if m == s.of {
		return
	}
	s.of = m
	s.joint = infotheory.NewJoint(m.Cells.List(), m.Cols)
	s.capacity = infotheory.ChannelCapacity(m.Cells.List(), m.Cols)
}

// names are those of the rows and of the columns.
func (m *Model) names() (x, y []string) { return m.X[:m.Rows], m.Y[:m.Cols] }

// correlation is that of the numbers by which rows and columns are named; exists is false if they are no numbers, or one of both does not vary.
func (s *Scene) correlation() (r float64, exists bool) {
	x, okX := numbers(s.Model.X[:s.Model.Rows])
	y, okY := numbers(s.Model.Y[:s.Model.Cols])
	if !okX || !okY {
		return 0, false
	}
	return correlation(&s.joint, x, y)
}
