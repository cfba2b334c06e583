package infotheory

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// writers write a table as people do, each with its cells as texts. They are told the labels, or nil.
var writers = map[string]func(labels []string, columns [][]string) string{
	"commas":     func(l []string, c [][]string) string { return delimited(",", l, c, true) },
	"tabs":       func(l []string, c [][]string) string { return delimited("\t", l, c, true) },
	"semicolons": func(l []string, c [][]string) string { return delimited(";", l, c, true) },
	"spaces":     func(l []string, c [][]string) string { return delimited("   ", l, c, true) },
	"markdown": func(l []string, c [][]string) string {
		lines := strings.Split(strings.TrimSpace(delimited(" | ", l, c, true)), "\n")
		rule := strings.Repeat("|---", strings.Count(lines[0], "|")+1) + "|"
		return "| " + strings.Join(slices.Insert(lines, 1, rule), " |\n| ") + " |"
	},
	"bare tabs":   func(l []string, c [][]string) string { return delimited("\t", l, c, false) },
	"bare commas": func(l []string, c [][]string) string { return delimited(",", l, c, false) },
	"decimal commas": func(l []string, c [][]string) string {
		return strings.ReplaceAll(delimited(";", l, c, true), ".", ",")
	},
	"list":  func(l []string, c [][]string) string { return lists(", ", l, c) },
	"lines": func(l []string, c [][]string) string { return lists("\n", l, c) },
	"words": func(l []string, c [][]string) string { return lists(" ", l, c) },
	"JSON": func(l []string, c [][]string) string {
		parts := make([]string, len(c))
		for k, column := range c {
			parts[k] = strconv.Quote("pq"[k:k+1]) + ": [" + strings.Join(column, ", ") + "]"
		}
		if l != nil {
			parts = append([]string{`"label": ["` + strings.Join(l, `", "`) + `"]`}, parts...)
		}
		return "{" + strings.Join(parts, ",\n ") + "}"
	},
	"R": func(l []string, c [][]string) string {
		parts := make([]string, len(c))
		for k, column := range c {
			parts[k] = "pq"[k:k+1] + " = c(" + strings.Join(column, ", ") + ")"
		}
		if l != nil {
			parts = append([]string{`x = c("` + strings.Join(l, `", "`) + `")`}, parts...)
		}
		return "data.frame(" + strings.Join(parts, ", ") + ")"
	},
	"rows": func(l []string, c [][]string) string {
		text := ""
		if l != nil {
			text = "\t" + strings.Join(l, "\t") + "\n"
		}
		for k, column := range c {
			text += "pq"[k:k+1] + "\t" + strings.Join(column, "\t") + "\n"
		}
		return text
	},
}

// lists writes one column without labels, and a labelled one as "rain: 0.2, sun: 0.8"; two columns as "p: …" and "q: …".
func lists(between string, labels []string, columns [][]string) string {
	if len(columns) == 2 && labels == nil && between != "\n" {
		return "p: " + strings.Join(columns[0], between) + "\nq: " + strings.Join(columns[1], between)
	}
	if len(columns) == 2 {
		return delimited("\t", labels, columns, true)
	}
	cells := slices.Clone(columns[0])
	if labels != nil {
		for i := range cells {
			cells[i] = labels[i] + ": " + cells[i]
		}
	}
	return strings.Join(cells, between)
}

// delimited writes an outcome a line.
func delimited(between string, labels []string, columns [][]string, header bool) string {
	var b strings.Builder
	row := func(label string, cells []string) {
		if labels != nil {
			cells = append([]string{label}, cells...)
		}
		b.WriteString(strings.Join(cells, between) + "\n")
	}
	if header {
		row("label", []string{"p", "q"}[:len(columns)])
	}
	for i := range columns[0] {
		cells := make([]string, len(columns))
		for k := range columns {
			cells[k] = columns[k][i]
		}
		label := ""
		if labels != nil {
			label = labels[i]
		}
		row(label, cells)
	}
	return b.String()
}

// randomTable draws a table of two to six outcomes.
func randomTable(r *rand.Rand) (labels []string, columns [][]string, want [][]float64) {
	n := 2 + r.IntN(5)
	if r.IntN(3) > 0 {
		for i := range n {
			labels = append(labels, []string{"rain", "sun", "snow", "fog", "hail", "wind"}[i])
		}
	}
	for range 1 + r.IntN(2) {
		column, values := make([]string, n), make([]float64, n)
		for i := range column {
			x := float64(1+r.IntN(98)) / 100
			if r.IntN(3) == 0 {
				x = float64(r.IntN(900)) / 10000
			}
			column[i], values[i] = fmt.Sprintf("%.4f", x), x
		}
		values[0], column[0] = 0.5, "0.5000"
		columns, want = append(columns, column), append(want, values)
	}
	return labels, columns, want
}

