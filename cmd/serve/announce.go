package main

import (
	"fmt"
	"io"
	"net"
)

// announce prints where the site is and returns the addresses printed, the
// one for this machine first. With lan it adds one line for each address
// that other machines can use.
func announce(w io.Writer, bound *net.TCPAddr, lan bool) []string {
	addresses := []string{url(bound.IP, bound.Port)}
	fmt.Fprintf(w, "Iridescent is at %s\n", addresses[0])
	if !lan {
		return addresses
	}
	known, err := net.InterfaceAddrs()
	others := reachable(known)
	for _, ip := range others {
		addresses = append(addresses, url(ip, bound.Port))
		fmt.Fprintf(w, "On the network: %s\n", url(ip, bound.Port))
	}
	if err != nil || len(others) == 0 {
		fmt.Fprintln(w, "This machine has no address on a network.")
	}
	return addresses
}

// url writes the address of a page. An unspecified IP means every interface,
// of which this machine's own is named.
func url(ip net.IP, port int) string {
	if ip == nil || ip.IsUnspecified() {
		ip = net.IPv4(127, 0, 0, 1)
	}
	return "http://" + join(ip.String(), port) + "/"
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
