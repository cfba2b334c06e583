package sitebuild

import (
	"path"
	"regexp"
	"slices"
	"strings"
)

// A reference is a place in a file where another file of the site is named.
type reference struct {
	start, end int    // of the base name, in bytes of the file
	target     string // the file named
}

var attributeValue = regexp.MustCompile(`\s[\w-]+\s*=\s*(?:"([^"]*)"|'([^']*)'|([^"'\s>]+))`)

// references finds what a file names: the values of attributes of a page,
// the addresses in a style sheet, and whole strings in quotation marks in a
// script or the web app manifest. Those of scripts are seen from the page, so
// from the root. Each reference is inside the file's bytes, in order.
func (t Tree) references(name string) []reference {
	var found []reference
	add := func(in string, start, end int) {
		text := string(t[name][start:end])
		target, ok := local(in, text)
		if _, exists := t[target]; !ok || !exists {
			return
		}
		file, _, _ := strings.Cut(text, "#")
		file, _, _ = strings.Cut(file, "?")
		base := strings.LastIndexByte(file, '/') + 1
		found = append(found, reference{start + base, start + len(file), target})
	}
	if name == SingleName {
		return nil
	}
	switch path.Ext(name) {
	case ".html":
		eachGroup(attributeValue, t[name], func(start, end int) { add(name, start, end) })
	case ".css":
		eachGroup(address, t[name], func(start, end int) { add(name, start, end) })
	case ".js", ".webmanifest":
		eachGroup(t.quoted(), t[name], func(start, end int) { add("index.html", start, end) })
	}
	return found
}

// eachGroup calls f with the place of each group of each match.
func eachGroup(expression *regexp.Regexp, content []byte, f func(start, end int)) {
	for _, match := range expression.FindAllSubmatchIndex(content, -1) {
		for i := 2; i < len(match); i += 2 {
			if match[i] >= 0 {
				f(match[i], match[i+1])
			}
		}
	}
}

// quoted matches the names of the site's files in quotation marks.
func (t Tree) quoted() *regexp.Regexp {
	var names []string
	for _, name := range t.Names() {
		names = append(names, regexp.QuoteMeta(name))
	}
	return regexp.MustCompile("[\"'`]((?:\\./)?(?:" + strings.Join(names, "|") + "))[\"'`]")
}

// replace writes other base names in the places of references.
func replace(content []byte, references []reference, base func(target string) string) []byte {
	var out []byte
	at := 0
	for _, r := range references {
		out = append(append(out, content[at:r.start]...), base(r.target)...)
		at = r.end
	}
	return append(out, content[at:]...)
}

// needed returns what a page needs to start: itself and what it names, what
// that names, and so on, in the order of names.
func (t Tree) needed(page string) []string {
	found := []string{page}
	for i := 0; i < len(found); i++ {
		for _, r := range t.references(found[i]) {
			if !slices.Contains(found, r.target) {
				found = append(found, r.target)
			}
		}
	}
	slices.Sort(found)
	return found
}
