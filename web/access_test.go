package web

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// criteria are those of WCAG 2.2, levels A and AA.
const criteria = `1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13
2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8
3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3`

var criterion = regexp.MustCompile(`\b\d\.\d\.\d+\b`)

// The table of criteria has each one once. That the tests exist which it names, documents_test.go holds.
func TestEveryCriterionOfAccessHasItsEvidence(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("guide", "access.md"))
	if err != nil {
		t.Fatal(err)
	}
	var found []string
	for line := range strings.Lines(string(text)) {
		cells := strings.Split(line, "|")
		if len(cells) != 5 || !criterion.MatchString(cells[1]) {
			continue
		}
		found = append(found, criterion.FindAllString(cells[1], -1)...)
		if result := strings.TrimSpace(cells[2]); !slices.Contains([]string{"met", "not there"}, result) || strings.TrimSpace(cells[3]) == "" {
			t.Errorf("%s: %s", strings.TrimSpace(cells[1]), result)
		}
	}
	if want := strings.Fields(criteria); !slices.Equal(slices.Sorted(slices.Values(found)), slices.Sorted(slices.Values(want))) {
		t.Errorf("it has the criteria %v, want %v", found, want)
	}
}

// rule is one of a style sheet: its selectors, and what it sets.
var rule = regexp.MustCompile(`([^{}]+)\{([^{}]*)\}`)

func eachRule(t *testing.T, check func(file, selectors, sets string)) {
	t.Helper()
	files, err := filepath.Glob("page/css/*.css")
	if err != nil || len(files) < 5 {
		t.Fatal(files, err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rule.FindAllStringSubmatch(string(text), -1) {
			check(file, strings.TrimSpace(r[1]), r[2])
		}
	}
}

// WCAG 1.4.13: what appears below a pointer would have to stay, and to go by a key.
func TestNothingAppearsBelowAPointer(t *testing.T) {
	appears := regexp.MustCompile(`(^|[;\s])(display|visibility|content|opacity|clip-path|height|width)\s*:`)
	eachRule(t, func(file, selectors, sets string) {
		if strings.Contains(selectors, ":hover") && appears.MatchString(sets) {
			t.Errorf("%s: %s {%s}", file, selectors, sets)
		}
	})
}

// WCAG 2.3.1: what does not repeat does not flash.
func TestNoStyleRepeatsAnAnimation(t *testing.T) {
	repeats := regexp.MustCompile(`animation[\w-]*\s*:[^;]*(infinite|alternate|\s[2-9]\d*(\s|;|$))`)
	eachRule(t, func(file, selectors, sets string) {
		if repeats.MatchString(sets) {
			t.Errorf("%s: %s {%s}", file, selectors, sets)
		}
	})
}
