package infotheory

import (
	"math"

	"gonum.org/v1/gonum/mathext"
)

// lnRoot2Pi is log √(2π).
const lnRoot2Pi = 0.91893853320467274178

const root2Pi = 2.50662827463100050241

// Normal is the normal distribution with mean Mu and standard deviation Sigma > 0.
type Normal struct {
	Mu, Sigma float64
}

func (n Normal) must() {
	mustReal("mu", n.Mu)
	mustPositive("sigma", n.Sigma)
}

// LogDensity is −½((x−μ)/σ)² − log σ√(2π).
func (n Normal) LogDensity(x float64) float64 { return logDensity(n, x) }

// within takes −½d(d+2z) from the point nearest to the mean, z standard units away from it: d and z have the same sign.
func (n Normal) within(low, high float64) profile {
	n.must()
	at, sigma := nearestTo(n.Mu, low, high), n.Sigma
	z, ln := (at-n.Mu)/sigma, math.Log(sigma)
	return newProfile(-0.5*z*z-ln-lnRoot2Pi, 0.5*z*z+math.Abs(ln), 0, func(x, lo float64) float64 {
		d := ((x - at) + lo) / sigma
		return -0.5 * d * (d + 2*z)
	})
}

// CDF is the mass below x.
func (n Normal) CDF(x float64) float64 {
	n.must()
	return standardBelow((x - n.Mu) / n.Sigma)
}

// Survival is the mass above x.
func (n Normal) Survival(x float64) float64 {
	n.must()
	return standardBelow((n.Mu - x) / n.Sigma)
}

// standardBelow is the mass below z of the standard normal distribution.
func standardBelow(z float64) float64 { return 0.5 * math.Erfc(-z/math.Sqrt2) }

// Quantile is the x with CDF(x) = u.
func (n Normal) Quantile(u float64) float64 {
	n.must()
	mustLevel(u)
	return n.Mu + n.Sigma*mathext.NormalQuantile(u)
}

// Support is the real line.
func (n Normal) Support() (lowest, highest float64) { return math.Inf(-1), math.Inf(1) }

// DifferentialEntropy is log σ√(2πe), in nats.
func (n Normal) DifferentialEntropy() float64 {
	n.must()
	return math.Log(n.Sigma) + lnRoot2Pi + 0.5
}

func (n Normal) tails() (lower, upper Tail) { return normalTail, normalTail }
func (n Normal) marks() []float64           { return humpMarks(n.Mu, n.Sigma) }

// KullbackLeibler returns KL(n‖q) in nats, in a form that keeps its digits for nearly equal distributions: with
// t = (σ_n−σ_q)/σ_q and z = (μ_n−μ_q)/σ_q, (t − log1p t) + ½t² + ½z².
func (n Normal) KullbackLeibler(q Normal) float64 {
	n.must()
	q.must()
	t, z := (n.Sigma-q.Sigma)/q.Sigma, (n.Mu-q.Mu)/q.Sigma
	if t > -0.5 && t < 1 {
		return -log1pmx(t) + 0.5*t*t + 0.5*z*z
	}
	return 0.5*t*(2+t) - lnQuotient(n.Sigma, q.Sigma) + 0.5*z*z
}

// Bhattacharyya returns the Bhattacharyya distance −log ∫√(fg) in nats.
func (n Normal) Bhattacharyya(q Normal) float64 {
	n.must()
	q.must()
	scale := math.Hypot(n.Sigma, q.Sigma)
	z, t := (n.Mu-q.Mu)/scale, n.Sigma-q.Sigma
	return 0.25*z*z + 0.5*math.Log1p(0.5*(t/n.Sigma)*(t/q.Sigma))
}

// Hellinger returns the Hellinger distance √(1 − ∫√(fg)).
func (n Normal) Hellinger(q Normal) float64 { return math.Sqrt(-math.Expm1(-n.Bhattacharyya(q))) }

// Renyi returns the Rényi divergence of order alpha > 0 in nats. It is +Inf unless (1−α)σ_n² + ασ_q² > 0, which can
// happen for α > 1 only. It panics on an alpha that is not positive and finite.
//
// Gil, Alajaji and Linder, Rényi Divergence Measures for Commonly Used Univariate Continuous Distributions, Inf. Sci.
// 249 (2013).
func (n Normal) Renyi(q Normal, alpha float64) float64 {
	mustPositive("alpha", alpha)
	if alpha == 1 {
		return n.KullbackLeibler(q)
	}
	n.must()
	q.must()
	t, z := (n.Sigma-q.Sigma)/q.Sigma, (n.Mu-q.Mu)/q.Sigma
	v, eps := t*(2+t), alpha-1 // v = σ_n²/σ_q² − 1
	mean := 0.5 * alpha * z * (z / (1 - eps*v))
	switch {
	case !(-eps*v > -1):
		return math.Inf(1)
	case v > -0.5 && v < 1e8:
		return (log1pmx(-eps*v)/-eps-log1pmx(v))/2 + mean
	}
	ratio := lnQuotient(n.Sigma, q.Sigma)
	return -math.Log(alpha-eps*math.Exp(2*ratio))/(2*eps) - ratio + mean
}
