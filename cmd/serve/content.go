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
)

// A source is what there is to serve: ready is false as long as there is no
// site.
type source interface {
	http.Handler
	Ready() bool
}

// content reads what to serve: a folder, the site that -dev builds, the site
// inside, or the placeholder with a word on stderr.
func content(ctx context.Context, o options, stderr io.Writer) (source, error) {
	switch {
	case o.dev:
		return dev.Start(ctx, ".", stderr)
	case o.dir != "":
		return readFolder(o.dir)
	}
	files, built := web.Site()
	return choose(files, built, stderr)
}

func readFolder(dir string) (source, error) {
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
	return whole{s}, nil
}

func choose(files fs.FS, built bool, stderr io.Writer) (source, error) {
	if built {
		s, err := site.Read(files)
		return whole{s}, err
	}
	fmt.Fprintln(stderr, "serve: the site is not built, so every answer is a page that says so; run: make run")
	page, err := fs.ReadFile(files, "index.html")
	return unbuilt{site.Unavailable(page)}, err
}

type whole struct{ *site.Site }

func (whole) Ready() bool { return true }

type unbuilt struct{ http.Handler }

func (unbuilt) Ready() bool { return false }
