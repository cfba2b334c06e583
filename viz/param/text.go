package param

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// Text declares a parameter that is a text of its own kind: a list, a name with numbers. It has no control. get writes it
// as it stands in the URL; set takes it unescaped, but for the + of 1e+300, and refuses with a sentence that begins with the key.
func Text(key, label, help, initial string, get func() string, set func(text string) error) Param {
	return Param{
		Key: key, Label: label, Help: help, Default: initial, Get: get,
		Set: func(raw string) error { return set(UnescapeNumbers(raw)) },
	}
}

// refusal is a sentence that tells the reader why something was not done.
type refusal string

// Error returns the sentence.
func (r refusal) Error() string { return string(r) }

// Refuse returns an error that is a sentence for the reader: what was not done, and why.
func Refuse(format string, a ...any) error { return refusal(fmt.Sprintf(format, a...)) }

// LabelLimit is the most characters of a label that are kept.
const LabelLimit = 40

// CleanLabel makes hostile text a label of at most LabelLimit characters.
func CleanLabel(text string) string { return Clean(text, LabelLimit) }

// Clean makes hostile text fit to show: one line, no control or direction characters, at most so many characters, of which the
// last tells that there were more, "" if nothing of it can be seen.
func Clean(text string, limit int) string {
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
	if r := []rune(text); len(r) > limit {
		text = strings.TrimRight(string(r[:limit-1]), " ") + "…"
	}
	if !strings.ContainsFunc(text, visible) {
		return ""
	}
	return text
}

// visible reports whether a character shows by itself: format characters, marks and spaces do not.
func visible(r rune) bool { return !unicode.In(r, unicode.Cf, unicode.Mn, unicode.Zs) }

// Clip shortens text that a reader gave for a sentence about it.
func Clip(text string) string {
	text = CleanLabel(text)
	if r := []rune(text); len(r) > 24 {
		return string(r[:24]) + "…"
	}
	return text
}

// Plural returns "1 outcome", "2 outcomes".
func Plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + Nouns(noun)
}

// Nouns is the plural of a noun: "flips", "tosses".
func Nouns(noun string) string {
	for _, end := range [...]string{"s", "x", "z", "ch", "sh"} {
		if strings.HasSuffix(noun, end) {
			return noun + "es"
		}
	}
	return noun + "s"
}

// A puts the article before a noun: "a symbol", "an outcome".
func A(noun string) string {
	if noun != "" && strings.ContainsRune("aeiou", rune(noun[0])) {
		return "an " + noun
	}
	return "a " + noun
}
