package infotheory

import (
	"slices"
	"strings"
)

// words joins the words of rows that spaces separate: those before the first number are a label, as are those behind the last.
func (g *grid) words() {
	g.dropBullets()
	if len(g.rows) == 1 && g.alternate() {
		return
	}
	certain := len(g.rows) > 0
	for k, row := range g.rows {
		row, colon := joinWords(joinPercent(row))
		certain = certain && colon
		g.rows[k] = row
	}
	if g.sameLabels() {
		for k, row := range g.rows {
			row[1].text = row[0].text + " " + row[1].text
			row[1].quoted = true
			g.rows[k] = row[1:]
		}
	}
	g.labels = g.labels || certain && len(g.rows[0]) > 1
}

// dropBullets drops the dash or the bullet that begins each line of a list.
func (g *grid) dropBullets() {
	if len(g.rows) < 2 {
		return
	}
	for _, row := range g.rows {
		if len(row) < 2 || row[0].quoted || row[0].text != "-" && row[0].text != "*" && row[0].text != "•" {
			return
		}
	}
	for k, row := range g.rows {
		g.rows[k] = row[1:]
	}
}

// joinPercent makes one cell of a number and its percent sign.
func joinPercent(row []cell) []cell {
	joined := row[:0]
	for _, c := range row {
		if last := len(joined) - 1; (c.text == "%" || c.text == "‰") && last >= 0 && isNumber(joined[last].text) && !isShare(joined[last].text) {
			joined[last].text += c.text
			continue
		}
		joined = append(joined, c)
	}
	return joined
}

// joinWords reports whether a colon or an equals sign stands behind the label.
func joinWords(row []cell) (joined []cell, colon bool) {
	row = splitColons(row)
	if i := slices.IndexFunc(row, isMark); i > 0 && i < len(row)-1 {
		return append([]cell{joinTexts(row[:i])}, row[i+1:]...), true
	}
	first := 0
	for first < len(row) && (row[first].quoted || kindOf(row[first].text) != kindNumber) {
		first++
	}
	if first == len(row) {
		return row, false
	}
	if first > 1 && !allValues(row[:first]) {
		row = append([]cell{joinTexts(row[:first])}, row[first:]...)
	}
	last := len(row)
	for last > 1 && !row[last-1].quoted && kindOf(row[last-1].text) == kindWord {
		last--
	}
	if last < len(row)-1 && kindOf(row[0].text) == kindNumber {
		row = append(row[:last:last], joinTexts(row[last:]))
	}
	return row, false
}

// allValues reports whether cells are values that went wrong rather than words.
func allValues(row []cell) bool {
	for _, c := range row {
		if k := kindOf(c.text); k == kindWord || c.quoted {
			return false
		}
	}
	return true
}

func joinTexts(row []cell) cell {
	c := row[0]
	texts := make([]string, len(row))
	for i := range row {
		texts[i] = row[i].text
	}
	c.text = strings.Join(texts, " ")
	c.quoted = c.quoted || len(row) > 1
	return c
}

// isMark reports whether a cell is what stands between a label and its values.
func isMark(c cell) bool {
	return !c.quoted && (c.text == ":" || c.text == "=" || c.text == "->" || c.text == "=>" || c.text == "→" || c.text == "<-")
}

// splitColons makes cells of their own of the colons and equals signs in "rain:", "rain:3" and "rain=3".
func splitColons(row []cell) []cell {
	var out []cell
	for _, c := range row {
		label, rest, ok := cutColon(c.text)
		if c.quoted && strings.HasSuffix(c.text, ":") {
			label, rest, ok = c.text[:len(c.text)-1], "", true
		} else if c.quoted {
			ok = false
		}
		if !ok {
			out = append(out, c)
			continue
		}
		before, mark, after := c, c, c
		before.text, mark.text, mark.quoted, after.text, after.quoted = label, ":", false, rest, false
		out = append(out, before, mark)
		if rest != "" {
			out = append(out, after)
		}
	}
	return out
}

