package font

import (
	"image"
	"image/draw"
	"math"

	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"

	"iridescent/viz/canvas"
	"iridescent/viz/font/truetype"
)

// Rasterizer turns glyphs into bitmaps. The zero value is ready; it is for one goroutine at a time.
type Rasterizer struct {
	outline []truetype.Segment
	vector  vector.Rasterizer
	mask    image.Alpha
}

// Glyph returns the coverage of the glyph of r at a size in pixels, moved right by shift (a part of a pixel), and where
// the top left pixel of the mask lies from the glyph's origin on the base line. Below 48 pixels the heights of small
// letters and of figures are made whole, so that they end sharply; widths stay as they are. The mask is good until the
// next call; it is empty for a character that shows nothing or has no glyph.
func (z *Rasterizer) Glyph(face canvas.Face, size, shift float64, r rune) (mask *image.Alpha, at image.Point) {
	l := faces[face]()
	z.mask.Rect = image.Rectangle{}
	m := l.lookup(r)
	if m.glyph == 0 {
		return &z.mask, image.Point{}
	}
	z.outline = l.font.Outline(z.outline[:0], m.glyph, fixed.Int26_6(math.Round(size*64)))
	segments := z.outline
	if len(segments) == 0 {
		return &z.mask, image.Point{}
	}
	f := fitting(size)
	dx := fixed.Int26_6(math.Round(shift * 64))
	for i := range segments {
		for j := range segments[i].Args {
			p := &segments[i].Args[j]
			p.X, p.Y = p.X+dx, f.y(p.Y)
		}
	}
	return z.fill(segments)
}

func (z *Rasterizer) fill(segments []truetype.Segment) (mask *image.Alpha, at image.Point) {
	b := truetype.Bounds(segments)
	at = image.Pt(b.Min.X.Floor(), b.Min.Y.Floor())
	w, h := b.Max.X.Ceil()-at.X, b.Max.Y.Ceil()-at.Y
	z.vector.Reset(w, h)
	z.vector.DrawOp = draw.Src
	for _, s := range segments {
		z.segment(s, float32(-at.X), float32(-at.Y))
	}
	z.resize(w, h)
	z.vector.Draw(&z.mask, z.mask.Rect, image.Opaque, image.Point{})
	return &z.mask, at
}

func (z *Rasterizer) segment(s truetype.Segment, dx, dy float32) {
	x := func(i int) float32 { return float32(s.Args[i].X)/64 + dx }
	y := func(i int) float32 { return float32(s.Args[i].Y)/64 + dy }
	switch s.Op {
	case truetype.MoveTo:
		z.vector.MoveTo(x(0), y(0))
	case truetype.LineTo:
		z.vector.LineTo(x(0), y(0))
	case truetype.QuadTo:
		z.vector.QuadTo(x(0), y(0), x(1), y(1))
	}
}

func (z *Rasterizer) resize(w, h int) {
	if cap(z.mask.Pix) < w*h {
		z.mask.Pix = make([]uint8, w*h)
	}
	z.mask.Pix, z.mask.Stride, z.mask.Rect = z.mask.Pix[:w*h], w, image.Rect(0, 0, w, h)
}
