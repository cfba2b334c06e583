package pictures

import (
	"bytes"
	"compress/gzip"
	"image/png"
	"io"
	"net/http"
	"strings"
	"testing"

	"iridescent/viz/poster"
	"iridescent/viz/theme"
)

func TestAPosterHidesTheTermsAsItsFigureDoes(t *testing.T) {
	h := guarded(Options{})
	w := ask(h, "GET", "/poster.svg?p=5,3,2&q=1,1,1&hide=toolbar,terms&w=960&h=600")
	whole := ask(h, "GET", "/poster.svg?p=5,3,2&q=1,1,1&w=960&h=600")
	if want := poster.New("#p=5,3,2&q=1,1,1", 960, 600, poster.Look{HideTerms: true}).SVG(); !bytes.Equal(w.Body.Bytes(), want) {
		t.Error("it is not the poster without terms")
	}
	if bytes.Equal(w.Body.Bytes(), whole.Body.Bytes()) {
		t.Error("nothing is hidden")
	}
	if strings.Contains(w.Body.String(), "does not know") {
		t.Error("hide is taken for a key of the state")
	}
}

func TestAPosterShowsTheStateOfTheQuery(t *testing.T) {
	h := guarded(Options{})
	w := ask(h, "GET", "/poster.svg?scene=compare&p=5,3,2&q=1,1,1&unit=nat&theme=dark&w=390&h=624")
	says(t, w, 200, `width="390" height="624"`, "#14171f", "nats", "<title>What does it cost to believe q?</title>")
	if want := poster.New("#p=5,3,2&q=1,1,1&unit=nat", 390, 624, poster.Look{Theme: theme.Dark.Name}).SVG(); !bytes.Equal(w.Body.Bytes(), want) {
		t.Error("it is not the poster of that state")
	}
	for name, want := range map[string]string{
		"Content-Type":                 "image/svg+xml",
		"Cache-Control":                "public, max-age=86400",
		"Vary":                         "Host, X-Forwarded-Proto, Accept-Encoding",
		"Access-Control-Allow-Origin":  "*",
		"Cross-Origin-Resource-Policy": "cross-origin",
		"X-Content-Type-Options":       "nosniff",
	} {
		if got := w.Header().Get(name); got != want {
			t.Errorf("%s is %q", name, got)
		}
	}
}

func TestWithoutAQueryThePosterIsThatOfTheBuiltSite(t *testing.T) {
	w := ask(guarded(Options{}), "GET", "/poster.svg")
	if !bytes.Equal(w.Body.Bytes(), poster.New("", poster.WideWidth, poster.WideHeight, poster.Look{}).SVG()) {
		t.Errorf("%.300s", w.Body)
	}
}

func TestAPNGHasTheSizeThatIsAskedFor(t *testing.T) {
	h := guarded(Options{Base: "https://example.org/a/"})
	for query, want := range map[string][2]int{"": {1280, 800}, "?scale=1&w=300&h=200": {300, 200}, "?scene=surprise&scale=3&w=320&h=200": {960, 600}} {
		w := ask(h, "GET", "/poster.png"+query)
		says(t, w, 200, "https://example.org/a/#v=1")
		img, err := png.Decode(w.Body)
		if err != nil {
			t.Fatal(query, err)
		}
		if size := img.Bounds().Size(); size.X != want[0] || size.Y != want[1] || w.Header().Get("Content-Type") != "image/png" {
			t.Errorf("%s: %v, %v", query, size, w.Header())
		}
	}
}

func TestWhatIsWrongInTheStateIsSaidInTheDescription(t *testing.T) {
	w := ask(guarded(Options{}), "GET", "/poster.svg?p=1,2,3&q=1,2&what=ever")
	says(t, w, 200, "q has 2 outcomes, p has 3", "what", "</desc>")
}

