package infotheory

import "strings"

// splitter reads a text from its beginning to its end, record by record.
type splitter struct {
	sep  separator
	rest string
	line int
}

// record reads one line, or several if a quoted field spans them.
func (s *splitter) record() record {
	r := record{line: s.line}
	for {
		f, end := s.field()
		if f.text != "" || f.quoted || !end {
			r.fields = append(r.fields, f)
		}
		if end {
			break
		}
	}
	if s.sep.char == ' ' {
		r.fields = joinLabel(r.fields)
	} else {
		r.fields = spread(r.fields)
	}
	return r
}

// field reads up to the next separator, and reports whether the record ends after it.
func (s *splitter) field() (f field, end bool) {
	s.rest = strings.TrimLeft(s.rest, s.blanks())
	if strings.HasPrefix(s.rest, `"`) {
		f = field{text: s.quotedText(), quoted: true}
		if s.sep.char != ' ' {
			s.rest = strings.TrimLeft(s.rest, s.blanks())
		}
	}
	i := strings.IndexAny(s.rest, s.stops())
	if i < 0 {
		i = len(s.rest)
	}
	f.text += s.plainField(s.rest[:i])
	if i == len(s.rest) {
		s.rest = ""
		return f, true
	}
	end = s.rest[i] == '\n'
	s.rest = s.rest[i+1:]
	if end {
		s.line++
		return f, true
	}
	if s.sep.char == ' ' {
		s.rest = strings.TrimLeft(s.rest, " ")
		end = s.rest == "" || s.skipBreak()
	}
	return f, end
}

// skipBreak steps over a line break.
func (s *splitter) skipBreak() bool {
	if s.rest[0] != '\n' {
		return false
	}
	s.rest = s.rest[1:]
	s.line++
	return true
}

// blanks are the characters that may surround a field without belonging to it.
func (s *splitter) blanks() string {
	if s.sep.char == '\t' {
		return " "
	}
	return " \t"
}

func (s *splitter) stops() string { return "\n" + string(rune(s.sep.char)) }

// plainField trims a field and gives it a decimal point.
func (s *splitter) plainField(text string) string {
	text = strings.TrimSpace(text)
	switch {
	case s.sep.decimalComma:
		return strings.ReplaceAll(text, ",", ".")
	case s.sep.char == '\t' || s.sep.char == ';':
		return strings.TrimSuffix(text, ",")
	}
	return text
}

// quotedText reads a quoted field: two quotes stand for one, and a missing last quote ends with the text.
func (s *splitter) quotedText() string {
	var b strings.Builder
	s.rest = s.rest[1:]
	for {
		i := strings.IndexByte(s.rest, '"')
		if i < 0 {
			b.WriteString(s.rest)
			s.line += strings.Count(s.rest, "\n")
			s.rest = ""
			return b.String()
		}
		b.WriteString(s.rest[:i])
		s.line += strings.Count(s.rest[:i], "\n")
		s.rest = s.rest[i+1:]
		if !strings.HasPrefix(s.rest, `"`) {
			return b.String()
		}
		b.WriteByte('"')
		s.rest = s.rest[1:]
	}
}

// joinLabel makes one field of the words before the first number of a line, and of a percent sign and its number.
func joinLabel(fields []field) []field {
	fields = joinPercent(fields)
	words := 0
	for words < len(fields) && !fields[words].isNumber() {
		words++
	}
	if words < 2 || words == len(fields) {
		return fields
	}
	texts := make([]string, words)
	for i, f := range fields[:words] {
		texts[i] = f.text
	}
	fields[words-1] = field{text: strings.Join(texts, " "), quoted: true}
	return fields[words-1:]
}

func joinPercent(fields []field) []field {
	joined := fields[:0]
	for _, f := range fields {
		if last := len(joined) - 1; f.text == "%" && last >= 0 && !strings.HasSuffix(joined[last].text, "%") {
			joined[last].text += "%"
			continue
		}
		joined = append(joined, f)
	}
	return joined
}

// spread cuts fields that are several numbers, as in "1, 2 3", at their spaces.
func spread(fields []field) []field {
	var cut []field
	for _, f := range fields {
		parts := strings.Fields(f.text)
		if f.quoted || len(parts) < 2 || f.isNumber() || !allNumbers(parts) {
			cut = append(cut, f)
			continue
		}
		for _, part := range parts {
			cut = append(cut, field{text: part})
		}
	}
	return cut
}

func allNumbers(texts []string) bool {
	for _, text := range texts {
		if !looksNumeric(text) {
			return false
		}
	}
	return true
}
