package slim

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
)

// crashing works with what the tables tell (frames that grow and are scanned,
// calls that are deferred, names), and then crashes in a way of many kinds.
const crashing = `package main

import (
	"fmt"
	"runtime"
	"strings"
)

type shape interface{ area() int }

type square struct{ side *int }

func (s square) area() int { return inlined(s) }

func inlined(s square) int { return twice(*s.side) }

func twice(n int) int { return n + n }

func deep(n int, s []string) int {
	var pad [64]int
	if n == 0 {
		runtime.GC()
		return len(s)
	}
	pad[n%64] = n
	return deep(n-1, append(s, strings.Repeat("x", n%7))) + pad[n%64] - n
}

func recovered() (message string) {
	defer func() { message = fmt.Sprint(recover()) }()
	var none []int
	return fmt.Sprint(none[deep(3, nil)])
}

// What recovers, and what must not: see the comment at gorecover in
// runtime/panic.go.

func take(into *string) { *into += fmt.Sprint(recover()) + ";" }

func inner(into *string) { take(into) } // inlined in what is deferred; too far inside

type direct struct{ into *string }

func (d direct) far() { take(d.into) } // inlined in wrappers

func (d direct) recovering() { *d.into += fmt.Sprint(recover()) + ";" }

type taker interface {
	far()
	recovering()
}

type embedding struct{ *direct } // its methods are wrappers

func try(f func()) (survived bool) {
	defer func() { recover() }()
	f()
	return true
}

func recoveries() string {
	var into string
	var wrapped taker = &embedding{&direct{&into}}
	for _, f := range []func(){
		func() { defer take(&into); panic(1) },
		func() { defer inner(&into); panic(2) },
		func() { defer func() { take(&into) }(); panic(3) },
		func() { defer func() { into += fmt.Sprint(recover()) + ";" }(); panic(4) },
		func() { defer recover(); panic(5) },
		func() { defer wrapped.recovering(); panic(6) },
		func() { defer wrapped.far(); panic(7) },
	} {
		into += fmt.Sprint(try(f), " ")
	}
	return into
}

//go:noinline
func generic[T any](f func(T), v T) { f(v) }

func main() {
	fmt.Println(deep(3000, nil), recovered())
	fmt.Println(recoveries())
	m := map[string]int{}
	done := make(chan bool)
	go func() {
		defer close(done)
		for i := range 1000 {
			m[fmt.Sprint(i)] = deep(i%50, nil)
		}
	}()
	<-done
	fmt.Println(len(m), m["999"])
	generic(func(s shape) { fmt.Println(s.area()) }, shape(square{}))
}
`

// crash builds that program once.
var crash struct {
	once    sync.Once
	program []byte
}

// slimmed makes a program slim.
func slimmed(t *testing.T, program []byte) []byte {
	t.Helper()
	thin, err := Slim(program)
	if err != nil {
		t.Fatal(err)
	}
	return thin
}

func builtCrash(t *testing.T) []byte {
	t.Helper()
	crash.once.Do(func() { crash.program = build(t, crashing) })
	if crash.program == nil {
		t.Fatal("the program was not built")
	}
	return crash.program
}

// build compiles a program for the browser and returns its bytes.
func build(t *testing.T, source string) []byte {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"go.mod": "module crash\n\ngo 1.26\n", "main.go": source} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	command := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", "a.wasm", ".")
	command.Dir, command.Env = dir, append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if said, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	program, err := os.ReadFile(filepath.Join(dir, "a.wasm"))
	if err != nil {
		t.Fatal(err)
	}
	return program
}

// node returns the path of Node. Without it, the test is skipped.
func node(t *testing.T) string {
	t.Helper()
	path, missing := exec.LookPath("node")
	if missing != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(missing)
		}
		t.Skip("node is not installed")
	}
	return path
}

