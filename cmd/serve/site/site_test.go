package site

import (
	"bytes"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
)

func sample() fs.FS {
	return fstest.MapFS{
		"index.html":       {Data: []byte("<!DOCTYPE html>page")},
		"404.html":         {Data: []byte("<!DOCTYPE html>nothing here")},
		"app.js":           {Data: []byte("let a = 'plain'")},
		"app.js.br":        {Data: []byte("BR")},
		"app.js.gz":        {Data: []byte("GZIP")},
		"only.css":         {Data: []byte("a{}")},
		"only.css.gz":      {Data: []byte("GZ")},
		"app.wasm":         {Data: []byte("\x00asm0123456789")},
		"guide/index.html": {Data: []byte("<!DOCTYPE html>guide")},
		"empty/x.txt":      {Data: []byte("x")},
		".nojekyll":        {},
		"guide/.secret":    {Data: []byte("secret")},
	}
}

// ask sends one request; headers are given as "Name: value".
func ask(h http.Handler, method, target string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, "http://site.test:8080/", nil)
	r.URL.Path, r.URL.RawQuery, _ = strings.Cut(target, "?")
	for _, line := range headers {
		name, value, _ := strings.Cut(line, ": ")
		if name == "Host" {
			r.Host = value
		} else {
			r.Header.Set(name, value)
		}
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

func TestPathsAreAnswered(t *testing.T) {
	cases := []struct {
		path   string
		status int
		body   string
		kind   string
	}{
		{"/", 200, "<!DOCTYPE html>page", "text/html; charset=utf-8"},
		{"/index.html", 200, "<!DOCTYPE html>page", "text/html; charset=utf-8"},
		{"/app.js", 200, "let a = 'plain'", "text/javascript; charset=utf-8"},
		{"/app.wasm", 200, "\x00asm0123456789", "application/wasm"},
		{"/only.css", 200, "a{}", "text/css; charset=utf-8"},
		{"/app.js.gz", 200, "GZIP", "application/gzip"},
		{"/guide/", 200, "<!DOCTYPE html>guide", "text/html; charset=utf-8"},
		{"/nothing", 404, "<!DOCTYPE html>nothing here", "text/html; charset=utf-8"},
		{"/empty/", 404, "<!DOCTYPE html>nothing here", "text/html; charset=utf-8"},
		{"/empty", 404, "<!DOCTYPE html>nothing here", "text/html; charset=utf-8"},
		{"/.nojekyll", 404, "<!DOCTYPE html>nothing here", "text/html; charset=utf-8"},
		{"/guide/.secret", 404, "<!DOCTYPE html>nothing here", "text/html; charset=utf-8"},
		{"/../site.go", 404, "<!DOCTYPE html>nothing here", "text/html; charset=utf-8"},
		{"/guide/../app.js", 404, "<!DOCTYPE html>nothing here", "text/html; charset=utf-8"},
		{"//app.js", 404, "<!DOCTYPE html>nothing here", "text/html; charset=utf-8"},
		{"/guide\\index.html", 404, "<!DOCTYPE html>nothing here", "text/html; charset=utf-8"},
		{"/app.js\x00", 404, "<!DOCTYPE html>nothing here", "text/html; charset=utf-8"},
	}
	h := Handler(sample())
	for _, c := range cases {
		w := ask(h, "GET", c.path)
		if w.Code != c.status || w.Body.String() != c.body || w.Header().Get("Content-Type") != c.kind {
			t.Errorf("%q: %d %q %q", c.path, w.Code, w.Header().Get("Content-Type"), w.Body)
		}
	}
}

func TestAFolderWithoutItsSlashIsRedirectedRelatively(t *testing.T) {
	w := ask(Handler(sample()), "GET", "/guide?embed=1")
	if w.Code != 301 || w.Header().Get("Location") != "./guide/?embed=1" {
		t.Fatalf("%d, Location %q", w.Code, w.Header().Get("Location"))
	}
}

func TestHeadAnswersLikeGetWithoutABody(t *testing.T) {
	h := Handler(sample())
	for _, path := range []string{"/", "/app.js", "/app.wasm", "/nothing"} {
		get := ask(h, "GET", path, "Accept-Encoding: br")
		head := ask(h, "HEAD", path, "Accept-Encoding: br")
		if head.Code != get.Code || head.Body.Len() != 0 {
			t.Errorf("%s: status %d, body of %d bytes", path, head.Code, head.Body.Len())
		}
		for _, name := range []string{"Content-Type", "Content-Length", "ETag", "Content-Encoding", "Vary"} {
			if got, want := head.Header().Get(name), get.Header().Get(name); got != want {
				t.Errorf("%s: %s is %q for HEAD, %q for GET", path, name, got, want)
			}
		}
	}
}

func TestOtherMethodsAreRefusedAndTheAllowedOnesNamed(t *testing.T) {
	for _, method := range []string{"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get"} {
		w := ask(Handler(sample()), method, "/")
		if w.Code != 405 || w.Header().Get("Allow") != "GET, HEAD" {
			t.Errorf("%s: %d, Allow %q", method, w.Code, w.Header().Get("Allow"))
		}
	}
}

func TestTheCodingFollowsAcceptEncoding(t *testing.T) {
	cases := []struct{ path, accept, coding, body, vary string }{
		{"/app.js", "", "", "let a = 'plain'", "Accept-Encoding"},
		{"/app.js", "gzip, deflate, br, zstd", "br", "BR", "Accept-Encoding"},
		{"/app.js", "BR", "br", "BR", "Accept-Encoding"},
		{"/app.js", "gzip", "gzip", "GZIP", "Accept-Encoding"},
		{"/app.js", "br;q=0, gzip;q=0.5", "gzip", "GZIP", "Accept-Encoding"},
		{"/app.js", "br; q=0, *", "gzip", "GZIP", "Accept-Encoding"},
		{"/app.js", "*;q=0", "", "let a = 'plain'", "Accept-Encoding"},
		{"/app.js", "br;q=high", "", "let a = 'plain'", "Accept-Encoding"},
		{"/app.js", "brotli", "", "let a = 'plain'", "Accept-Encoding"},
		{"/only.css", "br, gzip", "gzip", "GZ", "Accept-Encoding"},
		{"/only.css", "br", "", "a{}", "Accept-Encoding"},
		{"/app.wasm", "br, gzip", "", "\x00asm0123456789", ""},
	}
	h := Handler(sample())
	for _, c := range cases {
		w := ask(h, "GET", c.path, "Accept-Encoding: "+c.accept)
		got := w.Header()
		if got.Get("Content-Encoding") != c.coding || w.Body.String() != c.body || got.Get("Vary") != c.vary {
			t.Errorf("%s for %q: coding %q, body %q, Vary %q", c.path, c.accept, got.Get("Content-Encoding"), w.Body, got.Get("Vary"))
		}
		if got.Get("Content-Length") != strconv.Itoa(len(c.body)) {
			t.Errorf("%s for %q: Content-Length %q", c.path, c.accept, got.Get("Content-Length"))
		}
	}
}

func TestACompressedFileKeepsTheTypeOfThePlainOne(t *testing.T) {
	w := ask(Handler(sample()), "GET", "/app.js", "Accept-Encoding: br")
	if got := w.Header().Get("Content-Type"); got != "text/javascript; charset=utf-8" {
		t.Fatal(got)
	}
}

func TestEachCodingHasAStrongTagOfItsOwn(t *testing.T) {
	h := Handler(sample())
	seen := map[string]string{}
	for _, accept := range []string{"", "br", "gzip"} {
		tag := ask(h, "GET", "/app.js", "Accept-Encoding: "+accept).Header().Get("ETag")
		if !strings.HasPrefix(tag, `"`) || !strings.HasSuffix(tag, `"`) || len(tag) < 12 {
			t.Errorf("%q: tag %s", accept, tag)
		}
		if other, ok := seen[tag]; ok {
			t.Errorf("%q and %q share the tag %s", accept, other, tag)
		}
		seen[tag] = accept
	}
}

func TestAKnownTagIsAnsweredWithNotModified(t *testing.T) {
	h := Handler(sample())
	for _, accept := range []string{"", "br"} {
		tag := ask(h, "GET", "/app.js", "Accept-Encoding: "+accept).Header().Get("ETag")
		w := ask(h, "GET", "/app.js", "Accept-Encoding: "+accept, "If-None-Match: "+tag)
		if w.Code != 304 || w.Body.Len() != 0 || w.Header().Get("ETag") != tag || w.Header().Get("Content-Length") != "" {
			t.Errorf("%q: %d, %d bytes, headers %v", accept, w.Code, w.Body.Len(), w.Header())
		}
		if w := ask(h, "GET", "/app.js", "Accept-Encoding: "+accept, `If-None-Match: "other"`); w.Code != 200 {
			t.Errorf("%q: %d for another tag", accept, w.Code)
		}
	}
}

func TestAChangedFileGetsAnotherTag(t *testing.T) {
	site := fstest.MapFS{"a.txt": {Data: []byte("one")}}
	h := Handler(site)
	before := ask(h, "GET", "/a.txt").Header().Get("ETag")
	site["a.txt"] = &fstest.MapFile{Data: []byte("three")}
	if after := ask(h, "GET", "/a.txt").Header().Get("ETag"); after == before {
		t.Fatalf("both %s", after)
	}
}

func TestARangeIsAPartOfThePlainBytes(t *testing.T) {
	h := Handler(sample())
	w := ask(h, "GET", "/app.js", "Range: bytes=4-8", "Accept-Encoding: br, gzip")
	if w.Code != 206 || w.Body.String() != "a = '" || w.Header().Get("Content-Range") != "bytes 4-8/15" || w.Header().Get("Content-Encoding") != "" {
		t.Errorf("%d %q %v", w.Code, w.Body, w.Header())
	}
	if w := ask(h, "GET", "/app.js", "Range: bytes=99-"); w.Code != 416 {
		t.Errorf("a range outside: %d", w.Code)
	}
}

func TestAFailedPreconditionHasNoLengthOfTheFile(t *testing.T) {
	w := ask(Handler(sample()), "GET", "/app.js", `If-Match: "other"`, "Accept-Encoding: br")
	if w.Code != 412 || w.Header().Get("Content-Length") != "" {
		t.Fatalf("%d %v", w.Code, w.Header())
	}
}

func TestAFileSystemThatCannotSeekIsServed(t *testing.T) {
	w := ask(Handler(noSeek{sample()}), "GET", "/app.wasm", "Range: bytes=0-3")
	if w.Code != 206 || !bytes.Equal(w.Body.Bytes(), []byte("\x00asm")) {
		t.Fatalf("%d %q", w.Code, w.Body)
	}
}

type noSeek struct{ fs.FS }

func (f noSeek) Open(name string) (fs.File, error) {
	file, err := f.FS.Open(name)
	return struct{ fs.File }{file}, err
}

func TestAnUnbuiltSiteSaysSoEverywhere(t *testing.T) {
	h := Unavailable(sample())
	for _, path := range []string{"/", "/app.js"} {
		if w := ask(h, "GET", path); w.Code != 503 || w.Body.String() != "<!DOCTYPE html>page" {
			t.Errorf("%s: %d %q", path, w.Code, w.Body)
		}
	}
	if w := ask(h, "HEAD", "/"); w.Code != 503 || w.Body.Len() != 0 {
		t.Errorf("HEAD: %d %q", w.Code, w.Body)
	}
}

func TestWithoutAPageForItNotFoundIsSaidInWords(t *testing.T) {
	w := ask(Handler(fstest.MapFS{}), "GET", "/")
	if w.Code != 404 || !strings.Contains(w.Body.String(), "Not Found") {
		t.Fatalf("%d %q", w.Code, w.Body)
	}
}
