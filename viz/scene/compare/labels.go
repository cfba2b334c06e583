package compare

import (
	"strconv"
	"strings"
	"unicode"
)

// labelLimit is the most characters of a label that are kept.
const labelLimit = 40

// cleanLabel makes hostile text a label: one line, no control or direction characters, at most
// labelLimit characters, "" if nothing of it can be seen.
func cleanLabel(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) || r == unicode.ReplacementChar:
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, ""))
	text = strings.TrimSpace(text)
	if r := []rune(text); len(r) > labelLimit {
		text = strings.TrimRight(string(r[:labelLimit]), " ")
	}
	if !strings.ContainsFunc(text, visible) {
		return ""
	}
	return text
}

// visible reports whether a character shows by itself: format characters, marks and spaces do not.
func visible(r rune) bool { return !unicode.In(r, unicode.Cf, unicode.Mn, unicode.Zs) }

// clip shortens text that a reader gave for a sentence about it.
func clip(text string) string {
	text = cleanLabel(text)
	if r := []rune(text); len(r) > 24 {
		return string(r[:24]) + "…"
	}
	return text
}

// plural returns "1 outcome", "2 outcomes".
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}
