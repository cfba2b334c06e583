//go:build js

package main

import (
	"fmt"
	"syscall/js"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
)

// pageStyles are the faces as the page's style sheet asks for them.
var pageStyles = [canvas.Faces]map[string]any{
	canvas.Regular: {"weight": "400", "style": "normal"},
	canvas.Bold:    {"weight": fmt.Sprint(font.BoldWeight, " 700"), "style": "normal"},
	canvas.Italic:  {"weight": "400", "style": "italic"},
}

// fonts hands the embedded faces to the page, so that they are downloaded once.
func fonts() []any {
	list := make([]any, 0, canvas.Faces)
	for face, style := range pageStyles {
		data := font.Data(canvas.Face(face))
		bytes := js.Global().Get("Uint8Array").New(len(data))
		js.CopyBytesToJS(bytes, data)
		style["bytes"] = bytes
		list = append(list, style)
	}
	return list
}
