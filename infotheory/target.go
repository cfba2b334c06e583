package infotheory

import "math"

// Target is a normal mixture that normal distributions are fitted to, with what all fits need.
type Target struct {
	Mixture NormalMixture
	Match   Normal  // the forward projection: mean and standard deviation of the mixture
	Forward float64 // KL(mixture‖Match) in nats, the least that any normal distribution reaches

	parts     []weighedNormal
	narrowest float64 // the smallest standard deviation of a part
	bend      float64 // the length over which log density bends between two parts
}

// weighedNormal is a part with the logarithm of its weighed density at its mean.
type weighedNormal struct {
	Normal
	lnTop float64
}

// NewTarget prepares a mixture. It panics on an invalid one.
func NewTarget(m NormalMixture) *Target {
	total := m.must()
	t := &Target{Mixture: m, Match: m.MomentMatch(), narrowest: math.Inf(1)}
	low, high := math.Inf(1), math.Inf(-1)
	for k, part := range m.Parts {
		if m.Weights[k] > 0 {
			t.parts = append(t.parts, weighedNormal{part, total.lnShare(m.Weights, k) - math.Log(part.Sigma) - lnRoot2Pi})
			t.narrowest = math.Min(t.narrowest, part.Sigma)
			low, high = math.Min(low, part.Mu), math.Max(high, part.Mu)
		}
	}
	t.bend = t.narrowest
	if gap := high - low; gap > t.narrowest {
		t.bend = t.narrowest * (t.narrowest / gap)
	}
	t.Forward, _ = t.together(t.Match)
	return t
}

// log returns the log density at x.
func (t *Target) log(x float64) float64 {
	log, _ := t.logAndScore(x)
	return log
}

// logAndScore returns the log density at x and its slope, from the same exponentials.
func (t *Target) logAndScore(x float64) (log, score float64) {
	best, highest := 0, math.Inf(-1)
	for k := range t.parts {
		if l := t.parts[k].log(x); l > highest {
			best, highest = k, l
		}
	}
	sum, slope := 1.0, t.parts[best].score(x)
	for k := range t.parts {
		if k != best {
			share := math.Exp(t.parts[k].log(x) - highest)
			sum += share
			slope += share * t.parts[k].score(x)
		}
	}
	return highest + math.Log(sum), slope / sum
}

func (w *weighedNormal) log(x float64) float64 {
	z := (x - w.Mu) / w.Sigma
	return w.lnTop - 0.5*z*z
}

func (w *weighedNormal) score(x float64) float64 { return (w.Mu - x) / w.Sigma / w.Sigma }

// Slope is a divergence between a target and a normal distribution, and its gradient in the mean and in the logarithm
// of the standard deviation.
type Slope struct {
	Value        float64
	Mu, LogSigma float64
}

// Descend is one step of steepest descent in (μ, log σ) from q.
func (s Slope) Descend(q Normal, rate float64) Normal {
	return Normal{q.Mu - rate*s.Mu, q.Sigma * math.Exp(-rate*s.LogSigma)}
}

// ForwardSlope is KL(mixture‖q), "mean-seeking": KL(mixture‖match) + KL(match‖q), where match has the mixture's mean
// and standard deviation.
func (t *Target) ForwardSlope(q Normal) Slope {
	z, r := (q.Mu-t.Match.Mu)/q.Sigma, t.Match.Sigma/q.Sigma
	return Slope{Value: t.Forward + t.Match.KullbackLeibler(q), Mu: z / q.Sigma, LogSigma: (1-r)*(1+r) - z*z}
}

// reach is how many standard deviations of q are integrated over.
const reach = 9

// cancelling is the divergence below which a sum of signed terms has lost digits that matter.
const cancelling = 1e-6

// ReverseSlope is KL(q‖mixture), "mode-seeking", by the trapezoidal rule, which converges geometrically here. With
// L = log mixture − log q it sums −qL, and where that cancels q(e^L − 1 − L), which is never negative.
func (t *Target) ReverseSlope(q Normal) Slope {
	q.must()
	var value, mu, logSigma accumulator
	step := t.step(q)
	t.trapezoid(q, step, func(x, z, weight, lq float64) {
		log, score := t.logAndScore(x)
		value.add(weight * (lq - log))
		u := -z/q.Sigma - score
		mu.add(weight * u)
		logSigma.add(weight * u * q.Sigma * z)
	})
	s := Slope{Value: value.value() * step, Mu: mu.value() * step, LogSigma: logSigma.value() * step}
	if s.Value < cancelling {
		var gap accumulator
		t.trapezoid(q, step, func(x, _, weight, lq float64) { gap.add(weight * expGap(t.log(x)-lq)) })
		s.Value = gap.value()*step + t.beyond(q)
	}
	return s
}

// beyond is what the mixture's mass out of q's reach exceeds q's by, all that the terms there can add up to.
func (t *Target) beyond(q Normal) float64 {
	low, high := q.Mu-reach*q.Sigma, q.Mu+reach*q.Sigma
	return math.Max(0, t.Mixture.CDF(low)-q.CDF(low)) + math.Max(0, t.Mixture.Survival(high)-q.Survival(high))
}

// JensenShannonSlope is the Jensen-Shannon divergence of q and the mixture. Its gradient is ½E_q[∇log q · log(q/m)].
func (t *Target) JensenShannonSlope(q Normal) Slope {
	q.must()
	var mu, logSigma accumulator
	step := t.step(q)
	t.trapezoid(q, step, func(x, z, weight, lq float64) {
		overMean := math.Ln2 - softplus(t.log(x)-lq) // log q/m
		mu.add(0.5 * weight * overMean * z / q.Sigma)
		logSigma.add(0.5 * weight * overMean * (z*z - 1))
	})
	_, js := t.together(q)
	return Slope{Value: js, Mu: mu.value() * step, LogSigma: logSigma.value() * step}
}

// softplus is log(1 + e^x).
func softplus(x float64) float64 {
	if x > 0 {
		return x + math.Log1p(math.Exp(-x))
	}
	return math.Log1p(math.Exp(x))
}

// step is the spacing of points, in standard deviations of q, that resolves both.
func (t *Target) step(q Normal) float64 {
	const most = 20000
	return math.Max(math.Min(0.125, 0.5*t.bend/q.Sigma), 2*reach/float64(most))
}

// trapezoid visits points of q with their z, density in z, and log density in x.
func (t *Target) trapezoid(q Normal, step float64, visit func(x, z, weight, lq float64)) {
	norm := math.Log(q.Sigma) + lnRoot2Pi
	for k := math.Ceil(-reach / step); k*step <= reach; k++ {
		z := k * step
		visit(q.Mu+q.Sigma*z, z, math.Exp(-0.5*z*z-lnRoot2Pi), -0.5*z*z-norm)
	}
}

// LogDensity is that of the mixture, faster than its own.
func (t *Target) LogDensity(x float64) float64 { return t.log(x) }
