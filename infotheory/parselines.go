package infotheory

import "strings"

// separator says how a text is cut into cells.
type separator struct {
	char rune // '|', '\t', ';', ',' or ' ' for any white space
	rows bool // a semicolon ends a row, as in a matrix of MATLAB
}

// lines cuts a text whose lines are rows.
func (r *reader) lines(text string) (grid, error) {
	text = dropLaTeX(r.dropComments(text))
	text, sep, err := r.chooseSeparator(text)
	if err != nil {
		return grid{}, err
	}
	cells := 0
	s := splitter{sep: sep, rest: text, line: 1}
	g := grid{matrix: sep.rows, commas: sep.char == ','}
	for s.rest != "" {
		row := s.row()
		if cells += len(row); cells > tooManyCells(r.limit) {
			return grid{}, atLine(s.line, &CountError{Limit: r.limit})
		}
		if isBlankRow(row) {
			continue
		}
		g.rows = append(g.rows, row)
	}
	if sep.char == ',' || sep.char == ';' {
		g.dropEnds()
	}
	if sep.char == ' ' {
		if err := r.groupedBySpaces(&g); err != nil {
			return grid{}, err
		}
		g.words()
	} else {
		err := r.spread(&g)
		if err == nil {
			err = g.entries()
		}
		if err != nil {
			return grid{}, err
		}
	}
	g.dropBlankColumns()
	return g, nil
}

// tooManyCells is how many cells a text of two columns with labels and an index has at most, its blank ones included.
func tooManyCells(limit int) int { return 5*limit + 100 }

func isBlankRow(row []cell) bool {
	for _, c := range row {
		if c.text != "" || c.quoted {
			return false
		}
	}
	return true
}

// dropEnds drops the comma at the end of each line, as lists in several lines have it; the last may be without.
func (g *grid) dropEnds() {
	last := len(g.rows) - 1
	for k, row := range g.rows {
		if !endsBlank(row) && (k < last || len(row) >= len(g.rows[0])) {
			return
		}
	}
	for k, row := range g.rows {
		if endsBlank(row) {
			g.rows[k] = row[:len(row)-1]
			g.wrapped = g.wrapped || k < last
		}
	}
}

func endsBlank(row []cell) bool {
	end := row[len(row)-1]
	return len(row) > 1 && end.text == "" && !end.quoted
}

// dropBlankColumns removes columns at the ends that have nothing in any row, as spreadsheets copy them.
func (g *grid) dropBlankColumns() {
	for len(g.rows) > 1 {
		first, last := true, true
		for _, row := range g.rows {
			first = first && len(row) > 1 && row[0].text == "" && !row[0].quoted
			last = last && len(row) > 1 && row[len(row)-1].text == "" && len(row) == len(g.rows[0])
		}
		if !first && !last {
			return
		}
		for k, row := range g.rows {
			if first {
				g.rows[k] = row[1:]
			} else {
				g.rows[k] = row[:len(row)-1]
			}
		}
	}
}

// dropComments blanks the lines of comments that begin with "# ", "// " or "% ".
func (r *reader) dropComments(text string) string {
	for _, sign := range [...]string{"# ", "// ", "% "} {
		if strings.HasPrefix(text, sign) || strings.Contains(text, "\n"+sign) {
			text = r.dropCommentsOf(sign, text)
		}
	}
	return text
}

// dropCommentsOf drops those with one sign. The last above the values is a header if it has as many words as they have numbers.
func (r *reader) dropCommentsOf(sign, text string) string {
	lines := strings.Split(text, "\n")
	last, head := -1, ""
	for i, line := range lines {
		comment, ok := strings.CutPrefix(line, sign)
		switch {
		case ok:
			lines[i] = ""
			if last != len(lines) {
				last, head = i, comment
			}
		case strings.TrimSpace(line) != "" && last < len(lines):
			if n := len(strings.FieldsFunc(line, isBlank)); last >= 0 && n == len(strings.FieldsFunc(head, isBlank)) && isWeightName(head) {
				lines[last] = head
			}
			last = len(lines)
		}
	}
	r.note(false, "Lines that begin with "+strings.TrimSpace(sign)+" are comments.")
	return strings.Join(lines, "\n")
}

