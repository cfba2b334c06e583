// Package input has the typed events that reach a scene. Positions are CSS pixels on the canvas; times are seconds on any steady clock.
package input

import "iridescent/viz/geom"

// Event is a Pointer, a Key, an Assign or a Tick.
type Event interface{ event() }

// Phase is what a pointer did.
type Phase uint8

// The phases of a pointer.
const (
	Down Phase = iota
	Move
	Up
	Cancel // the system took the pointer away: as Up, at the last position
)

// Device is what kind of pointer it is.
type Device uint8

// The devices.
const (
	Mouse Device = iota
	Touch
	Pen
)

// Pointer is one step of one pointer, told apart from others that are down by ID.
type Pointer struct {
	Phase  Phase
	ID     int
	Device Device
	At     geom.Point
	Time   float64
}

// Key is a key pressed while a handle has the focus. Name is the DOM's key ("ArrowUp", "Home", "l"); Handle is the handle's id.
type Key struct {
	Name   string
	Handle string
	Shift  bool
	Time   float64
}

// Assign sets a handle to a value in its own units, as assistive technology does on a slider.
type Assign struct {
	Handle string
	Value  float64
	Time   float64
}

// Tick tells the time, asked for by a scene's Wake.
type Tick struct{ Time float64 }

func (Pointer) event() {}
func (Key) event()     {}
func (Assign) event()  {}
func (Tick) event()    {}

// TimeOf is when an event came, in seconds.
func TimeOf(e Event) float64 {
	switch e := e.(type) {
	case Pointer:
		return e.Time
	case Key:
		return e.Time
	case Assign:
		return e.Time
	case Tick:
		return e.Time
	}
	return 0
}
