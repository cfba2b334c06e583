package infotheory

import (
	"math"
	"strconv"
)

// Ledger splits a quantity of a fine-grained distribution into that of the groups and what is left within them:
// Fine = Coarse + Within.
type Ledger struct {
	Fine   float64
	Coarse float64
	Within float64   // Σ_g P(g)·Groups[g]
	Groups []float64 // within each group, given that it is the group; 0 for an impossible one
}

// CoarseEntropy splits the entropy of p by the chain rule, in nats:
//
//	H(p) = H(P) + Σ_g P(g) H(p|g)
//
// where groups[i], from 0 on, is the group of outcome i. Lumping never raises an entropy. It panics on invalid
// weights and groups.
func CoarseEntropy(p []float64, groups []int) Ledger {
	m := mustMass(p)
	members := membersOf(groups, len(p))
	l := Ledger{Fine: m.entropy(p), Groups: make([]float64, len(members))}
	sums := make([]float64, len(members))
	var within accumulator
	for g, list := range members {
		inside := pick(p, list)
		part, ok := newMass(inside)
		if !ok {
			continue
		}
		sums[g] = m.part(p, list).value()
		l.Groups[g] = part.entropy(inside)
		within.add(sums[g] / m.total.hi * l.Groups[g])
	}
	l.Within = within.value()
	l.Coarse = Entropy(sums)
	return l
}

// CoarseKullbackLeibler splits the divergence of p from q by the chain rule, in nats:
//
//	KL(p‖q) = KL(P‖Q) + Σ_g P(g) KL(p|g ‖ q|g)
//
// Lumping never raises a divergence; it keeps it exactly if p/q is constant within groups. A group that is possible
// under p and excluded by q makes Coarse and Groups[g] +Inf. It panics on invalid weights and groups.
func CoarseKullbackLeibler(p, q []float64, groups []int) Ledger {
	pr := newPair(p, q)
	members := membersOf(groups, len(p))
	l := Ledger{Fine: KullbackLeibler(p, q), Groups: make([]float64, len(members))}
	var coarse, within accumulator
	for g, list := range members {
		o := pr.lump(list)
		excess, _ := o.excess()
		coarse.add(excess)
		if Validate(pick(p, list)) != nil {
			continue
		}
		l.Groups[g] = divergenceInside(p, q, list)
		if math.IsInf(l.Groups[g], 1) {
			within.add(l.Groups[g])
		} else {
			within.add(o.p / pr.mp.total.hi * l.Groups[g])
		}
	}
	l.Coarse = pr.perMass(&coarse)
	l.Within = within.value()
	return l
}

// Coarsen returns the distribution of the groups as probabilities. It panics on invalid weights and groups.
func Coarsen(p []float64, groups []int) []float64 {
	m := mustMass(p)
	members := membersOf(groups, len(p))
	sums := make([]float64, len(members))
	for g, list := range members {
		part := m.part(p, list)
		sums[g] = part.value() / m.total.hi
	}
	return sums
}

// lump makes one outcome of several. The difference of the sums is the sum of the differences, which are exact to
// full relative accuracy.
func (pr *pair) lump(members []int) outcome {
	var p, y, d accumulator
	for _, i := range members {
		a, b, c := pr.at(i)
		p.add(a)
		y.add(b)
		d.add(c)
	}
	o := outcome{p: p.value(), y: y.value(), d: d.value(), unit: 1}
	switch {
	case o.p < tiny || o.y < tiny: // digits were lost
		o.ratio = lnSum(pr.q, members, &pr.mq) + math.Log1p(pr.delta) - lnSum(pr.p, members, &pr.mp)
	case !o.approach():
		o.ratio = ln(o.y / o.p)
	}
	return o
}

// lnSum is the logarithm of the scaled sum of some weights of m, even where that leaves the range of floats.
func lnSum(weights []float64, members []int, m *mass) float64 {
	part, ok := newMass(pick(weights, members))
	if !ok {
		return math.Inf(-1)
	}
	return lnWide(part.total.hi, m.scale.exponent-part.scale.exponent)
}

// divergenceInside is the KL divergence within a group that p makes possible.
func divergenceInside(p, q []float64, members []int) float64 {
	a, b := pick(p, members), pick(q, members)
	if Validate(b) != nil {
		return math.Inf(1)
	}
	return KullbackLeibler(a, b)
}

func (m *mass) part(weights []float64, members []int) *accumulator {
	var sum accumulator
	for _, i := range members {
		sum.add(m.scale.of(weights[i]))
	}
	return &sum
}

func pick(weights []float64, members []int) []float64 {
	list := make([]float64, len(members))
	for k, i := range members {
		list[k] = weights[i]
	}
	return list
}

// membersOf lists the outcomes of each group. It panics unless there is a group, not negative, for each outcome.
func membersOf(groups []int, n int) [][]int {
	if len(groups) != n {
		panic("infotheory: groups for " + strconv.Itoa(len(groups)) + " of " + strconv.Itoa(n) + " outcomes")
	}
	count := 0
	for i, g := range groups {
		if g < 0 || g >= n {
			panic("infotheory: group " + strconv.Itoa(g) + " of outcome " + strconv.Itoa(i) + " outside 0.." + strconv.Itoa(n-1))
		}
		count = max(count, g+1)
	}
	members := make([][]int, count)
	for i, g := range groups {
		members[g] = append(members[g], i)
	}
	return members
}
