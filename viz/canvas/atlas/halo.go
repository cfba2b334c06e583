package atlas

import (
	"image"
	"math"

	"iridescent/viz/canvas"
)

// haloRadius is how far a halo reaches, in device pixels.
func haloRadius(scale float64) float64 { return canvas.HaloWidth * scale }

// dilation widens masks by a disc.
type dilation struct {
	pad  int
	taps []tap
	mask image.Alpha
}

// tap is a place of the disc and how much of it the disc covers, of 256.
type tap struct {
	dx, dy int
	weight int
}

func newDilation(radius float64) dilation {
	d := dilation{pad: int(math.Ceil(radius))}
	for dy := -d.pad; dy <= d.pad; dy++ {
		for dx := -d.pad; dx <= d.pad; dx++ {
			inside := radius + 0.5 - math.Hypot(float64(dx), float64(dy))
			if w := int(math.Min(1, inside) * 256); w > 0 {
				d.taps = append(d.taps, tap{dx, dy, w})
			}
		}
	}
	return d
}

// around returns the mask of everything within the radius of m, good until the next call. The thin strokes of small
// letters cover no pixel fully; they have a full halo all the same.
func (d *dilation) around(m *image.Alpha, at image.Point) (*image.Alpha, image.Point) {
	if m.Rect.Empty() {
		return m, at
	}
	w, h := m.Rect.Dx()+2*d.pad, m.Rect.Dy()+2*d.pad
	d.mask = image.Alpha{Pix: make([]uint8, w*h), Stride: w, Rect: image.Rect(0, 0, w, h)}
	for y := range m.Rect.Dy() {
		for x := range m.Rect.Dx() {
			if v := int(m.Pix[y*m.Stride+x]); v != 0 {
				d.splat(x+d.pad, y+d.pad, min(255, v*5/2))
			}
		}
	}
	return &d.mask, at.Sub(image.Pt(d.pad, d.pad))
}

func (d *dilation) splat(x, y, v int) {
	for _, t := range d.taps {
		p := &d.mask.Pix[(y+t.dy)*d.mask.Stride+x+t.dx]
		*p = max(*p, uint8(v*t.weight>>8))
	}
}
