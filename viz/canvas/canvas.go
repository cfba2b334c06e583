// Package canvas is the small drawing interface that every picture goes through: the screen (viz/host), SVG
// (viz/canvas/svg) and the recorder of tests draw the same calls. It is stateless: style travels with each call.
// Lengths are CSS pixels, y grows downwards. A color with A = 0, a width of 0 and an empty string draw nothing.
// Calls paint over what earlier calls painted. Coordinates must be finite.
package canvas

import "iridescent/viz/geom"

// Color is a colour with straight (not premultiplied) alpha, 0xAARRGGBB. It is one number, and so moved in one step.
type Color uint32

// RGBA is the colour of four channels.
func RGBA(r, g, b, a uint8) Color {
	return Color(a)<<24 | Color(r)<<16 | Color(g)<<8 | Color(b)
}

// RGB is the opaque colour 0xRRGGBB.
func RGB(hex uint32) Color { return Color(hex | 0xff<<24) }

// R, G, B and A are the channels.
func (c Color) R() uint8 { return uint8(c >> 16) }
func (c Color) G() uint8 { return uint8(c >> 8) }
func (c Color) B() uint8 { return uint8(c) }
func (c Color) A() uint8 { return uint8(c >> 24) }

// Alpha returns c with its alpha multiplied by a in [0, 1].
func (c Color) Alpha(a float64) Color {
	return c&0xffffff | Color(uint8(float64(c.A())*a+0.5))<<24
}

// Hatch lines run at 45° (from bottom left to top right), anchored to the canvas origin so that they stand still while a bar
// grows: they are centred where (x + y)/√2 is an odd multiple of half the pitch.
const (
	HatchPitch = 6.0 // distance between neighbouring lines, measured across them
	HatchWidth = 1.6 // width of a line
)

// Fill says how an area is painted: a flat colour, with diagonal lines of the Hatch colour over it unless that has A = 0.
type Fill struct {
	Color Color
	Hatch Color
}

// Stroke says how a line is painted, centred on its path, with butt ends and mitred joins (bevelled where the mitre would
// be longer than four widths).
// Dash > 0 makes dashes and gaps of that length each.
type Stroke struct {
	Color Color
	Width float64
	Dash  float64
}

// Face is one of the faces of the embedded font.
type Face uint8

// The faces.
const (
	Regular Face = iota
	Bold
	Italic
	Faces // their number
)

// Anchor says which point of a text its position gives.
type Anchor uint8

// The anchors.
const (
	Start Anchor = iota
	Middle
	End
)

// Text says how a line of text is painted. Its position is on the base line.
type Text struct {
	Face   Face
	Size   float64 // font size
	Color  Color
	Anchor Anchor
	Halo   Color // an outline of HaloWidth behind the glyphs; none if A = 0
}

// HaloWidth is how far a halo reaches beyond the glyphs.
const HaloWidth = 2.5

// Canvas paints. Implementations must not keep the slices they are given.
type Canvas interface {
	// Rect paints r with corners of the radius; f first, then s centred on the edge.
	Rect(r geom.Rect, radius float64, f Fill, s Stroke)
	// Circle paints a disc, f first, then s centred on the edge.
	Circle(center geom.Point, radius float64, f Fill, s Stroke)
	// Line paints one straight segment.
	Line(a, b geom.Point, s Stroke)
	// Polyline paints connected segments.
	Polyline(points []geom.Point, s Stroke)
	// Band fills the area between two polylines of equally many points, quadrilateral by quadrilateral. It panics if their numbers differ.
	Band(upper, lower []geom.Point, f Fill)
	// Text paints one line of text.
	Text(at geom.Point, text string, t Text)
}
