package infotheory

import (
	"math"
	"strconv"
	"strings"
)

// Note is a sentence about what was taken for what.
type Note struct {
	Words string
	Guess bool // it may be otherwise: the reader should look
}

func (r *reader) note(guess bool, words string) {
	r.notes = append(r.notes, Note{Words: words, Guess: guess})
}

// tell notes what the weights themselves leave to say: their sum, and zeros.
func (r *reader) tell(l layout, t Table) {
	names := []string{"p", "q"}
	for i, column := range t.Columns {
		name := "The list"
		if len(t.Columns) == 2 {
			name = "Column " + strconv.Itoa(i+1)
			if l.turned {
				name = "Line " + strconv.Itoa(i+1)
			}
		}
		if i < len(t.Names) && t.Names[i] != "" {
			name = t.Names[i]
		} else if len(t.Columns) == 2 {
			name = names[i]
		}
		r.tellSum(name, column)
	}
	for i := range t.Columns[0] {
		for _, column := range t.Columns {
			if column[i] == 0 {
				r.note(false, "A term 0·log 0 counts as 0: what cannot happen costs nothing.")
				return
			}
		}
	}
}

// tellSum says what the weights are shares of, unless they add up to 1.
func (r *reader) tellSum(name string, column []float64) {
	var a accumulator
	largest := 0.0
	whole := true
	for _, x := range column {
		a.add(x)
		largest = math.Max(largest, x)
		whole = whole && x == math.Trunc(x)
	}
	sum := a.value()
	if len(column) < 2 || math.Abs(sum-1) < 1e-9 || math.IsInf(sum, 0) {
		return
	}
	words := strings.TrimSpace(name) + " adds up to " + sumWords(sum)
	probabilities := largest <= 1 && !whole
	percent := largest > 1 && sum > 90 && sum < 110 && math.Abs(sum-100) > 1e-9 && !whole
	if probabilities {
		words += ", not to 1"
	} else if percent {
		words += ", not to 100"
	}
	r.note(probabilities && math.Abs(sum-1) > 0.005 || percent && math.Abs(sum-100) > 0.5, words+": each number is taken as its share of "+sumWords(sum)+".")
}

// sumWords writes a sum without the crumbs of its floats.
func sumWords(x float64) string { return strconv.FormatFloat(x, 'g', 10, 64) }
