package pictures

import (
	"encoding/xml"
	"io"
	"net/url"
	"strings"
	"testing"

	"iridescent/viz"
	"iridescent/viz/poster"
)

// A veiled number is neither in the poster of its state, whatever its shape, nor in what a link to it is answered with.
func TestAVeiledNumberIsInNoPictureAndNoAnswer(t *testing.T) {
	seen := 0
	for _, s := range viz.Scenes() {
		hash := "scene=" + s.Name
		if s.Name == "compare" {
			hash += "&p=5,3,1&q=1,1,2"
		}
		var numbers []string
		for _, r := range poster.New("#"+hash, 960, 600, poster.Look{}).View().Readings {
			if len(r.Value) >= 5 && strings.Contains(r.Value, ".") { // shorter ones may stand on an axis
				numbers = append(numbers, r.Value)
			}
		}
		h, veiled := guarded(Options{}), "v=1&"+hash+"&veil=all"
		for _, size := range []string{"", "&w=390&h=624", "&w=1200&h=630&theme=dark", "&w=320&h=240"} {
			w := ask(h, "GET", "/poster.svg?"+veiled+size)
			says(t, w, 200)
			text := textOf(t, w.Body)
			for _, number := range numbers {
				if seen++; strings.Contains(text, number) {
					t.Errorf("%s%s: %s is in the picture", s.Name, size, number)
				}
			}
		}
		o := oembed(t, somewhere+"#"+veiled, "")
		for _, number := range numbers {
			if strings.Contains(o.HTML+o.Title, number) {
				t.Errorf("%s: %s is in the answer %s", s.Name, number, o.HTML)
			}
		}
		if thumbnail, err := url.QueryUnescape(o.ThumbnailURL); err != nil || !strings.Contains(thumbnail, "veil=all") {
			t.Errorf("%s: the thumbnail is not veiled: %s", s.Name, o.ThumbnailURL)
		}
	}
	if seen < 60 {
		t.Errorf("only %d numbers were looked for", seen)
	}
}

// textOf is all that an SVG says: texts, titles, descriptions, labels.
func textOf(t *testing.T, svg io.Reader) string {
	t.Helper()
	var b strings.Builder
	for d := xml.NewDecoder(svg); ; {
		token, err := d.Token()
		if err == io.EOF {
			return b.String()
		}
		if err != nil {
			t.Fatal(err)
		}
		switch x := token.(type) {
		case xml.CharData:
			b.Write(x)
			b.WriteByte('\n')
		case xml.StartElement:
			for _, a := range x.Attr {
				if a.Name.Local == "aria-label" {
					b.WriteString(a.Value + "\n")
				}
			}
		}
	}
}
