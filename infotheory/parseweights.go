package infotheory

import "math"

// Limits of what ParseWeights takes. A longer text is refused before it is read, more values as soon as they are counted.
const (
	MaxValues = 4096    // values in a column
	MaxText   = 1 << 18 // bytes
)

// Table is one or two columns of weights over the same outcomes. Each column is a distribution that Validate accepts.
type Table struct {
	Labels  []string    // one for each outcome, or nil if the text has none
	Columns [][]float64 // one or two
	Names   []string    // one for each column, or nil if the text does not name them
}

// Reading is a Table with what was taken for what. With an error it has no columns, but it may have questions: their
// answers are other readings of the text.
type Reading struct {
	Table
	Notes     []Note
	Questions []Question
}

// ParseWeights is [ReadWeights] without the choices of a reader.
func ParseWeights(text string) (Table, error) { return ParseWeightsUpTo(text, MaxValues) }

// ParseWeightsUpTo is ParseWeights with another limit on the number of values in a column.
func ParseWeightsUpTo(text string, limit int) (Table, error) {
	r, err := readWeights(text, limit, nil)
	return r.Table, err
}

// ReadWeights reads one or two distributions as people type, paste or print them. What it cannot read is an error that
// says what and where. What may mean two things is an error that asks, or a guess that says so; then Questions has the
// readings, and choices settles them.
//
// The text is one of:
//
//   - a list: "3, 5, 2", "0.2 0.3 0.5"; commas, semicolons, tabs, spaces or lines separate;
//   - labelled values: "rain 3, sun 5", "rain: 3", "rain = 3", each on its own line or not;
//   - a table, an outcome a line: labels, then one or two columns. Fields may be quoted as in RFC 4180. Borders of Markdown
//     and of databases are skipped. An index column is a column of labels;
//   - a table turned: a line for p and a line for q, as "p = 0.2, 0.8", and perhaps a line of labels above;
//   - lists, tuples, objects and matrices of JSON, Python, NumPy, PyTorch, R, MATLAB and Julia, with or without the call
//     around them: "array([…])", "c(a=0.1, b=0.9)", "[.2 .8; .5 .5]", {"p": […], "q": […]};
//   - what R, pandas, MATLAB and Julia print: "[1] 0.1 0.9", a Series, a data frame, "p =" above its numbers.
//
// The first line is a header if the cells above the values have a letter, no digit and no word for a missing value.
// A name like p1 or P(x) may have digits. The first column has labels if most of its cells are words, or if a header or
// its numbers 1, 2, 3 … show that it counts the outcomes. It never has labels under a header that names p or q.
//
// A value is
//
//	[sign] decimal [exponent] [%|‰]    decimal/decimal    ½    1½    decimal×10⁻³
//
// and in a list also a repetition, "1*64" for 64 ones. Thousands may be grouped by ' or _ or a space that does not break.
// A comma or a point between digits is decimal or groups thousands: all numbers of the text decide together. Lines that begin with
// "# ", "// " or "% " are comments, and one word above a row of bare numbers is their title.
//
// The errors are [*ParseError], which wraps what is wrong and names the place as people count, [*TextError] for a text
// that is too long, and [*EmptyError].
func ReadWeights(text string, choices Choices) (Reading, error) {
	return readWeights(text, MaxValues, choices)
}

// reader is one reading of a text. What it takes for what, it notes.
type reader struct {
	limit     int
	isJoint   bool // the text is a joint table
	choices   Choices
	questions []Question
	notes     []Note
}

func readWeights(text string, limit int, choices Choices) (Reading, error) {
	if len(text) > MaxText {
		return Reading{}, &TextError{Bytes: len(text)}
	}
	r := reader{limit: limit, choices: choices}
	table, err := r.read(plainText(text))
	reading := Reading{Table: table, Notes: r.notes, Questions: r.open()}
	return reading, err
}

// read goes through the stages: cells, what is where, what the marks in numbers mean, values.
func (r *reader) read(text string) (Table, error) {
	g, err := r.cells(text)
	if err != nil {
		return Table{}, err
	}
	if len(g.rows) == 0 {
		return Table{}, &EmptyError{}
	}
	if err := r.repeat(&g); err != nil {
		return Table{}, err
	}
	l, err := r.layout(g)
	if err != nil {
		return Table{}, err
	}
	m, err := r.marks(l)
	if err != nil {
		return Table{}, err
	}
	table, err := r.values(l, m)
	if err != nil {
		return Table{}, err
	}
	r.tell(l, table)
	return table, nil
}

// values reads the cells of the columns.
func (r *reader) values(l layout, m marks) (Table, error) {
	t := Table{Labels: l.labels, Names: l.names}
	for _, cells := range l.columns {
		if len(cells) > r.limit {
			return Table{}, &ParseError{Err: &CountError{Limit: r.limit}}
		}
		column := make([]float64, len(cells))
		for i, c := range cells {
			x, err := m.weight(c.text)
			if err != nil {
				return Table{}, l.blame(c, i, err)
			}
			column[i] = x
		}
		if i := missingPercent(cells, column); i >= 0 {
			return Table{}, l.blame(cells[i], i, &PercentError{Text: cells[i].text})
		}
		t.Columns = append(t.Columns, column)
	}
	return t, t.checkMass(l)
}

// missingPercent finds a number above 1 without a percent sign among others with one, or −1: it is not told whether
// "20%, 30" means 0.3.
func missingPercent(cells []cell, column []float64) int {
	with, without := false, -1
	for i, c := range cells {
		switch {
		case isShare(c.text):
			with = true
		case column[i] > 1:
			without = i
		}
	}
	if with {
		return without
	}
	return -1
}

// checkMass refuses a column of zeros.
func (t *Table) checkMass(l layout) error {
	for i, column := range t.Columns {
		largest := 0.0
		for _, x := range column {
			largest = math.Max(largest, x)
		}
		if largest > 0 {
			continue
		}
		err := &ParseError{Err: &MassError{N: len(column)}}
		switch {
		case len(t.Columns) == 1:
		case l.turned:
			err.Line = l.columns[i][0].line
		default:
			err.Column = l.columns[i][0].column
			if err.Column == 0 {
				err.Column = i + 1
			}
		}
		return err
	}
	return nil
}
