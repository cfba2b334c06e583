package infotheory

import (
	"math"
	"strconv"
)

// Poisson is the distribution of how many events there are, 0, 1, 2 …, if they come independently; Mean ≥ 0 is also its variance.
type Poisson struct {
	Mean float64
}

// KullbackLeibler returns KL(p‖q) in nats:
//
//	λ log(λ/μ) − λ + μ
//
// with the means λ and μ. It is at least 0, exactly 0 for equal means, and +Inf for μ = 0 < λ. It panics on means that are negative,
// infinite or NaN.
func (p Poisson) KullbackLeibler(q Poisson) float64 {
	mustFinite("mean", p.Mean, 0)
	mustFinite("mean", q.Mean, 0)
	return klDiv(p.Mean, q.Mean)
}

// Binomial is the distribution of the number of successes among N ≥ 0 independent trials that succeed with probability P.
type Binomial struct {
	N int
	P float64
}

func (b Binomial) must() {
	mustFinite("trials", float64(b.N), 0)
	mustShare("probability", b.P)
}

// KullbackLeibler returns KL(b‖q) in nats, for equal N
//
//	N·[p log(p/q) + (1−p) log((1−p)/(1−q))]
//
// It is at least 0, exactly 0 for equal distributions, and +Inf where q excludes a number of successes that b makes possible: for
// q.P = 0 < b.P, for b.P < 1 = q.P, and for more trials unless b.P is 0. Fewer trials than q's have no closed form and panic, as do
// probabilities outside [0, 1] and negative N.
func (b Binomial) KullbackLeibler(q Binomial) float64 {
	b.must()
	q.must()
	switch {
	case b.N > q.N && b.P > 0:
		return math.Inf(1)
	case q.N == 0:
		return 0
	case b.P == 0: // no success is certain
		return float64(q.N)*-math.Log1p(-q.P) + 0
	case b.N < q.N:
		panic("infotheory: " + strconv.Itoa(b.N) + " trials against " + strconv.Itoa(q.N) + " have no closed form")
	case q.P == 0 || q.P == 1 && b.P < 1:
		return math.Inf(1)
	}
	d := q.P - b.P
	return float64(b.N) * (excessOver(b.P, q.P, d) + excessOver(1-b.P, 1-q.P, -d))
}
