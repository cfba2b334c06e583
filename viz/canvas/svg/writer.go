package svg

import (
	"encoding/xml"
	"math"
	"strconv"
	"strings"
	"unicode"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
)

// writer puts pieces of XML together.
type writer struct{ buf []byte }

// raw adds markup as it is; only constants and numbers may come here.
func (w *writer) raw(s string) { w.buf = append(w.buf, s...) }

// Write makes it an io.Writer for the escaping of encoding/xml.
func (w *writer) Write(p []byte) (int, error) {
	w.buf = append(w.buf, p...)
	return len(p), nil
}

// text adds a string that is shown.
func (w *writer) text(s string) { xml.EscapeText(w, []byte(strings.Map(printable, s))) }

// printable keeps what may stand in a text, for strings.Map: no control characters, none that XML forbids, none that
// turn the direction of what follows (people's labels would break the sentence around them).
func printable(r rune) rune {
	const nonJoiner, joiner = '\u200c', '\u200d'
	switch {
	case r == nonJoiner || r == joiner:
		return r
	case unicode.In(r, unicode.Cc, unicode.Cf), r == 0xfffe, r == 0xffff:
		return -1
	}
	return r
}

// element adds an element that holds only text, nothing if that is empty.
func (w *writer) element(name, content string) {
	if content != "" {
		w.raw("<" + name + ">")
		w.text(content)
		w.raw("</" + name + ">\n")
	}
}

// coordinate adds a number with at most one decimal and no negative zero.
func (w *writer) coordinate(v float64) {
	if math.Abs(v) < 1e15 {
		v = math.Round(v*10) / 10
	}
	if v == 0 {
		v = 0 // it may have been -0
	}
	w.buf = strconv.AppendFloat(w.buf, v, 'f', -1, 64)
}

// number adds an attribute.
func (w *writer) number(name string, v float64) {
	w.raw(" " + name + `="`)
	w.coordinate(v)
	w.raw(`"`)
}

func (w *writer) points(first, reversed []geom.Point) {
	w.raw(` points="`)
	for i, p := range first {
		w.point(i > 0, p)
	}
	for i := len(reversed) - 1; i >= 0; i-- {
		w.point(true, reversed[i])
	}
	w.raw(`"`)
}

func (w *writer) point(space bool, p geom.Point) {
	if space {
		w.raw(" ")
	}
	w.coordinate(p.X)
	w.raw(",")
	w.coordinate(p.Y)
}

// paint adds a colour under the name of a property, "none" if it is clear.
func (w *writer) paint(property string, c canvas.Color) {
	if c.A() == 0 {
		w.raw(" " + property + `="none"`)
		return
	}
	const digits = "0123456789abcdef"
	w.raw(" " + property + `="#`)
	for _, v := range [...]uint8{c.R(), c.G(), c.B()} {
		w.buf = append(w.buf, digits[v>>4], digits[v&15])
	}
	w.raw(`"`)
	if c.A() != 255 {
		w.raw(" " + property + `-opacity="`)
		w.buf = strconv.AppendFloat(w.buf, math.Round(float64(c.A())/2.55)/100, 'f', -1, 64)
		w.raw(`"`)
	}
}

func (w *writer) stroke(s canvas.Stroke) {
	if s.Color.A() == 0 || s.Width <= 0 {
		return
	}
	w.paint("stroke", s.Color)
	w.number("stroke-width", s.Width)
	if s.Dash > 0 {
		w.number("stroke-dasharray", s.Dash)
	}
}
