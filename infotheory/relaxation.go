package infotheory

import "math"

// Rates is a rule for the rates of jumps between energy levels that leave the Gibbs state as it is (detailed balance).
type Rates uint8

const (
	// Glauber rates, 1/(1 + e^(ΔE/T)).
	Glauber Rates = iota
	// Metropolis rates, min(1, e^(−ΔE/T)).
	Metropolis
)

// of is the rate of a jump that raises the energy by x·T.
func (r Rates) of(x float64) float64 {
	if r == Metropolis {
		return math.Exp(-math.Max(x, 0))
	}
	if x > 0 {
		e := math.Exp(-x)
		return e / (1 + e)
	}
	return 1 / (1 + math.Exp(x))
}

// Relaxation is the master equation dq_i/dt = Σ_j (r_ij q_j − r_ji q_i) on energy levels in contact with a bath: it
// drives every distribution to the Gibbs state, and the free energy never rises on the way. Every level can be reached
// from every other; the attempt rate is 1/n.
type Relaxation struct {
	jump [][]float64 // jump[i][j] is the probability of going from i to j in one uniformised step, one per unit of time
}

// NewRelaxation returns the master equation of the given rates with a Gibbs state's levels and temperature.
func NewRelaxation(g *Gibbs, rates Rates) *Relaxation {
	n := len(g.P)
	r := &Relaxation{jump: make([][]float64, n)}
	for i := range r.jump {
		r.jump[i] = make([]float64, n)
		stay := 1.0
		for j := range r.jump[i] {
			if i != j {
				r.jump[i][j] = rates.of((g.Energies[j]-g.Energies[i])/g.Temperature) / float64(n)
				stay -= r.jump[i][j]
			}
		}
		r.jump[i][i] = math.Max(stay, 0)
	}
	return r
}

// Step appends to dst[:0] the distribution after time t ≥ 0, as probabilities: the exact solution e^(Wt)·q, by
// uniformisation, a mean of powers of a stochastic matrix with Poisson weights. So no probability is ever negative, and
// the result does not depend on how a time is cut into steps, up to rounding. It panics on invalid weights, on a
// number of weights other than that of the levels, and unless 0 ≤ t < ∞.
func (r *Relaxation) Step(dst, q []float64, t float64) []float64 {
	mustFinite("t", t, 0)
	if len(q) != len(r.jump) {
		must(&LengthError{P: len(q), Q: len(r.jump)})
	}
	dst = Floor(dst, q, 0)
	const longest = 16 // a mean number of jumps whose Poisson weights are far from underflow
	parts := math.Ceil(t / longest)
	if parts > 1 {
		return r.squared(dst, t, int(math.Ceil(math.Log2(parts))))
	}
	r.poisson(dst, t)
	return dst
}

// squared steps by t, a long time: the transition matrix of t/2^k, squared k times.
func (r *Relaxation) squared(dst []float64, t float64, k int) []float64 {
	n := len(dst)
	m := make([][]float64, n)
	for i := range m {
		m[i] = make([]float64, n)
		m[i][i] = 1
		r.poisson(m[i], math.Ldexp(t, -k))
	}
	for ; k > 0; k-- {
		square := make([][]float64, n)
		for i := range m {
			square[i] = Floor(nil, transition(m, m[i]), 0)
		}
		m = square
	}
	return Floor(dst, transition(m, dst), 0)
}

// transition is the distribution q after one step of the matrix m.
func transition(m [][]float64, q []float64) []float64 {
	to := make([]float64, len(q))
	for i, x := range q {
		for j, share := range m[i] {
			to[j] += x * share
		}
	}
	return to
}

// poisson replaces q by the mean of its images after k jumps, k Poisson distributed with the given mean.
func (r *Relaxation) poisson(q []float64, mean float64) {
	image, sum := q, make([]float64, len(q))
	weight := math.Exp(-mean)
	for k := 1.0; ; k++ {
		for i, x := range image {
			sum[i] += weight * x
		}
		if weight < 1e-18 && k > mean {
			break
		}
		image = transition(r.jump, image)
		weight *= mean / k
	}
	copy(q, Floor(nil, sum, 0))
}
