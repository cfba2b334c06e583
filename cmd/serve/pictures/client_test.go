package pictures

import (
	"fmt"
	"net/http"
	"net/netip"
	"testing"
)

func TestClientsAreToldApartByTheirAddresses(t *testing.T) {
	office := append(thisMachine, netip.MustParsePrefix("10.0.0.0/24"), netip.MustParsePrefix("2001:db8:ff::/48"))
	tests := []struct {
		proxies   []netip.Prefix
		peer      string
		forwarded []string
		want      string
	}{
		{thisMachine, "203.0.113.7:5000", nil, "203.0.113.7"},
		{thisMachine, "203.0.113.7:5001", []string{"198.51.100.1"}, "203.0.113.7"}, // a stranger may claim anything
		{thisMachine, "192.168.0.7:80", []string{"198.51.100.1"}, "192.168.0.7"},   // so may a phone in the room
		{thisMachine, "10.0.0.2:80", []string{"198.51.100.1"}, "10.0.0.2"},
		{thisMachine, "[fd00::7]:80", []string{"198.51.100.1"}, "fd00::/64"},
		{thisMachine, "[fe80::7%eth0]:80", []string{"198.51.100.1"}, "fe80::/64"},
		{thisMachine, "127.0.0.1:80", []string{"198.51.100.1"}, "198.51.100.1"},
		{thisMachine, "[::1]:80", []string{"203.0.113.9, 198.51.100.1"}, "198.51.100.1"}, // the proxy's own word is the last
		{thisMachine, "[::1]:80", []string{"203.0.113.9", "198.51.100.1"}, "198.51.100.1"},
		{thisMachine, "[::1]:80", []string{"198.51.100.1", "127.0.0.1"}, "198.51.100.1"}, // one proxy behind another
		{thisMachine, "[::ffff:127.0.0.1]:80", []string{"203.0.113.9,198.51.100.1 , ::1"}, "198.51.100.1"},
		{thisMachine, "127.0.0.1:80", []string{"127.0.0.9, 127.0.0.1"}, "127.0.0.1"}, // nobody but proxies
		{thisMachine, "127.0.0.1:80", []string{"198.51.100.1, unknown"}, "127.0.0.1"},
		{thisMachine, "127.0.0.1:80", []string{""}, "127.0.0.1"},
		{thisMachine, "127.0.0.1:80", nil, "127.0.0.1"},
		{thisMachine, "127.0.0.1:80", []string{"198.51.100.1:4711"}, "198.51.100.1"},
		{thisMachine, "127.0.0.1:80", []string{"[2001:db8:1:2:3::4]:4711"}, "2001:db8:1:2::/64"},
		{thisMachine, "127.0.0.1:80", []string{"[2001:db8:1:2:3::4]"}, "2001:db8:1:2::/64"},
		{thisMachine, "[2001:db8:1:2:3::4]:80", nil, "2001:db8:1:2::/64"},
		{thisMachine, "[2001:db8:1:2:ffff::9]:80", nil, "2001:db8:1:2::/64"},
		{thisMachine, "[::ffff:203.0.113.7]:80", nil, "203.0.113.7"},
		{thisMachine, "", nil, "invalid IP"},
		{office, "10.0.0.2:80", []string{"203.0.113.9, 198.51.100.1"}, "198.51.100.1"},
		{office, "10.0.0.2:80", []string{"198.51.100.1, 10.0.0.3"}, "198.51.100.1"},
		{office, "10.0.1.2:80", []string{"198.51.100.1"}, "10.0.1.2"}, // beside the network that is named
		{office, "[2001:db8:ff::2]:80", []string{"198.51.100.1"}, "198.51.100.1"},
		{office, "127.0.0.1:80", []string{"198.51.100.1"}, "198.51.100.1"},
	}
	for _, tt := range tests {
		r := &http.Request{RemoteAddr: tt.peer, Header: http.Header{"X-Forwarded-For": tt.forwarded}}
		if got := clientOf(r, tt.proxies); got != tt.want {
			t.Errorf("%s for %q: %s, want %s", tt.peer, tt.forwarded, got, tt.want)
		}
	}
}

func TestWhoInventsAddressesInARoomIsOneClient(t *testing.T) {
	g := New(Options{})
	for k := range 100 {
		r := &http.Request{RemoteAddr: "192.168.0.7:5000", Header: http.Header{"X-Forwarded-For": {fmt.Sprintf("10.0.0.%d", k)}}}
		if got := clientOf(r, g.proxies); got != "192.168.0.7" {
			t.Fatal(got)
		}
	}
	proxy := New(Options{Proxies: []netip.Prefix{netip.MustParsePrefix("192.168.0.7/32")}}).proxies
	for _, peer := range []string{"192.168.0.7:5000", "127.0.0.1:5000"} {
		r := &http.Request{RemoteAddr: peer, Header: http.Header{"X-Forwarded-For": {"203.0.113.9"}}}
		if got := clientOf(r, proxy); got != "203.0.113.9" {
			t.Errorf("%s is a proxy: %s", peer, got)
		}
	}
}
