package code

import "iridescent/viz/geom"

// Light lights the symbol that is at a point: its area, or its column below the picture.
func (s *Scene) Light(at geom.Point) bool {
	i := -1
	switch a := &s.areas; {
	case s.view == byLoss:
	case s.view != byAreas:
		i = s.strip.At(at)
	case a.plot.Inset(0, -a.shelf, 0, -22*s.Sheet.F).Contains(at):
		i = a.at(at.X)
	}
	return s.duo.Light(i)
}
