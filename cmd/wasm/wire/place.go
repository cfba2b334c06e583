package wire

import "iridescent/viz/scene"

// PlaceSize is the length of a place's record in bytes: x, y, r, w, h, twin.
const PlaceSize = 6 * number

// AppendPlaces writes areas as records.
func AppendPlaces(dst []byte, areas []scene.Area) []byte {
	for i := range areas {
		a := &areas[i]
		for _, f := range [...]float64{a.X, a.Y, a.R, a.W, a.H, float64(a.Twin)} {
			dst = put(dst, f)
		}
	}
	return dst
}
