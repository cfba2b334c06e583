//go:build js

package main

import (
	"syscall/js"

	"iridescent/cmd/wasm/wire"
)

// place gives the page its copy of the places that take pointers.
func (p *page) place() {
	p.areas = p.app.Areas(p.areas[:0])
	p.places = wire.AppendPlaces(p.places[:0], p.areas)
	if p.room.IsUndefined() || p.room.Length() < len(p.places) {
		p.room = p.port.Call("room", len(p.areas))
	}
	js.CopyBytesToJS(p.room, p.places)
	p.port.Call("areas", len(p.areas))
}

// drawn tells the page that a frame is on the screen, and whether another one is wanted.
func (p *page) drawn() { p.port.Call("drawn", p.app.Animating()) }
