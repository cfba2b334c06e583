//go:build js

package main

import (
	"fmt"

	"iridescent/viz/canvas"
	"iridescent/viz/font"
)

// pageStyles are the weight and the style by which the page's style sheets ask for the faces.
var pageStyles = [canvas.Faces][2]string{
	canvas.Regular: {"400", "normal"},
	canvas.Bold:    {fmt.Sprint(font.BoldWeight, " 700"), "normal"},
	canvas.Italic:  {"400", "italic"},
}

// fonts hands the embedded faces to the page, so that they are downloaded once.
func fonts() []any {
	list := make([]any, 0, canvas.Faces)
	for face, style := range pageStyles {
		list = append(list, map[string]any{"bytes": bytesOf(font.Data(canvas.Face(face))), "weight": style[0], "style": style[1]})
	}
	return list
}
