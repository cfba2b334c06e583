package export

import (
	"encoding/xml"
	"strings"
	"unicode"

	"iridescent/infotheory"
)

// appendMathML appends a formula as an element for HTML, EPUB and office programs (MathML Core).
func appendMathML(b []byte, row []node, unit infotheory.Unit) []byte {
	b = append(b, `<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">`...)
	b = appendRow(b, row, unit)
	return append(b, "</math>"...)
}

func appendRow(b []byte, row []node, unit infotheory.Unit) []byte {
	b = append(b, "<mrow>"...)
	for i := range row {
		n := &row[i]
		if apart(row, i) {
			b = append(b, `<mspace width="0.3em"/>`...)
		}
		b = appendScripted(b, n, unit)
	}
	return append(b, "</mrow>"...)
}

// appendScripted appends a node with its index and its power.
func appendScripted(b []byte, n *node, unit infotheory.Unit) []byte {
	name := ""
	switch {
	case n.below != nil && n.above != nil:
		name = "msubsup"
	case n.below != nil:
		name = "msub"
	case n.above != nil:
		name = "msup"
	default:
		return appendMathMLNode(b, n, unit)
	}
	b = append(b, "<"+name+">"...)
	b = appendMathMLNode(b, n, unit)
	if n.below != nil {
		b = appendRow(b, n.below, unit)
	}
	if n.above != nil {
		b = appendRow(b, n.above, unit)
	}
	return append(b, "</"+name+">"...)
}

func appendMathMLNode(b []byte, n *node, unit infotheory.Unit) []byte {
	switch n.kind {
	case number:
		return appendElement(b, "mn", n.text)
	case variable:
		return appendElement(b, "mi", n.text)
	case upright:
		if strings.Contains(n.text, " ") {
			return appendElement(b, "mtext", n.text)
		}
		if len(n.text) == 1 {
			return append(b, `<mi mathvariant="normal">`+n.text+"</mi>"...) // of one letter, but not in italics
		}
		return appendElement(b, "mi", n.text)
	case bracket:
		return appendMathMLBracket(b, n, unit)
	case fraction:
		b = append(b, "<mfrac>"...)
		b = appendRow(b, n.inside[0].inside, unit)
		b = appendRow(b, n.inside[1].inside, unit)
		return append(b, "</mfrac>"...)
	case root:
		b = append(b, "<msqrt>"...)
		b = appendRow(b, n.inside, unit)
		return append(b, "</msqrt>"...)
	case logarithm:
		return append(b, [...]string{infotheory.Nat: "<mi>ln</mi>", infotheory.Bit: "<msub><mi>log</mi><mn>2</mn></msub>",
			infotheory.Ban: "<msub><mi>log</mi><mn>10</mn></msub>"}[unit]+"<mo>\u2061</mo>"...)
	case sum:
		if n.text == "" {
			return appendElement(b, "mo", "∑")
		}
		b = append(b, "<munder>"...)
		b = appendElement(b, "mo", "∑")
		b = appendElement(b, "mi", n.text)
		return append(b, "</munder>"...)
	}
	if n.text == wide {
		return append(b, `<mspace width="1em"/>`...)
	}
	return appendElement(b, "mo", n.text)
}

func appendMathMLBracket(b []byte, n *node, unit infotheory.Unit) []byte {
	signs := []rune(n.text)
	if len(signs) > 0 {
		b = appendElement(b, "mo", string(signs[0]))
	}
	b = appendRow(b, n.inside, unit)
	if len(signs) > 1 {
		b = appendElement(b, "mo", string(signs[1]))
	}
	return b
}

// appendElement appends an element that holds text alone.
func appendElement(b []byte, name, text string) []byte {
	b = append(b, "<"+name+">"...)
	w := writer{b}
	xml.EscapeText(&w, []byte(strings.Map(printable, text)))
	return append(w.b, "</"+name+">"...)
}

func printable(r rune) rune {
	if unicode.IsControl(r) {
		return -1
	}
	return r
}

// writer appends what is written.
type writer struct{ b []byte }

func (w *writer) Write(p []byte) (int, error) {
	w.b = append(w.b, p...)
	return len(p), nil
}
