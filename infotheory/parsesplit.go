package infotheory

import "strings"

// splitter reads a text from its beginning to its end, row by row.
type splitter struct {
	sep  separator
	rest string
	line int
}

// row reads one line, or several if a quoted cell spans them. A separator at its end adds a blank cell.
func (s *splitter) row() []cell {
	var row []cell
	piped := s.sep.char == '|' && strings.HasPrefix(strings.TrimLeft(s.rest, " \t"), "|")
	for {
		line := s.line
		c, end := s.cell()
		c.line = line
		if c.text != "" || c.quoted || !end || s.sep.char != ' ' && len(row) > 0 {
			row = append(row, c)
		}
		if end {
			break
		}
	}
	if piped && len(row) > 0 {
		row = row[1:]
		if last := len(row) - 1; last > 0 && row[last].text == "" {
			row = row[:last]
		}
	}
	if s.sep.char == '|' {
		for i := range row {
			row[i].text = strings.Trim(row[i].text, "*`")
		}
	}
	return numbered(row)
}

// numbered counts the cells of a row.
func numbered(row []cell) []cell {
	for i := range row {
		row[i].column = i + 1
	}
	return row
}

// cell reads up to the next separator, and reports whether the row ends after it.
func (s *splitter) cell() (c cell, end bool) {
	s.rest = strings.TrimLeft(s.rest, s.blanks())
	if strings.HasPrefix(s.rest, `"`) {
		c = cell{text: s.quotedText(), quoted: true}
		if s.sep.char != ' ' {
			s.rest = strings.TrimLeft(s.rest, s.blanks())
		}
	}
	i := strings.IndexAny(s.rest, s.stops())
	if i < 0 {
		i = len(s.rest)
	}
	c.text += strings.TrimSpace(s.rest[:i])
	if i == len(s.rest) {
		s.rest = ""
		return c, true
	}
	stop := s.rest[i]
	s.rest = s.rest[i+1:]
	if stop != '\n' && s.sep.char == ' ' && !s.ends(stop) {
		s.rest = strings.TrimLeft(s.rest, " \t")
		if s.rest == "" {
			return c, true
		}
		if !s.ends(s.rest[0]) {
			return c, false
		}
		stop = s.rest[0]
		s.rest = s.rest[1:]
	}
	if stop == '\n' {
		s.line++
	}
	return c, s.ends(stop)
}

func (s *splitter) ends(stop byte) bool { return stop == '\n' || stop == ';' && s.sep.rows }

// blanks are the characters that may surround a cell without belonging to it.
func (s *splitter) blanks() string {
	if s.sep.char == '\t' {
		return " "
	}
	return " \t"
}

func (s *splitter) stops() string {
	stops := "\n" + string(s.sep.char)
	if s.sep.char == ' ' {
		stops += "\t"
	}
	if s.sep.rows {
		stops += ";"
	}
	return stops
}

// quotedText reads a quoted cell: two quotes stand for one, and a missing last quote ends with the text.
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
