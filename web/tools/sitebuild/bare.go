package sitebuild

import (
	"os"
	"path/filepath"
)

// BuildBare makes the page that ours is measured against, a bare Ebitengine
// program, in .build/bare under the root, and returns its files.
func BuildBare(root string) (Tree, error) {
	source := filepath.Join(root, "web", "tools", "bare")
	page := Tree{}
	for _, name := range []string{"index.html", "start.js"} {
		content, err := os.ReadFile(filepath.Join(source, name))
		if err != nil {
			return nil, err
		}
		page[name] = content
	}
	o := Options{Root: root}
	program, err := Compile(source, ".", o.scratch("wasm", "bare.wasm"), "-s -w")
	if err != nil {
		return nil, err
	}
	if page[runnerName], err = Runner(); err != nil {
		return nil, err
	}
	page["bare.wasm"] = program
	if err := addManifest(o, page); err != nil {
		return nil, err
	}
	return page, page.WriteTo(o.scratch("bare"))
}
