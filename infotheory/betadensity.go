package infotheory

import (
	"math"

	"gonum.org/v1/gonum/mathext"
)

// LogDensity is (α−1) log x + (β−1) log(1−x) − log B(α, β) for 0 ≤ x ≤ 1.
func (b Beta) LogDensity(x float64) float64 { return b.sampler()(x, 1-x) }

// sampler takes also the distance to 1, which may be smaller than x can tell.
func (b Beta) sampler() func(x, below float64) float64 {
	b.must()
	norm := mathext.Lbeta(b.Alpha, b.Beta)
	return func(x, below float64) float64 {
		if x < 0 || below < 0 {
			return math.Inf(-1)
		}
		return timesLog(b.Alpha-1, x) + timesLog(b.Beta-1, below) - norm
	}
}

// timesLog is a·log x with 0·log 0 = 0.
func timesLog(a, x float64) float64 {
	if a == 0 {
		return 0
	}
	return a * math.Log(x)
}

// CDF is the mass below x.
func (b Beta) CDF(x float64) float64 {
	b.must()
	return mathext.RegIncBeta(b.Alpha, b.Beta, math.Max(0, math.Min(1, x)))
}

// Survival is the mass above x.
func (b Beta) Survival(x float64) float64 {
	b.must()
	return mathext.RegIncBeta(b.Beta, b.Alpha, math.Max(0, math.Min(1, 1-x)))
}

// Quantile is the x with CDF(x) = u.
func (b Beta) Quantile(u float64) float64 {
	b.must()
	mustLevel(u)
	return mathext.InvRegIncBeta(b.Alpha, b.Beta, u)
}

// Support is [0, 1].
func (b Beta) Support() (lowest, highest float64) { return 0, 1 }

func (b Beta) tails() (lower, upper tail) { return finiteEnd, finiteEnd }
func (b Beta) marks() []float64           { return quantileMarks(b) }

// KullbackLeibler returns KL(b‖q) in nats, the gaps of log Γ over its tangents for α and β less that for α+β.
// Half the digits can be lost where one parameter is a millionth of the other or less, and only the other changes.
func (b Beta) KullbackLeibler(q Beta) float64 {
	b.must()
	q.must()
	a, x := b.sum(), q.sum()
	n := (x.hi - a.hi) + (x.lo - a.lo)
	ch := change{growth: x.hi / a.hi, ln: lnGrowth(a.hi, x.hi, n)}
	for _, s := range [...]struct{ from, to float64 }{{b.Alpha, q.Alpha}, {b.Beta, q.Beta}} {
		ch.add(s.from, s.to, crossed(s.to, s.from, x, a, x.hi))
		ch.restThere.add(gammaGapRest(s.from, s.to, s.to-s.from))
	}
	ch.restThere.add(-gammaGapRest(a.hi, x.hi, n))
	return withRests(&ch.there, &ch.restThere)
}

// sum is α+β, exactly.
func (b Beta) sum() double {
	hi, lo := twoSum(b.Alpha, b.Beta)
	return double{hi, lo}
}
