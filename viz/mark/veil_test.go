package mark

import (
	"math"
	"testing"
)

func TestVeilText(t *testing.T) {
	v := &Veil{Values: []float64{0.6942, 1.234e-5, 12.5}}
	for words, want := range map[string]string{
		"costs 0.69 bits extra":             "costs ? bits extra",
		"0.694 + 2.289 = 2.983":             "? + 2.289 = 2.983",
		"+0.6942 −0.69 0.7 0.70 0.68 0.695": "? ? 0.7 0.70 0.68 0.695",
		"1.2×10⁻⁵ and 1.3×10⁻⁵":             "? and 1.3×10⁻⁵",
		"12.5 13 12.50, 112.50":             "12.5 13 ?, 112.50",
		"∞ is infinite":                     "∞ is infinite",
		"it is in x₁":                       "it is in x₁",
		"":                                  "",
	} {
		if got := v.Text(words); got != want {
			t.Errorf("%q becomes %q, want %q", words, got, want)
		}
	}
	endless := &Veil{Values: []float64{math.Inf(1)}}
	if got := endless.Text("KL(p‖q) −∞, infinite, 0.69"); got != "KL(p‖q) ?, ?, 0.69" {
		t.Errorf("%q", got)
	}
	var none *Veil
	if none.Text("0.69") != "0.69" || none.Has("x") || none.Tells("∞") {
		t.Error("a nil veil hides something")
	}
}

func TestWithoutNumbers(t *testing.T) {
	for words, want := range map[string]string{"−0.5 bits": "? bits", "1.2×10⁻⁵": "?", "1000 to 1": "? to ?", "p = .5": "p = .?", "∞": "?", "KL(p‖q)": "KL(p‖q)"} {
		if got := WithoutNumbers(words); got != want {
			t.Errorf("%q becomes %q, want %q", words, got, want)
		}
	}
}

// FuzzVeilText holds that texts of any bytes come through, and that a second veil finds nothing more.
func FuzzVeilText(f *testing.F) {
	f.Add("0.694×10⁻", 0.694)
	f.Fuzz(func(t *testing.T, words string, value float64) {
		v := &Veil{Values: []float64{value}}
		once := v.Text(words)
		if v.Text(once) != once && len(once) < len(words)+2 {
			t.Errorf("%q becomes %q and then %q", words, once, v.Text(once))
		}
	})
}
