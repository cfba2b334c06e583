package infotheory

import (
	"strings"
	"unicode/utf8"
)

// nodeKind is what a node of a program's text is.
type nodeKind int

const (
	atomNode nodeKind = iota
	listNode          // items, each perhaps with a key
	callNode          // a name in front of a list in parentheses
)

// codeNode is a value in the text of a program: JSON, Python, R, MATLAB, Julia.
type codeNode struct {
	kind  nodeKind
	text  string // of an atom; the name of a call
	quote bool   // an atom is a string
	line  int
	items []*item
	rows  bool // semicolons or lines separate rows
}

// item is a member of a list.
type item struct {
	key   string
	keyed bool
	node  *codeNode
	row   int // the row of a matrix that it is in, from 0
}

// treeReader reads values in brackets.
type treeReader struct {
	text        string
	at          int
	seen        int // the byte up to which lines are counted
	line        int // the line there, from 1
	deep        int
	limit, left int   // how many values may follow
	err         error // the first fault inside a bracket

	interval bool // that is an interval open at one end: (0, 1]
}

// deepest is how many brackets may stand inside each other.
const deepest = 20

// statement is a value with the name that it is given, if any.
type statement struct {
	name  string
	value *codeNode
}

// statements reads a text that is nothing but values in brackets, each perhaps with a name: "p = [0.2, 0.8]". ok is false for other texts.
func statements(text string, limit int) (list []statement, ok bool, err error) {
	r := treeReader{text: text, line: 1, limit: limit, left: tooManyCells(limit)}
	for {
		r.skip(" \t\n;,")
		if r.at == len(r.text) {
			return list, len(list) > 0, nil
		}
		start := r.at
		name := r.assigned()
		value := r.value()
		if r.skip(" \t"); value.isLength() && r.at < len(r.text) && r.text[r.at] == '[' { // a browser's console: Float32Array(2) [0.1, 0.9]
			value = r.value()
		}
		if r.err != nil {
			if value.kind == atomNode || r.interval {
				return nil, false, nil
			}
			return nil, true, r.err
		}
		r.skip(" \t")
		if value.kind == atomNode || r.at < len(r.text) && !strings.ContainsRune("\n;,", rune(r.text[r.at])) {
			return nil, false, nil
		}
		if value.kind == callNode && !value.hasNumbers() {
			return nil, false, nil
		}
		if r.at == start {
			return nil, false, nil
		}
		list = append(list, statement{name: name, value: value})
	}
}

// isLength reports whether a value is the number of those that follow: "(2)" or "Array(2)".
func (n *codeNode) isLength() bool {
	return n.kind != atomNode && len(n.items) == 1 && (n.kind == listNode || strings.HasSuffix(n.text, "Array")) && n.isVector() && strings.Trim(n.items[0].node.text, "0123456789") == ""
}

// hasNumbers tells a call of numbers, c(0.1, 0.9), from a name with parentheses, P(x).
func (n *codeNode) hasNumbers() bool {
	if n.kind == atomNode {
		return kindOf(n.text) != kindWord
	}
	for i := range n.items {
		if n.items[i].node.hasNumbers() {
			return true
		}
	}
	return false
}

// assigned steps over "p =", "p <-", "const p =" or "p:" before a bracket or a call, and gives the name.
func (r *treeReader) assigned() string {
	i := strings.IndexAny(r.text[r.at:], "\n[({\"'<")
	if i >= 0 && strings.HasPrefix(r.text[r.at+i:], "<-") {
		i += 2
	}
	if i < 0 {
		return ""
	}
	head := r.text[r.at : r.at+i]
	j := strings.LastIndexAny(head, "=:")
	length := 1
	if k := strings.LastIndex(head, "<-"); k >= 0 {
		j, length = k, 2
	}
	if j < 0 {
		return ""
	}
	fields := strings.FieldsFunc(strings.TrimRight(head[:j], ":= "), isBlank)
	if len(fields) == 0 || len(fields) > 3 {
		return ""
	}
	r.at += j + length
	return fields[len(fields)-1]
}

