package pictures

import (
	"bytes"
	"html"
	"regexp"
	"strings"
	"testing"

	"iridescent/viz/poster"
	"iridescent/web/address"
)

var inFrame = regexp.MustCompile(`<iframe src="[^"#]*#([^"]*)"`)

// Every example of every scene, with all its keys, comes back from an address of its poster, and an editor that asks about a link to it
// is given a frame and a thumbnail of it.
func TestEveryStateHasItsPosterAndItsAnswer(t *testing.T) {
	h := guarded(Options{})
	for _, p := range poster.Presets() {
		picture := poster.New(p.Hash, 320, 240, poster.Look{})
		w := ask(h, "GET", address.Poster("/", "svg", picture.Whole(), "w=320&h=240"))
		if w.Code != 200 || !bytes.Equal(w.Body.Bytes(), picture.SVG()) {
			t.Errorf("%s: the poster is another one: %d %.200s", p.Hash, w.Code, w.Body)
		}
		o := oembed(t, somewhere+p.Hash, "")
		frame := inFrame.FindStringSubmatch(o.HTML)
		if frame == nil {
			t.Fatalf("%s: %s", p.Hash, o.HTML)
		}
		_, thumbnail, _ := strings.Cut(o.ThumbnailURL, "?")
		thumbnail, _, _ = strings.Cut(thumbnail, "&w=")
		for what, hash := range map[string]string{"frame": html.UnescapeString(frame[1]), "thumbnail": thumbnail} {
			if again := poster.New("#"+hash, 320, 240, poster.Look{}); again.Hash() != p.Hash || len(again.Notices()) > 0 {
				t.Errorf("%s: the %s is at %s (%q)", p.Hash, what, again.Hash(), again.Notices())
			}
		}
	}
}