// run runs a program in Node and returns what it prints, and as what error.
func run(t *testing.T, program []byte, arguments ...string) (out, err string) {
	t.Helper()
	root, problem := exec.Command("go", "env", "GOROOT").Output()
	if problem != nil {
		t.Fatal(problem)
	}
	file := filepath.Join(t.TempDir(), "a.wasm")
	if err := os.WriteFile(file, program, 0o644); err != nil {
		t.Fatal(err)
	}
	command := exec.Command(node(t), "--stack-size=8192", filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec_node.js"), file)
	command.Args = append(command.Args, arguments...)
	command.Env = []string{"PATH=" + os.Getenv("PATH")}
	var printed, complained bytes.Buffer
	command.Stdout, command.Stderr = &printed, &complained
	_ = command.Run() // it crashes
	return printed.String(), complained.String()
}

// printing is what that program prints.
const printing = "3000 runtime error: index out of range [3] with length 0\n" +
	"1;true <nil>;false <nil>;false 4;true false 6;true <nil>;false \n" +
	"1000 49\n"

func TestASlimProgramDoesTheSameAndItsCrashNamesFunctions(t *testing.T) {
	t.Parallel()
	program := builtCrash(t)
	thin := slimmed(t, program)
	wantOut, wantErr := run(t, program)
	gotOut, gotErr := run(t, thin)
	if wantOut != printing || gotOut != wantOut {
		t.Errorf("it prints %q and %q", wantOut, gotOut)
	}
	for _, name := range []string{"main.square.area(", "main.main.func2(", "main.generic[...](", "main.main()"} {
		if !strings.Contains(gotErr, name) {
			t.Errorf("the crash does not name %s:\n%s", name, gotErr)
		}
	}
	if strings.Contains(gotErr, ".go:") {
		t.Errorf("it still knows lines:\n%s", gotErr)
	}
	if !strings.Contains(wantErr, "main.go:15") || !strings.Contains(wantErr, "main.inlined(...)") {
		t.Fatalf("the program with its tables says:\n%s", wantErr)
	}

	lines, err := ReadLines(program)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := lines.Translate(gotErr), withoutArguments(wantErr); got != want {
		t.Errorf("translated:\n%s\nwant:\n%s", got, want)
	}
}

// withoutArguments is the text of a crash without the arguments of calls,
// which a slim program does not print.
func withoutArguments(report string) string {
	return printedArguments.ReplaceAllString(report, "$1()")
}

var printedArguments = regexp.MustCompile(`(?m)^(\S.*)\([{}0-9a-fx?_, .]*(?:0x|_)[{}0-9a-fx?_, .]*\)$`)

func TestASlimProgramBeginsWithTheSameMemory(t *testing.T) {
	t.Parallel()
	program := builtCrash(t)
	before, err := dataOf(program)
	if err != nil {
		t.Fatal(err)
	}
	after := bytes.Clone(before)
	table, err := findTable(after)
	if err != nil {
		t.Fatal(err)
	}
	l, err := table.layOut()
	if err != nil {
		t.Fatal(err)
	}
	dropped := 0
	for i, b := range before {
		if after[i] == b {
			continue
		}
		if dropped++; i < table.names || i >= l.buckets {
			t.Fatalf("byte %d of memory is %d, not %d", i, after[i], b)
		}
	}
	if dropped == 0 {
		t.Fatal("nothing is dropped")
	}
	thin := slimmed(t, program)
	if got := started(t, thin); len(got) < len(after) || !bytes.Equal(got[:len(after)], after) || len(bytes.Trim(got[len(after):], "\x00")) > 0 {
		for i := range after {
			if got[i] != after[i] {
				t.Fatalf("when the program is loaded, byte %d of memory is %d, not %d; the table begins at %d", i, got[i], after[i], table.at)
			}
		}
		t.Error("when the program is loaded, there is more in memory than its data")
	}
}

// TestASlimProgramKnowsTheSameOfItsFunctions reads the tables as the runtime
// does, functions of runtime/symtab.go, stkframe.go and stack.go.
func TestASlimProgramKnowsTheSameOfItsFunctions(t *testing.T) {
	t.Parallel()
	program := builtCrash(t)
	thin := slimmed(t, program)
	memory, err := dataOf(program)
	if err != nil {
		t.Fatal(err)
	}
	before, err := findTable(memory)
	if err != nil {
		t.Fatal(err)
	}
	after, err := findTable(started(t, thin))
	if err != nil || after.count != before.count {
		t.Fatal(after, err)
	}
	whole, err := before.findWhole()
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]int{}
	for i := range before.count {
		a, err := before.function(i)
		if err != nil {
			t.Fatal(err)
		}
		b, err := after.function(i)
		if err != nil {
			t.Fatal(err)
		}
		wrapper := a.memory[a.at+offKind] == kindWrapper
		if x, y := known(a, whole, wrapper, found), known(b, whole, wrapper, found); !slices.Equal(x, y) {
			t.Errorf("of %s it knows\n%q, not\n%q", a.name(), y, x)
		}
	}
	for _, what := range []string{"row of locals", "row of arguments", "object", "call", "deferred"} {
		if found[what] < 10 {
			t.Errorf("there are %d of %s", found[what], what)
		}
	}
}

