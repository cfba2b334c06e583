//go:build js

package main

import "iridescent/viz/canvas/svg"

// svg returns the picture as a file that stands alone.
func (p *page) svg() string {
	v := p.app.View()
	c := svg.New(p.app.Size())
	c.EmbedFont = true
	p.app.Draw(c)
	return string(c.Bytes(v.Title, v.Description))
}

// Size of the small picture of a scene.
const (
	pictureWidth  = 400
	pictureHeight = 240
)

// picture returns the small picture of a scene as a file that stands alone.
func (p *page) picture(name string) string {
	c := svg.New(pictureWidth, pictureHeight)
	c.EmbedFont = true
	p.app.Picture(name, pictureWidth, pictureHeight, c)
	return string(c.Bytes(name, ""))
}
