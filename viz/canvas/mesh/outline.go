package mesh

import (
	"math"

	"iridescent/viz/canvas"
)

// maxSteps is into how many segments a quarter of a circle is cut at most.
const maxSteps = 32

// edge is a point of a closed outline and the direction outwards there.
type edge struct{ at, out point }

// steps returns into how many segments a quarter of a circle is cut: chords stay within a tenth of a pixel.
func steps(radius float64) int {
	return int(min(maxSteps, max(2, math.Ceil(math.Sqrt(3.1*radius)))))
}

// round makes the outline that of a rectangle with rounded corners, clockwise on the screen.
func (c *Canvas) round(x0, y0, x1, y1, radius float64) {
	c.outline = c.outline[:0]
	r := min(radius, (x1-x0)/2, (y1-y0)/2)
	if r <= 0 {
		r = 0
		c.outline = append(c.outline, edge{point{x1, y1}, point{1, 1}}, edge{point{x0, y1}, point{-1, 1}},
			edge{point{x0, y0}, point{-1, -1}}, edge{point{x1, y0}, point{1, -1}})
		return
	}
	arc := c.quarter[steps(r)]
	for _, d := range arc {
		c.corner(x1-r, y1-r, r, d.x, d.y)
	}
	for _, d := range arc {
		c.corner(x0+r, y1-r, r, -d.y, d.x)
	}
	for _, d := range arc {
		c.corner(x0+r, y0+r, r, -d.x, -d.y)
	}
	for _, d := range arc {
		c.corner(x1-r, y0+r, r, d.y, -d.x)
	}
}

func (c *Canvas) corner(x, y, r, dx, dy float64) {
	c.outline = append(c.outline, edge{point{x + r*dx, y + r*dy}, point{dx, dy}})
}

// thinnest returns the smaller side of the box around the outline.
func (c *Canvas) thinnest() float64 {
	lo, hi := c.outline[0].at, c.outline[0].at
	for _, e := range c.outline {
		lo = point{min(lo.x, e.at.x), min(lo.y, e.at.y)}
		hi = point{max(hi.x, e.at.x), max(hi.y, e.at.y)}
	}
	return min(hi.x-lo.x, hi.y-lo.y)
}

// feather returns how far inside the edge of something thin its full part begins, and how strong that is, so that the
// whole covers as much as it should.
func feather(thin float64) (inside, strength float64) {
	if thin >= 1 {
		return 0.5, 1
	}
	return thin / 2, 2 * thin / (thin + 1)
}

// fillOutline fills the outline.
func (c *Canvas) fillOutline(p paint) {
	inside, k := feather(c.thinnest())
	first := uint32(len(c.Vertices))
	for _, e := range c.outline {
		c.vertex(p, e.at.x-e.out.x*inside, e.at.y-e.out.y*inside, k)
		c.vertex(p, e.at.x+e.out.x/2, e.at.y+e.out.y/2, 0)
	}
	n := uint32(len(c.outline))
	for i := uint32(2); i < n; i++ {
		c.triangle(first, first+2*i-2, first+2*i)
	}
	for i := range n {
		j := (i + 1) % n
		c.quad(first+2*i, first+2*j, first+2*j+1, first+2*i+1)
	}
}

// ring strokes the outline in a width in device pixels.
func (c *Canvas) ring(p paint, width float64) {
	if width < 1 {
		p, width = scaled(p, width), 1
	}
	deepest := -c.thinnest() / 2
	offsets := [4]float64{max(deepest, -width/2-0.5), max(deepest, -width/2+0.5), width/2 - 0.5, width/2 + 0.5}
	cover := [4]float64{0, 1, 1, 0}
	first := uint32(len(c.Vertices))
	for _, e := range c.outline {
		for i, o := range offsets {
			c.vertex(p, e.at.x+e.out.x*o, e.at.y+e.out.y*o, cover[i])
		}
	}
	n := uint32(len(c.outline))
	for i := range n {
		a, b := first+4*i, first+4*((i+1)%n)
		for j := range uint32(3) {
			c.quad(a+j, b+j, b+j+1, a+j+1)
		}
	}
}

// dashOutline strokes the outline in dashes.
func (c *Canvas) dashOutline(s canvas.Stroke) {
	c.path = c.path[:0]
	for _, e := range c.outline {
		c.path = append(c.path, e.at)
	}
	c.path = append(c.path, c.outline[0].at)
	c.strokePath(s)
}
