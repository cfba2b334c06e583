package mark

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/theme"
)

// Handle is how a place to grab looks: a disc, filled while it is held, hollow at zero, with a lock if it is locked.
type Handle struct {
	At                 geom.Point
	R                  float64
	Color              canvas.Color
	Held, Zero, Locked bool
}

// Draw paints the handle. line is the factor of line widths.
func (h *Handle) Draw(c canvas.Canvas, th *theme.Theme, line float64) {
	fill := canvas.Fill{Color: th.Background}
	switch {
	case h.Held:
		fill.Color = h.Color
	case h.Zero:
		fill.Color = th.Background.Alpha(0.35)
	}
	width := 3 * line
	if h.Zero {
		width = 2 * line
	}
	c.Circle(h.At, h.R+1.5*line, canvas.Fill{Color: th.Background}, canvas.Stroke{})
	c.Circle(h.At, h.R, fill, canvas.Stroke{Color: h.Color, Width: width})
	if h.Locked {
		drawLock(c, h.At, h.R*0.5, th.Ink)
	}
}

// drawLock paints a padlock of half width w.
func drawLock(c canvas.Canvas, at geom.Point, w float64, color canvas.Color) {
	c.Rect(geom.Rect{X: at.X - w, Y: at.Y - 0.1*w, W: 2 * w, H: 1.5 * w}, 1, canvas.Fill{Color: color}, canvas.Stroke{})
	stroke := canvas.Stroke{Color: color, Width: math.Max(1, 0.35*w)}
	left, right, top := at.X-0.62*w, at.X+0.62*w, at.Y-1.2*w
	c.Line(geom.Point{X: left, Y: at.Y}, geom.Point{X: left, Y: top}, stroke)
	c.Line(geom.Point{X: right, Y: at.Y}, geom.Point{X: right, Y: top}, stroke)
	c.Line(geom.Point{X: left - stroke.Width/2, Y: top}, geom.Point{X: right + stroke.Width/2, Y: top}, stroke)
}
