package font

// span is a run of code points.
type span struct{ first, last rune }

// spans cover every code point that a face has a glyph for, in rising order; a test holds them against the files.
var spans = [...]span{{0x20, 0x17f}, {0x394, 0x3c9}, {0x1d62, 0x1d62}, {0x2007, 0x20ac}, {0x2190, 0x2265}, {0x25b2, 0x25c0}, {0x27e8, 0x27e9}}

// slots is how many code points the spans have.
const slots = (0x17f - 0x20 + 1) + (0x3c9 - 0x394 + 1) + 1 + (0x20ac - 0x2007 + 1) + (0x2265 - 0x2190 + 1) + (0x25c0 - 0x25b2 + 1) + 2

// slot returns the place of r in a face's table, -1 if it is in no span.
func slot(r rune) int {
	base := 0
	for i := range spans {
		s := &spans[i]
		if r < s.first {
			return -1
		}
		if r <= s.last {
			return base + int(r-s.first)
		}
		base += int(s.last-s.first) + 1
	}
	return -1
}
