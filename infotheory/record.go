package infotheory

import "strings"

// field is one cell of a text.
type field struct {
	text   string
	quoted bool
}

// record is one line of a text, never without fields.
type record struct {
	line   int // from 1
	fields []field
}

// separator says how a text is cut into fields.
type separator struct {
	char         byte // ';', '\t', ',' or ' ' for any white space
	decimalComma bool
}

// plainText replaces the typographic forms of characters that matter, and drops brackets around the whole.
func plainText(text string) string {
	text = strings.Map(plainRune, strings.ReplaceAll(text, "\r\n", "\n"))
	text = strings.TrimSpace(text)
	for _, brackets := range []string{"[]", "()", "{}"} {
		if len(text) > 1 && text[0] == brackets[0] && text[len(text)-1] == brackets[1] {
			return strings.TrimSpace(text[1 : len(text)-1])
		}
	}
	return text
}

// plainRune gives the typewriter's form of a rune, or −1 for one that cannot be seen.
func plainRune(r rune) rune {
	switch r {
	case '\r':
		return '\n'
	case '\u00A0', '\u202F', '\u2009': // spaces that do not break, and a thin one
		return ' '
	case '−', '﹣', '－':
		return '-'
	case '\uFEFF', '\u00AD': // byte order mark, soft hyphen
		return -1
	}
	return r
}

// chooseSeparator finds what separates the fields: a semicolon or a tab if the first line has one, else a comma if
// there is any that is no decimal point, else space.
func chooseSeparator(text string) separator {
	bare := unquoted(text)
	first, _, _ := strings.Cut(bare, "\n")
	switch {
	case strings.ContainsRune(first, ';'):
		return separator{';', decimalCommas(bare)}
	case strings.ContainsRune(first, '\t'):
		return separator{'\t', decimalCommas(bare)}
	case !strings.ContainsRune(bare, ','):
		return separator{' ', false}
	case spacedDecimalCommas(bare):
		return separator{' ', true}
	}
	return separator{',', false}
}

// unquoted blanks everything between quotes.
func unquoted(text string) string {
	inside := false
	return strings.Map(func(r rune) rune {
		if r == '"' {
			inside = !inside
		}
		if inside {
			return '_'
		}
		return r
	}, text)
}

// decimalCommas reports whether every comma stands between digits and no point does: then a comma is a decimal point.
func decimalCommas(text string) bool {
	for i := range len(text) {
		switch text[i] {
		case '.':
			return false
		case ',':
			if i == 0 || i == len(text)-1 || !isDigit(text[i-1]) || !isDigit(text[i+1]) {
				return false
			}
		}
	}
	return true
}

// spacedDecimalCommas reports whether spaces separate values that each have one comma between digits, as in
// "0,2 0,3 0,5". On lines of their own, "0,2" is rather a pair, unless the first column would then be all zero.
func spacedDecimalCommas(text string) bool {
	if !decimalCommas(text) {
		return false
	}
	values := strings.Fields(text)
	zeros := true
	for _, value := range values {
		whole, _, found := strings.Cut(value, ",")
		if !found || strings.Count(value, ",") != 1 {
			return false
		}
		zeros = zeros && strings.Trim(whole, "0") == ""
	}
	return len(values) > 1 && (zeros || !strings.Contains(text, "\n"))
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// splitRecords cuts a text into lines and fields. Empty lines are skipped; a separator at the end of a line adds no
// field. A quoted field may contain separators, line breaks and doubled quotes.
func splitRecords(text string, sep separator) []record {
	s := splitter{sep: sep, rest: text, line: 1}
	var records []record
	for s.rest != "" {
		if r := s.record(); len(r.fields) > 0 {
			records = append(records, r)
		}
	}
	return records
}

// isHeader reports whether no field is, or ends with, a number.
func (r record) isHeader() bool {
	for _, f := range r.fields {
		_, _, labelled := f.entry()
		if labelled || f.isNumber() {
			return false
		}
	}
	return true
}

// names gives the header's cells over the columns of values.
func (r record) names(columns, width int) []string {
	if len(r.fields) != width && len(r.fields) != columns {
		return nil
	}
	names := make([]string, columns)
	for i := range names {
		names[i] = r.fields[len(r.fields)-columns+i].text
	}
	return names
}

func (f field) isNumber() bool { return looksNumeric(f.text) }

// entry cuts a labelled value, "rain 3", "rain: 3" or "rain = 3", in two.
func (f field) entry() (label, value string, labelled bool) {
	i := strings.LastIndexAny(f.text, " :=")
	if i <= 0 || f.quoted || f.isNumber() || !looksNumeric(f.text[i+1:]) {
		return "", f.text, false
	}
	label = strings.TrimRight(f.text[:i], " :=")
	return label, f.text[i+1:], label != ""
}
