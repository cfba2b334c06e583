package infotheory

import (
	"math"
	"slices"
)

// reference computes what CompareDensities does in another way: with 31 digits, the textbook's formulas of the log densities, and
// a Gauss-Legendre rule in the logarithm of the distance from places near which the densities may change, halved where the
// last Legendre coefficients of the integrand are not next to nothing. It shares nothing with the package but the parameters.
type reference struct {
	log     [2]func(x place) dd // log densities, −Inf outside
	low     [2]float64          // supports
	high    [2]float64
	centers []float64
	finest  float64 // the smallest length on which a density changes
	widest  float64 // and the largest
}

// readingsOf are what a reference computes. Those that are infinite are not to be looked at.
type readingsOf struct{ pq, qp, js, hp, hq dd }

// place is a center and a distance from it, which may be smaller than the center can tell.
type place struct{ center, away dd }

// from is the distance from c.
func (x place) from(c dd) dd {
	if x.center == c {
		return x.away
	}
	return x.center.sub(c).add(x.away)
}

func (x place) value() dd { return x.center.add(x.away) }

func placeAt(c, away float64) place { return place{ddOf(c), ddOf(away)} }

// textbook is the log density of a family, and the length on which it changes.
func textbook(d Density) (log func(x place) dd, centers []float64, scale float64) {
	half := ddOf(0.5)
	switch d := d.(type) {
	case Normal:
		norm, mu, sigma := ddOf(d.Sigma).ln().add(ddLnRoot2P), ddOf(d.Mu), ddOf(d.Sigma)
		return func(x place) dd {
			z := x.from(mu).div(sigma)
			return z.mul(z).mul(half).add(norm).neg()
		}, []float64{d.Mu}, d.Sigma
	case Laplace:
		norm, mu, s := ddOf(d.Scale).scale(2).ln(), ddOf(d.Mu), ddOf(d.Scale)
		return func(x place) dd {
			z := x.from(mu).div(s)
			if z.hi < 0 {
				z = z.neg()
			}
			return z.add(norm).neg()
		}, []float64{d.Mu}, d.Scale
	case Logistic:
		norm, mu, s := ddOf(d.S).ln(), ddOf(d.Mu), ddOf(d.S)
		return func(x place) dd {
			z := x.from(mu).div(s)
			if z.hi < 0 {
				z = z.neg()
			}
			return z.add(norm).add(ddOf(1).add(z.neg().exp()).ln().scale(2)).neg()
		}, []float64{d.Mu}, d.S
	case Uniform:
		norm := ddOf(d.Max).sub(ddOf(d.Min)).ln().neg()
		return func(place) dd { return norm }, []float64{d.Min, d.Max}, d.Max - d.Min
	case Exponential:
		rate := ddOf(d.Rate)
		norm := rate.ln()
		return func(x place) dd { return norm.sub(rate.mul(x.value())) }, []float64{0}, 1 / d.Rate
	case Gamma:
		a, rate := ddOf(d.Alpha), ddOf(d.Beta)
		norm, less := a.mul(rate.ln()).sub(a.lnGamma()), a.sub(ddOf(1))
		return func(x place) dd { return norm.add(less.mul(x.value().ln())).sub(rate.mul(x.value())) },
			[]float64{0, d.Alpha / d.Beta}, math.Sqrt(d.Alpha) / d.Beta
	case Beta:
		a, b, one := ddOf(d.Alpha), ddOf(d.Beta), ddOf(1)
		norm := a.add(b).lnGamma().sub(a.lnGamma()).sub(b.lnGamma())
		a, b = a.sub(one), b.sub(one)
		n := d.Alpha + d.Beta
		return func(x place) dd { return norm.add(a.mul(x.value().ln())).add(b.mul(x.from(one).neg().ln())) },
			[]float64{0, d.Alpha / n, 1}, math.Min(math.Sqrt(d.Alpha*d.Beta/n)/n, math.Min(1/d.Alpha, 1/d.Beta))
	case LogNormal:
		mu, sigma := ddOf(d.Mu), ddOf(d.Sigma)
		norm := sigma.ln().add(ddLnRoot2P)
		return func(x place) dd {
			y := x.value().ln()
			z := y.sub(mu).div(sigma)
			return z.mul(z).mul(half).add(norm).add(y).neg()
		}, []float64{0, math.Exp(d.Mu)}, math.Min(1, d.Sigma) * math.Exp(d.Mu)
	case StudentsT:
		nu, mu, sigma := ddOf(d.Nu), ddOf(d.Mu), ddOf(d.Sigma)
		up := nu.add(ddOf(1)).mul(half)
		norm := nu.mul(half).lnGamma().sub(up.lnGamma()).add(sigma.ln()).add(nu.ln().mul(half)).
			add(ddLnRoot2P).sub(ddLn2.mul(half)) // ½ log π
		return func(x place) dd {
			z := x.from(mu).div(sigma)
			if math.Abs(z.hi) > 1e100 {
				if z.hi < 0 {
					z = z.neg()
				}
				return up.mul(z.ln().scale(2).sub(nu.ln())).add(norm).neg()
			}
			return up.mul(ddOf(1).add(z.mul(z).div(nu)).ln()).add(norm).neg()
		}, []float64{d.Mu}, d.Sigma * math.Min(1, math.Sqrt(d.Nu))
	case NormalMixture:
		var parts []func(place) dd
		var weights []dd
		total := dd{}
		scale := math.Inf(1)
		for k, w := range d.Weights {
			if w > 0 {
				log, at, s := textbook(d.Parts[k])
				parts, weights, total = append(parts, log), append(weights, ddOf(w)), total.add(ddOf(w))
				centers, scale = append(centers, at...), math.Min(scale, s)
			}
		}
		return func(x place) dd {
			best, sum := ddOf(math.Inf(-1)), dd{}
			logs := make([]dd, len(parts))
			for k, log := range parts {
				logs[k] = log(x)
				if best.less(logs[k]) {
					best = logs[k]
				}
			}
			if math.IsInf(best.hi, -1) {
				return best
			}
			for k, l := range logs {
				sum = sum.add(l.sub(best).exp().mul(weights[k]))
			}
			return sum.div(total).ln().add(best)
		}, centers, scale
	case Truncated:
		log, centers, scale := textbook(d.density)
		for _, end := range [...]float64{d.min, d.max} {
			if math.IsInf(end, 0) {
				continue
			}
			centers = append(centers, end)
			scale = math.Min(scale, fallAt(log, end, scale))
		}
		return log, centers, math.Min(scale, d.max-d.min)
	}
	panic("no textbook has it")
}

