package infotheory

import "math"

// TsallisEntropy returns the Tsallis entropy of order alpha ≥ 0,
//
//	(1 − Σ p_i^α)/(α−1)
//
// a number without a unit: the Shannon entropy in nats at α = 1, the Gini-Simpson index at 2, the number of possible
// outcomes less one at 0. It panics on invalid weights and on an alpha that is negative, infinite or NaN.
//
// Tsallis, Possible Generalization of Boltzmann-Gibbs Statistics, J. Stat. Phys. 52 (1988).
func TsallisEntropy(p []float64, alpha float64) float64 {
	mustFinite("alpha", alpha, 0)
	if alpha == 1 {
		return Entropy(p)
	}
	m := mustMass(p)
	var sum accumulator
	for i, weight := range p {
		if weight > 0 {
			sum.add(m.tsallisTerm(p, i, alpha))
		}
	}
	return sum.value() + 0
}

// tsallisTerm is (p − p^α)/(α−1) of a probability p.
func (m *mass) tsallisTerm(weights []float64, i int, alpha float64) float64 {
	p := m.share(weights[i])
	if p > tiny || alpha > 0.99 {
		return p * (math.Expm1((alpha-1)*m.lnShare(weights, i)) / (1 - alpha))
	}
	const up = 1000
	lifted := math.Ldexp(weights[i], m.scale.exponent+up) / m.total.hi
	return (p - math.Pow(lifted, alpha)*math.Exp2(-up*alpha)) / (alpha - 1)
}

// lnShare is the logarithm of weight i > 0 as a probability, accurate also near probability 1.
func (m *mass) lnShare(weights []float64, i int) float64 {
	if i == m.largest {
		return -m.minEntropy(weights)
	}
	return lnWide(weights[i], m.scale.exponent) - math.Log(m.total.hi)
}

// RenyiEntropy returns the Rényi entropy of order alpha, 0 ≤ alpha ≤ ∞, in nats:
//
//	H_α(p) = log(Σ p_i^α)/(1−α)
//
// and its limits: the logarithm of the number of possible outcomes at α = 0 (Hartley), the Shannon entropy at 1,
// [MinEntropy] at ∞. At 2 it is the collision entropy. It falls with α. It panics on invalid weights and on an alpha
// that is negative or NaN.
//
// Rényi, On Measures of Entropy and Information, Proc. 4th Berkeley Symp. (1961).
func RenyiEntropy(p []float64, alpha float64) float64 {
	switch {
	case math.IsInf(alpha, 1):
		return MinEntropy(p)
	case alpha == 1:
		return Entropy(p)
	}
	eps := alpha - 1
	if x := -eps * TsallisEntropy(p, alpha); x > -0.5 && x < 0.5 {
		return -math.Log1p(x)/eps + 0
	}
	m := mustMass(p)
	var sum logSum
	for i, weight := range p {
		if weight > 0 {
			sum.add(alpha * m.lnShare(p, i))
		}
	}
	return -sum.value() / eps
}

// MinEntropy returns −log max p_i in nats, the smallest of the Rényi entropies. It panics on invalid weights.
func MinEntropy(p []float64) float64 {
	m := mustMass(p)
	return m.minEntropy(p)
}

func (m *mass) minEntropy(weights []float64) float64 {
	return math.Log1p(m.tail / m.scale.of(weights[m.largest]))
}

// Perplexity returns e^H(p), the number of equally likely outcomes that are as uncertain as p: from 1 to n. It
// panics on invalid weights.
func Perplexity(p []float64) float64 { return math.Exp(Entropy(p)) }
