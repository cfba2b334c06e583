package infotheory

import "math"

// Laplace is the two-sided exponential distribution around Mu with Scale > 0: log density −|x−μ|/scale − log(2·scale).
type Laplace struct {
	Mu, Scale float64
}

func (l Laplace) must() {
	mustReal("mu", l.Mu)
	mustPositive("scale", l.Scale)
}

// LogDensity is −|x−μ|/scale − log(2·scale).
func (l Laplace) LogDensity(x float64) float64 { return logDensity(l, x) }

func (l Laplace) within(low, high float64) profile {
	l.must()
	at, scale := nearestTo(l.Mu, low, high), l.Scale
	z, ln := math.Abs(at-l.Mu)/scale, math.Log(2*scale)
	return newProfile(-z-ln, z+math.Abs(ln), 0, func(x, lo float64) float64 { return -math.Abs((x-at)+lo) / scale })
}

// CDF is the mass below x.
func (l Laplace) CDF(x float64) float64 {
	l.must()
	return doubleExponential((x - l.Mu) / l.Scale)
}

// doubleExponential is the mass below z of the standard Laplace distribution.
func doubleExponential(z float64) float64 {
	if z > 0 {
		return 1 - 0.5*math.Exp(-z)
	}
	return 0.5 * math.Exp(z)
}

// Survival is the mass above x.
func (l Laplace) Survival(x float64) float64 {
	l.must()
	return doubleExponential((l.Mu - x) / l.Scale)
}

// Quantile is the x with CDF(x) = u.
func (l Laplace) Quantile(u float64) float64 {
	l.must()
	mustLevel(u)
	if u > 0.5 {
		return l.Mu - l.Scale*math.Log(2*(1-u))
	}
	return l.Mu + l.Scale*math.Log(2*u)
}

// Support is the real line.
func (l Laplace) Support() (lowest, highest float64) { return math.Inf(-1), math.Inf(1) }

// DifferentialEntropy is 1 + log(2·scale), in nats.
func (l Laplace) DifferentialEntropy() float64 {
	l.must()
	return 1 + math.Log(2*l.Scale)
}

func (l Laplace) tails() (lower, upper Tail) { return exponentialTail, exponentialTail }

func (l Laplace) marks() []float64 {
	return []float64{l.Mu - 8*l.Scale, l.Mu - 2*l.Scale, l.Mu, l.Mu + 2*l.Scale, l.Mu + 8*l.Scale}
}

// KullbackLeibler returns KL(l‖q) in nats: with r = scale_l/scale_q and δ = |μ_l−μ_q|/scale_l,
// (r − 1 − log r) + r(e^−δ − 1 + δ), neither of which is negative.
func (l Laplace) KullbackLeibler(q Laplace) float64 {
	l.must()
	q.must()
	return fallGap(q.Scale, l.Scale, l.Scale-q.Scale) + l.Scale/q.Scale*expGap(-math.Abs(l.Mu-q.Mu)/l.Scale)
}
