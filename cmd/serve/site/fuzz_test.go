package site

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// FuzzPath asks for any path: what is answered is a listed file or not there,
// and nothing of what has no address comes out.
func FuzzPath(f *testing.F) {
	for _, seed := range []string{"/", "/app.wasm", "/guide", "/../", "/%2e%2e/", "//", "/a\x00b", "/app.1a2b.js.br", "/.nojekyll", "\\", "/guide/%00", "?q", "*"} {
		f.Add(seed)
	}
	h := Handler(sample())
	f.Fuzz(func(t *testing.T, path string) {
		r := httptest.NewRequest("GET", "/", nil)
		r.URL = &url.URL{Path: path}
		if unescaped, err := url.PathUnescape(path); err == nil {
			r.URL.Path = unescaped
		}
		r.RequestURI = path
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if !slices.Contains([]int{200, 301, 404, 414}, w.Code) {
			t.Fatalf("%q: %d", path, w.Code)
		}
		if strings.Contains(w.Body.String(), "secret") {
			t.Fatalf("%q: %q", path, w.Body)
		}
		if location := w.Header().Get("Location"); w.Code == 301 && !strings.HasPrefix(location, "./") {
			t.Fatalf("%q leads to %q", path, location)
		}
	})
}

// FuzzAcceptEncoding asks with any header: the answer is a form of the file,
// with its own length, or a refusal, and never one that the header refuses
// in so many words.
func FuzzAcceptEncoding(f *testing.F) {
	for _, seed := range []string{"", "br", "gzip, deflate, br, zstd", "*;q=0", "identity;q=0", "br;q=0.5,*;q=0.1", "br;q=1.0001", ";;,,=", "br;q", "\x00"} {
		f.Add(seed)
	}
	bodies := map[string]string{"": script, "br": "BR", "zstd": "ZST", "gzip": "GZIP"}
	h := Handler(sample())
	f.Fuzz(func(t *testing.T, accept string) {
		r := httptest.NewRequest("GET", "/app.1a2b.js", nil)
		r.Header = http.Header{"Accept-Encoding": {accept}}
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if w.Code == 406 {
			if !strings.Contains(strings.ToLower(accept), "q") {
				t.Fatalf("%q: refused without a weight", accept)
			}
			return
		}
		coding := w.Header().Get("Content-Encoding")
		body, ok := bodies[coding]
		if w.Code != 200 || !ok || w.Body.String() != body || w.Header().Get("Content-Length") != strconv.Itoa(len(body)) {
			t.Fatalf("%q: %d %q %v", accept, w.Code, w.Body, w.Header())
		}
		if coding != "" && (accept == coding+";q=0" || !strings.Contains(accept, "*") && !strings.Contains(strings.ToLower(accept), coding)) {
			t.Fatalf("%q: %s was not asked for", accept, coding)
		}
	})
}

// FuzzEntityTags reads any list of tags: it ends, and finds no tag that is
// not in the text.
func FuzzEntityTags(f *testing.F) {
	for _, seed := range []string{"", "*", `"a"`, `W/"a", "b"`, `"`, `W/`, ",", `"a"b"c`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, line string) {
		anyTag([]string{line}, func(tag string, _ bool) bool {
			if len(tag) < 2 || tag[0] != '"' || tag[len(tag)-1] != '"' || !strings.Contains(line, tag) {
				t.Fatalf("%q: the tag %q", line, tag)
			}
			return false
		})
	})
}