// cutColon cuts "rain:3", "rain:" and "2:" but no time of the day as 10:30.
func cutColon(t string) (label, rest string, ok bool) {
	i := strings.IndexAny(t, ":=")
	if i <= 0 || i+1 < len(t) && isDigit(t[i-1]) && isDigit(t[i+1]) {
		return "", "", false
	}
	label, rest = t[:i], t[i+1:]
	return label, rest, rest == "" || kindOf(rest) == kindNumber
}

// alternate makes rows of one line of labels and values, "rain 3 sun 5", if it is one.
func (g *grid) alternate() bool {
	row := splitColons(joinPercent(slices.Clone(g.rows[0])))
	var rows [][]cell
	for len(row) > 0 {
		n := 0
		for n < len(row) && (row[n].quoted || kindOf(row[n].text) != kindNumber) && !isMark(row[n]) {
			n++
		}
		value := n
		if value < len(row) && isMark(row[value]) {
			value++
		}
		if n == 0 || value >= len(row) || kindOf(row[value].text) != kindNumber || n > 1 && allValues(row[:n]) {
			return false
		}
		rows = append(rows, []cell{joinTexts(row[:n]), row[value]})
		row = row[value+1:]
	}
	if len(rows) < 2 {
		return false
	}
	g.rows, g.labels = rows, true
	return true
}

// sameLabels reports whether all rows have the same label, and numbers behind it that may tell them apart: "Class 1 0.2".
func (g *grid) sameLabels() bool {
	if len(g.rows) < 2 {
		return false
	}
	for _, row := range g.rows {
		if len(row) < 3 || len(row) > 4 || row[0].text != g.rows[0][0].text || kindOf(row[0].text) == kindNumber || len(row) != len(g.rows[0]) {
			return false
		}
	}
	return true
}

// cutEntry cuts a labelled value, "rain 3", "rain: 3" or "rain = 20 %", in two.
func cutEntry(text string) (label, value string, ok bool) {
	t := strings.TrimSpace(text)
	if isNumber(t) {
		return "", t, false
	}
	if i := strings.IndexAny(t, ":="); i > 0 && !(isDigit(t[i-1]) && i+1 < len(t) && isDigit(t[i+1])) {
		if value := strings.TrimLeft(t[i+1:], " :=>"); kindOf(value) == kindBlank || isValue(value) || isNumber(strings.TrimRight(firstField(value), ",")) {
			return strings.TrimSpace(t[:i]), value, true
		}
	}
	head, share := strings.CutSuffix(t, " %")
	i := strings.LastIndexByte(head, ' ')
	if i <= 0 {
		return "", t, false
	}
	value = head[i+1:]
	if share {
		value += "%"
	}
	label = strings.TrimSpace(head[:i])
	for _, arrow := range [...]string{"->", "=>", "→"} {
		label = strings.TrimSpace(strings.TrimSuffix(label, arrow))
	}
	return label, value, kindOf(value) == kindNumber && kindOf(label) != kindNumber && !strings.ContainsAny(label, "=,;")
}

// isValue reports whether a text is a value, right, wrong or missing, and not a word.
func isValue(text string) bool {
	k := kindOf(text)
	return k == kindNumber || k == kindMissing || k == kindSpoiled
}

func firstField(text string) string {
	first, _, _ := strings.Cut(text, " ")
	return first
}

// entries makes a label and its value of cells such as "rain 3": all of them, or the first of each row.
func (g *grid) entries() error {
	all, some, firsts := true, 0, true
	count := 0
	for _, row := range g.rows {
		for i, c := range row {
			_, _, ok := cutEntry(c.text)
			ok = ok && !c.quoted
			all = all && ok
			count++
			if ok {
				some++
			}
			if i == 0 {
				firsts = firsts && ok
			} else if ok && sideOf(c.text[:1]) == 0 {
				firsts = false
			}
		}
	}
	switch {
	case all:
		g.flatten()
	case firsts && some < count && len(g.rows) == 1 && !strings.ContainsAny(g.rows[0][0].text, ":=") && !isSideName(firstField(g.rows[0][0].text)):
		return &ParseError{Value: 1, Err: &NumberError{Text: g.rows[0][0].text}}
	case firsts && some < count && g.sameEntries(): // "room 1, 0.2" above "room 2, 0.8"
	case firsts && some < count:
		g.cutFirst()
	case some > 0 && 2*some > count && (len(g.rows) == 1 || count == len(g.rows)):
		return g.nameless()
	}
	return nil
}

