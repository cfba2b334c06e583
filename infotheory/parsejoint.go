package infotheory

import (
	"slices"
	"strconv"
	"strings"
)

// JointTable is a table of weights of two variables, as people type and paste them.
type JointTable struct {
	Rows, Cols  int
	Cells       []float64 // row by row, as ValidateTable accepts them
	RowNames    []string  // one for each row, or nil if the text has none
	ColumnNames []string  // one for each column, or nil if the text has none
}

// JointReading is a JointTable with what was taken for what. With an error it has no cells, but it may have questions.
type JointReading struct {
	JointTable
	Notes     []Note
	Questions []Question
}

// ReadJoint reads a joint table: a row a line, cells between tabs, commas, semicolons, pipes or spaces, with or without a line of names
// above and a name before each row; or a matrix of a program, as "[4 1; 1 4]" and "[[4, 1], [1, 4]]". Cells are values of [ReadWeights],
// with the same questions and the same errors. An empty corner above names says that the first line and the first column are names.
// A last row or column that calls itself the total and is one is left out. Lines of two names and a number, "male yes 367", are
// cells one by one: those that are not there are 0.
func ReadJoint(text string, choices Choices) (JointReading, error) {
	if len(text) > MaxText {
		return JointReading{}, &TextError{Bytes: len(text)}
	}
	r := reader{limit: MaxValues, isJoint: true, choices: choices}
	table, err := r.joint(plainText(text))
	return JointReading{JointTable: table, Notes: r.notes, Questions: r.open()}, err
}

// joint goes through the stages of read, with a table of its own in the place of columns.
func (r *reader) joint(text string) (JointTable, error) {
	if line := strings.TrimSpace(text); !strings.ContainsAny(line, "\n[\"") {
		text = strings.ReplaceAll(line, ";", "\n") // rows in one line
	}
	g, err := r.cells(text)
	if err != nil {
		return JointTable{}, err
	}
	if len(g.rows) == 0 {
		return JointTable{}, &EmptyError{}
	}
	t := sheet{grid: g, body: g.rows, label: -1}
	if err := r.jointParts(&t); err != nil {
		return JointTable{}, err
	}
	if t.isTidy() {
		return r.tidy(&t)
	}
	return r.jointCells(&t)
}

// jointParts finds header and names, and holds all rows to one length.
func (r *reader) jointParts(t *sheet) error {
	t.dropVariable()
	rows := t.rows
	switch {
	case t.header:
		t.head, t.body = rows[0], rows[1:]
	case len(rows) > 1 && (isCorner(rows) || len(rows[0]) == len(rows[1])-1):
		t.head, t.body, t.header, t.label = rows[0], rows[1:], true, 0
	default:
		r.findHeader(t)
	}
	if len(t.body) == 0 {
		return atLine(t.head[0].line, &EmptyError{})
	}
	width := t.width()
	for _, row := range t.body {
		if len(row) != width {
			return widthError(row, len(row), width)
		}
	}
	if t.header && len(t.head) != width && len(t.head) != width-1 {
		return widthError(t.head, len(t.head), width)
	}
	if t.label < 0 && (width > 2 || t.labels) { // two columns have no names before them
		if err := r.findLabels(t); err != nil {
			return err
		}
	}
	r.dropTotal(t)
	return nil
}

// isCorner reports whether the first cell is empty, or names both variables as x\y, and the ones beside and below it are not blank: these are
// names.
func isCorner(rows [][]cell) bool {
	corner := rows[0][0]
	both := kindOf(corner.text) == kindWord && strings.ContainsAny(corner.text, `\/`)
	return len(rows[0]) > 1 && (corner.isBlank() || both) && !rows[0][1].isBlank() && !rows[1][0].isBlank()
}

func (c *cell) isBlank() bool { return c.text == "" && !c.quoted }

// dropVariable takes away the lines in which R and pandas name the variables: a word above the header, a word below it.
func (t *sheet) dropVariable() {
	rows := t.rows
	if len(rows) > 2 && len(rows[0]) == 1 && mayHead(rows[0][0]) && len(rows[1]) == len(rows[2]) && len(rows[1]) > 1 {
		rows = rows[1:]
	}
	if len(rows) > 2 && len(rows[1]) == 1 && mayHead(rows[1][0]) && (len(rows[2]) == len(rows[0]) || len(rows[2]) == len(rows[0])+1) && len(rows[2]) > 1 {
		rows = slices.Delete(slices.Clone(rows), 1, 2)
		t.labels, t.header = true, true
	}
	t.rows, t.body = rows, rows
}

// isTidy reports whether each row is two words and a number, or a header says that it is two names and a weight: "i,j,n".
func (t *sheet) isTidy() bool {
	if len(t.body[0]) != 3 || t.index {
		return false
	}
	if t.header && len(t.head) == 3 && !t.head[0].isBlank() && isLevelName(t.head[0].text) && isLevelName(t.head[1].text) && (isWeightName(t.head[2].text) || bareName(t.head[2].text) == "n") {
		return true
	}
	for _, row := range t.body {
		if kindOf(row[0].text) != kindWord || kindOf(row[1].text) != kindWord || kindOf(row[2].text) == kindWord {
			return false
		}
	}
	return true
}

func isLevelName(text string) bool {
	return isIndexName(text) || bareName(text) == "y"
}

