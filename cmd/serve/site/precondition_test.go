package site

import (
	"strings"
	"testing"
)

// The name TAG in these tables stands for the tag of the form that the
// request is about.
func TestPreconditionsAreAboutTheFormThatWouldBeSent(t *testing.T) {
	cases := []struct {
		name, header string
		status       int
	}{
		{"the tag is known", `If-None-Match: TAG`, 304},
		{"weak comparison", `If-None-Match: W/TAG`, 304},
		{"a list", `If-None-Match: "a", TAG, "b"`, 304},
		{"a list with weak ones and gaps", `If-None-Match: W/"a" ,, W/TAG`, 304},
		{"a list without spaces", `If-None-Match: "a",TAG`, 304},
		{"a tag with a comma", `If-None-Match: "a,b", TAG`, 304},
		{"anything", `If-None-Match: *`, 304},
		{"anything, with spaces", `If-None-Match:  * `, 304},
		{"another tag", `If-None-Match: "other"`, 200},
		{"the tag in another's quotes", `If-None-Match: "a, b"`, 200},
		{"an empty list", `If-None-Match: `, 200},
		{"no quotes", `If-None-Match: TAGBARE`, 200},
		{"a star among tags", `If-None-Match: "a", *`, 200},
		{"an unclosed tag", `If-None-Match: "abc`, 200},
		{"what follows nonsense is not read", `If-None-Match: x, TAG`, 200},
		{"a small w", `If-None-Match: w/TAG`, 200},
		{"a date says nothing without a date of change", `If-Modified-Since: Sun, 06 Nov 2094 08:49:37 GMT`, 200},
		{"as expected", `If-Match: TAG`, 200},
		{"as expected, in a list", `If-Match: "a", TAG`, 200},
		{"anything expected", `If-Match: *`, 200},
		{"strong comparison", `If-Match: W/TAG`, 412},
		{"another expected", `If-Match: "other"`, 412},
		{"nothing expected", `If-Match: `, 412},
	}
	h := Handler(sample())
	for _, accept := range []string{"identity", "br", "gzip"} {
		tag := ask(h, "GET", "/app.1a2b.js", "Accept-Encoding: "+accept).Header().Get("ETag")
		header := strings.NewReplacer("TAGBARE", strings.Trim(tag, `"`), "TAG", tag)
		for _, c := range cases {
			for _, method := range []string{"GET", "HEAD"} {
				w := ask(h, method, "/app.1a2b.js", "Accept-Encoding: "+accept, header.Replace(c.header))
				if w.Code != c.status {
					t.Errorf("%s, %s %s: %d, not %d", c.name, method, accept, w.Code, c.status)
				}
			}
		}
	}
}

func TestNotModifiedSaysWhatTheFileWouldSay(t *testing.T) {
	h := Handler(sample())
	full := ask(h, "GET", "/app.1a2b.js", "Accept-Encoding: br").Header()
	w := ask(h, "GET", "/app.1a2b.js", "Accept-Encoding: br", "If-None-Match: "+full.Get("ETag"))
	for _, name := range []string{"ETag", "Vary", "Cache-Control"} {
		if got := w.Header().Get(name); got == "" || got != full.Get(name) {
			t.Errorf("%s is %q, not %q", name, got, full.Get(name))
		}
	}
	for _, name := range []string{"Content-Length", "Content-Encoding", "Content-Type"} {
		if got := w.Header().Get(name); got != "" {
			t.Errorf("%s: %s", name, got)
		}
	}
	if w.Code != 304 || w.Body.Len() != 0 {
		t.Errorf("%d, %d bytes", w.Code, w.Body.Len())
	}
}

func TestTheTagOfAnotherCodingIsNotKnown(t *testing.T) {
	h := Handler(sample())
	tag := ask(h, "GET", "/app.1a2b.js", "Accept-Encoding: br").Header().Get("ETag")
	if w := ask(h, "GET", "/app.1a2b.js", "Accept-Encoding: gzip", "If-None-Match: "+tag); w.Code != 200 {
		t.Fatal(w.Code)
	}
}

func TestIfMatchIsAskedBeforeIfNoneMatch(t *testing.T) {
	if w := ask(Handler(sample()), "GET", "/", `If-Match: "a"`, "If-None-Match: *"); w.Code != 412 || w.Header().Get("ETag") != "" {
		t.Fatalf("%d %v", w.Code, w.Header())
	}
}
