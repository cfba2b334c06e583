package site

import (
	"bytes"
	"compress/gzip"
	"strings"
	"sync"
)

// writers are kept for the next file: one takes almost a megabyte.
var writers = sync.Pool{New: func() any {
	w, err := gzip.NewWriterLevel(nil, gzip.BestCompression)
	if err != nil {
		panic("site: " + err.Error())
	}
	return w
}}

// compressed returns the gzip body of a text; ok is false where there is
// nothing to gain by it.
func compressed(contentType string, body []byte) (small []byte, ok bool) {
	kind, _, _ := strings.Cut(contentType, ";")
	switch kind {
	case "application/json", "image/svg+xml", "text/html", "text/css", "text/javascript", "text/plain":
	default:
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
