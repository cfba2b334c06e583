package infotheory

import "math"

// Entropy returns the Shannon entropy of p in nats:
//
//	H(p) = −Σ p_i log p_i
//
// It lies between 0 (one outcome is certain) and log n (all are equally likely), and is accurate also near 0: with
// p* the largest weight it sums p_i(log p* − log p_i), none negative, and adds log1p(Σ_{i≠*} p_i/p*).
// It panics on invalid weights.
//
// Shannon, A Mathematical Theory of Communication, Bell Syst. Tech. J. 27 (1948).
func Entropy(p []float64) float64 {
	m := mustMass(p)
	return m.entropy(p)
}

func (m *mass) entropy(weights []float64) float64 {
	var sum accumulator
	top := m.lnLargest(weights)
	for i, weight := range weights {
		if weight == 0 || i == m.largest {
			continue
		}
		x := m.scale.of(weight)
		if x < tiny {
			w := wideOf(weight)
			w.exponent += m.scale.exponent
			sum.add(math.Ldexp(w.hi*(top-w.ln()), w.exponent))
			continue
		}
		sum.add(x * (top - ln(x)))
	}
	return m.finishEntropy(sum.value()/m.total.hi, weights)
}

// lnLargest is the logarithm of the largest scaled weight.
func (m *mass) lnLargest(weights []float64) float64 { return ln(m.scale.of(weights[m.largest])) }

// finishEntropy turns Σ p_i(log p* − log p_i) over probabilities into the entropy.
func (m *mass) finishEntropy(sum float64, weights []float64) float64 {
	return sum + math.Log1p(m.odds(weights))
}
