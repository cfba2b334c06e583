package slim

import (
	"encoding/binary"
	"errors"
)

// The numbers of the tables about places in a function that are dropped, and
// of those about the whole.
const (
	placeUnsafe  = 0 // where a signal must not interrupt: there are none in a browser
	placeInlined = 2 // which call that was inlined a place belongs to
	wholeInlined = 3 // those calls
)

// The kinds of functions, FuncID in internal/abi/symtab.go: those that the
// compiler makes around others, and the one before it.
const (
	kindSwitch  = 22
	kindWrapper = 23

	nameSwitch = "runtime.systemstack_switch"
)

// A call that was inlined is 16 bytes; the second 4 are its name, the third
// the place where it was made.
const (
	callBytes  = 16
	callName   = 4
	callParent = 8
)

// none is the place of a table about the whole function that there is not.
const none = -1

// A dropping is what is left of the parts of a table that hold data of
// different lengths. What is not kept becomes zero.
type dropping struct {
	*table
	whole         int          // where the data about whole functions begins
	places, names []bool       // what is kept
	calls         map[int]int  // how many calls were inlined, by the place of the list
	keepCalls     map[int]bool // the lists that are kept
}

// drop clears what only the text of a crash reads: files, lines, calls that
// were inlined and their names; and where a signal must not interrupt. The
// runtime writes "?:0" then, and the function around a call that was inlined.
//
// It reads such calls in one other place, gorecover: recover works in a
// function that was deferred, but not in what that one calls, and wrappers do
// not count. So wrappers keep them. In other functions they change nothing
// there, since the compiler does not inline what calls recover.
func (t *table) drop() error {
	whole, err := t.findWhole()
	if err != nil {
		return err
	}
	d := dropping{
		table: t, whole: whole,
		places: make([]bool, t.functions-t.places), names: make([]bool, t.units-t.names),
		calls: map[int]int{}, keepCalls: map[int]bool{},
	}
	for i := range t.count {
		f, err := t.function(i)
		if err == nil {
			err = d.function(f)
		}
		if err != nil {
			return err
		}
	}
	d.clear()
	return nil
}

// function marks what a function keeps, and forgets the rest.
func (d *dropping) function(f function) error {
	if err := d.keepName(f.field(offName)); err != nil {
		return err
	}
	if (f.name() == nameSwitch) != (f.memory[f.at+offKind] == kindSwitch) {
		return errors.New("slim: kinds of functions have other numbers in this version of Go: see FuncID in internal/abi/symtab.go, and change slim/drop.go")
	}
	if err := d.inlined(f); err != nil {
		return err
	}
	if err := d.keepPlaces(f.field(offPlaceSize)); err != nil {
		return err
	}
	for k := range f.others() {
		if err := d.keepPlaces(f.field(recordBytes + 4*k)); err != nil {
			return err
		}
	}
	for _, offset := range []int{offPlaceFile, offPlaceLine, offFirstLine, offUnit} {
		f.put(offset, 0)
	}
	return nil
}

// inlined forgets where a signal must not interrupt, and the calls that were
// inlined, but not in wrappers.
func (d *dropping) inlined(f function) error {
	if f.others() > placeUnsafe {
		f.put(recordBytes+4*placeUnsafe, 0)
	}
	if f.others() <= placeInlined || f.whole() <= wholeInlined {
		return nil
	}
	places, list := recordBytes+4*placeInlined, recordBytes+4*f.others()+4*wholeInlined
	at := f.field(list)
	if at == none {
		return nil
	}
	calls, err := d.greatest(f.field(places))
	if err != nil {
		return err
	}
	calls++
	begin := d.whole + at
	if at < 0 || begin+callBytes*calls > len(d.memory) {
		return errors.New("slim: calls that were inlined lie outside the data")
	}
	d.calls[at] = max(d.calls[at], calls)
	if f.memory[f.at+offKind] != kindWrapper {
		f.put(places, 0)
		f.put(list, none)
		return nil
	}
	d.keepCalls[at] = true
	for k := range calls {
		if err := d.keepName(int(binary.LittleEndian.Uint32(d.memory[begin+callBytes*k+callName:]))); err != nil {
			return err
		}
	}
	return nil
}

// greatest is the largest value of a table about places in the code.
func (d *dropping) greatest(begin int) (int, error) {
	greatest := -1
	_, err := d.eachValue(begin, func(value int) { greatest = max(greatest, value) })
	return greatest, err
}

// eachValue tells the values of a table about places in the code, which
// begins that far after the first, and returns where it ends; 0 is no table.
func (d *dropping) eachValue(begin int, tell func(value int)) (end int, err error) {
	if begin == 0 {
		return 0, nil
	}
	if begin < 0 || begin >= len(d.places) {
		return 0, errors.New("slim: a table about places in the code lies outside the others")
	}
	value := -1
	r := &reader{rest: d.memory[d.table.places+begin : d.functions]}
	for first := true; ; first = false {
		delta := uint32(r.number())
		if delta == 0 && !first {
			break
		}
		value += int(int32(-(delta & 1) ^ delta>>1))
		r.number()
		if r.err != nil {
			return 0, r.err
		}
		tell(value)
	}
	return len(d.places) - len(r.rest), nil
}

func (d *dropping) keepPlaces(begin int) error {
	end, err := d.eachValue(begin, func(int) {})
	for i := begin; i < end; i++ {
		d.places[i] = true
	}
	return err
}

func (d *dropping) keepName(begin int) error {
	if begin < 0 || begin >= len(d.names) {
		return errors.New("slim: the name of a function lies outside the others")
	}
	for i := begin; i < len(d.names) && d.memory[d.table.names+i] != 0; i++ {
		d.names[i] = true
	}
	return nil
}

// clear makes zero what is not kept.
func (d *dropping) clear() {
	for at, calls := range d.calls {
		if !d.keepCalls[at] {
			clear(d.memory[d.whole+at:][:callBytes*calls])
		}
	}
	for i, kept := range d.places {
		if !kept {
			d.memory[d.table.places+i] = 0
		}
	}
	for i, kept := range d.names {
		if !kept {
			d.memory[d.table.names+i] = 0
		}
	}
	clear(d.memory[d.units:d.table.places])
}
