package infotheory

import "math"

// LogNormal is the distribution of e^y for a normal y with mean Mu and standard deviation Sigma > 0.
type LogNormal struct {
	Mu, Sigma float64
}

func (l LogNormal) log() Normal { return Normal(l) }

// LogDensity is that of the normal distribution at log x, less log x; −Inf for x ≤ 0.
func (l LogNormal) LogDensity(x float64) float64 {
	l.log().must()
	if x <= 0 {
		return math.Inf(-1)
	}
	y := math.Log(x)
	return l.log().LogDensity(y) - y
}

// CDF is the mass below x.
func (l LogNormal) CDF(x float64) float64 { return l.log().CDF(math.Log(math.Max(x, 0))) }

// Survival is the mass above x.
func (l LogNormal) Survival(x float64) float64 { return l.log().Survival(math.Log(math.Max(x, 0))) }

// Quantile is the x with CDF(x) = u.
func (l LogNormal) Quantile(u float64) float64 { return math.Exp(l.log().Quantile(u)) }

// Support is [0, ∞).
func (l LogNormal) Support() (lowest, highest float64) { return 0, math.Inf(1) }

// DifferentialEntropy is μ + log σ√(2πe), in nats.
func (l LogNormal) DifferentialEntropy() float64 { return l.Mu + l.log().DifferentialEntropy() }

func (l LogNormal) tails() (lower, upper tail) { return finiteEnd, slowTail }
func (l LogNormal) marks() []float64           { return quantileMarks(l) }

// KullbackLeibler returns KL(l‖q) in nats, that of the normal distributions of the logarithms.
func (l LogNormal) KullbackLeibler(q LogNormal) float64 { return l.log().KullbackLeibler(q.log()) }
