package infotheory

import (
	"slices"
	"strconv"
	"strings"
)

// findLabels finds the column that names the outcomes.
func (r *reader) findLabels(t *sheet) error {
	width := len(t.body[0])
	if t.labels || t.header && len(t.head) == width-1 {
		t.label = 0
		t.preferWords()
		return nil
	}
	if width < 2 {
		return nil
	}
	if t.turned {
		return nil
	}
	first := t.kinds(0)
	switch {
	case first.isAll(kindNumber):
		return r.numbered(t)
	case t.areLabels(0):
		t.label = 0
	case first.words > 0 && !(t.header && isSideName(t.head[0].text)):
		if r.settle("first", questionFirst, "weights", Answer{"names", firstNames}, Answer{"weights", firstWeights}) == "names" {
			t.label = 0
		}
	}
	return nil
}

const (
	questionFirst = "What is the first column?"
	firstNames    = "names of the outcomes"
	firstWeights  = "weights"
)

// kindCounts counts what the cells of a column look like.
type kindCounts struct {
	numbers, words, spoiled, missing, blanks, all int
}

func (k *kindCounts) isAll(want kind) bool { return want == kindNumber && k.numbers == k.all }

func (t *sheet) kinds(column int) kindCounts {
	var k kindCounts
	for _, row := range t.body {
		k.all++
		if column >= len(row) {
			continue
		}
		switch kindOf(row[column].text) {
		case kindNumber:
			k.numbers++
		case kindWord:
			k.words++
		case kindSpoiled:
			k.spoiled++
		case kindMissing:
			k.missing++
		default:
			k.blanks++
			if row[column].quoted {
				k.words++
			}
		}
	}
	return k
}

// areLabels reports whether a column that is not all numbers has labels: under a header that names an index, or if most of its cells are words
// or no cell is a number. Under a header that names p or q it has none.
func (t *sheet) areLabels(column int) bool {
	k := t.kinds(column)
	if t.header && len(t.head) == len(t.body[0]) {
		name := t.head[column].text
		switch {
		case isSideName(name):
			return false
		case isIndexName(name) && (bareName(name) != "" || k.words > 0):
			return k.blanks == 0 || k.words > 0
		}
	}
	if k.words == 0 {
		return k.numbers == 0 && k.spoiled > 0
	}
	return k.words+k.spoiled > k.numbers
}

// preferWords takes a column of words behind an index as the labels.
func (t *sheet) preferWords() {
	first := t.kinds(0)
	if !first.isAll(kindNumber) || len(t.body[0]) < 3 {
		return
	}
	if second := t.kinds(1); second.words > 0 && second.numbers == 0 {
		t.label, t.index = 1, true
	}
}

// numbered decides whether a first column of numbers counts the outcomes.
func (r *reader) numbered(t *sheet) error {
	width := len(t.body[0])
	last := t.kinds(width - 1)
	second := t.kinds(1)
	switch {
	case width > 2 && second.words > 0 && t.areLabels(1) && (t.counts(0) || t.indexHeader(0)):
		t.label, t.index = 1, true
		return nil
	case last.words > 0 && last.numbers == 0 && t.areLabels(width-1):
		t.label = width - 1
		return nil
	case width > 3:
		return nil // too many columns, or distributions in rows
	case t.grid.matrix && !t.header:
		return nil
	}
	likely := t.likelyFirst()
	if likely == "" || likely == "weights" && len(t.body) < 3 {
		return nil
	}
	sure := likely == "names" && t.header && t.indexHeader(0) && (width == 3 || isWeightName(t.head[width-1].text))
	if sure {
		t.label = 0
		return nil
	}
	answers := []Answer{{"names", firstNames}, {"weights", firstWeights}}
	if likely == "ask" {
		likely = ""
	}
	switch r.settle("first", questionFirst, likely, answers...) {
	case "names":
		t.label, t.guess = 0, true
	case "":
		row := t.body[0]
		return &ParseError{Line: row[0].line, Column: row[0].column, Err: &AmbiguousError{Text: row[0].text, Meanings: []string{"the name of an outcome", "a weight"}}}
	}
	return nil
}

