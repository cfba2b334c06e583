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
	var sum wideSum
	for i, weight := range p {
		if weight > 0 {
			sum.add(m.tsallisTerm(p, i, alpha))
		}
	}
	return sum.over(wideOf(1)) + 0
}

// tsallisTerm is (p − p^α)/(α−1) of a probability p, as x·2^exponent.
func (m *mass) tsallisTerm(weights []float64, i int, alpha float64) (x float64, exponent int) {
	p := m.wideShare(weights[i])
	eps := alpha - 1
	if ln := m.lnShare(weights, i); math.Abs(eps*ln) <= 1 {
		return -p.hi * expm1Over(ln, eps), p.exponent
	}
	power, e := powWide(p.hi, p.exponent, alpha)
	if eps > 0 {
		return (p.hi - math.Ldexp(power, e-p.exponent)) / eps, p.exponent
	}
	return (math.Ldexp(p.hi, p.exponent-e) - power) / eps, e
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
	tsallis := TsallisEntropy(p, alpha)
	if x := -eps * tsallis; x > -0.5 && x < 0.5 {
		return log1pOver(tsallis, -eps) + 0
	}
	m := mustMass(p)
	least := m.minEntropy(p)
	var sum accumulator // of (p/p*)^α
	for i, weight := range p {
		if weight > 0 {
			sum.add(math.Exp(alpha * (m.lnShare(p, i) + least)))
		}
	}
	return alpha/eps*least - math.Log(sum.value())/eps
}

// MinEntropy returns −log max p_i in nats, the smallest of the Rényi entropies. It panics on invalid weights.
func MinEntropy(p []float64) float64 {
	m := mustMass(p)
	return m.minEntropy(p)
}

func (m *mass) minEntropy(weights []float64) float64 {
	return math.Log1p(m.odds(weights))
}

// Perplexity returns e^H(p), the number of equally likely outcomes that are as uncertain as p: from 1 to n. It
// panics on invalid weights.
func Perplexity(p []float64) float64 { return math.Exp(Entropy(p)) }