// dropLaTeX turns the rows of a table of LaTeX, "a & 0.1 \\\\", into those of Markdown.
func dropLaTeX(text string) string {
	if !strings.Contains(text, "&") || !strings.Contains(text, "\\\\") {
		return text
	}
	return strings.NewReplacer("\\\\", "", "\\%", "%", "&", "|", "$", "").Replace(text)
}

// chooseSeparator finds what separates the cells, and makes semicolons of commas that separate beside decimal commas.
func (r *reader) chooseSeparator(text string) (string, separator, error) {
	bare := unquoted(text)
	numbered, tabs, pipes, semicolons := 0, 0, 0, 0
	for _, line := range strings.Split(bare, "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		numbered++
		tabs += hasByte(strings.Trim(line, " "), '\t')
		pipes += hasByte(line, '|')
		semicolons += hasByte(strings.ReplaceAll(strings.TrimRight(line, "; "), ";,", ""), ';') // "&amp;," is a label
	}
	switch {
	case pipes > 0 && 2*pipes >= numbered:
		return text, separator{char: '|'}, nil
	case semicolons > 0 && 2*semicolons >= numbered:
		if !endsRows(bare) {
			return text, separator{char: ';'}, nil
		}
		if strings.Contains(bare, ",") {
			return text, separator{char: ',', rows: true}, nil
		}
		return text, separator{char: ' ', rows: true}, nil
	case tabs > 0 && 2*tabs >= numbered && !isLoose(bare):
		return text, separator{char: '\t'}, nil
	case !strings.Contains(bare, ","):
		return text, separator{char: ' '}, nil
	}
	if m, ok := mixedCommasOf(bare); ok && len(bare) == len(text) {
		mixed, err := r.settleMixed(text, &m)
		if err != nil || mixed != text {
			return mixed, separator{char: ';'}, err
		}
		return text, separator{char: ','}, nil
	}
	separates, err := r.commaSeparates(bare)
	switch {
	case err != nil:
		return text, separator{}, err
	case separates:
		return text, separator{char: ','}, nil
	case strings.Contains(bare, ", "):
		return looseCommas(text), separator{char: ';'}, nil
	}
	return text, separator{char: ' '}, nil
}

func hasByte(line string, b byte) int { return min(1, strings.Count(line, string(rune(b)))) }

// isLoose reports whether tabs are mixed with runs of spaces between bare numbers.
func isLoose(text string) bool {
	for _, part := range strings.FieldsFunc(text, isBlank) {
		if kindOf(part) != kindNumber {
			return false
		}
	}
	return strings.Contains(strings.ReplaceAll(text, "\t", "\n"), " ")
}

// endsRows reports whether semicolons end rows: what stands between two of them is several numbers.
func endsRows(bare string) bool {
	for _, line := range strings.Split(bare, "\n") {
		for _, part := range strings.Split(line, ";") {
			part = strings.TrimSpace(part)
			if isNumber(part) || kindOf(part) == kindBlank {
				continue
			}
			if label, rest, ok := cutEntry(part); ok && label != "" {
				part = rest
			}
			if n, all := countNumbers(part); n > 1 && all {
				return true
			}
		}
	}
	return false
}

// countNumbers counts what commas and spaces separate, and reports whether all are numbers.
func countNumbers(text string) (n int, all bool) {
	if isNumber(text) {
		return 1, true
	}
	all = true
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ' ' || r == '\t' }) {
		n++
		all = all && isNumber(part)
	}
	return n, all
}

// looseCommas makes semicolons of the commas that a space follows.
func looseCommas(text string) string {
	b := []byte(text)
	quoted := false
	for i, c := range b {
		quoted = quoted != (c == '"')
		if c == ',' && !quoted && (i+1 == len(b) || b[i+1] == ' ' || b[i+1] == '\n') {
			b[i] = ';'
		}
	}
	return string(b)
}

// unquoted blanks everything between quotes.
func unquoted(text string) string {
	inside, before := false, '\n'
	return strings.Map(func(r rune) rune {
		if r == '"' && (inside || strings.ContainsRune("\n\t ,;|\"", before)) { // not that of 5" in the middle of a cell
			inside = !inside
		}
		before = r
		if inside && r != '\n' {
			return '_'
		}
		return r
	}, text)
}