func TestATableReadsTheSameHoweverItIsWritten(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 5))
	for range 50 {
		labels, columns, want := randomTable(r)
		for name, write := range writers {
			if name == "rows" && len(columns) == 1 && labels == nil || strings.HasPrefix(name, "bare") && labels == nil {
				continue
			}
			text := write(labels, columns)
			got, err := ParseWeights(text)
			if err != nil || !reflect.DeepEqual(got.Columns, want) || !slices.Equal(got.Labels, labels) {
				t.Fatalf("%s: %q: got %+v, %v, want %v %q", name, text, got, err, want, labels)
			}
		}
	}
}

// spoilers are cells that are no weights.
var spoilers = []string{"NA", "O.2", "", "-", "1e", "0..2", "~3", "<0.001", "null", "nan", "N/A", "#DIV/0!", "$3", "1/3?", "-0.2", "?", "two", "2 x", "inf"}

func TestOneSpoiledCellIsAlwaysAnError(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 114))
	for range 50 {
		labels, columns, _ := randomTable(r)
		k, i := r.IntN(len(columns)), r.IntN(len(columns[0]))
		for _, spoiler := range spoilers {
			spoilt := slices.Clone(columns)
			spoilt[k] = slices.Clone(columns[k])
			spoilt[k][i] = spoiler
			for name, write := range writers {
				if name == "words" && spoiler == "2 x" {
					continue // "rain: 2 x sun: 3" has a label of two words
				}
				if spoiler == "" && (name == "lines" || name == "words" || labels == nil && len(columns) == 1 || name == "spaces" || name == "rows" || name == "R" && len(columns[0]) == 2) {
					continue // nothing between spaces is no cell, and an empty line is none
				}
				text := write(labels, spoilt)
				got, err := ParseWeights(text)
				if err == nil && !(name == "bare tabs" || name == "bare commas") {
					t.Fatalf("%s: %q is read as %+v", name, text, got)
				}
				if err == nil && len(got.Columns[0]) < len(columns[0]) {
					t.Fatalf("%s: %q loses outcomes: %+v", name, text, got)
				}
			}
		}
	}
}

func TestTheTextOfATableReadsAsTheSameTable(t *testing.T) {
	tables := []Table{
		{Columns: [][]float64{{1, 2}}},
		{Columns: [][]float64{{1e300, 5e-324, 0.1, 123456789}, {0, 1, 2, 1.234}}},
		{Columns: [][]float64{{1.234, 945}}, Names: []string{"q"}, Labels: []string{"1,234", "945"}},
		{Columns: [][]float64{{1, 2}, {3, 4}}, Names: []string{"q", "p"}, Labels: []string{"", `a "b"`}},
		{Columns: [][]float64{{1, 2, 3}, {3, 4, 5}}, Labels: []string{"p", "q", "Total"}},
		{Columns: [][]float64{{1, 2, 3}}, Labels: []string{"1", "2", "3"}},
		{Columns: [][]float64{{1, 2, 3}}, Labels: []string{"# a", "[b]", "a;b\tc|d"}},
		{Columns: [][]float64{{1, 2, 3}}, Labels: []string{"...", "---", "NA"}},
		{Columns: [][]float64{{1, 2}}, Labels: []string{"p, q", "x = 3"}},
		{Columns: [][]float64{{7}}},
		{Columns: [][]float64{{1, 2}, {3, 4}}, Labels: []string{"1", "1"}},
	}
	for _, want := range tables {
		got, err := ParseWeights(want.Text())
		if err != nil || !reflect.DeepEqual(got.Columns, want.Columns) || !reflect.DeepEqual(got.Labels, want.Labels) {
			t.Errorf("%q: got %+v, %v, want %+v", want.Text(), got, err, want)
		}
	}
	if (Table{}).Text() != "" {
		t.Error("no table has a text")
	}
}

