package browsertest

import (
	"fmt"
	"html"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"iridescent/cmd/serve/pictures"
	"iridescent/cmd/serve/site"
	"iridescent/web"
	"iridescent/web/examples"
)

// servers are the origins of a test run: the site, pages elsewhere that embed
// it, and an empty page.
type servers struct {
	site, host, empty *httptest.Server
}

var (
	origins     *servers
	originsOnce sync.Once
)

// serving returns the origins, started when first used. It ends the test
// where the site has not been built.
func serving(t *testing.T) *servers {
	t.Helper()
	files, built := web.Site()
	if !built {
		t.Fatal("the site has not been built: run make build")
	}
	originsOnce.Do(func() {
		origins = &servers{
			site:  newServer(withPosters(site.Handler(files))),
			empty: newServer(http.HandlerFunc(emptyPage)),
		}
		origins.host = newServer(hostPages(origins.site.URL + "/"))
	})
	return origins
}

// plainSite serves the site without compressing it: each server would take a second of its test to compress the program anew.
func plainSite(files fs.FS) http.Handler {
	whole := site.Handler(files)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Header.Del("Accept-Encoding")
		whole.ServeHTTP(w, r)
	})
}

// hostPages are the pages of other people: the article that embeds ?frame=, and web/examples with the slides' library.
func hostPages(site string) http.Handler {
	pages := http.NewServeMux()
	reveal := http.FileServer(http.Dir(filepath.Join("..", "check", "node_modules", "reveal.js", "dist")))
	pages.Handle("/reveal/", http.StripPrefix("/reveal/", reveal))
	others := examples.Handler(site)
	pages.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Query().Has("frame") {
			hostPage(w, r)
			return
		}
		others.ServeHTTP(w, r)
	})
	return pages
}

// brokenHost starts a host of figures whose program does not arrive, and returns its address.
func (p *page) brokenHost() string {
	p.Helper()
	broken := obstructed(p.T, func(w http.ResponseWriter, _ *http.Request) {
		http.Error(w, "not today", http.StatusServiceUnavailable)
	})
	host := newServer(hostPages(broken.URL + "/"))
	p.Cleanup(host.Close)
	return host.URL
}

// withPosters adds the picture of any state to a site, as cmd/serve does.
func withPosters(files http.Handler) http.Handler {
	gallery := site.Guard(pictures.New(pictures.Options{}), site.Options{})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if pictures.Has(r.URL.Path) {
			gallery.ServeHTTP(w, r)
			return
		}
		files.ServeHTTP(w, r)
	})
}

// newServer starts a server on a port that no server before it had: a browser keeps the worker and the files of a site under its port.
func newServer(h http.Handler) *httptest.Server {
	portsMu.Lock()
	defer portsMu.Unlock()
	for {
		s := httptest.NewServer(h)
		if port := s.Listener.Addr().String(); !ports[port] {
			ports[port] = true
			return s
		}
		defer s.Close()
	}
}

var (
	portsMu sync.Mutex
	ports   = map[string]bool{}
)

func closeServers() {
	if origins != nil {
		origins.site.Close()
		origins.host.Close()
		origins.empty.Close()
	}
}

func emptyPage(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = io.WriteString(w, `<!doctype html><title>Nothing</title><link rel="icon" href="data:,">`)
}

// obstructed serves the site with one handler in place of the program.
func obstructed(t *testing.T, program http.HandlerFunc) *httptest.Server {
	t.Helper()
	serving(t)
	files, _ := web.Site()
	whole := withPosters(plainSite(files))
	s := newServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".wasm") {
			program(w, r)
			return
		}
		whole.ServeHTTP(w, r)
	}))
	t.Cleanup(s.Close)
	return s
}

// hostPage is a long article that embeds the address in ?frame=, sandboxed,
// between two links. It is of another origin than the site.
func hostPage(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	if q.Get("frame") == "" {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprintf(w, `<!doctype html><html lang="en"><title>An article</title><link rel="icon" href="data:,">
<style>body{margin:0;height:4000px;font:16px/1.5 serif}iframe{display:block;border:0;margin:0 20px;width:%spx;height:%spx}</style>
<p><a id="before" href="#before">a link before</a></p>
<iframe id="frame" title="picture" sandbox="allow-scripts" src="%s"></iframe>
<p><a id="after" href="#after">a link after</a></p>`,
		html.EscapeString(q.Get("width")), html.EscapeString(q.Get("height")), html.EscapeString(q.Get("frame")))
}

// embedding is the address of an article with the site's address in a frame
// of this size.
func (s *servers) embedding(address string, width, height int) string {
	q := url.Values{"frame": {s.site.URL + "/" + address}, "width": {fmt.Sprint(width)}, "height": {fmt.Sprint(height)}}
	return s.host.URL + "/?" + q.Encode()
}
