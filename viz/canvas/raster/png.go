package raster

import (
	"encoding/binary"
	"hash/crc32"
	"image"
	"slices"
	"strings"
	"unicode"
)

// Licence is what pictures may be used under: anything.
const Licence = "CC0 1.0, https://creativecommons.org/publicdomain/zero/1.0/"

// Meta is what a PNG says of itself. What is empty is left out.
type Meta struct {
	Title, Description string
	Source             string  // a link to the state
	Scale              float64 // pixels a CSS pixel, so that it is printed in its size
}

// Parts of a PNG file (W3C, Portable Network Graphics, third edition): after AppendHead come the rows, compressed by zlib, in
// chunks IDAT, and then the chunk IEND. A browser compresses faster than this program could, so that it is given the parts.
// Pictures are taken for opaque, as those of all scenes are.

// AppendHead appends the beginning of the file of a picture with so many pixels.
func AppendHead(b []byte, size image.Point, m Meta) []byte {
	b = append(b, "\x89PNG\r\n\x1a\n"...)
	header := binary.BigEndian.AppendUint32(nil, uint32(size.X))
	header = binary.BigEndian.AppendUint32(header, uint32(size.Y))
	const bits, rgb = 8, 2
	b = appendChunk(b, "IHDR", append(header, bits, rgb, 0, 0, 0))
	b = appendChunk(b, "sRGB", []byte{0})
	if m.Scale > 0 {
		const metre = 96 / 0.0254 // in CSS pixels
		density := binary.BigEndian.AppendUint32(nil, uint32(metre*m.Scale+0.5))
		b = appendChunk(b, "pHYs", append(density, density[0], density[1], density[2], density[3], 1))
	}
	b = appendText(b, "Title", m.Title)
	b = appendText(b, "Description", m.Description)
	b = appendText(b, "Source", m.Source)
	return appendText(b, "Copyright", Licence)
}

// appendText appends an international text, without control characters.
func appendText(b []byte, keyword, text string) []byte {
	text = strings.Map(printable, text)
	if text == "" {
		return b
	}
	const uncompressed, noLanguage = "\x00\x00\x00", "\x00\x00"
	return appendChunk(b, "iTXt", []byte(keyword+uncompressed+noLanguage+text))
}

func printable(r rune) rune {
	if unicode.IsControl(r) {
		return -1
	}
	return r
}

// appendChunk appends a chunk: its length, its name, what is in it, and a check sum of the two.
func appendChunk(b []byte, name string, data []byte) []byte {
	b = binary.BigEndian.AppendUint32(b, uint32(len(data)))
	start := len(b)
	b = append(append(b, name...), data...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[start:]))
}

// The filters of rows.
const (
	plain = 0
	up    = 2 // differences to the row above: large areas of one colour become zeros
)

// AppendRows appends the pixels of a picture or of a band as they are to be compressed: for each row the filter and what it
// makes of red, green and blue.
func AppendRows(b []byte, img *image.RGBA) []byte {
	length := 4 * img.Rect.Dx()
	b = slices.Grow(b, img.Rect.Dy()*(1+3*img.Rect.Dx())) // of a large picture, growing would take more time than compressing
	for y := range img.Rect.Dy() {
		row := img.Pix[y*img.Stride:][:length]
		if y == 0 {
			b = append(b, plain)
			for x := 0; x < length; x += 4 {
				b = append(b, row[x], row[x+1], row[x+2])
			}
			continue
		}
		above := img.Pix[(y-1)*img.Stride:][:length]
		b = append(b, up)
		for x := 0; x < length; x += 4 {
			b = append(b, row[x]-above[x], row[x+1]-above[x+1], row[x+2]-above[x+2])
		}
	}
	return b
}
