package curiosity

import (
	"math"

	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// placeHandles places those of a first belief: the mean on the base line, and straight above it the weight, whose twin moves in decades.
func (s *Scene) placeHandles(k int, env *scene.Env) {
	sheet, a, first := &s.Sheet, &s.shares[k], s.Model.First[k]
	mean, weight := first.Mean(), weightOf(first)
	decades := math.Log10(weight)
	foot := geom.Point{X: a.At(mean), Y: a.Area.Bottom()}
	top := geom.Point{X: foot.X, Y: s.weight.At(decades)}
	sheet.Line(foot, top, canvas.Stroke{Color: env.Theme.Q, Width: 1.5 * sheet.Pen, Dash: 3})
	said := ", next flip expected to teach " + sheet.Short(s.measured.coins[k].now.gain)
	along := scale.Linear{Min: 0, Max: 1, From: a.Area.X, To: a.Area.Right()}
	s.Grip(sheet, scene.Grip{
		Handle: scene.Handle{ID: coinKey(k), Label: "mean of the belief about " + coinName(k) + ", the share of heads", ValueText: "mean " + scene.Said(mean, 0.01) + said,
			Value: mean, Max: 1, Step: 0.01, Y: foot.Y, R: s.Size, Horizontal: true},
		Color: env.Theme.Q, Along: along,
		Set: func(v float64) { s.setMean(k, v) },
	})
	s.Grip(sheet, scene.Grip{
		Handle: scene.Handle{ID: weightKey(k), Label: "weight of the belief about " + coinName(k) + ", in powers of ten of flips", ValueText: "worth " + mark.Trimmed(weight) + " flips" + said,
			Value: decades, Min: decadeLeast, Max: decadeMost, Step: 0.1, X: top.X, Y: top.Y, R: s.Size},
		Color: env.Theme.Q,
		Drag:  func(to geom.Point) { s.setWeight(k, s.worth(to.Y)) },
		Set:   func(v float64) { s.setWeight(k, worth(v, 6)) },
		Lead:  func(_ string, _, to float64) float64 { return math.Log10(worth(to, 3)) },
	})
	s.placeBeside(k, coinKey(k), foot, env)
	s.placeBeside(k, weightKey(k), top, env)
}

// setMean and setWeight change one number of a first belief.
func (s *Scene) setMean(k int, mean float64) {
	b := &s.Model.First[k]
	*b = beliefOf(means.Clamp(mean), weightOf(*b))
}

func (s *Scene) setWeight(k int, weight float64) {
	b := &s.Model.First[k]
	*b = beliefOf(b.Mean(), weight)
}

// placeBeside says the belief beside a handle that is held: a finger covers the numbers below it.
func (s *Scene) placeBeside(k int, id string, at geom.Point, env *scene.Env) {
	if s.Hold.Holds(id) {
		area := s.shares[k].Area
		mean, weight := s.says(k)
		s.Sheet.Beside(at, geom.Rect{X: s.regions.Plot.X, Y: area.Y, W: s.regions.Plot.W, H: area.H}, env.Touch, "mean "+mean, weight)
	}
}

// worth is the weight at a height, with two digits; near a power of ten it is one.
func (s *Scene) worth(y float64) float64 {
	d := s.weight.Clamp(s.weight.Invert(y))
	if whole := math.Round(d); math.Abs(s.weight.At(whole)-y) <= snap {
		d = whole
	}
	return worth(d, 2)
}

// worth is the weight of so many decades, with so many digits.
func worth(decades float64, digits int) float64 {
	return weights.Clamp(scale.Digits(math.Pow(10, decades), digits))
}
