package font

import (
	"testing"

	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"iridescent/viz/canvas"
	"iridescent/viz/font/truetype"
)

// The program reads fonts by truetype; golang.org/x/image is the reference.
func TestOutlinesAreThoseOfTheReferenceReader(t *testing.T) {
	var buf sfnt.Buffer
	compared := 0
	for face := canvas.Regular; face < canvas.Faces; face++ {
		want, err := sfnt.Parse(Data(face))
		if err != nil {
			t.Fatal(err)
		}
		got, err := truetype.Parse(Data(face))
		if err != nil {
			t.Fatal(err)
		}
		for r := rune(0); r <= 0x10ffff; r++ {
			g, _ := want.GlyphIndex(&buf, r)
			if uint16(g) != got.Glyph(r) {
				t.Fatalf("%U: glyph %d, want %d", r, got.Glyph(r), g)
			}
			if g == 0 {
				continue
			}
			a, _ := want.GlyphAdvance(&buf, g, fixed.I(1000), xfont.HintingNone)
			if a.Round() != got.Advance(uint16(g)) {
				t.Fatalf("%U: advance", r)
			}
			for _, size := range []fixed.Int26_6{700, 64 * 34, 64*100 + 17} {
				ws, err := want.LoadGlyph(&buf, g, size, nil)
				if err != nil {
					t.Fatal(err)
				}
				gs := got.Outline(nil, uint16(g), size)
				if len(ws) != len(gs) {
					t.Fatalf("%U: %d segments, want %d", r, len(gs), len(ws))
				}
				for k := range ws {
					n := 1
					if ws[k].Op == sfnt.SegmentOpQuadTo {
						n = 2
					}
					if int(ws[k].Op) != int(gs[k].Op) || ws[k].Args[0] != gs[k].Args[0] || n == 2 && ws[k].Args[1] != gs[k].Args[1] {
						t.Fatalf("%U segment %d: %v, want %v", r, k, gs[k], ws[k])
					}
				}
				compared++
			}
		}
	}
	if compared < 3000 {
		t.Errorf("only %d outlines were compared", compared)
	}
}
