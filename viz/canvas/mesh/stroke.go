package mesh

import (
	"math"

	"iridescent/viz/canvas"
)

// sharpest is how far a mitre may reach, in widths of the line, before the join is bevelled (the default of SVG).
const sharpest = 4

// straight paints a line along an axis between whole pixels.
func (c *Canvas) straight(a, b point, s canvas.Stroke) {
	w, k := thickness(s.Width * c.scale)
	p := paintOf(s.Color)
	upright := a.x == b.x
	if upright {
		a, b = point{a.y, a.x}, point{b.y, b.x}
	}
	length, sign := math.Abs(b.x-a.x), math.Copysign(1, b.x-a.x)
	dash := length
	if s.Dash > 0 {
		dash = max(s.Dash*c.scale, 1)
	}
	side := math.Round(a.y - w/2)
	for t := 0.0; t < length; t += 2 * dash {
		u, v := math.Round(a.x+sign*t), math.Round(a.x+sign*min(t+dash, length))
		lo, hi := min(u, v), max(u, v)
		if upright {
			c.box(p, side, lo, side+w, hi, k)
		} else {
			c.box(p, lo, side, hi, side+w, k)
		}
	}
}

// strokePath paints the path, whole or in dashes.
func (c *Canvas) strokePath(s canvas.Stroke) {
	p, w := paintOf(s.Color), s.Width*c.scale
	if w < 1 {
		p, w = scaled(p, w), 1
	}
	c.path = withoutRepeats(c.path)
	if s.Dash <= 0 {
		c.strip(p, w, c.path)
		return
	}
	c.dashes(p, w, max(s.Dash*c.scale, 1))
}

// withoutRepeats drops points that lie on the one before, which have no direction.
func withoutRepeats(path []point) []point {
	kept := path[:0]
	for _, q := range path {
		kept = extended(kept, q)
	}
	return kept
}

// extended appends q unless it lies on the last point.
func extended(path []point, q point) []point {
	if n := len(path); n > 0 && math.Hypot(q.x-path[n-1].x, q.y-path[n-1].y) < 1e-3 {
		return path
	}
	return append(path, q)
}

// dashes walks along the path and strokes every other stretch of the length.
func (c *Canvas) dashes(p paint, width, length float64) {
	if len(c.path) == 0 {
		return
	}
	on, left := true, length
	c.dash = append(c.dash[:0], c.path[0])
	for i := 1; i < len(c.path); i++ {
		a, b := c.path[i-1], c.path[i]
		d := math.Hypot(b.x-a.x, b.y-a.y)
		t := 0.0
		for d-t > left {
			t += left
			cut := between(a, b, t/d)
			c.dash = extended(c.dash, cut)
			if on {
				c.strip(p, width, c.dash)
			}
			on, left = !on, length
			c.dash = append(c.dash[:0], cut)
		}
		left -= d - t
		c.dash = extended(c.dash, b)
	}
	if on {
		c.strip(p, width, c.dash)
	}
}

// strip strokes connected segments. Across the line every point has a row of four vertices: clear, full, full, clear.
func (c *Canvas) strip(p paint, width float64, path []point) {
	n := len(path)
	if n < 2 {
		return
	}
	first := uint32(len(c.Vertices))
	d := direction(path[0], path[1])
	end := min(0.5, math.Hypot(path[1].x-path[0].x, path[1].y-path[0].y)/2)
	c.row(p, along(path[0], d, -0.5), normal(d), width, 0)
	c.row(p, along(path[0], d, end), normal(d), width, 1)
	for i := 1; i < n-1; i++ {
		next := direction(path[i], path[i+1])
		c.join(p, path[i], d, next, width)
		d = next
	}
	end = min(0.5, math.Hypot(path[n-1].x-path[n-2].x, path[n-1].y-path[n-2].y)/2)
	c.row(p, along(path[n-1], d, -end), normal(d), width, 1)
	c.row(p, along(path[n-1], d, 0.5), normal(d), width, 0)
	c.joinRows(first)
}

// joinRows fills between the rows of four vertices from the first on.
func (c *Canvas) joinRows(first uint32) {
	for a := first; a+4 < uint32(len(c.Vertices)); a += 4 {
		for j := range uint32(3) {
			c.quad(a+j, a+4+j, a+5+j, a+1+j)
		}
	}
}

// join adds the rows where two segments meet: one for a mitre, two for a bevel.
func (c *Canvas) join(p paint, at, d, next point, width float64) {
	n, m := normal(d), normal(next)
	sum := point{n.x + m.x, n.y + m.y}
	half := math.Hypot(sum.x, sum.y) / 2 // cosine of half the turn
	if half*sharpest < 1 {
		c.row(p, at, n, width, 1)
		c.row(p, at, m, width, 1)
		return
	}
	f := 1 / (2 * half * half)
	c.row(p, at, point{sum.x * f, sum.y * f}, width, 1)
}

// row adds four vertices across a line; n is a unit across it, longer at a mitre.
func (c *Canvas) row(p paint, at, n point, width, k float64) {
	for i, o := range [4]float64{-width/2 - 0.5, -width/2 + 0.5, width/2 - 0.5, width/2 + 0.5} {
		cover := k
		if i == 0 || i == 3 {
			cover = 0
		}
		c.vertex(p, at.x+n.x*o, at.y+n.y*o, cover)
	}
}

func direction(a, b point) point {
	d := math.Hypot(b.x-a.x, b.y-a.y)
	return point{(b.x - a.x) / d, (b.y - a.y) / d}
}

func normal(d point) point { return point{-d.y, d.x} }

func along(p, d point, t float64) point { return point{p.x + d.x*t, p.y + d.y*t} }
