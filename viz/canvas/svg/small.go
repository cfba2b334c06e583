package svg

import (
	"strings"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
)

// SmallFamilies is the list of fonts of a Small picture: after our own, common ones that are not much wider.
const SmallFamilies = "'" + font.Family + "','Source Sans 3','Segoe UI',Roboto,Arial,sans-serif"

// Small is a canvas that writes the same picture in about half of the bytes, for posters inside other people's pages:
// elements of one look stand together, wherever nothing painted between them is touched, and share their attributes; lines
// and areas become paths without points that make no difference. It embeds no font; a text that could
// reach another one, or the edge, in a wider font than ours is kept to its length. Make one with NewSmall.
type Small struct {
	// NoHalo leaves out the halos of texts: stroked text is slow to paint where no graphics card helps.
	NoHalo bool

	width, height float64
	runs          []run
	texts         []room
	hatches       []canvas.Color // in order of first use
}

var _ canvas.Canvas = (*Small)(nil)

// NewSmall returns an empty, transparent picture of that size in CSS pixels.
func NewSmall(width, height float64) *Small { return &Small{width: width, height: height} }

// Bytes returns the file. title is the picture's accessible name, desc tells what is to be seen.
func (c *Small) Bytes(title, desc string) []byte {
	var w writer
	w.raw(`<svg xmlns="http://www.w3.org/2000/svg"`)
	w.short("width", c.width)
	w.short("height", c.height)
	w.raw(` viewBox="0 0 `)
	w.tenths(tenths(c.width))
	w.raw(" ")
	w.tenths(tenths(c.height))
	w.raw(`" role="img" font-family="` + SmallFamilies + `" font-variant="tabular-nums" xml:space="preserve">`)
	w.element("title", title)
	w.element("desc", desc)
	for _, h := range c.hatches {
		w.pattern(h)
	}
	c.hold()
	for i := range c.runs {
		c.runs[i].write(&w)
	}
	w.raw("</svg>\n")
	return w.buf
}

// shape adds what the attributes or the path describe, once for each layer: fill and stroke, with a hatch between the two.
func (c *Small) shape(e element, f canvas.Fill, s canvas.Stroke) {
	stroked := s.Color.A() != 0 && s.Width > 0
	if f.Hatch.A() == 0 {
		if f.Color.A() != 0 || stroked {
			c.add(e, look(f.Color, s), !e.path || f.Color.A() == 0 && s.Color.A() == 255)
		}
		return
	}
	c.shape(e, canvas.Fill{Color: f.Color}, canvas.Stroke{})
	hatched := e
	if e.square != nil {
		hatched.path, hatched.body = true, e.square
	}
	c.add(hatched, ` fill="url(#`+c.hatch(f.Hatch)+`)"`, !hatched.path)
	c.shape(e, canvas.Fill{}, s)
}

func (c *Small) hatch(h canvas.Color) string {
	for _, known := range c.hatches {
		if known == h {
			return hatchID(h)
		}
	}
	c.hatches = append(c.hatches, h)
	return hatchID(h)
}

// look writes the attributes of paint.
func look(fill canvas.Color, s canvas.Stroke) string {
	var w writer
	w.shortPaint("fill", fill)
	if s.Color.A() != 0 && s.Width > 0 {
		w.shortPaint("stroke", s.Color)
		if s.Width != 1 {
			w.short("stroke-width", s.Width)
		}
		if s.Dash > 0 {
			w.short("stroke-dasharray", s.Dash)
		}
	}
	return string(w.buf)
}

// Rect adds a rectangle.
func (c *Small) Rect(r geom.Rect, radius float64, f canvas.Fill, s canvas.Stroke) {
	if r.W < 0 || r.H < 0 {
		return
	}
	box := grown(r, s.Width/2, s.Width/2)
	if radius <= 0 {
		c.shape(element{path: true, body: square(r), box: box}, f, s)
		return
	}
	var w writer
	w.raw("<rect")
	w.short("x", r.X)
	w.short("y", r.Y)
	w.short("width", r.W)
	w.short("height", r.H)
	w.short("rx", radius)
	e := element{body: w.buf, box: box}
	if f.Hatch.A() != 0 && radius < canvas.HatchPitch/2 {
		e.square = square(r) // nobody sees lines end in such corners
	}
	c.shape(e, f, s)
}

// Circle adds a disc.
func (c *Small) Circle(center geom.Point, radius float64, f canvas.Fill, s canvas.Stroke) {
	var w writer
	w.raw("<circle")
	w.short("cx", center.X)
	w.short("cy", center.Y)
	w.short("r", radius)
	box := geom.Rect{X: center.X - radius, Y: center.Y - radius, W: 2 * radius, H: 2 * radius}
	c.shape(element{body: w.buf, box: grown(box, s.Width/2, s.Width/2)}, f, s)
}

// Line adds a segment. One along an axis is drawn without blur at any scale.
func (c *Small) Line(a, b geom.Point, s canvas.Stroke) {
	if s.Color.A() == 0 || s.Width <= 0 {
		return
	}
	points := []geom.Point{a, b}
	look, dx, dy := look(0, s), s.Width/2, s.Width/2
	if a.X == b.X || a.Y == b.Y {
		look += ` shape-rendering="crispEdges"`
		if a.Y == b.Y { // the ends are butt
			dx = 0
		} else {
			dy = 0
		}
	}
	c.add(element{path: true, body: outline(points, nil), box: grown(bounds(points), dx, dy)}, look, s.Color.A() == 255)
}

// Polyline adds connected segments.
func (c *Small) Polyline(points []geom.Point, s canvas.Stroke) {
	if len(points) < 2 {
		return
	}
	e := element{path: true, body: outline(points, nil), box: grown(bounds(points), 2*s.Width, 2*s.Width)} // a mitre is up to four widths long
	c.shape(e, canvas.Fill{}, s)
}

// Band adds the area between two polylines.
func (c *Small) Band(upper, lower []geom.Point, f canvas.Fill) {
	if len(upper) != len(lower) {
		panic("svg: band of polylines that differ in their number of points")
	}
	if len(upper) < 2 {
		return
	}
	box := bounds(append(append([]geom.Point(nil), upper...), lower...))
	c.shape(element{path: true, body: outline(upper, lower), box: box}, f, canvas.Stroke{})
}

// Text adds a line of text. Control characters and those that turn the direction of the text are dropped.
func (c *Small) Text(at geom.Point, text string, t canvas.Text) {
	text = strings.Map(printable, text)
	if text == "" || t.Color.A() == 0 {
		return
	}
	var w writer
	w.raw("<text")
	w.short("x", at.X)
	w.short("y", at.Y)
	room := roomOf(at, text, t)
	e := element{body: w.buf, text: text, box: grown(room.most, canvas.HaloWidth, t.Size/4+canvas.HaloWidth), number: len(c.texts)}
	c.texts = append(c.texts, room)
	w = writer{}
	w.short("font-size", t.Size)
	w.raw([...]string{canvas.Regular: "", canvas.Bold: ` font-weight="600"`, canvas.Italic: ` font-style="italic"`}[t.Face])
	w.raw([...]string{canvas.Start: "", canvas.Middle: ` text-anchor="middle"`, canvas.End: ` text-anchor="end"`}[t.Anchor])
	w.shortPaint("fill", t.Color)
	if t.Halo.A() != 0 && !c.NoHalo {
		w.raw(` paint-order="stroke" stroke-linejoin="round"`)
		w.stroke(canvas.Stroke{Color: t.Halo, Width: 2 * canvas.HaloWidth})
	}
	c.add(e, string(w.buf), true)
}
