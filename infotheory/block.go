package infotheory

import "math"

const blockSize = 64

// block is the working space of a Comparison: some outcomes at a time, each step a loop without calls, which is what
// makes it fast in wasm. Outcomes fall into three lists: near (½ ≤ y/p ≤ 2, series), far (logarithms), and edge
// (zeros and weights that are next to nothing), which the loops skip and edges resolves one by one.
type block struct {
	topP, topY float64 // logarithms of the largest p and y
	half       bool    // λ = ½: the mixture's terms are computed on the way

	n                  int
	p, y, d            [blockSize]float64 // as pair.at yields them; 0 at an edge
	ratio              [blockSize]float64 // log(y/p)
	pq, qp, mixed      [blockSize]float64 // terms p·log(p/y) − p + y, y·log(y/p) − y + p, and ½ of the two over m
	lnP, lnY           [blockSize]float64
	small, mean        [blockSize]float64 // of far: t = min/max of p and y, (1+t)/2, then their logarithms
	near, far, edge    [blockSize]int
	nNear, nFar, nEdge int
}

// load brings the outcomes from..to to one scale.
func (b *block) load(pr *pair, from, to int) {
	b.n = to - from
	p, q := pr.p[from:to], pr.q[from:to]
	if !pr.close {
		for i := range p {
			b.p[i], b.y[i], b.d[i] = pr.at(from + i)
		}
		return
	}
	sp, sq, delta := pr.mp.scale, pr.mq.scale, pr.delta
	for i, x := range p {
		y := q[i] * sq.a * sq.b
		x = x * sp.a * sp.b
		yd := y * delta
		d := (y - x) + yd
		if math.Abs(d) < cancelled*math.Abs(yd) {
			d = pr.difference(double{hi: x}, double{hi: y})
		}
		b.p[i], b.y[i], b.d[i] = x, y+yd, d
	}
	if pr.top >= from && pr.top < to {
		b.d[pr.top-from] = pr.over
	}
}

// classify fills the lists. Which is near and which far is as good as random, so it is decided without a branch.
func (b *block) classify() {
	near, far, edge := 0, 0, 0
	for i := range b.p[:b.n] {
		p, y := b.p[i], b.y[i]
		b.near[near], b.far[far] = i, i
		b.lnP[i] = p
		if p < tiny || y < tiny {
			b.edge[edge] = i
			edge++
			b.p[i], b.y[i], b.d[i], b.lnP[i], b.lnY[i] = 0, 0, 0, 1, 0
			b.ratio[i], b.pq[i], b.qp[i], b.mixed[i] = 0, 0, 0, 0
			continue
		}
		isFar := int(math.Float64bits((p+y)-3*math.Abs(b.d[i])) >> 63)
		near += 1 - isFar
		far += isFar
	}
	b.nNear, b.nFar, b.nEdge = near, far, edge
}

// nearTerms computes the terms by series in r = d/(p+y).
func (b *block) nearTerms() {
	for _, i := range b.near[:b.nNear] {
		i &= blockSize - 1
		p, y, d := b.p[i], b.y[i], b.d[i]
		r := d / (p + y)
		w := r * r
		w2 := w * w
		w4 := w2 * w2
		tail := w * ((q0 + q1*w) + w2*(q2+q3*w) + w4*((q4+q5*w)+w2*(q6+q7*w)+w4*((q8+q9*w)+w2*q10)))
		series := (j0 + j1*w) + w2*(j2+j3*w) + w4*((j4+j5*w)+w2*(j6+j7*w)+w4*((j8+j9*w)+w2*j10))
		b.ratio[i] = 2 * (r + r*tail)
		b.lnY[i] = b.lnP[i] + b.ratio[i]
		b.pq[i] = r * (d - 2*p*tail)
		b.qp[i] = r * (d + 2*y*tail)
		b.mixed[i] = 0.25 * r * d * series
	}
}

// logarithms prepares the far outcomes' ratios and takes all logarithms that the block needs. Of a far pair it takes
// that of the larger: the other's is its sum with log t, which does not cancel.
func (b *block) logarithms() {
	small, mean := b.small[:b.nFar], b.mean[:b.nFar]
	for k, i := range b.far[:b.nFar] {
		i &= blockSize - 1
		smaller, larger := sorted(b.p[i], b.y[i], b.d[i])
		t := smaller / larger
		small[k], mean[k] = t, 0.5+0.5*t
		b.lnP[i] = larger
	}
	lnAll(b.lnP[:b.n])
	lnAll(small)
	lnAll(mean)
}

