package infotheory

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// plainText replaces the typographic forms of line ends, separators and spaces, and drops what cannot be seen.
func plainText(text string) string {
	text = strings.Map(plainRune, strings.ReplaceAll(text, "\r\n", "\n"))
	if strings.ContainsRune(text, hardSpace) {
		text = looseSpaces(text)
	}
	return text
}

// plainRune gives the typewriter's form of a rune, or −1 for one that cannot be seen.
func plainRune(r rune) rune {
	switch r {
	case '\r', '\u2028', '\u2029', '\v', '\f':
		return '\n'
	case '\u00A0', '\u202F', '\u2009', '\u2007', '\u2008': // spaces that may group digits
		return hardSpace
	case '\uFEFF', '\u00AD', '\u200B', '\u2060': // byte order mark, soft hyphen, spaces of no width
		return -1
	case '，', '、':
		return ','
	case '；':
		return ';'
	case '：':
		return ':'
	case '｜', '│', '┃', '║':
		return '|'
	case '\n', '\t':
		return r
	}
	switch {
	case unicode.Is(unicode.Zs, r):
		return ' '
	case unicode.Is(unicode.Bidi_Control, r):
		return -1
	}
	return r
}

// looseSpaces makes plain spaces of those that do not group digits.
func looseSpaces(text string) string {
	var b strings.Builder
	for text != "" {
		i := strings.IndexFunc(text, isDigitRune)
		if i < 0 {
			i = len(text)
		}
		b.WriteString(strings.ReplaceAll(text[:i], string(hardSpace), " "))
		text = text[i:]
		run := len(text) - len(strings.TrimLeftFunc(text, func(r rune) bool { return isDigitRune(r) || r == hardSpace }))
		number := strings.TrimRight(text[:run], string(hardSpace))
		if groupable(plainNumber(number), hardSpace) {
			b.WriteString(number)
		} else {
			b.WriteString(strings.ReplaceAll(number, string(hardSpace), " "))
		}
		text = text[len(number):]
	}
	return b.String()
}

// isBlank reports whether a rune separates numbers. A hard space does not.
func isBlank(r rune) bool { return r == ' ' || r == '\t' || r == '\n' }

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func isDigitRune(r rune) bool { r = typewriter(r); return r >= '0' && r <= '9' }

// furniture is what a printout says about itself.
type furniture struct {
	indexed bool   // the first column is an index
	name    string // of its values, "" if there is none
}

// removeFurniture blanks the lines of a printout that are neither names nor numbers: borders, types, sizes. Lines keep their numbers. A
// printout that was cut short is an error.
func removeFurniture(text string) (string, furniture, error) {
	var f furniture
	lines := strings.Split(text, "\n")
	quoted, first, before := false, true, ""
	for i, line := range lines {
		t := strings.TrimSpace(line)
		inside := quoted
		if strings.Count(line, `"`)%2 == 1 {
			quoted = !quoted
		}
		if inside || t == "" {
			continue
		}
		if isCut(t) {
			return "", f, atLine(i+1, &CutError{Text: t})
		}
		if isBorder(t, before) || f.isFooter(t) || first && isBanner(t) {
			lines[i] = ""
			continue
		}
		first, before = false, t
	}
	return strings.Join(lines, "\n"), f, nil
}

// isCut reports whether a line says that others are left out.
func isCut(t string) bool {
	if strings.Trim(t, ".…⋮⋯ \t") == "" && (strings.Contains(t, "...") || strings.ContainsAny(t, "…⋮⋯")) {
		return true
	}
	return strings.HasPrefix(t, "[ reached ") || strings.HasPrefix(t, "# …") || strings.HasPrefix(t, "# ℹ") && strings.Contains(t, "more row")
}

// isBorder reports whether a line only draws: that of a table in Markdown, reST or a database, or the fence of code. Nothing but dashes is one below
// a word; elsewhere it stands for a value that is missing.
func isBorder(t, before string) bool {
	if strings.HasPrefix(t, "```") || t == "\\hline" || t == "\\toprule" || t == "\\midrule" || t == "\\bottomrule" {
		return true
	}
	if strings.Trim(t, "-─—") == "" {
		return len(t) > 2 && kindOf(before) == kindWord
	}
	return strings.Trim(t, "-=+|:_ \t─━═┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╞╪╡") == "" && (strings.Contains(t, "--") || strings.Contains(t, "==") || strings.Contains(t, "|-") || strings.Contains(t, "|:") || strings.ContainsAny(t, "─━═"))
}

// isFooter recognises the last lines of pandas: "Name: p, Length: 3, dtype: float64", "[3 rows x 2 columns]".
func (f *furniture) isFooter(t string) bool {
	if strings.HasPrefix(t, "[") && strings.HasSuffix(t, "columns]") {
		f.indexed = true
		return true
	}
	if t[0] == '<' && strings.HasSuffix(t, ">") && strings.Trim(t, "<>abcdefghijklmnopqrstuvwxyz ") == "" { // the types of a tibble: <chr> <dbl>
		f.indexed = true
		return true
	}
	if t[0] == '(' && (strings.HasSuffix(t, " rows)") || strings.HasSuffix(t, " row)")) || strings.Contains(t, " in set (") { // a database
		return true
	}
	if !strings.HasPrefix(t, "dtype: ") && !strings.Contains(t, ", dtype: ") {
		return false
	}
	f.indexed = true
	if name, ok := strings.CutPrefix(t, "Name: "); ok {
		f.name, _, _ = strings.Cut(name, ",")
	}
	return true
}

// isBanner recognises the first line of Julia and of tibbles: "3-element Vector{Float64}:", "# A tibble: 2 × 3".
func isBanner(t string) bool {
	return strings.HasPrefix(t, "# A tibble") || isDigit(t[0]) && strings.HasSuffix(t, ":") && (strings.Contains(t, "Vector{") || strings.Contains(t, "Matrix{") ||
		strings.Contains(t, "Array{") || strings.Contains(t, "Dict{"))
}

// firstLine is the first line of a text that is not empty.
func firstLine(text string) string {
	for _, line := range strings.Split(text, "\n") {
		if t := strings.TrimSpace(line); t != "" {
			return t
		}
	}
	return ""
}

// lineAt is the number of the line where the byte at i stands.
func lineAt(text string, i int) int { return 1 + strings.Count(text[:i], "\n") }

// runeBefore is the rune that ends at i, or a line break.
func runeBefore(text string, i int) rune {
	if i == 0 {
		return '\n'
	}
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return r
}

// runeAt is the rune at i, or a line break.
func runeAt(text string, i int) rune {
	if i >= len(text) {
		return '\n'
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return r
}
