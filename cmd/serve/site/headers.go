package site

import (
	_ "embed"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"sync/atomic"
)

// The headers that every answer carries, one a line. The word S in the
// content security policy stands for the site's own origin. The build reads
// the same file for hosts that take their headers from a file.
//
//go:embed headers.txt
var headerLines string

// A policy sets the headers of answers. It remembers what the last origin
// asked for made of the content security policy, as most requests of a
// server go to the same one.
type policy struct {
	fixed   map[string][]string
	between []string // the content security policy, cut at each S
	origin  string
	vary    []string // what the content security policy depends on
	private func(*http.Request) bool
	last    atomic.Pointer[named]
}

// named is the content security policy for the host of a request.
type named struct {
	host   string
	secure bool
	csp    []string
}

var (
	sourceS  = regexp.MustCompile(`\bS\b`)
	oneValue = regexp.MustCompile(`^[!-+\--:<-~ ]*$`) // ASCII without "," and ";"
)

// ValidSources reports whether the text can be the value of a directive in
// the content security policy, such as frame-ancestors.
func ValidSources(text string) bool { return oneValue.MatchString(text) }

func newPolicy(o Options) *policy {
	if !ValidSources(o.FrameAncestors) || !ValidSources(o.Origin) {
		panic("site: options that cannot be in a content security policy")
	}
	p := &policy{fixed: map[string][]string{}, origin: o.Origin, private: o.Private}
	if p.origin == "" {
		p.vary = byAddress
	}
	for line := range strings.Lines(headerLines) {
		name, value, ok := strings.Cut(strings.TrimSpace(line), ": ")
		switch {
		case !ok:
			panic("site: header line without a colon: " + line)
		case name == "Content-Security-Policy":
			if o.FrameAncestors != "" && o.FrameAncestors != "*" { // "*" would not match a page in a sandbox
				value += "; frame-ancestors " + o.FrameAncestors
			}
			p.between = sourceS.Split(value, -1)
		default:
			p.fixed[http.CanonicalHeaderKey(name)] = []string{value}
		}
	}
	return p
}

// set adds the headers. ok is false if the Host header is not a host; then
// the policy names the site as 'self' only.
func (p *policy) set(h http.Header, r *http.Request) (ok bool) {
	for name, value := range p.fixed {
		h[name] = value
	}
	if p.vary != nil {
		h["Vary"] = p.vary
	}
	if p.private != nil && p.private(r) {
		p.toThisMachine(h, r)
	}
	secure := r.TLS != nil || r.Header.Get("X-Forwarded-Proto") == "https"
	known := p.last.Load()
	if known == nil || known.host != r.Host || known.secure != secure {
		known, ok = p.name(r.Host, secure)
		if !ok {
			h["Content-Security-Policy"] = known.csp
			return false
		}
		p.last.Store(known)
	}
	h["Content-Security-Policy"] = known.csp
	return true
}

// What answers depend on, for caches: the address that was asked for, where no public one is known, and the codings.
var (
	byAddress            = []string{"Host, X-Forwarded-Proto"}
	byEncoding           = []string{"Accept-Encoding"}
	byAddressAndEncoding = []string{byAddress[0] + ", " + byEncoding[0]}
)

// varyByEncoding says that the answer depends on Accept-Encoding too.
func varyByEncoding(h http.Header) {
	switch vary := h["Vary"]; {
	case len(vary) == 0:
		h["Vary"] = byEncoding
	case len(vary) == 1 && vary[0] == byAddress[0]:
		h["Vary"] = byAddressAndEncoding
	default:
		h["Vary"] = append(slices.Clone(vary), byEncoding...)
	}
}

// A host name, an IPv4 address or a bracketed IPv6 address, perhaps a port.
// Anything else could smuggle a directive into the policy.
var hostHeader = regexp.MustCompile(`^([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?$`)

// name makes the policy with S replaced by 'self' and the origin, as WebKit
// does not match 'self' in a sandboxed frame. Without a host it is 'self'.
func (p *policy) name(host string, secure bool) (known *named, ok bool) {
	ok = host == "" || hostHeader.MatchString(host)
	origin := p.origin
	if origin == "" && host != "" && ok {
		origin = map[bool]string{false: "http://", true: "https://"}[secure] + host
	}
	csp := strings.Join(p.between, strings.TrimSpace("'self' "+origin))
	return &named{host, secure, []string{csp}}, ok
}