// fallAt is a length near x on which a log density changes by about 1, at most that given.
func fallAt(log func(place) dd, x, most float64) float64 {
	there := log(placeAt(x, 0)).hi
	if math.IsInf(there, 0) || math.IsNaN(there) {
		return most
	}
	for s := most; s > 1e-300; s /= 4 {
		up, down := log(placeAt(x, s)).hi, log(placeAt(x, -s)).hi
		if !(math.Abs(up-there) > 1) && !(math.Abs(down-there) > 1) {
			return s
		}
	}
	return most
}

// newReference prepares two densities; cut ones are normalised by an integral of their own.
func newReference(p, q Density) *reference {
	r := &reference{finest: math.Inf(1)}
	for i, d := range [...]Density{p, q} {
		log, centers, scale := textbook(d)
		r.log[i] = log
		r.low[i], r.high[i] = d.Support()
		r.centers = append(r.centers, centers...)
		r.finest, r.widest = math.Min(r.finest, scale), math.Max(r.widest, scale)
	}
	r.widest += slices.Max(r.centers) - slices.Min(r.centers)
	for i, d := range [...]Density{p, q} {
		if _, cut := d.(Truncated); cut {
			r.normalise(i)
		}
	}
	return r
}

// normalise subtracts the logarithm of the mass, taken from where the density is highest.
func (r *reference) normalise(i int) {
	log := r.log[i]
	top := ddOf(math.Inf(-1))
	for _, c := range r.centers {
		for _, x := range [...]place{placeAt(c, 0), placeAt(c, r.finest/8), placeAt(c, -r.finest/8)} {
			if v := x.value().hi; v >= r.low[i] && v <= r.high[i] {
				if l := log(x); top.less(l) && !math.IsInf(l.hi, 1) {
					top = l
				}
			}
		}
	}
	terms := func(x place, sum *[5]dd, weight dd) float64 {
		f := log(x).sub(top).exp().mul(weight)
		sum[0] = sum[0].add(f)
		return f.hi
	}
	about := r.integrate(r.low[i], r.high[i], 0, 0, terms)[0].hi
	mass := r.integrate(r.low[i], r.high[i], about, mostDepths, terms)[0]
	level := top.add(mass.ln())
	r.log[i] = func(x place) dd { return log(x).sub(level) }
}

