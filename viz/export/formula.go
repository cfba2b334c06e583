package export

import (
	"strings"
	"unicode/utf8"
)

// kind says what a node of a formula is.
type kind uint8

const (
	number    kind = iota // text
	variable              // text, in italics
	upright               // text: the name of a function, or words
	operator              // text
	bracket               // text is its two signs or none, around inside
	fraction              // inside over under
	root                  // of inside
	logarithm             // text is "₂", "₁₀" or "ln", or nothing for that of the unit
	sum                   // over i if text is "i"
)

// node is a part of a formula, below and above its index and its power.
type node struct {
	kind          kind
	space         bool // before it
	text          string
	inside, under row
	below, above  *node
}

type row []*node

// parse reads a formula as readings have it: "KL(p‖q) = Σ pᵢ log(pᵢ/qᵢ)". Every text is a formula, at worst one of words.
func parse(text string) row {
	p := parser{text: text, indexed: strings.Contains(text, "ᵢ")}
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

// look returns the next character, 0 at the end.
func (p *parser) look() rune {
	if p.text == "" {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(p.text)
	return r
}

// take takes a character.
func (p *parser) take() string {
	_, n := utf8.DecodeRuneInString(p.text)
	taken := p.text[:n]
	p.text = p.text[n:]
	return taken
}

// taken takes a text if it is the next one.
func (p *parser) taken(text string) bool {
	rest, ok := strings.CutPrefix(p.text, text)
	p.text = rest
	return ok
}

// run takes the characters that are among a set.
func (p *parser) run(set string) string {
	rest := strings.TrimLeft(p.text, set)
	taken := p.text[:len(p.text)-len(rest)]
	p.text = rest
	return taken
}

const (
	digits = "0123456789"
	latin  = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	greek  = "αβγδεζηθικλμνξοπρστυφχψω"
	above  = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹"
	below  = "ᵢ₀₁₂₃₄₅₆₇₈₉"
)

// row reads up to the end or, inside of brackets, to what closes them.
func (p *parser) row(depth int) row {
	var list row
	space := false
	for p.text != "" && !(depth > 0 && (p.look() == ')' || p.look() == ']')) {
		if p.taken(" ") {
			space = true
			continue
		}
		if len(list) > 0 && !space && p.attach(list[len(list)-1]) {
			continue
		}
		n := p.node(depth)
		n.space, space = space, false
		list = append(list, n)
		if depth == 0 && n.text == "," {
			list = append(list, &node{kind: operator, text: wide})
		}
	}
	return fractions(words(list))
}

// node reads one node, without its index and its power.
func (p *parser) node(depth int) *node {
	if text := p.run(digits + "."); text != "" {
		return &node{kind: number, text: text}
	}
	if name := p.run(latin); name != "" {
		return p.name(name)
	}
	sign := p.take()
	switch sign {
	case "(", "[":
		if depth < deepest {
			n := &node{kind: bracket, inside: p.row(depth + 1)}
			n.text = sign
			if p.text != "" {
				n.text += p.take()
			}
			return n
		}
	case "√":
		return &node{kind: root, inside: p.radicand(depth)}
	case "Σ":
		n := &node{kind: sum}
		if p.indexed {
			n.text = "i"
		}
		return n
	case "½":
		return &node{kind: fraction, inside: row{{kind: number, text: "1"}}, under: row{{kind: number, text: "2"}}}
	}
	if strings.Contains(greek, sign) {
		return &node{kind: variable, text: sign}
	}
	return &node{kind: operator, text: sign}
}

// name makes of Latin letters a function, a variable, or a word.
func (p *parser) name(name string) *node {
	n := &node{kind: upright, text: name}
	switch {
	case name == "log" || name == "ln":
		n.kind, n.text = logarithm, p.run(below)
		if name == "ln" {
			n.text = name
		}
	case name == "dx" || name == "kT": // two of one letter
		p.text = name[1:] + p.text
		n.text = name[:1]
		if n.text == "k" {
			n.kind = variable
		}
	case len(name) == 1 && name != "a": // which is a word
		n.kind = variable
	}
	return n
}

// radicand reads what a root is taken of: a node and the brackets behind it.
func (p *parser) radicand(depth int) row {
	if depth >= deepest || p.text == "" || !strings.ContainsRune(digits+latin+greek+"(", p.look()) {
		return nil
	}
	list := row{p.node(depth + 1)}
	if p.look() == '(' {
		list = append(list, p.node(depth+1))
	}
	return list
}

// attach reads an index or a power of a node, and reports whether there was one.
func (p *parser) attach(n *node) bool {
	if n.below == nil {
		if text := p.run(below); text != "" {
			n.below = &node{kind: variable, text: plain(text)}
			return true
		}
		if n.kind == variable && p.taken("ε") {
			n.below = &node{kind: variable, text: "ε"}
			return true
		}
		if n.kind == variable && p.taken("_") {
			n.below = p.name(p.run(latin))
			if p.taken("*") {
				n.below.above = star
			}
			return true
		}
	}
	if n.above == nil {
		if text := p.run(above); text != "" {
			n.above = &node{kind: number, text: plain(text)}
			return true
		}
		if n.kind == variable && p.taken("*") {
			n.above = star
			return true
		}
	}
	if n.kind == number && p.taken("×10") {
		n.text += "×10"
		return true
	}
	return false
}

var star = &node{kind: operator, text: "*"}

// plain writes characters of an index or a power at the height of others.
func plain(text string) string {
	const high, low, plain = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹", "ᵢ₀₁₂₃₄₅₆₇₈₉", "-0123456789"
	var b strings.Builder
	for _, r := range text {
		i := strings.IndexRune(low, r)
		switch {
		case i == 0:
			b.WriteString("i")
		case i > 0:
			b.WriteByte(plain[utf8.RuneCountInString(low[:i])])
		default:
			b.WriteByte(plain[utf8.RuneCountInString(high[:strings.IndexRune(high, r)])])
		}
	}
	return strings.Replace(b.String(), "-", "−", 1)
}
