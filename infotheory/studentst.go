package infotheory

import (
	"math"

	"gonum.org/v1/gonum/mathext"
)

// StudentsT is Student's t distribution with Nu > 0 degrees of freedom, moved to Mu and stretched by Sigma > 0. Moments
// of order Nu and above do not exist.
type StudentsT struct {
	Mu, Sigma, Nu float64
}

func (s StudentsT) must() {
	mustReal("mu", s.Mu)
	mustPositive("sigma", s.Sigma)
	mustPositive("nu", s.Nu)
}

// LogDensity is −½(ν+1)·log1p(z²/ν) − log(σ√ν·B(ν/2, ½)), z = (x−μ)/σ.
func (s StudentsT) LogDensity(x float64) float64 { return s.sampler()(x, 0) }

func (s StudentsT) sampler() func(x, _ float64) float64 {
	s.must()
	norm, scale := s.lnNorm(), s.Sigma*math.Sqrt(s.Nu)
	return func(x, _ float64) float64 {
		z := math.Abs(x-s.Mu) / scale
		kernel := math.Log1p(z * z)
		if z > 1e100 {
			kernel = 2 * math.Log(z)
		}
		return -0.5*(s.Nu+1)*kernel - norm
	}
}

func (s StudentsT) lnNorm() float64 {
	return math.Log(s.Sigma) + 0.5*math.Log(s.Nu) + lnBetaHalf(s.Nu/2)
}

// lnBetaHalf is log B(x, ½).
func lnBetaHalf(x float64) float64 { return 0.5*math.Log(math.Pi) - lnRising(x, 0.5) }

// CDF is the mass below x.
func (s StudentsT) CDF(x float64) float64 {
	s.must()
	z := (x - s.Mu) / s.Sigma
	if z > 0 {
		return 1 - s.beyond(z)
	}
	return s.beyond(-z)
}

// beyond is the mass above z ≥ 0 standard units.
func (s StudentsT) beyond(z float64) float64 {
	if z*z < s.Nu {
		return 0.5 - 0.5*mathext.RegIncBeta(0.5, s.Nu/2, z*z/(s.Nu+z*z))
	}
	return 0.5 * mathext.RegIncBeta(s.Nu/2, 0.5, 1/(1+z/s.Nu*z))
}

// Survival is the mass above x.
func (s StudentsT) Survival(x float64) float64 { return s.CDF(2*s.Mu - x) }

// Quantile is the x with CDF(x) = u.
func (s StudentsT) Quantile(u float64) float64 {
	s.must()
	mustLevel(u)
	switch {
	case u > 0.5:
		return 2*s.Mu - s.Quantile(1-u)
	case u == 0:
		return math.Inf(-1)
	}
	share := mathext.InvRegIncBeta(s.Nu/2, 0.5, 2*u)
	return s.Mu - s.Sigma*math.Sqrt(s.Nu*(1-share)/share)
}

// Support is the real line.
func (s StudentsT) Support() (lowest, highest float64) { return math.Inf(-1), math.Inf(1) }

// DifferentialEntropy is ½(ν+1)[ψ(½(ν+1)) − ψ(½ν)] + log(σ√ν·B(ν/2, ½)), in nats.
func (s StudentsT) DifferentialEntropy() float64 {
	s.must()
	return 0.5*(s.Nu+1)*(digamma(0.5*(s.Nu+1))-digamma(0.5*s.Nu)) + s.lnNorm()
}

func (s StudentsT) tails() (lower, upper tail) {
	t := tail{moments: s.Nu}
	return t, t
}

func (s StudentsT) marks() []float64 { return quantileMarks(s) }
