package site

import (
	"io/fs"
	"net/http"
	"strconv"
	"strings"
)

// A variant is the file that holds one coding of a resource; the plain
// variant has no coding.
type variant struct{ name, coding string }

// The codings in order of preference, with the ending of their siblings.
var codings = []struct{ name, ending string }{
	{"br", ".br"},
	{"gzip", ".gz"},
}

// negotiate picks the variant of a file to send, and whether other requests
// for it can get another one. Requests about a part of the file or with a
// precondition on it are about the plain bytes.
func (s *files) negotiate(r *http.Request, name string) (choice variant, varies bool) {
	choice = variant{name: name}
	accepted := r.Header.Get("Accept-Encoding")
	for _, c := range codings {
		info, err := fs.Stat(s.fsys, name+c.ending)
		if err != nil || !info.Mode().IsRegular() {
			continue
		}
		varies = true
		if choice.coding == "" && !wantsPlain(r) && accepts(accepted, c.name) {
			choice = variant{name + c.ending, c.name}
		}
	}
	return choice, varies
}

func wantsPlain(r *http.Request) bool {
	for _, name := range []string{"Range", "If-Match", "If-Unmodified-Since"} {
		if r.Header.Get(name) != "" {
			return true
		}
	}
	return false
}

// accepts reports whether an Accept-Encoding header admits the coding, by
// its name or by "*" (RFC 9110, section 12.5.3). A weight of 0 refuses.
func accepts(header, coding string) bool {
	star := false
	for item := range strings.SplitSeq(header, ",") {
		name, parameters, _ := strings.Cut(item, ";")
		name = strings.ToLower(strings.TrimSpace(name))
		if name == coding {
			return weight(parameters) > 0
		}
		if name == "*" {
			star = weight(parameters) > 0
		}
	}
	return star
}

// weight reads "q=0.5"; no weight means 1, an unreadable one 0.
func weight(parameters string) float64 {
	key, value, ok := strings.Cut(strings.ToLower(parameters), "=")
	if !ok || strings.TrimSpace(key) != "q" {
		return 1
	}
	q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil {
		return 0
	}
	return q
}
