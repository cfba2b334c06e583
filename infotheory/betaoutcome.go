package infotheory

import "math"

// Surprisal returns −log of the predictive probability of one more success (or failure), in nats: how unlikely it is
// to who believes b. It panics on an invalid belief.
func (b Beta) Surprisal(success bool) float64 {
	b.must()
	a, other := b.toward(success)
	return math.Log1p(other / a)
}

// SurpriseOf returns what one success (or failure) teaches about the share, KL(posterior‖prior) in nats. It is
// [Beta.Surprise] of that outcome, fast enough for long histories. For a the count that grows and n the sum of both it is
//
//	log(n/a) − ψ(n+1) + ψ(a+1)
//
// which falls as a and n grow together. It panics on an invalid belief.
func (b Beta) SurpriseOf(success bool) float64 {
	b.must()
	a, other := b.toward(success)
	var sum accumulator
	for ; a < stirling; a++ {
		sum.add(surpriseFall(a, other))
	}
	// The rests of the series at a and at a+other; their leading terms 1/(2a) − 1/(2(a+other)) are taken apart.
	sum.add(0.5 * other / a / (a + other))
	sum.add(lnGammaRestSlopeLess(a, other))
	return sum.value()
}

// surpriseFall is how much less one outcome teaches if it was seen once more before: log(1+u) − u·a/(a+1), u = other/(a(a+1+other)), which
// is positive.
func surpriseFall(a, other float64) float64 {
	share := other / (a + 1 + other)
	switch u := share / a; {
	case u < 0.4:
		return log1pmx(u) + u/(a+1)
	case u > 1e15: // perhaps beyond the floats
		return lnQuotient(share, a) - share/(a+1)
	default:
		return math.Log1p(u) - share/(a+1)
	}
}

// toward returns the count that an outcome adds to, and the other one.
func (b Beta) toward(success bool) (a, other float64) {
	if success {
		return b.Alpha, b.Beta
	}
	return b.Beta, b.Alpha
}

// ExpectedLogLoss returns E[−log p(x|θ)] in nats over shares θ from the belief, for x a success (or a failure): how
// unlikely that outcome is, on average, to who knows the share. With b the belief after x,
//
//	−log p(x) = KL(posterior‖prior) + E_posterior[−log p(x|θ)].
//
// It is ψ(α+β) − ψ(α). It panics on an invalid belief.
func (b Beta) ExpectedLogLoss(success bool) float64 {
	b.must()
	a, other := b.toward(success)
	return digammaRise(a, other)
}

// digammaRise is ψ(x+d) − ψ(x) for x > 0 and d ≥ 0: a sum of terms that are not negative, but for Stirling's rest.
func digammaRise(x, d float64) float64 {
	var sum accumulator
	for ; x < stirling; x++ {
		sum.add(d / x / (x + d))
	}
	sum.add(math.Log1p(d / x))
	sum.add(0.5 * d / x / (x + d))
	sum.add(-lnGammaRestSlopeLess(x, d))
	return sum.value()
}

// ExpectedTotalGain returns what n outcomes teach about the share in expectation, before any of them is seen, in nats:
//
//	I(θ; x₁…x_n) = Σ_k P(k successes) KL(posterior after k successes‖prior)
//
// It is the sum of the gains expected at each step, and n = 1 is [Beta.ExpectedGain]. The time it takes grows with n.
// It panics on an invalid belief and on a negative n.
func (b Beta) ExpectedTotalGain(n int) float64 {
	b.must()
	mustFinite("outcomes", float64(n), 0)
	if n == 0 {
		return 0
	}
	p := b.counts(n)
	failures := make([]float64, n)
	whole, o := newGapWalk(b.Alpha+b.Beta), newGapWalk(b.Beta)
	for k := range failures {
		failures[k] = o.gap.value()
		o.step()
		whole.step()
	}
	var mass, sum accumulator
	a := newGapWalk(b.Alpha)
	for k := range p {
		var gain float64
		switch k {
		case 0:
			gain = b.Surprise(0, float64(n))
		case n:
			gain = b.Surprise(float64(n), 0)
		default:
			gain = a.gap.value() + (failures[n-k] - whole.gap.value())
		}
		mass.add(p[k])
		sum.add(p[k] * gain)
		a.step()
	}
	return sum.value() / mass.value()
}

// counts returns weights of the numbers of successes among n outcomes, the beta-binomial distribution, by its ratios
// from about its largest on.
func (b Beta) counts(n int) []float64 {
	p := make([]float64, n+1)
	top := b.likeliest(n)
	p[top] = 1
	for k := top; k < n; k++ {
		p[k+1] = p[k] * b.ratio(n, k)
	}
	for k := top; k > 0; k-- {
		p[k-1] = p[k] / b.ratio(n, k-1)
	}
	return p
}

// ratio is P(k+1)/P(k) of n outcomes.
func (b Beta) ratio(n, k int) float64 {
	return float64(n-k) / float64(k+1) * ((b.Alpha + float64(k)) / (b.Beta + float64(n-k-1)))
}

// likeliest returns a number of successes among n of about the largest probability.
func (b Beta) likeliest(n int) int {
	switch {
	case b.Alpha <= 1 && b.Alpha <= b.Beta:
		return 0
	case b.Beta <= 1:
		return n
	}
	k := float64(n) / (1 + (b.Beta-1)/(b.Alpha-1))
	return int(math.Min(math.Max(k, 0), float64(n)))
}

// gapWalk follows log Γ(a) − log Γ(a+k) + k·ψ(a+k), the gap of log Γ over its tangent, for k = 0, 1, 2 …
type gapWalk struct {
	gap  accumulator
	x, k float64 // x = a + k
}

func newGapWalk(a float64) gapWalk { return gapWalk{x: a} }

// step goes from k to k+1: the gap grows by k/x + ψ(x+1) − log x.
func (w *gapWalk) step() {
	if w.x >= stirling {
		w.gap.add((w.k + 0.5) / w.x)
		w.gap.add(lnGammaRestSlope(w.x))
	} else {
		w.gap.add(w.k / w.x)
		w.gap.add(digamma(w.x+1) - math.Log(w.x))
	}
	w.x++
	w.k++
}
