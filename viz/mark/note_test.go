package mark

import (
	"math"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/canvas/recorder"
	"iridescent/viz/geom"
	"iridescent/viz/theme"
)

func TestANoteIsNoLongerThanItsBar(t *testing.T) {
	for _, words := range []string{"", "entropy 1.000", "fit −30138.174 − β·complexity 801.767 · J(q) = 33345.244"} {
		for _, x := range []float64{0, 40, 90, 500} {
			var s Sheet
			var r recorder.Recorder
			bar := geom.Rect{X: 40, Y: 10, W: 200, H: 12}
			s.Begin(&theme.Light, infotheory.Bit, 1)
			s.Note(x, bar, words)
			s.Draw(&r)
			for _, c := range r.Calls {
				if c.Bounds.X < bar.X-0.01 || c.Bounds.Right() > bar.Right()+0.01 {
					t.Errorf("%q from %g on stands at %v", words, x, c.Bounds)
				}
			}
		}
	}
}

func TestAShownNumberIsRead(t *testing.T) {
	for text, want := range map[string]float64{"−1,234.5": -1234.5, "0.694": 0.694, "1.2×10⁻⁵": 1.2e-5, "−2.871×10⁻²¹": -2.871e-21, "1.235×10⁶": 1.235e6, "∞": math.NaN(), "?": math.NaN()} {
		if got, ok := Written(text); ok == math.IsNaN(want) || ok && got != want {
			t.Errorf("%s is read as %g, %v", text, got, ok)
		}
	}
}
