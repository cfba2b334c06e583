package curves

import (
	"math"

	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
)

// places is where what takes pointers stands, and the scales that everything is placed by: written by Layout alone.
type places struct {
	area    geom.Rect
	axis    axis
	handles []handlePlace
	upper   []geom.Point // working space
	lower   []geom.Point
}

// axis maps numbers to pixels.
type axis struct {
	x, y scale.Linear
	plot geom.Rect
}

// begin empties p for a new layout, keeping its memory, and fits the axes into their region.
func (p *places) begin(area geom.Rect, r mark.Regions, w *window) {
	p.area, p.handles = area, p.handles[:0]
	a := &p.axis
	a.plot = r.Plot.Inset(38*r.F, 25*r.F, 0, 26*r.F)
	a.plot.W, a.plot.H = math.Max(a.plot.W, 20), math.Max(a.plot.H, 20)
	a.x = scale.Linear{Min: w.low, Max: w.high, From: a.plot.X, To: a.plot.Right()}
	a.y = scale.Linear{Min: 0, Max: w.top, From: a.plot.Bottom(), To: a.plot.Y}
}

// atX is where x stands, no farther than the plot reaches.
func (a *axis) atX(x float64) float64 { return a.x.At(a.x.Clamp(x)) }

// atY is where a density stands, no higher than the plot reaches.
func (a *axis) atY(f float64) float64 { return a.y.At(a.y.Clamp(f)) }
