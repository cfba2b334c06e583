// Package truetype reads the outlines of the program's own TrueType fonts, which subset.py made: characters of the basic plane,
// no hints, no kerning, no PostScript, parts of compound glyphs moved and no more. The files are trusted: one that breaks off or
// contradicts itself is a panic. golang.org/x/image/font/sfnt reads any font, costs 65 kB of the compressed program more, and
// gives the same outlines, to which a test in package font holds this one. The format:
// https://learn.microsoft.com/en-us/typography/opentype/spec/otff
package truetype

import (
	"encoding/binary"
	"errors"

	"golang.org/x/image/math/fixed"
)

// Font is a font file whose tables have been found.
type Font struct {
	cmap, hmtx, loca, glyf []byte
	em, wide               int  // units per em, glyphs with an advance of their own
	long                   bool // loca has 32 bits
}

// Op is what a Segment does.
type Op uint8

// The ops: a new contour begins at Args[0]; a line to Args[0]; a quadratic Bézier curve by Args[0] to Args[1].
const (
	MoveTo Op = iota
	LineTo
	QuadTo
)

// points is how many points an op has.
func (o Op) points() int {
	if o == QuadTo {
		return 2
	}
	return 1
}

// Segment is a piece of an outline, in 64ths of a pixel.
type Segment struct {
	Op   Op
	Args [2]fixed.Point26_6
}

var order = binary.BigEndian

var errFormat = errors.New("truetype: not a font of ours")

// Parse finds the tables of a file. It is an error if one that is needed is missing.
func Parse(file []byte) (*Font, error) {
	if len(file) < 12 {
		return nil, errFormat
	}
	f := &Font{}
	for k := range int(order.Uint16(file[4:])) {
		entry := file[12+16*k:]
		table := file[order.Uint32(entry[8:]):][:order.Uint32(entry[12:])]
		switch string(entry[:4]) {
		case "head":
			f.em, f.long = int(order.Uint16(table[18:])), order.Uint16(table[50:]) != 0
		case "hhea":
			f.wide = int(order.Uint16(table[34:]))
		case "hmtx":
			f.hmtx = table
		case "loca":
			f.loca = table
		case "glyf":
			f.glyf = table
		case "cmap":
			f.cmap = subtable(table)
		}
	}
	if f.em == 0 || f.wide == 0 || f.cmap == nil || f.glyf == nil || f.loca == nil || f.hmtx == nil {
		return nil, errFormat
	}
	return f, nil
}

// subtable returns the map of the basic plane, of format 4.
func subtable(cmap []byte) []byte {
	for k := range int(order.Uint16(cmap[2:])) {
		if t := cmap[order.Uint32(cmap[4+8*k+4:]):]; order.Uint16(t) == 4 {
			return t
		}
	}
	return nil
}

// Em is how many units an em has.
func (f *Font) Em() int { return f.em }

// Glyph returns the glyph of a character, 0 if there is none.
func (f *Font) Glyph(r rune) uint16 {
	if r > 0xffff {
		return 0
	}
	n := int(order.Uint16(f.cmap[6:])) // twice the number of segments
	ends, starts, deltas, offsets := f.cmap[14:], f.cmap[16+n:], f.cmap[16+2*n:], f.cmap[16+3*n:]
	for k := 0; k < n; k += 2 {
		if rune(order.Uint16(ends[k:])) < r {
			continue
		}
		start := rune(order.Uint16(starts[k:]))
		if start > r {
			return 0
		}
		delta, offset := order.Uint16(deltas[k:]), int(order.Uint16(offsets[k:]))
		if offset == 0 {
			return uint16(r) + delta
		}
		if g := order.Uint16(offsets[k+offset+2*int(r-start):]); g != 0 {
			return g + delta
		}
		return 0
	}
	return 0
}

// Advance returns how far a glyph moves on, in units of which the em has Em.
func (f *Font) Advance(glyph uint16) int {
	return int(order.Uint16(f.hmtx[4*min(int(glyph), f.wide-1):]))
}

// Outline appends the outline of a glyph where the em is size 64ths of a pixel high, with y downwards. Each contour is closed.
func (f *Font) Outline(dst []Segment, glyph uint16, size fixed.Int26_6) []Segment {
	from := len(dst)
	dst = f.appendUnits(dst, glyph, 0)
	em := fixed.Int26_6(f.em)
	scaled := func(x fixed.Int26_6) fixed.Int26_6 {
		if x *= size; x < 0 {
			return (x - em/2) / em
		}
		return (x + em/2) / em
	}
	for k := from; k < len(dst); k++ {
		for i := range dst[k].Args {
			p := &dst[k].Args[i]
			p.X, p.Y = scaled(p.X), -scaled(p.Y)
		}
	}
	return dst
}

// data returns a glyph's part of the table.
func (f *Font) data(glyph uint16) []byte {
	if f.long {
		return f.glyf[order.Uint32(f.loca[4*int(glyph):]):order.Uint32(f.loca[4*int(glyph)+4:])]
	}
	return f.glyf[2*int(order.Uint16(f.loca[2*int(glyph):])) : 2*int(order.Uint16(f.loca[2*int(glyph)+2:]))]
}

// maxDepth is how deep parts may be in parts.
const maxDepth = 4

