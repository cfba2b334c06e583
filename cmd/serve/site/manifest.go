package site

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// manifestName is the file that lists the others.
const manifestName = "files.json"

// An entry is one file in the manifest. Brotli, Zstd and Gzip are the sizes
// of its siblings name.br, name.zst and name.gz, 0 where there is none. Type
// is its media type, by its name if empty. An Immutable name never stands
// for other bytes.
type entry struct {
	Name      string `json:"name"`
	Bytes     int64  `json:"bytes"`
	SHA256    string `json:"sha256"`
	Type      string `json:"type"`
	Immutable bool   `json:"immutable"`
	Brotli    int64  `json:"brotli"`
	Zstd      int64  `json:"zstd"`
	Gzip      int64  `json:"gzip"`
}

// sibling returns the size of the sibling in the coding, 0 if there is none.
func (e entry) sibling(coding string) int64 {
	return map[string]int64{"br": e.Brotli, "zstd": e.Zstd, "gzip": e.Gzip}[coding]
}

// parseManifest reads files.json. Fields it does not know are left alone.
func parseManifest(text []byte) ([]entry, error) {
	var manifest struct{ Files []entry }
	if err := json.Unmarshal(text, &manifest); err != nil {
		return nil, fmt.Errorf("%s: %w", manifestName, err)
	}
	if len(manifest.Files) == 0 {
		return nil, errors.New(manifestName + " lists no files")
	}
	seen := map[string]bool{}
	for _, e := range manifest.Files {
		switch {
		case !fs.ValidPath(e.Name) || e.Name == "." || strings.ContainsAny(e.Name, "\\\x00"):
			return nil, fmt.Errorf("%s: %q is not the name of a file in the site", manifestName, e.Name)
		case seen[e.Name]:
			return nil, fmt.Errorf("%s lists %s twice", manifestName, e.Name)
		case strings.ContainsAny(e.Type, "\r\n"):
			return nil, fmt.Errorf("%s: the type of %s has more than one line", manifestName, e.Name)
		}
		seen[e.Name] = true
	}
	return manifest.Files, nil
}

// unserved reports whether a file has no address, listed or not: hidden ones
// and those that tell hosting services what to do.
func unserved(name string) bool {
	base := path.Base(name)
	return strings.HasPrefix(name, ".") || strings.Contains(name, "/.") || base == "_headers" || base == "_redirects"
}
