package infotheory

import "math"

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
func (s StudentsT) LogDensity(x float64) float64 { return logDensity(s, x) }

// within takes −½(ν+1)·log1p(d(d+2z)/(ν+z²)) from the point nearest to μ, z standard units away from it: d and z have the same sign.
func (s StudentsT) within(low, high float64) profile {
	s.must()
	at, sigma, half := nearestTo(s.Mu, low, high), s.Sigma, 0.5*(s.Nu+1)
	z := math.Abs(at-s.Mu) / sigma
	spread := math.Hypot(math.Sqrt(s.Nu), z)
	norm, ln, fall := s.lnNorm(), math.Log(sigma), half*lnOnePlusSquare(z/math.Sqrt(s.Nu))
	return newProfile(-fall-norm, fall+math.Abs(ln)+math.Abs(norm), 0, func(x, lo float64) float64 {
		d := math.Abs((x-at)+lo) / sigma / spread
		if d > 1e100 {
			return -half * 2 * math.Log(d) // 2z/spread is at most 2
		}
		return -half * math.Log1p(d*(d+2*z/spread))
	})
}

// lnOnePlusSquare is log(1 + t²).
func lnOnePlusSquare(t float64) float64 {
	if t > 1e100 {
		return 2 * math.Log(t)
	}
	return math.Log1p(t * t)
}

// lnNorm is log(σ√ν·B(ν/2, ½)), the logarithm of σ√2π but for what Stirling's series leave.
func (s StudentsT) lnNorm() float64 {
	x := s.Nu / 2
	return math.Log(s.Sigma) + lnRoot2Pi - (x*log1pmx(0.5/x) + (stirlingRest(x+0.5) - stirlingRest(x)))
}

// CDF is the mass below x.
func (s StudentsT) CDF(x float64) float64 {
	s.must()
	return s.below((x - s.Mu) / s.Sigma)
}

// Survival is the mass above x.
func (s StudentsT) Survival(x float64) float64 {
	s.must()
	return s.below((s.Mu - x) / s.Sigma)
}

// below is the mass below z standard units.
func (s StudentsT) below(z float64) float64 {
	if z > 0 {
		return 1 - s.below(-z)
	}
	return massBelow(StudentsT{0, 1, s.Nu}, z)
}

// Quantile is the x with CDF(x) = u.
func (s StudentsT) Quantile(u float64) float64 {
	s.must()
	return quantile(s, u)
}

// Support is the real line.
func (s StudentsT) Support() (lowest, highest float64) { return math.Inf(-1), math.Inf(1) }

// DifferentialEntropy is ½(ν+1)[ψ(½(ν+1)) − ψ(½ν)] + log(σ√ν·B(ν/2, ½)), in nats.
func (s StudentsT) DifferentialEntropy() float64 {
	s.must()
	x := 0.5 * s.Nu
	return (x+0.5)*digammaRise(x, 0.5) + s.lnNorm()
}

func (s StudentsT) tails() (lower, upper Tail) {
	t := Tail{Moments: s.Nu}
	return t, t
}

func (s StudentsT) marks() []float64 { return humpMarks(s.Mu, s.Sigma*math.Min(1, math.Sqrt(s.Nu))) }