// appendUnits appends the outline in units, with y upwards.
func (f *Font) appendUnits(dst []Segment, glyph uint16, depth int) []Segment {
	d := f.data(glyph)
	if len(d) == 0 {
		return dst // a space
	}
	if depth > maxDepth {
		panic("truetype: a glyph that is part of itself")
	}
	contours := int(int16(order.Uint16(d)))
	if contours < 0 {
		return f.compound(dst, d[10:], depth)
	}
	ends := d[10:]
	d = d[10+2*contours:]
	d = d[2+int(order.Uint16(d)):] // past the hints
	if contours == 0 {
		return dst
	}
	points := make([]point, int(order.Uint16(ends[2*contours-2:]))+1)
	for k := 0; k < len(points); {
		flags, again := d[0], 1
		d = d[1:]
		if flags&8 != 0 {
			again, d = again+int(d[0]), d[1:]
		}
		for range again {
			points[k].flags = flags
			k++
		}
	}
	d = coordinates(points, d, 2, 16, func(p *point) *int16 { return &p.x })
	coordinates(points, d, 4, 32, func(p *point) *int16 { return &p.y })
	first := 0
	for k := range contours {
		end := int(order.Uint16(ends[2*k:])) + 1
		dst = contour(dst, points[first:end])
		first = end
	}
	return dst
}

type point struct {
	x, y  int16
	flags byte
}

func (p point) fixed() fixed.Point26_6 {
	return fixed.Point26_6{X: fixed.Int26_6(p.x), Y: fixed.Int26_6(p.y)}
}

// coordinates reads one coordinate of all points, each relative to the last: a byte with its sign in the flag same, or nothing
// where it is the same, or two bytes.
func coordinates(points []point, d []byte, short, same byte, of func(*point) *int16) []byte {
	at := int16(0)
	for k := range points {
		switch flags := points[k].flags; {
		case flags&short != 0 && flags&same != 0:
			at, d = at+int16(d[0]), d[1:]
		case flags&short != 0:
			at, d = at-int16(d[0]), d[1:]
		case flags&same == 0:
			at, d = at+int16(order.Uint16(d)), d[2:]
		}
		*of(&points[k]) = at
	}
	return d
}

// compound appends the parts of a compound glyph, which are moved and no more.
func (f *Font) compound(dst []Segment, d []byte, depth int) []Segment {
	const words, offsets, more = 1, 2, 32
	for {
		flags, glyph := order.Uint16(d), order.Uint16(d[2:])
		if flags&offsets == 0 || flags&(8|64|128) != 0 {
			panic("truetype: a part that is scaled")
		}
		x, y := int16(int8(d[4])), int16(int8(d[5]))
		if d = d[6:]; flags&words != 0 {
			x, y = x<<8|y&0xff, int16(order.Uint16(d))
			d = d[2:]
		}
		from := len(dst)
		dst = f.appendUnits(dst, glyph, depth+1)
		for k := from; k < len(dst); k++ {
			for i := range dst[k].Args {
				p := &dst[k].Args[i]
				p.X, p.Y = p.X+fixed.Int26_6(x), p.Y+fixed.Int26_6(y)
			}
		}
		if flags&more == 0 {
			return dst
		}
	}
}

func middle(a, b fixed.Point26_6) fixed.Point26_6 {
	return fixed.Point26_6{X: (a.X + b.X) / 2, Y: (a.Y + b.Y) / 2}
}

// contour appends one closed line. Points are on the curve or control it; between two that control it there is one on it, in
// the middle.
func contour(dst []Segment, points []point) []Segment {
	n := len(points)
	on := func(k int) bool { return points[k%n].flags&1 != 0 }
	at := func(k int) fixed.Point26_6 { return points[k%n].fixed() }
	start, from := at(0), 1 // where the line begins, and the next point
	if !on(0) {
		if start, from = at(1), 2; !on(1) {
			start, from = middle(at(0), at(1)), 1
		}
	}
	dst = append(dst, Segment{Op: MoveTo, Args: [2]fixed.Point26_6{start}})
	for k := from; k < n+from; k++ {
		switch {
		case k == n+from-1 && (on(0) || from == 2) && on(k):
			dst = append(dst, Segment{Op: LineTo, Args: [2]fixed.Point26_6{start}})
		case on(k):
			dst = append(dst, Segment{Op: LineTo, Args: [2]fixed.Point26_6{at(k)}})
		case on(k + 1):
			dst = append(dst, Segment{Op: QuadTo, Args: [2]fixed.Point26_6{at(k), at(k + 1)}})
			k++
		default:
			dst = append(dst, Segment{Op: QuadTo, Args: [2]fixed.Point26_6{at(k), middle(at(k), at(k+1))}})
		}
	}
	return dst
}

// Bounds returns the box of all points of an outline that is not empty.
func Bounds(outline []Segment) fixed.Rectangle26_6 {
	b := fixed.Rectangle26_6{Min: outline[0].Args[0], Max: outline[0].Args[0]}
	for _, s := range outline {
		for _, p := range s.Args[:s.Op.points()] {
			b.Min.X, b.Min.Y = min(b.Min.X, p.X), min(b.Min.Y, p.Y)
			b.Max.X, b.Max.Y = max(b.Max.X, p.X), max(b.Max.Y, p.Y)
		}
	}
	return b
}
