// Package raster is a canvas that paints pixels without a graphics card: for pictures that are saved, and for posters of
// the server. It fills the triangles of package mesh as the screen's graphics card does, so that a saved picture looks as
// the screen does: the same glyphs, halos, hatches and whole pixels. The same calls make the same pixels.
package raster

import (
	"fmt"
	"image"
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/canvas/atlas"
	"iridescent/viz/canvas/mesh"
	"iridescent/viz/geom"
)

// LargestScale is how many pixels a CSS pixel may have at most.
const LargestScale = 4

// Canvas paints at once what it is told. Make one with New; it is for one goroutine at a time.
type Canvas struct {
	img   *image.RGBA
	atlas *atlas.Atlas
	mesh  *mesh.Canvas
}

var _ canvas.Canvas = (*Canvas)(nil)

// New returns a transparent picture of that size in CSS pixels, with scale pixels a CSS pixel. The picture has whole
// pixels: sizes are rounded, as the edges of rectangles are. foreign draws text that the font does not cover; without it (nil) hollow boxes stand for
// the characters. It panics if there is nothing to paint on or scale is above LargestScale.
func New(width, height, scale float64, foreign atlas.Foreign) *Canvas {
	if !(width > 0 && height > 0 && scale > 0 && scale <= LargestScale) {
		panic(fmt.Sprintf("raster: a picture of %v × %v at scale %v", width, height, scale))
	}
	a := atlas.New(scale)
	a.Foreign = foreign
	c := &Canvas{atlas: a, mesh: mesh.New(a)}
	c.mesh.Begin(0)
	c.img = image.NewRGBA(image.Rectangle{Max: Size(width, height, scale)})
	return c
}

// Size returns how many pixels a picture has.
func Size(width, height, scale float64) image.Point {
	pixels := func(length float64) int { return max(1, int(math.Round(length*scale))) }
	return image.Pt(pixels(width), pixels(height))
}

// Image returns the picture, premultiplied. Later calls paint on it.
func (c *Canvas) Image() *image.RGBA { return c.img }

// paint carries out one call and fills its triangles. If the atlas was full of what is painted already, it is done once
// more with an empty one.
func (c *Canvas) paint(call func(*mesh.Canvas)) {
	c.collect(call)
	if c.atlas.Full() {
		c.atlas.Clear()
		c.collect(call)
	}
	_, _, texels := c.atlas.All()
	for i := 0; i < len(c.mesh.Indices); i += 3 {
		v := c.mesh.Indices[i : i+3]
		c.fill(texels, &c.mesh.Vertices[v[0]], &c.mesh.Vertices[v[1]], &c.mesh.Vertices[v[2]])
	}
}

func (c *Canvas) collect(call func(*mesh.Canvas)) {
	c.mesh.Vertices, c.mesh.Indices = c.mesh.Vertices[:0], c.mesh.Indices[:0]
	call(c.mesh)
}

// Rect paints a rectangle.
func (c *Canvas) Rect(r geom.Rect, radius float64, f canvas.Fill, s canvas.Stroke) {
	c.paint(func(m *mesh.Canvas) { m.Rect(r, radius, f, s) })
}

// Circle paints a disc.
func (c *Canvas) Circle(center geom.Point, radius float64, f canvas.Fill, s canvas.Stroke) {
	c.paint(func(m *mesh.Canvas) { m.Circle(center, radius, f, s) })
}

// Line paints a segment.
func (c *Canvas) Line(a, b geom.Point, s canvas.Stroke) {
	c.paint(func(m *mesh.Canvas) { m.Line(a, b, s) })
}

// Polyline paints connected segments.
func (c *Canvas) Polyline(points []geom.Point, s canvas.Stroke) {
	c.paint(func(m *mesh.Canvas) { m.Polyline(points, s) })
}

// Band fills the area between two polylines.
func (c *Canvas) Band(upper, lower []geom.Point, f canvas.Fill) {
	c.paint(func(m *mesh.Canvas) { m.Band(upper, lower, f) })
}

// Text paints a line of text.
func (c *Canvas) Text(at geom.Point, text string, t canvas.Text) {
	c.paint(func(m *mesh.Canvas) { m.Text(at, text, t) })
}
