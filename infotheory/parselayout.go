package infotheory

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// layout says which cells are the values, and what their names are.
type layout struct {
	labels  []string
	names   []string
	columns [][]cell // of each distribution
	list    bool     // the values are one list: errors count them
	turned  bool     // each distribution is a row
	code    bool
	commas  bool // commas separate
}

// sheet is a grid in which the parts have been found.
type sheet struct {
	grid
	head  []cell   // nil without a header; else as long as the rows, perhaps without the first
	body  [][]cell // the rows without the header
	label int      // the column of labels, or −1
	index bool     // a column before it counts the rows and is left out
	guess bool     // the labels are a guess
}

// layout finds header, labels and values.
func (r *reader) layout(g grid) (layout, error) {
	l := layout{code: g.code, commas: g.commas}
	g.joinWrapped()
	if g.header {
		return r.table(g, l)
	}
	if single(g.rows) {
		return r.column(g, l)
	}
	if len(g.rows) == 1 {
		return r.row(g, l)
	}
	return r.table(g, l)
}

// joinWrapped makes one row of lines that end with a comma.
func (g *grid) joinWrapped() {
	if !g.wrapped || single(g.rows) {
		return
	}
	for _, row := range g.rows {
		for _, c := range row {
			if c.quoted || kindOf(c.text) == kindWord {
				return
			}
		}
	}
	if len(g.rows[0]) > 2 || len(g.rows[0]) != len(g.rows[len(g.rows)-1]) {
		g.rows = [][]cell{slices.Concat(g.rows...)}
	}
}

func single(rows [][]cell) bool {
	for _, row := range rows {
		if len(row) != 1 {
			return false
		}
	}
	return true
}

// column lays out a list with a value in each row.
func (r *reader) column(g grid, l layout) (layout, error) {
	rows := g.rows
	if len(rows) > 1 && (mayHead(rows[0][0]) && kindOf(rows[1][0].text) != kindWord || r.mayBeHeader(rows)) {
		l.names = []string{strings.TrimSpace(rows[0][0].text)}
		r.note(false, "Line "+strconv.Itoa(rows[0][0].line)+": a header.")
		rows = rows[1:]
	}
	l.list = true
	l.columns = [][]cell{slices.Concat(rows...)}
	r.tellGaps(l.columns[0])
	return l, nil
}

// tellGaps notes an empty line in a column of a spreadsheet: it may be a cell without its value. Lists with an empty line after each value have none.
func (r *reader) tellGaps(column []cell) {
	gap, gaps := 0, 0
	for i, c := range column[1:] {
		if c.line > column[i].line+1 {
			gaps++
			gap = column[i].line + 1
		}
	}
	if gaps > 0 && gaps < len(column)-1 {
		r.note(true, "Line "+strconv.Itoa(gap)+": empty, left out.")
	}
}

// row lays out a text of one row: a list, or a name and its values.
func (r *reader) row(g grid, l layout) (layout, error) {
	row := g.rows[0]
	named := len(row) > 2 && (g.labels || isSideName(row[0].text) && kindOf(row[1].text) == kindNumber)
	if named || g.turned && g.labels {
		l.names = []string{row[0].text}
		row = row[1:]
	} else if g.labels && len(row) == 2 {
		l.labels = []string{row[0].text}
		row = row[1:]
	}
	l.list = true
	l.columns = [][]cell{row}
	return l, nil
}

// table lays out rows of several cells.
func (r *reader) table(g grid, l layout) (layout, error) {
	t := sheet{grid: g, body: g.rows, label: -1}
	r.findHeader(&t)
	if len(t.body) == 0 {
		return l, atLine(t.head[0].line, &EmptyError{})
	}
	if !g.header && t.isTitled() {
		return r.belowTitle(&t)
	}
	if flat, err := r.checkWidths(&t); err != nil || flat {
		if flat {
			l.list = true
			l.columns = [][]cell{slices.Concat(t.body...)}
		}
		return l, err
	}
	if err := r.findLabels(&t); err != nil {
		return l, err
	}
	r.dropTotal(&t)
	return r.orient(&t, l)
}

// isTitled reports whether the header is one name over rows of several numbers of which the first do not count the rows: a title.
func (t *sheet) isTitled() bool {
	if t.labels || !t.header || len(t.head) != 1 || len(t.body[0]) < 2 || !t.isBare() {
		return false
	}
	return len(t.body) == 1 || !t.distinctWholes(0) && !isSideName(t.head[0].text) && !isWeightName(t.head[0].text)
}

