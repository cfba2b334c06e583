package mesh

import "math"

// hatchFrom lets the triangles that begin at these places in the lists follow the profile of the hatch.
func (c *Canvas) hatchFrom(vertex, index int) {
	if vertex == len(c.Vertices) {
		return
	}
	lo, hi := math.Inf(1), math.Inf(-1)
	for i := range c.Vertices[vertex:] {
		s := diagonal(&c.Vertices[vertex+i])
		lo, hi = min(lo, s), max(hi, s)
	}
	if c.alongProfile(c.Vertices[vertex:], lo, hi) {
		return
	}
	c.pieces = c.pieces[:0]
	for _, i := range c.Indices[index:] {
		c.pieces = append(c.pieces, c.Vertices[i])
	}
	c.Vertices, c.Indices = c.Vertices[:vertex], c.Indices[:index]
	for i := 0; i < len(c.pieces); i += 3 {
		c.hatchTriangle(c.pieces[i], c.pieces[i+1], c.pieces[i+2])
	}
}

// diagonal is where a vertex is across the lines.
func diagonal(v *Vertex) float64 { return float64(v.DstX) + float64(v.DstY) }

// alongProfile lays vertices whose diagonals are from lo to hi on the profile, or returns false if it is not that long.
func (c *Canvas) alongProfile(vertices []Vertex, lo, hi float64) bool {
	h := c.atlas.Hatch()
	base := math.Floor((lo-1)/float64(h.Tile)) * float64(h.Tile)
	if hi+1-base > float64(h.Length) {
		return false
	}
	for i := range vertices {
		v := &vertices[i]
		v.SrcX = float32(float64(h.X) + diagonal(v) - base + 0.5)
		v.SrcY = float32(h.Y) + 0.5
	}
	return true
}

// hatchTriangle adds a triangle in pieces that the profile is long enough for.
func (c *Canvas) hatchTriangle(v0, v1, v2 Vertex) {
	v := [3]Vertex{v0, v1, v2}
	s := [3]float64{diagonal(&v[0]), diagonal(&v[1]), diagonal(&v[2])}
	if c.alongProfile(v[:], min(s[0], s[1], s[2]), max(s[0], s[1], s[2])) {
		n := uint32(len(c.Vertices))
		c.Vertices = append(c.Vertices, v[:]...)
		c.triangle(n, n+1, n+2)
		return
	}
	for math.Abs(s[0]-s[1]) < math.Abs(s[1]-s[2]) || math.Abs(s[0]-s[1]) < math.Abs(s[2]-s[0]) { // turn the longest side to the front
		v, s = [3]Vertex{v[1], v[2], v[0]}, [3]float64{s[1], s[2], s[0]}
	}
	m := midway(v[0], v[1])
	c.hatchTriangle(v[0], m, v[2])
	c.hatchTriangle(m, v[1], v[2])
}

func midway(a, b Vertex) Vertex {
	return Vertex{
		DstX: (a.DstX + b.DstX) / 2, DstY: (a.DstY + b.DstY) / 2,
		ColorR: (a.ColorR + b.ColorR) / 2, ColorG: (a.ColorG + b.ColorG) / 2,
		ColorB: (a.ColorB + b.ColorB) / 2, ColorA: (a.ColorA + b.ColorA) / 2,
	}
}
