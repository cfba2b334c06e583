package sitebuild

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// A Tree is a folder in memory: names with forward slashes, and bytes.
type Tree map[string][]byte

// Names returns the names in order.
func (t Tree) Names() []string { return slices.Sorted(maps.Keys(t)) }

// WriteTo makes the folder hold these files and no others but those whose
// names begin with a dot. A file that is the same already keeps its time. It
// refuses a folder with other things in it, which a wrong path could name.
func (t Tree) WriteTo(dir string) error {
	if err := ours(dir); err != nil {
		return err
	}
	if err := t.prune(dir); err != nil {
		return err
	}
	for _, name := range t.Names() {
		if err := writeChanged(filepath.Join(dir, filepath.FromSlash(name)), t[name]); err != nil {
			return err
		}
	}
	return nil
}

// ours reports an error unless the folder is missing, empty but for dot
// files, or a site built before.
func ours(dir string) error {
	entries, err := os.ReadDir(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, e := range entries {
		if e.Name() == manifestName {
			return nil
		}
	}
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") {
			return fmt.Errorf("%s holds %s and no %s: it is not a site, so it is left alone", dir, e.Name(), manifestName)
		}
	}
	return nil
}

// prune removes the files that are not in the tree, then empty folders.
func (t Tree) prune(dir string) error {
	var folders []string
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err != nil {
			return err
		}
		if entry.IsDir() {
			folders = append(folders, path)
			return nil
		}
		name, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		if _, ok := t[filepath.ToSlash(name)]; ok || strings.HasPrefix(entry.Name(), ".") {
			return nil
		}
		return os.Remove(path)
	})
	for _, folder := range slices.Backward(folders) {
		_ = os.Remove(folder) // fails, rightly, unless it is empty
	}
	return err
}

func writeChanged(path string, content []byte) error {
	if old, err := os.ReadFile(path); err == nil && bytes.Equal(old, content) {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, content, 0o644)
}
