package recorder

import (
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
)

// Texts returns the text of every Text call, in order.
func (r *Recorder) Texts() []string {
	var texts []string
	for _, c := range r.Calls {
		if c.Kind == Text {
			texts = append(texts, c.Text)
		}
	}
	return texts
}

// Of returns the calls of one kind, in order.
func (r *Recorder) Of(k Kind) []Call {
	var calls []Call
	for _, c := range r.Calls {
		if c.Kind == k {
			calls = append(calls, c)
		}
	}
	return calls
}

// Bounds returns the smallest rectangle around all that was painted, the empty one if nothing was.
func (r *Recorder) Bounds() geom.Rect {
	if len(r.Calls) == 0 {
		return geom.Rect{}
	}
	b := r.Calls[0].Bounds
	for _, c := range r.Calls[1:] {
		b = union(b, c.Bounds)
	}
	return b
}

// Outside returns the calls that paint more than slack pixels beyond area.
func (r *Recorder) Outside(area geom.Rect, slack float64) []Call {
	var out []Call
	for _, c := range r.Calls {
		b := c.Bounds
		if b.X < area.X-slack || b.Y < area.Y-slack || b.Right() > area.Right()+slack || b.Bottom() > area.Bottom()+slack {
			out = append(out, c)
		}
	}
	return out
}

// Overlaps returns the pairs of texts whose boxes share more than slack pixels in both directions. A text painted twice at
// one place counts as one.
func (r *Recorder) Overlaps(slack float64) [][2]Call {
	var pairs [][2]Call
	texts := r.Of(Text)
	for i, a := range texts {
		for _, b := range texts[:i] {
			same := a.Text == b.Text && a.Bounds == b.Bounds
			if !same && Shared(a.Bounds, b.Bounds) > slack {
				pairs = append(pairs, [2]Call{b, a})
			}
		}
	}
	return pairs
}

// Shared returns the smaller side of what a and b have in common; it is negative by the gap if they have nothing.
func Shared(a, b geom.Rect) float64 {
	w := min(a.Right(), b.Right()) - max(a.X, b.X)
	h := min(a.Bottom(), b.Bottom()) - max(a.Y, b.Y)
	return min(w, h)
}

func union(a, b geom.Rect) geom.Rect {
	x, y := min(a.X, b.X), min(a.Y, b.Y)
	return geom.Rect{X: x, Y: y, W: max(a.Right(), b.Right()) - x, H: max(a.Bottom(), b.Bottom()) - y}
}

// Discard is a canvas that paints nothing and allocates nothing, for counting the allocations of a Draw.
type Discard struct{}

var _ canvas.Canvas = Discard{}

// Rect does nothing.
func (Discard) Rect(geom.Rect, float64, canvas.Fill, canvas.Stroke) {}

// Circle does nothing.
func (Discard) Circle(geom.Point, float64, canvas.Fill, canvas.Stroke) {}

// Line does nothing.
func (Discard) Line(a, b geom.Point, s canvas.Stroke) {}

// Polyline does nothing.
func (Discard) Polyline([]geom.Point, canvas.Stroke) {}

// Band does nothing.
func (Discard) Band(upper, lower []geom.Point, f canvas.Fill) {}

// Text does nothing.
func (Discard) Text(geom.Point, string, canvas.Text) {}
