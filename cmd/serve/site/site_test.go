package site

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/fstest"
)

// script is long enough for every piece of it to be told from the others.
const script = "let a = 'plain'"

// sample is a site as a release build writes it: hashed names, siblings,
// things for hosting services, and files that nobody listed.
func sample() fstest.MapFS {
	files := fstest.MapFS{
		"index.html":       {Data: []byte("<!DOCTYPE html>page")},
		"404.html":         {Data: []byte("<!DOCTYPE html>nothing here")},
		"app.1a2b.js":      {Data: []byte(script)},
		"app.1a2b.js.br":   {Data: []byte("BR")},
		"app.1a2b.js.zst":  {Data: []byte("ZST")},
		"app.1a2b.js.gz":   {Data: []byte("GZIP")},
		"only.css":         {Data: []byte("a{}")},
		"only.css.gz":      {Data: []byte("GZ")},
		"app.wasm":         {Data: []byte("\x00asm0123456789")},
		"app.wasm.gzip":    {Data: []byte("its own name")},
		"empty.txt":        {Data: []byte{}},
		"guide/index.html": {Data: []byte("<!DOCTYPE html>guide")},
		"folder/x.txt":     {Data: []byte("x")},
		".nojekyll":        {},
		"guide/.secret":    {Data: []byte("secret")},
		"_headers":         {Data: []byte("secret")},
	}
	list(files)
	files["unlisted.txt"] = &fstest.MapFile{Data: []byte("secret")}
	files["guide/unlisted.txt"] = &fstest.MapFile{Data: []byte("secret")}
	return files
}

// list writes the manifest of the files, as the build does.
func list(files fstest.MapFS) {
	var entries []map[string]any
	for name, f := range files {
		if name == manifestName || isSibling(name, sizesOf(files)) {
			continue
		}
		e := map[string]any{"name": name, "bytes": len(f.Data), "sha256": fmt.Sprintf("%x", sha256.Sum256(f.Data)), "new field": 1}
		for key, ending := range map[string]string{"brotli": ".br", "zstd": ".zst", "gzip": ".gz"} {
			if sibling, ok := files[name+ending]; ok {
				e[key] = len(sibling.Data)
			}
		}
		if strings.Contains(name, "1a2b") {
			e["immutable"] = true
		}
		if strings.HasSuffix(name, ".gzip") {
			e["type"] = "application/x-own"
		}
		entries = append(entries, e)
	}
	text, err := json.Marshal(map[string]any{"files": entries})
	if err != nil {
		panic(err)
	}
	files[manifestName] = &fstest.MapFile{Data: text}
}

func sizesOf(files fstest.MapFS) map[string]int64 {
	sizes := map[string]int64{}
	for name, f := range files {
		sizes[name] = int64(len(f.Data))
	}
	return sizes
}

