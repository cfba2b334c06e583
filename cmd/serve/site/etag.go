package site

import (
	"crypto/sha256"
	"encoding/base64"
	"io"
	"io/fs"
	"sync"
	"time"
)

// tags remembers the entity tag of each version of a file, so that a large
// file is read once for it. It may be used by several goroutines.
type tags struct {
	mu    sync.Mutex
	known map[string]tagged
}

type tagged struct {
	size     int64
	modified time.Time
	tag      string
}

// of returns a strong entity tag made from the bytes of the file, and leaves
// the reader at the start. Each coding of a resource is a file of its own
// and so has its own tag.
func (t *tags) of(name string, info fs.FileInfo, content io.ReadSeeker) (string, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if k, ok := t.known[name]; ok && k.size == info.Size() && k.modified.Equal(info.ModTime()) {
		return k.tag, nil
	}
	hash := sha256.New()
	if _, err := io.Copy(hash, content); err != nil {
		return "", err
	}
	if _, err := content.Seek(0, io.SeekStart); err != nil {
		return "", err
	}
	tag := `"` + base64.RawURLEncoding.EncodeToString(hash.Sum(nil)[:15]) + `"`
	if t.known == nil {
		t.known = make(map[string]tagged)
	}
	t.known[name] = tagged{info.Size(), info.ModTime(), tag}
	return tag, nil
}