// belowTitle lays out the rows below a title, which names a list.
func (r *reader) belowTitle(t *sheet) (layout, error) {
	title := t.head[0]
	r.note(false, "Line "+strconv.Itoa(title.line)+": a title.")
	g := t.grid
	g.rows, g.header = t.body, false
	l, err := r.layout(g)
	if l.list {
		l.names = []string{strings.TrimRight(title.text, ": ")}
	}
	return l, err
}

// findHeader takes the first row as header if it is one.
func (r *reader) findHeader(t *sheet) {
	rows := t.rows
	if t.header {
		t.head, t.body = rows[0], rows[1:]
		return
	}
	if len(rows) > 2 && len(rows[1]) == 1 && mayHead(rows[1][0]) && len(rows[2]) == len(rows[0])+1 {
		rows = slices.Delete(slices.Clone(rows), 1, 2) // pandas writes the name of the index below the header
	}
	if len(rows) > 1 && (t.isHeader(rows[0], rows[1:]) || r.mayBeHeader(rows)) {
		t.head, t.body, t.header = rows[0], rows[1:], true
	}
}

// isHeader reports whether the cells above the values may stand in a header. The one above labels may be anything.
func (t *sheet) isHeader(head []cell, body [][]cell) bool {
	from := 0
	if len(head) == len(body[0]) && len(head) > 1 {
		corner := head[0].text
		if isIndexName(corner) || kindOf(corner) == kindSpoiled && firstAreWords(body) {
			from = 1
		}
	}
	for _, c := range head[from:] {
		if !mayHead(c) {
			return t.isLabelRow(head, body)
		}
	}
	return !allWords(body[0])
}

// mayBeHeader asks whether a first row with digits is a header: "Model 1", or years beside an empty corner. It is not, unless the reader says so.
func (r *reader) mayBeHeader(rows [][]cell) bool {
	head := rows[0]
	corner := len(head) > 1 && (kindOf(head[0].text) == kindBlank || countsUp(head))
	letters := false
	for i, c := range head {
		k := kindOf(c.text)
		named := k == kindWord || k == kindSpoiled && strings.ContainsFunc(c.text, unicode.IsLetter)
		letters = letters || named
		if !named && !(corner && i == 0) && !(corner && k == kindNumber) {
			return false
		}
	}
	likely := "values"
	if !letters && !corner {
		return false
	}
	if kindOf(head[0].text) == kindWord {
		likely = "header" // year, 2019, 2020
	}
	if allWords(rows[1]) {
		return false
	}
	return r.settle("header", "What is line "+strconv.Itoa(head[0].line)+"?", likely, Answer{"header", "a header"}, Answer{"values", "values, as the other lines"}) == "header"
}

// countsUp reports whether a row is a word for an index and then numbers that count: year, 2019, 2020.
func countsUp(row []cell) bool {
	if len(row) < 3 || kindOf(row[0].text) != kindWord || !isIndexName(row[0].text) {
		return false
	}
	for i, c := range row[1:] {
		n, err := strconv.Atoi(c.text)
		if before, _ := strconv.Atoi(row[i].text); err != nil || i > 0 && n != before+1 {
			return false
		}
	}
	return true
}

// isLabelRow reports whether numbers in the first row number the outcomes, above rows that are named p and q.
func (t *sheet) isLabelRow(head []cell, body [][]cell) bool {
	if len(body) > 2 || !isIndexName(head[0].text) || len(head) != len(body[0]) {
		return false
	}
	for _, row := range body {
		if !isSideName(row[0].text) {
			return false
		}
	}
	return true
}

func firstAreWords(body [][]cell) bool {
	for _, row := range body {
		if kindOf(row[0].text) != kindWord {
			return false
		}
	}
	return true
}

func allWords(row []cell) bool {
	for _, c := range row {
		if kindOf(c.text) != kindWord {
			return false
		}
	}
	return true
}

// width is how many cells a row should have: as many as most have.
func (t *sheet) width() int {
	counts := map[int]int{}
	best := 0
	var widths []int // in the order of their appearance
	for _, row := range t.body {
		if counts[len(row)] == 0 {
			widths = append(widths, len(row))
		}
		counts[len(row)]++
	}
	for _, n := range widths {
		if best == 0 || counts[n] > counts[best] || counts[n] == counts[best] && t.fitter(n, best) {
			best = n
		}
	}
	return best
}