// lineHere is the number of the line that is being read.
func (r *treeReader) lineHere() int {
	r.line += strings.Count(r.text[r.seen:r.at], "\n")
	r.seen = r.at
	return r.line
}

func (r *treeReader) skip(chars string) {
	for r.at < len(r.text) && strings.IndexByte(chars, r.text[r.at]) >= 0 {
		r.at++
	}
}

// skipSpace steps over blanks, line breaks and comments, and reports whether there was a line break.
func (r *treeReader) skipSpace() (broken bool) {
	for r.at < len(r.text) {
		rest := r.text[r.at:]
		switch {
		case rest[0] == '\n':
			broken = true
			r.at++
		case rest[0] == ' ' || rest[0] == '\t':
			r.at++
		case rest[0] == '#' || strings.HasPrefix(rest, "//") || strings.HasPrefix(rest, "..."+"\n"):
			end := strings.IndexByte(rest, '\n')
			if end < 0 {
				end = len(rest)
			}
			r.at += end
		default:
			return broken
		}
	}
	return broken
}

// value reads an atom, a list or a call.
func (r *treeReader) value() *codeNode {
	r.skipSpace()
	n := &codeNode{line: r.lineHere()}
	if r.at == len(r.text) {
		return n
	}
	switch c := r.text[r.at]; c {
	case '[', '(', '{':
		return r.list(n)
	case '"', '\'', '`':
		n.text, n.quote = r.quoted(c), true
		return n
	case '<':
		return r.angled(n)
	}
	if strings.HasPrefix(r.text[r.at:], "“") {
		if end := strings.Index(r.text[r.at:], "”"); end > 0 {
			n.text, n.quote = r.text[r.at+len("“"):r.at+end], true
			r.at += end + len("”")
			return n
		}
	}
	start := r.at
	for r.at < len(r.text) && strings.IndexByte(" \t\n,;:=()[]{}\"'", r.text[r.at]) < 0 && !r.atArrow() {
		_, size := utf8.DecodeRuneInString(r.text[r.at:])
		r.at += size
	}
	n.text = r.text[start:r.at]
	if n.text != "" && r.at < len(r.text) && (r.text[r.at] == '(' || r.text[r.at] == '[') && !isNumber(n.text) {
		name := n.text
		n = r.list(n)
		n.kind, n.text = callNode, name
	}
	return n
}

func (r *treeReader) atArrow() bool {
	rest := r.text[r.at:]
	return strings.HasPrefix(rest, "->") || strings.HasPrefix(rest, "=>")
}

// angled reads <tf.Tensor: …, numpy=array(…)> as the array, and steps over any other thing such as <class 'int'>.
func (r *treeReader) angled(n *codeNode) *codeNode {
	rest := r.text[r.at:]
	if i := strings.Index(rest[:min(len(rest), 200)], "numpy="); strings.HasPrefix(rest, "<tf.") && i >= 0 {
		r.at += i + len("numpy=")
		n = r.value()
		r.skipSpace()
		if r.at < len(r.text) && r.text[r.at] == '>' {
			r.at++
		}
		return n
	}
	if end := strings.IndexByte(rest[:min(len(rest), 200)], '>'); end >= 0 && !strings.Contains(rest[:end], "\n") {
		n.text = rest[:end+1]
		r.at += end + 1
		return n
	}
	n.text = "<"
	r.at++
	return n
}

// quoted reads a string with its escapes.
func (r *treeReader) quoted(quote byte) string {
	var b strings.Builder
	start := r.at
	for r.at++; r.at < len(r.text); r.at++ {
		switch c := r.text[r.at]; {
		case c == quote:
			r.at++
			return b.String()
		case c == '\\' && r.at+1 < len(r.text):
			r.at++
			b.WriteString(r.escape())
		default:
			b.WriteByte(c)
		}
	}
	r.fail(start, "is not closed")
	return b.String()
}

