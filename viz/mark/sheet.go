// Package mark has the parts that the pictures of all scenes are made of: texts, large numbers, lengths laid end to end,
// torn ends, handles, the ways to divide an area. A Layout puts them on a Sheet, which is drawn as often as wanted.
package mark

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/param"
	"iridescent/viz/theme"
)

// Sheet keeps what was placed on it and draws it without allocating: shapes in their order, then all texts over them.
// It is a canvas, whose coordinates must be finite. The zero value is empty; Begin makes it ready.
type Sheet struct {
	Theme *theme.Theme
	Unit  infotheory.Unit
	F     float64   // factor of type sizes
	Pen   float64   // factor of line widths
	Veil  *Veil     // hides numbers; Begin takes it away
	Least float64   // of type sizes, in pixels; Begin takes it away
	Stage bool      // numbers are those of a stage; Begin takes it away
	Keys  geom.Rect // where the legend stands, whose colours tell no number; Begin takes it away
	Notes float64   // how many times as large as usual text is in the notes that the page writes in panels; 0 if it writes none

	Before *Before // what numbers are compared with; nil is nothing

	shapes []shape
	points []geom.Point // of all polylines and bands
	texts  []text
	asks   []ask
}

var _ canvas.Canvas = (*Sheet)(nil)

// text is a line of text where it stands.
type text struct {
	at   geom.Point
	text string
	kind canvas.Text
}

// ask is a reading that can be asked about, where it stands.
type ask struct {
	id    string
	place geom.Rect
}

// form is the kind of a shape.
type form uint8

const (
	rect form = iota
	circle
	line
	polyline
	band
)

// shape is one call of the canvas.
type shape struct {
	form   form
	rect   geom.Rect // of a rectangle; of a circle its middle is X, Y; of a line its ends are X, Y and W, H
	radius float64
	from   int // first of its points
	count  int // of its points, in one of its polylines
	fill   canvas.Fill
	stroke canvas.Stroke
}

// Begin empties the sheet for a new layout, keeping its memory. f is the factor of type sizes.
func (s *Sheet) Begin(th *theme.Theme, unit infotheory.Unit, f float64) {
	*s = Sheet{Theme: th, Unit: unit, F: f, Pen: th.Line, shapes: s.shapes[:0], points: s.points[:0], texts: s.texts[:0], asks: s.asks[:0]}
}

// Draw paints everything: shapes in the order in which they were placed, then the texts.
func (s *Sheet) Draw(c canvas.Canvas) {
	for k := range s.shapes {
		s.drawShape(c, &s.shapes[k])
	}
	for k := range s.texts {
		t := &s.texts[k]
		c.Text(t.at, t.text, t.kind)
	}
}

func (s *Sheet) drawShape(c canvas.Canvas, sh *shape) {
	switch sh.form {
	case rect:
		c.Rect(sh.rect, sh.radius, sh.fill, sh.stroke)
	case circle:
		c.Circle(geom.Point{X: sh.rect.X, Y: sh.rect.Y}, sh.radius, sh.fill, sh.stroke)
	case line:
		c.Line(geom.Point{X: sh.rect.X, Y: sh.rect.Y}, geom.Point{X: sh.rect.W, Y: sh.rect.H}, sh.stroke)
	case polyline:
		c.Polyline(s.points[sh.from:sh.from+sh.count], sh.stroke)
	case band:
		c.Band(s.points[sh.from:sh.from+sh.count], s.points[sh.from+sh.count:sh.from+2*sh.count], sh.fill)
	}
}

// Rect places a rectangle.
func (s *Sheet) Rect(r geom.Rect, radius float64, f canvas.Fill, st canvas.Stroke) {
	s.shapes = append(s.shapes, shape{form: rect, rect: r, radius: radius, fill: f, stroke: st})
}

// Circle places a disc.
func (s *Sheet) Circle(center geom.Point, radius float64, f canvas.Fill, st canvas.Stroke) {
	s.shapes = append(s.shapes, shape{form: circle, rect: geom.Rect{X: center.X, Y: center.Y}, radius: radius, fill: f, stroke: st})
}

// Line places a segment.
func (s *Sheet) Line(a, b geom.Point, st canvas.Stroke) {
	s.shapes = append(s.shapes, shape{form: line, rect: geom.Rect{X: a.X, Y: a.Y, W: b.X, H: b.Y}, stroke: st})
}

// Polyline places connected segments; the points are copied.
func (s *Sheet) Polyline(points []geom.Point, st canvas.Stroke) {
	s.shapes = append(s.shapes, shape{form: polyline, from: len(s.points), count: len(points), stroke: st})
	s.points = append(s.points, points...)
}

// Band places the area between two polylines of equally many points, which are copied.
func (s *Sheet) Band(upper, lower []geom.Point, f canvas.Fill) {
	s.shapes = append(s.shapes, shape{form: band, from: len(s.points), count: len(upper), fill: f})
	s.points = append(append(s.points, upper...), lower...)
}

