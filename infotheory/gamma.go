package infotheory

import "math"

// stirling is the argument from which on Stirling's series serve.
const stirling = 12

// lnGammaSeries are the coefficients of x⁻¹, x⁻³, x⁻⁵, … in lnGammaRest.
var lnGammaSeries = [...]float64{1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360360, 1.0 / 156}

// lnGammaRest is R(x) in log Γ(x) = (x−½) log x − x + ½ log 2π + R(x), for x ≥ stirling.
func lnGammaRest(x float64) float64 {
	w, sum := 1/(x*x), 0.0
	for k := len(lnGammaSeries) - 1; k >= 0; k-- {
		sum = sum*w + lnGammaSeries[k]
	}
	return sum / x
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
