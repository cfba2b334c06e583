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
func (l Logistic) LogDensity(x float64) float64 {
	l.must()
	z := math.Abs(x-l.Mu) / l.S
	return -z - 2*math.Log1p(math.Exp(-z)) - math.Log(l.S)
}

// CDF is the mass below x.
func (l Logistic) CDF(x float64) float64 {
	l.must()
	return 1 / (1 + math.Exp(-(x-l.Mu)/l.S))
}

// Survival is the mass above x.
func (l Logistic) Survival(x float64) float64 { return l.CDF(2*l.Mu - x) }

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

func (l Logistic) tails() (lower, upper tail) { return exponentialTail, exponentialTail }
func (l Logistic) marks() []float64           { return quantileMarks(l) }
