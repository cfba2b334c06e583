package infotheory

import (
	"strconv"
	"strings"
)

// vectors reads what R and MATLAB print: lines that begin with the number of their first value, "[1] 0.1 0.9", and numbers below
// "p =". A name above, "$p" or "p =", is that of the distribution. ok is false for any other text.
func vectors(text string) (g grid, ok bool, err error) {
	indexed := isIndexed(firstVectorLine(text))
	if !indexed && !isTitled(text) {
		return grid{}, false, nil
	}
	v := vectorReader{indexed: indexed}
	for i, line := range strings.Split(text, "\n") {
		t := strings.TrimSpace(line)
		if t == "" {
			continue
		}
		if err := v.line(t, i+1); err != nil {
			return grid{}, true, err
		}
	}
	return v.grid()
}

// vectorReader collects vectors. Those of MATLAB that are matrices have several rows.
type vectorReader struct {
	indexed bool // R's lines, with the number of their first value
	names   []cell
	vectors [][][]cell // of each its rows
	scale   string     // the exponent of MATLAB's common factor
	columns bool       // MATLAB goes on with further columns
}

func firstVectorLine(text string) string {
	for _, line := range strings.Split(text, "\n") {
		if t := strings.TrimSpace(line); t != "" && t[0] != '$' && t[0] != '>' && !strings.HasPrefix(t, "[[") {
			return t
		}
	}
	return ""
}

// isIndexed reports whether a line begins as R's do: "[1] 0.1".
func isIndexed(t string) bool {
	index, rest, ok := cutIndex(t)
	return ok && index != "" && rest != ""
}

func cutIndex(t string) (index, rest string, ok bool) {
	index, rest, ok = strings.Cut(t, "]")
	if !ok || !strings.HasPrefix(index, "[") {
		return "", "", false
	}
	index = index[1:]
	ok = index != "" && strings.Trim(index, "0123456789") == "" && (rest == "" || rest[0] == ' ' || rest[0] == '\t')
	return index, strings.TrimSpace(rest), ok
}

// isTitle reports whether a line is a name and an equals sign with nothing behind it, as MATLAB prints.
func isTitle(t string) bool {
	name, ok := strings.CutSuffix(t, "=")
	name = strings.TrimSpace(name)
	return ok && name != "" && !strings.ContainsAny(name, "=:;|,\t ") && kindOf(name) != kindNumber
}

// isTitled reports whether a text begins with a title and then numbers.
func isTitled(text string) bool {
	title, rest, _ := strings.Cut(strings.TrimSpace(text), "\n")
	first, _, _ := strings.Cut(firstLine(rest), " ")
	return isTitle(title) && (first == "Columns" || isNumber(strings.Trim(first, ",;")))
}

func (v *vectorReader) line(t string, line int) error {
	switch {
	case v.indexed && t[0] == '$' || t[0] == '>' || isTitle(t) || v.indexed && strings.HasPrefix(t, "[["):
		v.names = append(v.names[:min(len(v.names), len(v.vectors))], cell{text: strings.Trim(t, "$>= []"), line: line})
		v.columns, v.scale = false, ""
		return nil
	case strings.HasPrefix(t, "Columns ") || strings.HasPrefix(t, "Column "):
		v.columns = true
		return nil
	case !v.indexed && strings.HasPrefix(t, "1.0e") && strings.HasSuffix(t, "*"):
		v.scale = strings.TrimSpace(t[len("1.0") : len(t)-1])
		return nil
	}
	return v.values(t, line)
}

// values adds a line of numbers.
func (v *vectorReader) values(t string, line int) error {
	fresh := len(v.vectors) < max(1, len(v.names))
	if v.indexed {
		index, rest, ok := cutIndex(t)
		if !ok {
			return atLine(line, &NumberError{Text: t})
		}
		t = rest
		fresh = fresh || index == "1"
		if want := len(v.vectors); want > 0 && !fresh && strconv.Itoa(1+len(v.vectors[want-1][0])) != index || fresh && index != "1" {
			return atLine(line, &CutError{Text: "[" + index + "]"})
		}
	}
	if fresh {
		v.vectors = append(v.vectors, nil)
	}
	var row []cell
	for i, part := range strings.FieldsFunc(t, isBlank) {
		row = append(row, cell{text: strings.Trim(part, ",;") + v.scale, line: line, column: i + 1})
	}
	if len(row) == 0 {
		return atLine(line, &NumberError{})
	}
	rows := &v.vectors[len(v.vectors)-1]
	if (v.indexed || v.columns) && len(*rows) > 0 {
		(*rows)[0] = append((*rows)[0], row...)
	} else {
		*rows = append(*rows, row)
	}
	return nil
}

// grid gives one list, the rows of one matrix, or a row for each vector.
func (v *vectorReader) grid() (grid, bool, error) {
	if len(v.vectors) == 0 {
		return grid{}, false, nil
	}
	if len(v.vectors) == 1 && len(v.vectors[0]) > 1 && len(v.vectors[0][0]) > 1 {
		return grid{rows: v.vectors[0], matrix: true}, true, nil
	}
	g := grid{turned: true, labels: len(v.names) == len(v.vectors) && len(v.names) > 0}
	for k, rows := range v.vectors {
		var row []cell
		if g.labels {
			row = append(row, v.names[k])
		}
		for _, part := range rows {
			if len(rows) > 1 && len(part) > 1 {
				return grid{}, true, atLine(part[0].line, &ColumnsError{N: len(part)})
			}
			row = append(row, part...)
		}
		g.rows = append(g.rows, row)
	}
	return g, true, nil
}
