package sitebuild

import (
	"io"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	anyHref = regexp.MustCompile(`href="([^"]*)"`)
	anySrc  = regexp.MustCompile(`(?:src|srcset)="([^"]*)"`)
)

// ofThisRepository are the options for the guide of this repository.
func ofThisRepository(t *testing.T) Options {
	t.Helper()
	root, err := filepath.Abs(filepath.Join("..", "..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	return Options{Root: root, Log: io.Discard, drawer: new(drawer)}
}

func TestTheGuideIsWhole(t *testing.T) {
	site := Tree{}
	o := ofThisRepository(t)
	if err := addGuide(o, site); err != nil {
		t.Fatal(err)
	}
	pages := site.guide()
	if len(pages) < 7 {
		t.Errorf("the guide has the pages %v", pages)
	}
	for _, name := range pages {
		page := string(site[name])
		if n := len(page); n > 60_000 {
			t.Errorf("%s has %d bytes", name, n)
		}
		if n := strings.Count(page, "<h1"); n != 1 {
			t.Errorf("%s has %d headings of the first order", name, n)
		}
		if inSections := regexp.MustCompile(`(?s)<section>\n<h2.*?</section>\n`).ReplaceAllString(page, ""); strings.Contains(inSections, "<h2") || strings.Contains(inSections, "section>") {
			t.Errorf("%s has a heading of the second order that does not begin a section, or a section of its own", name)
		}
		if strings.Contains(page, "{{title") || strings.Contains(page, ".md\"") {
			t.Errorf("%s was not filled in", name)
		}
		if figures := strings.Count(page, "<iridescent-viz "); figures != strings.Count(page, "<figcaption>") || (figures > 0) != strings.Contains(page, `src="../embed.js"`) {
			t.Errorf("%s has %d figures without a caption, or without the script", name, figures)
		}
		for _, found := range anyHref.FindAllStringSubmatch(page, -1) {
			file, fragment, _ := strings.Cut(found[1], "#")
			target := path.Join(path.Dir(name), file)
			switch {
			case strings.Contains(file, ":"), target == ".", path.Ext(target) == ".css", path.Ext(target) == ".svg":
			case file == "" && fragment != "":
				target = name
				fallthrough
			default:
				if content, ok := site[target]; !ok || fragment != "" && !strings.Contains(string(content), `id="`+fragment+`"`) {
					t.Errorf("%s links to %s, which is nowhere", name, found[1])
				}
			}
		}
		for _, found := range anySrc.FindAllStringSubmatch(page, -1) {
			if _, ok := site[path.Join(path.Dir(name), found[1])]; !ok && !strings.HasPrefix(found[1], "../") {
				t.Errorf("%s shows %s, which is nowhere", name, found[1])
			}
		}
	}
}

func TestAGuideThatIsWrongSaysWhere(t *testing.T) {
	for text, want := range map[string]string{
		"# Guide\n\n[A](../#p=1,x)\n":        "not a number",
		"# Guide\n\nsee [A](../#q=0,0)\n":    "q: ",
		"# Guide\n\n[A page](nowhere.md)\n":  "nowhere.md",
		"# Guide\n\n[A page](elsewhere/a)\n": "a link to elsewhere/a",
		"no heading":                         "index.md has no heading",
	} {
		folder := t.TempDir()
		put(t, filepath.Join(folder, "index.md"), text)
		put(t, filepath.Join(folder, "page.html"), "{{title}}{{body}}{{contents}}{{around}}{{script}}")
		g := newGuide()
		err := g.read(folder)
		if err == nil {
			err = g.draw(ofThisRepository(t))
		}
		if err == nil {
			err = g.write(Tree{})
		}
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}
