package infotheory

import "math"

// Limits of what ParseWeights takes. A longer text is refused before it is read, more values as soon as they appear.
const (
	MaxValues = 4096    // values in a column
	MaxText   = 1 << 18 // bytes
)

// Table is what ParseWeights understood: one or two columns of weights over the same outcomes. Each column is a
// distribution that Validate accepts.
type Table struct {
	Labels  []string    // one for each outcome, or nil if the text has none
	Columns [][]float64 // one or two
	Names   []string    // one for each column, or nil if the text has no header
}

// ParseWeights reads one or two distributions as people type or paste them:
//
//   - a list, separated by commas, semicolons, tabs, spaces or lines: "3, 5, 2", "0.2 0.3 0.5"; the list may stand in
//     brackets and end with a separator;
//   - its values: decimals, percentages "20%", fractions "1/3", repetitions "1*64" (64 ones), a minus sign of any
//     kind (to be told that it is negative);
//   - a comma is a decimal point where it can be nothing else: beside semicolons or tabs, or between digits of
//     values that spaces separate, "0,2 0,3 0,5";
//   - labels: "rain 3, sun 5", "rain: 3", or the first column of a table;
//   - a table, one outcome a line, with one or two columns of values and, optionally, labels and a header; fields may
//     be quoted as in RFC 4180. Lines of exactly two numbers are such a table; lines of three or more are a list that
//     was wrapped.
//
// The errors are [*ParseError], which wraps what is wrong and names the place as people count, [*TextError] for a text
// that is too long, and [*EmptyError].
func ParseWeights(text string) (Table, error) { return ParseWeightsUpTo(text, MaxValues) }

// ParseWeightsUpTo is ParseWeights with another limit on the number of values in a column.
func ParseWeightsUpTo(text string, limit int) (Table, error) {
	if len(text) > MaxText {
		return Table{}, &TextError{Bytes: len(text)}
	}
	text = plainText(text)
	records := splitRecords(text, chooseSeparator(text))
	if len(records) == 0 {
		return Table{}, &EmptyError{}
	}
	table, err := readRecords(records, limit)
	if err != nil {
		return Table{}, err
	}
	return table, table.checkMass()
}

func readRecords(records []record, limit int) (Table, error) {
	var header record
	if len(records) > 1 && records[0].isHeader() && !records[1].isHeader() {
		header, records = records[0], records[1:]
	}
	if header.fields == nil && !isTable(records) {
		return readList(records, limit)
	}
	return readTable(header, records, limit)
}

// isTable tells lines that are outcomes from lines of a wrapped list.
func isTable(records []record) bool {
	if len(records) < 2 {
		return false
	}
	pairs, labelled := true, false
	for _, r := range records {
		pairs = pairs && len(r.fields) == 2
		labelled = labelled || len(r.fields) > 1 && !r.fields[0].isNumber()
	}
	return pairs || labelled
}

// readList reads the fields of all records as one column.
func readList(records []record, limit int) (Table, error) {
	list := Table{Columns: make([][]float64, 1)}
	position := 0
	for _, r := range records {
		for _, f := range r.fields {
			position++
			err := list.addEntry(f, limit)
			if err != nil {
				return Table{}, &ParseError{Value: position, Err: err}
			}
		}
	}
	return list, nil
}

// addEntry appends a value, a repetition or a labelled value.
func (t *Table) addEntry(f field, limit int) error {
	column := &t.Columns[0]
	label, value, labelled := f.entry()
	if labelled != (t.Labels != nil) && len(*column) > 0 {
		labelled, value = t.Labels != nil, f.text
	}
	x, times, err := readRepeated(value, limit)
	if err != nil {
		return err
	}
	if len(*column)+times > limit {
		return &CountError{Limit: limit}
	}
	for range times {
		*column = append(*column, x)
	}
	if labelled {
		t.Labels = append(t.Labels, label)
		if times != 1 {
			return &NumberError{Text: f.text}
		}
	}
	return nil
}

// readTable reads one outcome a record, all with as many fields as the first.
func readTable(header record, records []record, limit int) (Table, error) {
	width := len(records[0].fields)
	first := 0
	if hasLabels(header, records) {
		first = 1
	}
	columns := width - first
	if columns > 2 {
		return Table{}, &ParseError{Line: records[0].line, Column: first + 3, Err: &ColumnsError{N: columns}}
	}
	table := Table{Columns: make([][]float64, columns), Names: header.names(columns, width)}
	for _, r := range records {
		if len(r.fields) != width {
			return Table{}, &ParseError{Line: r.line, Err: &WidthError{N: len(r.fields), Want: width}}
		}
		if len(table.Columns[0]) == limit {
			return Table{}, &ParseError{Line: r.line, Err: &CountError{Limit: limit}}
		}
		if first == 1 {
			table.Labels = append(table.Labels, r.fields[0].text)
		}
		if err := table.addRecord(r, first); err != nil {
			return Table{}, err
		}
	}
	return table, nil
}

// hasLabels decides whether the first column of a table names the outcomes: if any of it is no number, or if a header
// stands over three columns.
func hasLabels(header record, records []record) bool {
	if len(records[0].fields) < 2 {
		return false
	}
	if len(records[0].fields) == 3 && header.fields != nil {
		return true
	}
	for _, r := range records {
		if !r.fields[0].isNumber() {
			return true
		}
	}
	return false
}

func (t *Table) addRecord(r record, first int) error {
	for i, f := range r.fields[first:] {
		x, err := readNumber(f.text)
		if err != nil {
			return &ParseError{Line: r.line, Column: first + i + 1, Err: err}
		}
		t.Columns[i] = append(t.Columns[i], x)
	}
	return nil
}

// checkMass refuses a column of zeros.
func (t *Table) checkMass() error {
	for i, column := range t.Columns {
		largest := 0.0
		for _, x := range column {
			largest = math.Max(largest, x)
		}
		if largest == 0 {
			err := &ParseError{Err: &MassError{N: len(column)}}
			if len(t.Columns) > 1 {
				err.Column = i + 1
				if t.Labels != nil {
					err.Column++
				}
			}
			return err
		}
	}
	return nil
}
