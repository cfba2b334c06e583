package slim

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
)

// A table is what a Go program knows of its functions: their names, and for
// places in their code files, lines, sizes of frames and more. The layout is
// that of Go's runtime, pcHeader and _func in runtime/symtab.go and
// runtime/runtime2.go.
type table struct {
	memory []byte // all of it
	at     int    // where the table begins
	count  int    // of functions

	names, units, files, places, functions int // where the parts begin, from the start of memory
}

// header begins the table: the number of its version, the least size of an
// instruction and that of a pointer.
var header = []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8}

// The fields of the header, in words after the first.
const (
	fieldCount     = 0
	fieldNames     = 3
	fieldUnits     = 4
	fieldFiles     = 5
	fieldPlaces    = 6
	fieldFunctions = 7
	fields         = 8
)

// findTable finds the table in a program's memory.
func findTable(memory []byte) (*table, error) {
	var found *table
	for from := 0; ; {
		i := bytes.Index(memory[from:], header)
		if i < 0 {
			break
		}
		if t := tableAt(memory, from+i); t != nil {
			if found != nil {
				return nil, errors.New("slim: the program has two tables of functions")
			}
			found = t
		}
		from += i + 1
	}
	if found == nil {
		return nil, errors.New("slim: the program has no table of functions as Go 1.20 to 1.26 write it: see what runtime/symtab.go says of this version's, and change slim/table.go")
	}
	return found, nil
}

// tableAt reads a header, or returns nil if it cannot be one.
func tableAt(memory []byte, at int) *table {
	words := memory[at+len(header):]
	if len(words) < 8*fields {
		return nil
	}
	word := func(i int) int { return int(binary.LittleEndian.Uint64(words[8*i:])) }
	t := &table{
		memory: memory, at: at, count: word(fieldCount),
		names: at + word(fieldNames), units: at + word(fieldUnits), files: at + word(fieldFiles),
		places: at + word(fieldPlaces), functions: at + word(fieldFunctions),
	}
	ordered := at < t.names && t.names < t.units && t.units < t.files && t.files < t.places && t.places < t.functions
	if !ordered || t.count <= 0 || t.functions+8*t.count > len(memory) {
		return nil
	}
	return t
}

// A function is the place of its record in memory.
type function struct {
	*table
	at int
}

// The fields of a function's record, in bytes. After them come the places of
// other tables, 4 bytes each: first those about places in the code, then
// those about the whole.
const (
	offName      = 4
	offPlaceSize = 16 // the size of the frame, for places in the code
	offPlaceFile = 20
	offPlaceLine = 24
	offOthers    = 28 // how many tables about places in the code come after
	offUnit      = 32
	offFirstLine = 36
	offWhole     = 43 // how many tables about the whole come after those
	recordBytes  = 44
)

func (t *table) function(i int) (function, error) {
	at := t.functions + int(binary.LittleEndian.Uint32(t.memory[t.functions+8*i+4:]))
	f := function{t, at}
	if at < t.functions || at+recordBytes > len(t.memory) || at+recordBytes+4*f.others()+4*f.whole() > len(t.memory) {
		return f, fmt.Errorf("slim: the record of function %d lies outside the data", i)
	}
	return f, nil
}

func (f function) field(offset int) int {
	return int(int32(binary.LittleEndian.Uint32(f.memory[f.at+offset:])))
}

func (f function) clear(offset int) { clear(f.memory[f.at+offset:][:4]) }

func (f function) others() int { return f.field(offOthers) }

func (f function) whole() int { return int(f.memory[f.at+offWhole]) }

// text returns a name, or the path of a file.
func text(memory []byte) string {
	end := bytes.IndexByte(memory, 0)
	return string(memory[:max(end, 0)])
}

func (f function) name() string { return text(f.memory[f.names+f.field(offName):]) }

// dropLines clears what is said of files and lines. The runtime writes "?:0"
// then; every other table stays as it is.
func (t *table) dropLines() error {
	kept := make([]bool, t.functions-t.places)
	for i := range t.count {
		f, err := t.function(i)
		if err != nil {
			return err
		}
		if err := t.keep(kept, f.field(offPlaceSize)); err != nil {
			return err
		}
		for k := range f.others() {
			if err := t.keep(kept, f.field(recordBytes+4*k)); err != nil {
				return err
			}
		}
		f.clear(offPlaceFile)
		f.clear(offPlaceLine)
		f.clear(offFirstLine)
	}
	for i := range kept {
		if !kept[i] {
			t.memory[t.places+i] = 0
		}
	}
	clear(t.memory[t.units:t.places])
	return nil
}

// keep marks a table about places in the code, which begins that far after
// the first; 0 is none.
func (t *table) keep(kept []bool, begin int) error {
	if begin == 0 {
		return nil
	}
	if begin < 0 || begin >= len(kept) {
		return errors.New("slim: a table about places in the code lies outside the others")
	}
	r := &reader{rest: t.memory[t.places+begin : t.functions]}
	for first := true; ; first = false {
		if value := r.number(); value == 0 && !first {
			break
		}
		r.number()
		if r.err != nil {
			return r.err
		}
	}
	for i := range len(kept) - begin - len(r.rest) {
		kept[begin+i] = true
	}
	return nil
}
