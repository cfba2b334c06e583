package infotheory

import (
	"math"
	"math/rand/v2"
	"testing"
)

// ruleCases are the rules with the exact slopes that they estimate.
var ruleCases = []struct {
	name  string
	rule  GradientRule
	slope func(t *Target, q Normal) Slope
}{
	{"reverse", ReverseGradient(-1.3), (*Target).ReverseSlope},
	{"forward", ForwardGradient(), (*Target).ForwardSlope},
	{"Jensen-Shannon", JensenShannonGradient(), (*Target).JensenShannonSlope},
}

var estimatorNames = [...]string{"score", "leave one out", "reparametrised"}

// wideEnough are q under which every pull has a finite spread and samples show it.
var wideEnough = []Normal{{0, 4}, {1, 3}, {-2, 6}}

// averaged is the mean over z of a pull by the trapezoidal rule.
func averaged(pull func(z float64) Pull) Pull {
	var mu, logSigma accumulator
	const step = 1.0 / 512
	for k := -12 * 512; k <= 12*512; k++ {
		z := float64(k) * step
		at, weight := pull(z), step*math.Exp(-0.5*z*z-lnRoot2Pi)
		mu.add(weight * at.Mu)
		logSigma.add(weight * at.LogSigma)
	}
	return Pull{mu.value(), logSigma.value()}
}

func TestPullsHaveTheExactGradientAsTheirMean(t *testing.T) {
	target := testTarget()
	for _, c := range ruleCases {
		qs := append([]Normal{{0, 1.2}, {-2, 0.9}, {3, 2}}, wideEnough...)
		if c.name == "reverse" {
			qs = append(qs, Normal{-5, 0.3}, Normal{9, 0.05})
		}
		for _, q := range qs {
			want := c.slope(target, q)
			for e := ScoreFunction; e <= Reparametrised; e++ {
				for _, baseline := range []float64{0, -1.7, 30} {
					got := averaged(func(z float64) Pull { return target.Pull(c.rule, e, q, z, baseline) })
					tol := tolerance{rel: 1e-7, abs: 1e-7}
					name := c.name + " " + estimatorNames[e]
					tol.check(t, name+" ∂μ", got.Mu, -want.Mu)
					tol.check(t, name+" ∂log σ", got.LogSigma, -want.LogSigma)
				}
			}
		}
	}
}

func TestABaselineOfTheOthersLeavesEachOut(t *testing.T) {
	target, q, zs := testTarget(), Normal{0, 2}, []float64{-1.2, 0.3, 0.4, 2.1}
	for _, c := range ruleCases {
		got := target.Pulls(nil, c.rule, LeaveOneOut, q, zs)
		for k, z := range zs {
			others := append(append([]float64{}, zs[:k]...), zs[k+1:]...)
			want := target.Pull(c.rule, LeaveOneOut, q, z, target.Baseline(c.rule, q, others))
			tolerance{rel: 1e-12}.check(t, c.name, got[k].Mu, want.Mu)
			tolerance{rel: 1e-12}.check(t, c.name, got[k].LogSigma, want.LogSigma)
		}
	}
}

// scattered are mean and standard deviation of many means of n pulls.
func scattered(target *Target, r GradientRule, e Estimator, q Normal, n, times int) (mean, spread Pull) {
	source := rand.New(rand.NewPCG(7, 11))
	zs, pulls, list := make([]float64, n), []Pull(nil), make([]Pull, times)
	for k := range list {
		for i := range zs {
			zs[i] = source.NormFloat64()
		}
		pulls = target.Pulls(pulls, r, e, q, zs)
		list[k] = MeanPull(pulls)
	}
	mean = MeanPull(list)
	for _, p := range list {
		spread.Mu += (p.Mu - mean.Mu) * (p.Mu - mean.Mu) / float64(times-1)
		spread.LogSigma += (p.LogSigma - mean.LogSigma) * (p.LogSigma - mean.LogSigma) / float64(times-1)
	}
	return mean, Pull{math.Sqrt(spread.Mu), math.Sqrt(spread.LogSigma)}
}

