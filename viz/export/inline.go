package export

// MathML writes one formula, as readings have theirs ("KL(p‖q) = Σ pᵢ log(pᵢ/qᵢ)"), as an element for a line of a page. A logarithm has no base.
func MathML(formula string) string {
	n := mathml
	n.formula[0] = `<math xmlns="http://www.w3.org/1998/Math/MathML">`
	for unit := range n.logarithm {
		n.logarithm[unit] = "<mi>log</mi><mo>\u2061</mo>"
	}
	p := printer{notation: &n}
	p.print(parse(formula))
	return string(p.buf)
}
