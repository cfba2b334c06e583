package font

import (
	"testing"

	"iridescent/viz/canvas"
)

func TestAGlyphStandsOnTheBaseLineAtItsHeight(t *testing.T) {
	var z Rasterizer
	mask, at := z.Glyph(canvas.Regular, 100, 0, 'H')
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
		if mask, _ := z.Glyph(canvas.Bold, 20, 0, r); !mask.Rect.Empty() {
			t.Errorf("%U has a bitmap of %v", r, mask.Rect)
		}
	}
}

func TestASecondGlyphLeavesNothingOfTheFirst(t *testing.T) {
	var z, fresh Rasterizer
	z.Glyph(canvas.Bold, 60, 0, '▶')
	a, _ := z.Glyph(canvas.Italic, 31.5, 0.25, 'q')
	b, _ := fresh.Glyph(canvas.Italic, 31.5, 0.25, 'q')
	if a.Rect != b.Rect || string(a.Pix) != string(b.Pix) {
		t.Error("the bitmap depends on the one before")
	}
}

func TestSmallLettersAndFiguresEndAtWholePixels(t *testing.T) {
	var z Rasterizer
	for size := 9.0; size < largestFitted; size += 0.7 {
		for _, r := range "z7" {
			mask, at := z.Glyph(canvas.Regular, size, 0, r)
			sharpest := uint8(0)
			for x := range mask.Rect.Dx() {
				sharpest = max(sharpest, mask.AlphaAt(x, 0).A)
			}
			if at.Y+mask.Rect.Dy() != 0 || sharpest < 150 {
				t.Errorf("%q at %.1f: stands %d above the base line, top row %d", r, size, -at.Y, sharpest)
			}
		}
	}
}

func TestAShiftMovesInkToTheRight(t *testing.T) {
	var z Rasterizer
	weight := func(shift float64) (sum float64) {
		mask, at := z.Glyph(canvas.Regular, 14, shift, 'l')
		total := 0.0
		for y := range mask.Rect.Dy() {
			for x := range mask.Rect.Dx() {
				a := float64(mask.AlphaAt(x, y).A)
				sum += a * (float64(at.X+x) + 0.5)
				total += a
			}
		}
		return sum / total
	}
	if d := weight(0.5) - weight(0); d < 0.45 || d > 0.55 {
		t.Errorf("half a pixel moves the ink by %v", d)
	}
}
