//go:build js

package main

import (
	"syscall/js"

	"iridescent/cmd/wasm/wire"
	"iridescent/viz"
	"iridescent/viz/input"
)

// drain begins a frame: it passes what pointers have done since the last one on to the application, in one call and one
// copy, and tells the time to a scene that goes on by itself.
func (p *page) drain() {
	if n := p.take.Invoke().Int(); n > 0 {
		js.CopyBytesToGo(p.records[:n*wire.PointerSize], p.queue)
		for i := range n {
			p.update(viz.Input{Event: wire.Pointer(p.records[i*wire.PointerSize:])})
		}
	}
	if p.app.Animating() {
		p.update(viz.Input{Event: input.Tick{Time: p.clock.Call("now").Float() / 1000}})
	}
	p.tellChange()
}
