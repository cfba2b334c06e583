//go:build js

package main

import (
	"fmt"
	"math"
	"syscall/js"

	"iridescent/viz/canvas"
	"iridescent/viz/canvas/svg"
	"iridescent/viz/font"
)

// rasterizer draws text that the embedded font does not cover, with the fonts of the reader's system.
type rasterizer struct {
	canvas  js.Value
	context js.Value
}

func newRasterizer() *rasterizer {
	c := js.Global().Get("document").Call("createElement", "canvas")
	return &rasterizer{c, c.Call("getContext", "2d", map[string]any{"willReadFrequently": true})}
}

// styles are the faces in the words of CSS.
var styles = [canvas.Faces]string{
	canvas.Regular: "normal 400",
	canvas.Bold:    fmt.Sprint("normal ", font.BoldWeight),
	canvas.Italic:  "italic 400",
}

// draw is an atlas.Foreign.
func (r *rasterizer) draw(text string, face canvas.Face, px, maxWidth int, c canvas.Color) (rgba []byte, w, h, baseline int) {
	if text == "" || px < 1 || maxWidth < 1 {
		return nil, 0, 0, 0
	}
	style := fmt.Sprintf("%s %dpx %s", styles[face], px, svg.Families)
	r.context.Set("font", style)
	m := r.context.Call("measureText", text)
	w = min(up(m.Get("width")), maxWidth)
	baseline = up(m.Get("actualBoundingBoxAscent")) + 1
	h = baseline + up(m.Get("actualBoundingBoxDescent")) + 1
	if w < 1 {
		return nil, 0, 0, 0
	}

	r.canvas.Set("width", w) // clears it and forgets the font
	r.canvas.Set("height", h)
	r.context.Set("font", style)
	r.context.Set("fillStyle", fmt.Sprintf("#%02x%02x%02x%02x", c.R(), c.G(), c.B(), c.A()))
	r.context.Call("fillText", text, 0, baseline, maxWidth)
	rgba = make([]byte, w*h*4)
	js.CopyBytesToGo(rgba, r.context.Call("getImageData", 0, 0, w, h).Get("data"))
	return rgba, w, h, baseline
}

// up rounds a length up; what is below the base line may have a negative ascent.
func up(length js.Value) int { return max(0, int(math.Ceil(length.Float()))) }
