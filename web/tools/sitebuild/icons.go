package sitebuild

import "iridescent/web/tools/icon"

// manifestOfApp says what an installed page is called and looks like. The
// icons are drawn where there is one.
const manifestOfApp = "manifest.webmanifest"

var icons = map[string]struct {
	size int
	kind icon.Kind
}{
	"icon-192.png":         {192, icon.Rounded},
	"icon-512.png":         {512, icon.Rounded},
	"icon-maskable.png":    {512, icon.Maskable},
	"apple-touch-icon.png": {180, icon.Full},
}

func addIcons(_ Options, site Tree) error {
	if site[manifestOfApp] == nil {
		return nil
	}
	for name, i := range icons {
		site[name] = icon.PNG(i.size, i.kind)
	}
	return nil
}
