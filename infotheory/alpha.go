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

// powerTerm is y times powerGap at p/y − 1. The limits at p = 0 and y = 0 are y and p·α/(1−α), which is +Inf for
// α ≥ 1.
func powerTerm(o *outcome, alpha float64) float64 {
	switch {
	case o.d == 0:
		return 0
	case math.IsInf(o.ratio, 1):
		return o.lower(o.y)
	case math.IsInf(o.ratio, -1):
		if alpha >= 1 {
			return math.Inf(1)
		}
		return o.lower(o.p * alpha / (1 - alpha))
	case o.near:
		if gap := powerGap(-o.d/o.y, alpha); !math.IsInf(gap, 1) {
			return o.y * o.unit * gap * o.unit
		}
	}
	return farPower(o, alpha)
}

// farPower is the term for p/y outside [½, 2], where p/y − 1 may leave the range of floats.
func farPower(o *outcome, alpha float64) float64 {
	eps := alpha - 1
	switch {
	case eps == 0:
		return o.lower(o.d - o.p*o.ratio)
	case alpha < 0.5:
		return o.lower((o.y*powerLess1(o, alpha) + alpha*o.d) / eps)
	case o.up > 0 && o.ratio > 0: // p is next to nothing, and its power too
		return o.y
	}
	power := powerLess1(o, eps)
	if math.IsInf(power, 1) { // but the weight may be as small
		return math.Exp(math.Log(o.p/eps) + 2*math.Log(o.unit) - eps*o.ratio)
	}
	return o.p*o.unit*(power/eps)*o.unit + o.lower(o.d)
}

// powerLess1 is (p/y)^a − 1.
func powerLess1(o *outcome, a float64) float64 {
	x := -a * o.ratio
	if quotient := o.p / o.y; math.Abs(x) > 1 && quotient > 0x1p-1022 && !math.IsInf(quotient, 1) {
		return math.Pow(quotient, a) - 1
	}
	return math.Expm1(x)
}
