package curves

import (
	"math"

	"iridescent/viz/mark"
	"iridescent/viz/scale"
)

// window is what the plot shows of the x axis and of densities. It follows from the model alone, but stands still while
// something is held.
type window struct {
	low, high float64
	top       float64
	of        [2]Curve
	known     bool
}

// ticksX is about how many ticks the x axis has.
const ticksX = 8

// settle makes the window that of the model unless something is held.
func (s *Scene) settle() {
	w := &s.window
	if w.known && (s.Busy() || w.of == s.Model.Of) {
		return
	}
	w.of, w.known = s.Model.Of, true
	low, high := s.spanOf(mark.P)
	lowQ, highQ := s.spanOf(mark.Q)
	low, high = math.Min(low, lowQ), math.Max(high, highQ)
	pad := 0.04 * (high - low)
	w.low, w.high = scale.Nice(low-pad, high+pad, ticksX)
	w.top = s.topOf()
}

// spanOf is where nearly all of a density is, and all of its handles. A heavy tail is shown as far as ten times the
// distance of the quartiles.
func (s *Scene) spanOf(sd mark.Side) (low, high float64) {
	q := &s.measured.quantiles[sd]
	reach := 5 * (q[atUpper] - q[atQuarter])
	low, high = math.Max(q[atLowest], q[atHalf]-reach), math.Min(q[atHighest], q[atHalf]+reach)
	c := &s.Model.Of[sd]
	for _, g := range c.family().knobs {
		x := g.x(&c.Arguments)
		low, high = math.Min(low, x), math.Max(high, x)
	}
	for _, x := range [...]float64{c.Low, c.High} {
		if !math.IsInf(x, 0) {
			low, high = math.Min(low, x), math.Max(high, x)
		}
	}
	return low, high
}

// A curve is cut by the top of the plot where it is more than so many times as high as the other.
const mostTimes = 8

// topOf is where the axis of densities ends: above both curves, unless one is much higher than the other or has no bound.
func (s *Scene) topOf() float64 {
	p, q := s.peakOf(mark.P), s.peakOf(mark.Q)
	_, top := scale.Nice(0, 1.12*math.Min(math.Max(p, q), mostTimes*math.Min(p, q)), 4)
	return top
}

// peakOf is about the highest density between its 5 % quantiles.
func (s *Scene) peakOf(sd mark.Side) float64 {
	d := s.measured.density[sd]
	best := math.Inf(-1)
	for _, x := range s.pointsOf(sd) {
		best = math.Max(best, d.LogDensity(x))
	}
	return math.Exp(math.Min(math.Max(best, -300), 300))
}

// pointsOf are places where a density may be highest, none of them where it has no bound.
func (s *Scene) pointsOf(sd mark.Side) []float64 {
	c := &s.Model.Of[sd]
	low, high := c.Low, c.High
	var list []float64
	keep := func(x float64) {
		if x = math.Min(math.Max(x, low), high); !math.IsInf(x, 0) {
			list = append(list, x)
		}
	}
	for _, x := range s.measured.quantiles[sd][2:7] {
		keep(x)
	}
	switch c.Family {
	case mixture:
		keep(c.Arguments[1])
		keep(c.Arguments[3])
	case gamma:
		if a := c.Arguments[0]; a >= 1 {
			keep((a - 1) / c.Arguments[1])
		}
	case beta:
		if a, b := c.Arguments[0], c.Arguments[1]; a > 1 && b > 1 {
			keep((a - 1) / (a + b - 2))
		}
	case logNormal:
		keep(math.Exp(c.Arguments[0] - c.Arguments[1]*c.Arguments[1]))
	}
	return list
}
