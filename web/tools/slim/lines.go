package slim

import (
	"encoding/binary"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// Lines knows the files and lines of a program that is not slim.
type Lines struct {
	*table
	byName  map[string][]function
	inlined int // where the data about whole functions begins
}

// ReadLines reads the tables of a program before it is made slim.
func ReadLines(program []byte) (*Lines, error) {
	memory, err := dataOf(program)
	if err != nil {
		return nil, err
	}
	t, err := findTable(memory)
	if err != nil {
		return nil, err
	}
	l := &Lines{table: t, byName: map[string][]function{}}
	if l.inlined, err = t.findWhole(); err != nil {
		return nil, err
	}
	for i := range t.count {
		f, err := t.function(i)
		if err != nil {
			return nil, err
		}
		name := printed(f.name())
		l.byName[name] = append(l.byName[name], f)
	}
	return l, nil
}

// The words of the runtime's moduledata that are needed: it begins with the
// addresses of the table and of its names.
const (
	wordNames = 1
	wordWhole = 40 // gofunc
	wordEnd   = 41 // epclntab, after the last record
)

// findWhole finds where the data about whole functions begins, by the
// runtime's moduledata, which points to the table.
func (t *table) findWhole() (int, error) {
	for at := 0; at+8*(wordEnd+1) <= len(t.memory); at += 8 {
		word := func(i int) int { return int(binary.LittleEndian.Uint64(t.memory[at+8*i:])) }
		if word(0) != t.at || word(wordNames) != t.names {
			continue
		}
		if whole := word(wordWhole); whole > 0 && whole < len(t.memory) && word(wordEnd) > t.functions && word(wordEnd) <= len(t.memory) {
			return whole, nil
		}
		return 0, errors.New("slim: moduledata of runtime/symtab.go has other fields in this version of Go: change the words in slim/lines.go")
	}
	return 0, errors.New("slim: nothing points to the table of functions")
}

// The numbers of the tables that tell of calls that were inlined.
const (
	placeInlined = 2 // which call a place in the code belongs to
	wholeInlined = 3 // the calls
)

// A call that was inlined is 16 bytes; the third 4 are the place where it was made.
const (
	callBytes  = 16
	callName   = 4
	callParent = 8
)

// value reads what a table says of a place in a function, -1 if nothing.
func (f function) value(begin, place int) int {
	if begin == 0 {
		return -1
	}
	value, at := -1, 0
	r := &reader{rest: f.memory[f.places+begin : f.functions]}
	for first := true; r.err == nil; first = false {
		delta := uint32(r.number())
		if delta == 0 && !first {
			break
		}
		value += int(int32(-(delta & 1) ^ delta>>1))
		if at += int(r.number()); place < at {
			return value
		}
	}
	return -1
}

// A position is a file and a line.
type position struct {
	function, file string
	line           int
}

// positions returns where a place in a function stands in the source: the
// innermost call that was inlined there first, the function itself last.
func (l *Lines) positions(f function, place int) []position {
	var all []position
	for {
		p := position{f.name(), "?", 0}
		if file := f.value(f.field(offPlaceFile), place); file >= 0 {
			unit := f.units + 4*(f.field(offUnit)+file)
			p.file = text(f.memory[f.files+int(binary.LittleEndian.Uint32(f.memory[unit:])):])
			p.line = f.value(f.field(offPlaceLine), place)
		}
		call := -1
		if f.others() > placeInlined && f.whole() > wholeInlined {
			call = f.value(f.field(recordBytes+4*placeInlined), place)
		}
		if call < 0 {
			return append(all, p)
		}
		at := l.inlined + f.field(recordBytes+4*f.others()+4*wholeInlined) + callBytes*call
		record := f.memory[at:][:callBytes]
		p.function = text(f.memory[f.names+int(binary.LittleEndian.Uint32(record[callName:])):])
		all = append(all, p)
		place = int(int32(binary.LittleEndian.Uint32(record[callParent:])))
	}
}

var arguments = regexp.MustCompile(`\[.*\]`)

// printed is how the text of a crash writes the name of a function: as
// printFuncName in runtime/traceback.go does, without type arguments.
func printed(name string) string {
	if name == "runtime.gopanic" {
		return "panic"
	}
	return arguments.ReplaceAllLiteralString(name, "[...]")
}

// The lines of the text: a function that was called, or that began a
// goroutine, then its place. The place of a call that was inlined has no
// offset: it belongs to that of the function around it.
var (
	called = regexp.MustCompile(`^(?:created by )?(\S.*?)(?:\(.*\))?(?: in goroutine \d+)?\s*$`)
	atLine = regexp.MustCompile(`^(\s+)\?:0(?: \+0x([0-9a-f]+))?`)
)

// Translate returns the text of a crash with files and lines where it has
// "?:0". What it does not know stays.
func (l *Lines) Translate(report string) string {
	lines := strings.Split(report, "\n")
	var pending []int // lines of places that wait for an offset
	above := ""       // the function that the next one called
	if strings.Contains(report, "\n[signal ") {
		above = "runtime.sigpanic"
	}
	for i, line := range lines {
		found := atLine.FindStringSubmatch(line)
		if found == nil || i == 0 {
			continue
		}
		pending = append(pending, i)
		if found[2] == "" {
			continue
		}
		if strings.HasPrefix(lines[i-1], "created by ") {
			above = ""
		}
		name := printed(called.ReplaceAllString(lines[i-1], "$1"))
		offset, _ := strconv.ParseUint(found[2], 16, 32)
		for k, where := range l.resolve(name, places(above, int(offset)), len(pending)) {
			lines[pending[k]] = strings.Replace(lines[pending[k]], "?:0", where, 1)
		}
		pending, above = pending[:0], name
	}
	return strings.Join(lines, "\n")
}

// places returns where a function was, given what it called and the place to
// go on from. That is after the call; but a fault of the machine, for which
// the runtime calls sigpanic, has no place after it. Between panic and the
// function a sigpanic may have been left out.
func places(called string, next int) []int {
	switch called {
	case "runtime.sigpanic":
		return []int{next}
	case "panic":
		return []int{max(next-1, 0), next}
	}
	return []int{max(next-1, 0)}
}

// resolve returns files and lines of so many calls, the innermost first, that
// end in a function of a name. Functions that are printed alike, and places
// that are not certain, may stand in different lines: then all are named.
func (l *Lines) resolve(name string, places []int, calls int) []string {
	all := make([][]string, calls)
	for _, f := range l.byName[name] {
		for _, place := range places {
			positions := l.positions(f, place)
			if len(positions) < calls {
				continue
			}
			for k, p := range positions[len(positions)-calls:] {
				if where := fmt.Sprintf("%s:%d", p.file, p.line); !slices.Contains(all[k], where) {
					all[k] = append(all[k], where)
				}
			}
		}
	}
	var joined []string
	for _, where := range all {
		if len(where) == 0 {
			return nil
		}
		joined = append(joined, strings.Join(where, " or "))
	}
	return joined
}
