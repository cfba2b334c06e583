package scene

import (
	"math"

	"iridescent/infotheory"
)

// Data are the exact numbers of a picture, for other programs: one record for each outcome, place, sighting or part.
type Data struct {
	Label   string // what the labels of the records name; "" if they have none
	Columns []Column
	Records []Record
}

// Column is a number that each record has. Key is its name for programs.
type Column struct {
	Key, Name   string
	Information bool // it is in nats
}

// Record has a value for each column, NaN where there is none.
type Record struct {
	Label  string
	Values []float64
}

// Add adds a record.
func (d *Data) Add(label string, values ...float64) {
	d.Records = append(d.Records, Record{label, values})
}

// TableOf makes a table of data, information in the unit of the reader. What does not exist is written "none".
func TableOf(d Data, env *Env, caption string) Table {
	t := Table{Caption: caption + ", in " + env.Unit.Plural()}
	if d.Label != "" {
		t.Head = append(t.Head, d.Label)
	}
	for _, c := range d.Columns {
		name := c.Name
		if c.Information {
			name += " (" + env.Unit.Plural() + ")"
		}
		t.Head = append(t.Head, name)
	}
	for _, r := range d.Records {
		var row []string
		if d.Label != "" {
			row = append(row, r.Label)
		}
		for k, x := range r.Values {
			if d.Columns[k].Information {
				x = env.Unit.FromNats(x)
			}
			if text := infotheory.Format(x); math.IsNaN(x) {
				row = append(row, "none")
			} else {
				row = append(row, text)
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// Comparison are the columns of two distributions, their mixture and what they differ by: term after term, and with
// what makes every term positive.
func Comparison() []Column {
	return []Column{{Key: "p", Name: "p"}, {Key: "q", Name: "q"}, {Key: "m", Name: "m"},
		{Key: "termPQ", Name: "p·log(p/q)", Information: true}, {Key: "termQP", Name: "q·log(q/p)", Information: true},
		{Key: "excessPQ", Name: "p·log(p/q) − p + q", Information: true}, {Key: "excessQP", Name: "q·log(q/p) − q + p", Information: true}}
}
