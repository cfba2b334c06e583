//go:build engine

package main

// ground is added to internal/graphicsdriver/opengl. A frame mostly begins
// with large boxes of one colour, and without a graphics card to clear a box
// costs a tenth of drawing it: 34 ns for each pixel.
const ground = `package opengl

import (
	"math"

	"github.com/hajimehoshi/ebiten/v2/internal/graphics"
	"github.com/hajimehoshi/ebiten/v2/internal/graphicsdriver"
)

// largeBox is how many pixels are worth being cleared by themselves.
const largeBox = 1 << 14

// ground clears the screen, and paints the opaque boxes that what is drawn
// first on it begins with by clearing too. It returns what is left to draw.
// What is drawn from one point of an image has the colour of its vertices:
// the point is white.
func (g *Graphics) ground(screen *Image, regions []graphicsdriver.DstRegion, indexOffset int) ([]graphicsdriver.DstRegion, int) {
	gl := g.context.ctx
	width, height := screen.viewportSize()
	gl.Scissor(0, 0, int32(width), int32(height))
	gl.ClearColor(0, 0, 0, 0)
	gl.Clear(0x4000) // the colours
	if len(regions) != 1 {
		return regions, indexOffset
	}
	region := regions[0]
	for region.IndexCount >= 6 {
		x0, y0, x1, y1, color, ok := g.box(g.indices[indexOffset:][:6])
		if !ok || (x1-x0)*(y1-y0) < largeBox {
			break
		}
		gl.Scissor(int32(x0), int32(height)-int32(y1), int32(x1-x0), int32(y1-y0)) // it counts from below
		gl.ClearColor(color[0], color[1], color[2], 1)
		gl.Clear(0x4000)
		region.IndexCount -= 6
		indexOffset += 6
	}
	g.left = append(g.left[:0], region)
	return g.left, indexOffset
}

// box returns the corners and the colour of two triangles that are an opaque
// box between pixels, all in the colour of one point.
func (g *Graphics) box(indices []uint32) (x0, y0, x1, y1 float32, color []float32, ok bool) {
	n := indices[0]
	for i, k := range [6]uint32{0, 1, 2, 0, 2, 3} {
		if indices[i] != n+k {
			return 0, 0, 0, 0, nil, false
		}
	}
	const size = graphics.VertexFloatCount
	v := g.vertices[n*size:][:4*size]
	x0, y0, x1, y1 = v[0], v[1], v[2*size], v[2*size+1]
	color = v[4:8]
	ok = x0 >= 0 && y0 >= 0 && x1 > x0 && y1 > y0 && color[3] == 1 &&
		whole(x0) && whole(y0) && whole(x1) && whole(y1) &&
		v[size] == x1 && v[size+1] == y0 && v[3*size] == x0 && v[3*size+1] == y1
	for i := 2; ok && i < 8; i++ { // the point and the colour
		ok = v[size+i] == v[i] && v[2*size+i] == v[i] && v[3*size+i] == v[i]
	}
	return x0, y0, x1, y1, color, ok
}

func whole(x float32) bool { return x == float32(math.Floor(float64(x))) }
`

// clearColor is added to internal/graphicsdriver/opengl/gl.
const clearColor = `package gl

func (c *defaultContext) ClearColor(red, green, blue, alpha float32) {
	c.fnClearColor.Invoke(red, green, blue, alpha)
}

func (d *DebugContext) ClearColor(red, green, blue, alpha float32) {
	d.Context.ClearColor(red, green, blue, alpha)
}
`

var groundEdits = []edit{
	{"internal/graphicsdriver/opengl/graphics.go", `	drawCalled bool
`, `	drawCalled bool

	cleared  bool // the screen, since a frame was last shown
	vertices []float32
	indices  []uint32
	left     []graphicsdriver.DstRegion // of what is drawn first on the screen
`},
	{"internal/graphicsdriver/opengl/graphics.go", `	g.state.setVertices(&g.context, vertices, indices)
`, `	g.state.setVertices(&g.context, vertices, indices)
	g.vertices, g.indices = vertices, indices
`},
	{"internal/graphicsdriver/opengl/graphics.go", `		g.state.resetLastUniforms()
		if err := g.swapBuffers(); err != nil {
`, `		g.cleared = false
		g.vertices, g.indices = nil, nil
		g.state.resetLastUniforms()
		if err := g.swapBuffers(); err != nil {
`},
	{"internal/graphicsdriver/opengl/graphics.go", `	if err := destination.setViewport(); err != nil {
		return err
	}
	g.context.blend(blend)
`, `	if err := destination.setViewport(); err != nil {
		return err
	}
	if destination.screen && !g.cleared {
		g.cleared = true
		dstRegions, indexOffset = g.ground(destination, dstRegions, indexOffset)
	}
	g.context.blend(blend)
`},
	{"internal/graphicsdriver/opengl/gl/interface.go", `	Clear(mask uint32)
`, `	Clear(mask uint32)
	ClearColor(red, green, blue, alpha float32)
`},
	{"internal/graphicsdriver/opengl/gl/default_js.go", `	fnClear                    js.Value
`, `	fnClear                    js.Value
	fnClearColor               js.Value
`},
	{"internal/graphicsdriver/opengl/gl/default_js.go", `		fnClear:                    v.Get("clear").Call("bind", v),
`, `		fnClear:                    v.Get("clear").Call("bind", v),
		fnClearColor:               v.Get("clearColor").Call("bind", v),
`},
}
