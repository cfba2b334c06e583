package export

import (
	"math"
	"strconv"
	"unicode/utf8"
)

// writer puts a text together. Its methods keep the program small, which is downloaded.
type writer struct{ buf []byte }

func (w *writer) add(s string) { w.buf = append(w.buf, s...) }

func (w *writer) rune(r rune) { w.buf = utf8.AppendRune(w.buf, r) }

// number adds the shortest decimal that is this float64, or what stands for what is no number.
func (w *writer) number(v float64, nan, infinity, minusInfinity string) {
	switch {
	case math.IsNaN(v):
		w.add(nan)
	case math.IsInf(v, 1):
		w.add(infinity)
	case math.IsInf(v, -1):
		w.add(minusInfinity)
	default:
		w.buf = strconv.AppendFloat(w.buf, v, 'g', -1, 64)
	}
}

// isControl says that a character must not come into any format.
func isControl(r rune) bool {
	return r < ' ' || r >= 0x7f && r < 0xa0 || r == 0x2028 || r == 0x2029 || r == 0xfffe || r == 0xffff
}
