package site

import (
	"net/http"
	"strings"
)

// expected reports whether If-Match, if it is there, names the form. The
// comparison is strong: a weak tag never matches.
func (f *form) expected(h http.Header) bool {
	lines, ok := h["If-Match"]
	return !ok || anyTag(lines, func(tag string, weak bool) bool { return !weak && tag == f.tag })
}

// known reports whether the client has the form by If-None-Match. The
// comparison is weak: proxies that recompress make tags weak.
func (f *form) known(h http.Header) bool {
	lines, ok := h["If-None-Match"]
	return ok && anyTag(lines, func(tag string, _ bool) bool { return tag == f.tag })
}

// unchanged reports whether If-Range, if it is there, names the form. The
// comparison is strong, and there is no date to compare with.
func (f *form) unchanged(h http.Header) bool {
	lines, ok := h["If-Range"]
	return !ok || len(lines) == 1 && strings.Trim(lines[0], " \t") == f.tag
}

// anyTag reports whether a list of entity tags is "*" or has one that
// matches. What follows a tag that is none is not read.
func anyTag(lines []string, match func(tag string, weak bool) bool) bool {
	for _, line := range lines {
		rest := strings.TrimLeft(line, " \t,")
		if strings.TrimRight(rest, " \t") == "*" {
			return true
		}
		for rest != "" {
			tag, weak, after, ok := cutTag(rest)
			if !ok {
				break
			}
			if match(tag, weak) {
				return true
			}
			rest = strings.TrimLeft(after, " \t,")
		}
	}
	return false
}

// cutTag takes the entity tag that the list begins with, in its quotes, which
// may hold commas.
func cutTag(list string) (tag string, weak bool, after string, ok bool) {
	list, weak = strings.CutPrefix(list, "W/")
	if !strings.HasPrefix(list, `"`) {
		return "", false, "", false
	}
	end := strings.IndexByte(list[1:], '"')
	if end < 0 {
		return "", false, "", false
	}
	return list[:end+2], weak, list[end+2:], true
}
