package export

import (
	"math"
	"strconv"
	"strings"

	"iridescent/viz/scene"
)

// appendCSV appends two tables (RFC 4180): the records and, after an empty line, the readings, in the reader's unit.
func (s *Subject) appendCSV(b []byte) []byte {
	b = s.appendRecords(b)
	b = append(b, "\r\nname,value,unit\r\n"...)
	for i := range s.View.Readings {
		r := &s.View.Readings[i]
		if isSum(r) {
			continue
		}
		b = append(appendField(b, r.Name), ',')
		b = append(appendNumber(b, s.shown(r)), ',')
		b = append(appendField(b, r.Unit), "\r\n"...)
	}
	return b
}

func (s *Subject) appendRecords(b []byte) []byte {
	labelled := s.Data.Label != ""
	if labelled {
		b = appendField(b, s.Data.Label)
	}
	for i, c := range s.Data.Columns {
		if labelled || i > 0 {
			b = append(b, ',')
		}
		name := c.Name
		if c.Information {
			name += " (" + s.Unit.Plural() + ")"
		}
		b = appendField(b, name)
	}
	b = append(b, "\r\n"...)
	for _, r := range s.Data.Records {
		if labelled {
			b = appendField(b, r.Label)
		}
		for i, v := range r.Values {
			if labelled || i > 0 {
				b = append(b, ',')
			}
			if s.Data.Columns[i].Information {
				v = s.Unit.FromNats(v)
			}
			b = appendNumber(b, v)
		}
		b = append(b, "\r\n"...)
	}
	return b
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

// appendNumber appends the shortest decimal that is this float64; nothing for NaN, and inf for infinity, which programs
// for tables know.
func appendNumber(b []byte, v float64) []byte {
	switch {
	case math.IsNaN(v):
		return b
	case math.IsInf(v, 1):
		return append(b, "inf"...)
	case math.IsInf(v, -1):
		return append(b, "-inf"...)
	}
	return strconv.AppendFloat(b, v, 'g', -1, 64)
}

// appendField appends a text, in quotation marks if it must be. A text that a spreadsheet would take for a formula gets an
// apostrophe in front, which spreadsheets take for the sign of a text; numbers stay as they are.
func appendField(b []byte, text string) []byte {
	if t := strings.TrimSpace(text); t != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(t)[0]) {
		if _, err := strconv.ParseFloat(text, 64); err != nil {
			text = "'" + text
		}
	}
	if !strings.ContainsAny(text, ",;\"\t\r\n") {
		return append(b, text...)
	}
	b = append(b, '"')
	b = append(b, strings.ReplaceAll(text, `"`, `""`)...)
	return append(b, '"')
}
