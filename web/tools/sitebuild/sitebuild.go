// Package sitebuild makes the folder of static files that is the site: it
// compiles the program to WebAssembly, bundles the page's scripts and styles
// and fills in what the page needs to know.
//
// The pages decide what is built: each script and style sheet that an HTML
// file names is an entry point, and a name that leads nowhere is an error.
package sitebuild

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"iridescent/web/tools/compress"
)

// Options say what to build from where. Root is the folder of the module
// iridescent, Out the folder of the site. Release adds compressed siblings
// and what static hosts want. Origin, if set, is named in the content
// security policy of _headers, such as https://example.org. Notes are
// written to Log.
type Options struct {
	Root    string
	Out     string
	Release bool
	Origin  string
	Log     io.Writer
}

func (o Options) source(parts ...string) string {
	return filepath.Join(append([]string{o.Root, "web", "page"}, parts...)...)
}

// scratch is where things are kept that make the next build quick.
func (o Options) scratch(parts ...string) string {
	return filepath.Join(append([]string{o.Root, ".build"}, parts...)...)
}

// Build makes the site. Files in Out that are the same already are not
// touched, others are removed.
func Build(o Options) error {
	site := Tree{}
	steps := []func(Options, Tree) error{addProgram, addStatic, addPages, addScripts, addStyles, checkLinks}
	if o.Release {
		steps = append(steps, addHosting, addCompressed)
	}
	for _, step := range append(steps, addManifest) {
		if err := step(o, site); err != nil {
			return err
		}
	}
	return site.WriteTo(o.Out)
}

// addCompressed adds a brotli and a gzip sibling to every file that has
// something to gain.
func addCompressed(o Options, site Tree) error {
	cache := compress.Cache(o.scratch("compressed"))
	for _, name := range site.Names() {
		if !Compressible(name) {
			continue
		}
		for _, coding := range []compress.Coding{compress.Brotli, compress.Gzip} {
			body, err := cache.Body(coding, site[name])
			if err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			if len(body) < len(site[name]) {
				site[name+coding.Ending] = body
			}
		}
	}
	return nil
}

// Compressible reports whether files of this name's kind are worth
// compressing. Pictures and woff2 fonts are compressed already.
func Compressible(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".css", ".html", ".ico", ".js", ".json", ".otf", ".svg", ".ttf", ".txt", ".wasm", ".webmanifest":
		return true
	}
	return false
}
