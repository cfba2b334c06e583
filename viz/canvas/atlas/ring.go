package atlas

import (
	"image"
	"math"
)

// LargestRing is the outer radius in device pixels up to which circles are worth a sprite.
const LargestRing = 32

// ring is a circle as a sprite: radii in steps, phases of its centre.
type ring struct{ outer, inner, px, py int }

// Ring returns the sprite of what lies between two circles around (x, y), radii in device pixels, and the whole pixel it is
// to be placed at; a disc if inner is negative. Centres are rounded to a quarter of a pixel, radii to an eighth.
func (a *Atlas) Ring(x, y, inner, outer float64) (px, py int, s Sprite) {
	px, fx := Snap(0, x)
	py, fy := Snap(0, y)
	k := ring{int(math.Round(outer / Step)), int(math.Round(math.Max(-1, inner) / Step)), fx, fy}
	s, ok := a.rings[k]
	if !ok {
		s = a.add(k.mask())
		a.rings[k] = s
	}
	return px, py, s
}

// mask returns how much of each pixel the ring covers.
func (k ring) mask() (*image.Alpha, image.Point) {
	outer, inner := float64(k.outer)*Step, float64(k.inner)*Step
	reach := int(math.Ceil(outer + 1))
	m := image.NewAlpha(image.Rect(0, 0, 2*reach+1, 2*reach+1))
	for j := range m.Rect.Dy() {
		for i := range m.Rect.Dx() {
			dx := float64(i-reach) + 0.5 - float64(k.px)/Phases
			dy := float64(j-reach) + 0.5 - float64(k.py)/Phases
			d := math.Sqrt(dx*dx + dy*dy)
			m.Pix[j*m.Stride+i] = uint8(255*(inside(outer-d)-inside(inner-d)) + 0.5)
		}
	}
	return m, image.Pt(-reach, -reach)
}

// inside returns how much of a pixel lies inside an edge that is depth beyond its middle.
func inside(depth float64) float64 { return max(0, min(1, depth+0.5)) }
