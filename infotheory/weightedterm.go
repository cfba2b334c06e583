package infotheory

import "math"

// entropyTerm is −x·log x for finite x ≥ 0, 0 at 0.
func entropyTerm(x float64) float64 {
	switch {
	case x == 0:
		return 0
	case x < 0x1p-1022:
		return -x * lnWide(x, 0)
	}
	return -x * ln(x)
}

// weightedTerm is (1−λ)p·log(p/m) + λq·log(q/m) with m = (1−λ)p + λq and log(p/q) = ratio. Where p and q are near each
// other it is a sum of the gaps e^x − 1 − x of x = log(m/p) and log(m/q), none of which is negative, since (1−λ)(m−p)
// and λ(m−q) add up to 0.
func weightedTerm(p, q, ratio, lambda float64) float64 {
	mu := 1 - lambda
	if mu == 0 || lambda == 0 {
		return 0
	}
	overP, overQ := lnMixed(-ratio, lambda, mu), lnMixed(ratio, mu, lambda)
	if math.Abs(ratio) <= 0.5 {
		return mu*p*expGap(overP) + lambda*q*expGap(overQ)
	}
	term := 0.0
	if p > 0 {
		term -= mu * p * overP
	}
	if q > 0 {
		term -= lambda * q * overQ
	}
	return math.Max(term, 0)
}

// lnMixed is log(v + w·e^x) for v + w = 1, both above 0, also where e^x overflows and where one of them is so small that the
// other is 1.
func lnMixed(x, w, v float64) float64 {
	if change := w * math.Expm1(x); change > -0.5 && !math.IsInf(change, 1) {
		return math.Log1p(change)
	}
	if x > 0 {
		return x + lnMixed(-x, v, w)
	}
	return math.Log(v + w*math.Exp(x))
}