func TestAQuestionHasTheOtherReadings(t *testing.T) {
	for _, c := range []struct {
		text, key, value string
		want             [][]float64
	}{
		{"1 2 3\n4 5 6", "lines", "list", [][]float64{{1, 2, 3, 4, 5, 6}}},
		{"1 2 3\n4 5 6\n7 8 9", "lines", "list", [][]float64{{1, 2, 3, 4, 5, 6, 7, 8, 9}}},
		{"1 2 3\n4 5", "lines", "list", [][]float64{{1, 2, 3, 4, 5}}},
		{"0.2 0.8\n0.5 0.5", "lines", "outcomes", [][]float64{{0.2, 0.5}, {0.8, 0.5}}},
		{"[0.2 0.8; 0.5 0.5]", "lines", "outcomes", [][]float64{{0.2, 0.5}, {0.8, 0.5}}},
		{"1,5\n2,5", "comma", "decimal", [][]float64{{1.5, 2.5}}},
		{"0,2\n0,3", "comma", "separate", nil},
		{"A\t1,234\nB\t945", "comma", "decimal", [][]float64{{1.234, 945}}},
		{"1,234\n5,678", "comma", "thousands", [][]float64{{1234, 5678}}},
		{"1,234\n5,678", "comma", "decimal", [][]float64{{1.234, 5.678}}},
		{"1,234\n5,678", "comma", "separate", [][]float64{{1, 5}, {234, 678}}},
		{"1.234\n945", "point", "decimal", [][]float64{{1.234, 945}}},
		{"10 120\n20 340", "space", "one", [][]float64{{10120, 20340}}},
		{"10 120\n20 340", "space", "several", [][]float64{{10, 20}, {120, 340}}},
		{"1 0.2\n2 0.3\n3 0.5", "first", "weights", [][]float64{{1, 2, 3}, {0.2, 0.3, 0.5}}},
		{"rain,0.3\n5,0.7", "first", "names", [][]float64{{0.3, 0.7}}},
		{"a 1\nb 2\nsum 3", "total", "outcome", [][]float64{{1, 2, 3}}},
		{"Model 1\tModel 2\n1\t2\n3\t4", "header", "header", [][]float64{{1, 3}, {2, 4}}},
		{"Berlin 3 5 2\nParis 4 4 2", "lines", "distributions", [][]float64{{3, 5, 2}, {4, 4, 2}}},
	} {
		first, _ := ReadWeights(c.text, nil)
		asked := slices.ContainsFunc(first.Questions, func(q Question) bool {
			return q.Key == c.key && q.Taken != c.value && slices.ContainsFunc(q.Answers, func(a Answer) bool { return a.Value == c.value })
		})
		if !asked {
			t.Errorf("%q: nothing asks for %s=%s: %+v", c.text, c.key, c.value, first.Questions)
		}
		got, err := ReadWeights(c.text, Choices{{c.key, c.value}})
		if (err != nil) != (c.want == nil) || !reflect.DeepEqual(got.Columns, c.want) {
			t.Errorf("%q with %s=%s: got %+v, %v, want %v", c.text, c.key, c.value, got.Columns, err, c.want)
		}
	}
}

func TestNotesSayWhatWasTakenForWhat(t *testing.T) {
	for _, c := range []struct {
		text  string
		notes []string // a guess begins with ?
	}{
		{"0.5 0.5", nil},
		{"0.5 0.4", []string{"?The list adds up to 0.9, not to 1: each number is taken as its share of 0.9."}},
		{"0.333 0.333 0.333", []string{"The list adds up to 0.999, not to 1: each number is taken as its share of 0.999."}},
		{"30 20 40.5", []string{"?The list adds up to 90.5, not to 100: each number is taken as its share of 90.5."}},
		{"0.2\n\n0.8\n0", []string{"?Line 2: empty, left out.", "A term 0·log 0 counts as 0: what cannot happen costs nothing."}},
		{"3 0 5", []string{"The list adds up to 8: each number is taken as its share of 8.", "A term 0·log 0 counts as 0: what cannot happen costs nothing."}},
		{"label\tp\tq\nA\t0,2\t0,3\nB\t0,8\t0,7", []string{"Line 1: a header.", "First column: names of the outcomes.", "Commas are decimal points."}},
		{"1 0.2\n2 0.3\n3 0.5", []string{"?First column: names of the outcomes."}},
		{"\ta\tb\np\t0.2\t0.8\nq\t0.5\t0.5", []string{"Line 1: names of the outcomes.", "First column: names of the distributions.", "A line for p and a line for q."}},
		{"x\ty\n1,5\t2.5\n2\t3", []string{"Line 1: a header.", "?Commas and points are both decimal marks.", "x adds up to 3.5: each number is taken as its share of 3.5.", "y adds up to 5.5: each number is taken as its share of 5.5."}},
	} {
		r, err := ReadWeights(c.text, nil)
		var got []string
		for _, n := range r.Notes {
			if n.Guess {
				n.Words = "?" + n.Words
			}
			got = append(got, n.Words)
		}
		if err != nil || !slices.Equal(got, c.notes) {
			t.Errorf("%q: %q, %v, want %q", c.text, got, err, c.notes)
		}
	}
}
