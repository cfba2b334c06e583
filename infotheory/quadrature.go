package infotheory

import "math"

// readings is how many integrals one quadrature computes at once.
const readings = 6

// vector holds one number for each integral.
type vector [readings]float64

// integrals collects a quadrature's integrals, and bounds on what rounding of the integrands added to each.
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
	// integrand adds weight times the values at x+lo to sum.
	integrand func(x, lo, weight float64, sum *integrals)

	// unwanted are integrals whose value nobody asks for: they do not decide when the step is small enough.
	unwanted [readings]bool

	// slow are the margins of the wanted integrands at the lower and the upper end, 0 for those that are not slow.
	slow [2]float64

	value, err vector
}

const (
	leastLevels = 2
	nearest     = 2.5     // e^(−π·sinh 2.5) is about 1e-8
	enough      = 1e-15   // relative accuracy that is asked for
	negligible  = 0x1p-58 // share of a sum that no longer matters
)

// unitRounding is the relative error of one rounding.
const unitRounding = 0x1p-53

// add integrates over one more panel.
func (q *quadrature) add(p panel) {
	var sum integrals
	var last vector
	step := coarsestStep
	ends := q.sweep(p, 0, &sum)
	for level := 1; level < mostLevels; level++ {
		for i, s := range sum.vector {
			last[i] = s * step
		}
		ends = q.sweep(p, level, &sum)
		step /= 2
		if level >= leastLevels && q.settled(&sum.vector, &last, step) {
			break
		}
	}
	for i, s := range sum.vector {
		q.value[i] += s * step
		q.err[i] += math.Abs(s*step-last[i]) + 8*unitRounding*math.Abs(s*step) + sum.rounding[i]*step
	}
	for end, matters := range ends {
		if matters {
			q.addLeftover(p, end)
		}
	}
}

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

// sweep adds the points of one level from the middle outwards until they no longer matter, but at least to where a hump at an end
// of a long panel would show. It reports at which ends they matter to the last.
func (q *quadrature) sweep(p panel, level int, sum *integrals) (ends [2]bool) {
	nodes := nodesOf(level)
	for end := range ends {
		var part integrals
		matters := true
		for k := range nodes {
			n := &nodes[k]
			if n.t == 0 && end == lowerEnd {
				continue
			}
			if matters = q.point(p, n, end, &part, sum); !matters && n.t >= nearest {
				break
			}
		}
		ends[end] = matters
		for i := range part.vector {
			sum.vector[i] += part.vector[i]
			sum.rounding[i] += part.rounding[i]
		}
	}
	return ends
}

// point adds one point to part and reports whether it matters in the whole.
func (q *quadrature) point(p panel, n *node, end int, part, sum *integrals) bool {
	x, lo, weight := p(n, end)
	if weight == 0 || math.IsInf(x, 0) || math.IsInf(weight, 0) {
		return false
	}
	before := part.vector
	q.integrand(x, lo, weight, part)
	for i, s := range part.vector {
		if !q.unwanted[i] && math.Abs(s-before[i]) > negligible*math.Abs(s+sum.vector[i]) {
			return true
		}
	}
	return false
}

// addLeftover adds what is beyond the last node of a panel. Towards such an end the integrand is about a power of the distance, which the
// last two nodes tell.
func (q *quadrature) addLeftover(p panel, end int) {
	nodes := nodesOf(0)
	var at [2]integrals
	var ln [2]float64
	for i := range at {
		n := &nodes[len(nodes)-2+i]
		x, lo, weight := p(n, end)
		if weight == 0 || math.IsInf(x, 0) || math.IsInf(weight, 0) {
			return
		}
		q.integrand(x, lo, weight/n.slope, &at[i])
		ln[i] = n.ln
	}
	for i, g := range at[1].vector {
		decay := (math.Log(math.Abs(at[0].vector[i])) - math.Log(math.Abs(g))) / (ln[1] - ln[0])
		rest := g / decay
		switch {
		case g == 0:
			continue
		case !(decay > 0):
			rest = math.Inf(1)
		default:
			q.value[i] += rest
		}
		q.err[i] += math.Abs(rest)
	}
}
