package mark

import (
	"math"
	"slices"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/theme"
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

// Cover takes the length of a veiled reading, and leaves the colours of the legend and what belongs to others.
func TestCoverLeavesTheLegend(t *testing.T) {
	s := &Sheet{}
	s.Begin(&theme.Light, infotheory.Bit, 1)
	s.Keys, s.Veil = geom.Rect{W: 200, H: 26}, &Veil{IDs: []string{"m"}}
	s.Ask("m", geom.Rect{X: 10, Y: 4, W: 60, H: 20})
	s.Ask("m", geom.Rect{X: 10, Y: 104, W: 60, H: 20})
	for _, y := range []float64{14, 114} {
		s.Line(geom.Point{X: 14, Y: y}, geom.Point{X: 34, Y: y}, canvas.Stroke{Color: s.Theme.M, Width: 3})
	}
	s.Line(geom.Point{X: 14, Y: 200}, geom.Point{X: 34, Y: 200}, canvas.Stroke{Color: s.Theme.M, Width: 3})
	s.Cover()
	var left []float64
	for k := range s.shapes {
		left = append(left, s.shapes[k].rect.Y)
	}
	if !slices.Equal(left, []float64{14, 200}) {
		t.Errorf("the lines that are left stand at %v, want those of the legend and of nobody", left)
	}
}
