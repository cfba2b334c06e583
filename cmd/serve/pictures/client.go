package pictures

import (
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"
)

// thisMachine is where a proxy can be believed that nobody named.
var thisMachine = []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("::1/128")}

// clientOf tells those who ask apart, to give each a turn: by the address of the connection, or where a proxy made it, by
// the last address in X-Forwarded-For that is no proxy's. What stands before that one, anybody may have invented. Where
// there is none, all who come by the proxy are one client. All addresses of one IPv6 network of 64 bits are one client. It
// is kept only as long as a drawing lasts and is written nowhere.
func clientOf(r *http.Request, proxies []netip.Prefix) string {
	isProxy := func(a netip.Addr) bool {
		return slices.ContainsFunc(proxies, func(p netip.Prefix) bool { return p.Contains(a) })
	}
	peer := parseAddress(r.RemoteAddr)
	if !isProxy(peer) {
		return network(peer)
	}
	all := strings.Split(strings.Join(r.Header["X-Forwarded-For"], ","), ",")
	for _, text := range slices.Backward(all) {
		a := parseAddress(strings.TrimSpace(text))
		if !a.IsValid() {
			break
		}
		if !isProxy(a) {
			return network(a)
		}
	}
	return network(peer)
}

// parseAddress reads an address with or without a port; the zero Addr is none.
func parseAddress(text string) netip.Addr {
	if host, _, err := net.SplitHostPort(text); err == nil {
		text = host
	}
	a, _ := netip.ParseAddr(strings.TrimSuffix(strings.TrimPrefix(text, "["), "]"))
	return a.Unmap().WithZone("")
}

func network(a netip.Addr) string {
	if !a.Is6() {
		return a.String()
	}
	prefix, _ := a.Prefix(64)
	return prefix.String()
}
