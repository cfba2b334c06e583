package mesh

import (
	"math"
	"unicode"

	"iridescent/viz/canvas"
	"iridescent/viz/canvas/atlas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
)

// Text paints a line of text: its halo first, then the glyphs, the base line on a whole pixel.
func (c *Canvas) Text(at geom.Point, text string, t canvas.Text) {
	if text == "" || t.Size <= 0 || t.Color.A() == 0 && t.Halo.A() == 0 {
		return
	}
	size := t.Size * c.scale
	pen := point{at.X * c.scale, math.Round(at.Y * c.scale)}
	if !font.Covers(t.Face, text) && c.foreign(pen, size, text, t) {
		return
	}
	pen.x -= font.Width(t.Face, size, text) * float64(t.Anchor) / 2
	if t.Halo.A() != 0 {
		c.glyphs(pen, size, text, t, paintOf(t.Halo), true)
	}
	if t.Color.A() != 0 {
		c.glyphs(pen, size, text, t, paintOf(t.Color), false)
	}
}

func (c *Canvas) glyphs(pen point, size float64, text string, t canvas.Text, p paint, halo bool) {
	for _, r := range text {
		advance := font.Advance(t.Face, size, r)
		if advance != 0 && !unicode.IsSpace(r) {
			x, phase := atlas.Snap(size, pen.x)
			s := c.atlas.Glyph(t.Face, size, phase, halo, r)
			c.sprite(p, x, int(pen.y), s)
			if s.W == 0 && !halo && !font.Has(r) {
				c.placeholder(p, pen, size, advance)
			}
		}
		pen.x += advance
	}
}

// foreign paints a text that the font does not cover as one sprite, and reports whether it could.
func (c *Canvas) foreign(pen point, size float64, text string, t canvas.Text) bool {
	room := font.Width(t.Face, size, text)
	s, ok := c.atlas.Foreigner(text, t.Face, size, room, t.Color, false)
	if !ok {
		return false
	}
	x := int(math.Round(pen.x - float64(s.W)*float64(t.Anchor)/2))
	if t.Halo.A() != 0 {
		if h, ok := c.atlas.Foreigner(text, t.Face, size, room, t.Color, true); ok {
			c.sprite(paintOf(t.Halo), x, int(pen.y), h)
		}
	}
	c.sprite(paint{1, 1, 1, 1}, x, int(pen.y), s)
	return true
}

// sprite adds a rectangle of the atlas, texel on pixel.
func (c *Canvas) sprite(p paint, x, y int, s atlas.Sprite) {
	if s.W == 0 {
		return
	}
	x0, y0 := float32(x+s.DX), float32(y+s.DY)
	u, v, w, h := float32(s.X), float32(s.Y), float32(s.W), float32(s.H)
	n := uint32(len(c.Vertices))
	c.Vertices = append(c.Vertices,
		Vertex{DstX: x0, DstY: y0, SrcX: u, SrcY: v, ColorR: p.r, ColorG: p.g, ColorB: p.b, ColorA: p.a},
		Vertex{DstX: x0 + w, DstY: y0, SrcX: u + w, SrcY: v, ColorR: p.r, ColorG: p.g, ColorB: p.b, ColorA: p.a},
		Vertex{DstX: x0 + w, DstY: y0 + h, SrcX: u + w, SrcY: v + h, ColorR: p.r, ColorG: p.g, ColorB: p.b, ColorA: p.a},
		Vertex{DstX: x0, DstY: y0 + h, SrcX: u, SrcY: v + h, ColorR: p.r, ColorG: p.g, ColorB: p.b, ColorA: p.a})
	c.quad(n, n+1, n+2, n+3)
}

// placeholder paints an empty box for a character that nobody can draw.
func (c *Canvas) placeholder(p paint, pen point, size, advance float64) {
	w := max(1, math.Round(size/14))
	x0, x1 := math.Round(pen.x+size/12), math.Round(pen.x+advance-size/12)
	y1 := pen.y
	y0 := math.Round(y1 - font.CapHeight(canvas.Regular, size))
	c.box(p, x0, y0, x1, y0+w, 1)
	c.box(p, x0, y1-w, x1, y1, 1)
	c.box(p, x0, y0+w, x0+w, y1-w, 1)
	c.box(p, x1-w, y0+w, x1, y1-w, 1)
}
