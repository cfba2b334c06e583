package infotheory

import "math"

// pair holds two distributions over the same outcomes, brought to one mass by exact powers of two and a factor 1+δ,
// so that their difference keeps all its digits.
//
// Outcome by outcome it yields p, y and d: the scaled weight of the first, the weight of the second brought to the
// first one's mass, and y − p to full relative accuracy. Σp = Σy = mp.total.
type pair struct {
	p, q   []float64
	mp, mq mass
	ratio  float64 // 1+δ = Σp/Σq
	delta  float64
	close  bool    // δ is so small that q − p + qδ is as good as the exact difference
	top    int     // the outcome that has more than half of both masses, −1 if none has
	over   float64 // its y − p, which is small where it has nearly all: the difference of what the others have
}

// closeMasses bounds δ for the short form of the difference. It holds whatever normalised weights leave.
const closeMasses = 0x1p-40

// cancelled is how little of q·δ is left where the short form of the difference has lost digits: two distributions that are nearly proportional.
const cancelled = 0x1p-8

// newPair validates p and q and panics if they are not a pair of distributions.
func newPair(p, q []float64) pair {
	mp, okP := newMass(p)
	mq, okQ := newMass(q)
	if !okP || !okQ || len(p) != len(q) {
		must(ValidatePair(p, q))
	}
	pr := pair{p: p, q: q, mp: mp, mq: mq}
	pr.balance()
	return pr
}

// balance brings both masses to one scale and finds what their quotient is.
func (pr *pair) balance() {
	for pr.mp.total.hi > math.Sqrt2*pr.mq.total.hi {
		pr.mq.rescale(1)
	}
	for pr.mq.total.hi > math.Sqrt2*pr.mp.total.hi {
		pr.mp.rescale(1)
	}
	a, b := pr.mp.total, pr.mq.total
	pr.delta = ((a.hi - b.hi) + (a.lo - b.lo)) / b.hi
	pr.top = -1
	if i := pr.mp.largest; i == pr.mq.largest && pr.mp.most(pr.p) && pr.mq.most(pr.q) {
		pr.top = i
		hi, lo := twoSum(pr.mp.scale.of(pr.p[i]), -pr.mq.scale.of(pr.q[i]))
		rests := double{hi, lo}.plus(pr.mp.tail.at(-pr.mp.scale.exponent)).minus(pr.mq.tail.at(-pr.mq.scale.exponent))
		pr.delta = rests.hi / b.hi
		pr.over = pr.betweenRests(wideOf(pr.p[i]), wideOf(pr.q[i]), pr.mp.tail, pr.mq.tail)
	}
	pr.ratio = 1 + pr.delta
	pr.close = math.Abs(pr.delta) <= closeMasses
}

// betweenRests is q·Σp/Σq − p in the pair's scale for weights that have more than half of their masses, by what these leave to others:
// it is (q·restP − p·restQ)/Σq.
func (pr *pair) betweenRests(p, q, restP, restQ wide) float64 {
	restP.exponent += pr.mp.scale.exponent
	restQ.exponent += pr.mq.scale.exponent
	p.exponent += pr.mp.scale.exponent
	q.exponent += pr.mq.scale.exponent
	d := difference(q, restP, p, restQ)
	return math.Ldexp(d.hi/pr.mq.total.hi, d.exponent)
}

// at returns the outcome's p, y and d = y − p. Entries below tiny may have lost digits: see resolve.
func (pr *pair) at(i int) (p, y, d float64) {
	p, y, d = pr.bring(pr.mp.scale.of(pr.p[i]), pr.mq.scale.of(pr.q[i]))
	if i == pr.top {
		d = pr.over
	}
	return p, y, d
}

// bring gives two scaled weights the same mass.
func (pr *pair) bring(p, q float64) (_, y, d float64) {
	p, q = p+0, q+0 // −0 becomes 0
	if pr.close {
		qd := q * pr.delta
		d := (q - p) + qd
		if math.Abs(d) < cancelled*math.Abs(qd) {
			d = pr.difference(double{hi: p}, double{hi: q})
		}
		return p, q + qd, d
	}
	return p, q * pr.ratio, pr.difference(double{hi: p}, double{hi: q})
}

// difference is q·Σp/Σq − p by double-double products. It is exactly 0 where the two sides are the same numbers.
func (pr *pair) difference(p, q double) float64 {
	a, b := pr.mp.total, pr.mq.total
	x, ex := twoProduct(q.hi, a.hi)
	z, ez := twoProduct(p.hi, b.hi)
	return ((x - z) + ((ex - ez) + ((q.hi*a.lo + q.lo*a.hi) - (p.hi*b.lo + p.lo*b.hi)))) / b.hi
}

// lnP is the logarithm of the scaled weight p[i] > 0 even where that weight leaves the range of floats.
func (pr *pair) lnP(i int) float64 { return lnWide(pr.p[i], pr.mp.scale.exponent) }

// lnY is the same for y.
func (pr *pair) lnY(i int) float64 {
	return lnWide(pr.q[i], pr.mq.scale.exponent) + math.Log1p(pr.delta)
}

// perMass is the sum of terms in the pair's scale as a number per unit of probability.
func (pr *pair) perMass(sum *accumulator) float64 { return sum.value() / pr.mp.total.hi }
