package infotheory

import "math"

// Masses below and above a place, without a quadrature. Those that are incomplete gamma and beta functions are fractions of the density
// there, so that they keep their digits far out in a tail too: about 14, against 15 of a quadrature.

// tailed is a density with such a fraction.
type tailed interface {
	// nearTail is the mass between x, inside the support, and the end that is not farther from x than the mean is, in the unit of the
	// profile's level. It reports false where the parameters are so large or so small that a quadrature is better.
	nearTail(p *profile, x float64) (mass float64, end int, ok bool)
}

// tailError is, in roundings, how far a mass by formula may be off, and besides what the profile is off at its place.
const tailError = 128

// Between these parameters fractions and series serve.
const (
	leastShape = 1e-3
	mostShape  = 1e5
	mostTerms  = 60
)

func ordinaryShape(a float64) bool { return a >= leastShape && a <= mostShape }

// tail is the mass on one side of a place.
type tail struct {
	mass float64
	end  int
}

// tailAt is the tail of d at x, 0 outside of the support, in the unit of the profile's level.
func tailAt(d Density, p *profile, x float64) (t tail, ok bool) {
	switch lowest, highest := d.Support(); {
	case x <= lowest:
		return tail{0, lowerEnd}, true
	case x >= highest:
		return tail{0, upperEnd}, true
	}
	switch d := d.(type) {
	case tailed:
		t.mass, t.end, ok = d.nearTail(p, x)
		return t, ok
	case Truncated, *defined:
		return t, false
	}
	whole, ok := p.whole()
	if t.mass = d.CDF(x); t.mass > 0.5 {
		t = tail{d.Survival(x), upperEnd}
	}
	t.mass *= whole
	return t, ok
}

// whole is all mass of the density, in the unit of the level, if that is an ordinary number.
func (p *profile) whole() (mass float64, ok bool) {
	return math.Exp(-p.level), math.Abs(p.level) < 300
}

// massByTails is ∫ e^rise between low and high by formula, if there is one and the difference keeps its digits.
func massByTails(d Density, p *profile, low, high float64) (mass float64, ok bool) {
	const kept = 1.0 / 64
	below, ok := tailAt(d, p, low)
	if !ok {
		return 0, false
	}
	above, ok := tailAt(d, p, high)
	if !ok {
		return 0, false
	}
	if below.end == above.end {
		mass = math.Abs(above.mass - below.mass)
		return mass, mass > kept*math.Max(above.mass, below.mass)
	}
	whole, ok := p.whole()
	mass = whole - below.mass - above.mass
	return mass, ok && mass > kept*whole
}

// nearTail takes the power series of the incomplete gamma function below the mean, and Legendre's continued fraction above it.
// NIST Handbook of Mathematical Functions (2010), 8.7.1 and 8.9.2.
func (g Gamma) nearTail(p *profile, x float64) (mass float64, end int, ok bool) {
	y := g.Beta * x
	if !ordinaryShape(g.Alpha) || !(y > 0) || math.IsInf(y, 1) {
		return 0, lowerEnd, false
	}
	if y > g.Alpha+1 {
		f, ok := fraction(y+1-g.Alpha, func(m float64) (a, b float64) { return -m * (m - g.Alpha), y + 2*m + 1 - g.Alpha })
		return weighed(p.rise(x, 0), x) * f, upperEnd, ok
	}
	sum, term := 1.0, 1.0
	for n := 1.0; term > negligible*sum; n++ {
		if term *= y / (g.Alpha + n); n > mostTerms {
			return 0, lowerEnd, false
		}
		sum += term
	}
	return weighed(p.rise(x, 0), x/g.Alpha) * sum, lowerEnd, true
}

func (b Beta) nearTail(p *profile, x float64) (mass float64, end int, ok bool) {
	if !ordinaryShape(b.Alpha) || !ordinaryShape(b.Beta) || !(x > 0x1p-900) || x == 1 {
		return 0, lowerEnd, false
	}
	rest, f := 1-x, 0.0
	if x*b.Beta <= rest*b.Alpha {
		f, ok = betaFraction(b.Alpha, b.Beta, x, rest)
	} else {
		end = upperEnd
		f, ok = betaFraction(b.Beta, b.Alpha, rest, x)
	}
	return weighed(p.rise(x, 0), x*rest) * f, end, ok
}

// nearTail is half of the incomplete beta function at ν/(ν+z²), or less than a half by that at z²/(ν+z²).
func (s StudentsT) nearTail(p *profile, x float64) (mass float64, end int, ok bool) {
	away := x - s.Mu
	z, a := away/s.Sigma, s.Nu/2
	if away > 0 {
		end = upperEnd
	}
	square := z * z
	if !ordinaryShape(a) || !(square < 1e100) {
		return 0, end, false
	}
	far, near := square/(s.Nu+square), s.Nu/(s.Nu+square)
	scale := 0.5 * math.Abs(away) * math.Exp(p.rise(x, 0))
	if square >= 1 {
		f, ok := betaFraction(a, 0.5, near, far)
		return scale * f, end, ok
	}
	f, ok := betaFraction(0.5, a, far, near)
	return 0.5*math.Exp(-p.level) - scale*f, end, ok
}

// betaFraction is the incomplete beta function of x ≤ a/(a+b) over xᵃyᵇ, y = 1−x, as a continued fraction.
//
// DiDonato and Morris, Algorithm 708: Significant Digit Computation of the Incomplete Beta Function Ratios, ACM TOMS 18 (1992).
func betaFraction(a, b, x, y float64) (f float64, ok bool) {
	lambda := a*y - b*x
	return fraction(a/(a+1)*(lambda+1), func(m float64) (an, bn float64) {
		odd := a + 2*m - 1
		lead := m * (b - m) * x / odd
		return (a + m - 1) / odd * (a + b + m - 1) * x * lead, m + lead + (a+m)/(odd+2)*(lambda+1+m*(1+y))
	})
}

// fraction is the continued fraction 1/(b₀ + a₁/(b₁ + a₂/(b₂ + …))) by Lentz's method, if it converges soon.
func fraction(b0 float64, of func(m float64) (a, b float64)) (f float64, ok bool) {
	f, c, d := b0, b0, 0.0
	for m := 1.0; m <= mostTerms; m++ {
		a, b := of(m)
		c, d = b+a/c, 1/(b+a*d)
		step := c * d
		f *= step
		if math.Abs(step-1) <= 2*unitRounding {
			return 1 / f, true
		}
	}
	return 0, false
}