// escape reads what follows a backslash and leaves r at its last byte.
func (r *treeReader) escape() string {
	switch c := r.text[r.at]; c {
	case 'n':
		return "\n"
	case 't':
		return "\t"
	case 'u':
		code, digits := rune(0), 0
		for digits < 4 && r.at+1+digits < len(r.text) {
			d := strings.IndexByte("0123456789abcdef", r.text[r.at+1+digits]|0x20)
			if d < 0 {
				break
			}
			code, digits = code*16+rune(d), digits+1
		}
		if digits == 4 {
			r.at += digits
			return string(code)
		}
		return "u"
	default:
		return string(rune(c))
	}
}

func (r *treeReader) fail(at int, what string) {
	if r.err == nil {
		r.err = &ParseError{Line: lineAt(r.text, at), Err: &BracketError{Text: r.text[at : at+1], What: what}}
	}
	r.at = len(r.text)
}

// list reads the items between brackets.
func (r *treeReader) list(n *codeNode) *codeNode {
	open := r.at
	n.kind = listNode
	closing := map[byte]byte{'[': ']', '(': ')', '{': '}'}[r.text[open]]
	r.at++
	if r.deep++; r.deep > deepest {
		r.fail(open, "is one bracket too deep")
		return n
	}
	row, wanting, lines := 0, false, true
	for r.err == nil {
		if r.left--; r.left < 0 {
			r.err = atLine(r.lineHere(), &CountError{Limit: r.limit})
			return n
		}
		broken := r.skipSpace()
		if r.at == len(r.text) {
			r.fail(open, "is not closed")
			return n
		}
		switch c := r.text[r.at]; {
		case c == closing:
			r.at++
			r.deep--
			n.settleRows(row, lines)
			return n
		case c == ']' || c == ')' || c == '}':
			r.interval = r.deep == 1 && c != '}' && closing != '}'
			r.fail(open, "is closed by "+string(rune(c)))
			return n
		case c == ',' || c == ';':
			if wanting || len(n.items) == 0 { // nothing between two commas
				n.items = append(n.items, &item{node: &codeNode{line: r.lineHere()}, row: row})
			}
			r.at++
			if wanting = c == ','; !wanting {
				n.rows = true
				row++
			}
			continue
		}
		if broken && !wanting && len(n.items) > 0 && !n.rows {
			row++
		} else if broken && wanting {
			lines = false
		}
		n.items = append(n.items, r.item(row))
		wanting = false
		r.afterItem(&wanting)
	}
	return n
}

// afterItem steps over a comma.
func (r *treeReader) afterItem(wanting *bool) {
	for r.at < len(r.text) && (r.text[r.at] == ' ' || r.text[r.at] == '\t') {
		r.at++
	}
	if r.at < len(r.text) && r.text[r.at] == ',' {
		r.at++
		*wanting = true
	}
}

// settleRows decides whether the items are rows: semicolons separate them, or lines without a comma at their ends that are equally long.
func (n *codeNode) settleRows(last int, lines bool) {
	if n.rows || last == 0 {
		return
	}
	counts := make([]int, last+1)
	for _, it := range n.items {
		if it.keyed || it.node.kind != atomNode {
			return
		}
		counts[it.row]++
	}
	for _, c := range counts {
		if c != counts[0] || c < 2 {
			return
		}
	}
	n.rows = lines
}

// item reads a value, or a key and its value.
func (r *treeReader) item(row int) *item {
	start := r.at
	it := &item{row: row, node: r.value()}
	if r.err != nil {
		return it
	}
	r.skip(" \t")
	for _, sign := range []string{"=>", "->", ":=", ":", "="} {
		if !strings.HasPrefix(r.text[r.at:], sign) || it.node.kind != atomNode {
			continue
		}
		r.at += len(sign)
		it.key, it.keyed = it.node.text, true
		it.node = r.value()
		break
	}
	if r.at == start && r.err == nil {
		r.fail(start, "is not expected here")
	}
	return it
}
