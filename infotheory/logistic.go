package infotheory

import "math"

// Logistic is the logistic distribution around Mu with scale S > 0: CDF 1/(1 + e^(−(x−μ)/s)).
type Logistic struct {
	Mu, S float64
}

func (l Logistic) must() {
	mustReal("mu", l.Mu)
	mustPositive("s", l.S)
}

// LogDensity is −|z| − 2·log1p(e^−|z|) − log s, z = (x−μ)/s.
func (l Logistic) LogDensity(x float64) float64 { return logDensity(l, x) }

func (l Logistic) within(low, high float64) profile {
	l.must()
	at, s := nearestTo(l.Mu, low, high), l.S
	z, ln := math.Abs(at-l.Mu)/s, math.Log(s)
	bend := math.Log1p(math.Exp(-z))
	return newProfile(-z-2*bend-ln, z+math.Abs(ln), 8, func(x, lo float64) float64 {
		d := math.Abs((x-at)+lo) / s // on the same side of μ
		return -d - 2*(math.Log1p(math.Exp(-(z+d)))-bend)
	})
}

// CDF is the mass below x.
func (l Logistic) CDF(x float64) float64 {
	l.must()
	return share((x - l.Mu) / l.S)
}

// share is 1/(1 + e^−z).
func share(z float64) float64 { return 1 / (1 + math.Exp(-z)) }

// Survival is the mass above x.
func (l Logistic) Survival(x float64) float64 {
	l.must()
	return share((l.Mu - x) / l.S)
}

// Quantile is the x with CDF(x) = u.
func (l Logistic) Quantile(u float64) float64 {
	l.must()
	mustLevel(u)
	return l.Mu + l.S*(math.Log(u)-math.Log1p(-u))
}

// Support is the real line.
func (l Logistic) Support() (lowest, highest float64) { return math.Inf(-1), math.Inf(1) }

// DifferentialEntropy is 2 + log s, in nats.
func (l Logistic) DifferentialEntropy() float64 {
	l.must()
	return 2 + math.Log(l.S)
}

func (l Logistic) tails() (lower, upper Tail) { return exponentialTail, exponentialTail }
func (l Logistic) marks() []float64           { return humpMarks(l.Mu, 2*l.S) }
