package sitebuild

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"

	"iridescent/web/tools/compress"
)

// manifestName is the file that lists the others.
const manifestName = "files.json"

// A File is one file of the site in files.json. Immutable says that its name
// tells its content. Brotli, Zstd and Gzip are the sizes of its siblings,
// left out where there are none.
type File struct {
	Name      string `json:"name"`
	Bytes     int    `json:"bytes"`
	SHA256    string `json:"sha256"`
	Type      string `json:"type"`
	Immutable bool   `json:"immutable"`
	Brotli    int    `json:"brotli,omitempty"`
	Zstd      int    `json:"zstd,omitempty"`
	Gzip      int    `json:"gzip,omitempty"`
}

// addManifest lists the files that are to be served, in the order of names:
// not their siblings, and not what is written for hosts alone.
func addManifest(_ Options, site Tree) error {
	var files []File
	for _, name := range site.Names() {
		if !site.isSibling(name) && !forHosts(name) {
			files = append(files, site.describe(name))
		}
	}
	list, err := json.MarshalIndent(map[string][]File{"files": files}, "", "  ")
	site[manifestName] = append(list, '\n')
	return err
}

func (t Tree) describe(name string) File {
	hash := sha256.Sum256(t[name])
	return File{
		Name:      name,
		Bytes:     len(t[name]),
		SHA256:    hex.EncodeToString(hash[:]),
		Type:      mediaType(name),
		Immutable: immutable(name),
		Brotli:    len(t[name+compress.Brotli.Ending]),
		Zstd:      len(t[name+compress.Zstd.Ending]),
		Gzip:      len(t[name+compress.Gzip.Ending]),
	}
}

// forHosts reports whether a file is read by a host and not by browsers.
func forHosts(name string) bool { return name == headersName || strings.HasPrefix(name, ".") }

// isSibling reports whether the file is another one compressed.
func (t Tree) isSibling(name string) bool {
	for _, coding := range compress.Codings {
		plain := len(name) - len(coding.Ending)
		if plain > 0 && name[plain:] == coding.Ending && t[name[:plain]] != nil {
			return true
		}
	}
	return false
}