// farTerms computes the terms by logarithms, apart: none loses more than a digit where y/p is not in [½, 2].
func (b *block) farTerms() {
	small, mean := b.small[:b.nFar], b.mean[:b.nFar]
	for k, i := range b.far[:b.nFar] {
		i &= blockSize - 1
		p, y, d := b.p[i], b.y[i], b.d[i]
		ratio := math.Copysign(small[k], d)
		larger := b.lnP[i]
		b.lnP[i], b.lnY[i] = larger-0.5*(ratio+math.Abs(ratio)), larger+0.5*(ratio-math.Abs(ratio))
		b.ratio[i] = ratio
		b.pq[i] = d - p*ratio
		b.qp[i] = y*ratio - d
		smaller, _ := sorted(p, y, d)
		b.mixed[i] = 0.5 * (smaller*small[k] - (p+y)*mean[k])
	}
}

// sorted orders p and y by the sign of d = y − p, without a branch.
func sorted(p, y, d float64) (smaller, larger float64) {
	a, b := math.Float64bits(p), math.Float64bits(y)
	swap := (a ^ b) & uint64(int64(math.Float64bits(d))>>63)
	return math.Float64frombits(a ^ swap), math.Float64frombits(b ^ swap)
}

// sums are totals in the scale of a pair.
type sums struct {
	pq, qp, mixed        accumulator
	surpriseP, surpriseQ accumulator // Σ p(log p* − log p), the same for y
}

// sum adds the block's terms, none negative, in plain sums of blockSize and those with compensation.
func (b *block) sum(to *sums) {
	var pq, qp, mixed float64
	for i := range b.pq[:b.n] {
		pq += b.pq[i]
		qp += b.qp[i]
		mixed += b.mixed[i]
	}
	to.pq.add(pq)
	to.qp.add(qp)
	to.mixed.add(mixed)
}

// surprises adds p(log p* − log p) and y(log y* − log y).
func (b *block) surprises(to *sums) {
	var p, y float64
	for i := range b.p[:b.n] {
		p += b.p[i] * (b.topP - b.lnP[i])
		y += b.y[i] * (b.topY - b.lnY[i])
	}
	to.surpriseP.add(p)
	to.surpriseQ.add(y)
}

// pin sets the logarithms of the largest p and y, if they are at these places of the block, so that their surprises
// are exactly 0.
func (b *block) pin(largestP, largestY int) {
	if largestP >= 0 && largestP < b.n {
		b.lnP[largestP] = b.topP
	}
	if largestY >= 0 && largestY < b.n {
		b.lnY[largestY] = b.topY
	}
}

// store writes the terms per unit of probability into what c holds from outcome from on.
func (b *block) store(c *Comparison, from int, per float64) {
	to := from + b.n
	termsPQ, termsQP := c.TermsPQ[from:to], c.TermsQP[from:to]
	excessPQ, excessQP := c.ExcessPQ[from:to], c.ExcessQP[from:to]
	for i := range termsPQ {
		ratio := b.ratio[i]
		termsPQ[i], termsQP[i] = 0-b.p[i]*per*ratio, 0+b.y[i]*per*ratio
		excessPQ[i], excessQP[i] = b.pq[i]*per, b.qp[i]*per
	}
}

// edges adds and stores what the loops skipped.
func (b *block) edges(c *Comparison, pr *pair, from int, to *sums) {
	total := wideOf(pr.mp.total.hi)
	for _, i := range b.edge[:b.nEdge] {
		i += from
		o := pr.outcome(i)
		pq, qp := o.excess()
		to.pq.add(pq)
		to.qp.add(qp)
		if b.half {
			to.mixed.add(o.mixed(0.5, 0.5))
		}
		c.ExcessPQ[i], c.ExcessQP[i] = pq/total.float(), qp/total.float()
		signedPQ, signedQP := o.signed()
		c.TermsPQ[i], c.TermsQP[i] = signedPQ.over(total), signedQP.over(total)
		p, y := o.wides()
		if p.hi > 0 && i != pr.mp.largest {
			to.surpriseP.add(math.Ldexp(p.hi*(b.topP-pr.lnP(i)), p.exponent))
		}
		if y.hi > 0 && i != pr.mq.largest {
			to.surpriseQ.add(math.Ldexp(y.hi*(b.topY-pr.lnY(i)), y.exponent))
		}
	}
}
