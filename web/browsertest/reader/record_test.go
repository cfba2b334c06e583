//go:build linux

package reader

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write down again what is heard, in testdata")

// record is what was heard in a test before, task by task, and what is heard now. All that was heard before has to be heard again.
type record struct {
	file   string
	before map[string][]string // by task
	now    strings.Builder
}

// recordOf reads the record of a test. With -update it begins a new one, which is written if the test succeeds.
func recordOf(t *testing.T) record {
	r := record{file: filepath.Join("testdata", t.Name()+".txt"), before: map[string][]string{}}
	text, err := os.ReadFile(r.file)
	if err != nil {
		t.Logf("%v; -update writes it", err)
	}
	if err != nil || *update {
		return r
	}
	task := ""
	for line := range strings.Lines(string(text)) {
		line = strings.TrimRight(line, "\n")
		if said, ok := strings.CutPrefix(line, "  “"); ok {
			r.before[task] = append(r.before[task], strings.TrimSuffix(said, "”"))
		} else if !strings.HasPrefix(line, " ") {
			task = line
		}
	}
	return r
}

// expected are patterns of what was heard in a task before.
func (r *record) expected(task string) (patterns []string) {
	for _, said := range r.before[task] {
		patterns = append(patterns, regexp.QuoteMeta(said))
	}
	return patterns
}

// keep writes down a task.
func (r *record) keep(task string, keys, said []string) {
	fmt.Fprintf(&r.now, "%s\n  %s\n", task, strings.Join(keys, " "))
	for _, text := range meant(said) {
		fmt.Fprintf(&r.now, "  “%s”\n", text)
	}
}

// done ends a test that has heard everything.
func (r *record) done(t *testing.T) {
	t.Helper()
	t.Log("\n" + r.now.String())
	if *update && !t.Failed() {
		must(t, os.MkdirAll("testdata", 0o755))
		must(t, os.WriteFile(r.file, []byte(r.now.String()), 0o644))
	}
}

// noise is what a screen reader says of keys and of itself.
var noise = regexp.MustCompile(`^(tab|return|enter|escape|space|delete|[a-z]|(left|right) (shift|control|alt)|Focus mode|Browse mode|blank)$`)

// meant is what was said, once each, without noise.
func meant(said []string) (list []string) {
	for _, text := range said {
		if !noise.MatchString(text) && !slices.Contains(list, text) {
			list = append(list, text)
		}
	}
	return list
}
