package mesh

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/canvas/atlas"
	"iridescent/viz/geom"
)

// Canvas collects the triangles of a frame. Make one with New.
type Canvas struct {
	Vertices []Vertex
	Indices  []uint32 // three a triangle, painted in order

	atlas   *atlas.Atlas
	scale   float64
	ground  canvas.Color          // of the screen before anything is painted
	quarter [maxSteps + 1][]point // of the unit circle, by number of steps
	outline []edge
	path    []point  // of a polyline
	dash    []point  // of one dash of it
	pieces  []Vertex // of a hatched shape, three a triangle
}

var _ canvas.Canvas = (*Canvas)(nil)

// usual is room for the vertices of most frames.
const usual = 8192

// New returns a canvas that takes its glyphs from the atlas.
func New(a *atlas.Atlas) *Canvas {
	c := &Canvas{atlas: a, Vertices: make([]Vertex, 0, usual), Indices: make([]uint32, 0, 2*usual)}
	for n := 1; n <= maxSteps; n++ {
		for i := 0; i <= n; i++ {
			sin, cos := math.Sincos(math.Pi / 2 * float64(i) / float64(n))
			c.quarter[n] = append(c.quarter[n], point{cos, sin})
		}
	}
	return c
}

// Begin forgets the last frame. The colour ground is seen wherever nothing is painted: a shape of that colour, painted before
// anything else, adds nothing. Ground is opaque, or transparent where nothing is known.
func (c *Canvas) Begin(ground canvas.Color) {
	c.scale, c.ground = c.atlas.Scale(), ground
	c.Vertices, c.Indices = c.Vertices[:0], c.Indices[:0]
}

// seen reports whether a shape would paint what is seen already.
func (c *Canvas) seen(f canvas.Fill) bool {
	return len(c.Indices) == 0 && f == canvas.Fill{Color: c.ground}
}

// fill paints a shape in a flat colour and its hatch over it.
func (c *Canvas) fill(f canvas.Fill, shape func(paint)) {
	if c.seen(f) {
		return
	}
	if f.Color.A() != 0 {
		shape(paintOf(f.Color))
	}
	if f.Hatch.A() != 0 {
		vertices, indices := len(c.Vertices), len(c.Indices)
		shape(paintOf(f.Hatch))
		c.hatchFrom(vertices, indices)
	}
}

// Line paints a segment.
func (c *Canvas) Line(a, b geom.Point, s canvas.Stroke) {
	if !visible(s) {
		return
	}
	if a.X == b.X || a.Y == b.Y {
		c.straight(c.at(a), c.at(b), s)
		return
	}
	c.path = append(c.path[:0], c.at(a), c.at(b))
	c.strokePath(s)
}

// Polyline paints connected segments.
func (c *Canvas) Polyline(points []geom.Point, s canvas.Stroke) {
	if !visible(s) {
		return
	}
	c.path = c.path[:0]
	for _, p := range points {
		c.path = append(c.path, c.at(p))
	}
	c.strokePath(s)
}

func (c *Canvas) at(p geom.Point) point { return point{p.X * c.scale, p.Y * c.scale} }

func visible(s canvas.Stroke) bool { return s.Color.A() != 0 && s.Width > 0 }
