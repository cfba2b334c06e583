package surprise

import (
	"math"

	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// The handles: the mean of the prior on the base line, and on a rail of its own the weight, whose twin moves in decades.
const (
	meanHandle   = "mean"
	weightHandle = "weight"
)

const (
	certain  = 7     // decades that stand for an infinite weight
	meanEdge = 0.001 // next to 0 or 1, where arrow keys stop before they make the mean certain
)

// placeHandles places both handles and says their values beside them.
func (s *Scene) placeHandles(area geom.Rect, env *scene.Env) {
	p, a, m := &s.Sheet, &s.axis, &s.Model
	r := 9 * p.F
	if env.Touch || env.Talk {
		r = 11 * p.F
	}
	foot, top := area.Nearest(geom.Point{X: a.handleX(m.Mean), Y: a.plot.Bottom()}), area.Nearest(geom.Point{X: a.rail(), Y: a.handleY(m.Weight)})
	said := s.spokenReadings(env)
	s.Ungrip()
	s.Grip(p, scene.Grip{
		Handle: scene.Handle{ID: meanHandle, Label: "mean of the prior, the believed share of " + m.Words.all(true), ValueText: "mean " + mark.Trimmed(m.Mean) + said,
			Value: m.Mean, Max: 1, Step: 0.01, X: foot.X, Y: foot.Y, R: r, Horizontal: true},
		Color: env.Theme.Q, Hollow: m.Mean == 0 || m.Mean == 1,
		Drag: func(to geom.Point) { m.Mean = a.mean(to.X) },
		Set:  func(v float64) { m.Mean = nearestMean(v) },
		Lead: leadMean,
	})
	s.Grip(p, scene.Grip{
		Handle: scene.Handle{ID: weightHandle, Label: "weight of the prior, in powers of ten of " + m.Words.some(), ValueText: s.weighs(m.Words.some()) + said,
			Value: decades(m.Weight), Min: decadeLeast, Max: certain, Step: 0.1, X: top.X, Y: top.Y, R: r},
		Color: env.Theme.Q, Hollow: math.IsInf(m.Weight, 1),
		Drag: func(to geom.Point) { m.Weight = a.weight(to.Y) },
		Set:  func(v float64) { m.Weight = weightOf(v, 6) },
		Lead: leadWeight,
	})
	s.placeValues(foot, top, env)
}

// leadMean is where a key leads from a mean: no arrow makes it certain without a stop before.
func leadMean(key string, from, to float64) float64 {
	to = math.Round(to*1e6) / 1e6
	if key == "Home" || key == "End" {
		return to
	}
	if to < meanEdge && from > meanEdge {
		return meanEdge
	}
	if to > 1-meanEdge && from < 1-meanEdge {
		return 1 - meanEdge
	}
	return to
}

// leadWeight is where a key leads from a weight, both in decades: to three digits of swans, and over the gap before certainty.
func leadWeight(key string, from, to float64) float64 {
	switch {
	case from == certain && to < from && key != "Home":
		return decadeMost
	case to > decadeMost+1e-9:
		return certain
	}
	return decades(weightOf(to, 3))
}

// decades is the value of the weight's slider.
func decades(weight float64) float64 {
	if math.IsInf(weight, 1) {
		return certain
	}
	return math.Log10(weight)
}

// weightOf is the inverse of decades, with so many digits.
func weightOf(decades float64, digits int) float64 {
	if decades > decadeMost+0.5 {
		return math.Inf(1)
	}
	return roundWeight(decades, digits)
}
