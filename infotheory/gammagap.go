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

// step is that of one parameter of a belief from a to x = a + n.
type step struct{ a, x, n double }

// stepTo is the step between two parameters.
func stepTo(from, to float64) step {
	hi, lo := twoSum(to, -from)
	return step{double{hi: from}, double{hi: to}, double{hi, lo}}
}

// stepBy is the step by a count, which may be smaller than the parameter can tell.
func stepBy(from, count float64) step {
	hi, lo := twoSum(from, count)
	return step{double{hi: from}, double{hi, lo}, double{hi: count}}
}

func (s step) back() step { return step{s.x, s.a, double{}.minus(s.n)} }

// plus adds k to both ends.
func (s step) plus(k float64) step {
	return step{s.a.plus(double{hi: k}), s.x.plus(double{hi: k}), s.n}
}

func (s step) and(t step) step { return step{s.a.plus(t.a), s.x.plus(t.x), s.n.plus(t.n)} }

// against is (x_s·a_t − a_s·x_t)/total = (n_s·a_t − a_s·n_t)/total, of the two the one that cancels less.
func (s step) against(t step, total float64) float64 {
	if math.Abs(s.n.hi) > 0.5*s.a.hi {
		return crossed(s.x, s.a, t.x, t.a, total)
	}
	return crossed(s.n, s.a, t.n, t.a, total)
}

// beliefGap is the divergence of beliefs with the parameters a_k from those with x_k, of sums A and X:
//
//	Σ_k gap(a_k, x_k) − gap(A, X)
//
// The one with the largest a_k may be all but the sum, so that their gaps cancel. So both are raised to where Stirling's series
// serve, and each part of the one is less that of the other by a formula of its own. The leading parts are a Jensen gap:
// with d_k = A·x_k/X − a_k none is negative.
func beliefGap(steps []step) float64 {
	top := 0
	for k, s := range steps {
		if s.a.hi > steps[top].a.hi {
			top = k
		}
	}
	largest, rest := steps[top], restOf(steps, top)
	if rest.a.hi == 0 { // the only one
		return 0
	}
	up := math.Max(0, math.Ceil(stirling-math.Min(largest.a.hi, largest.x.hi)))
	raised := largest.plus(up)
	sum := raised.and(rest)
	var leads, rests accumulator
	lead := jensen{growth: sum.x.hi / sum.a.hi, ln: lnGrowth(sum.a.hi, sum.x.hi, sum.n.hi)}
	leads.add(lead.of(raised, raised.against(rest, sum.x.hi)))
	for k, s := range steps {
		if k != top {
			leads.add(lead.of(s, s.against(sum, sum.x.hi)))
			rests.add(gammaGapRest(s.a.hi, s.x.hi, s.n.hi))
		}
	}
	for i := range int(up) {
		rests.add(fallGapLess(largest.plus(float64(i)), rest))
	}
	rests.add(0.5 * fallGapLess(raised, rest))
	rests.add(stirlingGapLess(raised, rest))
	gap := leads.value() + rests.value()
	if math.IsNaN(gap) { // parts of it are beyond the floats
		return math.Inf(1)
	}
	return math.Max(0, gap) // what is less than 0 is rounding, where all but nothing changes
}

// restOf is the sum of all steps but one.
func restOf(steps []step, but int) step {
	var a, x, n accumulator
	for k, s := range steps {
		if k != but {
			a.addDouble(s.a)
			x.addDouble(s.x)
			n.addDouble(s.n)
		}
	}
	return step{a.double(), x.double(), n.double()}
}

// jensen holds X/A and its logarithm.
type jensen struct{ growth, ln float64 }

// of is the leading part of one parameter, given d = A·x/X − a.
func (j jensen) of(s step, d float64) float64 {
	if near(s.a.hi, d) {
		return j.growth * s.a.hi * phi(d/s.a.hi)
	}
	return s.x.hi*(lnQuotient(s.x.hi, s.a.hi)-j.ln) - d*j.growth
}

