package main

import (
	"bytes"
	"net"
	"strings"
	"testing"

	"rsc.io/qr"
)

func TestTheAddressIsOneLine(t *testing.T) {
	cases := []struct {
		ip      net.IP
		options options
		want    string
	}{
		{net.IPv6unspecified, options{}, "http://127.0.0.1:8080/"},
		{net.IPv6loopback, options{}, "http://[::1]:8080/"},
		{net.IPv4(127, 0, 0, 1), options{cert: "a"}, "https://127.0.0.1:8080/"},
		{net.IPv4(127, 0, 0, 1), options{public: "https://example.org/a/"}, "https://example.org/a/"},
	}
	for _, c := range cases {
		var said bytes.Buffer
		got := announce(&said, &net.TCPAddr{IP: c.ip, Port: 8080}, c.options)
		if said.String() != "Iridescent is at "+c.want+"\n" || len(got) != 1 || got[0] != c.want {
			t.Errorf("%q %v, not %s", &said, got, c.want)
		}
	}
}

func TestEachAddressOnTheNetworkHasACode(t *testing.T) {
	var said bytes.Buffer
	got := announce(&said, &net.TCPAddr{IP: net.IPv6unspecified, Port: 8080}, options{lan: true})
	for _, address := range got[1:] {
		if !strings.Contains(said.String(), "On the network: "+address+"\n"+drawQR(address, false)) {
			t.Errorf("%s has none", address)
		}
	}
}

func TestTheDrawnCodeIsTheCode(t *testing.T) {
	const address = "http://192.168.178.42:8080/"
	code, err := qr.Encode(address, qr.L)
	if err != nil {
		t.Fatal(err)
	}
	rows := strings.Split(strings.TrimSuffix(drawQR(address, false), "\n"), "\n")
	for y := -quiet; y < code.Size+quiet; y++ {
		for x, r := range []rune(rows[(y+quiet)/2]) {
			light := r == '█' || r == '▀' && (y+quiet)%2 == 0 || r == '▄' && (y+quiet)%2 == 1
			if light == code.Black(x-quiet, y) {
				t.Fatalf("row %d, column %d: %c", y, x-quiet, r)
			}
		}
	}
	coloured := strings.NewReplacer("\x1b[97;40m", "", "\x1b[0m", "").Replace(drawQR(address, true))
	if coloured != drawQR(address, false) {
		t.Error("colours change the code")
	}
}
