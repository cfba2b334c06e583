package infotheory

import "math"

// readings is how many integrals one quadrature computes at once.
const readings = 3

// vector is a point of the integrands.
type vector [readings]float64

// integrals collects a quadrature's integrals, and what rounding of the integrands may have added to each.
type integrals struct {
	vector
	rounding vector
}

// quadrature integrates functions that are analytic between marks by double exponential substitutions: tanh-sinh on
// panels between marks, exp-sinh on those that reach to infinity. Both take integrable singularities at the ends. The
// step is halved until the result stays; the error estimate is the last change, which for these rules is about the
// square root of what is left, so that it is an overestimate unless rounding rules.
//
// Takahasi and Mori, Double Exponential Formulas for Numerical Integration, Publ. RIMS 9 (1974).
type quadrature struct {
	// integrand adds weight times the values at x to sum. below is the distance to the panel's upper end, accurate
	// where it is small.
	integrand func(x, below, weight float64, sum *integrals)

	// unwanted are integrals whose value nobody asks for: they do not decide when the step is small enough.
	unwanted [readings]bool

	// slow are the margins of the wanted integrands at the lower and the upper end, 0 for those that are not slow.
	slow [2]float64

	value, err vector
}

const (
	coarsestStep = 0.5
	mostLevels   = 8
	leastLevels  = 2
	nearest      = 2.5   // e^(−π·sinh 2.5) is about 1e-8
	farthest     = 6.1   // e^(π/2·sinh 6.1) is about 1e304
	enough       = 1e-15 // relative accuracy that is asked for
)

// panel maps t to x and below, and gives dx/dt.
type panel func(t float64) (x, below, weight float64)

// between is the tanh-sinh substitution for [a, b].
func between(a, b float64) panel {
	return func(t float64) (x, below, weight float64) {
		u := math.Pi * math.Sinh(t)
		low, high := 1/(1+math.Exp(-u)), 1/(1+math.Exp(u)) // shares of the panel below and above x
		x = a + (b-a)*low
		if low > 0.5 {
			x = b - (b-a)*high
		}
		return x, (b - a) * high, (b - a) * math.Pi * math.Cosh(t) * low * high
	}
}

// from is the exp-sinh substitution for [a, ∞) with the given scale, or (−∞, a] for a negative one.
func from(a, scale float64) panel {
	return func(t float64) (x, below, weight float64) {
		u := scale * math.Exp(0.5*math.Pi*math.Sinh(t))
		below = math.Inf(1)
		if scale < 0 {
			below = -u
		}
		return a + u, below, math.Abs(u) * 0.5 * math.Pi * math.Cosh(t)
	}
}

// add integrates over one more panel. beyond is the distance from the panel's upper end to that of the support.
func (q *quadrature) add(p panel, beyond float64) {
	var sum integrals
	var last vector
	step := coarsestStep
	q.sweep(p, beyond, 0, step, &sum)
	for level := 1; ; level++ {
		for i, s := range sum.vector {
			last[i] = s * step
		}
		q.sweep(p, beyond, step/2, step, &sum)
		step /= 2
		if level >= mostLevels || level >= leastLevels && q.settled(&sum.vector, &last, step) {
			break
		}
	}
	for i, s := range sum.vector {
		q.value[i] += s * step
		q.err[i] += math.Abs(s*step-last[i]) + 4*unitRounding*math.Abs(s*step) + sum.rounding[i]*step
	}
}

// unitRounding is the relative error of one rounding.
const unitRounding = 0x1p-53

// settled reports whether halving the step changed nothing that matters in the whole.
func (q *quadrature) settled(sum, last *vector, step float64) bool {
	for i, s := range sum {
		now := s * step
		if !q.unwanted[i] && math.Abs(now-last[i]) > enough*(math.Abs(now)+math.Abs(q.value[i])) {
			return false
		}
	}
	return true
}

// sweep adds the points start, start ± step, start ± 2·step … outwards until they no longer matter, but at least to
// where a hump at an end of a long panel would show.
func (q *quadrature) sweep(p panel, beyond, start, step float64, sum *integrals) {
	for _, direction := range []float64{1, -1} {
		t := start
		if direction < 0 {
			t = start - step
		}
		for matters := true; math.Abs(t) <= farthest && (matters || math.Abs(t) < nearest); t += direction * step {
			matters = q.point(p, beyond, t, sum)
		}
	}
}

// point adds one point and reports whether it matters.
func (q *quadrature) point(p panel, beyond, t float64, sum *integrals) bool {
	x, below, weight := p(t)
	if weight == 0 || math.IsInf(x, 0) || math.IsInf(weight, 0) {
		return false
	}
	before := sum.vector
	q.integrand(x, below+beyond, weight, sum)
	for i, s := range sum.vector {
		if s != before[i] {
			return true
		}
	}
	return false
}
