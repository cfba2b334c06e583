package main

import (
	"crypto/tls"
	"errors"
	"flag"
	"fmt"
	"io"
	"net/netip"
	"net/url"
	"strings"
	"time"

	"iridescent/cmd/serve/site"
	"iridescent/web/address"
)

// options are the flags. addrGiven is true if -addr was on the command line.
type options struct {
	addr      string
	addrGiven bool
	lan       bool
	open      bool
	dir       string
	dev       bool
	public    string // -url, with a slash at its end
	base      string // the address that other people can use, if one is known
	proxies   []netip.Prefix
	cert, key string
	ancestors string
	log       string
	drain     time.Duration
}

// parse reads the command line and explains its mistakes on stderr.
func parse(args []string, stderr io.Writer) (options, error) {
	var o options
	flags := flag.NewFlagSet("serve", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&o.addr, "addr", "127.0.0.1:8080", "`host:port` to listen on; port 0 means any free one")
	flags.BoolVar(&o.lan, "lan", false, "let other machines in: listen on all interfaces and print their addresses with QR codes")
	flags.BoolVar(&o.open, "open", false, "open the page in a browser, where there is a display")
	flags.StringVar(&o.dir, "dir", "", "serve this `folder` instead of the site inside the program")
	flags.BoolVar(&o.dev, "dev", false, "build the site from the sources around here, again after each change, and reload open pages")
	flags.StringVar(&o.public, "url", "", "public `address` of the site, such as https://example.org/, if a proxy stands before the server")
	flags.Func("proxy", "`networks` of proxies on other machines, such as 10.0.0.0/24,fd00::7, whose X-Forwarded-For says who asks", o.readProxies)
	flags.StringVar(&o.cert, "cert", "", "`file` with the TLS certificate and those that vouch for it, in PEM")
	flags.StringVar(&o.key, "key", "", "`file` with the key of -cert, in PEM")
	flags.StringVar(&o.ancestors, "frame-ancestors", "*", "`sources` that may embed the page, such as \"'self' https://example.org\" or 'none'")
	flags.StringVar(&o.log, "log", "text", "log requests on stderr as `text or json`, without who asked; or off")
	flags.DurationVar(&o.drain, "drain", time.Second, "how long to go on after a signal, with /readyz saying 503, before closing the door")
	if err := flags.Parse(args); err != nil {
		return o, err
	}
	if flags.NArg() > 0 {
		err := fmt.Errorf("unexpected argument %q", flags.Arg(0))
		fmt.Fprintln(stderr, "serve:", err)
		return o, err
	}
	flags.Visit(func(f *flag.Flag) { o.addrGiven = o.addrGiven || f.Name == "addr" })
	err := o.check()
	if err != nil {
		fmt.Fprintln(stderr, "serve:", err)
	}
	return o, err
}

// check reports flags whose values cannot be or do not go together.
func (o *options) check() error {
	switch {
	case (o.cert == "") != (o.key == ""):
		return errors.New("-cert and -key go together")
	case o.dev && o.dir != "":
		return errors.New("-dev builds what it serves, so it does not go with -dir")
	case o.log != "text" && o.log != "json" && o.log != "off":
		return fmt.Errorf("-log %q is not text, json or off", o.log)
	case o.ancestors == "" || !site.ValidSources(o.ancestors):
		return fmt.Errorf("-frame-ancestors %q is not a list of sources with spaces between them", o.ancestors)
	case o.drain < 0:
		return fmt.Errorf("-drain %v is less than nothing", o.drain)
	case o.public == "":
		return nil
	}
	base, err := address.Parse(o.public)
	if err != nil || !site.ValidSources(o.public) {
		return fmt.Errorf("-url %q is not an address such as https://example.org/", o.public)
	}
	o.public = base
	return nil
}

// readProxies reads networks or single addresses with commas between them.
func (o *options) readProxies(text string) error {
	for one := range strings.SplitSeq(text, ",") {
		one = strings.TrimSpace(one)
		p, err := netip.ParsePrefix(one)
		if a, single := netip.ParseAddr(one); single == nil {
			p, err = a.Prefix(a.BitLen())
		}
		if err != nil || p.Addr().Is4In6() || p.Addr().Zone() != "" {
			return fmt.Errorf("%q is not a network such as 10.0.0.0/24 or fd00::7", one)
		}
		o.proxies = append(o.proxies, p)
	}
	return nil
}

// site returns what the answers of the site carry.
func (o options) site() site.Options {
	s := site.Options{FrameAncestors: o.ancestors}
	if u, err := url.Parse(o.public); err == nil && o.public != "" {
		s.Origin = u.Scheme + "://" + u.Host
	}
	return s
}

// certificate reads the files of -cert and -key; nil without them.
func (o options) certificate() (*tls.Certificate, error) {
	if o.cert == "" {
		return nil, nil
	}
	pair, err := tls.LoadX509KeyPair(o.cert, o.key)
	if err != nil {
		return nil, fmt.Errorf("-cert %s, -key %s: %w", o.cert, o.key, err)
	}
	return &pair, nil
}
