package infotheory

import "math"

// Renyi returns the Rényi divergence of order alpha, 0 ≤ alpha ≤ ∞, in nats:
//
//	D_α(p‖q) = log(Σ p_i^α q_i^(1−α))/(α−1)
//
// and its limits: −log of the mass that q gives to the support of p at α = 0, the Kullback-Leibler divergence at 1,
// log max p_i/q_i at ∞. It grows with α. It is at least 0, and +Inf where p and q exclude each other and, for α ≥ 1,
// where p_i > 0 = q_i for some i. It panics on invalid weights and on an alpha that is negative or NaN.
//
// Van Erven and Harremoës, Rényi Divergence and Kullback-Leibler Divergence, IEEE Trans. Inf. Theory 60 (2014).
func Renyi(p, q []float64, alpha float64) float64 {
	switch {
	case math.IsInf(alpha, 1):
		return largestRatio(p, q)
	case alpha == 1:
		return KullbackLeibler(p, q)
	}
	tsallis := Tsallis(p, q, alpha)
	eps := alpha - 1
	if x := eps * tsallis; x >= -0.5 && x <= 1e6 {
		return math.Log1p(x)/eps + 0
	}
	return lnPowerSum(p, q, alpha) / eps
}

// lnPowerSum is log Σ p^α q^(1−α) for sums far from 1, without overflow.
func lnPowerSum(p, q []float64, alpha float64) float64 {
	pr := newPair(p, q)
	var terms logSum
	for i := range p {
		switch {
		case p[i] == 0: // adds nothing, at α = 0 by convention
		case q[i] == 0:
			if alpha > 1 {
				return math.Inf(1)
			}
		default:
			terms.add(alpha*pr.lnP(i) + (1-alpha)*pr.lnY(i))
		}
	}
	return terms.value() - math.Log(pr.mp.total.hi)
}

// largestRatio is log max p/q.
func largestRatio(p, q []float64) float64 {
	pr := newPair(p, q)
	largest := math.Inf(-1)
	for i := range p {
		if p[i] > 0 {
			o := pr.outcome(i)
			largest = math.Max(largest, -o.ratio)
		}
	}
	return largest + 0
}

// logSum adds numbers given by their logarithms. The zero value is an empty sum.
type logSum struct {
	largest float64
	rest    accumulator // Σ e^(x − largest)
	any     bool
}

func (s *logSum) add(x float64) {
	switch {
	case math.IsInf(x, -1):
	case !s.any:
		s.largest, s.any = x, true
		s.rest.add(1)
	case x <= s.largest:
		s.rest.add(math.Exp(x - s.largest))
	default:
		shrink := math.Exp(s.largest - x)
		s.rest = accumulator{s.rest.sum * shrink, s.rest.carry * shrink}
		s.rest.add(1)
		s.largest = x
	}
}

// value is the logarithm of the sum, −Inf for an empty one.
func (s *logSum) value() float64 {
	if !s.any {
		return math.Inf(-1)
	}
	return s.largest + math.Log(s.rest.value())
}
