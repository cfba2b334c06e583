package infotheory

import "math"

// The integrals of two densities, as places in a vector: KL(p‖q), KL(q‖p), the Jensen-Shannon divergence, what that is less than the
// most that it can be, and the masses of p and q, which tell whether all of both was seen.
const (
	pq = iota
	qp
	js
	missing
	massP
	massQ
)

// integrateWeighted computes the divergences, each as if finite, with the weight lambda on q, by a quadrature that has nothing in it
// yet.
func integrateWeighted(p, q Density, lambda float64, sum quadrature) (value, err vector) {
	lowP, highP := p.Support()
	lowQ, highQ := q.Support()
	low, high := math.Max(lowP, lowQ), math.Min(highP, highQ)
	outsideP, outsideQ := 1.0, 1.0
	unseenP, unseenQ := 0.0, 0.0
	if low < high {
		sum.unwanted[massP], sum.unwanted[massQ] = true, true
		t := newDensityTerms(profileOf(p), profileOf(q), lambda)
		sum.integrand = t.add
		sum.addAll(low, high, append(marksOf(p, &t.p, low, high), marksOf(q, &t.q, low, high)...))
		outsideP, outsideQ = outside(p, low, high), outside(q, low, high)
		unseenP, unseenQ = sum.unseen(massP, outsideP), sum.unseen(massQ, outsideQ)
	}
	add := func(i int, mass float64) {
		if mass > 0 {
			sum.value[i] += mass
			sum.err[i] += unitRounding * mass * (tailError + 16*math.Abs(math.Log(mass)))
		}
	}
	add(pq, outsideQ)
	add(qp, outsideP)
	add(js, entropyTerm(1-lambda)*outsideP+entropyTerm(lambda)*outsideQ)
	if unseenP > 0 || unseenQ > 0 {
		sum.err[pq], sum.err[qp] = math.Inf(1), math.Inf(1)
		unseen := (1-lambda)*unseenP + lambda*unseenQ
		sum.err[js] += unseen
		sum.err[missing] += unseen
	}
	return sum.value, sum.err
}

// unseen is how much mass a density has where no place was asked, as where it is beyond the floats or between two of them: 0 but for
// more than errors explain.
func (q *quadrature) unseen(mass int, outside float64) float64 {
	const enough = 1e-10
	if off := math.Abs(1 - outside - q.value[mass]); off > enough+2*q.err[mass] {
		return off
	}
	return 0
}

// outside is the mass of d that is not between low and high.
func outside(d Density, low, high float64) float64 {
	mass := 0.0
	lowest, highest := d.Support()
	if lowest < low {
		mass += d.CDF(low)
	}
	if highest > high {
		mass += d.Survival(high)
	}
	return mass
}

// densityTerms is the integrand of two densities.
type densityTerms struct {
	p, q           profile
	gap            float64 // p.level − q.level
	noiseP, noiseQ float64 // errors of the log densities that do not depend on the place
	lambda         float64
	tilt           float64 // log((1−λ)/λ)
	edgeP, edgeQ   float64 // −log(1−λ) and −log λ, the most that p and q can lie above the mixture
}

func newDensityTerms(p, q profile, lambda float64) *densityTerms {
	base := func(f *profile) float64 { return f.noise + f.rough + unitRounding*math.Abs(f.level) }
	return &densityTerms{p: p, q: q, gap: p.level - q.level, noiseP: base(&p), noiseQ: base(&q), lambda: lambda,
		tilt: math.Log((1 - lambda) / lambda), edgeP: -math.Log1p(-lambda), edgeQ: -math.Log(lambda)}
}

