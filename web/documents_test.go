package web

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// documents returns the texts of all documents by their names, seen from the root.
func documents(t *testing.T) map[string]string {
	t.Helper()
	listed, err := exec.Command("git", "-C", "..", "ls-files", "--cached", "--others", "--exclude-standard", "*.md").Output()
	if err != nil {
		t.Skip("this is no git checkout:", err)
	}
	texts := map[string]string{}
	for name := range strings.Lines(string(listed)) {
		name = strings.TrimSpace(name)
		text, err := os.ReadFile(filepath.Join("..", name))
		if err != nil {
			t.Fatal(err)
		}
		texts[name] = string(text)
	}
	if texts["README.md"] == "" || len(texts) < 5 {
		t.Fatalf("only %d documents", len(texts))
	}
	return texts
}

var (
	link    = regexp.MustCompile(`\]\(([^)\s]+)\)`)
	heading = regexp.MustCompile(`(?m)^#+ (.*)$`)
	fence   = regexp.MustCompile("(?s)```.*?```")
)

func TestEveryLinkInTheDocumentsLeadsSomewhere(t *testing.T) {
	texts := documents(t)
	for name, text := range texts {
		for _, found := range link.FindAllStringSubmatch(fence.ReplaceAllString(text, ""), -1) {
			target, place, _ := strings.Cut(found[1], "#")
			if strings.Contains(target, ":") || target == "../" && filepath.Dir(name) == filepath.Join("web", "guide") {
				continue // elsewhere; a state of the app, which the build of the guide checks
			}
			to := name
			if target != "" {
				to = filepath.Join(filepath.Dir(name), target)
			}
			if _, err := os.Stat(filepath.Join("..", to)); err != nil {
				t.Errorf("%s: %s leads nowhere", name, found[1])
			}
			if place != "" && !hasPlace(texts[to], place) {
				t.Errorf("%s: %s has no heading #%s", name, to, place)
			}
		}
	}
}

// hasPlace reports whether a document has the heading whose anchor that is.
func hasPlace(text, place string) bool {
	for _, h := range heading.FindAllStringSubmatch(text, -1) {
		anchor := strings.ReplaceAll(strings.ToLower(strings.Trim(h[1], " ")), " ", "-")
		if regexp.MustCompile(`[^\pL\pN_-]`).ReplaceAllString(anchor, "") == place {
			return true
		}
	}
	return false
}

func TestCommandsInTheDocumentsExist(t *testing.T) {
	makefile, err := os.ReadFile(filepath.Join("..", "Makefile"))
	if err != nil {
		t.Fatal(err)
	}
	target := regexp.MustCompile("(?:^|[`\\s])make ([a-z][a-z-]+)((?: [a-z-]+)*)")
	program := regexp.MustCompile(`go (?:run|test)\b[^\n` + "`" + `]*?\s(\./[\w/.]+)`)
	code := regexp.MustCompile("(?s)```sh\n.*?```|`[^`\n]+`")
	seen := 0
	for name, text := range documents(t) {
		for _, piece := range code.FindAllString(text, -1) {
			for _, found := range target.FindAllStringSubmatch(piece, -1) {
				for _, goal := range append([]string{found[1]}, strings.Fields(found[2])...) {
					seen++
					if !regexp.MustCompile(`(?m)^` + goal + `\b.*:`).Match(makefile) {
						t.Errorf("%s: there is no make %s", name, goal)
					}
				}
			}
			for _, found := range program.FindAllStringSubmatch(piece, -1) {
				seen++
				folder := strings.TrimSuffix(strings.TrimSuffix(found[1], "..."), "/")
				if s, err := os.Stat(filepath.Join("..", folder)); err != nil || !s.IsDir() {
					t.Errorf("%s: there is no package %s", name, found[1])
				}
			}
		}
	}
	if seen < 15 {
		t.Errorf("only %d commands were found", seen)
	}
}

func TestTheReadmeIsForSomebodyWhoHasTwoMinutes(t *testing.T) {
	text := documents(t)["README.md"]
	if n := strings.Count(text, "\n"); n > 150 {
		t.Errorf("README.md has %d lines, more than 150", n)
	}
	run, test := strings.Index(text, "\nmake run"), strings.Index(text, "\nmake test")
	if !strings.HasPrefix(text, "![") || run < 0 || test < run || run > 300 {
		t.Error("it does not begin with a picture and the two commands")
	}
}

func TestTestsThatDocumentsNameExist(t *testing.T) {
	sources, err := exec.Command("git", "-C", "..", "grep", "-h", "-o", "-E", "^func (Test|Fuzz|Benchmark)[A-Za-z0-9_]+", "--", "*_test.go").Output()
	if err != nil {
		t.Skip("this is no git checkout:", err)
	}
	for name, text := range documents(t) {
		for _, found := range regexp.MustCompile("`((?:Test|Fuzz)[A-Z][A-Za-z0-9_]+)`").FindAllStringSubmatch(text, -1) {
			if !strings.Contains(string(sources), "func "+found[1]+"\n") {
				t.Errorf("%s: there is no %s", name, found[1])
			}
		}
	}
}
