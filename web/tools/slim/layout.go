package slim

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// A layout writes a table anew: rows of one length, and what they point to in
// the order of the rows, without gaps.
type layout struct {
	*table               // what is written
	old           *table // what was there
	records       int    // where the rows begin
	whole         int    // where the data about whole functions begins
	buckets       int    // where that data ends, and the buckets begin
	rows          []row  // where things were before, and where they are now
	packed        []row  // the same, with fresh where a thing is new
	columns       []column
	names, places part
	wholes        part
}

// A part of the table has things of different lengths. What is the same is
// there once.
type part struct {
	base, end int            // where the part is in memory
	next      int            // where the next thing goes, after base
	offsets   map[string]int // of the things that are there
}

// fresh stands in the packed rows for a thing that no row before points to:
// it begins where the last such thing ends.
const fresh = 1

// A column is a word of all rows that points to things of a part.
type column struct {
	word   int // which one
	base   int // of the part
	begin  int // where the first thing is that is fresh
	things thing
}

// layOut drops what only the text of a crash reads, and writes the rest anew.
func (t *table) layOut() (*layout, error) {
	at, err := t.findModule()
	if err != nil {
		return nil, err
	}
	old := *t
	old.memory = bytes.Clone(t.memory)
	l := &layout{table: t, old: &old, whole: t.word(at + 8*wordWhole), buckets: t.word(at + 8*wordBuckets)}
	l.names = part{base: t.names, end: t.units}
	l.places = part{base: t.places, end: t.functions, next: 4} // 0 is no table, and 1 is fresh
	l.wholes = part{base: l.whole, end: l.buckets}
	if err := l.take(); err != nil {
		return nil, err
	}
	l.packed = append([]row(nil), l.rows...)
	for _, c := range []struct {
		part   *part
		offset int
		things thing
	}{
		{&l.names, offName, thingText},
		{&l.places, offPlaceSize, thingText},
		{&l.places, rowPlaces + 4*placePointers, thingText},
		{&l.places, rowPlaces + 4*placeInlined, thingText},
		{&l.wholes, rowWhole + 4*wholeArguments, thingMap},
		{&l.wholes, rowWhole + 4*wholeLocals, thingMap},
		{&l.wholes, rowWhole + 4*wholeObjects, thingObjects},
		{&l.wholes, rowWhole + 4*wholeInlined, thingCalls},
		{&l.wholes, rowWhole + 4*wholeDeferred, thingDeferred},
	} {
		if err := l.move(c.part, c.offset/4, c.things); err != nil {
			return nil, err
		}
	}
	l.write()
	return l, nil
}

// take reads the rows and clears all that will be written anew. It is an
// error if there is more than that.
func (l *layout) take() error {
	first, err := l.old.function(0)
	if err != nil {
		return err
	}
	l.records = first.at
	if l.whole < l.records+rowBytes*l.count || l.buckets < l.whole || l.buckets > len(l.memory) {
		return errors.New("slim: the records of functions have no room, or the data about whole functions is not after them")
	}
	clear(l.memory[l.names.base:l.records])
	for i := range l.count {
		f, err := l.old.function(i)
		if err != nil {
			return err
		}
		if number := firstFunction + i; l.old.get32(l.functions+indexBytes*i) != number || f.field(0) != number {
			return fmt.Errorf("slim: function %d is not where this version of Go has it: see ftab in cmd/link/internal/ld/pcln.go, and change slim/layout.go", i)
		}
		r, err := f.kept()
		if err == nil {
			l.rows = append(l.rows, r)
			clear(l.memory[f.at:][:recordBytes+4*f.others()+4*f.whole()])
			err = l.clearWhole(f)
		}
		if err != nil {
			return err
		}
	}
	if more := bytes.Trim(l.memory[l.records:l.buckets], "\x00"); len(more) > 0 {
		return fmt.Errorf("slim: %d bytes after the records of functions are not known", len(more))
	}
	return nil
}

