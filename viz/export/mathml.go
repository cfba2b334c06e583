package export

// mathml is an element for HTML, EPUB and office programs (MathML Core).
var mathml = notation{
	formula: [2]string{`<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">`, "</math>"}, row: [2]string{"<mrow>", "</mrow>"},
	numeral: [2]string{"<mn>", "</mn>"}, variable: [2]string{"<mi>", "</mi>"}, letter: [2]string{`<mi mathvariant="normal">`, "</mi>"},
	upright: [2]string{"<mi>", "</mi>"}, operator: [2]string{"<mo>", "</mo>"},
	fraction: [3]string{"<mfrac>", "", "</mfrac>"}, root: [2]string{"<msqrt>", "</msqrt>"},
	logarithm: [3]string{"<mi>ln</mi><mo>\u2061</mo>", "<msub><mi>log</mi><mn>2</mn></msub><mo>\u2061</mo>", "<msub><mi>log</mi><mn>10</mn></msub><mo>\u2061</mo>"},
	sum:       "<mo>∑</mo>", sumOver: "<munder><mo>∑</mo><mi>i</mi></munder>",
	scripts: [4]string{"", "<msub>", "<msup>", "<msubsup>"}, end: [4]string{"", "</msub>", "</msup>", "</msubsup>"},
	space: `<mspace width="0.3em"/>`, wide: `<mspace width="1em"/>`, escape: xmlSign,
}

func xmlSign(w *writer, r rune) {
	switch r {
	case '<':
		w.add("&lt;")
	case '>':
		w.add("&gt;")
	case '&':
		w.add("&amp;")
	default:
		w.rune(r)
	}
}
