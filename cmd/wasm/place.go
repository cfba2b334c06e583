//go:build js

package main

import (
	"syscall/js"
	"time"

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

// drawn tells the page that a frame is on the screen, and whether another one is wanted. Once nothing moves, what the next step needs
// is prepared, piece by piece.
func (p *page) drawn() {
	animating := p.app.Animating()
	p.port.Call("drawn", animating)
	if !animating && !p.preparing && p.app.Unprepared() {
		p.preparing = true
		go p.prepare()
	}
}

// pause lets the page have its turn, for its own first steps and for events.
const pause = 20 * time.Millisecond

func (p *page) prepare() {
	for p.app.Prepare() {
		time.Sleep(pause)
	}
	p.preparing = false
}
