//go:build js

package main

import (
	"image"
	"syscall/js"

	"iridescent/viz/canvas/raster"
	"iridescent/viz/canvas/svg"
)

// svg returns the picture as a file that stands alone and names its source.
func (p *page) svg(source string) string {
	v := p.app.View()
	var c *svg.Canvas
	p.app.Alone(func(width, height float64) {
		c = svg.New(width, height)
		c.EmbedFont, c.Source = true, source
		p.app.Draw(c)
	})
	return string(c.Bytes(v.Title, v.Description))
}

// Size of the small picture of a scene.
const (
	pictureWidth  = 400
	pictureHeight = 240
)

// picture returns the small picture of a scene as a file that stands alone.
func (p *page) picture(name string) string {
	c := svg.New(pictureWidth, pictureHeight)
	c.EmbedFont = true
	p.app.Picture(name, pictureWidth, pictureHeight, c)
	return string(c.Bytes(name, ""))
}

// largestPicture is how many pixels a PNG may have: three bytes of each are in memory at once.
const largestPicture = 1 << 27

// png returns the picture as the Pixels of types.d.ts, from which the page makes the file, or null if it would be too large.
func (p *page) png(v js.Value) any {
	scale := v.Get("scale").Float()
	view := p.app.View()
	var head, buffer []byte
	var rows []any
	p.app.Alone(func(width, height float64) {
		size := raster.Size(width, height, scale)
		if size.X*size.Y > largestPicture {
			return
		}
		head = raster.AppendHead(nil, size, raster.Meta{Title: view.Title, Description: view.Description, Source: v.Get("source").String(), Scale: scale})
		raster.Bands(width, height, scale, newRasterizer().draw, p.app.Draw, func(band *image.RGBA) {
			buffer = raster.AppendRows(buffer[:0], band)
			rows = append(rows, bytesOf(buffer))
		})
	})
	if head == nil {
		return nil
	}
	return map[string]any{"head": bytesOf(head), "rows": rows}
}

// bytesOf copies bytes to a Uint8Array.
func bytesOf(b []byte) js.Value {
	array := js.Global().Get("Uint8Array").New(len(b))
	js.CopyBytesToJS(array, b)
	return array
}
