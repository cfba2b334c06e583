package raster

import (
	"math"

	"iridescent/viz/canvas/atlas"
	"iridescent/viz/canvas/mesh"
)

// subpixels is into how many steps a pixel is divided for corners of triangles, so that the arithmetic of edges is exact:
// neighbours neither overlap nor leave a gap.
const subpixels = 256

// farthest is how many pixels from the origin a corner may lie: what is farther out is moved there, so that nothing overflows.
const farthest = 1 << 20

// corner is a corner of a triangle in steps.
type corner struct{ x, y int64 }

func cornerOf(v *mesh.Vertex) corner { return corner{stepsOf(v.DstX), stepsOf(v.DstY)} }

func stepsOf(v float32) int64 {
	return int64(math.Round(float64(max(-farthest, min(farthest, v))) * subpixels))
}

// fill paints every pixel whose middle lies inside a triangle; of middles on an edge, those on a left or an upper one.
func (c *Canvas) fill(texels []byte, v0, v1, v2 *mesh.Vertex) {
	a, b, d := cornerOf(v0), cornerOf(v1), cornerOf(v2)
	area := (b.x-a.x)*(d.y-a.y) - (b.y-a.y)*(d.x-a.x)
	if area == 0 {
		return
	}
	if area < 0 {
		b, d, v1, v2 = d, b, v2, v1
	}
	s := newShade(texels, [3]corner{a, b, d}, [3]*mesh.Vertex{v0, v1, v2})
	edges := [3]edge{edgeOf(a, b), edgeOf(b, d), edgeOf(d, a)}
	top, bottom := span(a.y, b.y, d.y, c.img.Rect.Min.Y, c.img.Rect.Max.Y)
	left, right := span(a.x, b.x, d.x, 0, c.img.Rect.Max.X)
	for y := top; y < bottom; y++ {
		lo, hi := left, right
		for i := range edges {
			lo, hi = edges[i].clip(y, lo, hi)
		}
		if lo < hi {
			first := (int(y) - c.img.Rect.Min.Y) * c.img.Stride
			s.row(c.img.Pix[first+int(lo)*4:first+int(hi)*4], lo, y)
		}
	}
}

// span returns the pixels from lo to hi − 1, of those from first to end − 1, that may lie between three places.
func span(a, b, c int64, first, end int) (lo, hi int64) {
	lo = max(int64(first), floorDiv(min(a, b, c), subpixels))
	hi = min(int64(end), floorDiv(max(a, b, c), subpixels)+1)
	return lo, hi
}

// edge is a side of a triangle that has its inside on the right, looking along it with y downwards: a point is inside if
// a·x + b·y + c ≥ 0, all in steps.
type edge struct{ a, b, c int64 }

func edgeOf(from, to corner) edge {
	e := edge{a: from.y - to.y, b: to.x - from.x}
	e.c = -(e.a*from.x + e.b*from.y)
	if left := e.a > 0; !left && !(e.a == 0 && e.b > 0) {
		e.c-- // a point on it is outside
	}
	return e
}

// clip leaves of the pixels lo to hi − 1 in a row those inside.
func (e *edge) clip(y, lo, hi int64) (int64, int64) {
	const half = subpixels / 2
	rest := e.b*(y*subpixels+half) + e.c + e.a*half // at pixel x it is rest + a·x·subpixels
	step := e.a * subpixels
	switch {
	case step > 0:
		return max(lo, -floorDiv(rest, step)), hi
	case step < 0:
		return lo, min(hi, floorDiv(rest, -step)+1)
	case rest < 0:
		return 0, 0
	}
	return lo, hi
}

// floorDiv returns ⌊a/b⌋ for b > 0.
func floorDiv(a, b int64) int64 {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// atlasWidth is the length of a row of the atlas in bytes.
const atlasWidth = atlas.Width * 4
