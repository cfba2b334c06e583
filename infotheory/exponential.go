package infotheory

import "math"

// Exponential is the exponential distribution on x ≥ 0 with Rate > 0.
type Exponential struct {
	Rate float64
}

func (e Exponential) must() { mustPositive("rate", e.Rate) }

// LogDensity is log rate − rate·x for x ≥ 0.
func (e Exponential) LogDensity(x float64) float64 { return logDensity(e, x) }

func (e Exponential) within(low, _ float64) profile {
	e.must()
	at, rate := math.Max(low, 0), e.Rate
	ln := math.Log(rate)
	return newProfile(ln-rate*at, math.Abs(ln)+rate*at, 0, func(x, lo float64) float64 {
		if x+lo < 0 {
			return math.Inf(-1)
		}
		return -rate * ((x - at) + lo)
	})
}

// CDF is the mass below x.
func (e Exponential) CDF(x float64) float64 {
	e.must()
	return -math.Expm1(-e.Rate * math.Max(x, 0))
}

// Survival is the mass above x.
func (e Exponential) Survival(x float64) float64 {
	e.must()
	return math.Exp(-e.Rate * math.Max(x, 0))
}

// Quantile is the x with CDF(x) = u.
func (e Exponential) Quantile(u float64) float64 {
	e.must()
	mustLevel(u)
	return -math.Log1p(-u) / e.Rate
}

// Support is [0, ∞).
func (e Exponential) Support() (lowest, highest float64) { return 0, math.Inf(1) }

// DifferentialEntropy is 1 − log rate, in nats.
func (e Exponential) DifferentialEntropy() float64 {
	e.must()
	return 1 - math.Log(e.Rate)
}

func (e Exponential) tails() (lower, upper Tail) { return finiteEnd, exponentialTail }
func (e Exponential) marks() []float64           { return []float64{2 / e.Rate, 12 / e.Rate} }

// KullbackLeibler returns KL(e‖q) = r − 1 − log r in nats, with r = rate_q/rate_e.
func (e Exponential) KullbackLeibler(q Exponential) float64 {
	e.must()
	q.must()
	return fallGap(e.Rate, q.Rate, q.Rate-e.Rate)
}
