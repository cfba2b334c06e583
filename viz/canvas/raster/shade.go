package raster

import "iridescent/viz/canvas/mesh"

// values are what a triangle interpolates: premultiplied colour in 0 … 255, and where in the atlas.
type values [6]float64

func valuesOf(v *mesh.Vertex) values {
	return values{float64(v.ColorR) * 255, float64(v.ColorG) * 255, float64(v.ColorB) * 255, float64(v.ColorA) * 255, float64(v.SrcX), float64(v.SrcY)}
}

// shade tells the colour of each pixel of a triangle.
type shade struct {
	texels  []byte
	at      values // at the middle of the pixel (0, 0)
	dx, dy  values // from one pixel to the next
	flat    bool   // one colour
	texture bool   // more than the white block
}

// newShade prepares a triangle. The values at the middle of a pixel inside lie between those of the corners.
func newShade(texels []byte, c [3]corner, v [3]*mesh.Vertex) shade {
	first, second, third := valuesOf(v[0]), valuesOf(v[1]), valuesOf(v[2])
	x, y := inPixels(c[0].x)-0.5, inPixels(c[0].y)-0.5
	bx, by := inPixels(c[1].x-c[0].x), inPixels(c[1].y-c[0].y)
	cx, cy := inPixels(c[2].x-c[0].x), inPixels(c[2].y-c[0].y)
	area := bx*cy - by*cx
	s := shade{texels: texels, flat: true}
	for i := range first {
		if db, dc := second[i]-first[i], third[i]-first[i]; db != 0 || dc != 0 {
			s.dx[i], s.dy[i] = (db*cy-dc*by)/area, (dc*bx-db*cx)/area
			s.flat = false
			s.texture = s.texture || i >= 4
		}
		s.at[i] = first[i] - s.dx[i]*x - s.dy[i]*y
	}
	return s
}

func inPixels(steps int64) float64 { return float64(steps) / subpixels }

// row paints the pixels of pix, which begin with pixel (x, y).
func (s *shade) row(pix []byte, x, y int64) {
	v := s.at
	for i := range v {
		v[i] += s.dx[i]*float64(x) + s.dy[i]*float64(y)
	}
	if s.flat {
		uniform(pix, s.color(&v))
		return
	}
	for ; len(pix) > 0; pix = pix[4:] {
		over(pix, s.color(&v))
		for i := range v {
			v[i] += s.dx[i]
		}
	}
}

// color returns the colour of a pixel, in 0 … 255 for r, g, b and a.
func (s *shade) color(v *values) [4]uint32 {
	c := [4]uint32{whole(v[0]), whole(v[1]), whole(v[2]), whole(v[3])}
	if !s.texture {
		return c
	}
	t := s.texels[int(v[5])*atlasWidth+int(v[4])*4:]
	for i := range c {
		c[i] = scaled(c[i], uint32(t[i]))
	}
	return c
}

// whole rounds a value, which may lie a trifle outside of 0 … 255.
func whole(v float64) uint32 { return uint32(max(0, min(255, v)) + 0.5) }

// scaled returns a·b/255, rounded.
func scaled(a, b uint32) uint32 { return (a*b + 127) / 255 }

// uniform paints one colour over pixels.
func uniform(pix []byte, c [4]uint32) {
	if c[3] != 255 {
		for ; len(pix) > 0; pix = pix[4:] {
			over(pix, c)
		}
		return
	}
	for ; len(pix) > 0; pix = pix[4:] {
		pix[0], pix[1], pix[2], pix[3] = byte(c[0]), byte(c[1]), byte(c[2]), 255
	}
}

// over paints one pixel over another.
func over(p []byte, c [4]uint32) {
	rest := 255 - c[3]
	for i := range c {
		p[i] = byte(min(255, c[i]+scaled(uint32(p[i]), rest)))
	}
}
