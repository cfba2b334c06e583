package infotheory

import "math"

// Comparison holds all readings of two distributions over the same outcomes, in nats, and the terms they are made
// of, outcome by outcome. The zero value is ready to use; Compute reuses its slices.
type Comparison struct {
	P, Q []float64 // probabilities
	M    []float64 // their mixture (1−λ)p + λq

	TermsPQ, TermsQP   []float64 // p·log(p/q) and q·log(q/p), signed; +Inf where p > 0 = q (q > 0 = p); they sum to KL
	ExcessPQ, ExcessQP []float64 // p·log(p/q) − p + q and q·log(q/p) − q + p, never negative; the same sums

	Lambda                float64 // weight of q in the mixture
	EntropyP, EntropyQ    float64 // H(p), H(q)
	EntropyM              float64 // H(m)
	CrossEntropyPQ        float64 // H(p, q) = H(p) + KL(p‖q)
	CrossEntropyQP        float64 // H(q, p) = H(q) + KL(q‖p)
	KullbackLeiblerPQ     float64 // KL(p‖q)
	KullbackLeiblerQP     float64 // KL(q‖p)
	JensenShannon         float64 // (1−λ)KL(p‖m) + λKL(q‖m)
	JensenShannonMax      float64 // its ceiling, the entropy of (λ, 1−λ): log 2 at λ = ½
	JensenShannonDistance float64 // √JensenShannon: a distance at λ = ½ only
}

// Compare returns all readings of p and q with λ = ½. It panics on invalid weights.
func Compare(p, q []float64) Comparison {
	var c Comparison
	c.Compute(p, q, 0.5)
	return c
}

// Compute sets c to all readings of p and q, with weight lambda on q in the mixture, in one pass over the outcomes.
// It panics on invalid weights and on lambda outside [0, 1]. Once c has held as many outcomes it does not allocate.
func (c *Comparison) Compute(p, q []float64, lambda float64) {
	mustShare("lambda", lambda)
	pr := newPair(p, q)
	c.resize(len(p))
	c.Lambda = lambda
	c.JensenShannonMax = binaryEntropy(lambda)
	s := c.pass(&pr)
	c.KullbackLeiblerPQ = pr.perMass(&s.pq)
	c.KullbackLeiblerQP = pr.perMass(&s.qp)
	c.JensenShannon = pr.perMass(&s.mixed)
	c.JensenShannonDistance = math.Sqrt(c.JensenShannon)
	c.EntropyP = pr.mp.entropy(p)
	c.EntropyQ = pr.mq.entropy(q)
	c.CrossEntropyPQ = c.EntropyP + c.KullbackLeiblerPQ
	c.CrossEntropyQP = c.EntropyQ + c.KullbackLeiblerQP
	c.EntropyM = (1-lambda)*c.EntropyP + lambda*c.EntropyQ + c.JensenShannon
}

// sums accumulates terms in the scale of a pair.
type sums struct {
	pq, qp, mixed accumulator
}

func (c *Comparison) pass(pr *pair) sums {
	var s sums
	per := 1 / pr.mp.total.hi
	for i := range pr.p {
		o := pr.outcome(i)
		pq, qp := o.excess()
		s.pq.add(pq)
		s.qp.add(qp)
		s.mixed.add(o.mixed(1-c.Lambda, c.Lambda))
		c.ExcessPQ[i], c.ExcessQP[i] = pq*per, qp*per
		pq, qp = o.signed()
		c.TermsPQ[i], c.TermsQP[i] = pq*per, qp*per
		c.P[i] = pr.mp.scale.of(pr.p[i]) / pr.mp.total.hi
		c.Q[i] = pr.mq.scale.of(pr.q[i]) / pr.mq.total.hi
		c.M[i] = (1-c.Lambda)*c.P[i] + c.Lambda*c.Q[i]
	}
	return s
}

func (c *Comparison) resize(n int) {
	for _, s := range []*[]float64{&c.P, &c.Q, &c.M, &c.TermsPQ, &c.TermsQP, &c.ExcessPQ, &c.ExcessQP} {
		if cap(*s) < n {
			*s = make([]float64, n)
		}
		*s = (*s)[:n]
	}
}
