// Package slim makes a Go program in WebAssembly smaller and no different: it
// joins the many small pieces of its data, takes out the tables that give a
// line of the source for a place in the code, which only the text of a crash
// reads, and lays out what is left of them so that it compresses. Names of
// functions stay in that text; Lines gives the lines back.
package slim

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
)

// MaxSegments is how many pieces of data a slim program has at most. Browsers
// refuse a program with more than 100,000, and Go's linker makes nearly as
// many.
const MaxSegments = 10_000

const magic = "\x00asm\x01\x00\x00\x00"

const (
	kindData      = 11
	kindDataCount = 12
)

// Slim returns a program that does the same, with the same data in memory when
// it begins, but for what only the text of a crash reads. It is an error if
// the program is not one that Go's linker made, or if this version of Go has
// other tables.
func Slim(program []byte) ([]byte, error) {
	sections, err := split(program)
	if err != nil {
		return nil, err
	}
	data, err := dataSection(sections)
	if err != nil {
		return nil, err
	}
	memory, err := readData(data.body)
	if err != nil {
		return nil, err
	}
	t, err := findTable(memory)
	if err != nil {
		return nil, err
	}
	l, err := t.layOut()
	if err != nil {
		return nil, err
	}
	rows, err := l.findRows()
	if err != nil {
		return nil, err
	}
	rows.pack()
	pieces := piecesOf(memory)
	if len(pieces) > MaxSegments {
		return nil, fmt.Errorf("slim: the data has %d pieces, at most %d are wanted", len(pieces), MaxSegments)
	}
	data.body = appendData(nil, pieces)
	code, err := find(sections, kindCode)
	if err != nil {
		return nil, err
	}
	if code.body, err = slimCode(code.body); err != nil {
		return nil, err
	}
	if sections, err = addStart(sections, rows.code()); err != nil {
		return nil, err
	}
	return join(sections), nil
}

// A section is a part of a module. The format:
// https://webassembly.github.io/spec/core/binary/modules.html#sections
type section struct {
	kind byte
	body []byte
}

func split(module []byte) ([]section, error) {
	rest, ok := bytes.CutPrefix(module, []byte(magic))
	if !ok {
		return nil, errors.New("slim: not a WebAssembly module")
	}
	var sections []section
	r := &reader{rest: rest}
	for len(r.rest) > 0 && r.err == nil {
		kind := r.byte()
		sections = append(sections, section{kind, r.take(r.number())})
	}
	return sections, r.err
}

func join(sections []section) []byte {
	module := []byte(magic)
	for _, s := range sections {
		module = append(module, s.kind)
		module = binary.AppendUvarint(module, uint64(len(s.body)))
		module = append(module, s.body...)
	}
	return module
}

// dataSection finds the one section with data.
func dataSection(sections []section) (*section, error) {
	for _, s := range sections {
		switch s.kind {
		case kindDataCount:
			return nil, errors.New("slim: the module says beforehand how many pieces of data it has, which Go's linker does not do")
		case kindStart:
			return nil, errors.New("slim: the module calls a function when it is loaded, which Go's linker does not make: is it slim already?")
		}
	}
	return find(sections, kindData)
}

// find finds the section of a kind.
func find(sections []section, kind byte) (*section, error) {
	for i := range sections {
		if sections[i].kind == kind {
			return &sections[i], nil
		}
	}
	return nil, fmt.Errorf("slim: the module has no section of kind %d", kind)
}

// dataOf returns the memory that a program begins with.
func dataOf(program []byte) ([]byte, error) {
	sections, err := split(program)
	if err != nil {
		return nil, err
	}
	data, err := dataSection(sections)
	if err != nil {
		return nil, err
	}
	return readData(data.body)
}
