package slim

import (
	"encoding/binary"
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

// A position is a file and a line in a function.
type position struct {
	function, file string
	line           int
	wrapper        bool
}

func (p position) String() string { return fmt.Sprintf("%s:%d", p.file, p.line) }

// positions returns where a place in a function stands in the source: the
// innermost call that was inlined there first, the function itself last.
func (l *Lines) positions(f function, place int) []position {
	var all []position
	p := position{function: f.name(), file: "?"}
	for {
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
			p.function = f.name()
			return append(all, p)
		}
		at := l.inlined + f.field(recordBytes+4*f.others()+4*wholeInlined) + callBytes*call
		record := f.memory[at:][:callBytes]
		p.function = text(f.memory[f.names+int(binary.LittleEndian.Uint32(record[callName:])):])
		p.wrapper = record[0] == kindWrapper
		all = append(all, p)
		place = int(int32(binary.LittleEndian.Uint32(record[callParent:])))
		p = position{file: "?"}
	}
}

// shown returns the positions without the calls that the text of a crash
// leaves out: those inside the runtime, and wrappers that called no panic.
func shown(all []position, called string) []position {
	var left []position
	for i, p := range all {
		hidden := p.wrapper && called != "panic" && called != "runtime.sigpanic" || hiddenName.MatchString(p.function)
		if !hidden || i == len(all)-1 {
			left = append(left, p)
		}
		called = p.function
	}
	return left
}

// hiddenName is a name that showfuncinfo in runtime/traceback.go leaves out.
var hiddenName = regexp.MustCompile(`^runtime\.[^A-Z(]|^[^.]*$`)

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
	called = regexp.MustCompile(`^(?:created by )?(\S.*?)(?:\([^()]*\))?(?: in goroutine \d+)?\s*$`)
	atLine = regexp.MustCompile(`^(\s+)\?:0(?: \+0x([0-9a-f]+))?`)
)

// Translate returns the text of a crash with files and lines where it has
// "?:0", and with the calls that were inlined. What it does not know stays.
func (l *Lines) Translate(report string) string {
	var out []string
	var pending []int // lines of places of calls that were inlined, which have no offset
	above := ""       // the function that the next one called
	if strings.Contains(report, "\n[signal ") {
		above = "runtime.sigpanic"
	}
	for line := range strings.SplitSeq(report, "\n") {
		out = append(out, line)
		found := atLine.FindStringSubmatch(line)
		if found == nil || len(out) == 1 {
			continue
		}
		pending = append(pending, len(out)-1)
		if found[2] == "" {
			continue
		}
		caller := out[len(out)-2]
		begun := strings.HasPrefix(caller, "created by ")
		if begun {
			above = ""
		}
		name := printed(called.ReplaceAllString(caller, "$1"))
		offset, _ := strconv.ParseUint(found[2], 16, 32)
		inner, where := l.resolve(name, above, int(offset), len(pending))
		for k, text := range where {
			out[pending[k]] = strings.Replace(out[pending[k]], "?:0", text, 1)
		}
		if !begun {
			out = slices.Insert(out, pending[0]-1, inner...)
		}
		pending, above = pending[:0], name
	}
	return strings.Join(out, "\n")
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
// end in a function of a name, given what the innermost called and the place
// to go on from; and the lines of calls further inside, which the report does
// not name. Functions that are printed alike, and places that are not
// certain, may stand in different lines: then all are named, and nothing is
// said of what is further inside.
func (l *Lines) resolve(name, above string, next, calls int) (inner, where []string) {
	var chains [][]position
	for _, f := range l.byName[name] {
		for _, place := range places(above, next) {
			chain := shown(l.positions(f, place), above)
			if len(chain) >= calls && !slices.ContainsFunc(chains, func(c []position) bool { return slices.Equal(c, chain) }) {
				chains = append(chains, chain)
			}
		}
	}
	if len(chains) == 1 {
		for _, p := range chains[0][:len(chains[0])-calls] {
			inner = append(inner, printed(p.function)+"(...)", "\t"+p.String())
		}
	}
	for k := range calls {
		var alike []string
		for _, chain := range chains {
			if text := chain[len(chain)-calls+k].String(); !slices.Contains(alike, text) {
				alike = append(alike, text)
			}
		}
		if len(alike) > 0 {
			where = append(where, strings.Join(alike, " or "))
		}
	}
	return inner, where
}
