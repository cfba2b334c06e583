//go:build js

// Command wasm is the application in a web page. It wires viz.App to the screen (viz/host) and to the page
// (window.iridescent.page): pointers and messages in, effects and the view out.
package main

import (
	"iridescent/viz"
	"iridescent/viz/host"
)

func main() {
	app := viz.New()
	p := newPage(app)
	p.connect()
	err := host.Run(app, host.Hooks{
		Extent:    p.size,
		Begin:     p.drain,
		Effects:   p.carryOutAll,
		Drawn:     p.drawn,
		Rasterize: newRasterizer().draw,
	})
	panic(err) // the page expects the program to run until it is stopped; the text reaches its report
}