// clearWhole clears the data about the whole of a function.
func (l *layout) clearWhole(f function) error {
	for k := range f.whole() {
		at := f.aboutWhole(k)
		if at == none {
			continue
		}
		thing, err := l.find(&l.wholes, at, wholeKinds[k], f)
		if err != nil {
			return err
		}
		clear(l.memory[l.whole+at:][:len(thing)])
	}
	return nil
}

// move writes the things that a word of all rows points to.
func (l *layout) move(p *part, word int, t thing) error {
	nothing, align := none, 4
	switch {
	case p == &l.places:
		nothing = 0
	case t == thingObjects:
		align = 8
	}
	p.next = (p.next + align - 1) / align * align
	l.columns = append(l.columns, column{word, p.base, p.next, t})
	for i := range l.rows {
		at := l.rows[i][word]
		if at == nothing {
			continue
		}
		f, err := l.old.function(i)
		if err != nil {
			return err
		}
		bytes, err := l.find(p, at, t, f)
		switch {
		case err != nil:
		case p == &l.names:
			bytes = withoutTypes(bytes)
		case t == thingCalls:
			bytes, err = l.renamed(bytes, f)
		}
		if err != nil {
			return err
		}
		now, isFresh, err := l.put(p, bytes)
		if err != nil {
			return err
		}
		l.rows[i][word], l.packed[i][word] = now, now
		if isFresh && t.followsFromLength() {
			l.packed[i][word] = fresh
		}
	}
	return nil
}

// find returns what a function had at a place of a part.
func (l *layout) find(p *part, at int, t thing, f function) ([]byte, error) {
	if at < 0 || p.base+at >= p.end {
		return nil, errors.New("slim: what a function has lies outside the table")
	}
	rest := l.old.memory[p.base+at : p.end]
	length := t.length(rest, f)
	if length <= 0 || length > len(rest) {
		return nil, errors.New("slim: what a function has is cut off, or is nothing")
	}
	if p == &l.places {
		if _, n, err := values(rest); err != nil || n != length {
			return nil, errors.New("slim: a table about places in the code has zeros inside")
		}
	}
	return rest[:length], nil
}

// put writes a thing, or finds the one that is the same.
func (l *layout) put(p *part, thing []byte) (at int, isFresh bool, err error) {
	if at, known := p.offsets[string(thing)]; known {
		return at, false, nil
	}
	at = p.next
	if p.base+at+len(thing) > p.end {
		return 0, false, errors.New("slim: a part of the table has no room")
	}
	if p.offsets == nil {
		p.offsets = map[string]int{}
	}
	p.offsets[string(thing)] = at
	copy(l.memory[p.base+at:], thing)
	p.next += len(thing)
	return at, true, nil
}

// withoutTypes returns the name of a function as all that shows it does: see
// funcNamePiecesForPrint in runtime/traceback.go.
func withoutTypes(name []byte) []byte {
	return arguments.ReplaceAllLiteral(name, []byte("[...]"))
}

// renamed returns calls that were inlined with the names where they are now,
// and without lines.
func (l *layout) renamed(list []byte, f function) ([]byte, error) {
	list = bytes.Clone(list)
	for call := range slices.Chunk(list, callBytes) {
		name, err := l.find(&l.names, int(binary.LittleEndian.Uint32(call[callName:])), thingText, f)
		if err != nil {
			return nil, err
		}
		at, _, err := l.put(&l.names, withoutTypes(name))
		if err != nil {
			return nil, err
		}
		binary.LittleEndian.PutUint32(call[callName:], uint32(at))
		clear(call[callLine:])
	}
	return list, nil
}

// write writes the index and the rows.
func (l *layout) write() {
	for i, r := range l.rows {
		at := l.records + rowBytes*i
		l.put32(l.functions+indexBytes*i, firstFunction+i)
		l.put32(l.functions+indexBytes*i+4, at-l.functions)
		for k, word := range r {
			l.put32(at+4*k, word)
		}
	}
	l.put32(l.functions+indexBytes*l.count, firstFunction+l.count)
}
