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

// word reads 8 bytes, get32 and put32 read and write 4.
func (t *table) word(at int) int { return int(binary.LittleEndian.Uint64(t.memory[at:])) }

func (t *table) get32(at int) int { return int(int32(binary.LittleEndian.Uint32(t.memory[at:]))) }

func (t *table) put32(at, value int) {
	binary.LittleEndian.PutUint32(t.memory[at:], uint32(value))
}

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

// The words of the runtime's moduledata that are needed: it begins with the
// addresses of the table and of its names.
const (
	wordNames = 1
	wordWhole = 40 // gofunc
	wordEnd   = 41 // epclntab, after the last record
)

// findModule finds the runtime's moduledata, which points to the table.
func (t *table) findModule() (int, error) {
	for at := 0; at+8*(wordEnd+1) <= len(t.memory); at += 8 {
		word := func(i int) int { return t.word(at + 8*i) }
		if word(0) != t.at || word(wordNames) != t.names {
			continue
		}
		if whole := word(wordWhole); whole > 0 && whole < len(t.memory) && word(wordEnd) > t.functions && word(wordEnd) <= len(t.memory) {
			return at, nil
		}
		return 0, errors.New("slim: moduledata of runtime/symtab.go has other fields in this version of Go: change the words in slim/table.go")
	}
	return 0, errors.New("slim: nothing points to the table of functions")
}

// findWhole finds where the data about whole functions begins.
func (t *table) findWhole() (int, error) {
	at, err := t.findModule()
	if err != nil {
		return 0, err
	}
	return t.word(at + 8*wordWhole), nil
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
	offKind      = 40
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
	return f.get32(f.at + offset)
}

func (f function) others() int { return f.field(offOthers) }

func (f function) whole() int { return int(f.memory[f.at+offWhole]) }

// text returns a name, or the path of a file.
func text(memory []byte) string {
	end := bytes.IndexByte(memory, 0)
	return string(memory[:max(end, 0)])
}

func (f function) name() string { return text(f.memory[f.names+f.field(offName):]) }
