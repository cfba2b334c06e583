package dev

import (
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// watched are the folders that the site is made from.
var watched = []string{"cmd/wasm", "infotheory", "viz", "web/page", "web/poster", "web/tools"}

// sources are the files that the site is made from, and what tells one
// version of them from the next.
type sources map[string]version

type version struct {
	modified time.Time
	size     int64
}

func (s sources) equal(other sources) bool {
	return s != nil && other != nil && maps.Equal(s, other)
}

// look finds the sources. What cannot be read is left out: the build will
// say so.
func look(root string) sources {
	found := sources{}
	for _, folder := range watched {
		_ = filepath.WalkDir(filepath.Join(root, filepath.FromSlash(folder)), func(name string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return nil
			case entry.IsDir() && passedOver(entry.Name()):
				return fs.SkipDir
			case !entry.Type().IsRegular() || passedOver(entry.Name()):
				return nil
			}
			if info, err := os.Stat(name); err == nil {
				found[name] = version{info.ModTime(), info.Size()}
			}
			return nil
		})
	}
	return found
}

// passedOver reports whether a name is no part of the site: tests, what
// editors leave beside a file, and what npm installs.
func passedOver(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") || name == "node_modules" ||
		strings.HasSuffix(name, "_test.go") || strings.HasSuffix(name, ".test.js")
}