// jointCells reads the cells of a table.
func (r *reader) jointCells(t *sheet) (JointTable, error) {
	first := 0
	if t.label >= 0 {
		first = t.label + 1
	}
	end := len(t.body[0])
	if t.label > 0 && t.label == end-1 && !t.index { // names behind the cells
		first, end = 0, end-1
	}
	if first >= end {
		return JointTable{}, atLine(t.body[0][0].line, &NumberError{Text: t.body[0][0].text})
	}
	end = r.dropTotalColumn(t, first, end)
	j := JointTable{Rows: len(t.body), Cols: end - first}
	var flat []cell
	for _, row := range t.body {
		flat = append(flat, row[first:end]...)
		if t.label >= 0 {
			j.RowNames = append(j.RowNames, row[t.label].text)
		}
	}
	if t.header {
		shift := len(t.body[0]) - len(t.head)
		for column := first; column < end; column++ {
			j.ColumnNames = append(j.ColumnNames, t.head[column-shift].text)
		}
	}
	r.tellJoint(t, &j)
	return r.jointValues(t, j, flat)
}

// tellJoint notes what was taken for names.
func (r *reader) tellJoint(t *sheet, j *JointTable) {
	if t.header {
		r.note(false, "Line "+strconv.Itoa(t.head[0].line)+": names of the columns.")
	}
	if t.label >= 0 {
		r.note(t.guess, "Column "+strconv.Itoa(t.label+1)+": names of the rows.")
	}
}

// jointValues reads cells row by row.
func (r *reader) jointValues(t *sheet, j JointTable, flat []cell) (JointTable, error) {
	l := layout{columns: [][]cell{flat}, names: []string{"The table"}, code: t.code, commas: t.commas}
	m, err := r.marks(l)
	if err != nil {
		return JointTable{}, err
	}
	table, err := r.values(l, m)
	if err != nil {
		return JointTable{}, err
	}
	r.tell(l, table)
	j.Cells = table.Columns[0]
	return j, nil
}

// dropTotalColumn leaves out a last column that says it is the total and is the sum of the others; it returns where the cells end.
func (r *reader) dropTotalColumn(t *sheet, first, end int) int {
	if !t.header || end-first < 3 || !slices.Contains(totalNames, bareName(t.head[len(t.head)-1].text)) {
		return end
	}
	for _, row := range t.body {
		turned := sheet{}
		for _, c := range row[first:end] {
			turned.body = append(turned.body, []cell{c})
		}
		if !turned.isSum(0) {
			return end
		}
	}
	if r.settle("totals", "What is the last column?", "sum", Answer{"sum", "the total of the others, left out"}, Answer{"value", "a value of the variable"}) != "sum" {
		return end
	}
	r.note(true, "The last column is the total of the others and is left out.")
	return end - 1
}

// tidy reads lines of two names and a number. A pair that comes twice is an error.
func (r *reader) tidy(t *sheet) (JointTable, error) {
	var j JointTable
	for _, row := range t.body {
		if !slices.Contains(j.RowNames, row[0].text) {
			j.RowNames = append(j.RowNames, row[0].text)
		}
		if !slices.Contains(j.ColumnNames, row[1].text) {
			j.ColumnNames = append(j.ColumnNames, row[1].text)
		}
	}
	j.Rows, j.Cols = len(j.RowNames), len(j.ColumnNames)
	if j.Rows*j.Cols > r.limit {
		return JointTable{}, &ParseError{Err: &CountError{Limit: r.limit}}
	}
	var flat []cell
	places := make([]int, 0, len(t.body))
	for _, row := range t.body {
		place := slices.Index(j.RowNames, row[0].text)*j.Cols + slices.Index(j.ColumnNames, row[1].text)
		if slices.Contains(places, place) {
			return JointTable{}, atLine(row[0].line, &TwiceError{Row: row[0].text, Column: row[1].text})
		}
		flat, places = append(flat, row[2]), append(places, place)
	}
	r.note(false, "Columns 1 and 2: names of the rows and of the columns.")
	if missing := j.Rows*j.Cols - len(places); missing > 0 {
		r.note(true, plural(missing, "cell")+" without a line: 0.")
	}
	read, err := r.jointValues(t, j, flat)
	if err != nil {
		return JointTable{}, err
	}
	listed := read.Cells
	read.Cells = make([]float64, j.Rows*j.Cols)
	for k, place := range places {
		read.Cells[place] = listed[k]
	}
	return read, nil
}

// Text writes the table as lines of cells between ", " that ReadJoint reads as the same names and cells, exactly, without a question; but a
// line break in a name becomes a space.
func (j JointTable) Text() string {
	var b strings.Builder
	if j.ColumnNames != nil {
		if j.RowNames != nil {
			b.WriteString(", ")
		}
		for c, name := range j.ColumnNames {
			if c > 0 {
				b.WriteString(", ")
			}
			b.WriteString(csvCell(name))
		}
		b.WriteByte('\n')
	}
	for i, x := range j.Cells {
		switch {
		case i%j.Cols > 0:
			b.WriteString(", ")
		case j.RowNames != nil:
			b.WriteString(csvCell(j.RowNames[i/j.Cols]) + ", ")
		}
		b.WriteString(plainDecimal(x))
		if i%j.Cols == j.Cols-1 {
			b.WriteByte('\n')
		}
	}
	return b.String()
}
