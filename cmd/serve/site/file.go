package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"slices"
	"strconv"
	"sync"
	"time"
)

// A File is one resource. Its forms stand in the server's order of
// preference and the last one is the plain bytes.
type File struct {
	contentType []string
	cache       []string // Cache-Control; nil leaves the default
	forms       []*form
	late        func() []*form // of a file that came without compressed forms; nil for others
}

// A form is a file in one coding, "" for the plain bytes: what RFC 9110 calls
// a representation. Values of headers are made once, when it is read.
type form struct {
	coding   string
	body     []byte
	tag      string
	encoding []string // Content-Encoding, nil for the plain bytes
	etag     []string
	length   []string
}

var (
	forever = []string{"public, max-age=31536000, immutable"}
	inBytes = []string{"bytes"}
)

func newFile(e entry) *File {
	f := &File{contentType: []string{e.Type}}
	if e.Type == "" {
		f.contentType = []string{contentType(e.Name)}
	}
	if e.Immutable {
		f.cache = forever
	}
	return f
}

// Made makes a file of bytes that are in no site, and a gzip form of them if they are text. Cache is the Cache-Control
// of its answers, "" for the default.
func Made(contentType, cache string, body []byte) *File {
	f := &File{contentType: []string{contentType}}
	if cache != "" {
		f.cache = []string{cache}
	}
	if small, ok := compressed(contentType, body); ok {
		f.add("gzip", small)
	}
	f.add("", body)
	return f
}

// packLate lets a file that came without compressed forms, as from a
// development build, have a gzip form from when somebody first can use it: 9 MB
// would go to each phone in the room.
func (f *File) packLate() {
	f.late = sync.OnceValue(func() []*form {
		small, ok := compressed(f.contentType[0], f.plain())
		if !ok {
			return f.forms
		}
		return []*form{newForm("gzip", small), f.forms[0]}
	})
}

// Size returns how many bytes the forms have.
func (f *File) Size() int {
	sum := 0
	for _, form := range f.forms {
		sum += len(form.body)
	}
	return sum
}

func (f *File) add(coding string, body []byte) { f.forms = append(f.forms, newForm(coding, body)) }

// newForm makes a form of the bytes. Its tag depends on nothing else, so it is
// the same on every server of the site.
func newForm(coding string, body []byte) *form {
	hash := sha256.Sum256(body)
	tag := `"` + base64.RawURLEncoding.EncodeToString(hash[:15]) + `"`
	form := &form{coding: coding, body: body, tag: tag, etag: []string{tag}, length: []string{strconv.Itoa(len(body))}}
	if coding != "" {
		form.encoding = []string{coding}
	}
	return form
}

func (f *File) plain() []byte { return f.forms[len(f.forms)-1].body }

// ServeHTTP sends the form that the client likes best, or the part it asks
// for, or word that it has it already.
func (f *File) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	varyByEncoding(h)
	accepted, forms := r.Header["Accept-Encoding"], f.forms
	if f.late != nil && accepted != nil {
		forms = f.late()
	}
	form := negotiate(forms, accepted)
	if form == nil {
		http.Error(w, "This file is not to be had in any coding that Accept-Encoding admits.", http.StatusNotAcceptable)
		return
	}
	if !form.expected(r.Header) {
		http.Error(w, "The file is not the one that If-Match names.", http.StatusPreconditionFailed)
		return
	}
	h["Etag"] = form.etag
	if f.cache != nil {
		h["Cache-Control"] = f.cache
	}
	if form.known(r.Header) {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	h["Content-Type"] = f.contentType
	h["Content-Length"] = form.length
	h["Accept-Ranges"] = inBytes
	if form.encoding != nil {
		h["Content-Encoding"] = form.encoding
	}
	form.send(w, r)
}

// pieceSize is how much is written under one deadline: with Patience a
// client must take 4 kB/s. Larger pieces are not faster.
const pieceSize = 256 << 10

// send writes the body, or the ranges of it that are asked for.
func (f *form) send(w http.ResponseWriter, r *http.Request) {
	if f.asksRange(r) {
		// Preconditions are judged already, over all their lines; net/http would judge again by the first line of each.
		only := &http.Request{Method: r.Method, Header: http.Header{"Range": r.Header["Range"]}}
		http.ServeContent(w, only, "", time.Time{}, bytes.NewReader(f.body))
		return
	}
	w.WriteHeader(http.StatusOK)
	if r.Method == http.MethodHead {
		return
	}
	for piece := range slices.Chunk(f.body, pieceSize) {
		if _, err := w.Write(piece); err != nil {
			return
		}
	}
}
