package font

import (
	"testing"

	"iridescent/viz/canvas"
)

func TestAGlyphStandsOnTheBaseLineAtItsHeight(t *testing.T) {
	var z Rasterizer
	mask, at := z.Glyph(canvas.Regular, 100, 'H')
	if at.Y != -66 || mask.Rect.Dy() != 66 {
		t.Errorf("H from %d, %d high; the capitals are 66", at.Y, mask.Rect.Dy())
	}
	stem := mask.AlphaAt(4, 30).A // inside the left stem
	hole := mask.AlphaAt(mask.Rect.Dx()/2, 10).A
	if stem != 255 || hole != 0 {
		t.Errorf("coverage %d in the stem, %d between the stems", stem, hole)
	}
}

func TestOnlyWhatIsSeenHasABitmap(t *testing.T) {
	var z Rasterizer
	for _, r := range " \u0007\u00ad雨" {
		if mask, _ := z.Glyph(canvas.Bold, 20, r); !mask.Rect.Empty() {
			t.Errorf("%U has a bitmap of %v", r, mask.Rect)
		}
	}
}

func TestASecondGlyphLeavesNothingOfTheFirst(t *testing.T) {
	var z, fresh Rasterizer
	z.Glyph(canvas.Bold, 60, '▶')
	a, _ := z.Glyph(canvas.Italic, 31.5, 'q')
	b, _ := fresh.Glyph(canvas.Italic, 31.5, 'q')
	if a.Rect != b.Rect || string(a.Pix) != string(b.Pix) {
		t.Error("the bitmap depends on the one before")
	}
}
