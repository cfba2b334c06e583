package weigh

import (
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"testing"
)

// small is a module with one imported and two own functions, by hand.
var small = []byte("\x00asm\x01\x00\x00\x00" +
	"\x02\x07\x01\x01a\x01b\x00\x00" + // imports: a.b, a function
	"\x0a\x09\x02\x02\x00\x0b\x04\x00\x41\x01\x0b" + // code: bodies of 2 and 4 bytes
	"\x00\x16\x04name\x01\x0f\x02\x01\x05a_b.f\x02\x05a_c.g") // names of 1 and 2

func TestTheFunctionsOfAModuleHaveNamesAndBytes(t *testing.T) {
	m, err := Parse(small)
	if err != nil {
		t.Fatal(err)
	}
	if want := []Function{{"a_b.f", 3}, {"a_c.g", 5}}; !reflect.DeepEqual(m.Functions, want) {
		t.Errorf("%v", m.Functions)
	}
	if want := map[string]int{"imports": 9, "code": 11, "name": 24}; !reflect.DeepEqual(m.Sections, want) {
		t.Errorf("%v", m.Sections)
	}
}

func TestEveryCutOfAModuleInsideASectionIsAnError(t *testing.T) {
	ends := map[int]bool{8: true, 8 + 9: true, 8 + 9 + 11: true, len(small): true}
	for length := range len(small) {
		if _, err := Parse(small[:length]); err == nil && !ends[length] {
			t.Errorf("no error at %d bytes", length)
		}
	}
}

func TestCodeIsCountedForItsPackage(t *testing.T) {
	paths := []string{"main", "runtime", "example.org/v2", "example.org/v2/in.side", "gopkg.in/x.v1"}
	cases := []struct{ function, want string }{
		{"main.main", "main"},
		{"runtime.mallocgc", "runtime"},
		{"example.org_v2.__T_.Method", "example.org/v2"},
		{"example.org_v2_in_2eside.F", "example.org/v2/in.side"},
		{"gopkg.in_x_2ev1.F.func1", "gopkg.in/x.v1"},
		{"type_.eq.runtime.mutex", Generated},
		{"", Generated},
	}
	for _, c := range cases {
		got := ByPackage([]Function{{c.function, 7}}, paths)
		if want := []Weight{{c.want, 7}}; !reflect.DeepEqual(got, want) {
			t.Errorf("%q: %v", c.function, got)
		}
	}
}

func TestPackagesAreOrderedByWeight(t *testing.T) {
	got := ByPackage([]Function{{"a.F", 1}, {"b.F", 2}, {"c.F", 2}, {"a.G", 4}}, []string{"a", "b", "c"})
	if want := []Weight{{"a", 5}, {"b", 2}, {"c", 2}}; !reflect.DeepEqual(got, want) {
		t.Fatal(got)
	}
}

func TestTheCodeOfARealProgramIsFound(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{"go.mod": "module real\n", "main.go": "package main\n\nfunc main() { println(1) }\n"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	build := exec.Command("go", "build", "-ldflags=-w", "-o", "a.wasm", ".")
	build.Dir, build.Env = dir, append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if said, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	file, err := os.ReadFile(filepath.Join(dir, "a.wasm"))
	if err != nil {
		t.Fatal(err)
	}
	m, err := Parse(file)
	if err != nil {
		t.Fatal(err)
	}
	sum := 8
	for _, bytes := range m.Sections {
		sum += bytes
	}
	heaviest := ByPackage(m.Functions, []string{"runtime", "main"})[0]
	if sum != len(file) || heaviest.Package != "runtime" || heaviest.Bytes < m.Sections["code"]/4 {
		t.Errorf("sections of %d bytes in %d, heaviest %v of %v", sum, len(file), heaviest, m.Sections)
	}
}
