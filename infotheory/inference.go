package infotheory

import "math"

// Inference is a normal prior over x, a likelihood that is a sum of bumps in x, and what Bayes' rule makes of them: the
// posterior is a normal mixture and the evidence has a closed form.
type Inference struct {
	Prior       Normal
	LogEvidence float64 // log p(D) = log ∫ prior · likelihood, in nats
	Posterior   *Target
}

// NewInference multiplies a prior by the likelihood Σ_k w_k N(x; μ_k, σ_k), whose weights are taken as they are, since a
// likelihood is no density in x. It panics on an invalid prior or mixture.
func NewInference(prior Normal, likelihood NormalMixture) Inference {
	prior.must()
	likelihood.must()
	posterior := NormalMixture{Weights: make([]float64, len(likelihood.Weights)), Parts: make([]Normal, len(likelihood.Parts))}
	logs := make([]float64, len(likelihood.Weights))
	for k, bump := range likelihood.Parts {
		spread := math.Hypot(prior.Sigma, bump.Sigma)
		logs[k] = math.Log(likelihood.Weights[k]) + Normal{prior.Mu, spread}.LogDensity(bump.Mu)
		share := prior.Sigma / spread // the posterior mean is nearer to the narrower of the two
		posterior.Parts[k] = Normal{prior.Mu + share*share*(bump.Mu-prior.Mu), share * bump.Sigma}
	}
	evidence := NewEvidence(logs)
	copy(posterior.Weights, evidence.Posterior)
	return Inference{Prior: prior, LogEvidence: evidence.LogP, Posterior: NewTarget(posterior)}
}

// VariationalBound is what a normal q makes of an inference: ELBO = LogEvidence − KullbackLeibler = Fit − Complexity.
type VariationalBound struct {
	ELBO            float64 // the evidence lower bound, in nats
	KullbackLeibler float64 // KL(q‖posterior), the slack of the bound: at least 0
	Fit             float64 // E_q[log likelihood]
	Complexity      float64 // KL(q‖prior)
}

// Of returns the bound that q gives, cut both ways. It panics on an invalid q.
func (f Inference) Of(q Normal) VariationalBound {
	slack := f.Posterior.ReverseSlope(q).Value
	b := VariationalBound{ELBO: f.LogEvidence - slack, KullbackLeibler: slack, Complexity: q.KullbackLeibler(f.Prior)}
	b.Fit = b.ELBO + b.Complexity
	return b
}

// Objective is Fit − β·Complexity: the ELBO at β = 1; below 1 it may exceed the log evidence. It panics on a β that is
// negative or infinite.
func (b VariationalBound) Objective(beta float64) float64 {
	mustFinite("beta", beta, 0)
	return b.Fit - beta*b.Complexity
}
