package atlas

import (
	"image"
	"math"

	"iridescent/viz/canvas"
)

// Phases is how many positions within a pixel a small glyph is drawn at, so that letters stand evenly.
const Phases = 4

// evenSize is the size in pixels from which on whole positions are even enough.
const evenSize = 40

// Step is the fineness of sizes: they are rounded to this part of a pixel.
const Step = 1.0 / 8

// key is a glyph: character, face, size in steps, phase, halo or not.
type key uint64

func keyOf(face canvas.Face, steps, phase int, halo bool, r rune) key {
	k := key(r) | key(phase)<<21 | key(face)<<24 | key(steps)<<28
	if halo {
		k |= 1 << 23
	}
	return k
}

// Snap returns the whole pixel and the phase for a pen at x in a text of that size.
func Snap(size, x float64) (pixel, phase int) {
	if size >= evenSize {
		return int(math.Floor(x + 0.5)), 0
	}
	q := int(math.Floor(x*Phases + 0.5))
	return q >> 2, q & (Phases - 1)
}

// Glyph returns the sprite of a character at a size in device pixels and a phase from Snap, or of the halo around it. It is
// empty if there is nothing to see or no room.
func (a *Atlas) Glyph(face canvas.Face, size float64, phase int, halo bool, r rune) Sprite {
	steps := int(math.Min(size/Step+0.5, 1<<16))
	k := keyOf(face, steps, phase, halo, r)
	if s, ok := a.glyphs[k]; ok {
		return s
	}
	mask, at := a.raster.Glyph(face, float64(steps)*Step, float64(phase)/Phases, r)
	if halo {
		mask, at = a.dilate.around(mask, at)
	}
	s := a.add(mask, at)
	a.glyphs[k] = s
	return s
}

// add copies a mask into the atlas as white of that coverage.
func (a *Atlas) add(mask *image.Alpha, at image.Point) Sprite {
	w, h := mask.Rect.Dx(), mask.Rect.Dy()
	if w == 0 || h == 0 {
		return Sprite{}
	}
	x, y, ok := a.room(w, h)
	if !ok {
		return Sprite{}
	}
	for j := range h {
		for i := range w {
			v := mask.Pix[j*mask.Stride+i]
			a.set(x+i, y+j, [4]byte{v, v, v, v})
		}
	}
	return Sprite{X: x, Y: y, W: w, H: h, DX: at.X, DY: at.Y}
}
