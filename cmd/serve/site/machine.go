package site

import (
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"
)

// toThisMachine lets only pages of this machine, and those of the site itself, read the answer.
func (p *policy) toThisMachine(h http.Header, r *http.Request) {
	if p.vary == nil {
		h["Vary"] = []string{"Host, Origin"}
	} else {
		h["Vary"] = append(slices.Clone(p.vary), "Origin")
	}
	h.Set("Cross-Origin-Resource-Policy", "same-site")
	h.Del("Access-Control-Allow-Origin")
	asked := r.Header.Get("Origin")
	origin, err := url.Parse(asked)
	if err != nil || origin.Scheme != "http" && origin.Scheme != "https" {
		return
	}
	itself := (origin.Host == r.Host || asked == p.origin) && p.isOwn(origin.Host)
	if itself || isLoopback(hostname(origin.Host)) {
		h.Set("Access-Control-Allow-Origin", asked)
	}
}

// strange reports whether a request for a private answer uses a name that is not known to be this server's. The owner of a
// name can let it lead to any machine, to this one too, and then for a browser the answers would belong to the owner's
// pages (DNS rebinding).
func (p *policy) strange(r *http.Request) bool {
	return p.private != nil && p.private(r) && !p.isOwn(r.Host)
}

// isOwn reports whether a host, perhaps with a port, is this machine or that of the public address. What sends no host is no
// browser.
func (p *policy) isOwn(host string) bool {
	if host == "" {
		return true
	}
	name := hostname(host)
	if public, err := url.Parse(p.origin); err == nil && public.Host != "" && name == hostname(public.Host) {
		return true
	}
	return isLoopback(name) || isInterface(name)
}

// hostname is a host without its port, in small letters and without the dot that may end it.
func hostname(host string) string {
	u := url.URL{Host: host}
	return strings.TrimSuffix(strings.ToLower(u.Hostname()), ".")
}

// isLoopback reports whether a name or an address never leads to another machine.
func isLoopback(name string) bool {
	a, err := netip.ParseAddr(name)
	if err != nil {
		return name == "localhost" || strings.HasSuffix(name, ".localhost")
	}
	return a.Unmap().IsLoopback() || a.IsUnspecified()
}

// isInterface reports whether an address is one of this machine's on its networks. They may change while it serves.
func isInterface(name string) bool {
	ip := net.ParseIP(name)
	if ip == nil {
		return false
	}
	known, _ := net.InterfaceAddrs() // without any there is none
	return slices.ContainsFunc(known, func(a net.Addr) bool {
		n, ok := a.(*net.IPNet)
		return ok && n.IP.Equal(ip)
	})
}
