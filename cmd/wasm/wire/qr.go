package wire

import (
	"strconv"
	"unicode/utf8"

	"rsc.io/qr"
)

// QRLimit is the longest text for a QR code, in characters: larger codes are not read across a room.
const QRLimit = 1200

// QR returns a text as a QR code: the outline of its dark modules as path data of SVG, each module of size 1, and how
// many modules a side has, without the quiet zone. The path of a text beyond QRLimit is "". The level of correction is
// the lowest: on a screen nothing is scratched, and fewer modules are larger.
func QR(text string) (path string, size int) {
	if utf8.RuneCountInString(text) > QRLimit {
		return "", 0
	}
	code, err := qr.Encode(text, qr.L)
	if err != nil {
		return "", 0 // many characters that are none of a URL's
	}
	var b []byte
	for y := range code.Size {
		b = appendRow(b, code, y)
	}
	return string(b), code.Size
}

// appendRow appends a rectangle for each run of dark modules in a row.
func appendRow(b []byte, code *qr.Code, y int) []byte {
	for x := 0; x < code.Size; x++ {
		start := x
		for x < code.Size && code.Black(x, y) {
			x++
		}
		if x == start {
			continue
		}
		b = strconv.AppendInt(append(b, 'M'), int64(start), 10)
		b = strconv.AppendInt(append(b, ' '), int64(y), 10)
		b = strconv.AppendInt(append(b, 'h'), int64(x-start), 10)
		b = strconv.AppendInt(append(b, "v1h"...), int64(start-x), 10)
		b = append(b, 'z')
	}
	return b
}
