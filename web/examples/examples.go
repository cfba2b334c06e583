// Package examples holds pages as other people would write them around
// figures of this project: a blog post, slides, a host that puts everything in
// a sandbox, a page with twelve figures. The browser tests load them; people
// look at them with
//
//	go run ./web/examples/show -site http://127.0.0.1:8080/
//
// The pages are plain files. Only the address of the site is filled in where
// they say {{site}}.
package examples

import (
	"embed"
	"html"
	"io/fs"
	"mime"
	"net/http"
	"path"
	"strings"
)

//go:embed *.html *.css *.js
var files embed.FS

// Names are the pages in the order of the list on index.html.
func Names() []string {
	return []string{"post.html", "deck.html", "wordpress.html", "twelve.html", "group.html", "scrollers.html", "messages.html"}
}

// Handler serves the pages with the figures of the site at this address, which
// ends in a slash. Folders before a name ask for another host, and can be
// combined ("/sandboxed/strict/post.html"):
//
//   - coep: the page is isolated from all that does not ask to be in it;
//   - strict: its policy allows no inline script or style and no others' scripts
//     but the site's;
//   - noscript: it allows no script at all, as a feed reader would;
//   - sandboxed: the page is in a frame that is allowed scripts and nothing else.
//
// The slides also ask for /reveal/, which the caller adds.
func Handler(site string) http.Handler {
	if !strings.HasSuffix(site, "/") {
		panic("examples: the site's address " + site + " does not end in a slash")
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		v, name := variantOf(r.URL.Path)
		v.header(w.Header(), site, "http://"+r.Host)
		if v.sandboxed && path.Ext(name) == ".html" {
			frame := strings.Replace(r.URL.Path, "/sandboxed/", "/", 1)
			send(w, ".html", sandbox(frame))
			return
		}
		file, err := files.ReadFile(name)
		if err != nil || !fs.ValidPath(name) {
			http.NotFound(w, r)
			return
		}
		send(w, path.Ext(name), strings.ReplaceAll(string(file), "{{site}}", html.EscapeString(site)))
	})
}

// send answers with a text whose type follows from a file's extension.
func send(w http.ResponseWriter, extension, text string) {
	w.Header().Set("Content-Type", mime.TypeByExtension(extension))
	_, _ = w.Write([]byte(text))
}

// sandbox is a page that shows another one in a frame of an opaque origin.
func sandbox(address string) string {
	return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A sandbox</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/sandbox.css">
<iframe id="sandbox" title="A page in a sandbox" sandbox="allow-scripts" src="` + html.EscapeString(address) + `"></iframe>`
}
