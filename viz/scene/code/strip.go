package code

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// placeStrip draws p and q as bars under the hand, below a picture.
func (s *Scene) placeStrip(lower geom.Rect, env *scene.Env) {
	s.strip.Place(lower, env, s.legend)
	s.foot = s.strip.Axis.Plot.Bottom() + 4*s.Sheet.F
}

// colorOf is the colour of a distribution.
func colorOf(sheet *mark.Sheet, side int) canvas.Color {
	return [2]canvas.Color{sheet.Theme.P, sheet.Theme.Q}[side]
}

// at is the symbol whose column is at x, or next to it.
func (a *areas) at(x float64) int {
	best := 0
	for i := range len(a.left) - 1 {
		if a.left[i] <= x && x < a.left[i+1] {
			return i
		}
		if math.Abs(a.middle(i)-x) < math.Abs(a.middle(best)-x) {
			best = i
		}
	}
	return best
}

// aside is what twins say behind a probability.
func (s *Scene) aside() string {
	spoken := func(nats float64) string {
		if math.IsInf(nats, 1) {
			return "infinite"
		}
		return s.Sheet.Short(nats)
	}
	return ", a symbol takes " + spoken(s.measured.CrossEntropyPQ) + " in the code made for q, " + spoken(s.measured.KullbackLeiblerPQ) + " of it wasted"
}
