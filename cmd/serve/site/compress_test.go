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
		if h.Get("Content-Encoding") != c.coding || h.Get("Content-Type") != c.contentType || h.Get("Cache-Control") != "public, max-age=60" || h.Get("Vary") != "Accept-Encoding" {
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
