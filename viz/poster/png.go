package poster

import (
	"bytes"
	"image/png"

	"iridescent/viz/canvas/raster"
)

// PNG returns the picture with scale pixels for a CSS pixel, from 1 to raster.LargestScale.
func (p *Picture) PNG(scale float64) []byte {
	width, height := p.app.Size()
	c := raster.New(width, height, scale, nil)
	p.app.Draw(c)
	var file bytes.Buffer
	if err := png.Encode(&file, c.Image()); err != nil {
		panic("poster: " + err.Error()) // of a picture without pixels, or of the buffer
	}
	return file.Bytes()
}
