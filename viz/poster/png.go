package poster

import "iridescent/viz/canvas/raster"

// PNG returns the picture with scale pixels for a CSS pixel, from 1 to raster.LargestScale. Source is a link to the state,
// if one is known.
func (p *Picture) PNG(scale float64, source string) []byte {
	width, height := p.app.Size()
	c := raster.New(width, height, scale, nil)
	p.Draw(c)
	v := p.app.View()
	return raster.PNG(c.Image(), raster.Meta{Title: v.Title, Description: Description(v), Source: source, Scale: scale})
}
