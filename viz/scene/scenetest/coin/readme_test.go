package coin

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// linesMost is how many lines the smallest scene may have.
const linesMost = 200

func TestTheGuideHasTheWholeSceneAndNothingElse(t *testing.T) {
	guide, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var shown []string
	for _, block := range regexp.MustCompile("(?s)```go\n(.*?)```").FindAllStringSubmatch(string(guide), -1) {
		shown = append(shown, lines(block[1])...)
	}
	var code []string
	count := 0
	for _, file := range []string{"coin.go", "words.go"} {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		count += strings.Count(string(source), "\n")
		code = append(code, lines(string(source))...)
	}
	for k := range max(len(code), len(shown)) {
		if k >= len(code) || k >= len(shown) || code[k] != shown[k] {
			t.Fatalf("line %d of the code in viz/scene/README.md is not that of the scene:\n%q\n%q", k+1, at(shown, k), at(code, k))
		}
	}
	if count > linesMost {
		t.Errorf("the scene has %d lines, at most %d are wanted", count, linesMost)
	}
}

// lines are those of a text that are not blank.
func lines(text string) (list []string) {
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) != "" {
			list = append(list, strings.TrimRight(line, "\n"))
		}
	}
	return list
}

func at(list []string, k int) string {
	if k < len(list) {
		return list[k]
	}
	return ""
}
