package slim

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// A rowTable is the part of the table of functions that is stored otherwise,
// since it is half of what the table weighs: the index, the records of all
// functions, and the buckets that find a function quickly. In the file, the
// words of the records stand column by column where the buckets belong; what
// follows from the rows before is not there. A function that browsers call
// when the program is loaded (see code) writes index, records and buckets
// where the runtime reads them.
type rowTable struct {
	*layout
	full int // how many buckets are full: one for each 4096 places in the code
}

const (
	wordBuckets = 19 // of moduledata: findfunctab

	indexBytes  = 8 // the number of a function, and where its record begins
	bucketBytes = 20
	// A function takes 65,536 places in the code, which is so many buckets.
	bucketShift = 4
)

// findRows checks that the buckets are as expected.
func (l *layout) findRows() (rowTable, error) {
	at, err := l.findModule()
	if err != nil {
		return rowTable{}, err
	}
	r := rowTable{layout: l, full: (l.word(at+8*wordEnd) - l.buckets) / bucketBytes}
	if rowBytes*l.count > bucketBytes*r.full {
		return r, errors.New("slim: the records of functions have no room in the buckets")
	}
	for i := range r.full {
		bucket := r.memory[r.buckets+bucketBytes*i:][:bucketBytes]
		if binary.LittleEndian.Uint32(bucket) != uint32(i>>bucketShift) || [bucketBytes - 4]byte(bucket[4:]) != [bucketBytes - 4]byte{} {
			return r, fmt.Errorf("slim: bucket %d finds another function than this version of Go should: see findfunctab in cmd/link/internal/ld/pcln.go, and change slim/rows.go", i)
		}
	}
	return r, nil
}

// pack writes the columns into the buckets, and clears index and records.
// The first column, the number of the function, follows from the index.
func (r *rowTable) pack() {
	clear(r.memory[r.functions:][:indexBytes*r.count])
	clear(r.memory[r.records:][:rowBytes*r.count])
	clear(r.memory[r.buckets:][:bucketBytes*r.full])
	at := r.buckets
	for k := range rowBytes / 4 {
		for i := range r.count {
			if k > 0 {
				r.put32(at, r.packed[i][k])
			}
			at += 4
		}
	}
}
