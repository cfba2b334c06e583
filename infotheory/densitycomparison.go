package infotheory

import (
	"math"
	"slices"
)

// Infinity says why a divergence between densities is infinite.
type Infinity uint8

const (
	// Finite is a divergence that is not infinite.
	Finite Infinity = iota
	// BySupport is a density that puts mass where the other has none.
	BySupport
	// ByTail is a density with so heavy a tail that the surprise at the other's has no mean.
	ByTail
)

// Estimate is a number and a bound on its error by quadrature and rounding.
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
	integrals, err := integrateWeighted(p, q, lambda, quadrature{unwanted: [readings]bool{known(p, q), known(q, p)}})
	c.KullbackLeiblerPQ = divergenceOf(p, q, integrals[0], err[0])
	c.KullbackLeiblerQP = divergenceOf(q, p, integrals[1], err[1])
	c.JensenShannon = Estimate{Value: integrals[2], Error: err[2]}
	c.CrossEntropyPQ = c.EntropyP + c.KullbackLeiblerPQ.Value
	c.CrossEntropyQP = c.EntropyQ + c.KullbackLeiblerQP.Value
	c.EntropyM = (1-lambda)*c.EntropyP + lambda*c.EntropyQ + c.JensenShannon.Value
	return c
}

// divergenceOf prefers the rule and the closed form to the integral.
func divergenceOf(p, q Density, integral, err float64) Estimate {
	if why := InfiniteDivergence(p, q); why != Finite {
		return Estimate{Value: math.Inf(1), Infinite: why}
	}
	if kl, ok := closedForm(p, q); ok {
		return Estimate{Value: kl, Error: 1e-13 * kl}
	}
	if slow := slowEnds(p, q); slow != [2]float64{} {
		integrals, err := integrateWeighted(p, q, 0.5, quadrature{unwanted: [readings]bool{false, true, true}, slow: slow})
		return Estimate{Value: integrals[0], Error: err[0]}
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

// closedForm is KL(p‖q) where both are of one family that has one, and for Student's t against a normal distribution
// where the tail needs it.
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
	case StudentsT:
		if q, normal := q.(Normal); normal && p.Nu < 30 {
			return p.fromNormal(q), true
		}
	}
	return 0, false
}

// fromNormal is KL(s‖n) = E[−log n] − h(s) for ν > 2, where the variance is σ²ν/(ν−2).
func (s StudentsT) fromNormal(n Normal) float64 {
	z, r := (s.Mu-n.Mu)/n.Sigma, s.Sigma/n.Sigma
	return math.Log(n.Sigma) + lnRoot2Pi + 0.5*(r*r*s.Nu/(s.Nu-2)+z*z) - s.DifferentialEntropy()
}

// integrate is integrateWeighted with λ = ½.
func integrate(p, q Density) (value, err vector) {
	return integrateWeighted(p, q, 0.5, quadrature{})
}

// known reports whether KL(p‖q) needs no integral, or one of its own.
func known(p, q Density) bool {
	if InfiniteDivergence(p, q) != Finite || slowEnds(p, q) != [2]float64{} {
		return true
	}
	_, ok := closedForm(p, q)
	return ok
}

// integrateWeighted computes KL(p‖q), KL(q‖p) and the JSD at λ, each as if finite, by a quadrature that has nothing in it yet.
func integrateWeighted(p, q Density, lambda float64, sum quadrature) (value, err vector) {
	lowP, highP := p.Support()
	lowQ, highQ := q.Support()
	low, high := math.Max(lowP, lowQ), math.Min(highP, highQ)
	if low < high {
		sum.integrand = densityTerms(samplerOf(p), samplerOf(q), highP-high, highQ-high, lambda)
		sum.addAll(low, high, append(p.marks(), q.marks()...))
	}
	insideP, insideQ := 0.0, 0.0
	outside := func(d Density) float64 {
		if low >= high {
			return 1
		}
		return d.CDF(low) + d.Survival(high)
	}
	insideP, insideQ = outside(p), outside(q)
	sum.value[0] += insideQ
	sum.value[1] += insideP
	sum.value[2] += entropyTerm(1-lambda)*insideP + entropyTerm(lambda)*insideQ
	return sum.value, sum.err
}

// addAll integrates from low to high, cut at the marks between them.
func (q *quadrature) addAll(low, high float64, marks []float64) {
	marks = slices.DeleteFunc(marks, func(x float64) bool { return !(x > low && x < high) })
	slices.Sort(marks)
	marks = slices.Compact(marks)
	if len(marks) == 0 {
		q.add(between(low, high), 0)
		return
	}
	marks = stepped(marks, low, high)
	first, last := marks[0], marks[len(marks)-1]
	scale := last - first
	if scale == 0 {
		scale = 1
	}
	for i := 1; i < len(marks); i++ {
		q.add(between(marks[i-1], marks[i]), high-marks[i])
	}
	if math.IsInf(low, -1) {
		q.addEnd(first, -scale, high-first, q.slow[0])
	} else {
		q.add(between(low, first), high-first)
	}
	if math.IsInf(high, 1) {
		q.addEnd(last, scale, 0, q.slow[1])
	} else {
		q.add(between(last, high), 0)
	}
}