// known returns what the runtime knows of a function, as text, and counts it.
func known(f function, whole int, wrapper bool, found map[string]int) []string {
	all := []string{printed(f.name()), fmt.Sprint(f.field(0), f.field(8), f.field(12), f.memory[f.at+offKind:f.at+offWhole])}
	add := func(what string, value ...any) {
		found[what]++
		all = append(all, what+" "+fmt.Sprint(value...))
	}
	rows := map[int]bool{0: true} // of maps: the runtime takes the first where nothing is said
	calls := map[int]bool{}
	for place := 0; ; place++ {
		size, row, call := f.value(f.field(offPlaceSize), place), -1, -1
		if size < 0 {
			break // the function has ended
		}
		if f.others() > placePointers {
			row = f.value(f.field(recordBytes+4*placePointers), place)
		}
		if wrapper && f.others() > placeInlined {
			call = f.value(f.field(recordBytes+4*placeInlined), place)
		}
		rows[max(row, 0)], calls[call] = true, true
		all = append(all, fmt.Sprint(place, size, row, call))
	}
	data := func(k int) []byte {
		if k < f.whole() {
			if at := f.field(recordBytes + 4*f.others() + 4*k); at != -1 {
				return f.memory[whole+at:]
			}
		}
		return nil
	}
	for k, what := range []string{"row of arguments", "row of locals"} {
		d := data(k)
		for _, row := range slices.Sorted(maps.Keys(rows)) {
			if d == nil || row >= int(binary.LittleEndian.Uint32(d)) {
				add("no "+what, row)
				continue
			}
			length := int(binary.LittleEndian.Uint32(d[4:])+7) / 8
			add(what, row, binary.LittleEndian.Uint64(d), d[8+row*length:][:length])
		}
	}
	if d := data(wholeObjects); d != nil {
		for k := range binary.LittleEndian.Uint64(d) {
			add("object", d[8+16*k:][:16])
		}
	}
	for call := range calls {
		if call >= 0 {
			d := data(wholeInlined)[callBytes*call:]
			add("call", d[0], printed(text(f.memory[f.names+int(binary.LittleEndian.Uint32(d[callName:])):])), d[callParent:callLine])
		}
	}
	if d := data(wholeDeferred); d != nil {
		bits, n := binary.Uvarint(d)
		slots, _ := binary.Uvarint(d[n:])
		add("deferred", bits, slots)
	}
	slices.Sort(all[2:])
	return all
}

