// Package recorder has canvases for tests: Recorder keeps every call, Discard keeps nothing.
package recorder

import (
	"fmt"
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
)

// Kind is a method of canvas.Canvas.
type Kind uint8

// The kinds.
const (
	Rect Kind = iota
	Circle
	Line
	Polyline
	Band
	Text
)

// String returns the name of the method.
func (k Kind) String() string {
	return [...]string{"Rect", "Circle", "Line", "Polyline", "Band", "Text"}[k]
}

// Call is one call that paints something.
type Call struct {
	Kind   Kind
	Bounds geom.Rect     // of what is painted, half of the stroke's width included, a text's halo not
	Points []geom.Point  // corner and opposite corner, centre, ends, points, or the position of a text; of a band the upper, then the lower ones
	Fill   canvas.Fill   // of Rect, Circle, Band
	Stroke canvas.Stroke // of all but Band and Text
	Text   string        // of Text
	Style  canvas.Text   // of Text
}

// Recorder is a canvas that keeps the calls, in order. Calls that paint nothing are left out. It panics if a coordinate or
// size is not finite or is negative where that has no meaning. The zero value is ready.
type Recorder struct{ Calls []Call }

var _ canvas.Canvas = (*Recorder)(nil)

// Reset forgets all calls.
func (r *Recorder) Reset() { r.Calls = r.Calls[:0] }

// Rect records a rectangle.
func (r *Recorder) Rect(b geom.Rect, radius float64, f canvas.Fill, s canvas.Stroke) {
	check("Rect", b.X, b.Y, b.W, b.H, radius, s.Width, s.Dash)
	if b.W < 0 || b.H < 0 || radius < 0 {
		panic(fmt.Sprintf("recorder: Rect of negative size %v, radius %v", b, radius))
	}
	if painted(f) && !b.Empty() || drawn(s) {
		corners := []geom.Point{{X: b.X, Y: b.Y}, {X: b.Right(), Y: b.Bottom()}}
		r.add(Call{Kind: Rect, Bounds: grow(b, s), Points: corners, Fill: f, Stroke: s})
	}
}

// Circle records a disc.
func (r *Recorder) Circle(center geom.Point, radius float64, f canvas.Fill, s canvas.Stroke) {
	check("Circle", center.X, center.Y, radius, s.Width, s.Dash)
	if radius < 0 {
		panic(fmt.Sprintf("recorder: Circle of radius %v", radius))
	}
	if painted(f) && radius > 0 || drawn(s) {
		b := geom.Rect{X: center.X - radius, Y: center.Y - radius, W: 2 * radius, H: 2 * radius}
		r.add(Call{Kind: Circle, Bounds: grow(b, s), Points: []geom.Point{center}, Fill: f, Stroke: s})
	}
}

// Line records a segment.
func (r *Recorder) Line(a, b geom.Point, s canvas.Stroke) { r.path(Line, []geom.Point{a, b}, s) }

// Polyline records connected segments.
func (r *Recorder) Polyline(points []geom.Point, s canvas.Stroke) {
	r.path(Polyline, append([]geom.Point(nil), points...), s)
}

func (r *Recorder) path(k Kind, points []geom.Point, s canvas.Stroke) {
	check(k.String(), s.Width, s.Dash)
	b := bounds(k, points)
	if drawn(s) && len(points) > 1 {
		r.add(Call{Kind: k, Bounds: grow(b, s), Points: points, Stroke: s})
	}
}

// Band records the area between two polylines.
func (r *Recorder) Band(upper, lower []geom.Point, f canvas.Fill) {
	if len(upper) != len(lower) {
		panic(fmt.Sprintf("recorder: Band of %d and %d points", len(upper), len(lower)))
	}
	points := append(append([]geom.Point(nil), upper...), lower...)
	b := bounds(Band, points)
	if painted(f) && len(upper) > 1 {
		r.add(Call{Kind: Band, Bounds: b, Points: points, Fill: f})
	}
}

// Text records a line of text.
func (r *Recorder) Text(at geom.Point, text string, t canvas.Text) {
	check("Text", at.X, at.Y, t.Size)
	if t.Size <= 0 || t.Face >= canvas.Faces || t.Anchor > canvas.End {
		panic(fmt.Sprintf("recorder: Text %q with %+v", text, t))
	}
	if text != "" && (t.Color.A() != 0 || t.Halo.A() != 0) {
		r.add(Call{Kind: Text, Bounds: Box(at, text, t), Points: []geom.Point{at}, Text: text, Style: t})
	}
}

func (r *Recorder) add(c Call) { r.Calls = append(r.Calls, c) }

// Box returns the room a text takes: its width, from its ascent to its descent.
func Box(at geom.Point, text string, t canvas.Text) geom.Rect {
	w := font.Width(t.Face, t.Size, text)
	up, down := font.Ascent(t.Face, t.Size), font.Descent(t.Face, t.Size)
	return geom.Rect{X: at.X - w*float64(t.Anchor)/2, Y: at.Y - up, W: w, H: up + down}
}

func painted(f canvas.Fill) bool { return f.Color.A() != 0 || f.Hatch.A() != 0 }

func drawn(s canvas.Stroke) bool { return s.Color.A() != 0 && s.Width > 0 }

func grow(b geom.Rect, s canvas.Stroke) geom.Rect {
	if !drawn(s) {
		return b
	}
	return geom.Rect{X: b.X - s.Width/2, Y: b.Y - s.Width/2, W: b.W + s.Width, H: b.H + s.Width}
}

func bounds(k Kind, points []geom.Point) geom.Rect {
	if len(points) == 0 {
		return geom.Rect{}
	}
	lo, hi := points[0], points[0]
	for _, p := range points {
		check(k.String(), p.X, p.Y)
		lo = geom.Point{X: min(lo.X, p.X), Y: min(lo.Y, p.Y)}
		hi = geom.Point{X: max(hi.X, p.X), Y: max(hi.Y, p.Y)}
	}
	return geom.Rect{X: lo.X, Y: lo.Y, W: hi.X - lo.X, H: hi.Y - lo.Y}
}

func check(method string, numbers ...float64) {
	for _, v := range numbers {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			panic(fmt.Sprintf("recorder: %s with %v", method, numbers))
		}
	}
}
