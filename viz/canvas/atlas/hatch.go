package atlas

import (
	"math"

	"iridescent/viz/canvas"
)

// Hatch tells where the profile of the hatch is. The lines run at 45°, so that what a pixel shows depends only on
// s = x + y of its centre in device pixels, a whole number: texel (X + s, Y + ½) for s from 0 to Length − 1 is how much of such a
// pixel the lines cover. Advancing s by Tile changes nothing that can be seen.
type Hatch struct{ X, Y, Length, Tile int }

// longestTile is the longest that Tile may be.
const longestTile = 512

func (a *Atlas) drawHatch(y int) Hatch {
	h := Hatch{X: 0, Y: y, Length: Width, Tile: tile(canvas.HatchPitch * math.Sqrt2 * a.scale)}
	for s := range h.Length {
		v := uint8(math.Round(255 * coverage(float64(s)/math.Sqrt2, a.scale)))
		a.set(h.X+s, y, [4]byte{v, v, v, v})
	}
	return h
}

// tile returns the whole number up to longestTile that is closest to a multiple of the period.
func tile(period float64) int {
	best, off := 1, math.Inf(1)
	for n := 1; float64(n)*period <= longestTile; n++ {
		length := math.Round(float64(n) * period)
		if d := math.Abs(length - float64(n)*period); d < off {
			best, off = int(length), d
		}
	}
	return best
}

// coverage returns how much of a pixel at u, measured across the lines in device pixels, they cover. They are centred on
// the odd multiples of half the pitch. The shadow of a pixel on u is a triangle with the base √2.
func coverage(u, scale float64) float64 {
	pitch, half := canvas.HatchPitch*scale, canvas.HatchWidth*scale/2
	d := math.Mod(u, pitch) - pitch/2
	return shadow(d+half) - shadow(d-half)
}

// shadow returns which part of a pixel's shadow lies below t from its middle.
func shadow(t float64) float64 {
	t = math.Max(-1, math.Min(1, t*math.Sqrt2))
	if t < 0 {
		return (1 + t) * (1 + t) / 2
	}
	return 1 - (1-t)*(1-t)/2
}
