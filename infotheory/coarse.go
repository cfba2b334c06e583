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
	sums := make([]wide, len(members))
	var within wideSum
	for g, list := range members {
		inside := pick(p, list)
		sum := exactly(inside)
		if sums[g] = sum.wide(); sums[g].hi > 0 {
			l.Groups[g] = Entropy(inside)
			within.add(sums[g].hi*l.Groups[g], sums[g].exponent)
		}
	}
	l.Within = within.over(exactly(p).wide())
	l.Coarse = Entropy(floatsOf(sums))
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
	totalP, totalQ := exactly(p), exactly(q)
	pr.setTotals(totalP.wide(), totalQ.wide())
	l := Ledger{Fine: KullbackLeibler(p, q), Groups: make([]float64, len(members))}
	var coarse, within wideSum
	for g, list := range members {
		a, b := pick(p, list), pick(q, list)
		sumP, sumQ := exactly(a), exactly(b)
		o := pr.lump(sumP.wide(), sumQ.wide(), totalP.less(&sumP).wide(), totalQ.less(&sumQ).wide())
		excess, _ := o.excessHere()
		coarse.add(excess, o.exponent)
		if o.ratio == math.Inf(1) || o.p == 0 && o.y == 0 { // the group is impossible
			continue
		}
		l.Groups[g] = divergenceInside(a, b)
		share, _ := o.wides()
		within.add(share.hi*l.Groups[g], share.exponent)
	}
	total := wideOf(pr.mp.total.hi)
	l.Coarse, l.Within = coarse.over(total), within.over(total)
	return l
}

// setTotals replaces the totals by exact ones, which do not depend on the order of the outcomes.
func (pr *pair) setTotals(p, q wide) {
	pr.mp.total, pr.mq.total = p.at(-pr.mp.scale.exponent), q.at(-pr.mq.scale.exponent)
	pr.balance()
}

// lump makes one outcome of a group with the given sums, and the given rests outside it. All are exact, so that groups of the same masses
// do not differ at all.
func (pr *pair) lump(p, q, restP, restQ wide) outcome {
	if p.over(restP) < 1 || q.over(restQ) < 1 {
		return pr.resolve(p, q)
	}
	d := pr.betweenRests(p, q, restP, restQ)
	p.exponent += pr.mp.scale.exponent
	q.exponent += pr.mq.scale.exponent
	q.hi *= pr.ratio
	exponent := max(p.exponent, q.exponent)
	return outcomeOf(p, q, math.Ldexp(d, -exponent), exponent)
}

// Coarsen returns the distribution of the groups as probabilities. Groups with the same sums have the same ones, whatever the order. It
// panics on invalid weights and groups.
func Coarsen(p []float64, groups []int) []float64 {
	must(Validate(p))
	total := exactly(p).wide()
	members := membersOf(groups, len(p))
	shares := make([]float64, len(members))
	for g, list := range members {
		shares[g] = exactly(pick(p, list)).wide().over(total)
	}
	return shares
}

// divergenceInside is the KL divergence within a group that p makes possible.
func divergenceInside(p, q []float64) float64 {
	if Validate(q) != nil {
		return math.Inf(1)
	}
	return KullbackLeibler(p, q)
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