func TestSpreadsAreThoseOfManyDraws(t *testing.T) {
	target := testTarget()
	for _, c := range ruleCases {
		for k, q := range wideEnough {
			n, want := 2+3*k, c.slope(target, q)
			for e := ScoreFunction; e <= Reparametrised; e++ {
				const times = 30000
				mean, spread := scattered(target, c.rule, e, q, n, times)
				said, name := target.Spreads(c.rule, q, n)[e], c.name+" "+estimatorNames[e]
				tolerance{rel: 0.06}.check(t, name+" spread in μ", spread.Mu, said.Mu)
				tolerance{rel: 0.06}.check(t, name+" spread in log σ", spread.LogSigma, said.LogSigma)
				tolerance{abs: 4 * said.Mu / math.Sqrt(times)}.check(t, name+" mean in μ", mean.Mu, -want.Mu)
				tolerance{abs: 4 * said.LogSigma / math.Sqrt(times)}.check(t, name+" mean in log σ", mean.LogSigma, -want.LogSigma)
			}
		}
	}
}

func TestSpreadsAgreeWithADenseSum(t *testing.T) {
	spreadsAgreeWithADenseSum(t, testTarget())
	spreadsAgreeWithADenseSum(t, NewTarget(NormalMixture{[]float64{1, 1}, []Normal{{-2, 0.2}, {2, 0.3}}})) // log p bends sharply between them
}

func spreadsAgreeWithADenseSum(t *testing.T, target *Target) {
	for _, c := range ruleCases {
		for _, q := range []Normal{{0, 1.2}, {-2, 0.9}, {3, 2}, {0, 4}, {-9, 1}} {
			for _, e := range []Estimator{ScoreFunction, Reparametrised} {
				said := target.Spreads(c.rule, q, 2)[e] // √2 less than that of one
				mean := c.slope(target, q)
				var mu, logSigma accumulator
				const step = 1.0 / 1024
				for k := -60 * 1024; k <= 60*1024; k++ { // wide: where p²/q is
					z := float64(k) * step
					at := target.Pull(c.rule, e, q, z, 0)
					weight := math.Exp(-0.25*z*z-0.5*lnRoot2Pi) * math.Sqrt(step)
					a, b := (at.Mu+mean.Mu)*weight, (at.LogSigma+mean.LogSigma)*weight
					if weight == 0 {
						continue
					}
					mu.add(a * a)
					logSigma.add(b * b)
				}
				if math.IsInf(said.Mu, 1) {
					continue
				}
				tol := tolerance{rel: 1e-5}
				tol.check(t, c.name+" "+estimatorNames[e]+" in μ", said.Mu, math.Sqrt(mu.value()/2))
				tol.check(t, c.name+" "+estimatorNames[e]+" in log σ", said.LogSigma, math.Sqrt(logSigma.value()/2))
			}
		}
	}
}

func TestSpreadsHaveTheirClosedForms(t *testing.T) {
	const m, s = 1.5, 0.8 // the target, one normal distribution
	target := NewTarget(NormalMixture{[]float64{1}, []Normal{{m, s}}})
	for _, q := range []Normal{{0, 1}, {1.5, 0.8}, {2, 0.1}, {-30, 4}} {
		// The slope of log p is (m − x)/s²: its variance is σ²/s⁴; that of (m − x)σz/s² is σ²((m − μ)² + 2σ²)/s⁴.
		path := target.Spreads(ReverseGradient(0), q, 4)[Reparametrised]
		tolerance{rel: 1e-9}.check(t, "in μ", path.Mu, q.Sigma/(s*s)/2)
		tolerance{rel: 1e-9}.check(t, "in log σ", path.LogSigma, q.Sigma*math.Sqrt((m-q.Mu)*(m-q.Mu)+2*q.Sigma*q.Sigma)/(s*s)/2)
	}
	// At the posterior log(q/p̃) is −log evidence for every x, which a baseline takes away.
	for _, logEvidence := range []float64{0, -2, 700} {
		at := target.Spreads(ReverseGradient(logEvidence), Normal{m, s}, 4)
		tolerance{rel: 1e-9, abs: 1e-12}.check(t, "score in μ", at[ScoreFunction].Mu, math.Abs(logEvidence)/s/2)
		tolerance{rel: 1e-9, abs: 1e-12}.check(t, "score in log σ", at[ScoreFunction].LogSigma, math.Abs(logEvidence)*math.Sqrt2/2)
		tolerance{abs: 1e-9}.check(t, "with a baseline in μ", at[LeaveOneOut].Mu, 0)
		tolerance{abs: 1e-9}.check(t, "with a baseline in log σ", at[LeaveOneOut].LogSigma, 0)
	}
	// Importance weights: E_q[w²] = σ²/(s√(2σ² − s²)) for equal means, and w²z² has its own Gaussian mean.
	q := Normal{m, 1}
	sharp := 2/(s*s) - 1
	want := math.Sqrt(1 / (s * s) / math.Sqrt(sharp) / sharp)
	tolerance{rel: 1e-9}.check(t, "forward in μ", target.Spreads(ForwardGradient(), q, 4)[ScoreFunction].Mu, want/2)
}

