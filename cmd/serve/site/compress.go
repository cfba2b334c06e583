package site

import (
	"bytes"
	"compress/gzip"
	"slices"
	"strings"
	"sync"
)

// writers are kept for the next file: one takes almost a megabyte. The best compression would take two to three times as long, and
// the first reader would wait for it, to make the program 1 % smaller.
var writers = sync.Pool{New: func() any {
	w, err := gzip.NewWriterLevel(nil, gzip.DefaultCompression)
	if err != nil {
		panic("site: " + err.Error())
	}
	return w
}}

// packable are the types beside text of which compression leaves much less.
var packable = []string{"application/json", "application/javascript", "application/manifest+json", "application/wasm", "application/xml", "image/svg+xml"}

// compressed returns the gzip body of a text or a program; ok is false where
// there is nothing to gain by it.
func compressed(contentType string, body []byte) (small []byte, ok bool) {
	kind, _, _ := strings.Cut(contentType, ";")
	if !strings.HasPrefix(kind, "text/") && !slices.Contains(packable, kind) {
		return nil, false
	}
	var out bytes.Buffer
	w := writers.Get().(*gzip.Writer)
	defer writers.Put(w)
	w.Reset(&out)
	w.Write(body) // a buffer takes everything
	w.Close()
	return out.Bytes(), out.Len() < len(body)
}
