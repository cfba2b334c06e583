// Package pictures answers HTTP requests for posters of any state, as SVG and as PNG, and the questions of editors how to
// show a link (oEmbed). The work is bounded: a lane for SVG and one for PNG, a few drawings at once in each, a short queue
// in which turns go round by client, answers kept in a bounded memory, one drawing for all who ask for the same at once. Nothing
// here can hold up other answers of a server.
package pictures

import (
	"cmp"
	"errors"
	"io"
	"net/http"
	"net/netip"
	"runtime"
	"slices"
	"strings"
	"time"

	"iridescent/cmd/serve/site"
)

// The addresses.
const (
	SVGPath    = "/poster.svg"
	PNGPath    = "/poster.png"
	OEmbedPath = "/oembed.json"
)

// day is how long an answer may be kept: another version of the program may draw another picture.
const day = "public, max-age=86400"

// Gallery answers. Make one with New.
type Gallery struct {
	base     string             // public address, "" if that of each request
	also     bool               // links to the address of each request are figures, too
	proxies  []netip.Prefix     // whose X-Forwarded-For is believed
	svg, png *lane              // a large PNG takes a hundred times as long as an SVG, and must not be waited for
	pictures *shelf[*site.File] // answers by what they show
	names    *shelf[string]     // what is shown, by what is asked for
}

// Options say how much a Gallery may use. The zero value is for a server.
type Options struct {
	Base      string         // public address of the site with a slash at its end; "" is that of each request
	AlsoAsked bool           // with a Base: whoever asks at another address may ask about links to it; answers then depend on Host
	Proxies   []netip.Prefix // of proxies beside those on this machine: their X-Forwarded-For says who asks
	AtOnce    int            // drawings of each kind at once; 0 is 2, or 1 where that leaves no processor for other answers
	Waiting   int            // drawings of each kind that wait, 100 if 0
	Patience  time.Duration  // how long one waits for the turn, 20 s if 0: as long as 100 large pictures take
	Bytes     int            // of answers that are kept, 16 MB if 0
	Errors    io.Writer      // where a drawing that failed is reported; nil is nowhere
}

// New returns a gallery without pictures.
func New(o Options) *Gallery {
	o.AtOnce = cmp.Or(o.AtOnce, max(1, min(2, runtime.GOMAXPROCS(0)-1)))
	o.Waiting = cmp.Or(o.Waiting, 100)
	o.Patience = cmp.Or(o.Patience, 20*time.Second)
	o.Bytes = cmp.Or(o.Bytes, 16<<20)
	if o.Errors == nil {
		o.Errors = io.Discard
	}
	g := &Gallery{base: o.Base, also: o.AlsoAsked, proxies: slices.Concat(thisMachine, o.Proxies), svg: newLane(o.AtOnce, o), png: newLane(o.AtOnce, o)}
	g.pictures = newShelf(o.Bytes, (*site.File).Size)
	g.names = newShelf(o.Bytes/8, func(key string) int { return len(key) })
	return g
}

// Has reports whether a path is one of the gallery's.
func Has(path string) bool { return path == SVGPath || path == PNGPath || path == OEmbedPath }

// ServeHTTP answers GET and HEAD. It is meant to stand behind site.Guard.
func (g *Gallery) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	var f *site.File
	var err error
	switch r.URL.Path {
	case SVGPath, PNGPath:
		f, err = g.picture(r)
	case OEmbedPath:
		f, err = g.oembed(r)
	default:
		err = refuse(http.StatusNotFound, "There is no such picture.")
	}
	if err != nil {
		sayError(w, err)
		return
	}
	f.ServeHTTP(w, r)
}

// refusal is an error for whoever asked: a status and a sentence.
type refusal struct {
	status   int
	sentence string
}

func (r refusal) Error() string { return r.sentence }

func refuse(status int, sentence string) error { return refusal{status, sentence} }

// sayError sends the sentence of an error.
func sayError(w http.ResponseWriter, err error) {
	var r refusal
	if !errors.As(err, &r) {
		r = refusal{http.StatusInternalServerError, "The picture could not be drawn."}
	}
	if r.status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", "2")
	}
	http.Error(w, r.sentence, r.status)
}

// clip shortens what a client said, for a sentence about it.
func clip(s string) string {
	if r := []rune(strings.ToValidUTF8(s, "\ufffd")); len(r) > 40 {
		return string(r[:40]) + "…"
	}
	return s
}
