package export

import (
	"strings"
	"unicode"

	"iridescent/infotheory"
)

// latexSigns are characters that have a command, in formulas and in words.
var latexSigns = map[rune]string{
	'‖': `\|`, '−': "-", '·': `\cdot `, '×': `\times `, '≤': `\le `, '≥': `\ge `, '∞': `\infty `, '…': `\dots `, '∫': `\int `,
	'β': `\beta `, 'ε': `\varepsilon `, 'θ': `\theta `, 'λ': `\lambda `, 'μ': `\mu `, 'σ': `\sigma `, '*': `*`,
	'\u2003': `\quad `, '\\': `\backslash `, '{': `\{`, '}': `\}`, '$': `\$`, '&': `\&`, '#': `\#`, '%': `\%`, '_': `\_`, '^': `\hat{}`, '~': `\sim `,
}

// appendLaTeX appends a formula for the inside of a mathematical environment; it needs no package.
func appendLaTeX(b []byte, row []node, unit infotheory.Unit) []byte {
	for i := range row {
		n := &row[i]
		if apart(row, i) {
			b = append(b, `\ `...)
		}
		b = appendLaTeXNode(b, n, unit)
		b = appendScript(b, '_', n.below, unit)
		b = appendScript(b, '^', n.above, unit)
	}
	return b
}

// apart says that there is to be a space before a node of a row: beside words, unless a sign makes room.
func apart(row []node, i int) bool {
	if i == 0 || !row[i].space {
		return false
	}
	a, b := row[i-1].kind, row[i].kind
	return (a == upright || b == upright) && a != operator && b != operator && a != sum
}

func appendLaTeXNode(b []byte, n *node, unit infotheory.Unit) []byte {
	switch n.kind {
	case upright:
		b = append(b, `\mathrm{`...)
		return append(appendEscaped(b, n.text), '}')
	case bracket:
		return appendLaTeXBracket(b, n, unit)
	case fraction:
		b = append(b, `\frac{`...)
		b = appendLaTeX(b, n.inside[0].inside, unit)
		b = append(b, "}{"...)
		return append(appendLaTeX(b, n.inside[1].inside, unit), '}')
	case root:
		b = append(b, `\sqrt{`...)
		return append(appendLaTeX(b, n.inside, unit), '}')
	case logarithm:
		return append(b, [...]string{infotheory.Nat: `\ln `, infotheory.Bit: `\log_2 `, infotheory.Ban: `\log_{10} `}[unit]...)
	case sum:
		b = append(b, `\sum `...)
		if n.text != "" {
			b = append(b[:len(b)-1], "_"+n.text+" "...)
		}
		return b
	}
	return appendEscaped(b, n.text)
}

func appendLaTeXBracket(b []byte, n *node, unit infotheory.Unit) []byte {
	signs := []rune(n.text)
	if len(signs) > 0 {
		b = append(b, string(signs[0])...)
	}
	b = appendLaTeX(b, n.inside, unit)
	if len(signs) > 1 {
		b = append(b, string(signs[1])...)
	}
	return b
}

func appendScript(b []byte, sign byte, row []node, unit infotheory.Unit) []byte {
	if len(row) == 0 {
		return b
	}
	b = append(b, sign, '{')
	return append(appendLaTeX(b, row, unit), '}')
}

// appendEscaped appends text so that nothing of it is a command.
func appendEscaped(b []byte, text string) []byte {
	for _, r := range text {
		switch sign, known := latexSigns[r]; {
		case known:
			b = append(b, sign...)
		case r == ' ':
			b = append(b, `\ `...)
		case !unicode.IsControl(r) && !strings.ContainsRune("\u2028\u2029", r):
			b = append(b, string(r)...)
		}
	}
	return b
}
