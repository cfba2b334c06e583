// Package font is the one font family of the pictures, "Iridescent Sans" (Source Sans 3 cut down by subset.py), its
// widths, its glyphs as bitmaps and as files. Text is measured here alone, so that the screen, SVG and the tests agree.
// Widths are sums of advances without kerning, in the unit of the size given (CSS pixels); the figures 0–9 are equally wide.
// Every string is accepted: bytes that are not UTF-8 count as one U+FFFD each. All functions may be called concurrently.
package font

import (
	_ "embed"
	"sync"

	"iridescent/viz/canvas"
	"iridescent/viz/font/truetype"
)

var (
	//go:embed regular.ttf
	regular []byte
	//go:embed bold.ttf
	bold []byte
	//go:embed italic.ttf
	italic []byte
)

// Family is the name of the family inside the files, for font-family in CSS and SVG.
const Family = "Iridescent Sans"

// Weight of the face Bold in CSS; Regular and Italic have 400.
const BoldWeight = 600

// Data returns the TrueType file of a face. The bytes must not be changed. It panics if there is no such face.
func Data(face canvas.Face) []byte {
	switch face {
	case canvas.Regular:
		return regular
	case canvas.Bold:
		return bold
	case canvas.Italic:
		return italic
	}
	panic("font: no such face")
}

// loaded is a parsed face with the table of what is asked again and again.
type loaded struct {
	font  *truetype.Font
	em    float64 // units per em
	slots [slots]metric
}

// metric is a glyph (0: there is none) and how far it moves on, in em.
type metric struct {
	glyph   uint16
	advance float64
}

var faces = [canvas.Faces]func() *loaded{
	canvas.Regular: sync.OnceValue(func() *loaded { return load(canvas.Regular) }),
	canvas.Bold:    sync.OnceValue(func() *loaded { return load(canvas.Bold) }),
	canvas.Italic:  sync.OnceValue(func() *loaded { return load(canvas.Italic) }),
}

func load(face canvas.Face) *loaded {
	f, err := truetype.Parse(Data(face))
	if err != nil {
		panic("font: " + err.Error())
	}
	l := &loaded{font: f, em: float64(f.Em())}
	for _, s := range spans {
		for r := s.first; r <= s.last; r++ {
			if glyph := f.Glyph(r); glyph != 0 && !invisible(r) {
				l.slots[slot(r)] = metric{glyph, float64(f.Advance(glyph)) / l.em}
			}
		}
	}
	return l
}

// lookup returns the glyph of r and its advance, the zero metric if the face has none.
func (l *loaded) lookup(r rune) metric {
	if i := slot(r); i >= 0 {
		return l.slots[i]
	}
	return metric{}
}
