package slim

import "errors"

// The numbers of the tables about places in a function that the runtime of Go
// has, and of those about the whole: PCDATA and FUNCDATA in
// internal/abi/symtab.go. Those after the kept ones are dropped.
const (
	placeUnsafe    = 0 // where a signal must not interrupt: there are none in a browser
	placePointers  = 1 // which row of the maps of pointers a place belongs to
	placeInlined   = 2 // which call that was inlined it belongs to
	keptPlaces     = 3
	placeArguments = 3 // which arguments are still there, for the text of a crash
	knownPlaces    = 4 // places of bounds come after, which WebAssembly has none of

	wholeArguments = 0 // a map of the pointers in arguments
	wholeLocals    = 1 // and in locals
	wholeObjects   = 2 // variables on the stack that have an address
	wholeInlined   = 3 // calls that were inlined
	wholeDeferred  = 4 // where deferred calls stand on the stack
	keptWhole      = 5
	wholePrinted   = 5 // which arguments the text of a crash prints
	wholeLive      = 6 // which of them may be gone: where arguments are in registers
	wholeWrapped   = 7 // the function in a wrapper, for the tracer
	knownWhole     = 8
)

// The kinds of functions, FuncID in internal/abi/symtab.go: those that the
// compiler makes around others, and the one before it.
const (
	kindSwitch  = 22
	kindWrapper = 23

	nameSwitch = "runtime.systemstack_switch"
)

// A call that was inlined is 16 bytes; the second 4 are its name, the third
// the place where it was made, the last the line where its function begins.
const (
	callBytes  = 16
	callName   = 4
	callParent = 8
	callLine   = 12
)

// none is the place of a table about the whole function that there is not.
const none = -1

// A row is what a slim program keeps of a function's record, in words of 4
// bytes. All rows have the same length: where a function has no table, the
// row says so.
type row [rowBytes / 4]int

const (
	rowPlaces = recordBytes                // where a row says where its tables about places are
	rowWhole  = recordBytes + 4*keptPlaces // and those about the whole
	rowBytes  = rowWhole + 4*keptWhole
)

// kept returns what is kept of a function's record. It leaves out what only
// the text of a crash reads: files, lines, calls that were inlined, which
// arguments to print; and where a signal must not interrupt. The runtime
// writes "?:0" then, no arguments, and the function around a call that was
// inlined.
//
// It reads such calls in one other place, gorecover: recover works in a
// function that was deferred, but not in what that one calls, and wrappers do
// not count. So wrappers keep them. In other functions they change nothing
// there, since the compiler does not inline what calls recover.
func (f function) kept() (row, error) {
	var r row
	for offset := 0; offset < recordBytes; offset += 4 {
		r[offset/4] = f.field(offset)
	}
	for _, offset := range []int{offPlaceFile, offPlaceLine, offFirstLine, offUnit} {
		r[offset/4] = 0
	}
	r[offOthers/4] = keptPlaces
	r[offKind/4] = r[offKind/4]&0xffffff | keptWhole<<24
	wrapper := f.memory[f.at+offKind] == kindWrapper
	for k := range keptPlaces {
		if k != placeUnsafe && (k != placeInlined || wrapper) {
			r[rowPlaces/4+k] = f.place(k)
		}
	}
	for k := range keptWhole {
		r[rowWhole/4+k] = none
		if k != wholeInlined || wrapper {
			r[rowWhole/4+k] = f.aboutWhole(k)
		}
	}
	if (f.name() == nameSwitch) != (f.memory[f.at+offKind] == kindSwitch) {
		return r, errors.New("slim: kinds of functions have other numbers in this version of Go: see FuncID in internal/abi/symtab.go, and change slim/drop.go")
	}
	if f.others() > knownPlaces || f.whole() > knownWhole {
		return r, errors.New("slim: functions have tables that are not known: see internal/abi/symtab.go, and change slim/drop.go")
	}
	return r, nil
}

// place returns where a table about places in the function begins, 0 if there
// is none.
func (f function) place(k int) int {
	if k < f.others() {
		return f.field(recordBytes + 4*k)
	}
	return 0
}

// aboutWhole returns where a table about the whole function begins.
func (f function) aboutWhole(k int) int {
	if k < f.whole() {
		return f.field(recordBytes + 4*f.others() + 4*k)
	}
	return none
}
