package export

import "iridescent/infotheory"

// notation is how formulas are written: for each kind of node what comes before, between and after its parts.
type notation struct {
	formula, row                                 [2]string
	numeral, variable, letter, upright, operator [2]string // around text; letter is one upright letter
	fraction                                     [3]string
	root                                         [2]string
	logarithm                                    [3]string // by unit
	sum, sumOver                                 string
	scripts                                      [4]string // before a node with nothing, an index, a power, both
	below, above                                 [2]string
	end                                          [4]string // after such a node
	space, wide                                  string
	escape                                       func(w *writer, r rune)
}

// printer writes formulas.
type printer struct {
	writer
	*notation
	unit infotheory.Unit
}

func (p *printer) print(list row) {
	p.add(p.formula[0])
	p.list(list)
	p.add(p.formula[1])
}

func (p *printer) list(list row) {
	p.add(p.row[0])
	for i, n := range list {
		if apart(list, i) {
			p.add(p.space)
		}
		p.scripted(n)
	}
	p.add(p.row[1])
}

// scripted writes a node with its index and its power.
func (p *printer) scripted(n *node) {
	which := 0
	if n.below != nil {
		which = 1
	}
	if n.above != nil {
		which += 2
	}
	p.add(p.scripts[which])
	p.node(n)
	if n.below != nil {
		p.script(p.below, n.below)
	}
	if n.above != nil {
		p.script(p.above, n.above)
	}
	p.add(p.end[which])
}

func (p *printer) script(around [2]string, n *node) {
	p.add(around[0])
	p.scripted(n)
	p.add(around[1])
}

func (p *printer) node(n *node) {
	switch n.kind {
	case number:
		p.text(p.numeral, n.text)
	case variable:
		p.text(p.variable, n.text)
	case upright:
		if len(n.text) == 1 {
			p.text(p.letter, n.text)
		} else {
			p.text(p.upright, n.text)
		}
	case operator:
		if n.text == wide {
			p.add(p.wide)
		} else {
			p.text(p.operator, n.text)
		}
	case bracket:
		p.bracket(n)
	case fraction:
		p.add(p.fraction[0])
		p.list(n.inside)
		p.add(p.fraction[1])
		p.list(n.under)
		p.add(p.fraction[2])
	case root:
		p.add(p.root[0])
		p.list(n.inside)
		p.add(p.root[1])
	case logarithm:
		unit := p.unit
		switch n.text {
		case "ln":
			unit = infotheory.Nat
		case "₂":
			unit = infotheory.Bit
		case "₁₀":
			unit = infotheory.Ban
		}
		p.add(p.logarithm[unit])
	case sum:
		if n.text == "" {
			p.add(p.sum)
		} else {
			p.add(p.sumOver)
		}
	}
}

// bracket writes the signs of a bracket, the second of which may be missing, around what is inside.
func (p *printer) bracket(n *node) {
	if n.text != "" {
		p.text(p.operator, n.text[:1])
	}
	p.list(n.inside)
	if len(n.text) > 1 {
		p.text(p.operator, n.text[1:])
	}
}

// text writes text so that nothing of it is a command.
func (p *printer) text(around [2]string, text string) {
	p.add(around[0])
	for _, r := range text {
		if !isControl(r) {
			p.escape(&p.writer, r)
		}
	}
	p.add(around[1])
}
