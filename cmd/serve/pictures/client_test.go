package pictures

import (
	"net/http"
	"testing"
)

func TestClientsAreToldApartByTheirAddresses(t *testing.T) {
	tests := []struct{ peer, forwarded, want string }{
		{"203.0.113.7:5000", "", "203.0.113.7"},
		{"203.0.113.7:5001", "198.51.100.1", "203.0.113.7"}, // a stranger may claim anything
		{"127.0.0.1:80", "198.51.100.1", "198.51.100.1"},
		{"[::1]:80", "203.0.113.9, 198.51.100.1", "198.51.100.1"}, // the proxy's own word is the last
		{"10.0.0.2:80", "198.51.100.1:4711", "198.51.100.1"},
		{"127.0.0.1:80", "unknown", "127.0.0.1"},
		{"127.0.0.1:80", "", "127.0.0.1"},
		{"[2001:db8:1:2:3::4]:80", "", "2001:db8:1:2::/64"},
		{"[2001:db8:1:2:ffff::9]:80", "", "2001:db8:1:2::/64"},
		{"[::ffff:203.0.113.7]:80", "", "203.0.113.7"},
		{"", "", "invalid IP"},
	}
	for _, tt := range tests {
		r := &http.Request{RemoteAddr: tt.peer, Header: http.Header{}}
		if tt.forwarded != "" {
			r.Header.Set("X-Forwarded-For", tt.forwarded)
		}
		if got := clientOf(r); got != tt.want {
			t.Errorf("%s for %q: %s, want %s", tt.peer, tt.forwarded, got, tt.want)
		}
	}
}
