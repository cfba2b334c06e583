package atlas

import (
	"image"
	"math"

	"iridescent/viz/canvas"
)

// Foreign draws a line of text in scripts that the font has not, in a font of px device pixels and squeezed to maxWidth
// if it is wider. It returns straight RGBA, as a canvas of the browser has it, w wide from where the text begins to where it
// ends, and how far the base line lies below the top.
type Foreign func(text string, face canvas.Face, px, maxWidth int, c canvas.Color) (rgba []byte, w, h, baseline int)

// label is a foreign text as a sprite; a halo has no colour of its own.
type label struct {
	text      string
	face      canvas.Face
	px, width int
	color     canvas.Color
	halo      bool
}

// Foreigner returns the sprite of a whole foreign text, or of the halo around it. DX is how far it begins left of the text.
// It is false if nobody can draw it or there is no room.
func (a *Atlas) Foreigner(text string, face canvas.Face, size, maxWidth float64, c canvas.Color, halo bool) (Sprite, bool) {
	l := label{text, face, int(math.Round(size)), int(math.Ceil(math.Min(maxWidth, Width/2))), c, halo}
	if halo {
		l.color = canvas.RGB(0)
	}
	s, ok := a.foreign[l]
	if !ok {
		s = a.draw(l)
		a.foreign[l] = s
	}
	return s, s.W > 0
}

func (a *Atlas) draw(l label) Sprite {
	if a.Foreign == nil {
		return Sprite{}
	}
	rgba, w, h, baseline := a.Foreign(l.text, l.face, l.px, l.width, l.color)
	if w <= 0 || h <= 0 || len(rgba) < w*h*4 || w > Width/2 {
		return Sprite{}
	}
	at := image.Pt(0, -baseline)
	if l.halo {
		mask := image.NewAlpha(image.Rect(0, 0, w, h))
		for i := range mask.Pix {
			mask.Pix[i] = rgba[i*4+3]
		}
		return a.add(a.dilate.around(mask, at))
	}
	x, y, ok := a.room(w, h)
	if !ok {
		return Sprite{}
	}
	for i := range w * h {
		a.set(x+i%w, y+i/w, premultiplied(rgba[i*4:]))
	}
	return Sprite{X: x, Y: y, W: w, H: h, DX: at.X, DY: at.Y}
}

func premultiplied(p []byte) [4]byte {
	by := func(v byte) byte { return byte((int(v)*int(p[3]) + 127) / 255) }
	return [4]byte{by(p[0]), by(p[1]), by(p[2]), p[3]}
}
