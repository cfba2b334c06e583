package sitebuild

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
)

var prolog = regexp.MustCompile(`(?s)^\s*<\?xml.*?\?>\s*`)

// drawer remembers that the program that draws posters is compiled.
type drawer struct {
	once sync.Once
	err  error
}

// draws reports whether there is such a program.
func (o Options) draws() bool { return exists(filepath.Join(o.Root, "web", "poster")) }

// scenes are the names of all scenes; none where there is no program that
// tells them.
func (o Options) scenes() ([]string, error) {
	if !o.draws() {
		return nil, nil
	}
	names, err := o.runPoster(nil, "-scenes")
	return strings.Fields(names), err
}

// poster runs the program that draws the default preset and returns its
// picture as SVG, its question and story, its readings and its hint as HTML, by name. All are empty
// where there is no such program.
func (o Options) poster() (map[string]string, error) {
	if !o.draws() {
		fmt.Fprintln(o.Log, "there is no web/poster: the page starts without a picture")
		return map[string]string{"poster": "", "readings": "", "hint": "", "masthead": ""}, nil
	}
	picture, err := o.runPoster(nil)
	if err != nil {
		return nil, err
	}
	readings, err := o.runPoster(nil, "-text")
	if err != nil {
		return nil, err
	}
	hint, err := o.runPoster(nil, "-hint")
	if err != nil {
		return nil, err
	}
	masthead, err := o.runPoster(nil, "-masthead")
	if err != nil {
		return nil, err
	}
	return map[string]string{
		"hint":     strings.TrimSpace(hint),
		"masthead": strings.TrimSpace(masthead),
		"poster":   strings.TrimSpace(prolog.ReplaceAllString(picture, "")),
		"readings": strings.TrimSpace(readings),
	}, nil
}

// addPosters adds the pictures that other pages show, and what an editor gets that asks about a link to the site.
func addPosters(o Options, site Tree) error {
	if !o.draws() {
		return nil
	}
	folder, err := os.MkdirTemp("", "posters")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	if _, err := o.runPoster(nil, "-files", folder, "-address", o.base()); err != nil {
		return err
	}
	files := os.DirFS(folder)
	return fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		site[name], err = fs.ReadFile(files, name)
		return err
	})
}

// forOthers reports whether a file is one that other people's pages ask for by its name, and this page does not.
func forOthers(name string) bool {
	switch name {
	case embedName, embedTypesName, "poster.svg", "poster.png", "og.png", "oembed.json":
		return true
	}
	return path.Dir(name) == "posters"
}

// base is the address of the site as text, empty if it is not known.
func (o Options) base() string {
	if o.Base == nil {
		return ""
	}
	return o.Base.String()
}

// addressed fills the address into the head of a page that has a place for it.
func (o Options) addressed(page string) (string, error) {
	if o.Base == nil || !o.draws() || !strings.Contains(page, `<meta name="address"`) {
		return page, nil
	}
	return o.runPoster([]byte(page), "-page", "-address", o.base())
}

// runPoster compiles that program, which the go command does only when it has
// changed, and returns what it prints.
func (o Options) runPoster(input []byte, arguments ...string) (string, error) {
	program := o.scratch("poster.exe") // some systems run no other
	compile := func() {
		build := exec.Command("go", "build", "-buildvcs=false", "-o", program, "./web/poster")
		build.Dir = o.Root
		if said, err := build.CombinedOutput(); err != nil {
			o.drawer.err = fmt.Errorf("go build ./web/poster: %w\n%s", err, said)
		}
	}
	if o.drawer.once.Do(compile); o.drawer.err != nil {
		return "", o.drawer.err
	}
	run := exec.Command(program, arguments...)
	var problem bytes.Buffer
	run.Stdin, run.Stderr = bytes.NewReader(input), &problem
	printed, err := run.Output()
	if err != nil {
		return "", fmt.Errorf("%s: %w\n%s", run, err, &problem)
	}
	return string(printed), nil
}
