package main

import (
	"errors"
	"fmt"
	"net"
	"strconv"
	"syscall"
)

// tries is how many ports after the default one are tried.
const tries = 100

// listen opens the port. The default port, when taken, gives way to the next
// free one; a port that was asked for does not.
func listen(o options) (net.Listener, error) {
	host, port, err := splitAddr(o)
	if err != nil {
		return nil, err
	}
	listener, err := net.Listen("tcp", join(host, port))
	if err == nil {
		return listener, nil
	}
	if !o.addrGiven {
		return listenAfter(host, port)
	}
	if errors.Is(err, syscall.EADDRINUSE) {
		return nil, fmt.Errorf("port %d is taken by another program; choose another with -addr, or -addr %s for any free one", port, join(host, 0))
	}
	return nil, fmt.Errorf("cannot listen on %s: %w", join(host, port), err)
}

func listenAfter(host string, port int) (net.Listener, error) {
	for next := port + 1; next <= min(port+tries, 65535); next++ {
		if listener, err := net.Listen("tcp", join(host, next)); err == nil {
			return listener, nil
		}
	}
	return nil, fmt.Errorf("no free port from %d to %d", port, port+tries)
}

// splitAddr splits -addr. With -lan the host is every interface.
func splitAddr(o options) (host string, port int, err error) {
	host, digits, err := net.SplitHostPort(o.addr)
	if err != nil {
		return "", 0, fmt.Errorf("-addr %q is not host:port, such as 127.0.0.1:8080 or :0", o.addr)
	}
	port, err = strconv.Atoi(digits)
	if err != nil || port < 0 || port > 65535 {
		return "", 0, fmt.Errorf("-addr %q: the port must be a number from 0 to 65535", o.addr)
	}
	if o.lan {
		host = ""
	}
	return host, port, nil
}

func join(host string, port int) string {
	return net.JoinHostPort(host, strconv.Itoa(port))
}