func TestAWrongSizeOrThemeIsRefusedWithASentence(t *testing.T) {
	h := guarded(Options{})
	for query, want := range map[string]string{
		"svg?w=wide":                   "w=wide is not a whole number of CSS pixels from 160 to 2000.",
		"svg?w=159":                    "w=159 is not",
		"svg?h=2001":                   "h=2001 is not a whole number of CSS pixels from 120 to 2000.",
		"svg?h=":                       "h= is not",
		"svg?w=4e2":                    "w=4e2 is not",
		"svg?theme=blue":               "theme=blue is not light, dark or projector.",
		"png?scale=5":                  "scale=5 is not a whole number from 1 to 4.",
		"png?w=2000&h=2000":            "w=2000, h=2000 and scale=2 make 16000000 pixels; a picture may have 4194304.",
		"svg?w=99999999999999999999":   "w=99999999999999999999 is not",
		"svg?theme=%3Cscript%3E%E2%80": "theme=%3Cscript%3E%E2%80 is not",
	} {
		w := ask(h, "GET", "/poster."+query)
		says(t, w, 400, want)
		if got := w.Header().Get("Content-Type"); got != "text/plain; charset=utf-8" || w.Header().Get("Cache-Control") != "no-cache" {
			t.Errorf("%s: %v", query, w.Header())
		}
	}
	says(t, ask(h, "GET", "/poster.svg?p="+strings.Repeat("1,", 2100)), 414)
}

func TestAPosterIsGzippedRevalidatedAndAskedForWithoutABody(t *testing.T) {
	h := guarded(Options{})
	const address = "/poster.svg?scene=curves"
	packed := ask(h, "GET", address, "Accept-Encoding: gzip, br")
	plain := ask(h, "GET", address)
	if packed.Header().Get("Content-Encoding") != "gzip" || 3*packed.Body.Len() > plain.Body.Len()*2 || packed.Header().Get("ETag") == plain.Header().Get("ETag") {
		t.Errorf("%d of %d bytes, %v", packed.Body.Len(), plain.Body.Len(), packed.Header())
	}
	unpacked, err := gzip.NewReader(packed.Body)
	if err != nil {
		t.Fatal(err)
	}
	if content, _ := io.ReadAll(unpacked); !bytes.Equal(content, plain.Body.Bytes()) {
		t.Error("gzip says something else")
	}
	tag := plain.Header().Get("ETag")
	if strings.HasPrefix(tag, "W/") || len(tag) < 10 {
		t.Errorf("the tag is %s", tag)
	}
	if w := ask(h, "GET", address, "If-None-Match: "+tag); w.Code != 304 || w.Body.Len() > 0 || w.Header().Get("ETag") != tag {
		t.Errorf("%d %v", w.Code, w.Header())
	}
	if w := ask(h, "HEAD", address); w.Code != 200 || w.Body.Len() > 0 || w.Header().Get("Content-Length") != plain.Header().Get("Content-Length") {
		t.Errorf("%d %v", w.Code, w.Header())
	}
	if w := ask(guarded(Options{}), "GET", address); w.Header().Get("ETag") != tag {
		t.Error("another server has another tag")
	}
	says(t, ask(h, "GET", address, "Accept-Encoding: *;q=0"), http.StatusNotAcceptable)
}

func TestTwoWaysOfWritingAStateAreOnePicture(t *testing.T) {
	g := New(Options{})
	for _, query := range []string{"p=5,3,2&q=1,1,1", "q=1,1,1&p=5,3,2", "v=1&scene=compare&p=5,3,2&q=1*3", "unit=bit&p=5%2C3%2C2&q=1,1,1&w=640"} {
		says(t, ask(g, "GET", "/poster.svg?"+query), 200)
	}
	if n := len(g.pictures.items); n != 1 || len(g.names.items) != 4 {
		t.Errorf("%d pictures, %d names", n, len(g.names.items))
	}
	says(t, ask(g, "GET", "/poster.svg?p=5,3,2&q=1,1"), 200)
	if n := len(g.pictures.items); n != 2 {
		t.Errorf("one with a notice is not a picture of its own: %d", n)
	}
}
