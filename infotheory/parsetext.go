package infotheory

import (
	"strconv"
	"strings"
)

// Text writes the table as lines of CSV (RFC 4180) that ParseWeights reads as the same labels and columns, exactly; but a
// line break in a label becomes a space. Its header says p and q; a column that is named q stays q. Without columns it is empty.
func (t Table) Text() string {
	if len(t.Columns) == 0 {
		return ""
	}
	var b strings.Builder
	if t.Labels != nil {
		b.WriteString("outcome,")
	}
	b.WriteString(t.sides() + "\n")
	for i := range t.Columns[0] {
		if t.Labels != nil {
			b.WriteString(csvCell(t.Labels[i]) + ",")
		}
		for k, column := range t.Columns {
			if k > 0 {
				b.WriteByte(',')
			}
			value := plainDecimal(column[i])
			if len(t.Columns) == 1 && t.Labels == nil && groupable(value, '.') {
				value += "0" // without commas around it, 1.234 may mean 1234
			}
			b.WriteString(value)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// plainDecimal writes a weight as people do, if that is not much longer than with an exponent.
func plainDecimal(x float64) string {
	short := decimal(x)
	if plain := strconv.FormatFloat(x, 'f', -1, 64); len(plain) <= len(short)+4 {
		return plain
	}
	return short
}

// sides is what a header says of the columns.
func (t Table) sides() string {
	switch {
	case len(t.Columns) == 1 && t.Side() == "q":
		return "q"
	case len(t.Columns) == 1:
		return "p"
	case t.startsWithQ():
		return "q,p"
	}
	return "p,q"
}

// Side is "p" or "q" if the table is one column with the name of that distribution, or else "".
func (t Table) Side() string {
	if len(t.Columns) != 1 || len(t.Names) != 1 || sideOf(t.Names[0]) == 0 {
		return ""
	}
	return string(sideOf(t.Names[0]))
}

// PFirst is the table with the column that is named p first, if the names say q and p.
func (t Table) PFirst() Table {
	if !t.startsWithQ() {
		return t
	}
	return Table{Labels: t.Labels, Columns: [][]float64{t.Columns[1], t.Columns[0]}, Names: []string{t.Names[1], t.Names[0]}}
}

func (t Table) startsWithQ() bool {
	return len(t.Columns) == 2 && len(t.Names) == 2 && sideOf(t.Names[0]) == 'q' && sideOf(t.Names[1]) == 'p'
}

// csvCell quotes a label, unless it is a plain word.
func csvCell(label string) string {
	plain := label != "" && label == strings.TrimSpace(label)
	for _, r := range label {
		plain = plain && (r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == ' ')
	}
	if plain {
		return label
	}
	return `"` + strings.ReplaceAll(strings.ReplaceAll(label, "\n", " "), `"`, `""`) + `"`
}
