// Package site answers HTTP requests with the files of a static site.
//
// A site is read into memory once, checked against its manifest, files.json,
// and never changes afterwards. Only what the manifest lists has an address,
// and files.json itself: no folder is listed, and no compressed sibling, no
// name that begins with a dot and no file for hosting services can be asked
// for. A folder without a manifest is served by the same rules, unchecked.
//
// Each file has one representation per coding: brotli, zstd, gzip and the
// plain bytes. Entity tags are strong and each representation has its own.
package site

import (
	"fmt"
	"io/fs"
	"maps"
	"net/http"
	"path"
	"slices"
	"strings"
)

// A Site is the files of a site in memory. It can be used by several
// goroutines once it is served.
type Site struct {
	files  map[string]*File // by name, with slashes
	listed bool             // by a manifest with the hash of each
}

// Handler serves fsys with the zero Options. It panics where the site cannot
// be read: use Read for one that is not known to be whole.
func Handler(fsys fs.FS) http.Handler {
	s, err := Read(fsys)
	if err != nil {
		panic("site: " + err.Error())
	}
	return Guard(s, Options{})
}

// ServeHTTP answers GET and HEAD. A path that ends in a slash means the
// index.html of that folder. A slash that is escaped is none, and no name
// holds one. A 404.html at the root is the page for what is not there. It is
// meant to stand behind Guard.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if strings.Contains(strings.ToUpper(r.URL.RawPath), "%2F") {
		s.notFound(w, r) // a browser would look for what the page names in another folder
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	if f, ok := s.files[name]; ok {
		f.ServeHTTP(w, r)
		return
	}
	if _, ok := s.files[name+"/index.html"]; ok {
		addSlash(w, r)
		return
	}
	s.notFound(w, r)
}

// Bytes returns how much memory the files take.
func (s *Site) Bytes() int64 {
	var sum int64
	for _, f := range s.files {
		sum += int64(f.Size())
	}
	return sum
}

// Names returns the names of the files in order.
func (s *Site) Names() []string { return slices.Sorted(maps.Keys(s.files)) }

// Listed reports whether a manifest names each of the files with its hash, as
// it does for a site that was built. In a folder without one may be anything.
func (s *Site) Listed() bool { return s.listed }

// Put adds a file, or replaces one and its compressed forms by a gzip form. It
// must not be called once the site is served.
func (s *Site) Put(name string, content []byte) {
	s.files[name] = Made(contentType(name), "", content)
}

// Content returns the plain bytes of a file, which must not be changed; ok
// is false if there is none.
func (s *Site) Content(name string) (content []byte, ok bool) {
	f, ok := s.files[name]
	if !ok {
		return nil, false
	}
	return f.plain(), true
}

// addSlash sends the client to the folder's page, by a relative address that
// also holds behind a proxy that serves the site under another path. It begins
// with a dot, so it never leads to another server.
func addSlash(w http.ResponseWriter, r *http.Request) {
	target := "./" + path.Base(r.URL.EscapedPath()) + "/"
	if r.URL.RawQuery != "" {
		target += "?" + asciiOnly(r.URL.RawQuery)
	}
	w.Header().Set("Location", target)
	w.WriteHeader(http.StatusMovedPermanently)
}

// asciiOnly escapes what is beyond ASCII in a query and leaves the rest as it was asked for.
func asciiOnly(query string) string {
	var b strings.Builder
	for _, c := range []byte(query) {
		if c < 0x80 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

func (s *Site) notFound(w http.ResponseWriter, r *http.Request) {
	page, _ := s.Content("404.html")
	sendPage(w, r, page, http.StatusNotFound)
}
