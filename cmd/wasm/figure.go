//go:build js

package main

import (
	"slices"
	"strings"
	"syscall/js"

	"iridescent/cmd/wasm/wire"
	"iridescent/viz"
	"iridescent/viz/canvas/svg"
)

// figure returns what a figure of some state shows before it is live, as Figure in types.d.ts. It has an application of
// its own: the one on the screen, its history and address stay as they are.
func (p *page) figure(v js.Value) any {
	text := func(name string) string { s, _ := plain(v.Get(name)).(string); return s }
	size := func(name string) float64 { f, _ := plain(v.Get(name)).(float64); return f }
	app := viz.New()
	app.Update(viz.Surroundings{Theme: text("theme"), HideTerms: slices.Contains(strings.Fields(text("hide")), "terms"), Still: true})
	app.Update(viz.Resize{Width: size("width"), Height: size("height")})
	app.Update(viz.Restore{Hash: text("hash")})
	view := app.View()
	c := svg.NewSmall(app.Size())
	app.Draw(c)
	return p.text(wire.Figure(&view, string(c.Bytes(view.Title, view.Description))))
}
