package infotheory

import "math"

// stirling is the argument from which on Stirling's series serve.
const stirling = 12

// lnGammaRest is R(x) in log Γ(x) = (x−½) log x − x + ½ log 2π + R(x), for x ≥ stirling.
func lnGammaRest(x float64) float64 {
	w := 1 / (x * x)
	return (1.0/12 - w*(1.0/360-w*(1.0/1260-w*(1.0/1680-w*(1.0/1188-w*(691.0/360360-w/156)))))) / x
}

// lnGammaRestSlope is R′(x), for x ≥ stirling.
func lnGammaRestSlope(x float64) float64 {
	w := 1 / (x * x)
	return -w * (1.0/12 - w*(1.0/120-w*(1.0/252-w*(1.0/240-w*(1.0/132-w*(691.0/32760-w/12))))))
}

// digamma is ψ(x) = (log Γ)′(x) for x > 0.
func digamma(x float64) float64 {
	var below accumulator
	for ; x < stirling; x++ {
		below.add(-1 / x)
	}
	below.add(lnGammaRestSlope(x))
	below.add(-0.5 / x)
	below.add(math.Log(x))
	return below.value()
}

// lnRising is log Γ(a+n) − log Γ(a), the logarithm of the rising factorial, for a > 0 and n ≥ 0.
func lnRising(a, n float64) float64 {
	if n == 0 {
		return 0
	}
	var sum accumulator
	for ; a < stirling; a++ {
		sum.add(math.Log(a / (a + n)))
	}
	x := a + n
	sum.add((a - 0.5) * math.Log1p(n/a))
	sum.add(n * (math.Log(x) - 1))
	sum.add(lnGammaRest(x) - lnGammaRest(a))
	return sum.value()
}

// gammaGaps collects the gaps of log Γ, which is convex, over its tangents at the other end:
//
//	up   = log Γ(a) − log Γ(a+n) + n·ψ(a+n)
//	down = log Γ(a+n) − log Γ(a) − n·ψ(a)
type gammaGaps struct {
	up, down accumulator
}

// add adds sign times both gaps for a > 0 and n ≥ 0. All summands but Stirling's rest are at least 0, so large a and
// small n cost no digits; and the part of up that is n itself is added apart, since it cancels in a belief's sum.
func (g *gammaGaps) add(a, n, sign float64) {
	if n == 0 {
		return
	}
	for ; a < stirling; a++ { // log Γ(a) = log Γ(a+1) − log a, and −log is convex
		g.up.add(sign * fallGap(a, n))
		g.down.add(-sign * log1pmx(n/a))
	}
	x := a + n
	if n < a {
		g.up.add(-sign * a * log1pmx(n/a))
	} else {
		g.up.add(sign * n)
		g.up.add(-sign * a * math.Log1p(n/a))
	}
	g.up.add(sign * 0.5 * fallGap(a, n))
	g.up.add(sign * (lnGammaRest(a) - lnGammaRest(x) + n*lnGammaRestSlope(x)))
	g.down.add(sign * a * phi(n/a))
	g.down.add(-sign * 0.5 * log1pmx(n/a))
	g.down.add(sign * (lnGammaRest(x) - lnGammaRest(a) - n*lnGammaRestSlope(a)))
}

// fallGap is log(x/a) − n/x with x = a + n, the gap of −log at a over its tangent at x: at least 0.
func fallGap(a, n float64) float64 {
	x := a + n
	if n < 0.5*a {
		return -log1pmx(-n / x)
	}
	return math.Log1p(n/a) - n/x
}
