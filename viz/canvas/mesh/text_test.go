package mesh

import (
	"math"
	"strings"
	"testing"

	"iridescent/viz/canvas"
	"iridescent/viz/canvas/atlas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
)

// extent returns the left and right end of all that was drawn.
func extent(c *Canvas) (left, right float64) {
	left, right = math.Inf(1), math.Inf(-1)
	for _, v := range c.Vertices {
		left, right = min(left, float64(v.DstX)), max(right, float64(v.DstX))
	}
	return left, right
}

func TestTextStandsAtItsAnchor(t *testing.T) {
	const s, size = "0.3467 bit", 20.0
	w := font.Width(canvas.Bold, size, s)
	for anchor, want := range map[canvas.Anchor]float64{canvas.Start: 100, canvas.Middle: 100 - w/2, canvas.End: 100 - w} {
		c := drawn(2, func(c *Canvas) {
			c.Text(geom.Point{X: 100, Y: 50}, s, canvas.Text{Face: canvas.Bold, Size: size, Color: ink, Anchor: anchor})
		})
		left, right := extent(c)
		if math.Abs(left/2-want) > 1.5 || math.Abs(right/2-want-w) > 1.5 {
			t.Errorf("anchor %d: from %v to %v, want %v to %v", anchor, left/2, right/2, want, want+w)
		}
	}
}

func TestGlyphsLieTexelOnPixel(t *testing.T) {
	c := drawn(1.5, func(c *Canvas) {
		c.Text(geom.Point{X: 10.37, Y: 20.21}, "KL(p‖q) = ∞", canvas.Text{Size: 13, Color: ink, Halo: canvas.RGB(0)})
	})
	for i := 0; i < len(c.Vertices); i += 4 {
		a, b := c.Vertices[i], c.Vertices[i+2]
		if a.DstX != float32(int(a.DstX)) || a.DstY != float32(int(a.DstY)) || b.DstX-a.DstX != b.SrcX-a.SrcX || b.DstY-a.DstY != b.SrcY-a.SrcY {
			t.Errorf("%+v to %+v", a, b)
		}
	}
}

func TestTheHaloIsBehindEveryGlyphAndWider(t *testing.T) {
	c := drawn(1, func(c *Canvas) {
		c.Text(geom.Point{X: 10, Y: 20}, "48", canvas.Text{Size: 12, Color: ink, Halo: canvas.RGBA(0, 0, 255, 255)})
	})
	if len(c.Vertices) != 16 {
		t.Fatalf("%d vertices", len(c.Vertices))
	}
	for i, v := range c.Vertices {
		if halo := v.ColorB == 1; halo != (i < 8) {
			t.Errorf("vertex %d is halo: %v", i, halo)
		}
	}
	halo, glyph := c.Vertices[:8], c.Vertices[8:]
	reach := math.Ceil(canvas.HaloWidth)
	if d := float64(glyph[0].DstX - halo[0].DstX); d != reach {
		t.Errorf("the halo reaches %v beyond the glyph", d)
	}
}

func TestForeignTextIsOneSpriteAtItsAnchor(t *testing.T) {
	a := atlas.New(2)
	asked := 0
	a.Foreign = func(text string, face canvas.Face, px, maxWidth int, c canvas.Color) ([]byte, int, int, int) {
		asked++
		if text != "雨 rain" || face != canvas.Bold || px != 24 || maxWidth < 48 {
			t.Errorf("asked for %q, face %d, %d px, at most %d", text, face, px, maxWidth)
		}
		return []byte(strings.Repeat("\xff\x80\x00\x80", 40*30)), 40, 30, 22
	}
	c := New(a)
	for range 2 {
		c.Begin(0)
		c.Text(geom.Point{X: 100, Y: 50}, "雨 rain", canvas.Text{Face: canvas.Bold, Size: 12, Color: ink, Anchor: canvas.End})
	}
	if asked != 1 || len(c.Vertices) != 4 {
		t.Fatalf("asked %d times, %d vertices", asked, len(c.Vertices))
	}
	if v, w := c.Vertices[0], c.Vertices[2]; v.DstX != 160 || w.DstX != 200 || v.DstY != 78 || v.ColorR != 1 || v.ColorA != 1 {
		t.Errorf("from %+v to %+v", v, w)
	}
}

func TestWithoutHelpBoxesStandForForeignCharacters(t *testing.T) {
	c := drawn(1, func(c *Canvas) { c.Text(geom.Point{X: 10, Y: 20}, "雨 a", canvas.Text{Size: 14, Color: ink}) })
	if n := len(c.Vertices); n != 4*4+4 {
		t.Errorf("%d vertices, want four for each side of the box and four for the a", n)
	}
}

func TestAFrameMakesNoGarbage(t *testing.T) {
	c := New(atlas.New(1.5))
	points := []geom.Point{{X: 1, Y: 2}, {X: 60, Y: 50}, {X: 90, Y: 20}, {X: 200, Y: 90}}
	other := []geom.Point{{X: 1, Y: 30}, {X: 60, Y: 10}, {X: 90, Y: 70}, {X: 200, Y: 20}}
	fill := canvas.Fill{Color: ink, Hatch: ink}
	dashed := canvas.Stroke{Color: ink, Width: 2, Dash: 3}
	frame := func() {
		c.Begin(ink)
		for i := range 24 {
			x := float64(i) * 20
			c.Rect(geom.Rect{X: x, Y: 20, W: 16, H: 300}, 2, fill, stroke(1))
			c.Circle(geom.Point{X: x, Y: 30}, 8, fill, stroke(3))
			c.Line(geom.Point{X: x, Y: 9}, geom.Point{X: 99, Y: 200}, dashed)
			c.Text(geom.Point{X: x, Y: 300}, "0.3467", canvas.Text{Size: 12, Color: ink, Halo: ink})
		}
		c.Rect(geom.Rect{X: 1, Y: 1, W: 1500, H: 1500}, 5, fill, dashed)
		c.Polyline(points, dashed)
		c.Band(points, other, fill)
	}
	frame()
	if n := testing.AllocsPerRun(50, frame); n != 0 {
		t.Errorf("%v allocations a frame", n)
	}
}
