package weigh

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
)

// A Weight is the code of one package, in bytes.
type Weight struct {
	Package string
	Bytes   int
}

// Generated is the name under which code that belongs to no package is
// counted: equality and hash functions of types, and the linker's own.
const Generated = "(generated)"

// ByPackage adds up the functions of each package, the heaviest first. The
// import paths are those the program may hold.
func ByPackage(functions []Function, importPaths []string) []Weight {
	known := map[string]string{}
	for _, path := range importPaths {
		known[mangle(path)] = path
	}
	bytes := map[string]int{}
	for _, f := range functions {
		bytes[packageOf(f.Name, known)] += f.Bytes
	}
	var weights []Weight
	for path, n := range bytes {
		weights = append(weights, Weight{path, n})
	}
	slices.SortFunc(weights, func(a, b Weight) int {
		return cmp.Or(cmp.Compare(b.Bytes, a.Bytes), cmp.Compare(a.Package, b.Package))
	})
	return weights
}

// packageOf finds the longest known path that a function's name begins with.
// A path may hold dots itself, so every dot is tried.
func packageOf(name string, known map[string]string) string {
	found := Generated
	for i := range len(name) {
		if name[i] != '.' {
			continue
		}
		if path, ok := known[name[:i]]; ok {
			found = path
		}
	}
	return found
}

var unnameable = regexp.MustCompile(`[^\w.]`)

// mangle writes an import path as the linker does in the names of functions:
// dots in the last element escaped as %2e, then "_" for what is unnameable.
func mangle(path string) string {
	slash := strings.LastIndexByte(path, '/') + 1
	escaped := path[:slash] + strings.ReplaceAll(path[slash:], ".", "%2e")
	return unnameable.ReplaceAllString(escaped, "_")
}