// started returns the memory of a program that was loaded, and does not run.
func started(t *testing.T, program []byte) []byte {
	t.Helper()
	dir := t.TempDir()
	file, script, memory := filepath.Join(dir, "a.wasm"), filepath.Join(dir, "a.mjs"), filepath.Join(dir, "memory")
	const load = `import fs from "node:fs";
const module = new WebAssembly.Module(fs.readFileSync(process.argv[2]));
const imports = {};
for (const i of WebAssembly.Module.imports(module)) (imports[i.module] ??= {})[i.name] = () => { throw new Error(i.name + " was called"); };
fs.writeFileSync(process.argv[3], new Uint8Array(new WebAssembly.Instance(module, imports).exports.mem.buffer));
`
	for name, content := range map[string][]byte{file: program, script: []byte(load)} {
		if err := os.WriteFile(name, content, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if out, err := exec.Command(node(t), script, file, memory).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	content, err := os.ReadFile(memory)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func TestASlimProgramIsSmallAndHasFewPieces(t *testing.T) {
	t.Parallel()
	program := builtCrash(t)
	thin := slimmed(t, program)
	if n := pieces(t, thin); n > 1000 {
		t.Errorf("the data has %d pieces", n)
	}
	if a, b := packed(program), packed(thin); b > a*8/10 {
		t.Errorf("in gzip %d bytes became %d", a, b)
	}
	if _, err := Slim(thin); err == nil || !strings.Contains(err.Error(), "is it slim already?") {
		t.Errorf("what is slim is made slim again: %v", err)
	}
}

// packed is how long bytes are in gzip.
func packed(b []byte) int {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	_, _ = w.Write(b)
	_ = w.Close()
	return out.Len()
}

// pieces counts the pieces of a program's data.
func pieces(t *testing.T, program []byte) int {
	t.Helper()
	sections, err := split(program)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range sections {
		if s.kind == kindData {
			n, _ := binary.Uvarint(s.body)
			return int(n)
		}
	}
	return 0
}

func TestMemoryIsCutAtLongRunsOfZeros(t *testing.T) {
	t.Parallel()
	zeros := func(n int) []byte { return make([]byte, n) }
	memory := bytes.Join([][]byte{zeros(5), []byte("ab"), zeros(gap - 1), []byte("c"), zeros(gap), []byte("d"), zeros(300)}, nil)
	body := appendData(nil, piecesOf(memory))
	if body[0] != 2 {
		t.Errorf("%d pieces", body[0])
	}
	back, err := readData(body)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(back, bytes.TrimRight(memory, "\x00")) {
		t.Error("another memory came back")
	}
}

func TestSignedNumbersComeBack(t *testing.T) {
	t.Parallel()
	for _, n := range []int64{0, 1, -1, 63, 64, -64, -65, 8191, 8192, 1<<31 - 1, -1 << 31, 1<<63 - 1, -1 << 63} {
		r := &reader{rest: appendSigned(nil, n)}
		if got := r.signed(); got != n || r.err != nil || len(r.rest) != 0 {
			t.Errorf("%d came back as %d, %v", n, got, r.err)
		}
	}
}

func TestWhatIsNoProgramOfGoIsAnError(t *testing.T) {
	t.Parallel()
	data := func(body ...byte) string { return magic + "\x0b" + string(rune(len(body))) + string(body) }
	for name, c := range map[string]struct{ module, says string }{
		"no module":          {"\x00wasm", "not a WebAssembly module"},
		"no table":           {data(1, 0, opConstant, 4, opEnd, 1, 'x'), "no table of functions"},
		"a passive piece":    {data(1, 1, 3, 'x', 'y', 'z', 0, 0), "of a kind that Go's linker does not make"},
		"cut off":            {data(1, 0, opConstant, 4, opEnd, 9, 'x'), "are missing"},
		"more than pieces":   {data(0, 7), "goes on after"},
		"a count of pieces":  {magic + "\x0c\x01\x01", "says beforehand how many"},
		"a section too long": {magic + "\x0b\x7f\x00", "are missing"},
	} {
		if _, err := Slim([]byte(c.module)); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestEveryCutInsideAPartOfAProgramIsAnError(t *testing.T) {
	t.Parallel()
	program := builtCrash(t)
	sections, err := split(program)
	if err != nil {
		t.Fatal(err)
	}
	whole := map[int]bool{} // lengths at which only parts after the data are missing
	for i := range sections {
		whole[len(join(sections[:i+1]))] = sections[i].kind >= kindData || sections[i].kind == 0 && i > 0
	}
	for length := 0; length < len(program); length += len(program)/997 + 1 {
		if _, err := Slim(program[:length]); err == nil && !whole[length] {
			t.Errorf("no error at %d of %d bytes", length, len(program))
		}
	}
}

// ways are crashes of other kinds, each the body of a function.
var ways = map[string]string{
	"an error that was raised":   `panic(fmt.Sprintf("on purpose %d", len(os.Args)))`,
	"a goroutine":                `done := make(chan int); go func() { var m map[string]int; m["x"] = 1; close(done) }(); <-done`,
	"a deadlock":                 `select {}`,
	"a method of a pointer":      `(*strings.Reader)(nil).WriteTo(os.Stdout)`,
	"inside a library":           `strings.NewReplacer("a").Replace("b")`,
	"a deferred call":            `defer func() { var f func(); f() }()`,
	"a stack that was asked for": `defer func() { recover(); os.Stderr.Write(debug.Stack()) }(); var p *struct{ a [9]int }; fmt.Println(p.a[len(os.Args)])`,
	"an iterator":                `for v := range slices.Values([]int{3, 0}) { fmt.Println(6 / v) }`,
}

func TestLinesOfEveryKindOfCrashComeBack(t *testing.T) {
	t.Parallel()
	source := "package main\n\nimport (\"fmt\"; \"os\"; \"runtime/debug\"; \"slices\"; \"strings\")\n\nfunc main() {\nswitch os.Args[1] {\n"
	names := slices.Sorted(maps.Keys(ways))
	for i, name := range names {
		source += fmt.Sprintf("case %q:\nway%d()\n", name, i)
	}
	source += "}\n}\n"
	for i, name := range names {
		source += fmt.Sprintf("\nfunc way%d() {\n%s\n}\n", i, ways[name])
	}
	program := build(t, source)
	thin := slimmed(t, program)
	lines, err := ReadLines(program)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		_, want := run(t, program, name)
		_, got := run(t, thin, name)
		want = withoutArguments(want)
		if !strings.Contains(want, ".go:") || strings.Contains(got, ".go:") {
			t.Fatalf("%s: with lines:\n%s\nwithout:\n%s", name, want, got)
		}
		if back := lines.Translate(got); back != want {
			t.Errorf("%s: translated:\n%s\nwant:\n%s", name, back, want)
		}
	}
}
