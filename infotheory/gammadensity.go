package infotheory

import (
	"math"

	"gonum.org/v1/gonum/mathext"
)

// Gamma is the gamma distribution on x ≥ 0 with shape Alpha > 0 and rate Beta > 0; its mean is Alpha/Beta.
type Gamma struct {
	Alpha, Beta float64
}

func (g Gamma) must() {
	mustPositive("alpha", g.Alpha)
	mustPositive("beta", g.Beta)
}

// LogDensity is α log β + (α−1) log x − βx − log Γ(α) for x ≥ 0.
func (g Gamma) LogDensity(x float64) float64 { return g.sampler()(x, 0) }

func (g Gamma) sampler() func(x, _ float64) float64 {
	g.must()
	lg, _ := math.Lgamma(g.Alpha)
	norm := g.Alpha*math.Log(g.Beta) - lg
	return func(x, _ float64) float64 {
		if x < 0 || math.IsInf(x, 1) {
			return math.Inf(-1)
		}
		return norm + timesLog(g.Alpha-1, x) - g.Beta*x
	}
}

// CDF is the mass below x.
func (g Gamma) CDF(x float64) float64 {
	g.must()
	if x <= 0 {
		return 0
	}
	return mathext.GammaIncReg(g.Alpha, g.Beta*x)
}

// Survival is the mass above x.
func (g Gamma) Survival(x float64) float64 {
	g.must()
	if x <= 0 {
		return 1
	}
	return mathext.GammaIncRegComp(g.Alpha, g.Beta*x)
}

// Quantile is the x with CDF(x) = u.
func (g Gamma) Quantile(u float64) float64 {
	g.must()
	mustLevel(u)
	if u == 1 {
		return math.Inf(1)
	}
	return mathext.GammaIncRegInv(g.Alpha, u) / g.Beta
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

func (g Gamma) tails() (lower, upper tail) { return finiteEnd, exponentialTail }
func (g Gamma) marks() []float64           { return quantileMarks(g) }

// KullbackLeibler returns KL(g‖q) in nats: with m = α_g·β_q/β_g, the gap of log Γ at α_q over its tangent at α_g, its
// leading part taken at m: α_q·log(α_q/m) − (α_q − m).
func (g Gamma) KullbackLeibler(q Gamma) float64 {
	g.must()
	q.must()
	m := g.Alpha * (q.Beta / g.Beta)
	d := crossed(q.Alpha, g.Alpha, double{hi: q.Beta}, double{hi: g.Beta}, g.Beta) // α_q − m
	lead := q.Alpha*lnGrowth(m, q.Alpha, d) - d
	if near(m, d) {
		lead = m * phi(d/m)
	}
	return lead + gammaGapRest(g.Alpha, q.Alpha, q.Alpha-g.Alpha)
}
