package svg

import (
	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
)

// widest is how much wider than ours the fonts of readers may be: DejaVu Sans Bold is by a third.
const widest = 1.35

// room is where a text is in our font, and where it may be in the widest.
type room struct{ own, most geom.Rect }

func roomOf(at geom.Point, text string, t canvas.Text) room {
	width := font.Width(t.Face, t.Size, text)
	box := func(width float64) geom.Rect {
		x := at.X - width*[...]float64{canvas.Start: 0, canvas.Middle: 0.5, canvas.End: 1}[t.Anchor]
		return geom.Rect{X: x, Y: at.Y - 0.75*t.Size, W: width, H: t.Size}
	}
	return room{box(width), box(width * widest)}
}

// hold keeps each text to its length that might otherwise reach another one or the edge.
func (c *Small) hold() {
	for i := range c.runs {
		for k := range c.runs[i].elements {
			if e := &c.runs[i].elements[k]; e.text != "" && c.crowded(e.number) {
				e.length = c.texts[e.number].own.W
			}
		}
	}
}

// crowded reports whether a text has to be held. Of two that only meet when both are wider, one is.
func (c *Small) crowded(number int) bool {
	t := c.texts[number]
	if t.most.X < 0 || t.most.X+t.most.W > c.width {
		return true
	}
	for i, other := range c.texts {
		if i != number && overlap(t.most, other.own) || i > number && overlap(t.most, other.most) {
			return true
		}
	}
	for i := range c.runs {
		if c.runs[i].comesInto(t) {
			return true
		}
	}
	return false
}

// comesInto reports whether a shape is in the way of a wider text that is not in that of the text as it is.
func (r *run) comesInto(t room) bool {
	if !overlap(r.box, t.most) {
		return false
	}
	for i := range r.elements {
		if e := &r.elements[i]; e.text == "" && overlap(e.box, t.most) && !overlap(e.box, t.own) {
			return true
		}
	}
	return false
}
