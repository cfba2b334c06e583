package web_test

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"iridescent/viz/canvas"
	"iridescent/viz/theme"
)

var update = flag.Bool("update", false, "write page/css/theme.css from viz/theme")

// properties lists the colours of a theme as the page's style sheets name them.
func properties(t *theme.Theme) [][2]string {
	page := t.Page()
	shade := func(percent int) string {
		return fmt.Sprintf("rgb(%d %d %d / %d%%)", page.Shade.R(), page.Shade.G(), page.Shade.B(), percent)
	}
	scheme := "light"
	if t == &theme.Dark {
		scheme = "dark"
	}
	return [][2]string{
		{"color-scheme", scheme},
		{"--background", hex(t.Background)}, {"--panel", hex(t.Panel)}, {"--ink", hex(t.Ink)}, {"--muted", hex(t.Muted)}, {"--grid", hex(t.Grid)},
		{"--edge", hex(page.Edge)}, {"--edge-strong", hex(page.EdgeStrong)},
		{"--raise", hex(page.Raise)}, {"--hover", hex(page.Hover)}, {"--active", hex(page.Active)}, {"--focus", hex(t.Focus)},
		{"--p", hex(t.P)}, {"--q", hex(t.Q)}, {"--m", hex(t.M)},
		{"--p-text", hex(t.PText)}, {"--q-text", hex(t.QText)}, {"--m-text", hex(t.MText)},
		{"--error", hex(page.Error)},
		{"--shadow", "0 1px 2px " + shade(page.Shadow)},
		{"--lifted", "0 1px 2px " + shade(page.Near) + ", 0 12px 40px " + shade(page.Far)},
		{"--veil", shade(page.Veil)},
	}
}

// hex writes an opaque colour as style sheets do.
func hex(c canvas.Color) string {
	if c.A() != 255 {
		panic("a transparent colour")
	}
	long := fmt.Sprintf("#%02x%02x%02x", c.R(), c.G(), c.B())
	if long[1] == long[2] && long[3] == long[4] && long[5] == long[6] {
		return "#" + string([]byte{long[1], long[3], long[5]})
	}
	return long
}

// themeSheet is theme.css: the first theme, then what is different in the others.
func themeSheet() string {
	var b strings.Builder
	b.WriteString("/* The colours of viz/theme. Written by make golden; do not change them here. */\n")
	var first map[string]string
	for _, t := range theme.All() {
		selector := fmt.Sprintf(":root[data-theme=%q]", t.Name)
		if first == nil {
			selector = ":root"
		}
		fmt.Fprintf(&b, "%s {\n", selector)
		own := map[string]string{}
		for _, p := range properties(t) {
			if own[p[0]] = p[1]; first[p[0]] != p[1] {
				fmt.Fprintf(&b, "  %s: %s;\n", p[0], p[1])
			}
		}
		b.WriteString("}\n\n")
		if first == nil {
			first = own
		}
	}
	for i, name := range []string{"p", "q", "m"} {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, `[data-of="%[1]s"] { --of: var(--%[1]s); --of-text: var(--%[1]s-text); }`, name)
	}
	return b.String() + "\n"
}

func TestThePageHasTheColoursOfThePicture(t *testing.T) {
	const name = "page/css/theme.css"
	want := themeSheet()
	if *update {
		if err := os.WriteFile(name, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != want {
		t.Errorf("%s does not have the colours of viz/theme: run make golden, or change viz/theme", name)
	}
}

// table is every colour of viz/theme, by how style sheets write it, and black and white.
func table() map[string]canvas.Color {
	all := map[string]canvas.Color{"#fff": canvas.RGB(0xffffff), "#000": canvas.RGB(0)}
	for _, t := range theme.All() {
		page := t.Page()
		for _, c := range []canvas.Color{t.Background, t.Panel, t.Ink, t.Muted, t.Grid, t.Focus, t.P, t.Q, t.M, t.PText, t.QText, t.MText,
			page.Edge, page.EdgeStrong, page.Raise, page.Hover, page.Active, page.Error} {
			all[hex(c)] = c
		}
	}
	return all
}

// distributions are the colours that readers know p, q and m by.
func distributions() map[string]canvas.Color {
	all := map[string]canvas.Color{}
	for _, t := range theme.All() {
		for _, c := range []canvas.Color{t.P, t.Q, t.M, t.PText, t.QText, t.MText} {
			all[hex(c)] = c
		}
	}
	return all
}

var (
	hexColour = regexp.MustCompile(`(?i)#(?:[0-9a-f]{6}|[0-9a-f]{3})\b`)
	goColour  = regexp.MustCompile(`color\.NRGBA\{0x([0-9a-f]{2}), 0x([0-9a-f]{2}), 0x([0-9a-f]{2}), 0xff\}`)
)

// coloursOf lists the colours that a file of the page, of the icons or of an example has, as style sheets write them.
func coloursOf(name, text string) []string {
	var all []string
	switch filepath.Ext(name) {
	case ".css", ".html", ".js", ".svg", ".webmanifest":
		for _, found := range hexColour.FindAllString(text, -1) {
			if filepath.Ext(name) != ".js" || strings.ContainsAny(found, "0123456789") || found == "#fff" { // not an id
				all = append(all, strings.ToLower(found))
			}
		}
	case ".go":
		for _, found := range goColour.FindAllStringSubmatch(text, -1) {
			all = append(all, "#"+found[1]+found[2]+found[3])
		}
	}
	return all
}

// eachFile calls f with the texts of the files in a folder, but for tests.
func eachFile(t *testing.T, folder string, f func(name, text string)) {
	t.Helper()
	err := filepath.WalkDir(folder, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.Contains(name, "test") || strings.Contains(name, "node_modules") {
			return err
		}
		content, err := os.ReadFile(name)
		f(name, string(content))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestWhatThePageAndItsIconsAreColouredWithIsInTheTable(t *testing.T) {
	known, seen := table(), 0
	for _, folder := range []string{"page", "tools/icon"} {
		eachFile(t, folder, func(name, text string) {
			for _, colour := range coloursOf(name, text) {
				if seen++; known[colour] == 0 {
					t.Errorf("%s: %s is no colour of viz/theme", name, colour)
				}
			}
		})
	}
	if seen < 60 {
		t.Errorf("only %d colours were found", seen)
	}
}

// An example is somebody else's page with colours of its own, but p, q and m look as they do in the figure: what is close to one
// of their colours is one.
func TestExamplesShowPAndQInTheColoursOfThePicture(t *testing.T) {
	const close = 40
	ours, seen := distributions(), 0
	eachFile(t, "examples", func(name, text string) {
		for _, colour := range coloursOf(name, text) {
			if ours[colour] != 0 {
				seen++
				continue
			}
			for own, c := range ours {
				if d := distance(t, colour, c); d < close {
					t.Errorf("%s: %s is nearly %s of viz/theme", name, colour, own)
				}
			}
		}
	})
	if seen < 4 {
		t.Errorf("only %d colours of p and q were found", seen)
	}
}

// distance is how far two colours are apart in their largest channel.
func distance(t *testing.T, colour string, c canvas.Color) int {
	t.Helper()
	var r, g, b int
	if len(colour) == 4 {
		colour = "#" + string([]byte{colour[1], colour[1], colour[2], colour[2], colour[3], colour[3]})
	}
	if _, err := fmt.Sscanf(colour, "#%02x%02x%02x", &r, &g, &b); err != nil {
		t.Fatal(err)
	}
	return max(r-int(c.R()), int(c.R())-r, g-int(c.G()), int(c.G())-g, b-int(c.B()), int(c.B())-b)
}
