package pictures

import (
	"net"
	"net/http"
	"net/netip"
	"strings"
)

// clientOf tells those who ask apart, to give each a share: by the address of the connection, or by the last one in
// X-Forwarded-For where a proxy on this machine or network made the connection. All addresses of one IPv6 network of 64
// bits are one client. It is kept only as long as a drawing lasts and is written nowhere.
func clientOf(r *http.Request) string {
	peer := parseAddress(r.RemoteAddr)
	if !peer.IsLoopback() && !peer.IsPrivate() {
		return network(peer)
	}
	lines := r.Header["X-Forwarded-For"]
	if len(lines) == 0 {
		return network(peer)
	}
	all := strings.Split(lines[len(lines)-1], ",")
	if last := parseAddress(strings.TrimSpace(all[len(all)-1])); last.IsValid() {
		return network(last)
	}
	return network(peer)
}

// parseAddress reads an address with or without a port; the zero Addr is none.
func parseAddress(text string) netip.Addr {
	if host, _, err := net.SplitHostPort(text); err == nil {
		text = host
	}
	a, _ := netip.ParseAddr(text)
	return a.Unmap().WithZone("")
}

func network(a netip.Addr) string {
	if !a.Is6() {
		return a.String()
	}
	prefix, _ := a.Prefix(64)
	return prefix.String()
}
