package sitebuild

import (
	_ "embed"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

//go:embed 404.html
var notFoundPage []byte

// addHosting adds what static hosts look for: headers in the format that
// several of them read, a page for what is not there, and the file that
// keeps GitHub Pages from dropping names.
func addHosting(o Options, site Tree) error {
	lines, err := os.ReadFile(filepath.Join(o.Root, "cmd", "serve", "site", "headers.txt"))
	if err != nil {
		return err
	}
	site["_headers"] = hostHeaders(string(lines), o.Origin)
	site[".nojekyll"] = []byte{}
	if _, ok := site["404.html"]; !ok {
		site["404.html"] = notFoundPage
	}
	return nil
}

var sourceS = regexp.MustCompile(`\bS\b`)

// hostHeaders writes the server's headers for all paths, with S replaced by
// 'self' and the origin, if one is known.
func hostHeaders(lines, origin string) []byte {
	source := strings.TrimSpace("'self' " + origin)
	var out strings.Builder
	fmt.Fprintln(&out, "/*")
	for line := range strings.Lines(lines) {
		if strings.HasPrefix(line, "Content-Security-Policy:") {
			line = sourceS.ReplaceAllLiteralString(line, source)
		}
		fmt.Fprintln(&out, "  "+strings.TrimSpace(line))
	}
	fmt.Fprintln(&out, "/*.wasm\n  Content-Type: application/wasm")
	return []byte(out.String())
}
