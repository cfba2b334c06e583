package infotheory

import (
	"math"
	"slices"
)

// Quantiles appends the x with CDF(x) = u for every u in levels to dst[:0]. It is [Density.Quantile] for many levels at once, which for
// densities without a closed form is several times as fast. It panics on a level outside [0, 1].
func Quantiles(dst []float64, d Density, levels ...float64) []float64 {
	dst = dst[:0]
	if t, ok := d.(StudentsT); ok && t != (StudentsT{0, 1, t.Nu}) { // not around μ, where floats are coarser
		t.must()
		dst = Quantiles(dst, StudentsT{0, 1, t.Nu}, levels...)
		for i, z := range dst {
			dst[i] = t.Mu + t.Sigma*z
		}
		return dst
	}
	switch d := d.(type) {
	case Truncated:
		return newLadder(d.density, &d.inside, d.min, d.max).appendQuantiles(dst, levels)
	case StudentsT, Gamma, Beta, *defined:
		p := profileOf(d)
		low, high := d.Support()
		return newLadder(d, &p, low, high).appendQuantiles(dst, levels)
	}
	for _, u := range levels {
		dst = append(dst, d.Quantile(u))
	}
	return dst
}

// quantile is Quantiles for one level.
func quantile(d Density, u float64) float64 {
	var x [1]float64
	return Quantiles(x[:], d, u)[0]
}

// ladder is an interval cut at the marks of a density, with the mass up to each from below and from above, in the unit of a profile.
type ladder struct {
	d            Density
	p            *profile
	rungs        []float64
	below, above []float64 // masses, which add up to the whole
	whole        float64
}

func newLadder(d Density, p *profile, low, high float64) *ladder {
	l := &ladder{d: d, p: p, rungs: append(marksOf(d, p, low, high), low, high)}
	slices.Sort(l.rungs)
	l.rungs = slices.Compact(l.rungs)
	n := len(l.rungs)
	l.below, l.above = make([]float64, n), make([]float64, n)
	for i := 1; i < n; i++ {
		l.above[i-1] = massOver(d, p, l.rungs[i-1], l.rungs[i])
	}
	for i := 1; i < n; i++ {
		l.below[i] = l.below[i-1] + l.above[i-1]
	}
	for i := n - 2; i >= 0; i-- {
		l.above[i] += l.above[i+1]
	}
	l.whole = l.below[n-1]
	return l
}

func (l *ladder) appendQuantiles(dst, levels []float64) []float64 {
	for _, u := range levels {
		mustLevel(u)
		last := len(l.rungs) - 1
		switch {
		case u == 0:
			dst = append(dst, l.rungs[0])
		case u == 1:
			dst = append(dst, l.rungs[last])
		case u <= 0.5:
			i := 1
			for i < last && l.below[i] < u*l.whole {
				i++
			}
			dst = append(dst, l.refine(i-1, i, l.below, u*l.whole))
		default:
			i := last - 1
			for i > 0 && l.above[i] < (1-u)*l.whole {
				i--
			}
			dst = append(dst, l.refine(i+1, i, l.above, (1-u)*l.whole))
		}
	}
	return dst
}

// refine finds the place between two rungs up to which the mass counted from the side of near is target, by Newton's method in the
// logarithm of the mass, kept between bounds.
func (l *ladder) refine(near, far int, masses []float64, target float64) float64 {
	less, more, done := l.rungs[near], l.rungs[far], masses[near] // bounds with less and more mass
	sign := float64(far - near)
	x := l.first(near, far, masses, target)
	mass := l.massTo(near, far, done, x)
	for range 200 {
		miss := math.Log(mass / target)
		if miss < 0 {
			less = x
		} else {
			more = x
		}
		step := sign * miss * mass * math.Exp(-l.p.rise(x, 0))
		if end := l.rungs[near]; (near == 0 || near == len(l.rungs)-1) && !math.IsInf(end, 0) { // there the mass is a power of the distance
			step = (end - x) * math.Expm1(-step/(x-end))
		}
		next := x - step
		if math.Abs(step) <= 2*unitRounding*math.Abs(x) || math.Abs(miss) < 4*unitRounding {
			return math.Max(l.rungs[0], math.Min(l.rungs[len(l.rungs)-1], next))
		}
		if !(next > math.Min(less, more) && next < math.Max(less, more)) {
			next = halfway(less, more, l.rungs)
		}
		if by := next - x; l.smooth(x, by) {
			mass += sign * l.massBeside(x, by)
		} else {
			mass = l.massTo(near, far, done, next)
		}
		x = next
	}
	return x
}