// readings integrates over both supports. Terms are p log(p/q) − p + q.
func (r *reference) readings() (out readingsOf) {
	both := [2]float64{math.Max(r.low[0], r.low[1]), math.Min(r.high[0], r.high[1])}
	sums := [5]dd{}
	ends := []float64{math.Min(r.low[0], r.low[1]), math.Max(r.high[0], r.high[1])}
	for _, x := range both {
		if x > ends[0] && x < ends[1] {
			ends = append(ends, x)
		}
	}
	slices.Sort(ends)
	ends = slices.Compact(ends)
	for i := 1; i < len(ends); i++ {
		part := r.integrate(ends[i-1], ends[i], 1, mostDepths, r.terms(ends[i-1], ends[i]))
		for k, s := range part {
			sums[k] = sums[k].add(s)
		}
	}
	return readingsOf{pq: sums[0], qp: sums[1], js: sums[2].scale(0.5), hp: sums[3], hq: sums[4]}
}

func (r *reference) terms(low, high float64) func(x place, sum *[5]dd, weight dd) float64 {
	has := [2]bool{}
	for i := range has {
		has[i] = r.low[i] <= low && high <= r.high[i]
	}
	return func(x place, sum *[5]dd, weight dd) float64 {
		var l, f [2]dd
		for i := range l {
			if l[i] = ddOf(math.Inf(-1)); has[i] {
				l[i] = r.log[i](x)
				f[i] = l[i].exp().mul(weight)
			}
		}
		for i := range l {
			if f[i].hi > 0 {
				sum[3+i] = sum[3+i].sub(f[i].mul(l[i]))
				sum[i], sum[1-i] = sum[i].sub(f[i]), sum[1-i].add(f[i]) // so that errors of the masses do not count
				if has[1-i] {
					sum[i] = sum[i].add(f[i].mul(l[i].sub(l[1-i])))
				}
			}
		}
		rest := [2]dd{} // log 2p/(p+q) = log 2 − log(1 + q/p)
		if has[0] && has[1] && (f[0].hi > 0 || f[1].hi > 0) {
			if ratio := l[0].sub(l[1]); ratio.hi > 0 {
				rest[0] = ddOf(1).add(ratio.neg().exp()).ln()
				rest[1] = rest[0].add(ratio)
			} else {
				rest[1] = ddOf(1).add(ratio.exp()).ln()
				rest[0] = rest[1].sub(ratio)
			}
		}
		for i := range l {
			if f[i].hi > 0 {
				sum[2] = sum[2].add(f[i].mul(ddLn2.sub(rest[i])))
			}
		}
		return f[0].hi + f[1].hi
	}
}

// points is how many places the rule has on a panel, checked how many of the last Legendre coefficients must be next to nothing: a fall
// of those before may be that of a hump, beside which a bend is left.
const (
	points  = 20
	checked = 3
)

// rule is the Gauss-Legendre rule on [−1, 1]. Sums of last times weight times integrand are the last Legendre
// coefficients.
var rule = func() (r struct {
	at, weight [points]dd
	last       [points][checked]float64
}) {
	for k := range points {
		x := ddOf(math.Cos(math.Pi * (float64(k) + 0.75) / (points + 0.5)))
		var slope dd
		for range 8 {
			a, b := ddOf(1), x
			for j := 2; j <= points; j++ {
				a, b = b, x.mul(b).mul(ddOf(float64(2*j-1))).sub(a.mul(ddOf(float64(j-1)))).div(ddOf(float64(j)))
				if n := j - (points - checked); n >= 0 && n < checked {
					r.last[k][n] = b.f() * float64(2*j+1)
				}
			}
			slope = x.mul(b).sub(a).mul(ddOf(points)).div(x.mul(x).sub(ddOf(1)))
			x = x.sub(b.div(slope))
		}
		r.at[k] = x
		r.weight[k] = ddOf(2).div(ddOf(1).sub(x.mul(x)).mul(slope).mul(slope))
	}
	return r
}()

type termsAt func(x place, sum *[5]dd, weight dd) float64

// mostDepths is how often a panel may be halved.
const mostDepths = 30

