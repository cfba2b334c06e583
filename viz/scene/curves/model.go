// Package curves is the continuous form of the scene of two distributions: p and q are densities, each of a family with
// a few parameters, perhaps cut off at an end, and what tells them apart are areas.
package curves

import (
	"math"

	"iridescent/infotheory"
)

// Model is what the reader can change.
type Model struct {
	Of     [2]Curve
	Lambda float64 // weight of q in the mixture, in [0, 1]
	KT     float64 // energy of one nat, > 0
	Bins   int     // outcomes that both are binned into; 0 is none
}

// Curve is a density: a family with its arguments, cut to [Low, High], which are infinite where there is no cut.
type Curve struct {
	Family    int
	Arguments arguments
	Low, High float64
}

// arguments are as many as the family has; the others are 0.
type arguments [5]float64

// whole is a curve without a cut.
func whole(family int, a ...float64) Curve {
	c := Curve{Family: family, Low: math.Inf(-1), High: math.Inf(1)}
	copy(c.Arguments[:], a)
	return c
}

func (c *Curve) family() *family { return &families[c.Family] }

// base is the density without its cut.
func (c *Curve) base() infotheory.Density { return c.family().density(&c.Arguments) }

// isCut reports whether an end is cut off.
func (c *Curve) isCut() bool { return !math.IsInf(c.Low, -1) || !math.IsInf(c.High, 1) }

// leastLeft is the share of a density that a cut must leave: less would be the business of the farthest tail.
const leastLeft = 1e-6

// left is the share that the cut leaves.
func (c *Curve) left(base infotheory.Density) float64 {
	low, high := base.Support()
	low, high = math.Max(low, c.Low), math.Min(high, c.High)
	if !(low < high) {
		return 0
	}
	return infotheory.MassBetween(base, low, high)
}

// valid reports whether the arguments keep their limits and the cut leaves enough.
func (c *Curve) valid() bool {
	return c.family().check(&c.Arguments) == "" && (!c.isCut() || c.left(c.base()) >= leastLeft)
}

// density is the density with its cut; the curve must be valid.
func (c *Curve) density(base infotheory.Density) infotheory.Density {
	if c.isCut() {
		if cut, ok := infotheory.Cut(base, c.Low, c.High); ok {
			return cut
		}
	}
	return base
}
