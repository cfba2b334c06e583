package infotheory

import "math"

// powerGap returns [(1+t)^α − 1 − αt]/(α−1) for t ≥ −1, whose sum over q at t = p/q − 1 is the Tsallis divergence. It
// is at least 0 for α ≥ 0, keeps its relative accuracy at t → 0 and α → 1, where it is (1+t)·log(1+t) − t, and at α → 0.
func powerGap(t, alpha float64) float64 {
	if t == -1 {
		return 1
	}
	if math.Abs(t)*math.Max(1, math.Abs(alpha)) <= 0.25 {
		return powerGapSeries(t, alpha)
	}
	eps := alpha - 1
	if alpha < 0.5 {
		return (expm1Of(t, alpha) - alpha*t) / eps
	}
	if eps == 0 {
		return (1+t)*math.Log1p(t) - t
	}
	return (1+t)*(expm1Of(t, eps)/eps) - t
}

// powerGapSeries is Σ_{k≥2} c_k t^k with c_2 = α/2 and c_{k+1} = c_k·(α−k)/(k+1).
func powerGapSeries(t, alpha float64) float64 {
	c := alpha / 2 * t * t
	sum := 0.0
	for k := 2.0; math.Abs(c) > 1e-18*math.Abs(sum) && k < 100; k++ {
		sum += c
		c *= t * (alpha - k) / (k + 1)
	}
	return sum
}

// expm1Of returns (1+t)^a − 1.
func expm1Of(t, a float64) float64 {
	x := a * math.Log1p(t)
	if math.Abs(x) > 1 {
		return math.Pow(1+t, a) - 1
	}
	return math.Expm1(x)
}

// powerTerm is y times powerGap at p/y − 1, as x·2^exponent, given also ε = α − 1, which may be smaller than α can tell. The limits at
// p = 0 and y = 0 are y and −p·α/ε, which is +Inf for α ≥ 1.
func powerTerm(o *outcome, alpha, eps float64) (x float64, exponent int) {
	switch {
	case o.d == 0:
		return 0, 0
	case math.IsInf(o.ratio, 1):
		return o.y, o.exponent
	case math.IsInf(o.ratio, -1):
		if eps >= 0 {
			return math.Inf(1), 0
		}
		return -o.p * alpha / eps, o.exponent
	case o.near:
		if gap := powerGap(-o.d/o.y, alpha); gap < 0x1p500 {
			return o.y * gap, o.exponent
		}
	}
	return farPower(o, alpha, eps)
}

// farPower is the term for p/y outside [½, 2], where p/y − 1 may leave the range of floats.
func farPower(o *outcome, alpha, eps float64) (x float64, exponent int) {
	p, y := o.wides()
	f, k := p.hi/y.hi, p.exponent-y.exponent
	switch {
	case eps == 0:
		return o.d - o.p*o.ratio, o.exponent
	case alpha < 0.5: // [y(s^α − 1) + αd]/ε with s = p/y
		change := o.y * math.Expm1(-alpha*o.ratio)
		if alpha*math.Abs(o.ratio) > 1 {
			power, e := powWide(f, k, alpha)
			change = math.Ldexp(y.hi*power, y.exponent+e-o.exponent) - o.y
		}
		return (change + alpha*o.d) / eps, o.exponent
	case math.Abs(eps*o.ratio) <= 1: // p(s^ε − 1)/ε + d
		return o.p*(math.Expm1(-eps*o.ratio)/eps) + o.d, o.exponent
	}
	power, e := powWide(f, k, eps)
	if power *= p.hi / eps; eps > 0 && e > 100 { // the rest is nothing to it
		return power, e + p.exponent
	}
	return (math.Ldexp(power, e+p.exponent-o.exponent) - o.p/eps) + o.d, o.exponent
}

// expm1Over returns (e^(εx) − 1)/ε, which is x for small ε.
func expm1Over(x, eps float64) float64 {
	if z := eps * x; math.Abs(z) > 1e-17 {
		return math.Expm1(z) / eps
	}
	return x
}

// log1pOver returns log(1 + εx)/ε, which is x for small ε.
func log1pOver(x, eps float64) float64 {
	if z := eps * x; math.Abs(z) > 1e-17 {
		return math.Log1p(z) / eps
	}
	return x
}
