package infotheory

import "math"

// Evidence is a joint density log p(x, z_k) at the observed x, with what follows from it.
type Evidence struct {
	LogJoint []float64 // as given; −Inf for what is impossible
	LogP     float64   // log p(x) = log Σ_k p(x, z_k)
	// LogPosterior is log p(z_k|x); Posterior its exponential.
	LogPosterior, Posterior []float64
}

// NewEvidence sums the joint density over the hidden states z_k. It panics if there are none, if all are impossible,
// and on NaN or +Inf.
func NewEvidence(logJoint []float64) Evidence {
	e := Evidence{LogJoint: logJoint, LogPosterior: make([]float64, len(logJoint)), Posterior: make([]float64, len(logJoint))}
	largest := math.Inf(-1)
	best := 0
	for k, x := range logJoint {
		if math.IsNaN(x) || math.IsInf(x, 1) {
			panic("infotheory: log joint density " + decimal(x))
		}
		if x > largest {
			largest, best = x, k
		}
	}
	if math.IsInf(largest, -1) {
		panic("infotheory: no possible hidden state")
	}
	var rest accumulator
	for k, x := range logJoint {
		if k != best {
			rest.add(math.Exp(x - largest))
		}
	}
	lnRest := math.Log1p(rest.value())
	e.LogP = largest + lnRest
	for k, x := range logJoint {
		e.LogPosterior[k] = (x - largest) - lnRest
		e.Posterior[k] = math.Exp(e.LogPosterior[k])
	}
	return e
}

// Bound is the evidence lower bound of a distribution q over the hidden states, in nats, and its two cuts.
type Bound struct {
	ELBO            float64 // E_q[log p(x, z)] + H(q) = LogP − KullbackLeibler
	Energy          float64 // E_q[log p(x, z)]
	Entropy         float64 // H(q)
	KullbackLeibler float64 // KL(q ‖ posterior), the slack of the bound: at least 0
}

// Of returns the bound that q gives. The divergence is computed by itself, not as the difference of log evidence and
// bound. Where q puts weight on an impossible state, the bound is −Inf. It panics on invalid weights and on a number
// of weights other than that of the states.
func (e *Evidence) Of(q []float64) Bound {
	if len(q) != len(e.LogJoint) {
		must(&LengthError{P: len(q), Q: len(e.LogJoint)})
	}
	m := mustMass(q)
	var energy, divergence accumulator
	for k, weight := range q {
		if weight == 0 {
			divergence.add(e.Posterior[k])
			continue
		}
		energy.add(m.timesShare(weight, e.LogJoint[k]))
		if math.IsInf(e.LogPosterior[k], -1) { // however small the share is
			divergence.add(math.Inf(1))
			continue
		}
		divergence.add(gapTerm(m.share(weight), e.Posterior[k], e.LogPosterior[k]-m.lnShare(q, k)))
	}
	b := Bound{Energy: energy.value(), Entropy: m.entropy(q), KullbackLeibler: divergence.value()}
	b.ELBO = b.Energy + b.Entropy
	return b
}

// BetaObjective is E_q[log p(x|z)] − β·KL(q‖prior) in nats, the bound cut the other way with the divergence weighed:
// at β = 1 it is the ELBO, at β < 1 it may exceed the log evidence. It panics on invalid weights, unequal
// lengths, and a negative or infinite β.
func BetaObjective(q, logLikelihood, prior []float64, beta float64) float64 {
	mustFinite("beta", beta, 0)
	if len(q) != len(logLikelihood) {
		must(&LengthError{P: len(q), Q: len(logLikelihood)})
	}
	m := mustMass(q)
	var fit accumulator
	for k, weight := range q {
		if weight > 0 {
			fit.add(m.timesShare(weight, logLikelihood[k]))
		}
	}
	if beta == 0 {
		return fit.value()
	}
	return fit.value() - beta*KullbackLeibler(q, prior)
}
