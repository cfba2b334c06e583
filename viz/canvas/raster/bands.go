package raster

import (
	"image"

	"iridescent/viz/canvas"
	"iridescent/viz/canvas/atlas"
)

// bandHeight is how many rows of pixels a band has.
const bandHeight = 256

// Bands paints a picture from the top down in bands of rows, so that a large one needs little memory. draw is called for
// each band and must paint all of the picture; done is given the band, which is good until it returns and whose bounds tell
// where it is.
func Bands(width, height, scale float64, foreign atlas.Foreign, draw func(canvas.Canvas), done func(*image.RGBA)) {
	c := New(width, min(height, 1), scale, foreign)
	size := Size(width, height, scale)
	pix := make([]byte, 4*size.X*min(bandHeight, size.Y))
	for y := 0; y < size.Y; y += bandHeight {
		r := image.Rect(0, y, size.X, min(y+bandHeight, size.Y))
		c.img = &image.RGBA{Pix: pix[:4*size.X*r.Dy()], Stride: 4 * size.X, Rect: r}
		clear(pix)
		draw(c)
		done(c.img)
	}
}
