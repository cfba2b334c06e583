package main

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"runtime/debug"

	"iridescent/cmd/serve/dev"
	"iridescent/cmd/serve/site"
	"iridescent/web"
	"iridescent/web/address"
)

// A source is what there is to serve: Ready is false as long as there is no
// site, Ours where it is not one of Iridescent's.
type source interface {
	http.Handler
	Ready() bool
	Ours() bool
}

// content reads what to serve: a folder, the site that -dev builds, the site
// inside, or the placeholder with a word on stderr. Its page says where it is,
// if that is known.
func content(ctx context.Context, o options, stderr io.Writer) (source, error) {
	switch {
	case o.dev:
		s, err := dev.Start(ctx, ".", func(page []byte) []byte { return address.Fill(page, o.base) }, stderr)
		return building{s}, err
	case o.dir != "":
		return readFolder(o.dir, o.base)
	}
	files, built := web.Site()
	return choose(files, built, o.base, stderr)
}

func readFolder(dir, base string) (source, error) {
	root, err := os.OpenRoot(dir) // links cannot lead out of it
	if err != nil {
		return nil, err
	}
	defer root.Close()
	s, err := site.Read(root.FS())
	if err != nil {
		return nil, fmt.Errorf("-dir %s: %w", dir, err)
	}
	// The site stays in the heap: by the usual rule that would double before
	// anything is collected. A built site inside the program is not in the heap.
	debug.SetGCPercent(25)
	return addressed(s, base), nil
}

func choose(files fs.FS, built bool, base string, stderr io.Writer) (source, error) {
	if built {
		s, err := site.Read(files)
		if err != nil {
			return nil, err
		}
		return addressed(s, base), nil
	}
	fmt.Fprintln(stderr, "serve: the site is not built, so every answer is a page that says so; run: make run")
	page, err := fs.ReadFile(files, "index.html")
	return unbuilt{site.Unavailable(page)}, err
}

// addressed writes the public address into the page, if it is known. The page
// as it was built stays as it is otherwise, with all its compressed forms.
func addressed(s *site.Site, base string) whole {
	if page, ok := s.Content("index.html"); ok && base != "" {
		s.Put("index.html", address.Fill(page, base))
	}
	return whole{s}
}

type whole struct{ *site.Site }

func (whole) Ready() bool { return true }

// Ours reports whether the page has a place for its address, as no other has, and all files are those that were built with
// it: beside a copy of the page, in a folder of somebody's own, may lie anything.
func (w whole) Ours() bool {
	page, _ := w.Content("index.html")
	return w.Listed() && address.HasPlace(page)
}

type building struct{ *dev.Server }

func (building) Ours() bool { return true }

type unbuilt struct{ http.Handler }

func (unbuilt) Ready() bool { return false }

func (unbuilt) Ours() bool { return false }
