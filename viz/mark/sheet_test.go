package mark

import (
	"math"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/theme"
)

func TestWordsAreWhereTheTextsStand(t *testing.T) {
	s := &Sheet{}
	s.Begin(&theme.Light, infotheory.Bit, 1)
	width := font.Width(canvas.Regular, 20, "words")
	for anchor, left := range map[canvas.Anchor]float64{canvas.Start: 100, canvas.Middle: 100 - width/2, canvas.End: 100 - width} {
		s.texts = s.texts[:0]
		s.Text(geom.Point{X: 100, Y: 50}, "words", canvas.Text{Size: 20, Anchor: anchor})
		if got := s.Words(); len(got) != 1 || math.Abs(got[0].X-left) > 1e-9 || got[0].W != width || got[0].Y != 34 || got[0].H != 20 {
			t.Errorf("anchor %d: %v", anchor, got)
		}
	}
}
