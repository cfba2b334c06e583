package slim

import "encoding/binary"

// An assembler writes instructions of numbers of 32 bits.
type assembler []byte

func (a *assembler) op(codes ...byte) { *a = append(*a, codes...) }

func (a *assembler) constant(n int) { *a = appendSigned(append(*a, opConstant), int64(n)) }

func (a *assembler) get(local byte) { a.op(opGet, local) }

// load takes an address from the stack, store an address and a value. Both
// add an offset to the address.
func (a *assembler) load(offset byte) { a.op(opLoad, 2, offset) }

func (a *assembler) store(offset byte) { a.op(opStore, 2, offset) }

// add adds to a local.
func (a *assembler) add(local byte, n int) {
	a.get(local)
	a.constant(n)
	a.op(opAdd, opSet, local)
}

func (a *assembler) set(local byte, n int) {
	a.constant(n)
	a.op(opSet, local)
}

// loop repeats the instructions while, after one step more, the local is less
// than end.
func (a *assembler) loop(local byte, step, end int, body func()) {
	a.op(opLoop, typeNone)
	body()
	a.get(local)
	a.constant(step)
	a.op(opAdd, opTee, local)
	a.constant(end)
	a.op(opLess, opBranchIf, 0, opEnd)
}

// code is the body of the function that undoes pack.
func (r *rowTable) code(first int) []byte {
	const from, at, word, column, before, begin, locals = 0, 1, 2, 3, 4, 5, 6
	var a assembler
	a.op(1, locals, typeNumber)
	next := func() { // the next packed word, on the stack
		a.get(from)
		a.load(0)
		a.add(from, 4)
	}
	// The index: the number of each function, and the sum of the lengths.
	a.set(from, r.buckets)
	a.set(at, r.index)
	a.set(word, r.first)
	a.set(begin, first)
	a.loop(at, indexBytes, r.index+indexBytes*r.rows, func() {
		a.get(at)
		a.get(word)
		a.store(0)
		a.get(at)
		a.get(begin)
		a.store(4)
		a.add(word, 1)
		next()
		a.get(begin)
		a.op(opAdd, opSet, begin)
	})
	// The records, column by column.
	a.loop(column, 4, r.widest, func() {
		a.set(before, 0)
		a.set(at, r.index)
		a.loop(at, indexBytes, r.index+indexBytes*r.rows, func() {
			a.get(column)
			a.get(at)
			a.load(indexBytes + 4)
			a.get(at)
			a.load(4)
			a.op(opTee, begin, opSubtract, opLess, opIf, typeNone)
			next()
			a.get(before)
			a.op(opAdd, opSet, word)
			a.get(begin)
			a.get(column)
			a.op(opAdd)
			a.constant(r.index)
			a.op(opAdd)
			a.get(word)
			a.store(0)
			a.get(column)
			a.constant(columnsOfDifferences)
			a.op(opLess, opIf, typeNone)
			a.get(word)
			a.op(opSet, before, opEnd)
			a.op(opEnd)
		})
	})
	// The buckets.
	a.set(at, r.buckets)
	a.set(word, 0)
	a.loop(word, 1, r.count, func() {
		for offset := byte(0); offset < bucketBytes; offset += 4 {
			a.get(at)
			if offset == 0 {
				a.get(word)
				a.constant(bucketShift)
				a.op(opShift)
			} else {
				a.constant(0)
			}
			a.store(offset)
		}
		a.add(at, bucketBytes)
	})
	a.op(opEnd)
	return a
}

// The kinds of sections that a function needs.
const (
	kindTypes     = 1
	kindImports   = 2
	kindFunctions = 3
	kindExports   = 7
	kindStart     = 8
	kindCode      = 10
)

// addStart adds a function without parameters and results, which is called
// when the program is loaded. It stands after all others.
func addStart(sections []section, body []byte) ([]section, error) {
	types, err := appendItem(sections, kindTypes, []byte{0x60, 0, 0})
	if err != nil {
		return nil, err
	}
	functions, err := appendItem(sections, kindFunctions, binary.AppendUvarint(nil, types))
	if err != nil {
		return nil, err
	}
	sized := append(binary.AppendUvarint(nil, uint64(len(body))), body...)
	if _, err := appendItem(sections, kindCode, sized); err != nil {
		return nil, err
	}
	imports, err := find(sections, kindImports)
	if err != nil {
		return nil, err
	}
	imported, _ := binary.Uvarint(imports.body) // Go imports functions only
	start := section{kindStart, binary.AppendUvarint(nil, imported+functions)}
	var all []section
	for _, s := range sections {
		all = append(all, s)
		if s.kind == kindExports {
			all = append(all, start)
		}
	}
	return all, nil
}

// appendItem adds an item to the list in a section, and returns its number.
func appendItem(sections []section, kind byte, item []byte) (uint64, error) {
	s, err := find(sections, kind)
	if err != nil {
		return 0, err
	}
	r := &reader{rest: s.body}
	number := r.number()
	s.body = append(append(binary.AppendUvarint(nil, number+1), r.rest...), item...)
	return number, r.err
}
