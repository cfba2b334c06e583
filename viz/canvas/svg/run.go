package svg

import "iridescent/viz/geom"

// element is one piece of a Small picture: the data of a path, or an element without its paint and its end.
type element struct {
	path   bool
	body   []byte
	square []byte // the data of a path to hatch instead, if any
	text   string // of a text, whose place in Small.texts is number
	number int
	box    geom.Rect // all that it paints lies in here
	length float64   // that a text must keep, 0 if any will do
}

// run is elements of one look with nothing between them that they touch.
type run struct {
	look     string
	elements []element
	box      geom.Rect // around all
}

// looksBack bounds how many runs are searched for one to join.
const looksBack = 60

// add puts an element into the last run of its look, unless it touches what was painted after that, or begins another.
// apart says that it may overlap those in its run: parts of one path are painted at once.
func (c *Small) add(e element, look string, apart bool) {
	for i := len(c.runs) - 1; i >= max(0, len(c.runs)-looksBack); i-- {
		r := &c.runs[i]
		same := r.look == look && r.elements[0].path == e.path
		if same && (apart || !r.meets(e.box)) {
			r.elements = append(r.elements, e)
			r.box = union(r.box, e.box)
			return
		}
		if r.meets(e.box) {
			break
		}
	}
	c.runs = append(c.runs, run{look: look, elements: []element{e}, box: e.box})
}

// meets reports whether anything in the run may touch the box.
func (r *run) meets(box geom.Rect) bool {
	if !overlap(r.box, box) {
		return false
	}
	for i := range r.elements {
		if overlap(r.elements[i].box, box) {
			return true
		}
	}
	return false
}

// write writes the elements with what they share around them.
func (r *run) write(w *writer) {
	switch {
	case r.elements[0].path:
		w.raw("<path" + r.look + ` d="`)
		for i := range r.elements {
			w.raw(string(r.elements[i].body))
		}
		w.raw(`"/>`)
	case len(r.elements) == 1:
		r.elements[0].write(w, r.look)
	default:
		w.raw("<g" + r.look + ">")
		for i := range r.elements {
			r.elements[i].write(w, "")
		}
		w.raw("</g>")
	}
}

// write writes one that is no path.
func (e *element) write(w *writer, look string) {
	w.raw(string(e.body))
	if e.length > 0 {
		w.short("textLength", e.length)
		w.raw(` lengthAdjust="spacingAndGlyphs"`)
	}
	w.raw(look)
	if e.text == "" {
		w.raw("/>")
		return
	}
	w.raw(">")
	w.text(e.text)
	w.raw("</text>")
}

// overlap counts touching; boxes of one of these widths may be empty.
func overlap(a, b geom.Rect) bool {
	return a.X <= b.X+b.W && b.X <= a.X+a.W && a.Y <= b.Y+b.H && b.Y <= a.Y+a.H
}

func union(a, b geom.Rect) geom.Rect {
	x, y := min(a.X, b.X), min(a.Y, b.Y)
	return geom.Rect{X: x, Y: y, W: max(a.X+a.W, b.X+b.W) - x, H: max(a.Y+a.H, b.Y+b.H) - y}
}

// grown adds what a stroke takes outside of a box, and a pixel for edges that are blurred or moved to whole pixels.
func grown(r geom.Rect, dx, dy float64) geom.Rect {
	dx, dy = dx+1, dy+1
	return geom.Rect{X: r.X - dx, Y: r.Y - dy, W: r.W + 2*dx, H: r.H + 2*dy}
}

func bounds(points []geom.Point) geom.Rect {
	box := geom.Rect{X: points[0].X, Y: points[0].Y}
	for _, p := range points[1:] {
		box = union(box, geom.Rect{X: p.X, Y: p.Y})
	}
	return box
}
