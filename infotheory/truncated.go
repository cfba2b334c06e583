package infotheory

import "math"

// Truncated is a density cut to [Min, Max] and renormalised, which makes real zeros. Either end may be infinite. Cut
// makes one.
type Truncated struct {
	density  Density
	min, max float64
	mass     float64 // of the density between min and max
	entropy  float64
}

// Cut truncates a density to [min, max]. It reports false if nothing, or less than a float can tell, would be left.
func Cut(d Density, min, max float64) (Truncated, bool) {
	lowest, highest := d.Support()
	t := Truncated{density: d, min: math.Max(min, lowest), max: math.Min(max, highest)}
	if !(t.min < t.max) {
		return Truncated{}, false
	}
	t.mass = massBetween(d, t.min, t.max)
	if !(t.mass > 0) {
		return Truncated{}, false
	}
	t.entropy = entropyByQuadrature(t)
	return t, true
}

// massBetween takes the difference on the side of the median where it does not cancel.
func massBetween(d Density, low, high float64) float64 {
	if d.CDF(low) > 0.5 {
		return d.Survival(low) - d.Survival(high)
	}
	return d.CDF(high) - d.CDF(low)
}

// LogDensity is that of the density, and what the cut adds, inside; −Inf outside.
func (t Truncated) LogDensity(x float64) float64 { return t.sampler()(x, t.max-x) }

func (t Truncated) sampler() func(x, below float64) float64 {
	inside, norm := samplerOf(t.density), math.Log(t.mass)
	_, highest := t.density.Support()
	rest := highest - t.max
	return func(x, below float64) float64 {
		if x < t.min || x > t.max {
			return math.Inf(-1)
		}
		return inside(x, rest+below) - norm
	}
}

// CDF is the mass below x.
func (t Truncated) CDF(x float64) float64 {
	if x <= t.min {
		return 0
	}
	return massBetween(t.density, t.min, math.Min(x, t.max)) / t.mass
}

// Survival is the mass above x.
func (t Truncated) Survival(x float64) float64 {
	if x >= t.max {
		return 0
	}
	return massBetween(t.density, math.Max(x, t.min), t.max) / t.mass
}

// Quantile is the x with CDF(x) = u.
func (t Truncated) Quantile(u float64) float64 {
	mustLevel(u)
	switch u {
	case 0:
		return t.min
	case 1:
		return t.max
	}
	x := t.density.Quantile(t.density.CDF(t.min) + u*t.mass)
	return math.Max(t.min, math.Min(t.max, x))
}

// Support is what the cut leaves of the density's.
func (t Truncated) Support() (lowest, highest float64) { return t.min, t.max }

// DifferentialEntropy is −∫ f log f in nats, by quadrature.
func (t Truncated) DifferentialEntropy() float64 { return t.entropy }

func (t Truncated) tails() (lower, upper tail) {
	lower, upper = t.density.tails()
	if !math.IsInf(t.min, 0) {
		lower = finiteEnd
	}
	if !math.IsInf(t.max, 0) {
		upper = finiteEnd
	}
	return lower, upper
}

func (t Truncated) marks() []float64 {
	var inside []float64
	for _, x := range t.density.marks() {
		if x > t.min && x < t.max {
			inside = append(inside, x)
		}
	}
	return inside
}
