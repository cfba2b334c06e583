package site

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"strings"
)

// Read takes the site in fsys into memory. An error names the file that is
// missing or is not what files.json, or SHA256SUMS beside it, says.
func Read(fsys fs.FS) (*Site, error) {
	text, err := fs.ReadFile(fsys, manifestName)
	if errors.Is(err, fs.ErrNotExist) {
		return readFolder(fsys)
	}
	if err != nil {
		return nil, err
	}
	entries, err := parseManifest(text)
	if err != nil {
		return nil, err
	}
	r := reader{fsys: fsys, sums: readSums(fsys)}
	s := &Site{files: map[string]*File{}, listed: true}
	for _, e := range entries {
		if unserved(e.Name) {
			continue
		}
		s.listed = s.listed && e.SHA256 != ""
		if s.files[e.Name], err = r.file(e); err != nil {
			return nil, err
		}
	}
	s.Put(manifestName, text)
	return s, nil
}

// A reader reads files that must be what they are said to be. Sums are the
// hashes of SHA256SUMS, which has those of the siblings too.
type reader struct {
	fsys fs.FS
	sums map[string]string
}

func (r reader) file(e entry) (*File, error) {
	f := newFile(e)
	for _, c := range codings {
		size := e.sibling(c.name)
		if size == 0 {
			continue
		}
		body, err := r.body(e.Name+c.ending, size, r.sums[e.Name+c.ending])
		if err != nil {
			return nil, err
		}
		f.add(c.name, body)
	}
	body, err := r.body(e.Name, e.Bytes, e.SHA256)
	if err != nil {
		return nil, err
	}
	if len(f.forms) == 0 {
		f.packLate()
	}
	f.add("", body)
	return f, nil
}

// body reads a file and compares it with its size and, if one is known, its
// hash in hexadecimal digits.
func (r reader) body(name string, size int64, sum string) ([]byte, error) {
	info, err := fs.Stat(r.fsys, name)
	if err != nil {
		return nil, fmt.Errorf("%s is listed and cannot be read: %w", name, err)
	}
	if !info.Mode().IsRegular() || info.Size() != size {
		return nil, fmt.Errorf("%s is not the file that is listed: it has %d bytes, not %d", name, info.Size(), size)
	}
	body, err := readFile(r.fsys, name)
	if err != nil {
		return nil, fmt.Errorf("%s is listed and cannot be read: %w", name, err)
	}
	hash := sha256.Sum256(body)
	if got := hex.EncodeToString(hash[:]); sum != "" && !strings.EqualFold(got, sum) {
		return nil, fmt.Errorf("%s is not the file that is listed: its SHA-256 is %s, not %s", name, got, sum)
	}
	return body, nil
}

// readSums reads the lines of SHA256SUMS, if there is one.
func readSums(fsys fs.FS) map[string]string {
	text, err := fs.ReadFile(fsys, "SHA256SUMS")
	if err != nil {
		return nil
	}
	sums := map[string]string{}
	for line := range strings.Lines(string(text)) {
		sum, name, ok := strings.Cut(strings.TrimSpace(line), " ")
		if ok {
			sums[strings.TrimPrefix(strings.TrimLeft(name, " *"), "./")] = sum
		}
	}
	return sums
}