// steep is how many times as long a panel may be as its neighbour before a tail could hide at its end, and tailPanel how
// many times as long the panel is that is cut off for that tail.
const (
	steep     = 50
	tailPanel = 4
)

// stepped adds a mark behind every panel next to a much longer one, so that what is left of a narrow density beyond its
// last mark has a panel of its own.
func stepped(marks []float64, low, high float64) []float64 {
	whole := marks[len(marks)-1] - marks[0]
	all := make([]float64, 0, len(marks)+4)
	for i, x := range marks {
		before, after := whole, whole // the panels to infinity are as long as all others
		if i > 0 {
			before = x - marks[i-1]
		}
		if i < len(marks)-1 {
			after = marks[i+1] - x
		}
		if beyond := x - tailPanel*after; before > steep*after && beyond > low {
			all = append(all, beyond)
		}
		all = append(all, x)
		if beyond := x + tailPanel*before; after > steep*before && beyond < high {
			all = append(all, beyond)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// densityTerms is the integrand of two densities. restP and restQ are the distances from the panel's end to those of
// the supports.
func densityTerms(p, q func(x, below float64) float64, restP, restQ, lambda float64) func(x, below, weight float64, sum *integrals) {
	if math.IsNaN(restP) {
		restP = 0
	}
	if math.IsNaN(restQ) {
		restQ = 0
	}
	return func(x, below, weight float64, sum *integrals) {
		lp, lq := p(x, below+restP), q(x, below+restQ)
		addDensityTerms(lp, lq, weight, lambda, sum)
	}
}

// addDensityTerms adds the terms for log densities lp and lq.
func addDensityTerms(lp, lq, weight, lambda float64, sum *integrals) {
	if math.IsInf(lp, 1) || math.IsInf(lq, 1) {
		return // a singular end itself has no mass
	}
	p, q := weighed(lp, weight), weighed(lq, weight)
	ratio := lp - lq
	if p == 0 && q == 0 || math.IsNaN(ratio) {
		return
	}
	pq, qp, js := termsOf(p, q, ratio)
	if lambda != 0.5 {
		js = weightedTerm(p, q, ratio, lambda)
	}
	sum.vector[0] += pq
	sum.vector[1] += qp
	sum.vector[2] += js
	// Log densities are good to a few units in their last place; this is what that does to the terms.
	ep, eq := errorOf(p, lp), errorOf(q, lq)
	if math.Abs(ratio) <= 0.5 {
		r := (ep + eq) * math.Abs(ratio)
		ep, eq = r, r
	}
	sum.rounding[0] += errorTimes(ep, ratio) + eq
	sum.rounding[1] += errorTimes(eq, ratio) + ep
	sum.rounding[2] += ep + eq
}

// weighed is weight·e^l, also where e^l alone, at a singular end, overflows.
func weighed(l, weight float64) float64 {
	if l > 600 {
		return math.Exp(l + math.Log(weight))
	}
	return weight * math.Exp(l)
}

// errorOf is the error of p = e^l that comes with that of l.
func errorOf(p, l float64) float64 {
	if p == 0 {
		return 0
	}
	return p * 3 * unitRounding * (1 + math.Abs(l))
}

func errorTimes(e, ratio float64) float64 {
	if e == 0 {
		return 0
	}
	return e * (1 + math.Abs(ratio))
}

// termsOf returns p log(p/q) − p + q, q log(q/p) − q + p and the Jensen-Shannon term for p and q with log(p/q) = ratio.
func termsOf(p, q, ratio float64) (pq, qp, js float64) {
	if math.Abs(ratio) <= 0.5 {
		r := math.Tanh(0.5 * ratio)
		return p * expGap(-ratio), q * expGap(ratio), 0.25 * r * r * (p + q) * mixtureSeries(r*r)
	}
	pq, qp = q, p
	if p > 0 {
		pq += p*ratio - p
	}
	if q > 0 {
		qp += q*-ratio - q
	}
	// log(m/larger) = log1p(smaller/larger) − log 2; log(m/smaller) is larger by the ratio.
	js = 0.5 * (math.Ln2 - math.Log1p(math.Exp(-math.Abs(ratio)))) * (p + q)
	if smaller := math.Min(p, q); smaller > 0 {
		js -= 0.5 * math.Abs(ratio) * smaller
	}
	return pq, qp, js
}

// entropyByQuadrature is −∫ f log f.
func entropyByQuadrature(d Density) float64 {
	f := samplerOf(d)
	var sum quadrature
	sum.integrand = func(x, below, weight float64, sum *integrals) {
		if l := f(x, below); !math.IsInf(l, 0) {
			sum.vector[0] -= weighed(l, weight) * l
		}
	}
	low, high := d.Support()
	sum.addAll(low, high, d.marks())
	return sum.value[0]
}
