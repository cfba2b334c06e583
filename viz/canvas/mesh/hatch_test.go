package mesh

import (
	"math"
	"testing"

	"iridescent/viz/canvas/atlas"
	"iridescent/viz/geom"
)

// phase is where a vertex is on the profile, less where it is on the screen: a multiple of the tile everywhere.
func phase(c *Canvas, v Vertex) float64 {
	h := c.atlas.Hatch()
	d := (float64(v.SrcX) - 0.5 - float64(h.X) - float64(v.DstX) - float64(v.DstY)) / float64(h.Tile)
	return d - math.Round(d)
}

func TestTheHatchStandsStillWhereverTheShapeIs(t *testing.T) {
	for _, y := range []float64{-40, 0, 3, 517, 1200} {
		c := drawn(1, func(c *Canvas) {
			c.Rect(geom.Rect{X: 7, Y: y, W: 18, H: 200}, 0, hatch, none)
			c.Rect(geom.Rect{X: 70, Y: y, W: 18, H: 200}, 2, hatch, none)
			c.Circle(geom.Point{X: 40, Y: y}, 9, hatch, none)
		})
		for _, v := range c.Vertices {
			if math.Abs(phase(c, v)) > 1e-5 {
				t.Fatalf("y %v: %+v is off by %v tiles", y, v, phase(c, v))
			}
		}
	}
}

func TestAShapeLargerThanTheProfileIsHatchedInPieces(t *testing.T) {
	r := geom.Rect{X: 10, Y: 10, W: 1500, H: 1800}
	for _, radius := range []float64{0, 12} {
		whole := drawn(2, func(c *Canvas) { c.Rect(r, radius, flat, none) })
		c := drawn(2, func(c *Canvas) { c.Rect(r, radius, hatch, none) })
		if a, b := covered(whole), covered(c); math.Abs(a-b) > a*1e-4 {
			t.Errorf("radius %v: the pieces cover %v of %v", radius, b, a)
		}
		if len(c.Indices) <= len(whole.Indices) {
			t.Errorf("radius %v: it was not cut", radius)
		}
		for _, v := range c.Vertices {
			if v.SrcX < 0 || v.SrcX > atlas.Width || math.Abs(phase(c, v)) > 1e-4 {
				t.Fatalf("radius %v: %+v", radius, v)
			}
		}
	}
}
