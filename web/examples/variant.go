package examples

import (
	"net/http"
	"strings"
)

// variant is how a host serves its pages.
type variant struct{ coep, strict, noscript, sandboxed bool }

// variantOf takes the folders before a page's name apart.
func variantOf(address string) (v variant, name string) {
	name = strings.TrimPrefix(address, "/")
	for {
		folder, rest, found := strings.Cut(name, "/")
		switch {
		case !found:
		case folder == "coep":
			v.coep = true
		case folder == "strict":
			v.strict = true
		case folder == "noscript":
			v.noscript = true
		case folder == "sandboxed":
			v.sandboxed = true
		default:
			found = false
		}
		if !found {
			break
		}
		name = rest
	}
	if name == "" {
		name = "index.html"
	}
	return v, name
}

// header writes the headers of a host. Its own origin is named besides 'self',
// which WebKit does not match in a sandbox; for the same reason files must
// allow other origins when the page is isolated.
func (v variant) header(h http.Header, site, own string) {
	h.Set("Cache-Control", "no-store")
	h.Set("Cross-Origin-Resource-Policy", "cross-origin")
	if v.coep {
		h.Set("Cross-Origin-Embedder-Policy", "require-corp")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
	}
	own = "'self' " + own
	switch {
	case v.noscript:
		h.Set("Content-Security-Policy", "script-src 'none'")
	case v.strict:
		h.Set("Content-Security-Policy", "default-src 'none'; script-src "+own+" "+site+"; style-src "+own+"; img-src "+own+" "+site+" data:; "+
			"frame-src "+own+" "+site+"; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'")
	}
}
