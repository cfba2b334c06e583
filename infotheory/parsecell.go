package infotheory

import "strings"

// cell is one field of a text.
type cell struct {
	text   string
	quoted bool
	line   int // from 1
	column int // its place in the line, from 1; 0 inside brackets
}

// grid is a text cut into cells, with what is certain about them.
type grid struct {
	rows    [][]cell // none is empty
	list    bool     // the cells are one list
	wrapped bool     // a line ends with a comma and goes on in the next
	header  bool     // the first row is a header
	labels  bool     // the first cell of each row is a name
	turned  bool     // each row is a distribution
	matrix  bool     // the rows are those of a matrix
	code    bool     // a program wrote it: points are decimal
	commas  bool     // commas separate the cells
}

// cells recognises what the text is, and cuts it.
func (r *reader) cells(text string) (grid, error) {
	text, furniture, err := removeFurniture(dropTransposes(text))
	if err != nil {
		return grid{}, err
	}
	if body, ok := matrixOfR(text); ok {
		g, err := r.lines(body)
		g.matrix = true
		return g, err
	}
	if g, ok, err := vectors(text); ok || err != nil {
		return g, err
	}
	if inner, ok := inBrackets(text); ok {
		return r.lines(inner)
	}
	if g, ok, err := r.tree(text); ok || err != nil {
		return g, err
	}
	g, err := r.lines(text)
	g.labels = g.labels || furniture.indexed && len(g.rows) > 0 && len(g.rows[0]) > 1
	if name := furniture.name; name != "" && g.labels && len(g.rows[0]) == 2 && !g.header {
		g.rows = append([][]cell{{{line: 1, column: 1}, {text: name, line: 1, column: 2}}}, g.rows...)
		g.header = true
	}
	return g, err
}

// zerosBefore reports whether semicolons separate nothing but decimals below 1 with commas: "[0,2; 0,8]". As the rows of a matrix these would
// be two outcomes of which one never happens.
func zerosBefore(t string) bool {
	for _, part := range strings.Split(t[1:len(t)-1], ";") {
		fraction, ok := strings.CutPrefix(strings.TrimSpace(part), "0,")
		if !ok || fraction == "" || strings.Trim(fraction, "0123456789") != "" {
			return false
		}
	}
	return true
}

// dropTransposes drops the mark behind a bracket with which MATLAB turns a row into a column, if the text has no other quotes.
func dropTransposes(text string) string {
	if n := strings.Count(text, "]'"); n > 0 && n == strings.Count(text, "'") {
		return strings.ReplaceAll(strings.ReplaceAll(text, "].'", "]"), "]'", "]")
	}
	return text
}

// matrixOfR drops the places that R prints beside the numbers of a matrix: "[,1]" above a column, "[1,]" before a row.
func matrixOfR(text string) (body string, ok bool) {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		fields := strings.Fields(line)
		for k, f := range fields {
			index, bracketed := strings.CutPrefix(f, "[")
			index, closed := strings.CutSuffix(index, "]")
			bare := strings.Trim(index, ",")
			if bracketed && closed && len(bare) == len(index)-1 && bare != "" && strings.Trim(bare, "0123456789") == "" {
				fields[k], ok = "", true
			}
		}
		lines[i] = strings.TrimSpace(strings.Join(fields, " "))
	}
	return strings.Join(lines, "\n"), ok
}

// inBrackets gives what stands in the one pair of brackets around a line of plain numbers: their commas may be decimal.
func inBrackets(text string) (string, bool) {
	t := strings.TrimSpace(text)
	if len(t) < 2 || strings.ContainsAny(t, "\n'\"") || strings.Contains(t, ";") && !zerosBefore(t) {
		return "", false
	}
	switch t[:1] + t[len(t)-1:] {
	case "[]", "()", "{}":
	default:
		return "", false
	}
	t = t[1 : len(t)-1]
	if strings.ContainsAny(t, "[](){}:=<>") {
		return "", false
	}
	for _, part := range strings.FieldsFunc(t, func(r rune) bool { return r == ' ' || r == ',' || r == ';' || r == '\t' }) {
		if kindOf(part) == kindWord {
			return "", false
		}
	}
	return t, true
}

// repeat writes repetitions out: in lists, and in lines that are distributions.
func (r *reader) repeat(g *grid) error {
	if !g.isFlat() {
		return nil
	}
	total := 0
	for k, row := range g.rows {
		var out []cell
		for i, c := range row {
			value, times, ok := cutRepetition(c.text)
			if !ok || g.labels && i == 0 {
				out = append(out, c)
				total++
				continue
			}
			n, err := repetitions(c.text, times)
			if err == nil && n > r.limit-total {
				err = &CountError{Limit: r.limit}
			}
			if err != nil {
				return &ParseError{Value: i + 1, Line: g.lineOf(c), Err: err}
			}
			c.text = value
			for range n {
				out = append(out, c)
			}
			total += n
		}
		g.rows[k] = out
	}
	return nil
}

// isFlat reports whether the rows of a grid are lists: one row, single cells, or the lines of p and q.
func (g *grid) isFlat() bool {
	if g.list || len(g.rows) == 1 {
		return true
	}
	single, sides := true, len(g.rows) == 2
	for _, row := range g.rows {
		single = single && len(row) == 1
		sides = sides && (g.turned || isSideName(row[0].text) || kindOf(row[0].text) == kindNumber && len(row) != 2)
	}
	return single || sides
}

// lineOf is the line of a cell if the text has several, or 0.
func (g *grid) lineOf(c cell) int {
	if g.rows[0][0].line == g.rows[len(g.rows)-1][0].line {
		return 0
	}
	return c.line
}

// repetitions reads how often a value stands there; beyond a million it does not matter.
func repetitions(text, times string) (int, error) {
	n := 0
	for _, digit := range times {
		n = min(10*n+int(digit-'0'), 1<<20)
	}
	if n == 0 {
		return 0, &NumberError{Text: text}
	}
	return n, nil
}
