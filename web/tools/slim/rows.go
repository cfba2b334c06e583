package slim

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// A rowTable is the part of the table of functions that is stored otherwise,
// since it is half of what the table weighs: the index, the records of all
// functions, and the buckets that find a function quickly. In the file, the
// words of the records stand column by column where the buckets belong; names
// and places are differences there. A function that browsers call when the
// program is loaded (see code) writes index, records and buckets where the
// runtime reads them.
type rowTable struct {
	memory  []byte
	index   int // where the index begins: the number of a function, and where its record begins
	rows    int // how many records are stored so: all but the last
	first   int // the number of the first function
	widest  int // the longest record, in bytes
	buckets int // where the buckets begin
	count   int // how many are whole: one for each 4096 places in the code
}

const (
	wordBuckets = 19 // of moduledata: findfunctab

	indexBytes  = 8
	bucketBytes = 20
	// A function takes 65,536 places in the code, which is so many buckets.
	bucketShift = 4
	// The columns of differences: the place in the code, and the name.
	columnsOfDifferences = 8 // bytes
)

// findRows checks that the tables are as expected.
func (t *table) findRows() (rowTable, error) {
	at, err := t.findModule()
	if err != nil {
		return rowTable{}, err
	}
	word := func(i int) int { return int(binary.LittleEndian.Uint64(t.memory[at+8*i:])) }
	r := rowTable{memory: t.memory, index: t.functions, rows: t.count - 1, buckets: word(wordBuckets)}
	r.count = (word(wordEnd) - r.buckets) / bucketBytes
	r.first = r.word(r.index)
	if r.rows < 1 || r.buckets < t.functions || r.count < 0 {
		return r, errors.New("slim: the buckets of functions are not after the table")
	}
	packed := r.rows // words: the lengths of the records, and the records
	for i := range r.rows {
		begin, length := r.record(i)
		if r.word(r.index+indexBytes*i) != r.first+i || length <= 0 || length%4 != 0 || r.index+begin+length > r.buckets {
			return r, fmt.Errorf("slim: function %d is not where this version of Go has it: see ftab in cmd/link/internal/ld/pcln.go, and change slim/rows.go", i)
		}
		r.widest = max(r.widest, length)
		packed += length / 4
	}
	if 4*packed > bucketBytes*r.count {
		return r, errors.New("slim: the records of functions have no room in the buckets")
	}
	for i := range r.count {
		bucket := r.memory[r.buckets+bucketBytes*i:][:bucketBytes]
		if binary.LittleEndian.Uint32(bucket) != uint32(i>>bucketShift) || [bucketBytes - 4]byte(bucket[4:]) != [bucketBytes - 4]byte{} {
			return r, fmt.Errorf("slim: bucket %d finds another function than this version of Go should: see findfunctab in cmd/link/internal/ld/pcln.go, and change slim/rows.go", i)
		}
	}
	return r, nil
}

func (r *rowTable) word(at int) int {
	return int(int32(binary.LittleEndian.Uint32(r.memory[at:])))
}

// record returns where the record of a function begins, after the index, and
// how long it is.
func (r *rowTable) record(i int) (begin, length int) {
	begin = r.word(r.index + indexBytes*i + 4)
	return begin, r.word(r.index+indexBytes*(i+1)+4) - begin
}

// pack writes the columns into the buckets, and clears index and records.
func (r *rowTable) pack() {
	var columns []byte
	put := func(word int) { columns = binary.LittleEndian.AppendUint32(columns, uint32(word)) }
	for i := range r.rows {
		_, length := r.record(i)
		put(length)
	}
	for k := 0; k < r.widest; k += 4 {
		before := 0
		for i := range r.rows {
			begin, length := r.record(i)
			if k >= length {
				continue
			}
			word := r.word(r.index + begin + k)
			put(word - before)
			if k < columnsOfDifferences {
				before = word
			}
		}
	}
	begin, _ := r.record(0)
	end, _ := r.record(r.rows)
	clear(r.memory[r.index+begin : r.index+end])
	clear(r.memory[r.index:][:indexBytes*r.rows])
	clear(r.memory[r.buckets:][:bucketBytes*r.count])
	copy(r.memory[r.buckets:], columns)
}