// ask sends one request; headers are given as "Name: value".
func ask(h http.Handler, method, target string, headers ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(method, "http://site.test:8080/", nil)
	r.URL.Path, r.URL.RawQuery, _ = strings.Cut(target, "?")
	r.RequestURI = target
	for _, line := range headers {
		name, value, _ := strings.Cut(line, ": ")
		if name == "Host" {
			r.Host = value
		} else {
			r.Header.Add(name, value)
		}
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

const (
	html = "text/html; charset=utf-8"
	lost = "<!DOCTYPE html>nothing here"
)

func TestPathsAreAnswered(t *testing.T) {
	cases := []struct {
		path   string
		status int
		body   string
		kind   string
	}{
		{"/", 200, "<!DOCTYPE html>page", html},
		{"/index.html", 200, "<!DOCTYPE html>page", html},
		{"/app.1a2b.js", 200, script, "text/javascript; charset=utf-8"},
		{"/app.wasm", 200, "\x00asm0123456789", "application/wasm"},
		{"/only.css", 200, "a{}", "text/css; charset=utf-8"},
		{"/app.wasm.gzip", 200, "its own name", "application/x-own"},
		{"/empty.txt", 200, "", "text/plain; charset=utf-8"},
		{"/folder/x.txt", 200, "x", "text/plain; charset=utf-8"},
		{"/guide/", 200, "<!DOCTYPE html>guide", html},
		{"/404.html", 200, lost, html},
	}
	h := Handler(sample())
	for _, c := range cases {
		w := ask(h, "GET", c.path)
		if w.Code != c.status || w.Body.String() != c.body || w.Header().Get("Content-Type") != c.kind {
			t.Errorf("%q: %d %q %q", c.path, w.Code, w.Header().Get("Content-Type"), w.Body)
		}
	}
}

func TestWhatHasNoAddressIsNotThere(t *testing.T) {
	paths := []string{
		"/nothing", "/folder/", "/folder", "/index.html/", "/app.wasm/",
		"/app.1a2b.js.br", "/app.1a2b.js.zst", "/app.1a2b.js.gz", "/only.css.gz", // siblings
		"/.nojekyll", "/guide/.secret", "/.git/config", // hidden
		"/_headers", "/unlisted.txt", "/guide/unlisted.txt", // not listed, or not for readers
		"/../site.go", "/guide/../app.wasm", "/guide/../../etc/passwd", "/./index.html", "//index.html", "//", "/guide//", // traversal
		"/guide\\index.html", "/app.wasm\x00", "/APP.WASM", "*",
	}
	h := Handler(sample())
	for _, path := range paths {
		w := ask(h, "GET", path)
		if w.Code != 404 || w.Body.String() != lost || w.Header().Get("Content-Type") != html || w.Header().Get("ETag") != "" {
			t.Errorf("%q: %d %q %v", path, w.Code, w.Body, w.Header())
		}
	}
}

func TestAFolderWithoutItsSlashIsRedirectedRelatively(t *testing.T) {
	w := ask(Handler(sample()), "GET", "/guide?embed=1")
	if w.Code != 301 || w.Header().Get("Location") != "./guide/?embed=1" {
		t.Fatalf("%d, Location %q", w.Code, w.Header().Get("Location"))
	}
}

func TestTheAddressOfAFolderIsASCII(t *testing.T) {
	files := sample()
	for _, name := range []string{"käse/index.html", "100%/index.html", "a b/index.html", "sub/a?b#c/index.html", "a:b/index.html"} {
		files[name] = &fstest.MapFile{Data: []byte("x")}
	}
	list(files)
	for _, c := range []struct{ path, want string }{
		{"/käse", "./k%C3%A4se/"},
		{"/käse?q=ü&r=%20\"<", "./k%C3%A4se/?q=%C3%BC&r=%20\"<"},
		{"/100%", "./100%25/"},
		{"/a b", "./a%20b/"},
		{"/a:b", "./a:b/"},
	} {
		w := ask(Handler(files), "GET", c.path)
		if w.Code != 301 || w.Header().Get("Location") != c.want {
			t.Errorf("%s: %d, Location %q, want %q", c.path, w.Code, w.Header().Get("Location"), c.want)
		}
	}
}

// A browser takes the address as it was written: what is escaped in it stays so, and an escaped slash ends no folder.
func TestARedirectLeadsToTheFolderThatWasAskedFor(t *testing.T) {
	files := sample()
	for _, name := range []string{"x/y/index.html", "y/index.html", "a b/index.html", "käse/index.html", "100%/index.html", "a?b#c/index.html", "a;b,c/index.html", "a%2Fb/index.html", "evil.example/index.html"} {
		files[name] = &fstest.MapFile{Data: []byte("x")}
	}
	list(files)
	h := Handler(files)
	server := httptest.NewServer(h)
	defer server.Close()
	for _, c := range []struct {
		asked, location string // no location is 404
	}{
		{"/x/y", "./y/"},
		{"/x/%79", "./%79/"},
		{"/%78/y?q=%2F", "./y/?q=%2F"},
		{"/a%20b", "./a%20b/"},
		{"/k%c3%a4se", "./k%c3%a4se/"},
		{"/100%25", "./100%25/"},
		{"/a%3Fb%23c", "./a%3Fb%23c/"},
		{"/a;b,c", "./a;b,c/"},
		{"/a%3Bb%2Cc", "./a%3Bb%2Cc/"},
		{"/a%252Fb", "./a%252Fb/"},
		{"/x%2Fy", ""},
		{"/x%2fy", ""},
		{"/x%2Fy/", ""},
		{"/x/y%2F", ""},
		{"/x/y%2Findex.html", ""},
		{"/%2Fx/y", ""},
		{"//evil.example", ""},
		{"/%2F%2Fevil.example", ""},
		{"/.%2Fy", ""},
		{"/x%5Cy", ""},
		{"/guide%0d%0aSet-Cookie:a=b", ""},
	} {
		answer, err := (&http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}).Get(server.URL + c.asked)
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		want := map[bool]int{true: 404, false: 301}[c.location == ""]
		if answer.StatusCode != want || answer.Header.Get("Location") != c.location {
			t.Errorf("%s: %d, Location %q, want %q", c.asked, answer.StatusCode, answer.Header.Get("Location"), c.location)
		}
		if want == 404 {
			continue
		}
		answer, err = http.Get(server.URL + c.asked)
		if err != nil {
			t.Fatal(err)
		}
		answer.Body.Close()
		folder, _, _ := strings.Cut(c.asked, "?")
		if answer.StatusCode != 200 || answer.Request.URL.EscapedPath() != folder+"/" {
			t.Errorf("%s leads to %s: %d", c.asked, answer.Request.URL, answer.StatusCode)
		}
	}
}

func TestTheManifestCanBeAskedFor(t *testing.T) {
	files := sample()
	w := ask(Handler(files), "GET", "/files.json")
	if w.Code != 200 || w.Body.String() != string(files[manifestName].Data) || w.Header().Get("Cache-Control") != "no-cache" {
		t.Fatalf("%d %v", w.Code, w.Header())
	}
}

func TestOnlyHashedNamesAreKeptForever(t *testing.T) {
	h := Handler(sample())
	tag := ask(h, "GET", "/app.1a2b.js").Header().Get("ETag")
	const forever = "public, max-age=31536000, immutable"
	cases := []struct {
		path, header string
		status       int
		policy       string
	}{
		{"/", "A: b", 200, "no-cache"},
		{"/app.wasm", "A: b", 200, "no-cache"},
		{"/app.1a2b.js", "A: b", 200, forever},
		{"/app.1a2b.js", "Range: bytes=0-1", 206, forever},
		{"/app.1a2b.js", "If-None-Match: " + tag, 304, forever},
		{"/app.1a2b.js", "Range: bytes=99-", 416, "no-cache"},
		{"/app.1a2b.js", `If-Match: "other"`, 412, "no-cache"},
		{"/app.1a2b.js", "Accept-Encoding: *;q=0", 406, "no-cache"},
		{"/app.9z9z.js", "A: b", 404, "no-cache"},
		{"/guide", "A: b", 301, "no-cache"},
	}
	for _, c := range cases {
		w := ask(h, "GET", c.path, c.header)
		if w.Code != c.status || w.Header().Get("Cache-Control") != c.policy {
			t.Errorf("%s with %s: %d %q", c.path, c.header, w.Code, w.Header().Get("Cache-Control"))
		}
	}
}

func TestAnUnbuiltSiteSaysSoEverywhere(t *testing.T) {
	h := Guard(Unavailable([]byte("page")), Options{})
	for _, path := range []string{"/", "/app.js"} {
		if w := ask(h, "GET", path); w.Code != 503 || w.Body.String() != "page" {
			t.Errorf("%s: %d %q", path, w.Code, w.Body)
		}
	}
	if w := ask(h, "HEAD", "/"); w.Code != 503 || w.Body.Len() != 0 || w.Header().Get("Content-Length") != "4" {
		t.Errorf("HEAD: %d %q %v", w.Code, w.Body, w.Header())
	}
}

func TestWithoutAPageForItNotFoundIsSaidInWords(t *testing.T) {
	w := ask(Handler(fstest.MapFS{}), "GET", "/")
	if w.Code != 404 || !strings.Contains(w.Body.String(), "Not Found") {
		t.Fatalf("%d %q", w.Code, w.Body)
	}
}

func TestAFileThatIsPutReplacesAllItsForms(t *testing.T) {
	s, err := Read(sample())
	if err != nil {
		t.Fatal(err)
	}
	before := s.Bytes()
	s.Put("app.1a2b.js", []byte("new"))
	w := ask(Guard(s, Options{}), "GET", "/app.1a2b.js", "Accept-Encoding: br")
	if w.Body.String() != "new" || w.Header().Get("Content-Encoding") != "" || w.Header().Get("Cache-Control") != "no-cache" {
		t.Errorf("%q %v", w.Body, w.Header())
	}
	if after := s.Bytes(); before-after != int64(len(script)+2+3+4-3) {
		t.Errorf("%d bytes, then %d", before, after)
	}
}
