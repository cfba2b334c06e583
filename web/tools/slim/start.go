package slim

import "encoding/binary"

// An assembler writes instructions of numbers of 32 bits.
type assembler []byte

func (a *assembler) op(codes ...byte) { *a = append(*a, codes...) }

func (a *assembler) constant(n int) { *a = appendSigned(append(*a, opConstant), int64(n)) }

func (a *assembler) get(local byte) { a.op(opGet, local) }

// load takes an address from the stack, store an address and a value. Both
// add an offset to the address.
func (a *assembler) load(offset int) { a.memory(opLoad, offset) }

func (a *assembler) store(offset int) { a.memory(opStore, offset) }

func (a *assembler) memory(op byte, offset int) {
	*a = binary.AppendUvarint(append(*a, op, 0), uint64(offset))
}

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

// The locals of the function that undoes pack.
const (
	localFrom   = iota // where the next packed word is
	localAt            // where the function writes
	localNumber        // of a function, or of a bucket
	localColumn        // of a record, in bytes
	localBegin         // of a record, in bytes from the index on
	localNext          // where the next fresh thing is
	locals             // how many there are
)

// code is the body of the function that undoes pack.
func (r *rowTable) code() []byte {
	var a assembler
	a.op(1, locals, typeNumber)
	r.undoColumns(&a)
	r.undoIndex(&a)
	for _, c := range r.columns {
		if c.things.followsFromLength() {
			r.undoFresh(&a, c)
		}
	}
	r.undoBuckets(&a)
	a.op(opEnd)
	return a
}

// eachRecord repeats the instructions with localAt at each record.
func (r *rowTable) eachRecord(a *assembler, body func()) {
	a.set(localAt, r.records)
	a.loop(localAt, rowBytes, r.records+rowBytes*r.count, body)
}

// undoColumns writes the packed words to the records.
func (r *rowTable) undoColumns(a *assembler) {
	a.set(localFrom, r.buckets)
	a.loop(localColumn, 4, rowBytes, func() {
		r.eachRecord(a, func() {
			a.get(localAt)
			a.get(localColumn)
			a.op(opAdd)
			a.get(localFrom)
			a.load(0)
			a.store(0)
			a.add(localFrom, 4)
		})
	})
}

// undoIndex writes the index, and in each record the number of its function.
func (r *rowTable) undoIndex(a *assembler) {
	a.set(localAt, r.functions)
	a.set(localNumber, firstFunction)
	a.set(localBegin, r.records-r.functions)
	a.loop(localAt, indexBytes, r.functions+indexBytes*r.count, func() {
		a.get(localAt)
		a.get(localNumber)
		a.store(0)
		a.get(localAt)
		a.get(localBegin)
		a.store(4)
		a.get(localBegin)
		a.get(localNumber)
		a.store(r.functions)
		a.add(localNumber, 1)
		a.add(localBegin, rowBytes)
	})
}

// undoFresh writes in a column where the fresh things are: each begins where
// the one before it ends.
func (r *rowTable) undoFresh(a *assembler, c column) {
	a.set(localNext, c.begin)
	r.eachRecord(a, func() {
		a.get(localAt)
		a.load(4 * c.word)
		a.constant(fresh)
		a.op(opEqual, opIf, typeNone)
		a.get(localAt)
		a.get(localNext)
		a.store(4 * c.word)
		c.skip(a)
		a.op(opEnd)
	})
}

// skip adds the length of a thing to localNext: see thing.length.
func (c column) skip(a *assembler) {
	word := func(offset int) {
		a.get(localNext)
		a.load(c.base + offset)
	}
	switch c.things {
	case thingText:
		a.op(opLoop, typeNone)
		a.add(localNext, 1)
		a.get(localNext)
		a.memory(opLoadByte, c.base)
		a.op(opBranchIf, 0, opEnd)
		a.add(localNext, 1)
		return
	case thingMap:
		word(0)
		word(4)
		a.constant(7)
		a.op(opAdd)
		a.constant(3)
		a.op(opShift, opMultiply)
		a.constant(8 + 3)
		a.op(opAdd)
		a.constant(-4)
		a.op(opAnd)
	case thingObjects:
		word(0)
		a.constant(4)
		a.op(opShiftLeft)
		a.constant(8)
		a.op(opAdd)
	}
	a.get(localNext)
	a.op(opAdd, opSet, localNext)
}

// undoBuckets writes the buckets: each has the function that it finds, and
// zeros.
func (r *rowTable) undoBuckets(a *assembler) {
	a.set(localAt, r.buckets)
	a.set(localNumber, 0)
	a.loop(localNumber, 1, r.full, func() {
		for offset := 0; offset < bucketBytes; offset += 4 {
			a.get(localAt)
			if offset == 0 {
				a.get(localNumber)
				a.constant(bucketShift)
				a.op(opShift)
			} else {
				a.constant(0)
			}
			a.store(offset)
		}
		a.add(localAt, bucketBytes)
	})
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
