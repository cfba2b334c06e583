package sitebuild

import (
	"path"

	"iridescent/web/tools/compress"
)

// packedEnding is that of a program's gzip body under a name of its own. The
// page inflates it itself where a host sends the program uncompressed
// (web/page/js/glue/packed.js). No ending that hosts take for a coding.
const packedEnding = ".gzip.bin"

// addPacked adds the gzip bodies of programs.
func addPacked(o Options, site Tree) error {
	for _, name := range site.Names() {
		if path.Ext(name) != ".wasm" {
			continue
		}
		body, err := compress.Cache(o.scratch("compressed")).Body(compress.Gzip, site[name])
		if err != nil {
			return err
		}
		site[name+packedEnding] = body
	}
	return nil
}
