package site

import (
	_ "embed"
	"net/http"
	"regexp"
	"strings"
)

// The headers that every answer carries, one a line. The word S in the
// content security policy stands for the site's own origin. The build reads
// the same file for hosts that take their headers from a file.
//
//go:embed headers.txt
var headerLines string

type header struct{ name, value string }

var headers = parseHeaders(headerLines)

func parseHeaders(lines string) []header {
	var all []header
	for line := range strings.Lines(lines) {
		name, value, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok {
			panic("site: header line without a colon: " + line)
		}
		all = append(all, header{name, value})
	}
	return all
}

var sourceS = regexp.MustCompile(`\bS\b`)

// setHeaders adds the headers with S replaced by 'self' and the origin. The
// origin is named because WebKit does not match 'self' in a sandboxed frame.
func setHeaders(h http.Header, origin string) {
	source := strings.TrimSpace("'self' " + origin)
	for _, each := range headers {
		value := each.value
		if each.name == "Content-Security-Policy" {
			value = sourceS.ReplaceAllLiteralString(value, source)
		}
		h.Set(each.name, value)
	}
}

// A host name, an IPv4 address or a bracketed IPv6 address, perhaps a port.
// Anything else could smuggle a directive into the policy.
var hostHeader = regexp.MustCompile(`^([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?$`)

// origin returns the origin the request was sent to, empty if it named no
// host; ok is false if the Host header is not a host. Behind a proxy that
// ends TLS the scheme comes from X-Forwarded-Proto.
func origin(r *http.Request) (origin string, ok bool) {
	if r.Host == "" {
		return "", true
	}
	if !hostHeader.MatchString(r.Host) {
		return "", false
	}
	if r.TLS != nil || r.Header.Get("X-Forwarded-Proto") == "https" {
		return "https://" + r.Host, true
	}
	return "http://" + r.Host, true
}