// likelyFirst judges a first column of numbers: "names", "weights", "ask", or "" if nothing speaks for names.
func (t *sheet) likelyFirst() string {
	width := len(t.body[0])
	counted := t.counts(0)
	if !t.header {
		switch {
		case width == 3 && counted && len(t.body) > 2 && !t.counts(1):
			return "names"
		case width == 2 && counted && len(t.body) > 2 && t.counts(1):
			return "ask"
		case width == 2 && (counted && (len(t.body) > 2 || !t.wholes(1)) || t.years(0) && !t.years(1)):
			return "names"
		}
		return ""
	}
	first, second := t.head[0].text, t.head[1].text
	switch {
	case isSideName(first) || width == 2 && isWeightName(first) && !isIndexName(first):
		return ""
	case width == 3 && isWeightName(second) && isWeightName(t.head[2].text):
		return "names"
	case width == 3 && !t.distinct(0):
		return ""
	case width == 3:
		if t.indexHeader(0) || counted {
			return "names"
		}
		return "weights"
	case isWeightName(second):
		return "names"
	case t.indexHeader(0) && t.distinctWholes(0) || counted && len(t.body) > 2:
		return "names"
	case t.distinctWholes(0) && t.indexHeader(0):
		return "weights"
	}
	return ""
}

func (t *sheet) indexHeader(column int) bool {
	return t.header && len(t.head) == len(t.body[0]) && isIndexName(t.head[column].text)
}

// counts reports whether a column is whole numbers, each one more than the one above.
func (t *sheet) counts(column int) bool {
	before := 0
	for i, row := range t.body {
		n, err := strconv.Atoi(strings.TrimRight(row[column].text, "."))
		if err != nil || i > 0 && n != before+1 || len(t.body) < 3 && i == 0 && n > 1 {
			return false
		}
		before = n
	}
	return len(t.body) > 1
}

// years reports whether a column is years, one after the other.
func (t *sheet) years(column int) bool {
	before := 0
	for _, row := range t.body {
		n, err := strconv.Atoi(row[column].text)
		if err != nil || n < 1500 || n > 2200 || n <= before {
			return false
		}
		before = n
	}
	return len(t.body) > 1
}

func (t *sheet) wholes(column int) bool {
	for _, row := range t.body {
		if _, err := strconv.Atoi(row[column].text); err != nil {
			return false
		}
	}
	return true
}

func (t *sheet) distinctWholes(column int) bool { return t.wholes(column) && t.distinct(column) }

// distinct reports whether no two cells of a column are the same.
func (t *sheet) distinct(column int) bool {
	seen := make(map[string]bool, len(t.body))
	for _, row := range t.body {
		seen[row[column].text] = true
	}
	return len(seen) == len(t.body)
}

// totalNames are what people call the last row that adds up the others.
var totalNames = []string{"total", "totals", "sum", "all", "σ", "∑", "summe", "gesamt", "insgesamt", "somme", "suma", "totale", "grand total", "margin"}

// dropTotal leaves out a last row that says it is the total and is the sum of the others.
func (r *reader) dropTotal(t *sheet) {
	last := len(t.body) - 1
	if t.label < 0 || last < 2 || !slices.Contains(totalNames, bareName(t.body[last][t.label].text)) {
		return
	}
	for column := range t.body[0] {
		if column == t.label || t.index && column == 0 {
			continue
		}
		if !t.isSum(column) {
			return
		}
	}
	if r.settle("total", "What is the last line?", "sum", Answer{"sum", "the total of the others, left out"}, Answer{"outcome", "an outcome"}) == "sum" {
		t.body = t.body[:last]
		r.note(true, "The last line is the total of the others and is left out.")
	}
}

func (t *sheet) isSum(column int) bool {
	last := len(t.body) - 1
	sum := 0.0
	for _, row := range t.body[:last] {
		x, err := marks{}.weight(row[column].text)
		if err != nil {
			return false
		}
		sum += x
	}
	total, err := marks{}.weight(t.body[last][column].text)
	return err == nil && total > 0 && sum > total*(1-1e-9) && sum < total*(1+1e-9)
}
