package main

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"iridescent/web/tools/compress"
	"iridescent/web/tools/sitebuild"
)

// A stage of the start of the page that needs a file.
type stage string

const (
	stagePaint stage = "paint" // the page with its styles and scripts
	stageFrame stage = "frame" // fonts, the program and its runner
	stageLater stage = "-"     // what no needed file names
)

// A sized file has its three lengths in bytes. What is not worth compressing
// counts plain in all three.
type sized struct {
	name                string
	stage               stage
	plain, gzip, brotli int
}

// weighSite measures the files of a site, without what is there a second
// time, compressed or as one file, and without what only hosts read.
func weighSite(site fs.FS, cache compress.Cache) ([]sized, error) {
	files := map[string][]byte{}
	err := fs.WalkDir(site, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || skips(name) {
			return err
		}
		files[name], err = fs.ReadFile(site, name)
		return err
	})
	if err != nil {
		return nil, err
	}
	stages := stagesOf(files)
	var all []sized
	for _, name := range sitebuild.Tree(files).Names() {
		f, err := weighFile(name, files[name], cache)
		if err != nil {
			return nil, err
		}
		f.stage = stages[name]
		all = append(all, f)
	}
	return all, nil
}

func skips(name string) bool {
	base := path.Base(name)
	for _, coding := range compress.Codings {
		if strings.HasSuffix(base, coding.Ending) {
			return true
		}
	}
	return strings.HasPrefix(base, ".") || strings.HasPrefix(base, "_") || strings.HasSuffix(base, ".bin") ||
		slices.Contains([]string{"files.json", "SHA256SUMS", sitebuild.SingleName}, base)
}

func weighFile(name string, plain []byte, cache compress.Cache) (sized, error) {
	f := sized{name: name, plain: len(plain), gzip: len(plain), brotli: len(plain)}
	if !sitebuild.Compressible(name) {
		return f, nil
	}
	gzip, err := cache.Body(compress.Gzip, plain)
	if err != nil {
		return f, err
	}
	brotli, err := cache.Body(compress.Brotli, plain)
	f.gzip, f.brotli = min(f.gzip, len(gzip)), min(f.brotli, len(brotli))
	return f, err
}

// stagesOf starts at index.html and follows the names of files in the texts
// of files that are needed. What is named counts as loaded, so the sums are
// upper bounds.
func stagesOf(files map[string][]byte) map[string]stage {
	stages := map[string]stage{}
	for name := range files {
		stages[name] = stageLater
	}
	queue := []string{"index.html"}
	for len(queue) > 0 {
		name := queue[0]
		queue = queue[1:]
		if stages[name] != stageLater || isLater(name) {
			continue
		}
		stages[name] = stageByKind(name)
		if isText(name) {
			queue = append(queue, named(string(files[name]), files)...)
		}
	}
	return stages
}

// isLater tells what pages name for later: the service worker, and what an
// installed page looks like.
func isLater(name string) bool {
	return name == "sw.js" || slices.Contains([]string{".webmanifest", ".png"}, path.Ext(name))
}

// stageByKind: fonts follow the first paint, the program comes last.
func stageByKind(name string) stage {
	if strings.HasPrefix(name, "wasm_exec.") || slices.Contains([]string{".wasm", ".woff2", ".ttf", ".otf"}, path.Ext(name)) {
		return stageFrame
	}
	return stagePaint
}

func isText(name string) bool {
	return slices.Contains([]string{".html", ".css", ".js"}, path.Ext(name))
}

// whileRunning is what a script imports when the reader asks for it, and
// what it fetches again, reload(window, name), if that failed.
var whileRunning = regexp.MustCompile(`\bimport\(["'][^"']*["']\)|\(window, ?["']\./[^"']*["']\)`)

// named returns the files whose base name is in the text, but for those that
// are imported later.
func named(text string, files map[string][]byte) []string {
	text = whileRunning.ReplaceAllString(text, "")
	var found []string
	for name := range files {
		if strings.Contains(text, path.Base(name)) {
			found = append(found, name)
		}
	}
	return found
}
