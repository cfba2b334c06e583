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
		return log1pOver(tsallis, eps) + 0
	}
	return farRenyi(p, q, alpha)
}

// farRenyi is the divergence of a sum far from 1. With s_i = α/ε·log p_i − log q_i = log p_i/q_i + log p_i/ε, ε = α − 1, and s* the one
// whose term is largest, it is
//
//	s* + log Σ e^(ε(s_i − s*))/ε
//
// so that no order is too large.
func farRenyi(p, q []float64, alpha float64) float64 {
	pr := newPair(p, q)
	eps := alpha - 1
	scores := make([]float64, 0, len(p))
	top := math.Inf(-1) // s*, its sign that of ε
	for i := range p {
		switch {
		case p[i] == 0: // adds nothing, at α = 0 by convention
		case q[i] == 0:
			if eps > 0 {
				return math.Inf(1)
			}
		default:
			scores = append(scores, pr.score(i, alpha, eps))
			top = math.Max(top, math.Copysign(1, eps)*scores[len(scores)-1])
		}
	}
	if len(scores) == 0 {
		return math.Inf(1)
	}
	top *= math.Copysign(1, eps)
	var sum accumulator
	for _, s := range scores {
		sum.add(math.Exp(eps * (s - top)))
	}
	return top + math.Log(sum.value())/eps
}

// score is s_i by the form that cancels less.
func (pr *pair) score(i int, alpha, eps float64) float64 {
	if eps < 0 {
		return alpha/eps*pr.mp.lnShare(pr.p, i) - pr.mq.lnShare(pr.q, i)
	}
	o := pr.outcome(i)
	return pr.mp.lnShare(pr.p, i)/eps - o.ratio
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
