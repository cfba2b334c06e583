package main

import (
	"io"
	"os"
	"strings"

	"rsc.io/qr"
)

// quiet is the margin of a QR code in modules, which scanners need.
const quiet = 4

// drawQR draws the address as text, two modules in one character. On a
// terminal it is black on white whatever the colours are; elsewhere the
// lighter part is drawn, as most who print it have a dark background.
func drawQR(address string, colour bool) string {
	code, err := qr.Encode(address, qr.L)
	if err != nil {
		return "" // too long for a code, and so for a finger
	}
	light := func(x, y int) bool { return !code.Black(x, y) }
	var out strings.Builder
	for y := -quiet; y < code.Size+quiet; y += 2 {
		if colour {
			out.WriteString("\x1b[97;40m")
		}
		for x := -quiet; x < code.Size+quiet; x++ {
			below := y+1 < code.Size+quiet && light(x, y+1)
			out.WriteString(halves[light(x, y)][below])
		}
		if colour {
			out.WriteString("\x1b[0m")
		}
		out.WriteString("\n")
	}
	return out.String()
}

// halves are the characters by whether the upper and the lower half is light.
var halves = map[bool]map[bool]string{
	true:  {true: "█", false: "▀"},
	false: {true: "▄", false: " "},
}

// isTerminal reports whether what is written is seen at once.
func isTerminal(w io.Writer) bool {
	if l, ok := w.(*lines); ok {
		w = l.w
	}
	file, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
