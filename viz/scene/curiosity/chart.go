package curiosity

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
)

// endRoom is the room for the names at the right ends of lines, at type factor 1.
const endRoom = 66

// chart is a plot of nats over flips, whose lines have their names at their right ends.
type chart struct {
	mark.Plot
	sheet *mark.Sheet
	ends  [linesMost]end
	lines int
}

// linesMost is how many lines a chart has at most.
const linesMost = 4

// end is the name at the right end of a line.
type end struct {
	y     float64
	name  string
	color canvas.Color
}

// chartArea is a plot with room for the names of its lines at the right.
func (s *Scene) chartArea(r geom.Rect) geom.Rect {
	area := s.Sheet.PlotArea(r)
	area.W = math.Max(area.W-(endRoom-10)*s.Sheet.F, 1)
	return area
}

// newChart draws the axes of a chart, for so many flips and from low to high, in nats. It has a title, which may be shorter.
func (s *Scene) newChart(area geom.Rect, flips int, low, high float64, title, short string, x ...string) chart {
	unit := s.Sheet.Unit
	in := ", in " + unit.Plural()
	c := chart{sheet: &s.Sheet, Plot: mark.Plot{Area: area, XTitle: x, YTitle: []string{title + in, short + in},
		X: scale.Linear{Max: float64(max(flips, 10)), From: area.X, To: area.Right()},
		Y: scale.Linear{Min: unit.FromNats(low), Max: unit.FromNats(high), From: area.Bottom(), To: area.Y}}}
	s.Sheet.Plot(&c.Plot)
	return c
}

// at is where nats stand after so many flips, within the area.
func (c *chart) at(flips int, nats float64) geom.Point {
	return c.Area.Nearest(geom.Point{X: c.X.At(float64(flips)), Y: c.Y.At(c.sheet.Unit.FromNats(nats))})
}

// points are those of a line with nats after each flip.
func (c *chart) points(nats []float64) []geom.Point {
	points := make([]geom.Point, len(nats))
	for k, x := range nats {
		points[k] = c.at(k, x)
	}
	return points
}

// line draws a line and keeps the name at its end, which it returns. The width of the line is that at line factor 1.
func (c *chart) line(points []geom.Point, name string, line canvas.Stroke, color canvas.Color) geom.Point {
	line.Width *= c.sheet.Pen
	c.sheet.Polyline(points, line)
	last := points[len(points)-1]
	c.name(last.Y, name, color)
	return last
}

// name keeps the name of a line that ends so high, from the top down.
func (c *chart) name(y float64, name string, color canvas.Color) {
	k := c.lines
	c.lines++
	for ; k > 0 && c.ends[k-1].y > y; k-- {
		c.ends[k] = c.ends[k-1]
	}
	c.ends[k] = end{y, name, color}
}

// placeEnds writes the names of lines from x on, apart from each other.
func (c *chart) placeEnds(x float64) {
	f, ends := c.sheet.F, c.ends[:c.lines]
	pitch := 13 * f
	least := c.Area.Y + 4*f
	for k := range ends { // down from the top
		ends[k].y = math.Max(ends[k].y, least)
		least = ends[k].y + pitch
	}
	most := c.Area.Bottom()
	for k := len(ends) - 1; k >= 0; k-- { // and up from the base
		ends[k].y = math.Min(ends[k].y, most)
		most = ends[k].y - pitch
	}
	for _, e := range ends {
		c.sheet.Fit(geom.Point{X: x + 5*f, Y: e.y + 4*f}, e.name, endRoom*f, canvas.Text{Face: canvas.Bold, Size: 11.5 * f, Color: e.color})
	}
}
