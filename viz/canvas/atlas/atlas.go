// Package atlas keeps, in one picture, all that the screen samples: a white block for flat colours, the profile of the
// hatch, and the glyphs and small circles, which are drawn when they are first asked for. It grows downwards, so that what stands in it
// keeps its place; when it cannot grow it says that it is Full, and the frame is begun again with an empty one.
// Pixels are device pixels, premultiplied RGBA. Nothing is allocated for what is in it already.
package atlas

import (
	"image"

	"iridescent/viz/font"
)

const (
	// Width of the picture. Every WebGL 2 takes textures of 2048 × 2048.
	Width     = 2048
	minHeight = 128
	maxHeight = 2048
	rows      = 8 // at the top, for the white block and the hatch
	white     = 4 // side of the white block
	gap       = 1 // between sprites
)

// White is the middle of the white block.
const White = white / 2

// Sprite is a rectangle of the picture and where its top left corner lies from the pen on the base line.
type Sprite struct {
	X, Y, W, H int
	DX, DY     int
}

// Atlas is the picture and what stands where. Make one with New.
type Atlas struct {
	// Foreign draws text that the font does not cover; nil if nobody can.
	Foreign Foreign

	scale  float64
	pix    []byte
	height int
	shelf  shelves
	dirty  image.Rectangle // rows only
	full   bool
	hatch  Hatch

	raster  font.Rasterizer
	dilate  dilation
	glyphs  map[key]Sprite
	foreign map[label]Sprite
	rings   map[ring]Sprite
}

// New returns an atlas for a screen of scale device pixels a CSS pixel.
func New(scale float64) *Atlas {
	a := &Atlas{scale: scale}
	a.Clear()
	return a
}

// Scale returns the device pixels a CSS pixel.
func (a *Atlas) Scale() float64 { return a.scale }

// SetScale changes the device pixels a CSS pixel; the atlas is empty afterwards if that is a change.
func (a *Atlas) SetScale(scale float64) {
	if scale != a.scale {
		a.scale = scale
		a.Clear()
	}
}

// Clear empties the atlas and makes it small again.
func (a *Atlas) Clear() {
	a.height, a.full = minHeight, false
	a.pix = make([]byte, Width*minHeight*4)
	a.dirty = image.Rect(0, 0, Width, minHeight)
	a.shelf = shelves{top: rows}
	a.glyphs, a.foreign, a.rings = make(map[key]Sprite, 512), map[label]Sprite{}, map[ring]Sprite{}
	a.dilate = newDilation(haloRadius(a.scale))
	for y := range white {
		for x := range white {
			a.set(x, y, [4]byte{255, 255, 255, 255})
		}
	}
	a.hatch = a.drawHatch(white + 1)
}

// Full reports whether something found no room since the last Clear.
func (a *Atlas) Full() bool { return a.full }

// Size returns the size of the picture; the height changes when the atlas grows.
func (a *Atlas) Size() (width, height int) { return Width, a.height }

// Hatch tells where the profile of the hatch is.
func (a *Atlas) Hatch() Hatch { return a.hatch }

// Changes returns the rows from top to bottom that changed since the last call, with their pixels, which are good until the
// next change; none if top == bottom.
func (a *Atlas) Changes() (top, bottom int, pixels []byte) {
	top, bottom = a.dirty.Min.Y, a.dirty.Max.Y
	a.dirty = image.Rectangle{}
	return top, bottom, a.pix[top*Width*4 : bottom*Width*4]
}

// All returns all rows, as Changes does.
func (a *Atlas) All() (top, bottom int, pixels []byte) { return 0, a.height, a.pix }

// set writes the bytes one by one: a copy of four costs a call of memmove for each pixel.
func (a *Atlas) set(x, y int, c [4]byte) {
	p := a.pix[(y*Width+x)*4:][:4]
	p[0], p[1], p[2], p[3] = c[0], c[1], c[2], c[3]
}

// room returns a free place of that size, growing the atlas if it must.
func (a *Atlas) room(w, h int) (x, y int, ok bool) {
	for {
		if x, y, ok = a.shelf.place(w+gap, h+gap, a.height); ok {
			a.dirty = a.dirty.Union(image.Rect(0, y, Width, y+h))
			return x, y, true
		}
		if a.height == maxHeight || w+gap > Width {
			a.full = true
			return 0, 0, false
		}
		a.grow()
	}
}

func (a *Atlas) grow() {
	a.height *= 2
	pix := make([]byte, Width*a.height*4)
	copy(pix, a.pix)
	a.pix = pix
	a.dirty = image.Rect(0, 0, Width, a.height)
}
