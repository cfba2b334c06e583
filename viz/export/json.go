package export

import (
	"math"
	"strconv"
	"unicode/utf8"
)

// appendJSON appends an object: all numbers in nats, infinite ones as texts ("Infinity"), which JSON has no number for, and
// null for what does not exist.
func (s *Subject) appendJSON(b []byte) []byte {
	for i, field := range [...][2]string{{"state", s.State}, {"scene", s.Scene}, {"title", s.View.Title}, {"description", s.View.Description}, {"unit", "nat"}} {
		if i == 0 {
			b = append(b, "{\n"...)
		}
		b = append(b, '\t')
		b = append(appendString(b, field[0]), ": "...)
		b = append(appendString(b, field[1]), ",\n"...)
	}
	b = append(b, "\t\"outcomes\": ["...)
	for i, r := range s.Data.Records {
		b = appendSeparator(b, i)
		b = append(b, '{')
		if s.Data.Label != "" {
			b = append(b, `"label": `...)
			b = append(appendString(b, r.Label), ", "...)
		}
		for k, v := range r.Values {
			if k > 0 {
				b = append(b, ", "...)
			}
			b = append(appendString(b, s.Data.Columns[k].Key), ": "...)
			b = appendValue(b, v)
		}
		b = append(b, '}')
	}
	b = append(b, "\n\t],\n\t\"readings\": {"...)
	n := 0
	for i := range s.View.Readings {
		if r := &s.View.Readings[i]; !isSum(r) {
			b = appendSeparator(b, n)
			b = append(appendString(b, nameOf(r.ID)), ": "...)
			b = appendValue(b, r.Nats)
			n++
		}
	}
	return append(b, "\n\t}\n}\n"...)
}

func appendSeparator(b []byte, index int) []byte {
	if index > 0 {
		b = append(b, ',')
	}
	return append(b, "\n\t\t"...)
}

func appendValue(b []byte, v float64) []byte {
	switch {
	case math.IsNaN(v):
		return append(b, "null"...)
	case math.IsInf(v, 1):
		return append(b, `"Infinity"`...)
	case math.IsInf(v, -1):
		return append(b, `"-Infinity"`...)
	}
	return strconv.AppendFloat(b, v, 'g', -1, 64)
}

// appendString appends a text of JSON that can stand in a script of HTML too.
func appendString(b []byte, text string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	for _, r := range text {
		switch {
		case r == '"' || r == '\\':
			b = append(b, '\\', byte(r))
		case r < ' ' || r == '<' || r == 0x7f || r == '\u2028' || r == '\u2029':
			b = append(b, '\\', 'u', hex[r>>12], hex[r>>8&15], hex[r>>4&15], hex[r&15])
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return append(b, '"')
}
