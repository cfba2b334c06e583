package infotheory

import (
	"math"
	"slices"
	"strconv"
)

// orient decides whether rows or columns are the distributions, and fills in the layout.
func (r *reader) orient(t *sheet, l layout) (layout, error) {
	var columns []int // of the values
	for column := range t.body[0] {
		if column != t.label && !(t.index && column < t.label) {
			columns = append(columns, column)
		}
	}
	rows, width := len(t.body), len(columns)
	head := t.heads(columns)
	turned := t.turned
	switch {
	case turned:
	case width > 2 && rows > 2:
		return l, t.tooMany(columns)
	case width > 2:
		turned = r.wide(t, head)
		if !turned {
			return l, t.tooMany(columns)
		}
	case rows > 2:
	default:
		turned = r.small(t, columns, head)
	}
	if !turned {
		if err := t.orderAmongWeights(columns, head); err != nil {
			return l, err
		}
	}
	r.tellParts(t, turned)
	if turned {
		return r.byRows(t, l, columns, head)
	}
	for _, column := range columns {
		cells := make([]cell, rows)
		for i, row := range t.body {
			cells[i] = row[column]
		}
		l.columns = append(l.columns, cells)
	}
	l.names = head
	if t.label >= 0 {
		for _, row := range t.body {
			c := row[t.label]
			if c.text == "" && !c.quoted {
				return l, &ParseError{Line: c.line, Column: c.column, Err: &NameError{}}
			}
			l.labels = append(l.labels, c.text)
		}
	}
	return l, nil
}

// orderNames are those of indexNames that nobody writes over weights.
var orderNames = []string{"x", "y", "i", "j", "k", "id", "idx", "index", "age", "year", "month", "day", "date", "hour", "rank", "row", "bin", "level"}

// orderAmongWeights refuses whole numbers under a name for an index beside a column that is named as weights: "name,age,p".
func (t *sheet) orderAmongWeights(columns []int, head []string) error {
	if len(head) != 2 {
		return nil
	}
	for i, name := range head {
		if !isWeightName(head[1-i]) || !slices.Contains(orderNames, bareName(name)) || !t.wholes(columns[i]) {
			continue
		}
		c := t.body[0][columns[i]]
		return &ParseError{Line: t.head[0].line, Column: c.column, Err: &AmbiguousError{Text: name, Meanings: []string{"names of outcomes", "weights"}}}
	}
	return nil
}

// heads gives the header's cells over the values, or nil.
func (t *sheet) heads(columns []int) []string {
	if t.head == nil {
		return nil
	}
	shift := len(t.body[0]) - len(t.head)
	names := make([]string, len(columns))
	for i, column := range columns {
		names[i] = t.head[column-shift].text
	}
	return names
}

// tooMany refuses a third column. Its columns count as people do.
func (t *sheet) tooMany(columns []int) error {
	c := t.body[0][columns[2]]
	return &ParseError{Line: c.line, Column: c.column, Err: &ColumnsError{N: len(columns)}}
}

// wide decides whether one or two rows of more than two values are distributions: not under a header that names p or q, and without a header
// not behind names of outcomes.
func (r *reader) wide(t *sheet, head []string) bool {
	for _, name := range head {
		if isSideName(name) {
			return false
		}
	}
	if t.label < 0 || t.header || t.sidesInRows() {
		return true
	}
	return r.settle("lines", questionLines, "outcomes", Answer{"outcomes", "an outcome"}, Answer{"distributions", sidesLines}) == "distributions"
}

// sidesInRows reports whether the rows have names of distributions.
func (t *sheet) sidesInRows() bool {
	for _, row := range t.body {
		if !isWeightName(row[t.label].text) {
			return false
		}
	}
	return true
}

// small decides the tables that can be read both ways, of at most two rows and two columns.
func (r *reader) small(t *sheet, columns []int, head []string) bool {
	if len(columns) == 1 {
		return false
	}
	sides := t.label >= 0 && t.sidesInRows()
	for _, name := range head {
		if isSideName(name) {
			return false
		}
	}
	if len(t.body) == 1 {
		return t.header || sides
	}
	if t.label >= 0 && !t.header && !sides {
		return false
	}
	likely := "outcomes"
	byRows, byColumns := t.sumToOne(columns)
	switch {
	case sides:
		likely = "distributions"
	case t.label >= 0 || t.header:
	case byRows != byColumns:
		likely = map[bool]string{true: "distributions", false: "outcomes"}[byRows]
	case t.matrix:
		likely = "distributions"
	}
	return r.settle("lines", questionLines, likely, Answer{"outcomes", outcomeLines}, Answer{"distributions", sidesLines}) == "distributions"
}

// sumToOne reports whether the rows and the columns add up to 1.
func (t *sheet) sumToOne(columns []int) (rows, cols bool) {
	rows, cols = true, true
	sums := make([]float64, len(columns))
	for _, row := range t.body {
		sum := 0.0
		for k, column := range columns {
			x, err := marks{}.weight(row[column].text)
			if err != nil {
				return false, false
			}
			sum += x
			sums[k] += x
		}
		rows = rows && math.Abs(sum-1) < 1e-9
	}
	for _, sum := range sums {
		cols = cols && math.Abs(sum-1) < 1e-9
	}
	return rows, cols
}

// byRows takes each row as a distribution: the header has the labels, the first column the names.
func (r *reader) byRows(t *sheet, l layout, columns []int, head []string) (layout, error) {
	if len(t.body) > 2 {
		return l, atLine(t.body[2][0].line, &RowsError{N: len(t.body), Width: len(columns)})
	}
	l.turned = true
	l.labels = head
	first := 0
	if t.label < 0 && t.turned && t.labels {
		t.label, first = 0, 1
	}
	for _, row := range t.body {
		var cells []cell
		for _, column := range columns {
			if column >= len(row) {
				return l, widthError(row, len(row), len(t.body[0]))
			}
			if column >= first {
				cells = append(cells, row[column])
			}
		}
		l.columns = append(l.columns, cells)
		if t.label >= 0 {
			l.names = append(l.names, row[t.label].text)
		}
	}
	return l, nil
}

// tellParts notes what was taken for header, labels and distributions. What brackets say themselves needs no words.
func (r *reader) tellParts(t *sheet, turned bool) {
	named := "names of the outcomes"
	if t.head != nil && t.head[0].column > 0 {
		words := "a header"
		if turned {
			words, named = named, "names of the distributions"
		}
		r.note(false, "Line "+strconv.Itoa(t.head[0].line)+": "+words+".")
	} else if turned {
		named = "names of the distributions"
	}
	switch {
	case t.label < 0 || t.code && !t.guess:
	case t.index:
		r.note(t.guess, "First column: an index, left out. Second column: "+named+".")
	case t.label > 0:
		r.note(t.guess, "Last column: "+named+".")
	default:
		r.note(t.guess, "First column: "+named+".")
	}
	if turned && len(t.body) == 2 {
		r.note(t.label < 0 || !t.sidesInRows(), "A line for p and a line for q.")
	}
}

func plural(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return strconv.Itoa(n) + " " + what
}
