package site

import (
	"net/http"
	"strings"
)

// maxRanges is how many ranges of a file one request may name. Players and
// download managers ask for a handful.
const maxRanges = 16

// asksRange reports whether the request is for parts of a file. Ranges of
// other methods than GET, in other units than bytes, or too many at once are
// ignored, as RFC 9110, section 14.2, wants or allows.
func asksRange(r *http.Request) bool {
	lines := r.Header["Range"]
	return r.Method == http.MethodGet && len(lines) == 1 &&
		strings.HasPrefix(lines[0], "bytes=") && strings.Count(lines[0], ",") < maxRanges
}
