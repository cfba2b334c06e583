package export

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind says what a node of a formula is.
type kind uint8

const (
	number   kind = iota // text
	variable             // text, in italics
	upright              // text: the name of a function, or words
	operator             // text
	bracket              // text is its two signs or none, around inside
	fraction             // of what is inside of inside[0] and of inside[1]
	root                 // of inside
	logarithm
	sum // over i if text is "i"
)

// node is a part of a formula. Those below and above it are its index and its power.
type node struct {
	kind         kind
	text         string
	space        bool // before it
	inside       []node
	below, above []node
}

// parse reads a formula as readings have it: "KL(p‖q) = Σ pᵢ log(pᵢ/qᵢ)". Every text is a formula, at worst one of words.
func parse(text string) []node {
	p := parser{text: text, indexed: strings.ContainsRune(text, 'ᵢ')}
	return p.row(0)
}

// parser reads from the front of text.
type parser struct {
	text    string
	indexed bool
}

// wide is a space that parts what stands beside a formula from it.
const wide = "\u2003"

// deepest is how deep brackets are taken for such.
const deepest = 20

// next takes a character.
func (p *parser) next() rune {
	r, n := utf8.DecodeRuneInString(p.text)
	p.text = p.text[n:]
	return r
}

// row reads up to the end or, inside of brackets, to what closes them.
func (p *parser) row(depth int) []node {
	var row []node
	space := false
	for p.text != "" {
		r, _ := utf8.DecodeRuneInString(p.text)
		if depth > 0 && (r == ')' || r == ']') {
			break
		}
		if unicode.IsSpace(r) {
			p.next()
			space = true
			continue
		}
		if last := len(row) - 1; last >= 0 && !space && p.attach(&row[last], r) {
			continue
		}
		n := p.node(r, depth)
		n.space, space = space, false
		row = append(row, n)
		if depth == 0 && r == ',' {
			row = append(row, node{kind: operator, text: wide})
		}
	}
	return fractions(words(row))
}

// node reads one node that begins with r.
func (p *parser) node(r rune, depth int) node {
	switch {
	case isDigit(r):
		return node{kind: number, text: p.while(func(r rune) bool { return isDigit(r) || r == '.' })}
	case isLatin(r):
		return p.name()
	case r != 'Σ' && unicode.IsLetter(r):
		return node{kind: variable, text: string(p.next())}
	}
	p.next()
	switch r {
	case '(', '[':
		if depth < deepest {
			return p.brackets(r, depth)
		}
	case '√':
		return node{kind: root, inside: p.factor(depth)}
	case 'Σ':
		if p.indexed {
			return node{kind: sum, text: "i"}
		}
		return node{kind: sum}
	case '½':
		return half
	}
	return node{kind: operator, text: string(r)}
}

// half is a number of its own sign.
var half = node{kind: fraction, inside: []node{{inside: []node{{kind: number, text: "1"}}}, {inside: []node{{kind: number, text: "2"}}}}}

// brackets reads what follows an opening bracket.
func (p *parser) brackets(open rune, depth int) node {
	n := node{kind: bracket, text: string(open), inside: p.row(depth + 1)}
	if p.text != "" {
		n.text += string(p.next())
	}
	return n
}

// factor reads one node with what follows it without a space: what a root is taken of.
func (p *parser) factor(depth int) []node {
	var row []node
	for p.text != "" {
		r, _ := utf8.DecodeRuneInString(p.text)
		if len(row) > 0 && p.attach(&row[len(row)-1], r) {
			continue
		}
		if depth >= deepest || len(row) > 0 && r != '(' || !isDigit(r) && !unicode.IsLetter(r) && r != '(' {
			break
		}
		row = append(row, p.node(r, depth+1))
	}
	return row
}

// name reads Latin letters: a function, a variable, or a word.
func (p *parser) name() node {
	name := p.while(isLatin)
	switch {
	case name == "log":
		return node{kind: logarithm}
	case name == "dx" || name == "kT": // two of one letter
		p.text = name[1:] + p.text
		name = name[:1]
		if name == "d" {
			break
		}
		return node{kind: variable, text: name}
	case len(name) == 1 && name != "a":
		return node{kind: variable, text: name}
	}
	return node{kind: upright, text: name}
}

// attach reads an index or a power of a node, and reports whether there was one.
func (p *parser) attach(n *node, r rune) bool {
	switch {
	case isAbove(r):
		n.above = append(n.above, node{kind: number, text: translated(p.while(isAbove), "⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "−0123456789")})
	case isBelow(r):
		n.below = append(n.below, node{kind: variable, text: translated(p.while(isBelow), "ᵢ₀₁₂₃₄₅₆₇₈₉", "i0123456789")})
	case r == '*' && n.kind == variable:
		p.next()
		n.above = append(n.above, node{kind: operator, text: "*"})
	case r == 'ε' && n.kind == variable:
		p.next()
		n.below = append(n.below, node{kind: variable, text: "ε"})
	case r == '_':
		p.next()
		below := p.index()
		n.below = append(n.below, below)
	case r == '×' && n.kind == number && strings.HasPrefix(p.text, "×10"):
		p.text = p.text[len("×10"):]
		n.text += "×10"
	default:
		return false
	}
	return true
}

// index reads the name of an index, with its star.
func (p *parser) index() node {
	n := node{kind: upright, text: p.while(isLatin)}
	if utf8.RuneCountInString(n.text) == 1 {
		n.kind = variable
	}
	if strings.HasPrefix(p.text, "*") {
		p.next()
		n.above = []node{{kind: operator, text: "*"}}
	}
	return n
}

func (p *parser) while(of func(rune) bool) string {
	end := strings.IndexFunc(p.text, func(r rune) bool { return !of(r) })
	if end < 0 {
		end = len(p.text)
	}
	taken := p.text[:end]
	p.text = p.text[end:]
	return taken
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }
func isLatin(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }
func isAbove(r rune) bool { return strings.ContainsRune("⁻⁰¹²³⁴⁵⁶⁷⁸⁹", r) }
func isBelow(r rune) bool { return strings.ContainsRune("ᵢ₀₁₂₃₄₅₆₇₈₉", r) }

// translated writes each character of from as the one of to at its place.
func translated(text, from, to string) string {
	target := []rune(to)
	return strings.Map(func(r rune) rune { return target[utf8.RuneCountInString(from[:strings.IndexRune(from, r)])] }, text)
}