// fitter reports whether rows of n cells are rather right than those of another length: the longer ones, unless they have words beside bare numbers.
func (t *sheet) fitter(n, than int) bool {
	longer, shorter := 0, 0
	for _, row := range t.body {
		bare := !slices.ContainsFunc(row, func(c cell) bool { return kindOf(c.text) == kindWord })
		switch {
		case len(row) == max(n, than) && bare:
			longer++
		case len(row) == min(n, than) && !bare:
			shorter++
		}
	}
	return (n > than) != (longer == 0 && shorter == 0)
}

// checkWidths refuses rows of different lengths, unless they are one list in several lines, which it reports.
func (r *reader) checkWidths(t *sheet) (flat bool, err error) {
	width := t.width()
	if len(t.body) == 1 && t.header && len(t.head) != width && len(t.head)+1 != width {
		return false, widthError(t.body[0], width, len(t.head))
	}
	bare := !t.header && !t.labels && !t.turned && t.isBare()
	var odd []cell
	for _, row := range t.body {
		if len(row) != width {
			odd = row
			break
		}
	}
	if bare && !t.code {
		flat, err := r.oneList(t, width, odd)
		if flat || err != nil {
			return flat, err
		}
	}
	if odd != nil && width == 1 && len(odd) == 2 && !t.commas {
		return false, atLine(odd[0].line, &NumberError{Text: joinTexts(odd).text})
	}
	if odd != nil {
		return false, widthError(odd, len(odd), width)
	}
	if t.header && len(t.head) != width && len(t.head) != width-1 {
		return false, widthError(t.head, len(t.head), width)
	}
	return false, nil
}

func widthError(row []cell, n, want int) error {
	return atLine(row[0].line, &WidthError{N: n, Want: want})
}

// isBare reports whether no cell is a word or stands in quotes.
func (t *sheet) isBare() bool {
	for _, row := range t.body {
		for _, c := range row {
			if kindOf(c.text) == kindWord {
				return false
			}
		}
	}
	return true
}

// oneList decides whether lines of bare numbers are one list that was wrapped.
func (r *reader) oneList(t *sheet, width int, odd []cell) (bool, error) {
	n := 0
	for _, row := range t.body {
		n += len(row)
	}
	list := Answer{"list", "one list of " + plural(n, "number")}
	last := t.body[len(t.body)-1]
	switch {
	case odd == nil && width > 2 && len(t.body) > 2 && !(width == 3 && t.counts(0)):
		if r.settle("lines", questionLines, "", list, Answer{"table", plural(len(t.body), "distribution")}) == "list" {
			return true, nil
		}
		return false, atLine(t.body[2][0].line, &RowsError{N: len(t.body), Width: width})
	case odd == nil && width > 2 && len(t.body) == 2:
		return r.settle("lines", questionLines, "distributions", Answer{"distributions", sidesLines}, list) == "list", nil
	case odd == nil:
		return false, nil
	}
	likely := "rows"
	if len(last) < len(t.body[0]) && (len(t.body) > 2 || len(t.body[0]) > 4) && t.evenButLast() {
		likely = "list"
	}
	return r.settle("lines", questionLines, likely, list, Answer{"rows", "lines of a table: one is not as long as the others"}) == "list", nil
}

// evenButLast reports whether all rows but the last are equally long.
func (t *sheet) evenButLast() bool {
	for _, row := range t.body[:len(t.body)-1] {
		if len(row) != len(t.body[0]) {
			return false
		}
	}
	return true
}

const (
	questionLines = "What is a line?"
	sidesLines    = "a line for p and a line for q"
	outcomeLines  = "an outcome, with its p and its q"
)

// place is where a cell stands in its column, from 0.
func (l *layout) place(c cell) int {
	for _, column := range l.columns {
		for i := range column {
			if column[i] == c {
				return i
			}
		}
	}
	return 0
}

// blame gives an error its place: the value of a list, else line and column.
func (l *layout) blame(c cell, i int, err error) error {
	e := &ParseError{Err: err}
	last := l.columns[0][len(l.columns[0])-1]
	switch {
	case l.list || c.column == 0:
		e.Value = i + 1
		if l.columns[0][0].line != last.line || len(l.columns) > 1 {
			e.Line = c.line
		}
	default:
		e.Line, e.Column = c.line, c.column
	}
	return e
}
