package site

import (
	"net/http"
	"strconv"
	"strings"
)

// maxRanges is how many ranges of a file one request may name. Players and
// download managers ask for a handful.
const maxRanges = 16

// asksRange reports whether the request is for parts of the form. Ranges of
// other methods than GET, in other units than bytes, too many at once, of the
// last 0 bytes or of an empty file, which net/http would send, that are no
// ranges at all, or of another version by If-Range are ignored, as RFC 9110,
// section 14.2, wants or allows. What is left of 416 is a range that begins
// after the end, and says how long the file is.
func (f *form) asksRange(r *http.Request) bool {
	lines := r.Header["Range"]
	if r.Method != http.MethodGet || len(lines) != 1 || len(f.body) == 0 || !f.unchanged(r.Header) {
		return false
	}
	ranges, ok := strings.CutPrefix(lines[0], "bytes=")
	return ok && strings.Count(ranges, ",") < maxRanges && areRanges(ranges) && !asksNothing(ranges)
}

// areRanges reports whether each of the ranges is one: "0-3", "4-" or "-2".
func areRanges(ranges string) bool {
	some := false
	for one := range strings.SplitSeq(ranges, ",") {
		one = strings.Trim(one, " \t")
		if one == "" {
			continue // lists may have empty elements
		}
		first, last, ok := strings.Cut(one, "-")
		from, errFrom := strconv.ParseInt(first, 10, 64)
		to, errTo := strconv.ParseInt(last, 10, 64)
		switch {
		case !ok || strings.Trim(first+last, "0123456789") != "" || first == "" && last == "":
			return false
		case first != "" && errFrom != nil || last != "" && errTo != nil: // beyond any file
			return false
		case first != "" && last != "" && to < from:
			return false
		}
		some = true
	}
	return some
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
