package poster

import (
	"bytes"
	"encoding/xml"
	"html"
	"io"
	"strings"
	"testing"

	"iridescent/viz/theme"
)

func TestTheDefaultPosterFitsIntoALink(t *testing.T) {
	if n := len(New("", WideWidth, WideHeight, Look{}).SVG()); n > 6000 {
		t.Errorf("%d bytes, and 8,000 is the most that goes into a snippet", n)
	}
}

func TestEveryPresetHasAPosterInEveryThemeAndBothSizes(t *testing.T) {
	all := Presets()
	if len(all) < 30 {
		t.Fatalf("only %d presets", len(all))
	}
	for _, n := range all {
		for _, size := range [][2]float64{{WideWidth, WideHeight}, {TallWidth, TallHeight}} {
			for _, look := range theme.All() {
				p := New(n.Hash, size[0], size[1], Look{Theme: look.Name})
				file := p.SVG()
				if len(file) > 16000 || !wellFormed(file) {
					t.Errorf("%s, %s: %d bytes, well-formed %v", n.Scene, n.Name, len(file), wellFormed(file))
				}
				if v := p.View(); p.Hash() != n.Hash || len(v.Notices) > 0 || !strings.Contains(html.UnescapeString(string(file)), "<title>"+v.Title+"</title>") {
					t.Errorf("%s, %s: shows %s, %q", n.Scene, n.Name, p.Hash(), v.Notices)
				}
			}
		}
	}
}

func TestAThemeChangesTheColours(t *testing.T) {
	light, dark := New("", 640, 400, Look{}).SVG(), New("", 640, 400, Look{Theme: theme.Dark.Name}).SVG()
	if !bytes.Contains(light, []byte(`fill="#fff" d="M0 0`)) || !bytes.Contains(dark, []byte(`fill="#14171f" d="M0 0`)) {
		t.Errorf("%.700s\n%.700s", light, dark)
	}
}

func TestWhatIsWrongInAStateIsSaidInTheDescription(t *testing.T) {
	p := New("#p=1,2,x&q=1,1&unit=nat", 640, 400, Look{})
	notices := p.View().Notices
	if len(notices) == 0 {
		t.Fatal("nothing is said")
	}
	for _, n := range append(notices, "nats") {
		if !strings.Contains(Description(p.View()), n) {
			t.Errorf("%q is not in %q", n, Description(p.View()))
		}
	}
}

func TestHeightsAreThoseOfThePosters(t *testing.T) {
	for width, want := range map[int]int{WideWidth: WideHeight, TallWidth: TallHeight, Narrow: 350, Narrow - 1: 894, 320: 512, 1280: 800} {
		if got := Height(width); got != want {
			t.Errorf("%d: %d high, not %d", width, got, want)
		}
	}
}

func wellFormed(file []byte) bool {
	d := xml.NewDecoder(bytes.NewReader(file))
	for {
		if _, err := d.Token(); err != nil {
			return err == io.EOF
		}
	}
}
