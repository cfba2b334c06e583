//go:build js

package main

import (
	"syscall/js"

	"iridescent/cmd/wasm/wire"
	"iridescent/viz"
)

// drain passes what pointers have done since the last frame on to the application: one call and one copy a frame.
func (p *page) drain() {
	n := p.take.Invoke().Int()
	if n == 0 {
		return
	}
	js.CopyBytesToGo(p.records[:n*wire.PointerSize], p.queue)
	for i := range n {
		p.update(viz.Input{Event: wire.Pointer(p.records[i*wire.PointerSize:])})
	}
	p.tellChange()
}
