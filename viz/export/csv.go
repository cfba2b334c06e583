package export

import (
	"math"
	"strconv"
	"strings"

	"iridescent/viz/scene"
)

// csv writes two tables (RFC 4180): the records and, after an empty line, the readings, in the reader's unit.
func (s *Subject) csv(w *writer) {
	s.records(w)
	w.add("\r\nname,value,unit\r\n")
	for i := range s.View.Readings {
		if r := &s.View.Readings[i]; !isSum(r) {
			w.field(r.Name)
			w.add(",")
			w.cell(s.shown(r))
			w.add(",")
			w.field(r.Unit)
			w.add("\r\n")
		}
	}
}

func (s *Subject) records(w *writer) {
	comma := ""
	if s.Data.Label != "" {
		w.field(s.Data.Label)
		comma = ","
	}
	for _, c := range s.Data.Columns {
		w.add(comma)
		comma = ","
		name := c.Name
		if c.Information {
			name += " (" + s.Unit.Plural() + ")"
		}
		w.field(name)
	}
	w.add("\r\n")
	for _, r := range s.Data.Records {
		if s.Data.Label != "" {
			w.field(r.Label)
		}
		for i, v := range r.Values {
			if s.Data.Label != "" || i > 0 {
				w.add(",")
			}
			if s.Data.Columns[i].Information {
				v = s.Unit.FromNats(v)
			}
			w.cell(v)
		}
		w.add("\r\n")
	}
}

// shown is a reading in the unit that it is shown in.
func (s *Subject) shown(r *scene.Reading) float64 {
	switch r.Unit {
	case s.Unit.Plural():
		return s.Unit.FromNats(r.Nats)
	case "√" + s.Unit.String():
		return r.Nats / math.Sqrt(s.Unit.Nats())
	}
	return r.Nats
}

// isSum says that a reading repeats another one as the sum of its terms.
func isSum(r *scene.Reading) bool { return strings.HasPrefix(r.ID, "terms") }

// cell adds a number as programs for tables know it.
func (w *writer) cell(v float64) { w.number(v, "", "inf", "-inf") }

// field adds a text, in quotation marks if it must be. A text that a spreadsheet would take for a formula gets an
// apostrophe in front, which spreadsheets take for the sign of a text; numbers stay as they are.
func (w *writer) field(text string) {
	for _, sign := range [...]string{"=", "+", "-", "@", "＝", "＋", "－", "＠"} {
		if strings.HasPrefix(strings.TrimSpace(text), sign) {
			if _, err := strconv.ParseFloat(text, 64); err != nil {
				text = "'" + text
				break
			}
		}
	}
	if strings.ContainsAny(text, ",;\"\t\r\n") {
		text = `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
	}
	w.add(text)
}
