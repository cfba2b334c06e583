package font

import (
	"strings"
	"unicode/utf8"

	"iridescent/viz/canvas"
)

// Ellipsis ends a text that was shortened.
const Ellipsis = "…"

// Advance returns how far r moves on in a face of that size. A character without a glyph takes 1 em if it is wide (East
// Asian, emoji), nothing if it is a combining or control character, 0.6 em otherwise.
func Advance(face canvas.Face, size float64, r rune) float64 { return faces[face]().advance(r) * size }

// advance is in em.
func (l *loaded) advance(r rune) float64 {
	if m := l.lookup(r); m.glyph != 0 {
		return m.advance
	}
	return missing(r)
}

// Width returns the width of a line of text: the sum of its advances.
func Width(face canvas.Face, size float64, s string) float64 {
	l := faces[face]()
	sum := 0.0
	for _, r := range s {
		sum += l.advance(r)
	}
	return sum * size
}

// Fit returns s if it is at most width wide, otherwise its longest beginning that is with an ellipsis after it,
// otherwise "".
func Fit(face canvas.Face, size float64, s string, width float64) string {
	l := faces[face]()
	room, sum := width/size, 0.0
	for _, r := range s {
		if sum += l.advance(r); sum > room {
			return l.shorten(s, room)
		}
	}
	return s
}

// shorten is Fit for a text that is wider than room, in em.
func (l *loaded) shorten(s string, room float64) string {
	ellipsis := l.advance('…')
	if ellipsis > room {
		return ""
	}
	sum, cut := 0.0, 0
	for i, r := range s {
		if sum+ellipsis > room {
			break
		}
		if !joins(s[:i], r) {
			cut = i
		}
		sum += l.advance(r)
	}
	return strings.TrimRight(s[:cut], " ") + Ellipsis
}

// joins says that r belongs to the character before it, so that no cut may come between them.
func joins(before string, r rune) bool {
	const zeroWidthJoiner = '\u200d'
	last, _ := utf8.DecodeLastRuneInString(before)
	return missing(r) == 0 && !Has(r) || r == zeroWidthJoiner || last == zeroWidthJoiner
}

// Wrap appends s to dst in lines of at most width, broken at spaces; a word that is wider has a line of its own.
// Runs of spaces count as one. It appends nothing for a blank s.
func Wrap(dst []string, face canvas.Face, size, width float64, s string) []string {
	start, end, sum := -1, 0, 0.0
	for i := 0; i < len(s); {
		word := s[i:]
		if n := strings.IndexByte(word, ' '); n >= 0 {
			word = word[:n]
		}
		if word == "" {
			i++
			continue
		}
		w := Width(face, size, word)
		gap := Width(face, size, " ")
		switch {
		case start < 0:
			start, sum = i, w
		case sum+gap+w > width:
			dst = append(dst, s[start:end])
			start, sum = i, w
		default:
			sum += Width(face, size, s[end:i]) + w
		}
		i += len(word)
		end = i
	}
	if start >= 0 {
		dst = append(dst, s[start:end])
	}
	return dst
}
