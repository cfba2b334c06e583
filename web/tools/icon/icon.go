// Package icon draws the icons of the web app manifest: the picture of
// favicon.svg, two bars of unlike height and the line of their mixture.
//
// Whether a sample lies in a shape is decided in whole numbers, so that every
// machine draws the same bytes.
package icon

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"slices"
	"sync"
)

// A Kind says how much of the square is the icon's.
type Kind int

const (
	// Rounded has the corners of favicon.svg, transparent outside.
	Rounded Kind = iota
	// Full fills the square, for systems that cut the corners themselves.
	Full
	// Maskable fills the square and keeps the picture in the circle of 80 %
	// that every mask leaves (https://w3c.github.io/manifest/#icon-masks).
	Maskable
)

// fine is how many samples a pixel has on each side.
const fine = 8

// unit is a 32nd of the picture's side, as in the viewBox of favicon.svg, in
// the numbers that shapes are measured in.
const unit = 100

// shape reports whether a place is in it.
type shape struct {
	colour color.NRGBA
	holds  func(x, y int) bool
}

var (
	ground = color.NRGBA{0x14, 0x17, 0x1f, 0xff}
	marks  = []shape{
		{color.NRGBA{0x56, 0xb4, 0xe9, 0xff}, box(7, 9, 13, 25)},
		{color.NRGBA{0xe6, 0x9f, 0x00, 0xff}, box(18, 15, 24, 25)},
		{color.NRGBA{0x3f, 0xd0, 0xa4, 0xff}, stroke(5*unit, 27*unit, 17*unit+unit/2, 13*unit/10)},
	}
)

func box(left, top, right, bottom int) func(x, y int) bool {
	return func(x, y int) bool {
		return x >= left*unit && x < right*unit && y >= top*unit && y < bottom*unit
	}
}

// stroke is a level line with round ends, r above and below y.
func stroke(from, to, level, r int) func(x, y int) bool {
	return func(x, y int) bool {
		dx, dy := x-min(max(x, from), to), y-level
		return dx*dx+dy*dy <= r*r
	}
}

// rounded is the whole picture but for what a radius of 7 takes off its corners.
func rounded(x, y int) bool {
	const r, side = 7 * unit, 32 * unit
	dx, dy := x-min(max(x, r), side-r), y-min(max(y, r), side-r)
	return dx*dx+dy*dy <= r*r
}

// Draw draws an icon with sides of size pixels.
func Draw(size int, kind Kind) *image.NRGBA {
	picture := image.NewNRGBA(image.Rect(0, 0, size, size))
	for y := range size {
		for x := range size {
			picture.SetNRGBA(x, y, pixel(x, y, size, kind))
		}
	}
	return picture
}

// PNG draws an icon as a file, once: 64 samples a pixel take a while, and tests build the site often.
func PNG(size int, kind Kind) []byte {
	type icon struct {
		size int
		kind Kind
	}
	draw, _ := drawn.LoadOrStore(icon{size, kind}, sync.OnceValue(func() []byte {
		var file bytes.Buffer
		encoder := png.Encoder{CompressionLevel: png.BestCompression}
		if err := encoder.Encode(&file, Draw(size, kind)); err != nil {
			panic("icon: " + err.Error()) // a Buffer takes everything
		}
		return file.Bytes()
	}))
	return slices.Clone(draw.(func() []byte)())
}

var drawn sync.Map // func() []byte by size and kind

// pixel is the mean of its samples; those outside count for its transparency.
func pixel(x, y, size int, kind Kind) color.NRGBA {
	var r, g, b, inside int
	for j := range fine {
		for i := range fine {
			c := sample(place(x, i, size, kind), place(y, j, size, kind), kind)
			if c.A == 0 {
				continue
			}
			r, g, b, inside = r+int(c.R), g+int(c.G), b+int(c.B), inside+1
		}
	}
	if inside == 0 {
		return color.NRGBA{}
	}
	half := inside / 2
	alpha := (inside*0xff + fine*fine/2) / (fine * fine)
	return color.NRGBA{uint8((r + half) / inside), uint8((g + half) / inside), uint8((b + half) / inside), uint8(alpha)}
}

// place is where in the picture the middle of a sample is. In a maskable
// icon the picture takes 7/10 of the side: its farthest marks then lie 36 %
// from the middle.
func place(pixel, sample, size int, kind Kind) int {
	at := (2*(pixel*fine+sample) + 1) * 32 * unit / (2 * size * fine)
	if kind == Maskable {
		at = (at-16*unit)*10/7 + 16*unit
	}
	return at
}

func sample(x, y int, kind Kind) color.NRGBA {
	for i := len(marks) - 1; i >= 0; i-- {
		if marks[i].holds(x, y) {
			return marks[i].colour
		}
	}
	if kind == Rounded && !rounded(x, y) {
		return color.NRGBA{}
	}
	return ground
}
