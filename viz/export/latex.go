package export

// latex is the inside of a mathematical environment; it needs no package.
var latex = notation{
	upright: [2]string{`\mathrm{`, "}"}, letter: [2]string{`\mathrm{`, "}"},
	fraction: [3]string{`\frac{`, "}{", "}"}, root: [2]string{`\sqrt{`, "}"},
	logarithm: [3]string{`\ln `, `\log_2 `, `\log_{10} `}, sum: `\sum `, sumOver: `\sum_i `,
	below: [2]string{"_{", "}"}, above: [2]string{"^{", "}"},
	space: `\ `, wide: `\quad `, escape: latexSign,
}

// latexSigns are characters that have a command.
var latexSigns = [...]struct {
	sign    rune
	command string
}{
	{' ', `\ `}, {'‖', `\|`}, {'−', "-"}, {'·', `\cdot `}, {'×', `\times `}, {'≤', `\le `}, {'≥', `\ge `}, {'∞', `\infty `}, {'…', `\dots `}, {'∫', `\int `},
	{'β', `\beta `}, {'ε', `\varepsilon `}, {'θ', `\theta `}, {'λ', `\lambda `}, {'μ', `\mu `}, {'σ', `\sigma `},
	{'\\', `\backslash `}, {'{', `\{`}, {'}', `\}`}, {'$', `\$`}, {'&', `\&`}, {'#', `\#`}, {'%', `\%`}, {'_', `\_`}, {'^', `\hat{}`}, {'~', `\sim `},
}

func latexSign(w *writer, r rune) {
	for i := range latexSigns {
		if latexSigns[i].sign == r {
			w.add(latexSigns[i].command)
			return
		}
	}
	w.rune(r)
}
