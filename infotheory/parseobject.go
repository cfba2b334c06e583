package infotheory

import (
	"strconv"
)

// grid lays a value out in rows of cells.
func (n *codeNode) grid() (grid, error) {
	if n.kind == atomNode || len(n.items) == 0 {
		return grid{}, nil
	}
	lists := 0
	for i := range n.items {
		if it := n.items[i]; it.node.kind == listNode {
			lists++
		}
		if n.items[i].keyed != n.items[0].keyed {
			return grid{}, atLine(n.items[i].node.line, &BracketError{Text: n.items[i].text(), What: "stands beside values with names"})
		}
	}
	switch {
	case lists == 0 && n.keyed():
		return n.pairs(), nil
	case lists == 0:
		return grid{rows: [][]cell{n.cells()}, list: true}, nil
	case lists < len(n.items):
		return grid{}, n.uneven()
	case len(n.items) == 1 && !(n.keyed() && n.items[0].node.isVector() && !n.items[0].node.keyed()):
		return n.items[0].node.grid()
	case n.keyed():
		return n.object()
	}
	return n.listOfLists()
}

// uneven blames the first item that is no list among others that are.
func (n *codeNode) uneven() error {
	for i := range n.items {
		if it := n.items[i]; it.node.kind == atomNode {
			return atLine(it.node.line, &BracketError{Text: it.text(), What: "is no list, others are"})
		}
	}
	return nil
}

func (it *item) text() string {
	if it.keyed {
		return it.key
	}
	return it.node.text
}

func (n *codeNode) cells() []cell {
	row := make([]cell, len(n.items))
	for i, it := range n.items {
		row[i] = it.node.cell()
	}
	return row
}

func (n *codeNode) cell() cell { return cell{text: n.text, quoted: n.quote, line: n.line} }

func (it *item) keyCell() cell { return cell{text: it.key, quoted: true, line: it.node.line} }

// pairs gives an object of numbers: a label and a value each.
func (n *codeNode) pairs() grid {
	g := grid{labels: true}
	for _, it := range n.items {
		g.rows = append(g.rows, []cell{it.keyCell(), it.node.cell()})
	}
	return g
}

// object gives an object of lists or of objects.
func (n *codeNode) object() (grid, error) {
	inner := n.items[0].node.keyed()
	for i := range n.items {
		if n.items[i].node.keyed() != inner || !n.items[i].node.isVector() {
			return grid{}, atLine(n.items[i].node.line, &BracketError{Text: n.items[i].key, What: "is not like the others"})
		}
	}
	if inner {
		return n.aligned(n.items[0].node.keys(), n.sidesInside())
	}
	if len(n.items) == 1 {
		row := append([]cell{n.items[0].keyCell()}, n.items[0].node.cells()...)
		return grid{rows: [][]cell{row}, labels: true, turned: true}, nil
	}
	length := len(n.items[0].node.items)
	for i := range n.items {
		if got := len(n.items[i].node.items); got != length {
			return grid{}, atLine(n.items[i].node.line, &KeyError{Key: n.items[i].key, N: got, Want: length})
		}
	}
	if len(n.items) > 3 || len(n.items) == 3 && length <= 2 && !n.hasStrings() {
		return n.rowsOfLists(), nil
	}
	return n.columnsOfLists(), nil
}

// rowsOfLists gives a row for each key.
func (n *codeNode) rowsOfLists() grid {
	g := grid{labels: true}
	for i := range n.items {
		g.rows = append(g.rows, append([]cell{n.items[i].keyCell()}, n.items[i].node.cells()...))
	}
	return g
}

// columnsOfLists gives a column for each key.
func (n *codeNode) columnsOfLists() grid {
	g := grid{header: true, rows: make([][]cell, 1+len(n.items[0].node.items))}
	for _, it := range n.items {
		g.rows[0] = append(g.rows[0], it.keyCell())
		for k, c := range it.node.cells() {
			g.rows[k+1] = append(g.rows[k+1], c)
		}
	}
	return g
}

func (n *codeNode) hasStrings() bool {
	for _, it := range n.items {
		for _, inner := range it.node.items {
			if kindOf(inner.node.text) == kindWord {
				return true
			}
		}
	}
	return false
}

func (n *codeNode) keys() []string {
	keys := make([]string, len(n.items))
	for i, it := range n.items {
		keys[i] = it.key
	}
	return keys
}

// sidesInside reports whether the columns of an object of objects are its inner keys: {"a": {"p": 0.1, "q": 0.2}, …}.
func (n *codeNode) sidesInside() bool {
	for _, key := range n.items[0].node.keys() {
		if isSideName(key) {
			return true
		}
	}
	for _, it := range n.items {
		if isSideName(it.key) {
			return false
		}
	}
	return len(n.items) > 2
}

// aligned gives the table of an object of objects, whose inner keys may have any order.
func (n *codeNode) aligned(keys []string, rowsOutside bool) (grid, error) {
	g := grid{header: true, labels: true}
	head := []cell{{quoted: true, line: n.line}}
	var body [][]cell
	for _, it := range n.items {
		row := []cell{it.keyCell()}
		at := make(map[string]int, len(keys))
		for i, inner := range it.node.items {
			at[inner.key] = i
		}
		for _, key := range keys {
			i, ok := at[key]
			if !ok || len(it.node.items) != len(keys) {
				lacks := ""
				if !ok {
					lacks = key
				}
				return grid{}, atLine(it.node.line, &KeyError{Key: it.key, N: len(it.node.items), Want: len(keys), Lacks: lacks})
			}
			row = append(row, it.node.items[i].node.cell())
		}
		body = append(body, row)
	}
	for _, key := range keys {
		head = append(head, cell{text: key, quoted: true, line: n.line})
	}
	g.rows = append([][]cell{head}, body...)
	if !rowsOutside {
		g.rows = transposed(g.rows)
	}
	return g, nil
}

func transposed(rows [][]cell) [][]cell {
	out := make([][]cell, len(rows[0]))
	for _, row := range rows {
		for i, c := range row {
			out[i] = append(out[i], c)
		}
	}
	return out
}

// listOfLists gives the rows of a matrix, of pairs, or of objects with the same keys.
func (n *codeNode) listOfLists() (grid, error) {
	first := n.items[0].node
	for i := range n.items {
		it := n.items[i].node
		if !it.isVector() || it.keyed() != first.keyed() {
			return grid{}, atLine(it.line, &BracketError{Text: "[", What: "is not like the others"})
		}
	}
	if first.keyed() {
		return n.records(first.keys())
	}
	g := grid{matrix: true}
	for i := range n.items {
		g.rows = append(g.rows, n.items[i].node.cells())
	}
	return g, nil
}

// records gives the table of a list of objects: [{"label": "a", "p": 0.1}, …].
func (n *codeNode) records(keys []string) (grid, error) {
	for i, it := range n.items {
		it.key = strconv.Itoa(i + 1)
	}
	g, err := n.aligned(keys, true)
	if err != nil {
		return g, err
	}
	for k, row := range g.rows {
		g.rows[k] = row[1:]
	}
	g.labels = false
	return g, nil
}
