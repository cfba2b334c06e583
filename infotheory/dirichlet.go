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

// sums adds up the belief and the counts.
func (d Dirichlet) sums(counts []float64) (a, n double) {
	var sa, sn accumulator
	for k := range d {
		sa.add(d[k])
		sn.add(counts[k])
	}
	return sa.double(), sn.double()
}

// total is sums to the accuracy of a float.
func (d Dirichlet) total(counts []float64) (a, n float64) {
	sa, sn := d.sums(counts)
	return sa.hi, sn.hi
}

// Surprise returns the Bayesian surprise KL(posterior‖prior) of the counts in nats. It is Σ_k gap(α_k + n_k, α_k) −
// gap(Σα + Σn, Σα), gap(from, to) being that of log Γ over its tangent. It is at least 0. It panics like [Dirichlet.Update].
// Half the digits can be lost where the parameters of all outcomes but one together are a millionth of that one or less,
// and only that one was seen.
func (d Dirichlet) Surprise(counts []float64) float64 {
	d.must(counts)
	up, _ := d.gaps(counts)
	return up
}

// ReverseSurprise returns KL(prior‖posterior) in nats. It panics like [Dirichlet.Update].
func (d Dirichlet) ReverseSurprise(counts []float64) float64 {
	d.must(counts)
	_, down := d.gaps(counts)
	return down
}

// gaps returns KL(posterior‖prior) and KL(prior‖posterior), the back and the there of [change].
func (d Dirichlet) gaps(counts []float64) (up, down float64) {
	if len(d) == 1 {
		return 0, 0
	}
	a, n := d.sums(counts)
	x := a.hi + n.hi
	ch := change{growth: x / a.hi, ln: lnGrowth(a.hi, x, n.hi)}
	for k := range d {
		c := d[k] + counts[k]
		ch.add(d[k], c, crossed(counts[k], d[k], n, a, x))
		ch.restThere.add(gammaGapRest(d[k], c, counts[k]))
		ch.restBack.add(gammaGapRest(c, d[k], -counts[k]))
	}
	ch.restThere.add(-gammaGapRest(a.hi, x, n.hi))
	ch.restBack.add(-gammaGapRest(x, a.hi, -n.hi))
	return withRests(&ch.back, &ch.restBack), withRests(&ch.there, &ch.restThere)
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
