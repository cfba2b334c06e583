package surprise

import (
	"math"
	"slices"

	"iridescent/infotheory"
	"iridescent/viz/geom"
)

// curve is the density of a belief along the axis: of areas that are probabilities.
type curve struct {
	units  []float64 // places along the axis, in [0, 1]
	shares []float64 // the same places as shares
	values []float64
	points []geom.Point
	foot   []geom.Point
}

// Places of a curve: so many along the axis, and so many where most of the belief is.
const (
	coarse = 130
	fine   = 90
	reach  = 4.5 // standard deviations that the fine ones span to either side
)

// sample measures the density of a belief that is no point mass.
func (c *curve) sample(b belief, a *axis) {
	c.units = c.units[:0]
	edge := 0.5 / math.Max(a.plot.W, 2)
	for k := range coarse + 1 {
		c.units = append(c.units, edge+(1-2*edge)*float64(k)/coarse)
	}
	m, sd := b.share(), b.StandardDeviation()
	for k := range fine + 1 {
		share := m + sd*reach*(2*float64(k)/fine-1)
		if share > 0 && share < 1 {
			if u := a.unit(share); u > edge && u < 1-edge {
				c.units = append(c.units, u)
			}
		}
	}
	slices.Sort(c.units)
	c.shares = c.shares[:0]
	for _, u := range c.units {
		c.shares = append(c.shares, a.share(u))
	}
	c.values = infotheory.LogDensities(c.values, b.Beta, c.shares)
	for k, u := range c.units {
		c.values[k] = math.Exp(c.values[k]) * a.slope(u)
	}
}

// edgeZone is how much of the axis at an end does not count for the scale where the density has no bound there.
const edgeZone = 0.03

// peak is the largest value, without those next to an end at which the density has no bound.
func (c *curve) peak(b belief, linear bool) float64 {
	low, high := b.Alpha < 1.0/3 || linear && b.Alpha < 1, b.Beta.Beta < 1
	top := 0.0
	for k, v := range c.values {
		if u := c.units[k]; low && u < edgeZone || high && u > 1-edgeZone {
			continue
		}
		top = math.Max(top, v)
	}
	return top
}

// place makes pixels of the values; what is higher than the plot is cut off.
func (c *curve) place(a *axis, perPixel float64) {
	c.points, c.foot = c.points[:0], c.foot[:0]
	for k, v := range c.values {
		x, y := a.plot.X+c.units[k]*a.plot.W, 0.0
		if perPixel > 0 {
			y = math.Min(v/perPixel, a.plot.H)
		}
		c.points = append(c.points, geom.Point{X: x, Y: a.plot.Bottom() - y})
		c.foot = append(c.foot, geom.Point{X: x, Y: a.plot.Bottom()})
	}
}
