package site

import (
	"fmt"
	"io/fs"
	"path"
)

// maxFolder is how much a folder without a manifest may hold. It keeps a
// wrong -dir from filling the memory.
const maxFolder = 512 << 20

// readFolder reads a folder that has no manifest: all regular files, with
// name.br, name.zst and name.gz as siblings of name. Links are left out.
func readFolder(fsys fs.FS) (*Site, error) {
	sizes, err := regularFiles(fsys)
	if err != nil {
		return nil, err
	}
	r := reader{fsys: fsys}
	s := &Site{files: map[string]*File{}}
	for name, size := range sizes {
		if isSibling(name, sizes) {
			continue
		}
		e := entry{Name: name, Bytes: size, Brotli: sizes[name+".br"], Zstd: sizes[name+".zst"], Gzip: sizes[name+".gz"]}
		if s.files[name], err = r.file(e); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// regularFiles returns the sizes of the files that may be served.
func regularFiles(fsys fs.FS) (map[string]int64, error) {
	sizes, sum := map[string]int64{}, int64(0)
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case name != "." && unserved(name) && d.IsDir():
			return fs.SkipDir
		case !d.Type().IsRegular() || unserved(name):
			return nil
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		if sum += info.Size(); sum > maxFolder {
			return fmt.Errorf("the folder holds more than %d MB and no %s: it is not a site", maxFolder>>20, manifestName)
		}
		sizes[name] = info.Size()
		return nil
	})
	return sizes, err
}

func isSibling(name string, sizes map[string]int64) bool {
	for _, c := range codings {
		if path.Ext(name) == c.ending {
			_, ok := sizes[name[:len(name)-len(c.ending)]]
			return ok
		}
	}
	return false
}
