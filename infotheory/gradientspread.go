package infotheory

import (
	"math"
	"slices"
)

// Spreads are, for each estimator, the standard deviations of the mean of n pulls, each of an x drawn from q: how far an estimate is off,
// typically. They are worked out by quadrature, to about six digits. One is ∞ where the square of a pull has no mean, which is decided by
// a rule: pulls that grow like p/q, and a part of the target that is at least √2 times as wide as q; and where a float64 does not hold
// it. It panics on an invalid q and on fewer than two draws, which a baseline needs.
func (t *Target) Spreads(r GradientRule, q Normal, n int) (of [Reparametrised + 1]Pull) {
	q.must()
	mustHaveOthers(n)
	list := t.samples(r, q)
	unbounded := t.widest()/q.Sigma >= math.Sqrt2*(1-4*unitRounding)
	for e := range of {
		kind := 0
		if Estimator(e) == Reparametrised {
			kind = 1
		}
		switch {
		case unbounded && r.weighty[kind]:
			of[e] = Pull{math.Inf(1), math.Inf(1)}
		case Estimator(e) == LeaveOneOut:
			of[e] = spreadOfOthers(r, q, list, float64(n))
		default:
			of[e] = spreadOfMean(r, Estimator(e), q, list, float64(n))
		}
	}
	return of
}

// spreadOfMean is that of pulls that have nothing to do with each other: the standard deviation of one, shared by √n.
func spreadOfMean(r GradientRule, e Estimator, q Normal, list []sample, n float64) Pull {
	var mean, square [2]accumulator
	each := func(visit func(k int, pull, root float64)) {
		for i := range list {
			s := &list[i]
			part, path := r.parts(s.l, s.h)
			mu, logSigma := s.alongScore(q)
			if e == Reparametrised {
				part = path
				mu, logSigma = s.alongPath(q)
			}
			root := math.Exp(s.h)
			visit(0, part*mu, root)
			visit(1, part*logSigma, root)
		}
	}
	each(func(k int, pull, root float64) { mean[k].add(pull * root) })
	middle := [...]float64{mean[0].value(), mean[1].value()}
	each(func(k int, pull, root float64) { d := pull - middle[k]*root; square[k].add(d * d) })
	return Pull{deviationOf(square[0].value() / n), deviationOf(square[1].value() / n)}
}

// deviationOf is the standard deviation of a variance. One with terms too large for a float64 is too large for it, too.
func deviationOf(variance float64) float64 {
	if math.IsNaN(variance) {
		return math.Inf(1)
	}
	return math.Sqrt(variance)
}

// spreadOfOthers is that with a baseline. The estimate is the sample covariance of c = (f − wf′)(w) and g = ∇log q, whose variance is
// that of (c − E[c])g, shared by n, and E[(c − E[c])²]E[g²] + Cov(c, g)², shared by n(n−1).
func spreadOfOthers(r GradientRule, q Normal, list []sample, n float64) Pull {
	var mean, square accumulator
	for i := range list {
		part, _ := r.parts(list[i].l, list[i].h)
		mean.add(part * math.Exp(list[i].h))
	}
	middle := mean.value()
	each := func(visit func(c, root float64, g [2]float64)) {
		for i := range list {
			part, _ := r.parts(list[i].l, list[i].h)
			root := math.Exp(list[i].h)
			mu, logSigma := list[i].alongScore(q)
			visit(part-middle*root, root, [2]float64{mu, logSigma})
		}
	}
	var both, product [2]accumulator
	each(func(c, root float64, g [2]float64) {
		square.add(c * c)
		both[0].add(c * g[0] * root)
		both[1].add(c * g[1] * root)
	})
	covariance := [...]float64{both[0].value(), both[1].value()}
	each(func(c, root float64, g [2]float64) {
		for k := range g {
			d := c*g[k] - covariance[k]*root
			product[k].add(d * d)
		}
	})
	of := func(k int, ofG float64) float64 {
		return deviationOf(product[k].value()/n + (square.value()*ofG+covariance[k]*covariance[k])/(n*(n-1)))
	}
	return Pull{of(0, 1/q.Sigma/q.Sigma), of(1, 2)}
}

// widest is the largest standard deviation of a part.
func (t *Target) widest() float64 {
	most := 0.0
	for k := range t.parts {
		most = math.Max(most, t.parts[k].Sigma)
	}
	return most
}

// samples are points of x with weights for means over q of what a rule has. What grows like a logarithm is where q is; the rest may be
// where p or p²/q is.
func (t *Target) samples(r GradientRule, q Normal) []sample {
	var list []sample
	if r.log {
		step := math.Min(3*t.step(q), 0.125) // a third of the points of an exact slope leave six digits
		t.trapezoid(q, step, func(_, z, weight, _ float64) {
			list = append(list, t.sampleAt(q, z, 0.5*math.Log(weight*step)))
		})
		return list
	}
	hills := t.hills(q)
	var ends []float64
	for _, h := range hills {
		ends = append(ends, h.Mu-reach*h.Sigma, h.Mu+reach*h.Sigma)
	}
	slices.Sort(ends)
	for k := range ends[1:] {
		grain := math.Inf(1)
		for _, h := range hills {
			if low, high := h.Mu-reach*h.Sigma, h.Mu+reach*h.Sigma; low <= ends[k] && ends[k+1] <= high {
				grain = math.Min(grain, 0.5*h.Sigma)
			}
		}
		if ends[k] < ends[k+1] && grain < math.Inf(1) {
			list = t.gauss(list, q, ends[k], ends[k+1], grain)
		}
	}
	return list
}

// hills are q, the parts of the target, and those of p²/q as far as it has a mean, as normal distributions.
func (t *Target) hills(q Normal) []Normal {
	list := []Normal{q}
	for k := range t.parts {
		a := t.parts[k].Normal
		list = append(list, a)
		for j := range t.parts[:k+1] {
			b := t.parts[j].Normal
			sharp := 1/(a.Sigma*a.Sigma) + 1/(b.Sigma*b.Sigma) - 1/(q.Sigma*q.Sigma)
			if sharp > 0 {
				mu := (a.Mu/(a.Sigma*a.Sigma) + b.Mu/(b.Sigma*b.Sigma) - q.Mu/(q.Sigma*q.Sigma)) / sharp
				list = append(list, Normal{mu, 1 / math.Sqrt(sharp)})
			}
		}
	}
	return list
}

// gauss appends the points of the rule of Gauss and Legendre with five points on pieces of about a length.
func (t *Target) gauss(list []sample, q Normal, low, high, grain float64) []sample {
	points := [...]struct{ at, weight float64 }{ // Abramowitz and Stegun, table 25.4
		{-0.9061798459386640, 0.2369268850561891}, {-0.5384693101056831, 0.4786286704993665}, {0, 0.5688888888888889},
		{0.5384693101056831, 0.4786286704993665}, {0.9061798459386640, 0.2369268850561891},
	}
	n := math.Ceil((high - low) / grain)
	half := 0.5 * (high - low) / n
	for k := range int(n) {
		middle := low + (2*float64(k)+1)*half
		for _, p := range points {
			z := (middle + p.at*half - q.Mu) / q.Sigma
			list = append(list, t.sampleAt(q, z, 0.5*(-0.5*z*z-lnRoot2Pi+math.Log(p.weight*half/q.Sigma))))
		}
	}
	return list
}
