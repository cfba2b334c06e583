package infotheory

import (
	"math"
	"strconv"
	"strings"
)

// mixedCommas are the lines of a text in which some commas may separate and others be parts of numbers, though all look the same: decimals
// as in "0,2,0,8", or thousands behind labels as in "A,1,234". The ends of the parts are where commas would separate.
type mixedCommas struct {
	example string // a part with a comma inside
	line    int
	ends    []int // in the text
	decimal bool
}

// mixedCommasOf finds them if all lines with digits are of one kind. A header with as many words as there are parts shows that commas separate.
func mixedCommasOf(bare string) (m mixedCommas, ok bool) {
	for _, kind := range [...]func(line string) (ends []int, ok bool){decimalPairs, labelledThousands} {
		m = mixedCommas{decimal: !m.decimal}
		if m.find(bare, kind) {
			return m, true
		}
	}
	return m, false
}

func (m *mixedCommas) find(bare string, kind func(line string) ([]int, bool)) bool {
	start, lines, short, head := 0, 0, false, 0
	for i, line := range strings.Split(bare, "\n") {
		if !strings.ContainsFunc(line, isDigitRune) {
			head = max(head, strings.Count(line, ","))
		} else {
			ends, ok := kind(line)
			if !ok || head > len(ends) {
				return false
			}
			if lines++; lines == 1 {
				m.example, m.line = strings.Trim(line[:ends[0]], ","), i+1
				if !m.decimal {
					m.example = strings.TrimSpace(line[ends[0]+1:])
				}
			}
			short = short || m.decimal || strings.IndexByte(line[ends[0]+1:], ',') < 3
			for _, end := range ends {
				m.ends = append(m.ends, start+end)
			}
		}
		start += len(line) + 1
	}
	return lines > 0 && short && (m.decimal || lines > 1)
}

// decimalPairs finds every second comma of a line like "0,2,0,8", if its decimals add up to 1.
func decimalPairs(line string) (ends []int, ok bool) {
	parts := strings.Split(strings.TrimSpace(line), ",")
	if len(parts) < 4 || len(parts)%2 == 1 {
		return nil, false
	}
	sum, at := 0.0, len(line)-len(strings.TrimLeft(line, " "))
	for i := 0; i < len(parts); i += 2 {
		x, err := strconv.ParseFloat("0."+parts[i+1], 64)
		if parts[i] != "0" || err != nil || strings.Trim(parts[i+1], "0123456789") != "" {
			return nil, false
		}
		sum += x
		if at += len(parts[i]) + 1 + len(parts[i+1]); i+2 < len(parts) {
			ends = append(ends, at)
			at++
		}
	}
	return ends, math.Abs(sum-1) < 1e-9
}

// labelledThousands finds the comma behind the label of a line like "A,1,234".
func labelledThousands(line string) (ends []int, ok bool) {
	i := strings.IndexByte(line, ',')
	if i <= 0 || kindOf(strings.TrimSpace(line[:i])) != kindWord {
		return nil, false
	}
	return []int{i}, groupable(strings.TrimSpace(line[i+1:]), ',')
}

// settleMixed asks what the commas mean. If they do not all separate, it makes semicolons of those that do.
func (r *reader) settleMixed(text string, m *mixedCommas) (string, error) {
	inside := Answer{"thousands", strings.ReplaceAll(m.example, ",", "")}
	if m.decimal {
		inside = Answer{"decimal", strings.Replace(m.example, ",", ".", 1)}
	}
	separate := Answer{"separate", separated(m.example)}
	switch r.settle("comma", "What does "+m.example+" mean?", "", inside, separate) {
	case "separate":
		return text, nil
	case inside.Value:
		b := []byte(text)
		for _, end := range m.ends {
			b[end] = ';'
		}
		return string(b), nil
	}
	return text, atLine(m.line, &AmbiguousError{Text: m.example, Meanings: []string{inside.Words, separate.Words}})
}
