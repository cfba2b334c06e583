package mark

import (
	"math"

	"iridescent/viz/geom"
)

// thinTolerance is how far in pixels a polyline may run beside the points that were left out of it.
const thinTolerance = 0.08

// Thin leaves out points of two polylines of equally many, in place, where both run straight, and returns what is left.
// The two may be one.
func Thin(upper, lower []geom.Point) (u, l []geom.Point) {
	n := len(upper)
	if n < 3 {
		return upper, lower
	}
	kept, last := 1, 0
	for k := 1; k+1 < n; k++ {
		if k-last < 12 && straight(upper, kept-1, last, k) && straight(lower, kept-1, last, k) {
			continue
		}
		upper[kept], lower[kept] = upper[k], lower[k]
		kept, last = kept+1, k
	}
	upper[kept], lower[kept] = upper[n-1], lower[n-1]
	return upper[:kept+1], lower[:kept+1]
}

// straight reports whether the point in the middle of those from the last one kept, which stands at index kept, to the
// one behind k lies on the way.
func straight(points []geom.Point, kept, last, k int) bool {
	a, c := points[kept], points[k+1]
	for _, m := range [...]int{(last + k + 2) / 2, k} {
		b := points[m]
		dx, dy := c.X-a.X, c.Y-a.Y
		if math.Abs((b.X-a.X)*dy-(b.Y-a.Y)*dx) > thinTolerance*math.Hypot(dx, dy) {
			return false
		}
	}
	return true
}
