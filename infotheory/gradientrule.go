package infotheory

import "math"

// GradientRule is how the gradient of a divergence D(q) = E_q[f(w)], w = p/q, is a mean over x drawn from q = N(μ, σ²). Two functions
// of w give it, whatever f is:
//
//	∇D = E_q[(f − wf′)(w)·∇log q(x)]                            by the score function of q
//	∇D = E_z[wf′(w)·((log p)′(x)·∇x + (0, 1))], x = μ + σz      by x that moves with q
//
// Mohamed, Rosca, Figurnov and Mnih, Monte Carlo Gradient Estimation in Machine Learning, J. Mach. Learn. Res. 21 (2020).
type GradientRule struct {
	// parts returns (f − wf′)(w) and wf′(w) for w = e^l, times e^h: at h = 0 themselves, at h = ½log q what has squares that can be
	// added up, also far out where q is 0 to a computer.
	parts func(l, h float64) (score, path float64)
	// weighty says which of the two grow like w or faster, so that their squares may have no mean.
	weighty [2]bool
	// log says that they grow like log w only, wherever q is.
	log bool
}

// ReverseGradient is the rule of −ELBO = E_q[log(q/p̃)], where p̃ is p times an evidence that is part of it and cannot be told apart; with a
// log evidence of 0 it is that of KL(q‖p). Both have one gradient, but by the score function the evidence adds noise, which a baseline
// takes away. The 1 in f − wf′ = 1 + log(q/p̃), which adds nothing to the mean, is left out, as usual.
func ReverseGradient(logEvidence float64) GradientRule {
	mustReal("log evidence", logEvidence)
	return GradientRule{log: true, parts: func(l, h float64) (score, path float64) {
		root := math.Exp(h)
		return -(l + logEvidence) * root, -root
	}}
}

// ForwardGradient is the rule of KL(p‖q) = E_q[w log w]: w are importance weights.
func ForwardGradient() GradientRule {
	return GradientRule{weighty: [2]bool{true, true}, parts: func(l, h float64) (score, path float64) {
		weight := math.Exp(l + h)
		return -weight, weight * (1 + l)
	}}
}

// JensenShannonGradient is the rule of the Jensen-Shannon divergence, E_q[½w log w − ½(1+w) log ½(1+w)].
func JensenShannonGradient() GradientRule {
	return GradientRule{weighty: [2]bool{false, true}, parts: func(l, h float64) (score, path float64) {
		return 0.5 * (math.Ln2 - softplus(l)) * math.Exp(h), 0.5 * math.Exp(l+h) * (math.Ln2 - softplus(-l))
	}}
}

// Estimator is a way to learn a gradient from x drawn from q. All of them are right on average.
type Estimator int

const (
	// ScoreFunction needs the density of the target, but no slope of it.
	ScoreFunction Estimator = iota
	// LeaveOneOut is ScoreFunction with a baseline: from (f − wf′)(w) of each x the mean of the others' is taken away.
	LeaveOneOut
	// Reparametrised writes x = μ + σz and needs the slope of the log density of the target.
	Reparametrised
)

// Pull is what one x, or the mean of several, contributes to −∇D: in nats for a step of 1 in μ, and of 1 in log σ.
type Pull struct{ Mu, LogSigma float64 }

// Pull is that of the x that is z standard deviations of q from its mean. The baseline is taken from (f − wf′)(w); it is for the two
// estimators by the score function, the third one has none. It panics on an invalid q.
func (t *Target) Pull(r GradientRule, e Estimator, q Normal, z, baseline float64) Pull {
	q.must()
	at := t.sampleAt(q, z, 0)
	score, path := r.parts(at.l, 0)
	if e == Reparametrised {
		mu, logSigma := at.alongPath(q)
		return Pull{-path * mu, -path * logSigma}
	}
	mu, logSigma := at.alongScore(q)
	return Pull{-(score - baseline) * mu, -(score - baseline) * logSigma}
}

// Pulls appends the pull of each z to dst[:0]; their mean is the estimate of −∇D. It panics on an invalid q, and on a single z if each
// needs the mean of the others.
func (t *Target) Pulls(dst []Pull, r GradientRule, e Estimator, q Normal, zs []float64) []Pull {
	dst = dst[:0]
	mean, share := 0.0, 1.0
	if e == LeaveOneOut {
		mustHaveOthers(len(zs))
		mean, share = t.Baseline(r, q, zs), float64(len(zs))/float64(len(zs)-1)
	}
	for _, z := range zs {
		at := t.Pull(r, e, q, z, mean) // less the mean of all is less that of the others times (n−1)/n
		dst = append(dst, Pull{share * at.Mu, share * at.LogSigma})
	}
	return dst
}

// Baseline is the mean of (f − wf′)(w) over the z.
func (t *Target) Baseline(r GradientRule, q Normal, zs []float64) float64 {
	var sum accumulator
	for _, z := range zs {
		score, _ := r.parts(t.sampleAt(q, z, 0).l, 0)
		sum.add(score)
	}
	return sum.value() / float64(len(zs))
}

// MeanPull is the mean of pulls.
func MeanPull(list []Pull) Pull {
	var mu, logSigma accumulator
	for _, p := range list {
		mu.add(p.Mu)
		logSigma.add(p.LogSigma)
	}
	n := float64(len(list))
	return Pull{mu.value() / n, logSigma.value() / n}
}

func mustHaveOthers(n int) {
	if n < 2 {
		panic("infotheory: a baseline of the others needs two draws")
	}
}

// sample is one x drawn from q, or visited for a mean over q with a weight of e^2h.
type sample struct {
	z, h     float64
	l, slope float64 // log p(x)/q(x), and the slope of log p
}

// sampleAt looks at the target z standard deviations of q from its mean.
func (t *Target) sampleAt(q Normal, z, h float64) sample {
	log, slope := t.logAndScore(q.Mu + q.Sigma*z)
	return sample{z: z, h: h, l: log + 0.5*z*z + math.Log(q.Sigma) + lnRoot2Pi, slope: slope}
}

// alongScore is ∇log q(x) in (μ, log σ).
func (s *sample) alongScore(q Normal) (mu, logSigma float64) { return s.z / q.Sigma, s.z*s.z - 1 }

// alongPath is how log w changes while x moves with q.
func (s *sample) alongPath(q Normal) (mu, logSigma float64) {
	return s.slope, s.slope*q.Sigma*s.z + 1
}
