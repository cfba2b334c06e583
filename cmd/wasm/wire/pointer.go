package wire

import (
	"iridescent/viz/geom"
	"iridescent/viz/input"
)

// The numbers of one record of a pointer, in their order.
const (
	phase = iota
	pointer
	pointerX
	pointerY
	device
	_ // buttons
	_ // pressure
	seconds
	pointerNumbers
)

// PointerSize is the length of a pointer's record in bytes.
const PointerSize = pointerNumbers * number

// PointerCapacity is how many records the page keeps at most.
const PointerCapacity = 512

// Pointer reads one record. It panics if b is shorter than PointerSize. The page is trusted with the numbers.
func Pointer(b []byte) input.Pointer {
	return input.Pointer{
		Phase:  input.Phase(get(b, phase)),
		ID:     int(get(b, pointer)),
		Device: input.Device(get(b, device)),
		At:     geom.Point{X: get(b, pointerX), Y: get(b, pointerY)},
		Time:   get(b, seconds),
	}
}
