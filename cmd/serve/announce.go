package main

import (
	"fmt"
	"io"
	"net"
)

// announce prints where the site is and returns the addresses printed, the
// one to open here first: the public one, if there is one. With -lan it adds
// one line for each address that other machines can use, and a QR code for
// each address that they can.
func announce(w io.Writer, bound *net.TCPAddr, o options) []string {
	first := o.public
	if first == "" {
		first = pageAddress(o, bound.IP, bound.Port)
	}
	fmt.Fprintf(w, "Iridescent is at %s\n", first)
	addresses := []string{first}
	if !o.lan {
		return addresses
	}
	if o.public != "" {
		fmt.Fprint(w, drawQR(o.public, isTerminal(w)))
	}
	known, err := net.InterfaceAddrs()
	others := reachable(known)
	for _, ip := range others {
		other := pageAddress(o, ip, bound.Port)
		addresses = append(addresses, other)
		fmt.Fprintf(w, "On the network: %s\n%s", other, drawQR(other, isTerminal(w)))
	}
	if err != nil || len(others) == 0 {
		fmt.Fprintln(w, "This machine has no address on a network.")
	}
	return addresses
}

// publicBase is the address that the page can give away: that of -url, or with
// -lan the first one that other machines can use; "" if none is known.
func publicBase(bound *net.TCPAddr, o options) string {
	if o.public != "" || !o.lan {
		return o.public
	}
	known, _ := net.InterfaceAddrs() // without any there is none; announce says so
	for _, ip := range reachable(known) {
		return pageAddress(o, ip, bound.Port)
	}
	return ""
}

// pageAddress writes the address of a page. An unspecified IP means every
// interface, of which this machine's own is named.
func pageAddress(o options, ip net.IP, port int) string {
	if ip == nil || ip.IsUnspecified() {
		ip = net.IPv4(127, 0, 0, 1)
	}
	scheme := "http://"
	if o.cert != "" {
		scheme = "https://"
	}
	return scheme + join(ip.String(), port) + "/"
}

// reachable keeps the addresses that other machines can write down and use:
// not loopback, not link-local ones, which need a zone.
func reachable(addresses []net.Addr) []net.IP {
	var ips []net.IP
	for _, a := range addresses {
		if n, ok := a.(*net.IPNet); ok && n.IP.IsGlobalUnicast() {
			ips = append(ips, n.IP)
		}
	}
	return ips
}
