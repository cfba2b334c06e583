package mesh

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
)

// Rect paints a rectangle. Its edges, and those of its stroke, lie between device pixels; what is thinner than one is blended.
func (c *Canvas) Rect(r geom.Rect, radius float64, f canvas.Fill, s canvas.Stroke) {
	x0, x1 := snapped(r.X*c.scale, r.Right()*c.scale)
	y0, y1 := snapped(r.Y*c.scale, r.Bottom()*c.scale)
	whole := x0 == math.Floor(x0) && x1 == math.Floor(x1) && y0 == math.Floor(y0) && y1 == math.Floor(y1)
	switch {
	case x1 <= x0 || y1 <= y0:
	case radius <= 0 && whole:
		c.fill(f, func(p paint) { c.box(p, x0, y0, x1, y1, 1) })
	default:
		c.round(x0, y0, x1, y1, radius*c.scale)
		c.fill(f, c.fillOutline)
	}
	if visible(s) {
		c.frame(x0, y0, x1, y1, radius*c.scale, s)
	}
}

// snapped moves both ends of an extent to whole pixels, unless nothing would remain.
func snapped(lo, hi float64) (float64, float64) {
	if a, b := math.Round(lo), math.Round(hi); a < b {
		return a, b
	}
	return lo, hi
}

// thickness returns the whole number of pixels that a crisp line takes, at least 1, and how strong it is then.
func thickness(width float64) (pixels, strength float64) {
	if width < 1 {
		return 1, width
	}
	return math.Round(width), 1
}

// frame strokes the edge of a rectangle.
func (c *Canvas) frame(x0, y0, x1, y1, radius float64, s canvas.Stroke) {
	w, k := thickness(s.Width * c.scale)
	x0, y0 = math.Round(x0-w/2), math.Round(y0-w/2) // outer edges
	x1, y1 = math.Round(x1-w/2)+w, math.Round(y1-w/2)+w
	p := paintOf(s.Color)
	switch {
	case s.Dash > 0 || radius > 0:
		c.round(x0+w/2, y0+w/2, x1-w/2, y1-w/2, radius)
		if s.Dash > 0 {
			c.dashOutline(s)
		} else {
			c.ring(scaled(p, k), w)
		}
	case x1-x0 <= 2*w || y1-y0 <= 2*w:
		c.box(p, x0, y0, x1, y1, k)
	default:
		c.box(p, x0, y0, x1, y0+w, k)
		c.box(p, x0, y1-w, x1, y1, k)
		c.box(p, x0, y0+w, x0+w, y1-w, k)
		c.box(p, x1-w, y0+w, x1, y1-w, k)
	}
}

func scaled(p paint, k float64) paint {
	f := float32(k)
	return paint{p.r * f, p.g * f, p.b * f, p.a * f}
}
