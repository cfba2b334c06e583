package infotheory

import "math"

// FDivergence is a divergence of the form
//
//	D_f(p‖q) = Σ q_i f(p_i/q_i)
//
// with a convex generator f, normalised to f(1) = f′(1) = 0. So f is never negative and every term is at least 0. Where
// q_i = 0 the term is p_i times the slope of f at infinity; where p_i = 0 it is q_i·f(0).
//
// Csiszár, Information-Type Measures of Difference of Probability Distributions, Studia Sci. Math. Hungar. 2 (1967).
type FDivergence struct {
	Key    string // as in URLs
	Name   string
	Symbol string

	AtZero     float64 // f(0), the price of what p excludes; may be +Inf
	AtInfinity float64 // f(t)/t for t → ∞, the price of what q excludes; may be +Inf
	Symmetric  bool    // D(p‖q) = D(q‖p)
	Metric     Metric  // what satisfies the triangle inequality

	generator func(t float64) float64
	term      termOf
}

// Metric says what of a divergence is a metric, that is, satisfies the triangle inequality.
type Metric uint8

// The divergence itself, its square root, or nothing of it.
const (
	NoMetric Metric = iota
	ItselfMetric
	RootMetric
)

// Generator returns f(1+t), t ≥ −1, accurately also for t near 0; at −1 and +Inf it has the limits AtZero and, unless
// AtInfinity is 0, +Inf.
func (f FDivergence) Generator(t float64) float64 {
	switch {
	case !(t >= -1):
		panic("infotheory: a generator's t = " + decimal(t) + " below −1")
	case t == -1:
		return f.AtZero
	case math.IsInf(t, 1):
		return math.Inf(1)
	}
	return f.generator(t)
}

// Between returns the divergence of p from q. It is at least 0, and exactly 0 for equal distributions. It panics on
// invalid weights.
func (f FDivergence) Between(p, q []float64) float64 { return divergence(p, q, f.term) }

// Distance returns the metric that belongs to the divergence: itself or its root. It panics if there is none.
func (f FDivergence) Distance(p, q []float64) float64 {
	switch f.Metric {
	case ItselfMetric:
		return f.Between(p, q)
	case RootMetric:
		return math.Sqrt(f.Between(p, q))
	}
	panic("infotheory: " + f.Name + " has no metric")
}

// Terms appends each outcome's q_i f(p_i/q_i) to dst[:0] and returns it. None is negative; they sum to the
// divergence. It panics on invalid weights.
func (f FDivergence) Terms(dst, p, q []float64) []float64 {
	pr := newPair(p, q)
	dst = dst[:0]
	for i := range p {
		o := pr.outcome(i)
		x, exponent := f.term(&o)
		dst = append(dst, math.Ldexp(x/pr.mp.total.hi, exponent))
	}
	return dst
}

// Term returns q·f(p/q), what an outcome of probability p under the first and q under the second distribution adds to the divergence: 0
// for equal ones, p·AtInfinity at q = 0, q·AtZero at p = 0. It panics on p or q below 0, infinite or NaN.
func (f FDivergence) Term(p, q float64) float64 {
	for _, x := range [...]float64{p, q} {
		if !(x >= 0 && x <= math.MaxFloat64) {
			panic("infotheory: " + (&WeightError{Value: x}).what())
		}
	}
	first, second := wideOf(p), wideOf(q)
	exponent := max(first.exponent, second.exponent)
	o := outcomeOf(first, second, second.at(exponent).hi-first.at(exponent).hi, exponent)
	x, e := f.term(&o)
	return math.Ldexp(x, e)
}
