package code

import (
	"iridescent/viz/geom"
	"iridescent/viz/scene"
)

// placeStrip draws p and q as bars under the hand, below a picture.
func (s *Scene) placeStrip(lower geom.Rect, env *scene.Env) {
	s.strip.Place(lower, env, s.legend)
	s.foot = s.strip.Axis.Plot.Bottom() + 4*s.Sheet.F
}
