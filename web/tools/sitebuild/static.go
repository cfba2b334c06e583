package sitebuild

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// addStatic copies what needs no build: fonts and their licences, icons,
// pictures, the web app manifest.
func addStatic(o Options, site Tree) error {
	files := os.DirFS(o.source())
	return fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && skipsFolder(name):
			return fs.SkipDir
		case entry.IsDir() || !isStatic(name):
			return nil
		}
		content, err := fs.ReadFile(files, name)
		site[name] = content
		return err
	})
}

func skipsFolder(name string) bool {
	base := path.Base(name)
	return base == "js" || base == "node_modules" || strings.HasPrefix(base, ".") && base != "."
}

func isStatic(name string) bool {
	if name == embedTypesName {
		return true
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".avif", ".ico", ".jpg", ".otf", ".png", ".svg", ".ttf", ".txt", ".webmanifest", ".webp", ".woff2":
		return !strings.HasPrefix(path.Base(name), ".")
	}
	return false
}
