package mark

import (
	"math"
	"slices"

	"iridescent/infotheory"
	"iridescent/viz/geom"
)

// Shares is an axis of shares from 0 to 1 along the base of a plot: linear, or of cube roots, on which beliefs about rare things are not
// squeezed against 0.
type Shares struct {
	Area   geom.Rect // of the plot
	Linear bool
}

// Unit maps a share to [0, 1] along the axis.
func (s *Shares) Unit(share float64) float64 {
	if s.Linear {
		return share
	}
	return math.Cbrt(share)
}

// Share is the inverse of Unit.
func (s *Shares) Share(unit float64) float64 {
	if s.Linear {
		return unit
	}
	return unit * unit * unit
}

// Slope is how much share a unit of the axis has at a place.
func (s *Shares) Slope(unit float64) float64 {
	if s.Linear {
		return 1
	}
	return 3 * unit * unit
}

// At is where a share stands.
func (s *Shares) At(share float64) float64 { return s.Area.X + s.Unit(share)*s.Area.W }

// Belief is the density of a belief along an axis of shares: its areas are probabilities. It keeps its memory from one layout to the next.
type Belief struct {
	Points, Foot []geom.Point // the line, and the base below it

	units  []float64 // places along the axis, in [0, 1]
	shares []float64 // the same places as shares
	values []float64
}

// Places of a density: so many along the axis, and so many where most of the belief is.
const (
	beliefCoarse = 130
	beliefFine   = 90
	beliefReach  = 4.5 // standard deviations that the fine ones span to either side
)

// Sample measures the density of a belief.
func (d *Belief) Sample(b infotheory.Beta, s *Shares) {
	d.units = d.units[:0]
	edge := 0.5 / math.Max(s.Area.W, 2)
	for k := range beliefCoarse + 1 {
		d.units = append(d.units, edge+(1-2*edge)*float64(k)/beliefCoarse)
	}
	m, sd := b.Mean(), b.StandardDeviation()
	for k := range beliefFine + 1 {
		share := m + sd*beliefReach*(2*float64(k)/beliefFine-1)
		if share > 0 && share < 1 {
			if u := s.Unit(share); u > edge && u < 1-edge {
				d.units = append(d.units, u)
			}
		}
	}
	slices.Sort(d.units)
	d.shares = d.shares[:0]
	for _, u := range d.units {
		d.shares = append(d.shares, s.Share(u))
	}
	d.values = infotheory.LogDensities(d.values, b, d.shares)
	for k, u := range d.units {
		d.values[k] = math.Exp(d.values[k]) * s.Slope(u)
	}
}

// edgeZone is how much of the axis at an end does not count for the scale where the density has no bound there.
const edgeZone = 0.03

// Peak is the largest value, without those next to an end at which the density has no bound.
func (d *Belief) Peak(b infotheory.Beta, s *Shares) float64 {
	low, high := b.Alpha < 1.0/3 || s.Linear && b.Alpha < 1, b.Beta < 1
	top := 0.0
	for k, v := range d.values {
		if u := d.units[k]; low && u < edgeZone || high && u > 1-edgeZone {
			continue
		}
		top = math.Max(top, v)
	}
	return top
}

// Place makes pixels of the values; what is higher than the plot is cut off.
func (d *Belief) Place(s *Shares, perPixel float64) {
	d.Points, d.Foot = d.Points[:0], d.Foot[:0]
	for k, v := range d.values {
		x, y := s.Area.X+d.units[k]*s.Area.W, 0.0
		if perPixel > 0 {
			y = math.Min(v/perPixel, s.Area.H)
		}
		d.Points = append(d.Points, geom.Point{X: x, Y: s.Area.Bottom() - y})
		d.Foot = append(d.Foot, geom.Point{X: x, Y: s.Area.Bottom()})
	}
}
