package svg

import (
	"bytes"
	"encoding/xml"
	"io"
	"math"
	"strings"
	"testing"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
)

var (
	blue  = canvas.RGBA(0, 0x72, 0xb2, 255)
	white = canvas.RGBA(255, 255, 255, 140)
	line  = canvas.Stroke{Color: blue, Width: 1.55}
)

// picture returns what draw makes, without the frame around it.
func picture(draw func(*Canvas)) string {
	c := New(100, 50)
	draw(c)
	return string(c.body.buf)
}

func TestEachCallBecomesOneElement(t *testing.T) {
	tests := []struct {
		name string
		draw func(*Canvas)
		want string
	}{
		{"rectangle", func(c *Canvas) {
			c.Rect(geom.Rect{X: 1, Y: 2.345, W: 3, H: 4.06}, 2, canvas.Fill{Color: blue}, canvas.Stroke{})
		}, `<rect x="1" y="2.3" width="3" height="4.1" rx="2" fill="#0072b2"/>`},
		{"frame", func(c *Canvas) { c.Rect(geom.Rect{W: 9, H: 9}, 0, canvas.Fill{}, line) },
			`<rect x="0" y="0" width="9" height="9" fill="none" stroke="#0072b2" stroke-width="1.6"/>`},
		{"disc", func(c *Canvas) {
			c.Circle(geom.Point{X: -0.04, Y: 5}, 3, canvas.Fill{Color: blue.Alpha(0.5)}, canvas.Stroke{})
		}, `<circle cx="0" cy="5" r="3" fill="#0072b2" fill-opacity="0.5"/>`},
		{"upright line", func(c *Canvas) { c.Line(geom.Point{X: 1, Y: 1}, geom.Point{X: 1, Y: 8}, line) },
			`<line x1="1" y1="1" x2="1" y2="8" shape-rendering="crispEdges" fill="none" stroke="#0072b2" stroke-width="1.6"/>`},
		{"dashed polyline", func(c *Canvas) {
			c.Polyline([]geom.Point{{X: 1, Y: 1}, {X: 2, Y: 8}, {X: 3, Y: 1}}, canvas.Stroke{Color: blue, Width: 1, Dash: 4})
		}, `<polyline points="1,1 2,8 3,1" fill="none" stroke="#0072b2" stroke-width="1" stroke-dasharray="4"/>`},
		{"band", func(c *Canvas) {
			c.Band([]geom.Point{{X: 0, Y: 0}, {X: 9, Y: 1}}, []geom.Point{{X: 0, Y: 3}, {X: 9, Y: 5}}, canvas.Fill{Color: blue})
		}, `<polygon points="0,0 9,1 9,5 0,3" fill="#0072b2"/>`},
		{"text", func(c *Canvas) {
			c.Text(geom.Point{X: 5, Y: 6}, "p", canvas.Text{Face: canvas.Italic, Size: 13, Color: blue, Anchor: canvas.End})
		}, `<text x="5" y="6" font-size="13" font-style="italic" text-anchor="end" fill="#0072b2">p</text>`},
		{"text with halo", func(c *Canvas) {
			c.Text(geom.Point{}, "½", canvas.Text{Face: canvas.Bold, Size: 9, Color: blue, Anchor: canvas.Middle, Halo: white})
		}, `<text x="0" y="0" font-size="9" font-weight="600" text-anchor="middle" fill="#0072b2" paint-order="stroke" stroke-linejoin="round" stroke="#ffffff" stroke-opacity="0.55" stroke-width="5">½</text>`},
	}
	for _, tt := range tests {
		if got := picture(tt.draw); got != tt.want+"\n" {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

func TestWhatPaintsNothingIsNotWritten(t *testing.T) {
	got := picture(func(c *Canvas) {
		c.Rect(geom.Rect{W: 9, H: 9}, 2, canvas.Fill{}, canvas.Stroke{Width: 2})
		c.Circle(geom.Point{}, 3, canvas.Fill{}, canvas.Stroke{Color: blue})
		c.Line(geom.Point{}, geom.Point{X: 1}, canvas.Stroke{Color: blue})
		c.Polyline([]geom.Point{{X: 1}}, line)
		c.Band(nil, nil, canvas.Fill{Color: blue})
		c.Text(geom.Point{}, "\u0007", canvas.Text{Size: 9, Color: blue})
		c.Text(geom.Point{}, "clear", canvas.Text{Size: 9})
	})
	if got != "" {
		t.Error(got)
	}
}

func TestAHatchIsAPatternOverTheColourAndUnderTheStroke(t *testing.T) {
	c := New(100, 50)
	for range 2 {
		c.Rect(geom.Rect{W: 9, H: 9}, 0, canvas.Fill{Color: blue, Hatch: white}, line)
	}
	got := string(c.Bytes("", ""))
	for part, times := range map[string]int{
		`<pattern id="hatch-ffffff8c" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" width="6" height="6"><rect x="2.2" width="1.6" height="6" fill="#ffffff" fill-opacity="0.55"/></pattern>`: 1,
		`fill="#0072b2"/>`:                        2,
		`fill="url(#hatch-ffffff8c)"/>`:           2,
		`fill="none" stroke="#0072b2"`:            2,
		`<rect x="0" y="0" width="9" height="9" `: 6,
	} {
		if n := strings.Count(got, part); n != times {
			t.Errorf("%d times %s in\n%s", n, part, got)
		}
	}
}

func TestBandPanicsIfTheNumbersOfPointsDiffer(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	New(1, 1).Band(make([]geom.Point, 2), make([]geom.Point, 3), canvas.Fill{Color: blue})
}

func TestTheFontIsEmbeddedOnlyOnWish(t *testing.T) {
	c := New(100, 50)
	c.Text(geom.Point{}, "p", canvas.Text{Face: canvas.Italic, Size: 9, Color: blue})
	plain := c.Bytes("", "")
	c.EmbedFont = true
	full := c.Bytes("", "")
	if bytes.Contains(plain, []byte("@font-face")) || bytes.Count(full, []byte("@font-face")) != 1 || !wellFormed(full) {
		t.Errorf("plain %d bytes, embedded %d with %d faces", len(plain), len(full), bytes.Count(full, []byte("@font-face")))
	}
}

// wellFormed reports whether data is well-formed XML.
func wellFormed(data []byte) bool {
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		if _, err := d.Token(); err == io.EOF {
			return true
		} else if err != nil {
			return false
		}
	}
}

// content returns the text inside the first element of that name.
func content(data []byte, name string) string {
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := d.Token()
		if err != nil {
			return ""
		}
		if start, ok := token.(xml.StartElement); ok && start.Name.Local == name {
			var s string
			if d.DecodeElement(&s, &start) != nil {
				return ""
			}
			return s
		}
	}
}

func TestAFileWithASourceNamesItAndTheLicence(t *testing.T) {
	c := New(10, 10)
	if got := c.Bytes("a", "b"); bytes.Contains(got, []byte("metadata")) {
		t.Errorf("without a source: %s", got)
	}
	c.Source = "https://example.org/?a&b#v=1&labels=<p>"
	got := c.Bytes("a & b", "")
	if s := content(got, "source"); s != c.Source || content(got, "title") != "a & b" || !wellFormed(got) {
		t.Errorf("the source is %q in\n%s", s, got)
	}
	if !bytes.Contains(got, []byte(`<cc:license rdf:resource="http://creativecommons.org/publicdomain/zero/1.0/"/>`)) {
		t.Errorf("no licence in\n%s", got)
	}
}

func TestHostileTextStaysText(t *testing.T) {
	c := New(10, 10)
	const hostile = `</text><script>alert("1")</script>&'` + "\u202e\u0000\uffff\xff"
	c.Text(geom.Point{}, hostile, canvas.Text{Size: 9, Color: blue})
	got := c.Bytes(hostile, hostile)
	const want = `</text><script>alert("1")</script>&'` + "\ufffd"
	for _, name := range []string{"title", "desc", "text"} {
		if s := content(got, name); s != want {
			t.Errorf("%s holds %q", name, s)
		}
	}
	if bytes.Contains(got, []byte("<script")) {
		t.Errorf("%s", got)
	}
}

func FuzzPictures(f *testing.F) {
	f.Add("p & q", 1.0, -0.01, uint8(3))
	f.Add("\x00]]><", 1.7e308, 0.05, uint8(255))
	f.Fuzz(func(t *testing.T, s string, a, b float64, n uint8) {
		if math.IsNaN(a+b) || math.IsInf(a, 0) || math.IsInf(b, 0) {
			return
		}
		c := New(math.Abs(a), math.Abs(b))
		col := canvas.RGBA(n, 0, 0, n)
		fill, stroke := canvas.Fill{Color: col, Hatch: col}, canvas.Stroke{Color: col, Width: a, Dash: b}
		c.Rect(geom.Rect{X: a, Y: b, W: b, H: a}, b, fill, stroke)
		c.Polyline([]geom.Point{{X: a, Y: b}, {X: b, Y: a}}, stroke)
		c.Text(geom.Point{X: a, Y: b}, s, canvas.Text{Size: 9, Color: col, Halo: col, Face: canvas.Face(n % 3), Anchor: canvas.Anchor(n % 3)})
		got := c.Bytes(s, s)
		if !wellFormed(got) {
			t.Errorf("not well-formed:\n%s", got)
		}
		if bytes.Contains(got, []byte(`"-0"`)) || !strings.Contains(s, "N") && !strings.Contains(s, "I") && bytes.ContainsAny(c.body.buf, "NI") {
			t.Errorf("bad number:\n%s", got)
		}
		if !bytes.Equal(got, c.Bytes(s, s)) {
			t.Error("the bytes differ from one time to the next")
		}
	})
}

func TestHalosCanBeLeftOut(t *testing.T) {
	kind := canvas.Text{Size: 12, Color: canvas.RGB(0), Halo: canvas.RGBA(255, 255, 255, 255)}
	for _, without := range []bool{false, true} {
		c := NewSmall(100, 50)
		c.NoHalo = without
		c.Text(geom.Point{X: 10, Y: 20}, "0.340", kind)
		if strings.Contains(string(c.Bytes("", "")), "paint-order") == without {
			t.Errorf("NoHalo %v: %s", without, c.Bytes("", ""))
		}
	}
}
