// Package geom has points and rectangles in CSS pixels, y downwards, and the cuts by which a layout divides an area.
package geom

import "math"

// Point is a position in CSS pixels.
type Point struct{ X, Y float64 }

// Add returns p moved by (dx, dy).
func (p Point) Add(dx, dy float64) Point { return Point{p.X + dx, p.Y + dy} }

// Distance returns the Euclidean distance between p and o.
func (p Point) Distance(o Point) float64 { return math.Hypot(p.X-o.X, p.Y-o.Y) }

// Rect is a rectangle by its top left corner and size.
type Rect struct{ X, Y, W, H float64 }

// Right returns the x of the right edge.
func (r Rect) Right() float64 { return r.X + r.W }

// Bottom returns the y of the bottom edge.
func (r Rect) Bottom() float64 { return r.Y + r.H }

// Center returns the middle of r.
func (r Rect) Center() Point { return Point{r.X + r.W/2, r.Y + r.H/2} }

// Empty reports whether r has no area.
func (r Rect) Empty() bool { return r.W <= 0 || r.H <= 0 }

// Contains reports whether p lies in r, its edges included.
func (r Rect) Contains(p Point) bool {
	return p.X >= r.X && p.X <= r.Right() && p.Y >= r.Y && p.Y <= r.Bottom()
}

// Nearest returns the point of r that is next to p.
func (r Rect) Nearest(p Point) Point {
	return Point{math.Min(math.Max(p.X, r.X), r.Right()), math.Min(math.Max(p.Y, r.Y), r.Bottom())}
}

// Inset returns r with each edge moved inwards, never past the middle.
func (r Rect) Inset(left, top, right, bottom float64) Rect {
	r.X, r.W = r.X+left, math.Max(0, r.W-left-right)
	r.Y, r.H = r.Y+top, math.Max(0, r.H-top-bottom)
	return r
}

// CutTop splits r into its upper h pixels and the rest; h is limited to r's height.
func (r Rect) CutTop(h float64) (top, rest Rect) {
	h = math.Min(math.Max(0, h), r.H)
	return Rect{r.X, r.Y, r.W, h}, Rect{r.X, r.Y + h, r.W, r.H - h}
}

// CutBottom splits r into its lower h pixels and the rest.
func (r Rect) CutBottom(h float64) (bottom, rest Rect) {
	rest, bottom = r.CutTop(r.H - math.Min(math.Max(0, h), r.H))
	return bottom, rest
}

// CutLeft splits r into its left w pixels and the rest; w is limited to r's width.
func (r Rect) CutLeft(w float64) (left, rest Rect) {
	w = math.Min(math.Max(0, w), r.W)
	return Rect{r.X, r.Y, w, r.H}, Rect{r.X + w, r.Y, r.W - w, r.H}
}

// CutRight splits r into its right w pixels and the rest.
func (r Rect) CutRight(w float64) (right, rest Rect) {
	rest, right = r.CutLeft(r.W - math.Min(math.Max(0, w), r.W))
	return right, rest
}
