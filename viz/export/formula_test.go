package export

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"iridescent/infotheory"
)

func written(n *notation, text string, unit infotheory.Unit) string {
	p := printer{notation: n, unit: unit}
	p.print(parse(text))
	return string(p.buf)
}

func TestAFormulaForPeopleBecomesOneOfLaTeX(t *testing.T) {
	for _, c := range [][2]string{
		{"KL(p‖q) = Σ pᵢ log(pᵢ/qᵢ)", `\mathrm{KL}(p\|q)=\sum_i p_{i}\log_2 \frac{p_{i}}{q_{i}}`},
		{"0.5·log(0.5/1.2×10⁻⁵) + …", `0.5\cdot \log_2 \frac{0.5}{1.2\times 10^{-5}}+\dots `},
		{"E_q[log q(x)/p*(x)]", `E_{q}[\log_2 \frac{q(x)}{p^{*}(x)}]`},
		{"E_p*[log p*(x)]", `E_{p^{*}}[\log_2 p^{*}(x)]`},
		{"log(s/σ) + (σ² + μ²)/2s² − ½", `\log_2 \frac{s}{\sigma }+\frac{\sigma ^{2}+\mu ^{2}}{2s^{2}}-\frac{1}{2}`},
		{"−∫ p log q dx", `-\int p\log_2 q\ \mathrm{d}x`},
		{"√JSD(p,q) = 0.388 √bit", `\sqrt{\mathrm{JSD}(p,q)}=0.388\sqrt{\mathrm{bit}}`},
		{"kT · KL(q‖p), KL in nats", `kT\cdot \mathrm{KL}(q\|p),\quad \mathrm{KL\ in\ nats}`},
		{"qε = (1−ε)q + ε/n", `q_{\varepsilon }=(1-\varepsilon )q+\frac{\varepsilon }{n}`},
		{"I(θ; x₁, x₂ …)", `I(\theta ;x_{1},x_{2}\dots )`},
		{"surprisal of a white swan = ∞", `\mathrm{surprisal\ of\ a\ white\ swan}=\infty `},
		{`\input{x} 100% #1 _a ^b ~ & $`, `\backslash \mathrm{input}\{x\}100\%\#1\_\mathrm{a}\hat{}b\sim \&\$`},
	} {
		if got := written(&latex, c[0], infotheory.Bit); got != c[1] {
			t.Errorf("%s:\n%s\nwant\n%s", c[0], got, c[1])
		}
	}
}

func TestTheLogarithmIsThatOfTheUnit(t *testing.T) {
	for unit, want := range map[infotheory.Unit]string{infotheory.Nat: `\ln p`, infotheory.Bit: `\log_2 p`, infotheory.Ban: `\log_{10} p`} {
		if got := written(&latex, "log p", unit); got != want {
			t.Errorf("in %s: %s", unit.Plural(), got)
		}
	}
}

func TestAFormulaBecomesMathML(t *testing.T) {
	const start, end = `<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><mrow>`, "</mrow></math>"
	for _, c := range [][2]string{
		{"Σ pᵢ", "<munder><mo>∑</mo><mi>i</mi></munder><msub><mi>p</mi><mi>i</mi></msub>"},
		{"log(p/q)", "<msub><mi>log</mi><mn>2</mn></msub><mo>\u2061</mo><mrow><mfrac><mrow><mi>p</mi></mrow><mrow><mi>q</mi></mrow></mfrac></mrow>"},
		{"p* = 2 bits", "<msup><mi>p</mi><mo>*</mo></msup><mo>=</mo><mn>2</mn><mspace width=\"0.3em\"/><mi>bits</mi>"},
		{"a < b & c", "<mi mathvariant=\"normal\">a</mi><mo>&lt;</mo><mi>b</mi><mo>&amp;</mo><mi>c</mi>"},
	} {
		if got := written(&mathml, c[0], infotheory.Bit); got != start+c[1]+end {
			t.Errorf("%s:\n%s\nwant\n%s", c[0], got, c[1])
		}
	}
}

// balanced reports whether braces that are not escaped close in order.
func balanced(text string) bool {
	depth := 0
	for i := 0; i < len(text) && depth >= 0; i++ {
		switch text[i] {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			depth--
		}
	}
	return depth == 0
}

func wellFormed(text string) error {
	d := xml.NewDecoder(strings.NewReader(text))
	for {
		if _, err := d.Token(); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
	}
}

func FuzzAnyTextMakesAFormulaThatCanBeRead(f *testing.F) {
	for _, text := range []string{"log(p/q", "))((]/[", "√√√", "a/b/c/", "p_*_", "\x00<&>\\}{", "ᵢ²×10/½*", strings.Repeat("(", 100)} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if got := written(&latex, text, infotheory.Bit); !balanced(got) {
			t.Errorf("LaTeX: %s", got)
		}
		if got := written(&mathml, text, infotheory.Bit); wellFormed(got) != nil {
			t.Errorf("MathML: %v\n%s", wellFormed(got), got)
		}
	})
}
