package svg

import (
	"math"
	"strconv"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
)

// tenths rounds a coordinate to tenths of a pixel. No picture is a million pixels wide.
func tenths(v float64) int { return int(math.Round(min(max(v, -1e6), 1e6) * 10)) }

// tenths writes a number of tenths in the fewest characters.
func (w *writer) tenths(n int) {
	if n < 0 {
		w.raw("-")
		n = -n
	}
	if n >= 10 || n == 0 {
		w.buf = strconv.AppendInt(w.buf, int64(n/10), 10)
	}
	if n%10 != 0 {
		w.buf = append(w.buf, '.', byte('0'+n%10))
	}
}

// short adds an attribute in the fewest characters; a place at 0 is what is meant without it.
func (w *writer) short(name string, v float64) {
	n := tenths(v)
	if n == 0 && (name == "x" || name == "y") {
		return
	}
	w.raw(" " + name + `="`)
	w.tenths(n)
	w.raw(`"`)
}

// shortPaint adds a colour in the fewest characters, nothing for black in fill, which is what is meant without it.
func (w *writer) shortPaint(property string, c canvas.Color) {
	if property == "fill" && c == canvas.RGB(0) {
		return
	}
	start := len(w.buf)
	w.paint(property, c)
	hash := start + len(property) + len(` ="#`)
	if c.A() != 0 && twice(c.R()) && twice(c.G()) && twice(c.B()) {
		h := w.buf[hash:]
		short := []byte{h[0], h[2], h[4]}
		w.buf = append(append(w.buf[:hash], short...), w.buf[hash+6:]...)
	}
}

// twice reports whether both hexadecimal digits are the same.
func twice(v uint8) bool { return v>>4 == v&15 }

// step adds a command of a path with one number.
func (w *writer) step(command byte, n int) {
	w.buf = append(w.buf, command)
	w.tenths(n)
}

// pair adds two numbers of a path: a minus or a second point begins the next number too.
func (w *writer) pair(x, y int) {
	w.tenths(x)
	if y >= 0 && !(y > 0 && y < 10 && x%10 != 0) {
		w.raw(" ")
	}
	w.tenths(y)
}

// outline is the data of a path through the points; with those of a second polyline it goes back through them and closes.
func outline(first, reversed []geom.Point) []byte {
	p := pen{}
	p.move(first[0])
	for _, at := range needed(first)[1:] {
		p.line(at)
	}
	if reversed != nil {
		back := needed(reversed)
		for i := len(back) - 1; i >= 0; i-- {
			p.line(back[i])
		}
		p.w.raw("z")
	}
	return p.w.buf
}

// square is the data of a path around a rectangle.
func square(r geom.Rect) []byte {
	var w writer
	x, y := tenths(r.X), tenths(r.Y)
	right := tenths(r.X + r.W)
	w.raw("M")
	w.pair(x, y)
	w.step('h', right-x)
	w.step('v', tenths(r.Y+r.H)-y)
	w.step('H', x)
	w.raw("z")
	return w.buf
}

// pen writes a path in tenths of pixels, so that no error adds up.
type pen struct {
	w       writer
	x, y    int
	command byte
}

func (p *pen) move(to geom.Point) {
	p.x, p.y, p.command = tenths(to.X), tenths(to.Y), 'M'
	p.w.raw("M")
	p.w.pair(p.x, p.y)
}

// line goes on by the difference, along an axis with one number.
func (p *pen) line(to geom.Point) {
	x, y := tenths(to.X), tenths(to.Y)
	dx, dy := x-p.x, y-p.y
	p.x, p.y = x, y
	switch {
	case dx == 0 && dy == 0:
	case dy == 0:
		p.one('h', dx)
	case dx == 0:
		p.one('v', dy)
	default:
		if p.command != 'l' {
			p.w.raw("l")
		} else if dx >= 0 {
			p.w.raw(" ")
		}
		p.command = 'l'
		p.w.pair(dx, dy)
	}
}

func (p *pen) one(command byte, n int) {
	p.w.step(command, n)
	p.command = command
}

// tolerance is how far in pixels a path may run beside the points that are left out of it.
const tolerance = 0.1

// needed returns the points without which the polyline would look different (Douglas and Peucker 1973).
func needed(points []geom.Point) []geom.Point {
	keep := make([]bool, len(points))
	keep[0], keep[len(points)-1] = true, true
	type stretch struct{ from, to int }
	for todo := []stretch{{0, len(points) - 1}}; len(todo) > 0; {
		s := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		worst, at := tolerance, 0
		for k := s.from + 1; k < s.to; k++ {
			if d := distance(points[k], points[s.from], points[s.to]); d > worst {
				worst, at = d, k
			}
		}
		if at > 0 {
			keep[at] = true
			todo = append(todo, stretch{s.from, at}, stretch{at, s.to})
		}
	}
	var left []geom.Point
	for k, p := range points {
		if keep[k] {
			left = append(left, p)
		}
	}
	return left
}

// distance of a point from a segment.
func distance(p, a, b geom.Point) float64 {
	dx, dy := b.X-a.X, b.Y-a.Y
	along := (p.X-a.X)*dx + (p.Y-a.Y)*dy
	switch length := dx*dx + dy*dy; {
	case along <= 0 || length == 0:
		return math.Hypot(p.X-a.X, p.Y-a.Y)
	case along >= length:
		return math.Hypot(p.X-b.X, p.Y-b.Y)
	default:
		return math.Abs((p.X-a.X)*dy-(p.Y-a.Y)*dx) / math.Sqrt(length)
	}
}
