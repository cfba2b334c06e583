package infotheory

import (
	"math"
	"strings"
)

// markFacts is what one of the two marks does in the numbers of a text.
type markFacts struct {
	decimal, group, either int  // numbers in which it can only be decimal, can only group, or may do both
	first                  cell // the first number of the last kind
	odd                    cell // the first number in which it groups, for a text in which it is decimal elsewhere
}

// marks decides what commas and points mean: all numbers of the columns together.
func (r *reader) marks(l layout) (marks, error) {
	var comma, point markFacts
	whole := 0
	longest := 0
	shares := false
	for _, column := range l.columns {
		for _, c := range column {
			t := strings.Trim(plainNumber(c.text), "%‰ +-")
			shares = shares || isShare(c.text)
			comma.add(t, ',', '.', c)
			point.add(t, '.', ',', c)
			if t != "" && strings.Trim(t, "0123456789") == "" && t != "0" {
				whole++
				longest = max(longest, len(t))
			}
		}
	}
	for _, f := range []*markFacts{&comma, &point} {
		if f.decimal > 0 && f.group > 0 {
			return marks{}, l.blame(f.odd, l.place(f.odd), &AmbiguousError{Text: f.odd.text, Meanings: []string{strings.NewReplacer(",", "", ".", "").Replace(f.odd.text)}, Mixed: true})
		}
	}
	m := marks{comma: decimalMark, point: decimalMark}
	if comma.either > 0 {
		likely := comma.likelyComma(&point, whole, longest, shares || l.sumsToOne())
		answer, err := r.settleMark(l, "comma", comma.first, likely)
		if err != nil {
			return m, err
		}
		m.comma = answer
	}
	if point.either > 0 && !l.code && !l.commas {
		likely := point.likelyPoint(&comma, whole, longest)
		if likely == "decimal" && comma.group+comma.either == 0 {
			return m, nil
		}
		answer, err := r.settleMark(l, "point", point.first, likely)
		if err != nil {
			return m, err
		}
		m.point = answer
	}
	if comma.decimal > 0 && point.decimal > 0 {
		r.note(true, "Commas and points are both decimal marks.")
	} else if comma.decimal > 0 || comma.either > 0 && m.comma == decimalMark {
		r.note(false, "Commas are decimal points.")
	} else if comma.group > 0 || comma.either > 0 {
		r.note(false, "Commas group thousands.")
	} else if point.group > 0 || m.point == groupMark {
		r.note(false, "Points group thousands.")
	}
	return m, nil
}

// add looks at a number of c, or at both of a fraction.
func (f *markFacts) add(t string, mark, other rune, c cell) {
	for number := range strings.SplitSeq(t, "/") {
		f.addNumber(strings.TrimSpace(number), mark, other, c)
	}
}

func (f *markFacts) addNumber(t string, mark, other rune, c cell) {
	n := strings.Count(t, string(mark))
	if n == 0 || !isNumber(t) {
		return
	}
	mantissa, _, exponent := strings.Cut(strings.ToLower(t), "e")
	gaps := strings.ContainsAny(mantissa, "'_ \u00A0")
	both := strings.ContainsRune(mantissa, other)
	switch {
	case both && strings.LastIndex(mantissa, string(mark)) < strings.LastIndex(mantissa, string(other)), n > 1:
		if f.group == 0 {
			f.odd = c
		}
		f.group++
	case both, gaps, exponent, !groupable(mantissa, mark):
		f.decimal++
	default:
		if f.either == 0 {
			f.first = c
		}
		f.either++
	}
}

// likelyComma judges numbers like 1,234.
func (f *markFacts) likelyComma(point *markFacts, whole, longest int, ones bool) string {
	switch {
	case f.decimal > 0:
		return "decimal"
	case f.group > 0 || point.decimal > 0:
		return "thousands"
	case point.group > 0 || ones:
		return "decimal"
	case point.either > 0 || whole == 0 || longest > 3:
		return ""
	}
	return "thousands"
}

// likelyPoint judges numbers like 1.234.
func (f *markFacts) likelyPoint(comma *markFacts, whole, longest int) string {
	switch {
	case f.decimal > 0 || comma.group > 0:
		return "decimal"
	case f.group > 0:
		return "thousands"
	case comma.decimal > 0 || comma.either > 0 || whole > 0 && longest < 4:
		return ""
	}
	return "decimal"
}

// settleMark asks what a mark means in c.
func (r *reader) settleMark(l layout, key string, c cell, likely string) (mark, error) {
	text := plainNumber(c.text)
	sign := ","
	if key == "point" {
		sign = "."
	}
	decimal := Answer{"decimal", strings.Replace(text, sign, ".", 1)}
	group := Answer{"thousands", strings.Replace(text, sign, "", 1)}
	switch r.settle(key, "What does "+text+" mean?", likely, group, decimal) {
	case "decimal":
		return decimalMark, nil
	case "thousands":
		return groupMark, nil
	case "separate": // a choice of an earlier stage
		return decimalMark, nil
	}
	return decimalMark, l.blame(c, l.place(c), &AmbiguousError{Text: text, Meanings: []string{group.Words, decimal.Words}})
}

// sumsToOne reports whether each column, its commas decimal, adds up to 1 or to 100.
func (l *layout) sumsToOne() bool {
	for _, column := range l.columns {
		sum := 0.0
		for _, c := range column {
			x, err := marks{}.weight(c.text)
			if err != nil {
				return false
			}
			sum += x
		}
		if math.Abs(sum-1) > 1e-9 && math.Abs(sum-100) > 1e-7 {
			return false
		}
	}
	return true
}
