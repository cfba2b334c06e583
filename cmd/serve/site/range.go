package site

import (
	"net/http"
	"strings"
)

// maxRanges is how many ranges of a file one request may name. Players and
// download managers ask for a handful.
const maxRanges = 16

// asksRange reports whether the request is for parts of a file. Ranges of
// other methods than GET, in other units than bytes, too many at once, or of
// the last 0 bytes, which net/http would send, are ignored, as RFC 9110,
// section 14.2, wants or allows.
func asksRange(r *http.Request) bool {
	lines := r.Header["Range"]
	if r.Method != http.MethodGet || len(lines) != 1 {
		return false
	}
	ranges, ok := strings.CutPrefix(lines[0], "bytes=")
	return ok && strings.Count(ranges, ",") < maxRanges && !asksNothing(ranges)
}

// asksNothing reports whether one of the ranges is that of the last 0 bytes.
func asksNothing(ranges string) bool {
	for one := range strings.SplitSeq(ranges, ",") {
		last, ok := strings.CutPrefix(strings.Trim(one, " \t"), "-")
		if ok && last != "" && strings.Trim(last, "0") == "" {
			return true
		}
	}
	return false
}
