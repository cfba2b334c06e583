package main

import (
	"context"
	"crypto/tls"
	"fmt"
	"io"
	"net"
	"net/http"
	"sync/atomic"
	"time"

	"iridescent/cmd/serve/dev"
	"iridescent/cmd/serve/pictures"
	"iridescent/cmd/serve/site"
)

// A server answers on a listener until it is told to stop.
type server struct {
	http        *http.Server
	certificate *tls.Certificate // nil for plain HTTP
	drain       time.Duration    // from the signal to the closed door
	grace       time.Duration    // from there to the last answer
	stopping    atomic.Bool
	stderr      io.Writer
}

// maxHeader is how many bytes the first line and the headers of a request may have. By HTTP/1 net/http reads slack more
// than it is told; by HTTP/2 it counts 32 more for each header beyond ten and takes no slack.
const (
	maxHeader = 16 << 10
	slack     = 4 << 10
)

// newServer puts together what each request goes through: log, headers and
// checks, health, pictures, the site. Headers must come within 10 s; answers may take as
// long as they move (site.Patience).
func newServer(content source, o options, stderr io.Writer) *server {
	s := &server{drain: o.drain, grace: 25 * time.Second, stderr: stderr}
	handler := withHealth(withPictures(content, o, stderr), func() bool { return content.Ready() && !s.stopping.Load() })
	carried := o.site()
	carried.Private = private(content, o.dev)
	handler = s.sayGoodbye(site.Guard(handler, carried))
	s.http = &http.Server{
		Handler:           withLog(handler, newLogger(o.log, stderr)),
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      site.Patience,
		IdleTimeout:       2 * time.Minute,
		MaxHeaderBytes:    maxHeader - slack,
		ErrorLog:          newErrorLog(stderr),
		HTTP2:             &http.HTTP2Config{MaxConcurrentStreams: 100, SendPingTimeout: time.Minute, PingTimeout: 15 * time.Second},
		// So that OPTIONS * has the headers of every answer.
		DisableGeneralOptionsHandler: true,
	}
	return s
}

// private tells which answers are for pages of this machine only: all of a folder that is no site of ours, and what -dev
// adds to one. nil means none. Who watches over the server may use any name for it.
func private(content source, building bool) func(*http.Request) bool {
	switch {
	case !content.Ours():
		return func(r *http.Request) bool { return r.URL.Path != healthPath && r.URL.Path != readyPath }
	case building:
		return func(r *http.Request) bool { return dev.Adds(r.URL.Path) }
	}
	return nil
}

// withPictures answers for posters of any state, if what is served is a site
// of Iridescent's, and leaves the rest to it. Its own posters are the same ones.
func withPictures(content source, o options, stderr io.Writer) http.Handler {
	if !content.Ours() {
		return content
	}
	// With -lan alone the server has more addresses than the one that the page gives away.
	gallery := pictures.New(pictures.Options{Base: o.base, AlsoAsked: o.public == "", Proxies: o.proxies, Errors: stderr})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if pictures.Has(r.URL.Path) {
			gallery.ServeHTTP(w, r)
			return
		}
		content.ServeHTTP(w, r)
	})
}

// sayGoodbye lets the last answers end their connections, so that no client
// sends the next request into a closed one.
func (s *server) sayGoodbye(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if s.stopping.Load() {
			w.Header().Set("Connection", "close")
		}
		next.ServeHTTP(w, r)
	})
}

// serve answers until the context ends. Then /readyz says 503 and every
// answer ends its connection; after the drain the door is closed; answers
// under way get the grace to finish.
func (s *server) serve(ctx context.Context, listener net.Listener) error {
	streams, end := context.WithCancel(context.Background())
	defer end()
	s.http.BaseContext = func(net.Listener) context.Context { return streams }
	s.http.RegisterOnShutdown(end) // answers without an end, as of -dev
	failed := make(chan error, 1)
	go func() { failed <- s.accept(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	s.stopping.Store(true)
	fmt.Fprintln(s.stderr, "serve: stopping; a second signal ends at once")
	select {
	case err := <-failed:
		return err
	case <-time.After(s.drain):
	}
	return s.shutdown()
}

func (s *server) accept(listener net.Listener) error {
	if s.certificate == nil {
		return s.http.Serve(listener)
	}
	s.http.TLSConfig = &tls.Config{Certificates: []tls.Certificate{*s.certificate}, MinVersion: tls.VersionTLS12}
	return s.http.ServeTLS(listener, "", "")
}

func (s *server) shutdown() error {
	grace, cancel := context.WithTimeout(context.Background(), s.grace)
	defer cancel()
	if s.http.Shutdown(grace) != nil {
		return s.http.Close() // someone was still downloading
	}
	return nil
}
