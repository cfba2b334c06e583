package infotheory

import "math"

// Infinity says why a divergence between densities is infinite.
type Infinity uint8

const (
	// Finite is a divergence that is not infinite.
	Finite Infinity = iota
	// BySupport is a density that puts mass where the other has none.
	BySupport
	// ByTail is a density with so heavy a tail that the surprise at the other's has no mean.
	ByTail
	// ByRange is a divergence that is finite, but above the largest float.
	ByRange
)

// Estimate is a number and a bound on its error by quadrature and rounding. The error of an infinite one is 0, but +Inf if it is so by
// range. It is also +Inf where floats do not tell all places that matter: a density that has mass beyond the largest float, or one that is
// narrower than the floats around it.
type Estimate struct {
	Value, Error float64
	Infinite     Infinity // why Value is +Inf
}

// DensityComparison holds the readings of two densities, in nats.
type DensityComparison struct {
	EntropyP, EntropyQ             float64  // differential entropies; may be negative
	CrossEntropyPQ, CrossEntropyQP float64  // h(p) + KL(p‖q), h(q) + KL(q‖p)
	KullbackLeiblerPQ              Estimate // KL(p‖q)
	KullbackLeiblerQP              Estimate // KL(q‖p)
	JensenShannon                  Estimate // (1−λ)KL(p‖m) + λKL(q‖m), at most JensenShannonMax

	Lambda           float64 // weight of q in the mixture m = (1−λ)p + λq
	EntropyM         float64 // h(m)
	JensenShannonMax float64 // the entropy of (λ, 1−λ): log 2 at λ = ½
}

// CompareDensities returns the readings of two densities. Whether a divergence is infinite is decided by rule, from
// supports and tails, never by a large number. Divergences have closed forms where the densities' family has one;
// all others are integrals of terms that are never negative, p log(p/q) − p + q, so that they keep their digits for
// densities that are nearly equal.
func CompareDensities(p, q Density) DensityComparison { return CompareDensitiesWeighted(p, q, 0.5) }

// CompareDensitiesWeighted is [CompareDensities] with the weight lambda on q in the mixture. It panics on a lambda
// outside [0, 1].
func CompareDensitiesWeighted(p, q Density, lambda float64) DensityComparison {
	mustShare("lambda", lambda)
	c := DensityComparison{EntropyP: p.DifferentialEntropy(), EntropyQ: q.DifferentialEntropy(),
		Lambda: lambda, JensenShannonMax: binaryEntropy(lambda)}
	value, err := integrateWeighted(p, q, lambda, quadrature{unwanted: [readings]bool{pq: known(p, q), qp: known(q, p)}})
	c.KullbackLeiblerPQ = divergenceOf(p, q, value[pq], err[pq])
	c.KullbackLeiblerQP = divergenceOf(q, p, value[qp], err[qp])
	c.JensenShannon = jensenShannonOf(&value, &err, c.JensenShannonMax)
	c.CrossEntropyPQ = c.EntropyP + c.KullbackLeiblerPQ.Value
	c.CrossEntropyQP = c.EntropyQ + c.KullbackLeiblerQP.Value
	c.EntropyM = (1-lambda)*c.EntropyP + lambda*c.EntropyQ + c.JensenShannon.Value
	return c
}

// jensenShannonOf takes the divergence where it is the smaller part of the most that it can be, and else what is missing there:
// so it is never negative, nor above the most, and nor is its error.
func jensenShannonOf(value, err *vector, most float64) Estimate {
	d, bound := value[js], err[js]
	if d > most/2 {
		d, bound = math.Max(0, most-value[missing]), err[missing]+8*unitRounding*most
	}
	if !(bound < most) {
		bound = most
	}
	return Estimate{Value: d, Error: bound}
}

// divergenceOf prefers the rule and the closed form to the integral.
func divergenceOf(p, q Density, integral, err float64) Estimate {
	if why := InfiniteDivergence(p, q); why != Finite {
		return Estimate{Value: math.Inf(1), Infinite: why}
	}
	if kl, ok := closedForm(p, q); ok {
		integral, err = kl, 1e-13*kl
	} else if slow := slowEnds(p, q); slow != [2]float64{} {
		sum := quadrature{unwanted: [readings]bool{qp: true, js: true, missing: true}, slow: slow}
		value, bound := integrateWeighted(p, q, 0.5, sum)
		integral, err = value[pq], bound[pq]
	}
	if math.IsInf(integral, 1) {
		return Estimate{Value: integral, Error: integral, Infinite: ByRange}
	}
	if math.IsNaN(err) {
		err = math.Inf(1)
	}
	return Estimate{Value: integral, Error: err}
}

// InfiniteDivergence says whether, and why, KL(p‖q) is infinite. It is where p has mass outside q's support, and where
// −log q grows towards an end at least as the power of |x| from which on p has no moments: Student's t with ν ≤ 2
// against a normal distribution, with ν ≤ 1 against an exponential tail.
func InfiniteDivergence(p, q Density) Infinity {
	lowP, highP := p.Support()
	lowQ, highQ := q.Support()
	if lowP < lowQ || highP > highQ {
		return BySupport
	}
	lowerP, upperP := p.tails()
	lowerQ, upperQ := q.tails()
	lowerHeavy := math.IsInf(lowP, -1) && lowerP.outweighs(lowerQ)
	upperHeavy := math.IsInf(highP, 1) && upperP.outweighs(upperQ)
	if lowerHeavy || upperHeavy {
		return ByTail
	}
	return Finite
}

// closedForm is KL(p‖q) where both are of one family that has one.
func closedForm(p, q Density) (kl float64, ok bool) {
	switch p := p.(type) {
	case Normal:
		if q, same := q.(Normal); same {
			return p.KullbackLeibler(q), true
		}
	case Laplace:
		if q, same := q.(Laplace); same {
			return p.KullbackLeibler(q), true
		}
	case Uniform:
		if q, same := q.(Uniform); same {
			return p.KullbackLeibler(q), true
		}
	case Exponential:
		if q, same := q.(Exponential); same {
			return p.KullbackLeibler(q), true
		}
	case Gamma:
		if q, same := q.(Gamma); same {
			return p.KullbackLeibler(q), true
		}
	case Beta:
		if q, same := q.(Beta); same {
			return p.KullbackLeibler(q), true
		}
	case LogNormal:
		if q, same := q.(LogNormal); same {
			return p.KullbackLeibler(q), true
		}
	}
	return 0, false
}

// known reports whether KL(p‖q) needs no integral, or one of its own.
func known(p, q Density) bool {
	if InfiniteDivergence(p, q) != Finite || slowEnds(p, q) != [2]float64{} {
		return true
	}
	_, ok := closedForm(p, q)
	return ok
}
