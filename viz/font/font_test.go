package font

import (
	"math"
	"testing"
	"unicode"

	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"

	"iridescent/viz/canvas"
)

// needed is every character that formulas, readings and labels of our own may use.
const needed = "‖⟨⟩√∞½λσμεβθΣ−·≤≥×⇄→⁻⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉⁄▶◀…–—“”’°€%αγδπΔ≠≈ᵢ"

func span32(first, last rune) string {
	s := ""
	for r := first; r <= last; r++ {
		s += string(r)
	}
	return s
}

func TestEveryFaceHasTheCharactersOfFormulasAndOfWesternText(t *testing.T) {
	for _, s := range []string{needed, span32(' ', '~'), span32(0xa0, 0xff)} {
		for _, r := range s {
			if !Has(r) {
				t.Errorf("no glyph for %U %q", r, r)
			}
		}
	}
}

func TestLabelsMayUseLatinExtendedA(t *testing.T) {
	for _, face := range []canvas.Face{canvas.Regular, canvas.Bold} {
		if s := span32(0x100, 0x17f); !Covers(face, s) {
			t.Errorf("face %d does not cover %s", face, s)
		}
	}
}

func TestCoversNoScriptItDoesNotHave(t *testing.T) {
	for _, s := range []string{"雨", "مطر", "🌧", "дождь", "e\u0301", "\xff"} {
		if Covers(canvas.Regular, "Rain "+s) {
			t.Errorf("%q counts as covered", s)
		}
	}
	if !Covers(canvas.Regular, "a\u0007b\u202e\u00ad") {
		t.Error("control characters need no glyph")
	}
}

func TestTheSpansListEveryGlyphOfTheFiles(t *testing.T) {
	for face := range faces {
		l := faces[face]()
		for r := rune(0); r <= 0xffff; r++ {
			glyph := l.font.Glyph(r)
			if glyph != 0 && slot(r) < 0 {
				t.Errorf("face %d: %U has a glyph outside the spans", face, r)
			}
		}
	}
}

func TestFiguresAreEquallyWide(t *testing.T) {
	for face := canvas.Regular; face < canvas.Faces; face++ {
		want := Advance(face, 100, '0')
		for _, r := range "123456789" {
			if got := Advance(face, 100, r); got != want {
				t.Errorf("face %d: %q is %v wide, 0 is %v", face, r, got, want)
			}
		}
	}
}

func TestHeightsAreThoseOfTheFiles(t *testing.T) {
	var buf sfnt.Buffer
	for face := range faces {
		f, err := sfnt.Parse(Data(canvas.Face(face)))
		if err != nil {
			t.Fatal(err)
		}
		m, err := f.Metrics(&buf, fixed.I(1000), xfont.HintingNone)
		if err != nil {
			t.Fatal(err)
		}
		if got := CapHeight(canvas.Face(face), 1000); math.Abs(got-float64(m.CapHeight)/64) > 1 {
			t.Errorf("face %d: cap height %v, the file says %v", face, got, m.CapHeight)
		}
		if got := XHeight(canvas.Face(face), 1000); math.Abs(got-float64(m.XHeight)/64) > 6 {
			t.Errorf("face %d: x height %v, the file says %v", face, got, m.XHeight)
		}
	}
}

func TestInvisibleCharactersAreExactlyControlAndFormat(t *testing.T) {
	for r, want := range map[rune]bool{'a': false, ' ': false, '\n': true, '\u00ad': true, '\u200d': true, '\u202e': true, '\u0301': false} {
		if invisible(r) != want || invisible(r) != unicode.In(r, unicode.Cc, unicode.Cf) {
			t.Errorf("invisible(%U) = %v", r, invisible(r))
		}
	}
}

func TestDataPanicsForAFaceThatDoesNotExist(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	Data(canvas.Faces)
}
