package pictures

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"io"
	"net/url"
	"slices"
	"strings"
	"testing"

	"iridescent/web/address"
)

// FuzzPoster asks for any state: the answer is a picture that is well-formed, or a refusal.
func FuzzPoster(f *testing.F) {
	for _, seed := range []string{
		"", "p=5,3,2&q=1,1,1", "scene=curves&p=mix(0.5,-2,0.6,2,0.6)&q=t(0,1,0.5)&cutp=-1,2&bins=64", "scene=surprise&seen=w9999,b1&weight=inf",
		"scene=inference&bumps=-6:1:0.01,6:1:0.1&q=0,0.01&objective=js&view=landscape&w=160&h=120", "labels=%3C%2Ftext%3E%00,%E2%80%AE&theme=projector",
		"w=2000&h=2000", "p=1e308,1e308&q=0,0&axis=log", "p=1*64&terms=excess&unit=ban",
	} {
		f.Add(seed)
	}
	h := guarded(Options{})
	f.Fuzz(func(t *testing.T, query string) {
		w := ask(h, "GET", "/poster.svg?"+(&url.URL{Fragment: query}).EscapedFragment())
		if !slices.Contains([]int{200, 400, 414}, w.Code) {
			t.Fatalf("%q: %d %s", query, w.Code, w.Body)
		}
		for d := xml.NewDecoder(bytes.NewReader(w.Body.Bytes())); w.Code == 200; {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%q: %v in %s", query, err, w.Body)
			}
		}
	})
}

// FuzzOEmbed asks about any link: nothing of it gets out of the attributes of the frame.
func FuzzOEmbed(f *testing.F) {
	for _, seed := range []string{"", "#p=1,2", "?theme=dark&hide=terms#", `?hide="onload=x#labels=%22%3E`, "index.html", "#&&&=\x00\u202e"} {
		f.Add(seed)
	}
	h := guarded(Options{Base: somewhere})
	f.Fuzz(func(t *testing.T, rest string) {
		w := ask(h, "GET", "/oembed.json?url="+url.QueryEscape(somewhere+rest))
		if !slices.Contains([]int{200, 400, 404, 414}, w.Code) {
			t.Fatalf("%q: %d %s", rest, w.Code, w.Body)
		}
		var o address.OEmbed
		if w.Code != 200 {
			return
		}
		if err := json.Unmarshal(w.Body.Bytes(), &o); err != nil || strings.Count(o.HTML, `"`) != 18 || strings.Count(o.HTML, "<") != 6 {
			t.Fatalf("%q: %v, %s", rest, err, w.Body)
		}
	})
}