// fallGapLess is fallGap of a step less that of its sum with the rest. With δ = (x/a)/(X/A) − 1 it is δ·(X/A − 1) + δ − log(1+δ).
func fallGapLess(s, rest step) float64 {
	sum := s.and(rest)
	delta := s.against(rest, sum.x.hi) / s.a.hi
	if math.Abs(delta) > 0.4 {
		return fallGap(s.a.hi, s.x.hi, s.n.hi) - fallGap(sum.a.hi, sum.x.hi, sum.n.hi)
	}
	return sum.n.hi/sum.a.hi*delta - log1pmx(delta)
}

// stirlingGapLess is stirlingGap of a step less that of its sum with the rest.
func stirlingGapLess(s, rest step) float64 {
	a, x, n := s.a.hi, s.x.hi, s.n.hi
	sum := s.and(rest)
	if !near(a, n) || !near(sum.a.hi, sum.n.hi) {
		return lnGammaRestLess(x, rest.x.hi) - lnGammaRestLess(a, rest.a.hi) - n*lnGammaRestSlopeLess(a, rest.a.hi) +
			rest.n.hi*lnGammaRestSlope(sum.a.hi)
	}
	// The gap of x⁻ᵐ is n²·Σ_j j·x^(j−m−1)·a^(−j−1), 1 ≤ j ≤ m; the sum's is of A = a/s and X = x/r.
	lessX, lessA := newLess(x, rest.x.hi), newLess(a, rest.a.hi)
	square, change := n/a*(n/a), rest.n.hi/a*((n+sum.n.hi)/a)
	total, inverse := 0.0, 1/x
	for k, coefficient := range lnGammaSeries {
		m := 2*k + 1
		gap, t := 0.0, 1.0 // t = (x/a)^(j−1)
		for j := 1; j <= m; j++ {
			power := lessX.power[m+1-j] * lessA.power[j+1]
			less := lessX.less[m+1-j] + lessX.power[m+1-j]*lessA.less[j+1]
			gap += float64(j) * t * (square*less - change*power)
			t *= x / a
		}
		total += coefficient * inverse * gap
		inverse /= x * x
	}
	return total
}

// less holds the powers of x/(x+d) and what they are less than 1.
type less struct {
	power, less [2*len(lnGammaSeries) + 1]float64
}

func newLess(x, d float64) (l less) {
	l.power[0] = 1
	for k := 1; k < len(l.power); k++ {
		l.power[k] = l.power[k-1] * (x / (x + d))
		l.less[k] = l.less[k-1] + l.power[k-1]*(d/(x+d))
	}
	return l
}

// lnGammaRestLess is R(x) − R(x+d), for x ≥ stirling and d ≥ 0.
func lnGammaRestLess(x, d float64) float64 {
	l, sum := newLess(x, d), 0.0
	for k := len(lnGammaSeries) - 1; k >= 0; k-- {
		sum = sum/(x*x) + lnGammaSeries[k]*l.less[2*k+1]
	}
	return sum / x
}

// lnGammaRestSlopeLess is R′(x) − R′(x+d), for x ≥ stirling and d ≥ 0. The power u^k of u = x⁻² falls to v^k, v = (x+d)⁻², by
// (u − v)·Σ u^i·v^j, i + j = k − 1.
func lnGammaRestSlopeLess(x, d float64) float64 {
	u, kept, lost := 1/(x*x), x/(x+d), d/(x+d)
	v := u * kept * kept
	sum, powers, power := lnGammaSeries[0], 1.0, 1.0
	for k := 1; k < len(lnGammaSeries) && powers > negligible; k++ {
		power *= v
		powers = powers*u + power
		sum += float64(2*k+1) * lnGammaSeries[k] * powers
	}
	return -sum * u * lost * (1 + kept)
}

// crossed is (n·b − a·m)/total to full accuracy.
func crossed(n, a, m, b double, total float64) float64 {
	x, ex := twoProduct(n.hi, b.hi)
	y, ey := twoProduct(a.hi, m.hi)
	d := ((x - y) + ((ex - ey) + ((n.hi*b.lo + n.lo*b.hi) - (a.hi*m.lo + a.lo*m.hi)))) / total
	if math.IsNaN(d) || math.IsInf(d, 0) { // the products leave the range of floats
		return n.hi*(b.hi/total) - a.hi*(m.hi/total)
	}
	return d
}
