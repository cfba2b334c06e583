package site

import (
	"bytes"
	"compress/gzip"
	"io"
	"strings"
	"testing"
)

func TestAMadeTextIsPackedAndAPictureIsNot(t *testing.T) {
	text := []byte(strings.Repeat("text ", 100))
	for _, c := range []struct {
		contentType string
		body        []byte
		coding      string
	}{
		{"text/html; charset=utf-8", text, "gzip"},
		{"image/svg+xml", text, "gzip"},
		{"image/png", text, ""},
		{"application/json", []byte("{}"), ""},
	} {
		f := Made(c.contentType, "public, max-age=60", c.body)
		w := ask(Guard(f, Options{}), "GET", "/", "Accept-Encoding: br, gzip")
		h := w.Header()
		if h.Get("Content-Encoding") != c.coding || h.Get("Content-Type") != c.contentType || h.Get("Cache-Control") != "public, max-age=60" || h.Get("Vary") != byAddressAndEncoding[0] {
			t.Errorf("%s: %v", c.contentType, h)
		}
		got := w.Body.Bytes()
		if c.coding != "" {
			if f.Size() != len(got)+len(c.body) {
				t.Errorf("%s: %d bytes", c.contentType, f.Size())
			}
			unpacked, err := gzip.NewReader(w.Body)
			if err != nil {
				t.Fatal(err)
			}
			got, _ = io.ReadAll(unpacked)
		}
		if !bytes.Equal(got, c.body) {
			t.Errorf("%s: %q", c.contentType, got)
		}
	}
}

func TestAFileThatIsPutKeepsAGzipForm(t *testing.T) {
	s, err := Read(sample())
	if err != nil {
		t.Fatal(err)
	}
	s.Put("index.html", []byte(strings.Repeat("<p>new", 50)))
	if got := ask(Guard(s, Options{}), "GET", "/", "Accept-Encoding: gzip, br").Header().Get("Content-Encoding"); got != "gzip" {
		t.Errorf("it comes as %q", got)
	}
}

func TestWhatCameWithoutCompressedFormsIsPackedOnce(t *testing.T) {
	program := []byte("\x00asm" + strings.Repeat("program ", 1000))
	files := sample()
	files["app.wasm"].Data = program
	files["picture.png"] = text(strings.Repeat("pixel ", 1000))
	list(files)
	h := Handler(files)
	for _, c := range []struct{ path, accept, coding string }{
		{"/app.wasm", "", ""},
		{"/app.wasm", "br, gzip", "gzip"},
		{"/app.wasm", "br", ""},
		{"/app.wasm", "gzip", "gzip"},
		{"/picture.png", "gzip", ""},
		{"/only.css", "gzip", "gzip"}, // it has a sibling
		{"/app.1a2b.js", "gzip;q=.5, br", "br"},
		{"/empty.txt", "gzip", ""},
	} {
		w := ask(h, "GET", c.path, "Accept-Encoding: "+c.accept)
		if got := w.Header().Get("Content-Encoding"); w.Code != 200 || got != c.coding {
			t.Errorf("%s for %q: %d, %q", c.path, c.accept, w.Code, got)
		}
		if c.path != "/app.wasm" || c.coding == "" {
			continue
		}
		if tag := w.Header().Get("ETag"); ask(h, "GET", c.path, "Accept-Encoding: gzip", "If-None-Match: "+tag).Code != 304 {
			t.Errorf("%s is not known by its tag %s", c.path, tag)
		}
		unpacked, err := gzip.NewReader(w.Body)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := io.ReadAll(unpacked); err != nil || !bytes.Equal(got, program) {
			t.Errorf("%d bytes, %v", len(got), err)
		}
	}
}
