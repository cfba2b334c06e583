package exercise

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"iridescent/viz/param"
)

// Limits of what a link can ask for.
const (
	goalLimit  = 400 // characters
	depthLimit = 20  // brackets in brackets
)

// ParseGoal reads a goal. An error is a sentence that says which character is wrong, and why.
func ParseGoal(text string) (Goal, error) {
	p := parser{text: []rune(text)}
	if len(p.text) > goalLimit {
		return Goal{}, param.Refuse("goal: it has %d characters; %d are possible.", len(p.text), goalLimit)
	}
	g := Goal{Text: text}
	for {
		g.parts = append(g.parts, p.comparison())
		if p.err != nil {
			return Goal{}, p.err
		}
		if p.ends() {
			return g, nil
		}
		if at := p.at; p.name() != "and" {
			p.at = at
			p.unexpected("and, or a sign such as < or +, belongs there; + in an address is %2B")
			return Goal{}, p.err
		}
	}
}

// parser reads characters and keeps the first mistake.
type parser struct {
	text  []rune
	at    int
	depth int
	err   error
}

func (p *parser) refuse(at int, format string, a ...any) {
	if p.err == nil {
		p.err = wrong(at, format, a...)
	}
	p.at = len(p.text)
}

// unexpected refuses what comes next.
func (p *parser) unexpected(belongs string) {
	if p.ends() {
		p.refuse(p.at, "something is missing at the end: %s.", belongs)
		return
	}
	p.refuse(p.at, "%q is not expected: %s.", string(p.text[p.at]), belongs)
}

// ends skips white space and reports whether nothing follows.
func (p *parser) ends() bool {
	for p.at < len(p.text) && unicode.IsSpace(p.text[p.at]) {
		p.at++
	}
	return p.at >= len(p.text)
}

// takes passes one of the texts, if it comes next.
func (p *parser) takes(texts ...string) bool {
	if p.ends() {
		return false
	}
	rest := string(p.text[p.at:min(len(p.text), p.at+4)])
	for _, t := range texts {
		if strings.HasPrefix(rest, t) {
			p.at += len([]rune(t))
			return true
		}
	}
	return false
}

// name passes letters and digits, of which the first is a letter; "" if none come next.
func (p *parser) name() string {
	p.ends()
	from := p.at
	for p.at < len(p.text) && (letter(p.text[p.at]) || p.at > from && digit(p.text[p.at])) {
		p.at++
	}
	return string(p.text[from:p.at])
}

func letter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }
func digit(r rune) bool  { return r >= '0' && r <= '9' }

func (p *parser) comparison() comparison {
	c := comparison{sides: []node{p.sum()}}
	for p.err == nil {
		s, ok := p.sign()
		if !ok {
			break
		}
		c.signs = append(c.signs, s)
		c.sides = append(c.sides, p.sum())
	}
	if len(c.signs) == 0 && p.err == nil {
		p.unexpected("a comparison with <, ≤, >, ≥ or = belongs there")
	}
	return c
}

func (p *parser) sign() (sign, bool) {
	for _, s := range [...]sign{atMost, atLeast, less, more, equal} { // "<=" begins with "<"
		if p.takes(signs[s]...) {
			return s, true
		}
	}
	return 0, false
}

func (p *parser) sum() node {
	p.ends()
	from := p.at
	var n node
	if p.takes("-", "−") {
		n = p.join(negative, from, p.product())
	} else {
		n = p.product()
	}
	for p.err == nil {
		switch {
		case p.takes("+"):
			n = p.join(plus, from, n, p.product())
		case p.takes("-", "−"):
			n = p.join(minus, from, n, p.product())
		default:
			return n
		}
	}
	return n
}

func (p *parser) product() node {
	p.ends()
	from := p.at
	n := p.value()
	for p.err == nil {
		switch {
		case p.takes("*", "·"):
			n = p.join(times, from, n, p.value())
		case p.takes("/"):
			n = p.join(over, from, n, p.value())
		default:
			return n
		}
	}
	return n
}

