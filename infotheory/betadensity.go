package infotheory

import "math"

// LogDensity is (α−1) log x + (β−1) log(1−x) − log B(α, β) for 0 ≤ x ≤ 1.
func (b Beta) LogDensity(x float64) float64 { return logDensity(b, x) }

// within takes (α−1)(log(1+t) − t) + (β−1)(log(1−v) + v) + s·(x−a) with t = (x−a)/a and v = (x−a)/(1−a) from the point a nearest
// to the mean, where the log density has the slope s. At a it is, with D = a(α+β) − α, α(log(1+D/α) − D/α) + β(log(1−D/β) + D/β)
// − log a(1−a) and what Stirling's series leave: no term grows with α and β.
//
// An anchor above ½ is one below ½ of the density of 1−x: it may be nearer to 1 than a float.
func (b Beta) within(low, high float64) profile {
	b.must()
	at := positive(nearestTo(b.Mean(), low, high))
	if at > 0.5 {
		return mirrored(Beta{b.Beta, b.Alpha}.within(1-high, 1-low))
	}
	alpha, beta, rest := b.Alpha, b.Beta, 1-at
	slope := b.slopeAt(at) / (at * rest)
	return newProfile(b.levelAt(at), 4+b.sizeAt(at), 8, func(x, lo float64) float64 {
		below := (1 - x) - lo
		if x+lo < 0 || below < 0 {
			return math.Inf(-1)
		}
		d := (x - at) + lo
		t, v := d/at, -d/rest
		if math.Abs(t) > 0.4 || math.Abs(v) > 0.4 {
			return timesLn(alpha-1, lnRatio(x, at, t)) + timesLn(beta-1, lnRatio(below, rest, v))
		}
		return (alpha-1)*log1pmx(t) + (beta-1)*log1pmx(v) + slope*d
	})
}

// mirrored is the profile of 1−x.
func mirrored(p profile) profile {
	rise := p.rise
	p.rise = func(x, lo float64) float64 {
		y, err := twoSum(1, -x)
		return rise(twoSum(y, err-lo))
	}
	return p
}

// slopeAt is a(1−a) times the slope of the log density at a, (α−1) − (α+β−2)·a.
func (b Beta) slopeAt(a float64) float64 {
	p, ep := twoProduct(b.Alpha-1, a)
	q, eq := twoProduct(b.Beta-1, a)
	var sum accumulator
	for _, x := range [...]float64{b.Alpha - 1, -p, -q, -ep, -eq} {
		sum.add(x)
	}
	return sum.value()
}

// excessAt is D = a(α+β) − α.
func (b Beta) excessAt(a float64) float64 {
	p, ep := twoProduct(b.Alpha, a)
	q, eq := twoProduct(b.Beta, a)
	var sum accumulator
	for _, x := range [...]float64{p, q, -b.Alpha, ep, eq} {
		sum.add(x)
	}
	return sum.value()
}

// leads are the terms of the level at a that vanish at the mean.
func (b Beta) leads(a float64) (ofAlpha, ofBeta float64) {
	d, n := b.excessAt(a), b.Alpha+b.Beta
	return b.Alpha * lnRatioGap(a*n, b.Alpha, d/b.Alpha), b.Beta * lnRatioGap((1-a)*n, b.Beta, -d/b.Beta)
}

func (b Beta) levelAt(a float64) float64 {
	n := b.Alpha + b.Beta
	p, q := b.leads(a)
	var sum accumulator
	for _, x := range [...]float64{
		p, q, -math.Log(a), -math.Log1p(-a), -lnRoot2Pi,
		0.5 * math.Log(b.Alpha), 0.5 * lnQuotient(b.Beta, n), -stirlingRest(b.Alpha), -stirlingRest(b.Beta), stirlingRest(n),
	} {
		sum.add(x)
	}
	return sum.value()
}

// sizeAt is the sum of the sizes of what levelAt adds up.
func (b Beta) sizeAt(a float64) float64 {
	n := b.Alpha + b.Beta
	p, q := b.leads(a)
	return -p - q - math.Log(a) - math.Log1p(-a) +
		0.5*math.Abs(math.Log(b.Alpha)) - 0.5*lnQuotient(b.Beta, n) + stirlingRest(b.Alpha) + stirlingRest(b.Beta) + stirlingRest(n)
}

// CDF is the mass below x.
func (b Beta) CDF(x float64) float64 {
	b.must()
	return massBelow(b, x)
}

// Survival is the mass above x.
func (b Beta) Survival(x float64) float64 {
	b.must()
	return massAbove(b, x)
}

// Quantile is the x with CDF(x) = u.
func (b Beta) Quantile(u float64) float64 {
	b.must()
	return quantile(b, u)
}

// Support is [0, 1].
func (b Beta) Support() (lowest, highest float64) { return 0, 1 }

func (b Beta) tails() (lower, upper Tail) { return finiteEnd, finiteEnd }

// marks are those of a normal distribution of log x/(1−x) where the density has a hump, and else where it leaves its singular ends.
func (b Beta) marks() []float64 {
	if b.Alpha >= 0.5 && b.Beta >= 0.5 {
		center := math.Log(b.Alpha / b.Beta)
		marks := humpMarks(center, math.Sqrt(1/b.Alpha+1/b.Beta))
		for i, z := range marks {
			marks[i] = share(z)
		}
		return marks
	}
	marks := []float64{0.5}
	for _, k := range [...]float64{1, 4, 14} {
		if b.Beta > 2*k {
			marks = append(marks, k/b.Beta)
		}
		if b.Alpha > 2*k {
			marks = append(marks, 1-k/b.Alpha)
		}
	}
	return marks
}

// KullbackLeibler returns KL(b‖q) in nats, to thirteen digits whatever the parameters are: see [Dirichlet.KullbackLeibler]. It panics on
// invalid beliefs.
func (b Beta) KullbackLeibler(q Beta) float64 {
	b.must()
	q.must()
	return beliefGap([]step{stepTo(b.Alpha, q.Alpha), stepTo(b.Beta, q.Beta)})
}
