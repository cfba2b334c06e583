package exercise

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"

	"iridescent/infotheory"
)

//go:embed exercises.txt
var text string

// All returns the exercises of the guide, the easy ones first.
var All = sync.OnceValue(func() []Exercise {
	all, err := readAll(text)
	if err != nil {
		panic(err) // a test reads them
	}
	return all
})

// readAll reads lines of a key and a value, with a line without either between exercises.
func readAll(text string) ([]Exercise, error) {
	var all []Exercise
	for n, line := range slices.Collect(strings.Lines(text)) {
		key, value, ok := strings.Cut(strings.TrimSpace(line), ": ")
		switch {
		case strings.TrimSpace(line) == "":
			continue
		case !ok || !slices.Contains(keys, key):
			return nil, fmt.Errorf("line %d: %q has no key", n+1, line)
		case key == "exercise":
			all = append(all, Exercise{Unit: infotheory.Bit})
		case len(all) == 0:
			return nil, fmt.Errorf("line %d: %q stands before the first exercise", n+1, line)
		}
		if err := all[len(all)-1].set(key, value); err != nil {
			return nil, fmt.Errorf("line %d: %w", n+1, err)
		}
	}
	return all, nil
}

// Find returns the exercise of the guide with that id, or nil.
func Find(id string) *Exercise {
	all := All()
	for k := range all {
		if all[k].ID == id {
			return &all[k]
		}
	}
	return nil
}

// Next returns the id of the exercise of the guide after the one with that id, "" if it is the last or none of them.
func Next(id string) string {
	all := All()
	k := slices.IndexFunc(all, func(e Exercise) bool { return e.ID == id })
	if k < 0 || k+1 == len(all) {
		return ""
	}
	return all[k+1].ID
}