// join makes a node of parts that ends where the last one ends.
func (p *parser) join(k kind, from int, parts ...node) node {
	return node{kind: k, from: from, to: parts[len(parts)-1].to, parts: parts}
}

const aValue = "a number, a reading or a field belongs there"

func (p *parser) value() node {
	p.ends()
	from := p.at
	switch {
	case p.at < len(p.text) && (digit(p.text[p.at]) || p.text[p.at] == '.'):
		return p.number()
	case p.takes("∞"):
		return infinite(from, p.at)
	case p.takes("("):
		n := p.within(p.sum)
		n.from, n.to = from, p.at
		return n
	}
	switch name := p.name(); name {
	case "":
		p.unexpected(aValue)
		return node{from: from, to: from}
	case "and":
		p.at = from
		p.refuse(from, `something is missing before "and": %s.`, aValue)
		return node{from: from, to: from}
	case "inf", "Infinity":
		return infinite(from, p.at)
	case "abs", "sum", "count":
		return p.call(name, from)
	default:
		return p.placeOf(node{kind: named, from: from, to: p.at, name: name})
	}
}

func infinite(from, to int) node { return node{kind: number, from: from, to: to, value: math.Inf(1)} }

func (p *parser) call(name string, from int) node {
	if !p.takes("(") {
		p.unexpected(`"(" belongs behind ` + name)
		return node{from: from, to: from}
	}
	n := node{kind: map[string]kind{"abs": absolute, "sum": total, "count": counted}[name], from: from}
	n.parts = append(n.parts, p.within(func() (inner node) {
		if name == "count" {
			c := p.comparison()
			n.chain = &c
			return inner
		}
		return p.sum()
	}))
	n.to = p.at
	return n
}

// within reads what stands between brackets, after the first one.
func (p *parser) within(read func() node) node {
	open := p.at - 1
	if p.depth++; p.depth > depthLimit {
		p.refuse(open, "more than %d brackets stand in one another.", depthLimit)
	}
	n := read()
	p.depth--
	if p.err == nil && !p.takes(")") {
		if p.ends() {
			p.refuse(open, `the bracket "(" is not closed.`)
		} else {
			p.unexpected(`")" belongs there, or a sign such as + or *`)
		}
	}
	return n
}

// placeOf reads the place in a list, if one follows.
func (p *parser) placeOf(of node) node {
	if !p.takes("[") {
		return of
	}
	p.ends()
	at := p.at
	n := p.number()
	if p.err == nil && (n.value < 1 || n.value != float64(int(n.value))) {
		p.refuse(at, "a place in a list is a whole number from 1.")
	}
	if p.err == nil && !p.takes("]") {
		p.unexpected(`"]" belongs there`)
	}
	return node{kind: place, from: of.from, to: p.at, value: n.value, parts: []node{of}}
}

// number passes digits with a point and an exponent.
func (p *parser) number() node {
	from := p.at
	for p.at < len(p.text) && (digit(p.text[p.at]) || p.text[p.at] == '.') {
		p.at++
	}
	if p.at < len(p.text) && p.text[p.at] == 'e' {
		end := p.at + 1
		if end < len(p.text) && slices.Contains([]rune("+-−"), p.text[end]) {
			end++
		}
		if end < len(p.text) && digit(p.text[end]) {
			for p.at = end; p.at < len(p.text) && digit(p.text[p.at]); {
				p.at++
			}
		}
	}
	text := string(p.text[from:p.at])
	x, err := strconv.ParseFloat(strings.Replace(text, "−", "-", 1), 64)
	switch {
	case text == "":
		p.unexpected("a number belongs there")
	case err != nil:
		p.refuse(from, "%q is not a number.", text)
	}
	return node{kind: number, from: from, to: p.at, value: x}
}
