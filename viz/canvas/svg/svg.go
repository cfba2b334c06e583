// Package svg is a canvas that writes SVG: for export, for posters and for golden files. The same calls make the same
// bytes. Coordinates are rounded to a tenth of a CSS pixel, text stays text, and strings from outside are escaped.
// Ids depend only on what they name, so that several pictures may stand in one HTML document.
package svg

import (
	"encoding/base64"
	"fmt"
	"strings"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
)

// Families is the list of fonts that texts ask for, the closest in widths first.
const Families = "'" + font.Family + "','Source Sans 3','Inter',sans-serif"

// Canvas collects the picture. Make one with New.
type Canvas struct {
	// EmbedFont puts the faces that are used into the file (35 kB each), so that it looks the same everywhere.
	EmbedFont bool
	// Source is a link to the state of the picture. If there is one, the file names it and the licence.
	Source string

	width, height float64
	body          writer
	hatches       []canvas.Color // in order of first use
	faces         [canvas.Faces]bool
}

var _ canvas.Canvas = (*Canvas)(nil)

// New returns an empty, transparent picture of that size in CSS pixels.
func New(width, height float64) *Canvas { return &Canvas{width: width, height: height} }

// Bytes returns the file. title is the picture's accessible name, desc tells what is to be seen.
func (c *Canvas) Bytes(title, desc string) []byte {
	var w writer
	w.raw(`<svg xmlns="http://www.w3.org/2000/svg"`)
	w.number("width", c.width)
	w.number("height", c.height)
	w.raw(` viewBox="0 0 `)
	w.coordinate(c.width)
	w.raw(" ")
	w.coordinate(c.height)
	w.raw(`" role="img" font-family="` + Families + `" font-variant="tabular-nums" xml:space="preserve">` + "\n")
	w.element("title", title)
	w.element("desc", desc)
	c.metadata(&w, title)
	c.style(&w)
	c.patterns(&w)
	w.buf = append(w.buf, c.body.buf...)
	w.raw("</svg>\n")
	return w.buf
}

func (c *Canvas) style(w *writer) {
	if !c.EmbedFont {
		return
	}
	css := [canvas.Faces]string{
		canvas.Regular: "font-weight:400",
		canvas.Bold:    fmt.Sprintf("font-weight:%d", font.BoldWeight),
		canvas.Italic:  "font-weight:400;font-style:italic",
	}
	w.raw("<style>\n")
	for face, used := range c.faces {
		if used {
			data := base64.StdEncoding.EncodeToString(font.Data(canvas.Face(face)))
			w.raw("@font-face{font-family:'" + font.Family + "';" + css[face] + ";src:url(data:font/ttf;base64," + data + ")}\n")
		}
	}
	w.raw("</style>\n")
}

// patterns defines the hatches: upright lines in a system that is turned, so that they run from bottom left to top right
// and stand where the screen has them.
func (c *Canvas) patterns(w *writer) {
	for _, h := range c.hatches {
		w.pattern(h)
		w.raw("\n")
	}
}

func (w *writer) pattern(h canvas.Color) {
	w.raw(`<pattern id="` + hatchID(h) + `" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"`)
	w.number("width", canvas.HatchPitch)
	w.number("height", canvas.HatchPitch)
	w.raw(`><rect`)
	w.number("x", (canvas.HatchPitch-canvas.HatchWidth)/2)
	w.number("width", canvas.HatchWidth)
	w.number("height", canvas.HatchPitch)
	w.paint("fill", h)
	w.raw("/></pattern>")
}

func hatchID(h canvas.Color) string {
	return fmt.Sprintf("hatch-%02x%02x%02x%02x", h.R(), h.G(), h.B(), h.A())
}

