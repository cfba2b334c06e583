package infotheory

import "strings"

// groupedBySpaces decides whether the spaces of lines such as "1 234" and "12 345" group thousands, and joins what they group.
func (r *reader) groupedBySpaces(g *grid) error {
	if len(g.rows) < 2 {
		return nil
	}
	var example []cell
	ragged, short := false, false
	runs := make([]int, len(g.rows))
	for k, row := range g.rows {
		first := 0
		for first < len(row) && kindOf(row[first].text) != kindNumber {
			first++
		}
		runs[k] = first
		run := row[first:]
		if len(run) == 0 {
			return nil
		}
		if len(run) == 1 && len(strings.Trim(run[0].text, "0123456789")) == 0 && len(run[0].text) < 4 {
			ragged = ragged || len(run) != len(g.rows[0])-runs[0]
			continue
		}
		if !groupable(joinTexts(run).text, ' ') {
			return nil
		}
		ragged = ragged || len(run) != len(g.rows[0])-runs[0]
		short = short || len(run[0].text) < 3
		if example == nil {
			example = run
		}
	}
	if example == nil || !short {
		return nil
	}
	likely := ""
	if ragged {
		likely = "one"
	}
	text := joinTexts(example).text
	switch r.settleSpace(text, likely) {
	case "":
		return atLine(example[0].line, &AmbiguousError{Text: text, Meanings: []string{strings.ReplaceAll(text, " ", ""), strings.ReplaceAll(text, " ", " and ")}})
	case "one":
		for k, row := range g.rows {
			joined := joinTexts(row[runs[k]:])
			joined.quoted = false
			g.rows[k] = append(row[:runs[k]:runs[k]], joined)
		}
	}
	return nil
}

// severalNumbers decides whether a cell such as "1 234" or "1 234,5" is two numbers. It is one unless the reader says otherwise.
func (r *reader) severalNumbers(text string) bool {
	whole := strings.TrimRight(text, "%‰ ")
	if i := strings.LastIndexAny(whole, ",."); i >= 0 && strings.Trim(whole[i+1:], "0123456789") == "" {
		whole = whole[:i]
	}
	if !groupable(whole, ' ') {
		return true
	}
	return r.settleSpace(text, "one") == "several"
}

func (r *reader) settleSpace(text, likely string) string {
	return r.settle("space", "What does "+text+" mean?", likely, Answer{"one", strings.ReplaceAll(text, " ", "")}, Answer{"several", strings.ReplaceAll(text, " ", " and ")})
}
