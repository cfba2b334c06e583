// Package dev serves the site while it is being worked on: it builds it from
// the sources, again after each change, reloads the pages that are open and
// shows them what the compiler has to say.
package dev

import (
	"context"
	"crypto/sha256"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"sync/atomic"
	"time"

	"iridescent/cmd/serve/site"
)

// interval is how often the sources are looked at.
const interval = 300 * time.Millisecond

// A Server serves the last build that worked. Use Start to make one.
type Server struct {
	now    atomic.Pointer[state]
	change func(page []byte) []byte // of index.html, after each build
	stderr io.Writer
}

// A state is what there is between two builds; it never changes. Site is nil
// until a build has worked. Failure is what the last build said if it did
// not. Over is closed when the next state is there.
type state struct {
	site    *site.Site
	build   string
	failure string
	over    chan struct{}
}

// Start builds the site whose sources are in the folder or one above it, and
// builds it again after each change until the context ends. change is done to
// index.html each time.
func Start(ctx context.Context, folder string, change func(page []byte) []byte, stderr io.Writer) (*Server, error) {
	root, err := findRoot(folder)
	if err != nil {
		return nil, err
	}
	s := newServer(stderr)
	s.change = change
	out := filepath.Join(root, ".build", "dev")
	build := func() error { return compile(ctx, root, out) }
	go func() {
		ticks := time.NewTicker(interval)
		defer ticks.Stop()
		s.follow(ctx, ticks.C, func() sources { return look(root) }, build, out)
	}()
	return s, nil
}

func newServer(stderr io.Writer) *Server {
	s := &Server{stderr: stderr, change: func(page []byte) []byte { return page }}
	s.now.Store(&state{build: "none", over: make(chan struct{})})
	return s
}

// Ready reports whether there is a site.
func (s *Server) Ready() bool { return s.now.Load().site != nil }

// ServeHTTP answers with the site, and under /-/ with what reloads it.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	now := s.now.Load()
	switch {
	case r.URL.Path == eventsPath:
		s.events(w, r)
	case r.URL.Path == scriptPath:
		script.ServeHTTP(w, r)
	case now.site == nil:
		waiting(now).ServeHTTP(w, r)
	default:
		now.site.ServeHTTP(w, r)
	}
}

// follow builds at once and then at each tick that finds other sources than
// the last build saw.
func (s *Server) follow(ctx context.Context, ticks <-chan time.Time, look func() sources, build func() error, out string) {
	var seen sources
	for {
		if found := look(); !found.equal(seen) {
			seen = found
			s.rebuild(build, out)
		}
		select {
		case <-ctx.Done():
			return
		case <-ticks:
		}
	}
}

// rebuild replaces the state by what the build makes of it. A build that
// fails leaves the last site in place.
func (s *Server) rebuild(build func() error, out string) {
	before := s.now.Load()
	next := &state{site: before.site, build: before.build, over: make(chan struct{})}
	err := build()
	if err == nil {
		next.site, next.build, err = s.read(out)
	}
	if err != nil {
		next.site, next.build, next.failure = before.site, before.build, err.Error()
		fmt.Fprintf(s.stderr, "serve: the build failed:\n%v\n", err)
	} else if next.build != before.build || before.failure != "" {
		fmt.Fprintln(s.stderr, "serve: built")
	}
	s.now.Store(next)
	close(before.over)
}

// read takes the site into memory, with the script that reloads in each
// page. The build is named after its manifest, so that one that changed
// nothing reloads nothing.
func (s *Server) read(out string) (*site.Site, string, error) {
	files, err := site.Read(os.DirFS(out))
	if err != nil {
		return nil, "", err
	}
	manifest, _ := files.Content("files.json")
	build := fmt.Sprintf("%x", sha256.Sum256(manifest))[:12]
	for _, name := range files.Names() {
		if page, ok := files.Content(name); ok && filepath.Ext(name) == ".html" {
			if name == "index.html" {
				page = s.change(page)
			}
			files.Put(name, withScript(page, build))
		}
	}
	return files, build, nil
}
