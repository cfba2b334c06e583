package infotheory

import (
	"math"
	"strconv"
)

// Dirichlet is the belief Dirichlet(α) about the shares of several outcomes; every α_k is positive, and their
// sum finite.
type Dirichlet []float64

func (d Dirichlet) must(counts []float64) {
	if len(d) == 0 {
		panic("infotheory: a Dirichlet belief about no outcomes")
	}
	sum := 0.0
	for _, a := range d {
		mustPositive("alpha", a)
		sum += a
	}
	mustPositive("sum of alpha", sum)
	if len(counts) != len(d) {
		panic("infotheory: " + strconv.Itoa(len(counts)) + " counts of " + strconv.Itoa(len(d)) + " outcomes")
	}
	for _, n := range counts {
		mustFinite("count", n, 0)
	}
}

// Update returns the belief after having seen each outcome so many times. It panics on an invalid belief, on a
// number of counts other than that of the outcomes, and on negative or infinite counts.
func (d Dirichlet) Update(counts []float64) Dirichlet {
	d.must(counts)
	posterior := make(Dirichlet, len(d))
	for k, a := range d {
		posterior[k] = a + counts[k]
	}
	return posterior
}

// Mean appends the predictive distribution of the next outcome to dst[:0]. It panics on an invalid belief.
func (d Dirichlet) Mean(dst []float64) []float64 {
	d.must(d)
	return Floor(dst, d, 0)
}

// total is the sum of the belief, and that of the counts.
func (d Dirichlet) total(counts []float64) (a, n float64) {
	var sa, sn accumulator
	for k := range d {
		sa.add(d[k])
		sn.add(counts[k])
	}
	return sa.value(), sn.value()
}

// KullbackLeibler returns KL(d‖q) in nats, the divergence of one belief about the shares from another:
//
//	log Γ(A)/Γ(Q) + Σ_k [log Γ(q_k)/Γ(α_k) + (α_k − q_k)(ψ(α_k) − ψ(A))],  A = Σα, Q = Σq
//
// It is at least 0, exactly 0 for equal beliefs, and keeps thirteen digits whatever the parameters are, also where one of them is
// nearly all of the sum. It panics on invalid beliefs and unless both are about as many outcomes.
func (d Dirichlet) KullbackLeibler(q Dirichlet) float64 {
	d.must(d)
	q.must(q)
	if len(d) != len(q) {
		must(&LengthError{P: len(d), Q: len(q)})
	}
	steps := make([]step, len(d))
	for k, a := range d {
		steps[k] = stepTo(a, q[k])
	}
	return beliefGap(steps)
}

// Surprise returns the Bayesian surprise KL(posterior‖prior) of the counts in nats: see [Dirichlet.KullbackLeibler]. Counts may be smaller
// than the parameters can tell. It is at least 0. It panics like [Dirichlet.Update].
func (d Dirichlet) Surprise(counts []float64) float64 {
	d.must(counts)
	steps := make([]step, len(d))
	for k, a := range d {
		steps[k] = stepBy(a, counts[k]).back()
	}
	return beliefGap(steps)
}

// ReverseSurprise returns KL(prior‖posterior) in nats. It panics like [Dirichlet.Update].
func (d Dirichlet) ReverseSurprise(counts []float64) float64 {
	d.must(counts)
	steps := make([]step, len(d))
	for k, a := range d {
		steps[k] = stepBy(a, counts[k])
	}
	return beliefGap(steps)
}

// LogEvidence returns the log probability, in nats, of a given sequence with these counts. It panics like
// [Dirichlet.Update].
func (d Dirichlet) LogEvidence(counts []float64) float64 {
	d.must(counts)
	var sum accumulator
	for k, a := range d {
		sum.add(lnRising(a, counts[k]))
	}
	a, n := d.total(counts)
	sum.add(-lnRising(a, n))
	return sum.value()
}

// ExpectedGain returns the expected Bayesian surprise of the next outcome in nats, I(θ; x). It panics on an invalid
// belief.
func (d Dirichlet) ExpectedGain() float64 {
	d.must(d)
	counts := make([]float64, len(d))
	a, _ := d.total(counts)
	var sum accumulator
	for k := range d {
		counts[k] = 1
		sum.add(d[k] / a * d.Surprise(counts))
		counts[k] = 0
	}
	return sum.value()
}

// DifferentialEntropy returns −∫ f log f of the belief's density over the shares but the last, in nats. It panics on
// an invalid belief.
func (d Dirichlet) DifferentialEntropy() float64 {
	d.must(d)
	var sum accumulator
	for _, a := range d {
		addEntropyPart(&sum, a, 1, 1)
	}
	a, _ := d.total(d)
	addEntropyPart(&sum, a, float64(len(d)), -1)
	return sum.value()
}

// addEntropyPart adds sign·(log Γ(a) − (a−k)ψ(a) + a) to sum. The last a, which cancels in a belief's entropy, is left
// out of both sides.
func addEntropyPart(sum *accumulator, a, k, sign float64) {
	for ; a < stirling; a, k = a+1, k+1 {
		sum.add(-sign * math.Log(a))
		sum.add(-sign * k / a)
	}
	sum.add(sign * (k - 0.5) * math.Log(a))
	sum.add(sign * (0.5*math.Log(2*math.Pi) + 0.5))
	sum.add(-sign * k / (2 * a))
	sum.add(sign * (lnGammaRest(a) - (a-k)*lnGammaRestSlope(a)))
}
