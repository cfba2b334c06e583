package main

import (
	"os"
	"path/filepath"

	"iridescent/viz"
	"iridescent/viz/poster"
	"iridescent/web/address"
)

// writeFiles writes poster.svg and poster.png, the default state; the picture that messengers show with a link; posters/
// with a wide and a tall picture of each named state; and the oEmbed answer, if there is an address.
func writeFiles(folder, base string) error {
	standard := poster.New("", poster.WideWidth, poster.WideHeight, poster.Look{Head: viz.HeadGiven})
	files := map[string][]byte{
		"poster.svg":        standard.SVG(),
		"poster.png":        standard.PNG(address.PreviewScale, base),
		address.PreviewName: poster.New("", address.PreviewWidth, address.PreviewHeight, poster.Look{Head: viz.HeadWhole}).PNG(address.PreviewScale, base),
	}
	for _, n := range poster.Presets() {
		name := "posters/" + n.Scene + "-" + n.Name
		files[name+".svg"] = poster.New(n.Hash, poster.WideWidth, poster.WideHeight, poster.Look{Head: viz.HeadGiven}).SVG()
		files[name+"-tall.svg"] = poster.New(n.Hash, poster.TallWidth, poster.TallHeight, poster.Look{Head: viz.HeadGiven}).SVG()
	}
	if base != "" {
		files[address.OEmbedName] = address.Default(base).JSON()
	}
	if err := os.MkdirAll(filepath.Join(folder, "posters"), 0o755); err != nil {
		return err
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(folder, filepath.FromSlash(name)), content, 0o644); err != nil {
			return err
		}
	}
	return nil
}