// integrate goes from low to high, each half of what is between two centers in the logarithm of the distance from its own. What is next
// to nothing beside the unit does not matter.
func (r *reference) integrate(low, high, unit float64, depths int, terms termsAt) (sum [5]dd) {
	centers := []float64{}
	for _, c := range append(slices.Clone(r.centers), low, high) {
		if c >= low && c <= high && !math.IsInf(c, 0) {
			centers = append(centers, c)
		}
	}
	slices.Sort(centers)
	centers = slices.Compact(centers)
	p := &piece{nothing: 1e-27 * unit, depths: depths, terms: terms, finest: r.finest, widest: r.widest, sum: &sum}
	for i, c := range centers {
		left, right := ddOf(math.Inf(1)), ddOf(math.Inf(1))
		if i > 0 {
			left = ddOf(c).sub(ddOf(centers[i-1])).scale(0.5)
		} else if c == low {
			left = dd{}
		}
		if i < len(centers)-1 {
			right = ddOf(centers[i+1]).sub(ddOf(c)).scale(0.5)
		} else if c == high {
			right = dd{}
		}
		p.run(c, -1, left)
		p.run(c, 1, right)
	}
	return sum
}

// piece is what goes from a center in one direction.
type piece struct {
	nothing float64
	depths  int
	terms   termsAt
	finest  float64
	widest  float64
	center  dd
	sign    float64
	sum     *[5]dd
	mass    float64
}

// run goes outwards from the finest length, then inwards, until nothing is left.
func (p *piece) run(center, sign float64, length dd) {
	if length.hi == 0 {
		return
	}
	infinite := math.IsInf(length.hi, 1)
	p.center, p.sign = ddOf(center), sign
	start, end := math.Log(p.finest), 700.0
	if !infinite {
		end = math.Log(length.hi) // but for what rounding takes, below
	}
	start = math.Min(start, end)
	const nothing = 1e-29
	width, idle := 1.0, 0
	for v := start; v < end; v += width {
		width = math.Max(1, (v-start)/8)
		to := ddOf(v + width)
		if v+width >= end {
			to = ddOf(end)
			if !infinite {
				to = length.ln()
			}
		}
		mass := p.panel(ddOf(v), to, 0)
		if p.mass += mass; mass < nothing*p.mass {
			if idle++; idle > 12 && infinite && v > math.Log(p.widest) {
				break
			}
		} else {
			idle = 0
		}
	}
	if start == end {
		to := length.ln()
		p.mass += p.panel(ddOf(start-1), to, 0)
		start--
	}
	for v := start; v > -740; v -= width {
		width = math.Max(1, (start-v)/8)
		mass := p.panel(ddOf(v-width), ddOf(v), 0)
		if p.mass += mass; mass <= nothing*p.mass && start-v > 10 {
			break
		}
	}
}

// panel integrates over a part of the logarithm, and halves it where the last coefficients are more than next to nothing.
func (p *piece) panel(from, to dd, depth int) (mass float64) {
	var sum [5]dd
	var last [5][checked]float64
	half, middle := to.sub(from).scale(0.5), from.add(to).scale(0.5)
	for k, t := range rule.at {
		u := middle.add(half.mul(t)).exp()
		if u.hi == 0 {
			continue
		}
		x := place{p.center, u}
		if p.sign < 0 {
			x.away = u.neg()
		}
		var here [5]dd
		mass += p.terms(x, &here, u.mul(half).mul(rule.weight[k]))
		for i, y := range here {
			sum[i] = sum[i].add(y)
			for n, c := range rule.last[k] {
				last[i][n] += c * y.hi
			}
		}
	}
	if depth < p.depths && !p.enough(&sum, &last) {
		return p.panel(from, middle, depth+1) + p.panel(middle, to, depth+1)
	}
	for k, s := range sum {
		p.sum[k] = p.sum[k].add(s)
	}
	return mass
}

// enough reports whether the last coefficients are next to nothing: what rounding leaves of those of the panel, or 1e-16 of all so far.
func (p *piece) enough(sum *[5]dd, last *[5][checked]float64) bool {
	for k, coefficients := range last {
		most := 4e-16*math.Abs(sum[k].hi) + 1e-16*math.Abs(p.sum[k].hi) + p.nothing
		for _, c := range coefficients {
			if math.Abs(c) > most {
				return false
			}
		}
	}
	return true
}
