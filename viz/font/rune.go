package font

import (
	"unicode"

	"iridescent/viz/canvas"
)

// Widths, in em, of characters that the font cannot show; the screen leaves them to the browser and squeezes the result.
const (
	wideEm   = 1.0
	narrowEm = 0.6
)

// invisible says that r is a control or format character: it shows nothing and takes no room.
func invisible(r rune) bool { return unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r) }

// missing returns the width in em to reserve for a character without a glyph.
func missing(r rune) float64 {
	switch {
	case r < 0x300 && !invisible(r):
		return narrowEm
	case invisible(r), unicode.Is(unicode.Mn, r), unicode.Is(unicode.Me, r):
		return 0
	case wide(r):
		return wideEm
	}
	return narrowEm
}

// wides are the blocks whose characters fill a square: East Asian scripts (Unicode Standard Annex 11) and emoji.
var wides = [...]span{{0x1100, 0x115f}, {0x2e80, 0x303e}, {0x3041, 0xa4cf}, {0xa960, 0xa97f}, {0xac00, 0xd7a3}, {0xf900, 0xfaff},
	{0xfe30, 0xfe6f}, {0xff00, 0xff60}, {0xffe0, 0xffe6}, {0x1f000, 0x1faff}, {0x20000, 0x3fffd}}

func wide(r rune) bool {
	for _, s := range wides {
		if r < s.first {
			return false
		}
		if r <= s.last {
			return true
		}
	}
	return false
}

// Has reports whether every face can show r: it has a glyph, or r is a control or format character, which shows nothing.
func Has(r rune) bool {
	if invisible(r) {
		return true
	}
	for _, face := range faces {
		if face().lookup(r).glyph == 0 {
			return false
		}
	}
	return true
}

// Covers reports whether the face can show all of s. What it cannot must be drawn by someone who knows more scripts.
func Covers(face canvas.Face, s string) bool {
	l := faces[face]()
	for _, r := range s {
		if l.lookup(r).glyph == 0 && !invisible(r) {
			return false
		}
	}
	return true
}