// sameEntries reports whether the first cells of all rows are one word, and numbers behind it that tell them apart.
func (g *grid) sameEntries() bool {
	first, _, _ := cutEntry(g.rows[0][0].text)
	for _, row := range g.rows {
		if label, _, _ := cutEntry(row[0].text); label != first || strings.ContainsAny(row[0].text, ":=") || len(row) != len(g.rows[0]) {
			return false
		}
	}
	return len(g.rows) > 1
}

// flatten gives each entry a row.
func (g *grid) flatten() {
	var rows [][]cell
	for _, row := range g.rows {
		for _, c := range row {
			rows = append(rows, entryCells(c))
		}
	}
	g.rows, g.labels, g.wrapped = rows, true, false
}

func entryCells(c cell) []cell {
	label, value, _ := cutEntry(c.text)
	before, after := c, c
	before.text, after.text = label, value
	return []cell{before, after}
}

// cutFirst makes two cells of the first of each row. A further entry begins a row: "p = 1, 2, q = 3, 4".
func (g *grid) cutFirst() {
	var rows [][]cell
	for _, row := range g.rows {
		for i, c := range row {
			_, _, ok := cutEntry(c.text)
			switch {
			case i == 0 || ok && !c.quoted:
				rows = append(rows, entryCells(c))
			default:
				rows[len(rows)-1] = append(rows[len(rows)-1], c)
			}
		}
	}
	g.rows, g.labels = rows, true
}

// nameless blames the first value without a label among others that have one.
func (g *grid) nameless() error {
	position := 0
	for _, row := range g.rows {
		for _, c := range row {
			position++
			if _, _, ok := cutEntry(c.text); !ok || c.quoted {
				if kindOf(c.text) != kindNumber {
					return &ParseError{Value: position, Line: g.lineOf(c), Err: &NumberError{Text: c.text}}
				}
				return &ParseError{Value: position, Line: g.lineOf(c), Err: &NameError{Text: c.text}}
			}
		}
	}
	return nil
}

// spread cuts cells that are several numbers, as in "1, 2 3", at their spaces. One that spaces may group is one number. It refuses 2 1/2, which
// may be one or two.
func (r *reader) spread(g *grid) error {
	for k, row := range g.rows {
		var out []cell
		for _, c := range row {
			parts := strings.FieldsFunc(c.text, isBlank)
			if len(parts) == 2 && strings.Trim(parts[0], "0123456789") == "" && strings.Contains(parts[1], "/") && isNumber(parts[1]) {
				return atLine(c.line, &AmbiguousError{Text: c.text, Meanings: []string{parts[0] + " + " + parts[1], parts[0] + " and " + parts[1]}})
			}
			if c.quoted || len(parts) < 2 || underWords(g.rows, k) || isNumber(c.text) && !r.severalNumbers(c.text) || !allNumbers(parts) {
				out = append(out, c)
				continue
			}
			for _, part := range parts {
				c.text = part
				out = append(out, c)
			}
		}
		g.rows[k] = out
	}
	return nil
}

// underWords reports whether a row has as many cells as a header of words above it.
func underWords(rows [][]cell, k int) bool {
	return k > 0 && len(rows[k]) == len(rows[0]) && len(rows[0]) > 1 && allWords(rows[0])
}

func allNumbers(texts []string) bool {
	for _, text := range texts {
		if !isNumber(text) {
			return false
		}
	}
	return true
}
