package pictures

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"iridescent/cmd/serve/site"
	"iridescent/viz/poster"
	"iridescent/viz/theme"
	"iridescent/web/address"
)

// oembed answers how to show a link to a figure: https://oembed.com, section 2.
func (g *Gallery) oembed(r *http.Request) (*site.File, error) {
	query, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil {
		return nil, refuse(http.StatusBadRequest, "The query cannot be read: "+clip(err.Error())+".")
	}
	if format := query.Get("format"); format != "" && format != "json" {
		return nil, refuse(http.StatusNotImplemented, fmt.Sprintf("There is no answer in %s, only in json.", clip(format)))
	}
	base, asked := g.base, requestBase(r)
	if base == "" {
		base = asked
	} else if !g.also {
		asked = base // so that the answer does not depend on who asks how
	}
	link, err := readLink(query.Get("url"), base, asked)
	if err != nil {
		return nil, err
	}
	large, err := fit(&link, query)
	if err != nil {
		return nil, err
	}
	name := fmt.Sprintf("oembed %s %d %d %v %s %s", base, link.Width, link.Height, large, link.Presentation, link.Hash)
	if f, ok := g.pictures.get(name); ok {
		return f, nil
	}
	return g.made(g.svg, r, name, func() *site.File {
		f := site.Made("application/json", day, address.Answer(base, link, large).JSON())
		g.pictures.put(name, f)
		return f
	})
}

// requestBase is the address under which somebody found this server.
func requestBase(r *http.Request) string {
	scheme := "http"
	if r.TLS != nil || r.Header.Get("X-Forwarded-Proto") == "https" {
		scheme = "https"
	}
	return scheme + "://" + r.Host + "/"
}

// readLink takes a link to a figure apart, if it leads to the page at one of the addresses.
func readLink(text string, bases ...string) (address.Link, error) {
	if text == "" {
		return address.Link{}, refuse(http.StatusBadRequest, "The query names no url: the link to a figure.")
	}
	before, hash, _ := strings.Cut(text, "#")
	page, query, _ := strings.Cut(before, "?")
	if !slices.ContainsFunc(bases, func(base string) bool { return leadsTo(page, base) }) {
		return address.Link{}, refuse(http.StatusNotFound, fmt.Sprintf("%s is no figure of this site.", clip(text)))
	}
	return address.Link{Hash: hash, Presentation: presentation(query)}, nil
}

// leadsTo reports whether an address is that of the page at base. A proxy may have changed the scheme.
func leadsTo(page, base string) bool {
	p, err := url.Parse(page)
	b, errBase := url.Parse(base)
	if err != nil || errBase != nil || p.Scheme != "http" && p.Scheme != "https" || p.User != nil {
		return false
	}
	path := strings.TrimSuffix(p.EscapedPath(), "index.html")
	return strings.EqualFold(p.Host, b.Host) && (path == b.EscapedPath() || path+"/" == b.EscapedPath())
}

// presentation keeps of a query what the frame may be told: a theme and what to hide.
func presentation(query string) string {
	values, _ := url.ParseQuery(query)
	var kept []string
	if t := values.Get("theme"); t == "auto" || theme.Find(t) != nil {
		kept = append(kept, "theme="+t)
	}
	if hide := values.Get("hide"); hide != "" && len(hide) <= 100 && strings.Trim(hide, "abcdefghijklmnopqrstuvwxyz,") == "" {
		kept = append(kept, "hide="+hide)
	}
	return strings.Join(kept, "&")
}

// fit makes the frame as large as it may be: lying, or for a phone where it is narrow. large reports whether a thumbnail of twice its
// pixels fits too.
func fit(l *address.Link, query url.Values) (large bool, err error) {
	width, err := limit(query, "maxwidth", leastWidth)
	if err != nil {
		return false, err
	}
	height, err := limit(query, "maxheight", leastHeight)
	if err != nil {
		return false, err
	}
	l.Width = min(poster.WideWidth, width)
	l.Height = min(address.FrameHeight(l.Width), height)
	return 2*l.Width <= width && 2*l.Height <= height, nil
}

// enough is a limit that limits nothing.
const enough = 1 << 20

// limit reads how large something may be; without a limit, or with an empty one, it is more than enough.
func limit(query url.Values, key string, least int) (int, error) {
	text := query.Get(key)
	if text == "" {
		return enough, nil
	}
	n, err := strconv.Atoi(text)
	if errors.Is(err, strconv.ErrRange) && strings.Trim(text, "0123456789") == "" {
		n, err = enough, nil // too large for an int
	}
	if err != nil || n < least {
		return 0, refuse(http.StatusBadRequest, fmt.Sprintf("%s=%s is not a whole number of CSS pixels from %d on.", key, clip(text), least))
	}
	return min(n, enough), nil
}
