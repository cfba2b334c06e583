package curves

import (
	"math"

	"iridescent/viz/geom"
)

// Points of a curve that are nearer than this to the line through their neighbours are not drawn, at most so many in a row.
const (
	thinness = 0.12
	mostSkip = 10
)

// thin removes points that make no difference to be seen, in place. The x of the points must not fall.
func thin(points []geom.Point) []geom.Point {
	if len(points) < 3 {
		return points
	}
	kept, last := points[:1], 0
	for next := 2; next < len(points); next++ {
		if next-last <= mostSkip && straight(points[last:next+1], kept[len(kept)-1]) {
			continue
		}
		last = next - 1
		kept = append(kept, points[last])
	}
	return append(kept, points[len(points)-1])
}

// straight reports whether the points between the first, which stands at from, and the last lie on the line through both.
func straight(points []geom.Point, from geom.Point) bool {
	to := points[len(points)-1]
	width := to.X - from.X
	for _, p := range points[1 : len(points)-1] {
		y := to.Y
		if width > 0 {
			y = from.Y + (p.X-from.X)/width*(to.Y-from.Y)
		}
		if math.Abs(p.Y-y) > thinness || width < 1 && p.Y != to.Y {
			return false
		}
	}
	return true
}
