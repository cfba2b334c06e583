// Package site answers HTTP requests with the files of a static site.
//
// Files are read only: GET and HEAD, no listings, no names that begin with a
// dot. A file next to a sibling name.br or name.gz is sent compressed to
// clients that accept it. Every answer carries the headers of headers.txt.
package site

import (
	"io/fs"
	"net/http"
	"path"
	"strings"
)

// Handler serves fsys. A path that ends in a slash means the index.html of
// that folder. A 404.html at the root is the page for what is not there.
func Handler(fsys fs.FS) http.Handler {
	return guard(&files{fsys: fsys})
}

// Unavailable answers every path with the index.html of fsys and status 503,
// for a site that has not been built.
func Unavailable(fsys fs.FS) http.Handler {
	return guard(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		sendPage(w, r, fsys, "index.html", http.StatusServiceUnavailable)
	}))
}

// guard does what is the same for every request: headers, the check of the
// Host header, the methods, a deadline that moves with the transfer.
func guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		origin, ok := origin(r)
		setHeaders(w.Header(), origin)
		switch {
		case !ok:
			http.Error(w, "The Host header is not a host name.", http.StatusBadRequest)
		case r.Method != http.MethodGet && r.Method != http.MethodHead:
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "Only GET and HEAD are answered here.", http.StatusMethodNotAllowed)
		default:
			next.ServeHTTP(patient(w), r)
		}
	})
}

type files struct {
	fsys fs.FS
	tags tags
}

func (s *files) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name, ok := fileName(r.URL.Path)
	if !ok {
		s.notFound(w, r)
		return
	}
	info, err := fs.Stat(s.fsys, name)
	switch {
	case err != nil:
		s.notFound(w, r)
	case info.IsDir():
		s.folder(w, r, name)
	default:
		s.file(w, r, name)
	}
}

// fileName turns the path of a URL into a name in the file system. ok is
// false for names with a part that is empty, "..", or begins with a dot, and
// for backslashes, which are separators on some systems.
func fileName(urlPath string) (name string, ok bool) {
	name = strings.TrimPrefix(urlPath, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	hidden := strings.HasPrefix(name, ".") || strings.Contains(name, "/.")
	return name, !hidden && !strings.ContainsAny(name, "\\\x00") && fs.ValidPath(name)
}

// folder sends the client to the folder's page, by a relative address that
// also holds behind a proxy that serves the site under another path.
func (s *files) folder(w http.ResponseWriter, r *http.Request, name string) {
	if _, err := fs.Stat(s.fsys, path.Join(name, "index.html")); err != nil {
		s.notFound(w, r)
		return
	}
	target := "./" + path.Base(name) + "/"
	if r.URL.RawQuery != "" {
		target += "?" + r.URL.RawQuery
	}
	w.Header().Set("Location", target)
	w.WriteHeader(http.StatusMovedPermanently)
}

func (s *files) notFound(w http.ResponseWriter, r *http.Request) {
	sendPage(w, r, s.fsys, "404.html", http.StatusNotFound)
}

// sendPage sends a page that stands for another address, so without a
// validator; where it is missing, the status in words.
func sendPage(w http.ResponseWriter, r *http.Request, fsys fs.FS, name string, status int) {
	page, err := fs.ReadFile(fsys, name)
	if err != nil {
		http.Error(w, http.StatusText(status), status)
		return
	}
	w.Header().Set("Content-Type", contentType(name))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		w.Write(page)
	}
}