// smooth reports whether the density is next to a polynomial from x to x+by: on a small part of the way to the rungs beside x.
func (l *ladder) smooth(x, by float64) bool {
	way := math.Inf(1)
	for i, rung := range l.rungs {
		if math.IsInf(rung, 0) || rung == x {
			continue
		}
		if i == 0 || i == len(l.rungs)-1 { // the density may be singular there
			way = math.Min(way, math.Abs(rung-x))
		} else if j := i + 1; j < len(l.rungs)-1 {
			way = math.Min(way, l.rungs[j]-rung)
		}
	}
	return math.Abs(by) < way/40
}

// gauss5 are places and weights of the Gauss-Legendre rule with five points on [−1, 1], but for the middle one.
var gauss5 = [...][2]float64{{0.53846931010568309104, 0.47862867049936646804}, {0.90617984593866399280, 0.23692688505618908751}}

// massBeside is ∫ e^rise from x to x+by, where that is smooth.
func (l *ladder) massBeside(x, by float64) float64 {
	middle := x + by/2
	sum := 128.0 / 225 * math.Exp(l.p.rise(middle, 0))
	for _, g := range gauss5 {
		sum += g[1] * (math.Exp(l.p.rise(middle-g[0]*by/2, 0)) + math.Exp(l.p.rise(middle+g[0]*by/2, 0)))
	}
	return sum * by / 2
}

// first is a guess: where the logarithm of the mass would be linear, or else in the middle.
func (l *ladder) first(near, far int, masses []float64, target float64) float64 {
	a, b := l.rungs[near], l.rungs[far]
	if math.IsInf(a, 0) || math.IsInf(b, 0) || masses[near] == 0 {
		return halfway(a, b, l.rungs)
	}
	share := math.Log(target/masses[near]) / math.Log(masses[far]/masses[near])
	return a + (b-a)*math.Max(0.01, math.Min(0.99, share))
}

// massTo is the mass up to x, which is between two rungs: from the end on whose side near is, up to which it is done.
func (l *ladder) massTo(near, far int, done, x float64) float64 {
	end, rung, last := lowerEnd, l.rungs[near], len(l.rungs)-1
	if near > far {
		end = upperEnd
	}
	if lowest, highest := l.d.Support(); l.rungs[0] == lowest && l.rungs[last] == highest {
		if t, ok := tailAt(l.d, l.p, x); ok && t.end == end {
			return t.mass
		}
	}
	if math.IsInf(rung, 0) || near == 0 || near == last {
		return done + massOver(l.d, l.p, math.Min(rung, x), math.Max(rung, x))
	}
	sum := massQuadrature(l.p)
	sum.add(between(math.Min(rung, x), math.Max(rung, x)))
	return done + sum.value[0]
}

// halfway is between two places, of which one may be infinite: then it is as far again from the rungs as they reach.
func halfway(a, b float64, rungs []float64) float64 {
	if math.IsInf(a, 0) {
		a, b = b, a
	}
	if math.IsInf(b, 0) {
		reach := 1.0
		for _, x := range rungs {
			if !math.IsInf(x, 0) {
				reach = math.Max(reach, math.Abs(x-a))
			}
		}
		if math.IsInf(a, 0) {
			return 0
		}
		return a + math.Copysign(math.Max(reach, math.Abs(a)), b)
	}
	if a*b == 0 && a+b != 0 {
		return (a + b) / 1000
	}
	if a*b > 0 && math.Max(a/b, b/a) > 100 {
		return math.Copysign(math.Sqrt(math.Abs(a))*math.Sqrt(math.Abs(b)), a)
	}
	return a + (b-a)/2
}
