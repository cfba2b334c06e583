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
