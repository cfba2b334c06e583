package infotheory

import "math"

// profile is a density as seen from one point of an interval, the anchor, where it is about as high as anywhere in it: the log
// density there, and how far the log density elsewhere lies above that. Far out in a tail log densities are large numbers; their
// differences are not, and a profile takes them without subtracting the large ones.
type profile struct {
	level float64 // log density at the anchor, in nats
	noise float64 // bound on the error of level

	// rise is the log density at x+lo less level: −Inf outside the support, +Inf at a singular end. Its error is at most riseError times
	// its size, and rough. lo is what x has lost to rounding, so that places near any point are as exact as near 0.
	rise  func(x, lo float64) float64
	rough float64
}

// riseError is the relative error of rise in all families.
const riseError = 16 * unitRounding

// newProfile makes a profile of a level that is a sum of terms, given the sum of their absolute values. rough is an absolute error of
// rise, in roundings.
func newProfile(level, size, rough float64, rise func(x, lo float64) float64) profile {
	return profile{level: level, noise: unitRounding * (4 + 4*size), rise: rise, rough: unitRounding * rough}
}

// log is the log density at x+lo.
func (p *profile) log(x, lo float64) float64 { return p.level + p.rise(x, lo) }

// profileOf is the profile over the whole support.
func profileOf(d Density) profile { return d.within(math.Inf(-1), math.Inf(1)) }

// logDensity is that of d at x.
func logDensity(d Density, x float64) float64 {
	if math.IsNaN(x) {
		return x
	}
	p := profileOf(d)
	return p.log(x, 0)
}

// nearestTo is the point of [low, high] that is nearest to x.
func nearestTo(x, low, high float64) float64 { return math.Max(low, math.Min(high, x)) }

// timesLn is a·ln with 0·∞ = 0.
func timesLn(a, ln float64) float64 {
	if a == 0 {
		return 0
	}
	return a * ln
}

// lnRatioGap is log(1+t) − t for t = (x−a)/a.
func lnRatioGap(x, a, t float64) float64 {
	if math.Abs(t) <= 0.4 {
		return log1pmx(t)
	}
	return lnRatio(x, a, t) - t
}

// lnRatio is log(1+t) for t = (x−a)/a, accurate where x and a are near each other and where they are far apart.
func lnRatio(x, a, t float64) float64 {
	if math.Abs(t) <= 0.5 {
		return math.Log1p(t)
	}
	if r := x / a; r > 0x1p-1000 && r < 0x1p1000 {
		return math.Log(r)
	}
	return math.Log(x) - math.Log(a)
}
