package infotheory

import "math"

// Truncated is a density cut to [Min, Max] and renormalised, which makes real zeros. Either end may be infinite. Cut
// makes one; the zero value is none.
type Truncated struct {
	*cut
}

// cut is what is left of a density between min and max. All integrals are relative to the anchor of its profile, so that nothing is lost
// where the cut leaves next to nothing.
type cut struct {
	density  Density // never itself cut
	min, max float64
	inside   profile // of the density between min and max
	mass     float64 // ∫ e^rise over the cut
	noise    float64 // bound on the relative error of mass
	entropy  float64
}

// Cut truncates a density to [min, max], either of which may be infinite; what is outside the support is cut off anyway. It
// reports false if nothing would be left, that is unless min < max inside the support and neither is NaN, or if what is left is so far
// out that its log density is no finite float. It need not be more than a float can tell: 60 standard units out a normal distribution
// has e^−1805 of its mass, and is shaped like an exponential one.
func Cut(d Density, min, max float64) (Truncated, bool) {
	lowest, highest := d.Support()
	t := &cut{density: d, min: math.Max(min, lowest), max: math.Min(max, highest)}
	if !(t.min < t.max) {
		return Truncated{}, false
	}
	if inner, ok := d.(Truncated); ok {
		t.density = inner.density
	}
	t.inside = t.density.within(t.min, t.max)
	if math.IsInf(t.inside.level, 0) || math.IsNaN(t.inside.level) {
		return Truncated{}, false
	}
	t.measure()
	return Truncated{t}, t.mass > 0 && !math.IsInf(t.mass, 1)
}

// measure integrates the mass and the entropy.
func (t *cut) measure() {
	var sum quadrature
	sum.unwanted = [readings]bool{2: true, 3: true}
	sum.integrand = func(x, lo, weight float64, sum *integrals) {
		l := t.inside.rise(x, lo)
		if math.IsInf(l, 0) {
			return
		}
		w := weighed(l, weight)
		e := w * (riseError*math.Abs(l) + t.inside.rough)
		sum.vector[0] += w
		sum.vector[1] -= w * l
		sum.rounding[0] += e
	}
	sum.addAll(t.min, t.max, marksOf(t.density, &t.inside, t.min, t.max))
	t.mass = sum.value[0]
	t.noise = sum.err[0] / t.mass
	t.entropy = math.Log(t.mass) + sum.value[1]/t.mass
	if lowest, highest := t.density.Support(); t.min == lowest && t.max == highest { // nothing is cut off
		t.mass, t.noise, t.entropy = math.Exp(-t.inside.level), t.inside.noise, t.density.DifferentialEntropy()
	}
}

// LogDensity is that of the density, and what the cut adds, inside; −Inf outside.
func (t Truncated) LogDensity(x float64) float64 { return logDensity(t, x) }

func (t Truncated) within(_, _ float64) profile {
	level := -math.Log(t.mass)
	rise, min, max := t.inside.rise, t.min, t.max
	return profile{level: level, noise: t.noise + unitRounding*math.Abs(level), rough: t.inside.rough, rise: func(x, lo float64) float64 {
		if (x-min)+lo < 0 || (max-x)-lo < 0 {
			return math.Inf(-1)
		}
		return rise(x, lo)
	}}
}

// CDF is the mass below x.
func (t Truncated) CDF(x float64) float64 { return t.between(t.min, x) }

// Survival is the mass above x.
func (t Truncated) Survival(x float64) float64 { return t.between(x, t.max) }

// between is the mass between two points.
func (t Truncated) between(low, high float64) float64 {
	low, high = math.Max(low, t.min), math.Min(high, t.max)
	switch {
	case math.IsNaN(low) || math.IsNaN(high):
		return math.NaN()
	case !(low < high):
		return 0
	case low == t.min && high == t.max:
		return 1
	}
	return math.Min(1, massOver(t.density, &t.inside, low, high)/t.mass)
}

// Quantile is the x with CDF(x) = u.
func (t Truncated) Quantile(u float64) float64 {
	return quantile(t, u)
}

// Support is what the cut leaves of the density's.
func (t Truncated) Support() (lowest, highest float64) { return t.min, t.max }

// DifferentialEntropy is −∫ f log f in nats, by quadrature.
func (t Truncated) DifferentialEntropy() float64 { return t.entropy }

func (t Truncated) tails() (lower, upper Tail) {
	lower, upper = t.density.tails()
	if !math.IsInf(t.min, 0) {
		lower = finiteEnd
	}
	if !math.IsInf(t.max, 0) {
		upper = finiteEnd
	}
	return lower, upper
}

func (t Truncated) marks() []float64 { return t.density.marks() }
