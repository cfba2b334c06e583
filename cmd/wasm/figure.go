//go:build js

package main

import (
	"slices"
	"strings"
	"syscall/js"

	"iridescent/cmd/wasm/wire"
	"iridescent/viz"
	"iridescent/viz/poster"
)

// figure returns what a figure of some state shows before it is live, as Figure in types.d.ts. It has an application of
// its own: the one on the screen, its history and address stay as they are.
func (p *page) figure(v js.Value) any {
	text := func(name string) string { s, _ := plain(v.Get(name)).(string); return s }
	size := func(name string) float64 { f, _ := plain(v.Get(name)).(float64); return f }
	look := poster.Look{Theme: text("theme"), Head: viz.HeadGiven, HideTerms: slices.Contains(strings.Fields(text("hide")), "terms")}
	picture := poster.New(text("hash"), size("width"), size("height"), look)
	view := picture.View()
	return p.text(wire.Figure(&view, picture.Whole(), string(picture.SVG())))
}