// Text places a line of text, which is drawn over all shapes.
func (s *Sheet) Text(at geom.Point, words string, kind canvas.Text) {
	kind.Size = math.Max(kind.Size, s.Least)
	s.texts = append(s.texts, text{at, words, kind})
}

// Fit places a line of text, shortened to the width.
func (s *Sheet) Fit(at geom.Point, words string, width float64, kind canvas.Text) {
	s.Text(at, font.Fit(kind.Face, kind.Size, words, width), kind)
}

// Touch is the least side of what is pressed, in pixels: WCAG 2.2, 2.5.8.
const Touch = 24

// Ask makes a place a button that explains the reading.
func (s *Sheet) Ask(id string, place geom.Rect) { s.asks = append(s.asks, ask{id, place}) }

// Place returns where a reading can be asked about; it is empty if that is nowhere. Of several places it is the tallest one: the large
// number goes before a row or a label that has the same reading.
func (s *Sheet) Place(id string) (place geom.Rect) {
	for _, a := range s.asks {
		if a.id == id && a.place.H > place.H {
			place = a.place
		}
	}
	return place
}

// Words returns the places of all texts, in the order in which they were placed.
func (s *Sheet) Words() []geom.Rect {
	places := make([]geom.Rect, len(s.texts))
	for k := range s.texts {
		t := &s.texts[k]
		width := font.Width(t.kind.Face, t.kind.Size, t.text)
		left := [...]float64{canvas.Start: 0, canvas.Middle: width / 2, canvas.End: width}[t.kind.Anchor]
		places[k] = geom.Rect{X: t.at.X - left, Y: t.at.Y - 0.8*t.kind.Size, W: width, H: t.kind.Size}
	}
	return places
}

// Amount writes nats in the reader's unit.
func (s *Sheet) Amount(nats float64) string { return infotheory.Format(s.Unit.FromNats(nats)) }

// AtMost says what a number cannot pass: "at most 0.693 nats", "at most 1 bit".
func (s *Sheet) AtMost(nats float64) string {
	if s.Unit.FromNats(nats) == 1 {
		return "at most 1 " + s.Unit.String()
	}
	return "at most " + s.Amount(nats) + " " + s.Unit.Plural()
}

// JensenShannon names the Jensen-Shannon divergence with the weight λ of q, and says its root in the reader's unit, which is a distance
// at λ = ½ alone.
func (s *Sheet) JensenShannon(nats, lambda float64) (title, root string) {
	root = "√JSD = " + infotheory.Format(math.Sqrt(s.Unit.FromNats(nats)))
	if lambda == 0.5 {
		return "JSD(p,q)", "distance " + root
	}
	return "JSD at λ = " + Trimmed(lambda), root
}

// Short writes nats for a sentence, in the reader's unit: two decimals, or more where that would be nothing.
func (s *Sheet) Short(nats float64) string {
	return Brief(s.Unit.FromNats(nats)) + " " + s.Unit.Plural()
}

// Spoken is Short for those who hear it: ∞ is a word, and has no unit.
func (s *Sheet) Spoken(nats float64) string {
	switch {
	case math.IsInf(nats, 1):
		return "infinite"
	case math.IsInf(nats, -1):
		return "minus infinite"
	}
	return s.Short(nats)
}

// Brief writes a number for a sentence: two decimals, or more where that would be nothing.
func Brief(x float64) string {
	if math.Abs(x) >= 0.005 || x == 0 {
		return infotheory.FormatDecimals(x, 2)
	}
	return infotheory.Format(x)
}

// Signed writes a term with its sign, and as many decimals as have room over a bar; the table has more.
func Signed(x float64) string {
	sign, decimals := "", 2
	if x > 0 {
		sign = "+"
	}
	if math.Abs(x) < 0.01 {
		decimals = 3
	}
	return sign + infotheory.FormatDecimals(x, decimals)
}

// OneBit writes the most that one of two equally likely answers tells, in a unit.
func OneBit(u infotheory.Unit) string {
	if u == infotheory.Bit {
		return "1 bit"
	}
	return Brief(u.FromNats(math.Ln2)) + " " + u.Plural()
}

// Trimmed writes a number that the reader set, without decimals it does not need.
func Trimmed(x float64) string {
	if t := param.Plain(x); len(t) <= 6 {
		return t
	}
	return infotheory.Format(x)
}

// Mixture writes m = (1−λ)p + λq with the numbers.
func Mixture(lambda float64) string {
	switch lambda {
	case 0:
		return "m = p"
	case 0.5:
		return "m = ½p + ½q"
	case 1:
		return "m = q"
	}
	return "m = " + Trimmed(1-lambda) + " p + " + Trimmed(lambda) + " q"
}

// InNats warns that p·log(p/q) − p + q holds in nats alone: −p + q has no logarithm whose base could stand for the unit.
func InNats(shown infotheory.Unit) string {
	if shown == infotheory.Nat {
		return ""
	}
	return " The formula is in nats, the numbers are in " + shown.Plural() + "."
}
