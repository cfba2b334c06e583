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
	"net/url"
	"path/filepath"
	"strings"

	"iridescent/web/tools/compress"
)

// Options say what to build from where. Root is the folder of the module
// iridescent, Out the folder of the site. Release gives files names with
// their hash, adds compressed siblings and what static hosts want. Base, if
// set, is the address that the site will have, such as
// https://example.org/iridescent/. Notes are written to Log; with Steps also
// what is being done, numbered from 2, since somebody has compiled the build
// before, to Steps, which may leave some to others.
type Options struct {
	Root    string
	Out     string
	Release bool
	Base    *url.URL
	Offline Offline
	Log     io.Writer
	Steps   int

	drawer *drawer
}

// Offline says when the page keeps itself for the time without a network.
type Offline string

const (
	OfflineAlways Offline = "always" // but inside frames
	OfflineAsked  Offline = "asked"  // with ?offline=1, so that no old build is in a developer's way
	OfflineNever  Offline = "never"  // and what was kept before is dropped
)

// A step is a part of the build that takes a while on a new machine.
type step int

const (
	stepEngine step = 2 + iota
	stepProgram
	stepPage
)

var stepNames = map[step]string{
	stepEngine:  "a copy of Ebitengine, made smaller",
	stepProgram: "the program, compiled for browsers",
	stepPage:    "pictures and page",
}

// say tells that a step begins.
func (o Options) say(s step) {
	if o.Steps > 0 {
		fmt.Fprintf(o.Log, "%d/%d %s\n", s, o.Steps, stepNames[s])
	}
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
	o.drawer = new(drawer)
	for _, step := range o.steps() {
		if err := step(o, site); err != nil {
			return err
		}
	}
	return site.WriteTo(o.Out)
}

func (o Options) steps() []func(Options, Tree) error {
	steps := []func(Options, Tree) error{addProgram, addStatic, addIcons, addPages, addPosters, addGuide, addScripts, addStyles, checkLinks}
	if !o.Release {
		return append(steps, addWorker, addManifest)
	}
	return append(steps, addHosting, addLicences, addSingle, hashNames, addWorker, addPacked, addCompressed, addHeaders, addManifest, addSums)
}

// addCompressed adds a sibling in each coding to every file that has
// something to gain.
func addCompressed(o Options, site Tree) error {
	if o.Steps > 0 {
		fmt.Fprintln(o.Log, "compressing, half a minute the first time")
	}
	cache := compress.Cache(o.scratch("compressed"))
	for _, name := range site.Names() {
		if !Compressible(name) {
			continue
		}
		for _, coding := range compress.Codings {
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
// compressing. Pictures, woff2 fonts and what is in the single file are
// compressed already.
func Compressible(name string) bool {
	if name == SingleName {
		return false
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".css", ".html", ".ico", ".js", ".json", ".otf", ".svg", ".ttf", ".txt", ".wasm", ".webmanifest", ".xml":
		return true
	}
	return false
}
