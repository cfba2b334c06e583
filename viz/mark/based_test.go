package mark

import (
	"testing"

	"iridescent/infotheory"
)

func TestALogarithmHasTheBaseOfTheUnit(t *testing.T) {
	for _, c := range []struct {
		formula string
		unit    infotheory.Unit
		want    string
	}{
		{"KL(p‖q) = Σ pᵢ log(pᵢ/qᵢ)", infotheory.Bit, "KL(p‖q) = Σ pᵢ log₂(pᵢ/qᵢ)"},
		{"KL(p‖q) = Σ pᵢ log(pᵢ/qᵢ)", infotheory.Nat, "KL(p‖q) = Σ pᵢ ln(pᵢ/qᵢ)"},
		{"−∫ p log q dx, log p", infotheory.Ban, "−∫ p log₁₀ q dx, log₁₀ p"},
		{"catalog (1), analogy, log, log scale, log likelihood in bits, log ", infotheory.Bit, "catalog (1), analogy, log, log scale, log likelihood in bits, log "},
		{"log n, log 1000, log Z, log p(D|x), log θ", infotheory.Bit, "log₂ n, log₂ 1000, log₂ Z, log₂ p(D|x), log₂ θ"},
		{"the evidence, log\u00a0p(D)", infotheory.Nat, "the evidence, ln\u00a0p(D)"},
		{"", infotheory.Bit, ""},
	} {
		if got := Based(c.formula, c.unit); got != c.want {
			t.Errorf("%q in %s: %q, want %q", c.formula, c.unit.Plural(), got, c.want)
		}
	}
	for name, want := range map[string]string{"p·log(p/q)": "p·log₂(p/q)", "p·log(p/q) − p + q": "p·ln(p/q) − p + q", "log(1 − f + f·b/q)": "log₂(1 − f + f·b/q)"} {
		if got := BasedTerm(name, infotheory.Bit); got != want {
			t.Errorf("%q: %q, want %q", name, got, want)
		}
	}
}
