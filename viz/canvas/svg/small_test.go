package svg

import (
	"math"
	"strings"
	"testing"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
)

var (
	red   = canvas.RGBA(0xdd, 0x22, 0x00, 255)
	plain = canvas.Stroke{Color: blue, Width: 1}
)

// small returns what draw makes of a small picture, without the frame around it.
func small(draw func(*Small)) string {
	c := NewSmall(100, 50)
	draw(c)
	whole := string(c.Bytes("", ""))
	_, body, _ := strings.Cut(whole, `xml:space="preserve">`)
	return strings.TrimSuffix(body, "</svg>\n")
}

// box draws a square with rounded corners.
func box(c *Small, x float64, color canvas.Color) {
	c.Rect(geom.Rect{X: x, W: 8, H: 8}, 1, canvas.Fill{Color: color}, canvas.Stroke{})
}

func TestASmallPictureIsWrittenInFewCharacters(t *testing.T) {
	tests := []struct {
		name string
		draw func(*Small)
		want string
	}{
		{"one element has its own look", func(c *Small) { box(c, 1, blue) }, `<rect x="1" width="8" height="8" rx="1" fill="#0072b2"/>`},
		{"elements of one look share it", func(c *Small) { box(c, 0, red); box(c, 10.04, red) },
			`<g fill="#d20"><rect width="8" height="8" rx="1"/><rect x="10" width="8" height="8" rx="1"/></g>`},
		{"also with others between them", func(c *Small) { box(c, 0, red); box(c, 30, blue); box(c, 60, red) },
			`<g fill="#d20"><rect width="8" height="8" rx="1"/><rect x="60" width="8" height="8" rx="1"/></g><rect x="30" width="8" height="8" rx="1" fill="#0072b2"/>`},
		{"but not across what they touch", func(c *Small) { box(c, 0, red); box(c, 4, blue); box(c, 8, red) },
			`<rect width="8" height="8" rx="1" fill="#d20"/><rect x="4" width="8" height="8" rx="1" fill="#0072b2"/><rect x="8" width="8" height="8" rx="1" fill="#d20"/>`},
		{"a rectangle with corners is a path", func(c *Small) {
			c.Rect(geom.Rect{X: 1, Y: 2, W: 3, H: 4}, 0, canvas.Fill{Color: red}, canvas.Stroke{})
		}, `<path fill="#d20" d="M1 2h3v4H1z"/>`},
		{"lines are one path", func(c *Small) {
			c.Line(geom.Point{X: 1, Y: 1}, geom.Point{X: 1, Y: 8}, plain)
			c.Line(geom.Point{X: 2, Y: 1}, geom.Point{X: 2, Y: 8}, plain)
		}, `<path fill="none" stroke="#0072b2" shape-rendering="crispEdges" d="M1 1v7M2 1v7"/>`},
		{"translucent lines that cross are two", func(c *Small) {
			pale := canvas.Stroke{Color: white, Width: 2}
			c.Line(geom.Point{X: 1, Y: 1}, geom.Point{X: 7, Y: 8}, pale)
			c.Line(geom.Point{X: 7, Y: 1}, geom.Point{X: 1, Y: 8}, pale)
		}, `<path fill="none" stroke="#fff" stroke-opacity="0.55" stroke-width="2" d="M1 1l6 7"/><path fill="none" stroke="#fff" stroke-opacity="0.55" stroke-width="2" d="M7 1l-6 7"/>`},
		{"a polyline goes on by differences", func(c *Small) {
			c.Polyline([]geom.Point{{X: 1, Y: 1}, {X: 2.5, Y: 1.5}, {X: 3, Y: 1}, {X: 2, Y: 1}, {X: 2, Y: 9}}, plain)
		}, `<path fill="none" stroke="#0072b2" d="M1 1l1.5.5 .5-.5h-1v8"/>`},
		{"a band goes back and closes", func(c *Small) {
			c.Band([]geom.Point{{}, {X: 9, Y: 1}}, []geom.Point{{Y: 3}, {X: 9, Y: 5}}, canvas.Fill{Color: red})
		}, `<path fill="#d20" d="M0 0l9 1v4l-9-2z"/>`},
		{"a hatch is over the colour and under the stroke", func(c *Small) {
			c.Rect(geom.Rect{W: 8, H: 8}, 1, canvas.Fill{Color: red, Hatch: blue}, plain)
		}, `<pattern id="hatch-0072b2ff" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" width="6" height="6"><rect x="2.2" width="1.6" height="6" fill="#0072b2"/></pattern>` +
			`<rect width="8" height="8" rx="1" fill="#d20"/><path fill="url(#hatch-0072b2ff)" d="M0 0h8v8H0z"/><rect width="8" height="8" rx="1" fill="none" stroke="#0072b2"/>`},
	}
	for _, tt := range tests {
		if got := small(tt.draw); got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}

func TestATextIsHeldWhereAWiderFontWouldReachSomething(t *testing.T) {
	says := canvas.Text{Size: 10, Color: blue}
	number, unit := geom.Point{X: 10, Y: 20}, geom.Point{X: 40, Y: 20}
	tests := []struct {
		name string
		draw func(*Small)
		held int
	}{
		{"alone", func(c *Small) { c.Text(number, "0.690", says) }, 0},
		{"far from another", func(c *Small) { c.Text(number, "0.690", says); c.Text(geom.Point{X: 70, Y: 20}, "bits", says) }, 0},
		{"near another, one of them", func(c *Small) { c.Text(number, "0.690!", says); c.Text(unit, "bits", says) }, 1},
		{"near the edge", func(c *Small) { c.Text(geom.Point{X: 75, Y: 20}, "0.690", says) }, 1},
		{"near a shape", func(c *Small) { c.Text(number, "0.690!", says); box(c, 38, red) }, 0},
		{"near a shape in its line", func(c *Small) {
			c.Text(number, "0.690!", says)
			c.Circle(geom.Point{X: 45, Y: 17}, 4, canvas.Fill{Color: red}, canvas.Stroke{})
		}, 1},
		{"on a shape", func(c *Small) {
			c.Rect(geom.Rect{W: 100, H: 50}, 0, canvas.Fill{Color: red}, canvas.Stroke{})
			c.Text(number, "0.690!", says)
		}, 0},
	}
	for _, tt := range tests {
		if got := strings.Count(small(tt.draw), "textLength"); got != tt.held {
			t.Errorf("%s: %d are held\n%s", tt.name, got, small(tt.draw))
		}
	}
}

func TestSmallPicturesEscapeHostileTexts(t *testing.T) {
	c := NewSmall(100, 50)
	c.Text(geom.Point{X: 1, Y: 20}, "</text><script>\u0007\u202e&'\"", canvas.Text{Size: 10, Color: blue, Halo: white})
	file := c.Bytes("<title>", "a & b")
	if !wellFormed(file) || strings.Contains(string(file), "<script") || strings.Contains(string(file), "\u202e") {
		t.Error(string(file))
	}
}

func TestAPathRunsBesideItsPointsByLessThanAFifthOfAPixel(t *testing.T) {
	var points []geom.Point
	for k := range 400 {
		x := float64(k) / 2
		points = append(points, geom.Point{X: x, Y: 40 * math.Exp(-math.Pow((x-100)/20, 2))})
	}
	left := needed(points)
	if len(left) > 60 {
		t.Errorf("%d of %d points are left", len(left), len(points))
	}
	for _, p := range points {
		least := math.Inf(1)
		for k := 1; k < len(left); k++ {
			least = min(least, distance(p, left[k-1], left[k]))
		}
		if least > tolerance {
			t.Errorf("%v is %v away", p, least)
		}
	}
	if data := string(outline(points, nil)); len(data) > 500 {
		t.Errorf("%d characters: %s", len(data), data)
	}
}

func BenchmarkSmall(b *testing.B) {
	for b.Loop() {
		small(func(c *Small) {
			for k := range 200 {
				box(c, float64(k)/2, blue)
				c.Text(geom.Point{X: float64(k), Y: float64(k % 50)}, "0.690", canvas.Text{Size: 10, Color: blue})
			}
		})
	}
}
