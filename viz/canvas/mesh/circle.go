package mesh

import (
	"iridescent/viz/canvas"
	"iridescent/viz/canvas/atlas"
	"iridescent/viz/geom"
)

// Circle paints a disc. Small plain ones, of which there are many, are sprites of the atlas.
func (c *Canvas) Circle(center geom.Point, radius float64, f canvas.Fill, s canvas.Stroke) {
	m, r, w := c.at(center), radius*c.scale, s.Width*c.scale
	if r <= 0 {
		return
	}
	if f.Hatch.A() == 0 && s.Dash <= 0 && r+w/2 <= atlas.LargestRing {
		if f.Color.A() != 0 {
			c.disc(paintOf(f.Color), m, -1, r)
		}
		if visible(s) {
			c.disc(paintOf(s.Color), m, r-w/2, r+w/2)
		}
		return
	}
	c.round(m.x-r, m.y-r, m.x+r, m.y+r, r)
	c.fill(f, c.fillOutline)
	if visible(s) && s.Dash <= 0 {
		c.ring(paintOf(s.Color), w)
	} else if visible(s) {
		c.dashOutline(s)
	}
}

func (c *Canvas) disc(p paint, center point, inner, outer float64) {
	x, y, s := c.atlas.Ring(center.x, center.y, inner, outer)
	c.sprite(p, x, y, s)
}
