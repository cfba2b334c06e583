package infotheory

import "math"

// Divergences of gamma, beta and Dirichlet distributions are sums of gaps of log Γ, which is convex, over its tangents:
//
//	gap(a, c) = log Γ(c) − log Γ(a) − ψ(a)·(c − a) = c·log(c/a) − (c − a) + rest(a, c)
//
// The leading parts grow with the arguments and all but cancel in such sums, so these form them together and add the
// small rests.

// gammaGapRest is rest(a, c), given also n = c − a, which may be smaller than the two can tell.
func gammaGapRest(a, c, n float64) float64 {
	if n == 0 {
		return 0
	}
	var sum accumulator
	if least := math.Min(a, c); least < stirling {
		k := math.Ceil(stirling - least)
		sum.add(leadGrowth(a, c, n, k))
		for range int(k) { // log Γ(a) = log Γ(a+1) − log a, and −log is convex
			sum.add(fallGap(a, c, n))
			a, c = a+1, c+1
		}
	}
	sum.add(0.5 * fallGap(a, c, n))
	sum.add(stirlingGap(a, c, n))
	return sum.value()
}

// leadGrowth is by how much the leading part of the gap grows if a and c do by k.
func leadGrowth(a, c, n, k float64) float64 {
	if near(a, n) {
		return (a+k)*phi(n/(a+k)) - a*phi(n/a)
	}
	return (c+k)*lnGrowth(a+k, c+k, n) - c*lnQuotient(c, a)
}

// stirlingGap is R(c) − R(a) − R′(a)·n, for a and c from stirling on; see [lnGammaRest].
func stirlingGap(a, c, n float64) float64 {
	if !near(a, n) {
		return lnGammaRest(c) - lnGammaRest(a) - n*lnGammaRestSlope(a)
	}
	// The gap of c⁻ᵐ is c⁻ᵐ·(t−1)²·(1 + 2t + … + m·tᵐ⁻¹) with t = c/a.
	t, sum := c/a, 0.0
	inverse, polynomial, power := 1/c, 1.0, t
	for k, coefficient := range lnGammaSeries {
		m := float64(2*k + 1)
		sum += coefficient * inverse * polynomial
		polynomial += power * ((m + 1) + (m+2)*t)
		power *= t * t
		inverse /= c * c
	}
	return sum * (n / a) * (n / a)
}

// change is that of a belief about several outcomes from a to x, and its divergences there and back:
//
//	there = Σ_k gap(a_k, x_k) − gap(A, X)     back = Σ_k gap(x_k, a_k) − gap(X, A)
//
// with the sums A and X. The leading parts of both are Jensen gaps: with d_k = A·x_k/X − a_k every summand is at least 0.
type change struct {
	growth, ln          float64 // X/A and its logarithm
	there, back         accumulator
	restThere, restBack accumulator
}

// withRests adds the rests to the leading parts. The rest of a sum is never more than those of its summands, since
// x·ψ′(x) falls with x: what is less than 0 is rounding.
func withRests(leads, rests *accumulator) float64 {
	return leads.value() + math.Max(0, rests.value())
}

// add adds the leading parts of one outcome.
func (c *change) add(a, x, d float64) {
	if near(a, d) {
		c.there.add(c.growth * a * phi(d/a))
		c.back.add(-a * log1pmx(d/a))
		return
	}
	w := lnQuotient(x, a) - c.ln
	c.there.add(x*w - d*c.growth)
	c.back.add(d - a*w)
}

// crossed is (n·b.hi − a·m.hi)/total to full accuracy, m and b being exact sums.
func crossed(n, a float64, m, b double, total float64) float64 {
	x, ex := twoProduct(n, b.hi)
	y, ey := twoProduct(a, m.hi)
	d := ((x - y) + ((ex - ey) + (n*b.lo - a*m.lo))) / total
	if math.IsNaN(d) || math.IsInf(d, 0) { // the products leave the range of floats
		return n*(b.hi/total) - a*(m.hi/total)
	}
	return d
}
