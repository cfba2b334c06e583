// Package mesh is the canvas of the screen without the screen: it turns calls into one list of triangles over one picture
// (package atlas). Edges are feathered: the alpha of the outermost vertices is 0, half a pixel outside the edge, and full
// half a pixel inside, so that no multisampling is needed (the idea of the tessellator of egui). Rectangles and lines along an
// axis are moved to whole device pixels. A frame allocates nothing once the lists are long enough.
package mesh

import (
	"iridescent/viz/canvas"
	"iridescent/viz/canvas/atlas"
)

// Vertex is a corner of a triangle: where it is on the screen and in the atlas, both in pixels, and its premultiplied colour.
// The fields are those of ebiten.Vertex, so that nothing needs to be copied.
type Vertex struct {
	DstX, DstY, SrcX, SrcY             float32
	ColorR, ColorG, ColorB, ColorA     float32
	Custom0, Custom1, Custom2, Custom3 float32
}

// point is a place or a direction in device pixels.
type point struct{ x, y float64 }

// paint is a premultiplied colour.
type paint struct{ r, g, b, a float32 }

func paintOf(c canvas.Color) paint {
	a := float32(c.A()) / 255
	return paint{float32(c.R()) / 255 * a, float32(c.G()) / 255 * a, float32(c.B()) / 255 * a, a}
}

// vertex adds a vertex that is covered to the degree k and returns its index.
func (c *Canvas) vertex(p paint, x, y, k float64) uint32 {
	f := float32(k)
	c.Vertices = append(c.Vertices, Vertex{
		DstX: float32(x), DstY: float32(y), SrcX: atlas.White, SrcY: atlas.White,
		ColorR: p.r * f, ColorG: p.g * f, ColorB: p.b * f, ColorA: p.a * f,
	})
	return uint32(len(c.Vertices) - 1)
}

func (c *Canvas) triangle(i, j, k uint32) { c.Indices = append(c.Indices, i, j, k) }

// quad adds the quadrilateral of four vertices in order around it.
func (c *Canvas) quad(i, j, k, l uint32) { c.Indices = append(c.Indices, i, j, k, i, k, l) }

// box adds a rectangle with sharp edges.
func (c *Canvas) box(p paint, x0, y0, x1, y1, k float64) {
	if x1 > x0 && y1 > y0 {
		c.quad(c.vertex(p, x0, y0, k), c.vertex(p, x1, y0, k), c.vertex(p, x1, y1, k), c.vertex(p, x0, y1, k))
	}
}
