package slim

import (
	"bytes"
	"encoding/binary"
)

// A thing is a kind of what records of functions point to.
type thing int

const (
	thingText     thing = iota // a name, or a table about places in the code
	thingMap                   // of pointers
	thingObjects               // variables on the stack
	thingCalls                 // that were inlined
	thingDeferred              // where deferred calls are
	thingPrinted               // arguments
	thingWrapped               // a function
)

// wholeKinds is what the data about whole functions is. Nothing is known of
// the arguments in registers, which WebAssembly does not have.
var wholeKinds = [knownWhole]thing{
	wholeArguments: thingMap, wholeLocals: thingMap, wholeObjects: thingObjects, wholeInlined: thingCalls,
	wholeDeferred: thingDeferred, wholePrinted: thingPrinted, wholeLive: -1, wholeWrapped: thingWrapped,
}

// followsFromLength tells whether column.skip works the length out, too.
func (t thing) followsFromLength() bool { return t <= thingObjects }

// length returns how long the thing at the front of memory is, which a
// function has; 0 if that is not known, or if the thing is cut off.
func (t thing) length(memory []byte, f function) int {
	if len(memory) < 8 && (t == thingMap || t == thingObjects) {
		return 0
	}
	switch t {
	case thingText: // without zeros, but for the first number of a table
		if i := bytes.IndexByte(memory[1:], 0); i >= 0 {
			return i + 2
		}
	case thingMap: // how many rows it has, how many bits a row has; the rows, in whole words
		rows, bits := binary.LittleEndian.Uint32(memory), binary.LittleEndian.Uint32(memory[4:])
		return 8 + int(rows*((bits+7)>>3)+3)&^3
	case thingObjects: // how many there are, in 8 bytes, and 16 bytes for each
		return 8 + 16*int(binary.LittleEndian.Uint32(memory))
	case thingCalls:
		return callBytes * f.calls()
	case thingDeferred: // two numbers
		r := &reader{rest: memory}
		r.number()
		r.number()
		return len(memory) - len(r.rest)
	case thingPrinted:
		return bytes.IndexByte(memory, 0xff) + 1
	case thingWrapped:
		return 4
	}
	return 0
}

// calls counts the calls that were inlined in a function.
func (f function) calls() int {
	begin := f.place(placeInlined)
	if begin <= 0 || f.places+begin >= f.functions {
		return 0
	}
	greatest, _, _ := values(f.memory[f.places+begin : f.functions])
	return greatest + 1
}

// values reads the table about places in the code at the front of memory, and
// returns its largest value and its length.
func values(memory []byte) (greatest, length int, err error) {
	value, greatest := -1, -1
	r := &reader{rest: memory}
	for first := true; r.err == nil; first = false {
		delta := uint32(r.number())
		if delta == 0 && !first {
			break
		}
		value += int(int32(-(delta & 1) ^ delta>>1))
		r.number()
		greatest = max(greatest, value)
	}
	return greatest, len(memory) - len(r.rest), r.err
}
