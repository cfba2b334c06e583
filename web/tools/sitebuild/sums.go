package sitebuild

import (
	"crypto/sha256"
	"fmt"
	"strings"
)

// sumsName is the file by which sha256sum -c checks a copy of the site.
const sumsName = "SHA256SUMS"

// addSums lists the hashes of all files, siblings and files.json included.
func addSums(_ Options, site Tree) error {
	var lines strings.Builder
	for _, name := range site.Names() {
		fmt.Fprintf(&lines, "%x  %s\n", sha256.Sum256(site[name]), name)
	}
	site[sumsName] = []byte(lines.String())
	return nil
}
