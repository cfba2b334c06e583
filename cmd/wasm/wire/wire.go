// Package wire is how the application and its page write to each other: pointers and places as records of float64,
// messages and the view as plain values. The page's side is in web/page/js: glue/queue.js, glue/places.js, types.d.ts.
package wire

import (
	"encoding/binary"
	"math"
)

const number = 8 // bytes of a float64

func get(b []byte, i int) float64 {
	return math.Float64frombits(binary.LittleEndian.Uint64(b[i*number:]))
}

func put(b []byte, f float64) []byte {
	return binary.LittleEndian.AppendUint64(b, math.Float64bits(f))
}
