package main

import (
	"bytes"
	"io"
	"net/netip"
	"reflect"
	"strings"
	"testing"
	"time"
)

// standard are the options of an empty command line.
func standard(change func(*options)) options {
	o := options{addr: "127.0.0.1:8080", ancestors: "*", log: "text", drain: time.Second}
	change(&o)
	return o
}

func TestTheCommandLineIsRead(t *testing.T) {
	cases := []struct {
		args string
		want func(*options)
	}{
		{"", func(o *options) {}},
		{"-addr :0 -open", func(o *options) { o.addr, o.addrGiven, o.open = ":0", true, true }},
		{"-lan -dir x", func(o *options) { o.lan, o.dir = true, "x" }},
		{"-addr 127.0.0.1:8080", func(o *options) { o.addrGiven = true }},
		{"-dev -log off", func(o *options) { o.dev, o.log = true, "off" }},
		{"-cert a -key b -drain 3s", func(o *options) { o.cert, o.key, o.drain = "a", "b", 3*time.Second }},
		{"-url https://example.org", func(o *options) { o.public = "https://example.org/" }},
		{"-url http://example.org:81/a/b", func(o *options) { o.public = "http://example.org:81/a/b/" }},
		{"-proxy 10.0.0.0/24,fd00::7", func(o *options) {
			o.proxies = []netip.Prefix{netip.MustParsePrefix("10.0.0.0/24"), netip.MustParsePrefix("fd00::7/128")}
		}},
		{"-frame-ancestors 'none'", func(o *options) { o.ancestors = "'none'" }},
	}
	for _, c := range cases {
		if got, err := parse(strings.Fields(c.args), io.Discard); err != nil || !reflect.DeepEqual(got, standard(c.want)) {
			t.Errorf("%q: %+v, %v", c.args, got, err)
		}
	}
}

func TestMistakesOnTheCommandLineAreNamed(t *testing.T) {
	cases := map[string]string{
		"-port 1":                          "-port",
		"folder":                           `"folder"`,
		"-lan=perhaps":                     "perhaps",
		"-cert a":                          "-cert and -key go together",
		"-key a":                           "-cert and -key go together",
		"-dev -dir x":                      "-dir",
		"-log xml":                         `-log "xml"`,
		"-drain -1s":                       "-drain",
		"-url example.org":                 "-url",
		"-url ftp://example.org":           "-url",
		"-url https://u@example.org/":      "-url",
		"-url https://example.org/?q":      "-url",
		"-url https://a;script-src":        "-url",
		"-frame-ancestors *;script-src":    "-frame-ancestors",
		"-frame-ancestors a,b":             "-frame-ancestors",
		"-proxy example.org":               "example.org",
		"-proxy 10.0.0.1,":                 "-proxy",
		"-proxy 10.0.0.0/33":               "-proxy",
		"-proxy ::ffff:10.0.0.0/104":       "-proxy",
		"-frame-ancestors= -addr 1.2.3.4:": "-frame-ancestors",
	}
	for args, want := range cases {
		var said bytes.Buffer
		if _, err := parse(strings.Fields(args), &said); err == nil || !strings.Contains(said.String(), want) {
			t.Errorf("%q: %v, said %q", args, err, &said)
		}
	}
}

func TestAnAddressIsAHostAndAPort(t *testing.T) {
	cases := []struct {
		options options
		host    string
		port    int
		err     string
	}{
		{options{addr: "127.0.0.1:8080"}, "127.0.0.1", 8080, ""},
		{options{addr: ":0"}, "", 0, ""},
		{options{addr: "[::1]:9"}, "::1", 9, ""},
		{options{addr: "127.0.0.1:8080", lan: true}, "", 8080, ""},
		{options{addr: "8080"}, "", 0, "is not host:port"},
		{options{addr: "a:b"}, "", 0, "must be a number from 0 to 65535"},
		{options{addr: "a:65536"}, "", 0, "must be a number from 0 to 65535"},
	}
	for _, c := range cases {
		host, port, err := splitAddr(c.options)
		if c.err != "" {
			if err == nil || !strings.Contains(err.Error(), c.err) {
				t.Errorf("%+v: error %v", c.options, err)
			}
		} else if err != nil || host != c.host || port != c.port {
			t.Errorf("%+v: %q %d %v", c.options, host, port, err)
		}
	}
}

func TestThePublicAddressGivesTheOrigin(t *testing.T) {
	o := options{public: "https://example.org:8443/a/b/", ancestors: "'self'"}
	if got := o.site(); got.FrameAncestors != "'self'" || got.Origin != "https://example.org:8443" {
		t.Errorf("%+v", got)
	}
	if got := (options{ancestors: "*"}).site(); got.FrameAncestors != "*" || got.Origin != "" {
		t.Errorf("%+v", got)
	}
}