func TestASpreadIsInfiniteByARule(t *testing.T) {
	target := NewTarget(NormalMixture{[]float64{1, 1e-9, 0}, []Normal{{0, 0.5}, {9, 2}, {0, 50}}})
	narrow, wide := Normal{0, 2 / math.Sqrt2}, Normal{0, 2/math.Sqrt2 + 1e-3}
	for _, c := range ruleCases {
		for e := ScoreFunction; e <= Reparametrised; e++ {
			infinite := c.name == "forward" || c.name == "Jensen-Shannon" && e == Reparametrised
			at := target.Spreads(c.rule, narrow, 3)[e]
			if math.IsInf(at.Mu, 1) != infinite || math.IsInf(at.LogSigma, 1) != infinite || math.IsNaN(at.Mu+at.LogSigma) {
				t.Errorf("%s %s: %v, want ∞: %v", c.name, estimatorNames[e], at, infinite)
			}
			if at = target.Spreads(c.rule, wide, 3)[e]; !(at.Mu >= 0 && at.LogSigma >= 0) || c.name == "reverse" && math.IsInf(at.Mu, 1) {
				t.Errorf("%s %s: %v for a wider q", c.name, estimatorNames[e], at)
			}
		}
	}
}

func TestSpreadsOfWildCasesAreNumbers(t *testing.T) {
	targets := []*Target{
		NewTarget(NormalMixture{[]float64{1, 1e-6}, []Normal{{-100, 1e-3}, {100, 100}}}), NewTarget(NormalMixture{[]float64{1}, []Normal{{0, 1e-3}}}),
		NewTarget(NormalMixture{[]float64{1, 1, 1, 1}, []Normal{{-100, 1e-3}, {0, 1e-2}, {50, 100}, {100, 1e-3}}}),
	}
	for _, target := range targets {
		for _, q := range []Normal{{100, 1e-3}, {-100, 100}, {0, 1e-3}, {0, 71}} {
			for _, c := range ruleCases {
				for e := ScoreFunction; e <= Reparametrised; e++ {
					at := target.Spreads(c.rule, q, 2)[e]
					if !(at.Mu >= 0 && at.LogSigma >= 0) {
						t.Errorf("%s %s for %v: %v", c.name, estimatorNames[e], q, at)
					}
					for _, p := range target.Pulls(nil, c.rule, e, q, []float64{-3, 0, 4}) {
						if math.IsNaN(p.Mu+p.LogSigma) || math.IsInf(p.Mu+p.LogSigma, 0) {
							t.Errorf("%s %s for %v: a pull of %v", c.name, estimatorNames[e], q, p)
						}
					}
				}
			}
		}
	}
}

func TestTooFewDrawsPanic(t *testing.T) {
	target, q := testTarget(), Normal{0, 1}
	for name, call := range map[string]func(){
		"no draws": func() { target.Spreads(ReverseGradient(0), q, 0) }, "no other": func() { target.Spreads(ReverseGradient(0), q, 1) },
		"one z": func() { target.Pulls(nil, ReverseGradient(0), LeaveOneOut, q, []float64{1}) }, "no q": func() { target.Pull(ReverseGradient(0), ScoreFunction, Normal{}, 0, 0) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: no panic", name)
				}
			}()
			call()
		}()
	}
}

func BenchmarkSpreads(b *testing.B) {
	target, q := testTarget(), Normal{0, 2}
	for _, c := range ruleCases {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				target.Spreads(c.rule, q, 20)
			}
		})
	}
}