// shape writes an element that the attributes describe: filled and stroked, and its hatch between the two.
func (c *Canvas) shape(name string, attributes func(*writer), f canvas.Fill, s canvas.Stroke) {
	stroked := s.Color.A() != 0 && s.Width > 0
	if f.Hatch.A() == 0 {
		if f.Color.A() != 0 || stroked {
			c.open(name, attributes)
			c.body.paint("fill", f.Color)
			c.body.stroke(s)
			c.body.raw("/>\n")
		}
		return
	}
	c.shape(name, attributes, canvas.Fill{Color: f.Color}, canvas.Stroke{})
	c.open(name, attributes)
	c.body.raw(` fill="url(#` + c.hatch(f.Hatch) + `)"/>` + "\n")
	c.shape(name, attributes, canvas.Fill{}, s)
}

func (c *Canvas) open(name string, attributes func(*writer)) {
	c.body.raw("<" + name)
	attributes(&c.body)
}

func (c *Canvas) hatch(h canvas.Color) string {
	for _, known := range c.hatches {
		if known == h {
			return hatchID(h)
		}
	}
	c.hatches = append(c.hatches, h)
	return hatchID(h)
}

// Rect writes a rectangle.
func (c *Canvas) Rect(r geom.Rect, radius float64, f canvas.Fill, s canvas.Stroke) {
	if r.W < 0 || r.H < 0 {
		return
	}
	c.shape("rect", func(w *writer) {
		w.number("x", r.X)
		w.number("y", r.Y)
		w.number("width", r.W)
		w.number("height", r.H)
		if radius > 0 {
			w.number("rx", radius)
		}
	}, f, s)
}

// Circle writes a disc.
func (c *Canvas) Circle(center geom.Point, radius float64, f canvas.Fill, s canvas.Stroke) {
	c.shape("circle", func(w *writer) {
		w.number("cx", center.X)
		w.number("cy", center.Y)
		w.number("r", radius)
	}, f, s)
}

// Line writes a segment. One along an axis is drawn without blur at any scale.
func (c *Canvas) Line(a, b geom.Point, s canvas.Stroke) {
	c.shape("line", func(w *writer) {
		w.number("x1", a.X)
		w.number("y1", a.Y)
		w.number("x2", b.X)
		w.number("y2", b.Y)
		if a.X == b.X || a.Y == b.Y {
			w.raw(` shape-rendering="crispEdges"`)
		}
	}, canvas.Fill{}, s)
}

// Polyline writes connected segments.
func (c *Canvas) Polyline(points []geom.Point, s canvas.Stroke) {
	if len(points) < 2 {
		return
	}
	c.shape("polyline", func(w *writer) { w.points(points, nil) }, canvas.Fill{}, s)
}

// Band writes the area between two polylines.
func (c *Canvas) Band(upper, lower []geom.Point, f canvas.Fill) {
	if len(upper) != len(lower) {
		panic(fmt.Sprintf("svg: band of %d and %d points", len(upper), len(lower)))
	}
	if len(upper) < 2 {
		return
	}
	c.shape("polygon", func(w *writer) { w.points(upper, lower) }, f, canvas.Stroke{})
}

// Text writes a line of text. Control characters and those that turn the direction of the text are dropped.
func (c *Canvas) Text(at geom.Point, text string, t canvas.Text) {
	text = strings.Map(printable, text)
	if text == "" || t.Color.A() == 0 && t.Halo.A() == 0 {
		return
	}
	c.faces[t.Face] = true
	w := &c.body
	w.raw("<text")
	w.number("x", at.X)
	w.number("y", at.Y)
	w.number("font-size", t.Size)
	w.raw([...]string{canvas.Regular: "", canvas.Bold: fmt.Sprintf(` font-weight="%d"`, font.BoldWeight), canvas.Italic: ` font-style="italic"`}[t.Face])
	w.raw([...]string{canvas.Start: "", canvas.Middle: ` text-anchor="middle"`, canvas.End: ` text-anchor="end"`}[t.Anchor])
	w.paint("fill", t.Color)
	if t.Halo.A() != 0 {
		w.raw(` paint-order="stroke" stroke-linejoin="round"`)
		w.stroke(canvas.Stroke{Color: t.Halo, Width: 2 * canvas.HaloWidth})
	}
	w.raw(">")
	w.text(text)
	w.raw("</text>\n")
}
