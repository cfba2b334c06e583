package raster

import (
	"bytes"
	"compress/zlib"
	"image"
)

// PNG returns an opaque picture as a file. Browsers do that with AppendHead and AppendRows.
func PNG(img *image.RGBA, m Meta) []byte {
	var data bytes.Buffer
	z := zlib.NewWriter(&data)
	z.Write(AppendRows(nil, img)) // a buffer takes everything
	z.Close()
	b := appendChunk(AppendHead(nil, img.Rect.Size(), m), "IDAT", data.Bytes())
	return appendChunk(b, "IEND", nil)
}
