package sitebuild

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// headersName is a file from which several static hosts read headers:
// https://docs.netlify.com/routing/headers/ has the format, and
// https://developers.cloudflare.com/pages/configuration/headers/.
const headersName = "_headers"

// addHeaders writes the server's headers for all paths, and for each file
// whose name tells its content that it may be kept for ever.
func addHeaders(o Options, site Tree) error {
	lines, err := os.ReadFile(filepath.Join(o.Root, "cmd", "serve", "site", "headers.txt"))
	if err != nil {
		return err
	}
	var out strings.Builder
	out.WriteString(o.everywhere(string(lines)))
	for _, name := range site.Names() {
		if immutable(name) && !site.isSibling(name) {
			fmt.Fprintf(&out, "/%s\n  Cache-Control: public, max-age=31536000, immutable\n", name)
		}
	}
	site[headersName] = []byte(out.String())
	return nil
}

var sourceS = regexp.MustCompile(`\bS\b`)

// everywhere is the rule for all paths, with S in the policy replaced by
// 'self' and the origin, if that is known. Cache-Control is left to each
// file, as hosts join what several rules say; without one they revalidate.
func (o Options) everywhere(lines string) string {
	source := "'self'"
	if o.Base != nil {
		source += " " + o.Base.Scheme + "://" + o.Base.Host
	}
	var out strings.Builder
	out.WriteString("/*\n")
	for line := range strings.Lines(lines) {
		name, _, _ := strings.Cut(line, ":")
		switch name {
		case "Cache-Control":
			continue
		case "Content-Security-Policy":
			line = sourceS.ReplaceAllLiteralString(line, source)
		}
		fmt.Fprintln(&out, "  "+strings.TrimSpace(line))
	}
	out.WriteString("/*.wasm\n  Content-Type: application/wasm\n")
	return out.String()
}
