package infotheory

import "strconv"

// JensenShannonOf returns the Jensen-Shannon divergence of any number of distributions with the given weights, in
// nats:
//
//	Σ_k w_k KL(p_k‖m),  m = Σ_k w_k p_k
//
// The weights are normalised; nil weighs all alike. It is the mutual information between an outcome of m and the
// distribution it came from, so it is at least 0, 0 exactly for identical distributions, and at most H(w). It panics
// on invalid weights and on distributions of unequal lengths.
func JensenShannonOf(weights []float64, ps ...[]float64) float64 {
	if weights == nil {
		weights = make([]float64, len(ps))
		for k := range weights {
			weights[k] = 1
		}
	}
	if len(weights) != len(ps) {
		panic("infotheory: " + strconv.Itoa(len(weights)) + " weights of " + strconv.Itoa(len(ps)) + " distributions")
	}
	must(Validate(weights))
	total := exactly(weights).wide()
	shares := make([]wide, len(ps))
	for k, weight := range weights {
		shares[k] = wideOf(weight)
		shares[k].hi /= total.hi
		shares[k].exponent -= total.exponent
	}
	var sum wideSum
	for k, share := range shares {
		if share.hi > 0 {
			sum.add(share.hi*fromMixture(k, ps, shares), share.exponent)
		}
	}
	return sum.over(wideOf(1))
}

// fromMixture is KL(p_k‖m). The difference m − p_k is the mean of p_j − p_k, each of which keeps its digits; m itself is a
// sum, since p_k and the difference may cancel.
func fromMixture(k int, ps [][]float64, shares []wide) float64 {
	pairs := make([]pair, len(ps))
	for j := range ps {
		pairs[j] = newPair(ps[k], ps[j])
	}
	var sum wideSum
	for i := range ps[k] {
		var p wide
		var m, above, below wideSum
		for j, share := range shares {
			o := pairs[j].outcome(i)
			total := pairs[j].mp.total.hi
			x, y := o.wides()
			p = wide{double{hi: x.hi / total}, x.exponent}
			m.addWide(share.hi*y.hi/total, share.exponent+y.exponent)
			if d := share.hi * o.d / total; d > 0 {
				above.addWide(d, share.exponent+o.exponent)
			} else {
				below.addWide(-d, share.exponent+o.exponent)
			}
		}
		mean := m.wide()
		exponent := max(p.exponent, mean.exponent)
		d := above.wide().at(exponent).hi - below.wide().at(exponent).hi
		o := outcomeOf(p, mean, d, exponent)
		excess, _ := o.excessHere()
		sum.add(excess, o.exponent)
	}
	return sum.over(wideOf(1))
}
