package sitebuild

import (
	_ "embed"
	"fmt"
	"html"
	"strings"
)

//go:embed 404.html
var notFoundPage string

// addHosting adds what static hosts and robots look for: a page for what is
// not there, the file that keeps GitHub Pages from dropping names, robots.txt
// and, where the site's address is known, a map of it.
func addHosting(o Options, site Tree) error {
	site[".nojekyll"] = []byte{}
	if _, ok := site["404.html"]; !ok {
		site["404.html"] = []byte(o.notFound())
	}
	robots := "User-agent: *\nAllow: /\n"
	if o.Base != nil {
		scenes, err := o.scenes()
		if err != nil {
			return err
		}
		site["sitemap.xml"] = o.sitemap(scenes, site.guide())
		robots += "\nSitemap: " + o.Base.JoinPath("sitemap.xml").String() + "\n"
	}
	site["robots.txt"] = []byte(robots)
	return nil
}

// notFound is a page that names no file, as it is shown at any depth. The way
// home is the site's address or, where that is not known, the folder of what
// was asked for, and the start of the host.
func (o Options) notFound() string {
	home := "<p><a href=\"./\">Go to the folder of this address</a>, or <a href=\"/\">to the start of this host</a>.</p>\n"
	if o.Base != nil {
		home = fmt.Sprintf("<p><a href=\"%s\">Go to Iridescent</a></p>\n", html.EscapeString(o.Base.String()))
	}
	return strings.ReplaceAll(notFoundPage, "{{home}}\n", home)
}

// sitemap lists the page and, in it, each scene, and the pages of the guide.
// The format: https://www.sitemaps.org/protocol.html
func (o Options) sitemap(scenes, guide []string) []byte {
	var out strings.Builder
	out.WriteString("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
	entry := func(address string) { fmt.Fprintf(&out, "<url><loc>%s</loc></url>\n", html.EscapeString(address)) }
	entry(o.Base.String())
	for _, scene := range scenes {
		address := *o.Base
		address.Fragment = "v=1&scene=" + scene
		entry(address.String())
	}
	for _, page := range guide {
		entry(o.Base.JoinPath(page).String())
	}
	out.WriteString("</urlset>\n")
	return []byte(out.String())
}
