package infotheory

import "math"

// LogDensities appends the log density of d at every x to dst[:0], with the constants of d computed once.
func LogDensities(dst []float64, d Density, xs []float64) []float64 {
	dst = dst[:0]
	p := profileOf(d)
	for _, x := range xs {
		if !math.IsNaN(x) {
			x = p.log(x, 0)
		}
		dst = append(dst, x)
	}
	return dst
}

// HeavyTail says why [InfiniteDivergence] is [ByTail]: −log q grows like the power of |x|, and p has no absolute moment
// of the order moments or above, which is no more than that. lower tells the end at which it happens.
func HeavyTail(p, q Density) (power, moments float64, lower bool) {
	lowerP, upperP := p.tails()
	lowerQ, upperQ := q.tails()
	if low, _ := p.Support(); lowerP.outweighs(lowerQ) && low < -1e308 {
		return lowerQ.Growth, lowerP.Moments, true
	}
	return upperQ.Growth, upperP.Moments, false
}