// add adds the terms at a point.
func (t *densityTerms) add(x, lo, weight float64, sum *integrals) {
	rp, rq := t.p.rise(x, lo), t.q.rise(x, lo)
	if math.IsInf(rp, 1) || math.IsInf(rq, 1) {
		return // a singular end itself has no mass
	}
	p, q := weighed(t.p.level+rp, weight), weighed(t.q.level+rq, weight)
	ratio := (rp - rq) + t.gap
	if p == 0 && q == 0 || math.IsNaN(ratio) {
		return
	}
	dp, dq := t.noiseP-riseError*rp, t.noiseQ-riseError*rq
	if rp > 0 {
		dp = t.noiseP + riseError*rp
	}
	if rq > 0 {
		dq = t.noiseQ + riseError*rq
	}
	size, off := math.Abs(ratio), math.Abs(p-q)
	a, b, c := termsOf(p, q, ratio)
	sum.vector[pq] += a
	sum.vector[qp] += b
	sum.vector[massP] += p
	sum.vector[massQ] += q
	// An error of log p moves p log(p/q) − p + q by p log(p/q), one of log q by q − p; squares of errors come on top.
	ep, eq := errorTimes(p, dp), errorTimes(q, dq)
	square := errorTimes(ep, dp) + errorTimes(eq, dq)
	sum.rounding[pq] += errorTimes(ep, size) + errorTimes(off, dq) + square
	sum.rounding[qp] += errorTimes(eq, size) + errorTimes(off, dp) + square
	sum.rounding[js] += square
	t.addMixed(p, q, ratio, c, dp, dq, sum)
}

// addMixed adds the Jensen-Shannon term, given at λ = ½, and what it lacks of the most: (1−λ)p·log1p(λq/((1−λ)p)) and the same of q.
func (t *densityTerms) addMixed(p, q, ratio, half, dp, dq float64, sum *integrals) {
	if t.lambda == 0 || t.lambda == 1 {
		return
	}
	if t.lambda != 0.5 {
		half = weightedTerm(p, q, ratio, t.lambda)
	}
	sum.vector[js] += half
	p, q = p*(1-t.lambda), q*t.lambda
	size, d := math.Abs(ratio), ratio+t.tilt
	over := math.Log1p(math.Exp(-math.Abs(d)))
	restP, restQ := errorTimes(p, over), errorTimes(q, over+math.Abs(d))
	if d < 0 {
		restP, restQ = errorTimes(p, over+math.Abs(d)), errorTimes(q, over)
	}
	sum.vector[missing] += restP + restQ
	sum.rounding[missing] += errorTimes(restP, dp) + errorTimes(restQ, dq)
	atMostP, atMostQ := size, size
	if ratio > 0 {
		atMostP = math.Min(size, t.edgeP)
	} else {
		atMostQ = math.Min(size, t.edgeQ)
	}
	sum.rounding[js] += errorTimes(errorTimes(p, dp), atMostP) + errorTimes(errorTimes(q, dq), atMostQ)
}

// weighed is weight·e^l, also where e^l alone, at a singular end, overflows.
func weighed(l, weight float64) float64 {
	if l > 600 {
		return math.Exp(l + math.Log(weight))
	}
	return weight * math.Exp(l)
}

// errorTimes is e·x with 0·∞ = 0.
func errorTimes(e, x float64) float64 {
	if e == 0 {
		return 0
	}
	return e * x
}

// termsOf returns p log(p/q) − p + q, q log(q/p) − q + p and the Jensen-Shannon term for p and q with log(p/q) = ratio. Near each other
// they are those of [outcome], with r = (q−p)/(p+q).
func termsOf(p, q, ratio float64) (pq, qp, js float64) {
	if math.Abs(ratio) <= 0.5 {
		r := -math.Tanh(0.5 * ratio)
		w, d := r*r, r*(p+q)
		tail := w * atanhTail(w)
		return r * (d - 2*p*tail), r * (d + 2*q*tail), 0.25 * r * d * mixtureSeries(w)
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

// entropyByQuadrature is −∫ f log f, or NaN if not all of f was seen.
func entropyByQuadrature(d Density) float64 {
	const entropy, mass = 0, 1
	f := profileOf(d)
	sum := quadrature{unwanted: [readings]bool{mass: true}}
	sum.integrand = func(x, lo, weight float64, sum *integrals) {
		if l := f.log(x, lo); !math.IsInf(l, 0) {
			w := weighed(l, weight)
			sum.vector[entropy] -= w * l
			sum.vector[mass] += w
		}
	}
	low, high := d.Support()
	sum.addAll(low, high, marksOf(d, &f, low, high))
	if sum.unseen(mass, 0) > 0 {
		return math.NaN()
	}
	return sum.value[entropy]
}
