package entropy

import "iridescent/viz/geom"

// Light lights the state whose column is at a point.
func (s *Scene) Light(at geom.Point) bool {
	i := -1
	if s.Model.View == grain {
		i = s.strip.At(at)
	}
	return s.duo.Light(i)
}
