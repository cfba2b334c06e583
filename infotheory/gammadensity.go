package infotheory

import "math"

// Gamma is the gamma distribution on x ≥ 0 with shape Alpha > 0 and rate Beta > 0; its mean is Alpha/Beta.
type Gamma struct {
	Alpha, Beta float64
}

func (g Gamma) must() {
	mustPositive("alpha", g.Alpha)
	mustPositive("beta", g.Beta)
}

// LogDensity is α log β + (α−1) log x − βx − log Γ(α) for x ≥ 0.
func (g Gamma) LogDensity(x float64) float64 { return logDensity(g, x) }

// within takes (α−1)(log(1+t) − t) + s·(x−a) with t = (x−a)/a from the point a nearest to the mean, where the log density
// has the slope s. At a it is ½log(α/2π) − R(α) − log a + α(log(1+T) − T) with T = βa/α − 1: no term grows with α.
func (g Gamma) within(low, high float64) profile {
	g.must()
	alpha, beta := g.Alpha, g.Beta
	at := positive(nearestTo(alpha/beta, low, high))
	product, err := twoProduct(beta, at)
	slope := ((alpha - 1 - product) - err) / at
	fall, rest, ln, lnAlpha := alpha*lnRatioGap(product, alpha, ((product-alpha)+err)/alpha), stirlingRest(alpha), math.Log(at), 0.5*math.Log(alpha)
	level := lnAlpha - lnRoot2Pi - rest - ln + fall
	return newProfile(level, math.Abs(lnAlpha)+rest+math.Abs(ln)-fall, 8, func(x, lo float64) float64 {
		if x+lo < 0 || math.IsInf(x, 1) {
			return math.Inf(-1)
		}
		d := (x - at) + lo
		t := d / at
		if math.Abs(t) > 0.4 {
			return timesLn(alpha-1, lnRatio(x, at, t)) - beta*d
		}
		return (alpha-1)*log1pmx(t) + slope*d
	})
}

// positive keeps an anchor off 0, where the density may have none.
func positive(x float64) float64 { return math.Max(x, 0x1p-1000) }

// CDF is the mass below x.
func (g Gamma) CDF(x float64) float64 {
	g.must()
	return massBelow(g, x)
}

// Survival is the mass above x.
func (g Gamma) Survival(x float64) float64 {
	g.must()
	return massAbove(g, x)
}

// Quantile is the x with CDF(x) = u.
func (g Gamma) Quantile(u float64) float64 {
	g.must()
	return quantile(g, u)
}

// Support is [0, ∞).
func (g Gamma) Support() (lowest, highest float64) { return 0, math.Inf(1) }

// DifferentialEntropy is α − log β + log Γ(α) + (1−α)ψ(α), in nats.
func (g Gamma) DifferentialEntropy() float64 {
	g.must()
	var sum accumulator
	addEntropyPart(&sum, g.Alpha, 1, 1)
	sum.add(-math.Log(g.Beta))
	return sum.value()
}

func (g Gamma) tails() (lower, upper Tail) { return finiteEnd, exponentialTail }

// marks follow Wilson and Hilferty, The Distribution of Chi-Square, PNAS 17 (1931), but where the density is singular at 0.
func (g Gamma) marks() []float64 {
	if g.Alpha < 0.5 {
		return []float64{1 / g.Beta, 4 / g.Beta, 14 / g.Beta}
	}
	root := 1 / (9 * g.Alpha)
	marks := humpMarks(1-root, math.Sqrt(root))
	for i, x := range marks {
		marks[i] = g.Alpha / g.Beta * x * x * x
	}
	return marks
}

// KullbackLeibler returns KL(g‖q) in nats: with m = α_g·β_q/β_g, the gap of log Γ at α_q over its tangent at α_g, its
// leading part taken at m: α_q·log(α_q/m) − (α_q − m). It is +Inf where m is more than a float.
func (g Gamma) KullbackLeibler(q Gamma) float64 {
	g.must()
	q.must()
	m := g.Alpha * (q.Beta / g.Beta)
	if math.IsInf(m, 1) {
		return m // more than a float
	}
	d := crossed(double{hi: q.Alpha}, double{hi: g.Alpha}, double{hi: q.Beta}, double{hi: g.Beta}, g.Beta) // α_q − m
	lead := q.Alpha*lnGrowth(m, q.Alpha, d) - d
	if near(m, d) {
		lead = m * phi(d/m)
	}
	return lead + gammaGapRest(g.Alpha, q.Alpha, q.Alpha-g.Alpha)
}
