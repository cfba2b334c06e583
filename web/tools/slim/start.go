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

// The locals of the function that undoes pack.
const (
	localFrom   = iota // where the next packed word is
	localAt            // where the function writes, or what it reads of the index
	localWord          // what it writes
	localColumn        // of a record, in bytes
	localBefore        // the value of the last record that has the column
	localBegin         // of a record, in bytes from the index on
	locals             // how many there are
)

// code is the body of the function that undoes pack.
func (r *rowTable) code(first int) []byte {
	var a assembler
	a.op(1, locals, typeNumber)
	r.undoIndex(&a, first)
	r.undoRecords(&a)
	r.undoBuckets(&a)
	a.op(opEnd)
	return a
}

// next puts the next packed word on the stack.
func (a *assembler) next() {
	a.get(localFrom)
	a.load(0)
	a.add(localFrom, 4)
}

// eachRow repeats the instructions with localAt at each row of the index.
func (r *rowTable) eachRow(a *assembler, body func()) {
	a.loop(localAt, indexBytes, r.index+indexBytes*r.rows, body)
}

// undoIndex writes the index: the number of each function, and the sum of the
// lengths.
func (r *rowTable) undoIndex(a *assembler, first int) {
	a.set(localFrom, r.buckets)
	a.set(localAt, r.index)
	a.set(localWord, r.first)
	a.set(localBegin, first)
	r.eachRow(a, func() {
		a.get(localAt)
		a.get(localWord)
		a.store(0)
		a.get(localAt)
		a.get(localBegin)
		a.store(4)
		a.add(localWord, 1)
		a.next()
		a.get(localBegin)
		a.op(opAdd, opSet, localBegin)
	})
}

// undoRecords writes the records, column by column: each value is the sum of
// a packed word and, in the first columns, of the value before it.
func (r *rowTable) undoRecords(a *assembler) {
	a.loop(localColumn, 4, r.widest, func() {
		a.set(localBefore, 0)
		a.set(localAt, r.index)
		r.eachRow(a, func() {
			a.get(localColumn) // if the record is so wide: it ends where the next one begins
			a.get(localAt)
			a.load(indexBytes + 4)
			a.get(localAt)
			a.load(4)
			a.op(opTee, localBegin, opSubtract, opLess, opIf, typeNone)
			r.undoValue(a)
			a.op(opEnd)
		})
	})
}

// undoValue writes the value of one record in one column.
func (r *rowTable) undoValue(a *assembler) {
	a.next()
	a.get(localBefore)
	a.op(opAdd, opSet, localWord)
	a.get(localBegin)
	a.get(localColumn)
	a.op(opAdd)
	a.constant(r.index)
	a.op(opAdd)
	a.get(localWord)
	a.store(0)
	a.get(localColumn)
	a.constant(columnsOfDifferences)
	a.op(opLess, opIf, typeNone)
	a.get(localWord)
	a.op(opSet, localBefore, opEnd)
}

// undoBuckets writes the buckets: each has the function that it finds, and
// zeros.
func (r *rowTable) undoBuckets(a *assembler) {
	a.set(localAt, r.buckets)
	a.set(localWord, 0)
	a.loop(localWord, 1, r.count, func() {
		for offset := byte(0); offset < bucketBytes; offset += 4 {
			a.get(localAt)
			if offset == 0 {
				a.get(localWord)
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
