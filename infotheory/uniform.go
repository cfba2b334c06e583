package infotheory

import "math"

// Uniform is the uniform distribution between Min and Max > Min.
type Uniform struct {
	Min, Max float64
}

func (u Uniform) must() {
	mustReal("min", u.Min)
	mustReal("max", u.Max)
	mustPositive("max − min", u.Max-u.Min)
}

// LogDensity is −log(max−min) inside the support.
func (u Uniform) LogDensity(x float64) float64 { return logDensity(u, x) }

func (u Uniform) within(_, _ float64) profile {
	u.must()
	ln := math.Log(u.Max - u.Min)
	return newProfile(-ln, math.Abs(ln), 0, func(x, lo float64) float64 {
		if (x-u.Min)+lo < 0 || (u.Max-x)-lo < 0 {
			return math.Inf(-1)
		}
		return 0
	})
}

// CDF is the mass below x.
func (u Uniform) CDF(x float64) float64 {
	u.must()
	return math.Max(0, math.Min(1, (x-u.Min)/(u.Max-u.Min)))
}

// Survival is the mass above x.
func (u Uniform) Survival(x float64) float64 {
	u.must()
	return math.Max(0, math.Min(1, (u.Max-x)/(u.Max-u.Min)))
}

// Quantile is the x with CDF(x) = level.
func (u Uniform) Quantile(level float64) float64 {
	u.must()
	mustLevel(level)
	return u.Min*(1-level) + u.Max*level
}

// Support is [Min, Max].
func (u Uniform) Support() (lowest, highest float64) { return u.Min, u.Max }

// DifferentialEntropy is log(max−min), in nats.
func (u Uniform) DifferentialEntropy() float64 {
	u.must()
	return math.Log(u.Max - u.Min)
}

func (u Uniform) tails() (lower, upper Tail) { return finiteEnd, finiteEnd }
func (u Uniform) marks() []float64           { return []float64{u.Quantile(0.5)} }

// KullbackLeibler returns KL(u‖q) in nats: the logarithm of the widths' ratio, +Inf if q excludes a part of u.
func (u Uniform) KullbackLeibler(q Uniform) float64 {
	u.must()
	q.must()
	if u.Min < q.Min || u.Max > q.Max {
		return math.Inf(1)
	}
	width := u.Max - u.Min
	return math.Log1p(((q.Max - u.Max) + (u.Min - q.Min)) / width)
}
