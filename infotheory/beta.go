package infotheory

import "math"

// Beta is the belief Beta(Alpha, Beta) about the share of successes among yes-or-no outcomes. Alpha/(Alpha+Beta) is its
// mean, Alpha+Beta the number of outcomes that it is worth.
type Beta struct {
	Alpha, Beta float64 // both positive, and their sum finite
}

func (b Beta) must() {
	mustPositive("alpha", b.Alpha)
	mustPositive("beta", b.Beta)
	mustPositive("alpha + beta", b.Alpha+b.Beta)
}

// Mean is the predictive probability of a success. It panics on an invalid belief.
func (b Beta) Mean() float64 {
	b.must()
	return b.Alpha / (b.Alpha + b.Beta)
}

// Update returns the belief after having seen successes and failures. It panics on an invalid belief and on negative
// or infinite counts.
func (b Beta) Update(successes, failures float64) Beta {
	b.must()
	mustFinite("successes", successes, 0)
	mustFinite("failures", failures, 0)
	return Beta{b.Alpha + successes, b.Beta + failures}
}

// Surprise returns the Bayesian surprise of having seen successes and failures, in nats: what was learnt about the
// share, KL(posterior‖prior). It is at least 0. It panics like [Beta.Update].
//
// Itti and Baldi, Bayesian Surprise Attracts Human Attention, Vision Research 49 (2009).
func (b Beta) Surprise(successes, failures float64) float64 {
	b.Update(successes, failures)
	return beliefGap([]step{stepBy(b.Alpha, successes).back(), stepBy(b.Beta, failures).back()})
}

// ReverseSurprise returns KL(prior‖posterior) in nats. It panics like [Beta.Update].
func (b Beta) ReverseSurprise(successes, failures float64) float64 {
	b.Update(successes, failures)
	return beliefGap([]step{stepBy(b.Alpha, successes), stepBy(b.Beta, failures)})
}

// LogEvidence returns the log probability, in nats, of a given sequence of successes and failures. It panics like
// [Beta.Update].
func (b Beta) LogEvidence(successes, failures float64) float64 {
	b.Update(successes, failures)
	return Dirichlet{b.Alpha, b.Beta}.LogEvidence([]float64{successes, failures})
}

// ExpectedGain returns the expected Bayesian surprise of the next outcome in nats, its mutual information with the
// share: I(θ; x) = Σ_x P(x) KL(posterior after x‖prior). It falls as the belief hardens. It panics on an invalid belief.
//
// Lindley, On a Measure of the Information Provided by an Experiment, Ann. Math. Statist. 27 (1956).
func (b Beta) ExpectedGain() float64 {
	success := b.Mean()
	return success*b.SurpriseOf(true) + b.Beta/(b.Alpha+b.Beta)*b.SurpriseOf(false)
}

// DifferentialEntropy returns −∫ f log f of the belief's density f over the share, in nats: at most 0, which is that
// of Beta(1, 1). It panics on an invalid belief.
func (b Beta) DifferentialEntropy() float64 {
	b.must()
	return Dirichlet{b.Alpha, b.Beta}.DifferentialEntropy()
}

// StandardDeviation of the share. It panics on an invalid belief.
func (b Beta) StandardDeviation() float64 {
	b.must()
	n := b.Alpha + b.Beta
	root := math.Sqrt(n)
	return math.Sqrt(b.Alpha) / root * (math.Sqrt(b.Beta) / root) / math.Sqrt(n+1)
}
