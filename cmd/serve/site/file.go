package site

import (
	"bytes"
	"io"
	"io/fs"
	"net/http"
	"strconv"
)

// file sends one regular file, or its compressed sibling.
func (s *files) file(w http.ResponseWriter, r *http.Request, name string) {
	choice, varies := s.negotiate(r, name)
	content, info, err := open(s.fsys, choice.name)
	if err != nil {
		http.Error(w, "The file cannot be read.", http.StatusInternalServerError)
		return
	}
	defer content.Close()
	tag, err := s.tags.of(choice.name, info, content)
	if err != nil {
		http.Error(w, "The file cannot be read.", http.StatusInternalServerError)
		return
	}
	h := w.Header()
	h.Set("Content-Type", contentType(name))
	h.Set("ETag", tag)
	if varies {
		h.Set("Vary", "Accept-Encoding")
	}
	if choice.coding != "" {
		h.Set("Content-Encoding", choice.coding)
		// ServeContent leaves the length out beside a Content-Encoding.
		h.Set("Content-Length", strconv.FormatInt(info.Size(), 10))
	}
	// Files inside the binary have no time of change, so no Last-Modified.
	http.ServeContent(w, r, name, info.ModTime(), content)
}

type readable interface {
	io.ReadSeeker
	io.Closer
}

// open returns a file that can be read twice. Files of a file system that
// cannot seek are read into memory.
func open(fsys fs.FS, name string) (readable, fs.FileInfo, error) {
	file, err := fsys.Open(name)
	if err != nil {
		return nil, nil, err
	}
	info, err := file.Stat()
	if err != nil {
		file.Close()
		return nil, nil, err
	}
	if seeks, ok := file.(readable); ok {
		return seeks, info, nil
	}
	defer file.Close()
	all, err := io.ReadAll(file)
	return inMemory{bytes.NewReader(all)}, info, err
}

type inMemory struct{ *bytes.Reader }

func (inMemory) Close() error { return nil }
