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

// Leader paints the way from a handle that stands aside to the end of its bar, over whatever is between them. line is the factor of line widths.
func Leader(c canvas.Canvas, th *theme.Theme, end, at geom.Point, color canvas.Color, line float64) {
	c.Line(end, at, canvas.Stroke{Color: th.Background, Width: 5 * line})
	c.Circle(end, 4*line, canvas.Fill{Color: color}, canvas.Stroke{Color: th.Background, Width: 1.5 * line})
	c.Line(end, at, canvas.Stroke{Color: color, Width: 2 * line})
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
		drawLock(c, h.At, h.R*0.5, th.Ink, th.Background)
	}
}

// drawLock paints a padlock of half width w: a round shackle, whose lower half the body covers, and a keyhole.
func drawLock(c canvas.Canvas, at geom.Point, w float64, color, hole canvas.Color) {
	stroke := canvas.Stroke{Color: color, Width: math.Max(1, 0.4*w)}
	c.Circle(geom.Point{X: at.X, Y: at.Y - 0.35*w}, 0.62*w, canvas.Fill{}, stroke)
	c.Rect(geom.Rect{X: at.X - w, Y: at.Y - 0.3*w, W: 2 * w, H: 1.5 * w}, 0.3*w, canvas.Fill{Color: color}, canvas.Stroke{})
	c.Circle(geom.Point{X: at.X, Y: at.Y + 0.45*w}, 0.28*w, canvas.Fill{Color: hole}, canvas.Stroke{})
}
