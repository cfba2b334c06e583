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

	block *block
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
	c.EntropyP = pr.mp.finishEntropy(pr.perMass(&s.surpriseP), p)
	c.EntropyQ = pr.mq.finishEntropy(pr.perMass(&s.surpriseQ), q)
	c.CrossEntropyPQ = c.EntropyP + c.KullbackLeiblerPQ
	c.CrossEntropyQP = c.EntropyQ + c.KullbackLeiblerQP
	c.EntropyM = (1-lambda)*c.EntropyP + lambda*c.EntropyQ + c.JensenShannon
}

func (c *Comparison) resize(n int) {
	for _, s := range []*[]float64{&c.P, &c.Q, &c.M, &c.TermsPQ, &c.TermsQP, &c.ExcessPQ, &c.ExcessQP} {
		if cap(*s) < n {
			*s = make([]float64, n)
		}
		*s = (*s)[:n]
	}
	if c.block == nil {
		c.block = new(block)
	}
}

// pass computes the terms block by block and sums them.
func (c *Comparison) pass(pr *pair) sums {
	var s sums
	b := c.block
	b.topP = pr.mp.lnLargest(pr.p)
	b.topY = pr.lnY(pr.mq.largest)
	b.half = c.Lambda == 0.5
	per := 1 / pr.mp.total.hi
	for from := 0; from < len(pr.p); from += blockSize {
		to := min(from+blockSize, len(pr.p))
		c.shares(pr, from, to)
		b.load(pr, from, to)
		b.classify()
		b.logarithms()
		b.nearTerms()
		b.farTerms()
		b.pin(pr.mp.largest-from, pr.mq.largest-from)
		b.surprises(&s)
		b.sum(&s)
		b.store(c, from, per)
		b.edges(c, pr, from, &s)
	}
	if !b.half {
		s.mixed = pr.mixed(1-c.Lambda, c.Lambda)
	}
	return s
}

// shares writes the probabilities of the outcomes from..to.
func (c *Comparison) shares(pr *pair, from, to int) {
	p, q := pr.p[from:to], pr.q[from:to]
	cp, cq, cm := c.P[from:to], c.Q[from:to], c.M[from:to]
	mu, lambda := 1-c.Lambda, c.Lambda
	for i, x := range p {
		a := pr.mp.scale.of(x)/pr.mp.total.hi + 0 // −0 becomes 0
		b := pr.mq.scale.of(q[i])/pr.mq.total.hi + 0
		cp[i], cq[i], cm[i] = a, b, mu*a+lambda*b
	}
}
