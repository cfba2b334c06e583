package infotheory

import "math"

// LogNormal is the distribution of e^y for a normal y with mean Mu and standard deviation Sigma > 0.
type LogNormal struct {
	Mu, Sigma float64
}

func (l LogNormal) log() Normal { return Normal(l) }

// LogDensity is that of the normal distribution at log x, less log x; −Inf for x ≤ 0.
func (l LogNormal) LogDensity(x float64) float64 { return logDensity(l, x) }

// within takes −½d(d+2z) − log(x/a), d = log(x/a)/σ, from the point a nearest to the median e^μ, where log x is z standard units
// away from μ: known to more digits than log a has.
func (l LogNormal) within(low, high float64) profile {
	l.log().must()
	sigma := l.Sigma
	at := positive(math.Min(nearestTo(math.Exp(l.Mu), low, high), math.MaxFloat64))
	z, ln, lnAt := l.standard(at), math.Log(sigma), math.Log(at)
	level := -0.5*z*z - ln - lnRoot2Pi - lnAt
	return newProfile(level, 0.5*z*z+math.Abs(ln)+math.Abs(lnAt), 8*(1+sigma*sigma), func(x, lo float64) float64 {
		if x+lo <= 0 {
			return math.Inf(-1)
		}
		y := lnRatio(x, at, ((x-at)+lo)/at)
		d := y / sigma
		return -0.5*d*(d+2*z) - y
	})
}

// CDF is the mass below x.
func (l LogNormal) CDF(x float64) float64 { return standardBelow(l.standard(x)) }

// Survival is the mass above x.
func (l LogNormal) Survival(x float64) float64 { return standardBelow(-l.standard(x)) }

// standard is how many standard deviations log x is above μ; the logarithm has more digits than a float, as σ may be small.
func (l LogNormal) standard(x float64) float64 {
	l.log().must()
	if !(x > 0) || math.IsInf(x, 1) {
		return math.Log(math.Max(x, 0))
	}
	y := lnDouble(x)
	return ((y.hi - l.Mu) + y.lo) / l.Sigma
}

// Quantile is the x with CDF(x) = u.
func (l LogNormal) Quantile(u float64) float64 { return math.Exp(l.log().Quantile(u)) }

// Support is [0, ∞).
func (l LogNormal) Support() (lowest, highest float64) { return 0, math.Inf(1) }

// DifferentialEntropy is μ + log σ√(2πe), in nats.
func (l LogNormal) DifferentialEntropy() float64 { return l.Mu + l.log().DifferentialEntropy() }

func (l LogNormal) tails() (lower, upper Tail) { return finiteEnd, slowTail }

func (l LogNormal) marks() []float64 {
	marks := humpMarks(l.Mu, l.Sigma)
	for i, y := range marks {
		marks[i] = math.Exp(y)
	}
	return marks
}

// KullbackLeibler returns KL(l‖q) in nats, that of the normal distributions of the logarithms.
func (l LogNormal) KullbackLeibler(q LogNormal) float64 { return l.log().KullbackLeibler(q.log()) }
