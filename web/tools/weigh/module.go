// Package weigh tells what the bytes of a Go program in WebAssembly are
// spent on. It reads a module that was linked with its names, without -s.
package weigh

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// A Module is what a WebAssembly file holds, in bytes of the file.
type Module struct {
	Sections  map[string]int // by the name of their kind, or their own
	Functions []Function     // without the imported ones, in order
}

// A Function is one function of the program. Its name is the Go name with
// "_" for what is not a letter, digit, "_" or ".".
type Function struct {
	Name  string
	Bytes int
}

var kinds = []string{"custom", "types", "imports", "functions", "tables", "memories", "globals", "exports", "start", "elements", "code", "data", "data count"}

const (
	kindCustom  = 0
	kindImports = 2
	kindCode    = 10
)

// Parse reads a module. The format: https://webassembly.github.io/spec/core/binary/
func Parse(file []byte) (*Module, error) {
	const magic = "\x00asm\x01\x00\x00\x00"
	if len(file) < len(magic) || string(file[:len(magic)]) != magic {
		return nil, errors.New("weigh: not a WebAssembly module")
	}
	m := &Module{Sections: map[string]int{}}
	var names map[uint64]string
	var imported uint64
	r := &reader{rest: file[len(magic):]}
	for len(r.rest) > 0 && r.err == nil {
		before := len(r.rest)
		kind := r.byte()
		body := &reader{rest: r.take(r.number())}
		label := "unknown"
		if int(kind) < len(kinds) {
			label = kinds[kind]
		}
		switch kind {
		case kindCustom:
			if label = body.text(); label == "name" {
				names = body.functionNames()
			}
		case kindImports:
			imported = body.number() // Go imports functions only
		case kindCode:
			m.Functions = body.functions()
		}
		m.Sections[label] += before - len(r.rest)
		r.err = errors.Join(r.err, body.err)
	}
	for i := range m.Functions {
		m.Functions[i].Name = names[imported+uint64(i)]
	}
	return m, r.err
}

// functions reads a code section: a count, then bodies with their lengths.
func (r *reader) functions() []Function {
	var all []Function
	for range r.number() {
		before := len(r.rest)
		r.take(r.number())
		if r.err != nil {
			return nil
		}
		all = append(all, Function{Bytes: before - len(r.rest)})
	}
	return all
}

// functionNames reads the part of a name section that holds them, part 1.
func (r *reader) functionNames() map[uint64]string {
	names := map[uint64]string{}
	for len(r.rest) > 0 && r.err == nil {
		part := r.byte()
		body := &reader{rest: r.take(r.number())}
		if part != 1 {
			continue
		}
		for range body.number() {
			index := body.number()
			names[index] = body.text()
			if body.err != nil {
				break
			}
		}
		r.err = errors.Join(r.err, body.err)
	}
	return names
}

// A reader takes values from the front of its bytes. After an error, which
// it keeps, it returns zeros.
type reader struct {
	rest []byte
	err  error
}

func (r *reader) take(n uint64) []byte {
	if r.err == nil && n > uint64(len(r.rest)) {
		r.err = fmt.Errorf("weigh: the module ends %d bytes too early", n-uint64(len(r.rest)))
	}
	if r.err != nil {
		return nil
	}
	taken := r.rest[:n]
	r.rest = r.rest[n:]
	return taken
}

func (r *reader) byte() byte {
	if b := r.take(1); b != nil {
		return b[0]
	}
	return 0
}

// number reads an unsigned LEB128 number.
func (r *reader) number() uint64 {
	n, length := binary.Uvarint(r.rest)
	if length <= 0 {
		r.err = errors.Join(r.err, errors.New("weigh: a number is cut off or too large"))
		return 0
	}
	r.take(uint64(length))
	return n
}

func (r *reader) text() string { return string(r.take(r.number())) }
