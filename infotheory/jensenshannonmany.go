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
	m := mustMass(weights)
	var sum accumulator
	for k, weight := range weights {
		if share := m.share(weight); share > 0 {
			sum.add(share * fromMixture(k, ps, func(j int) float64 { return m.share(weights[j]) }))
		}
	}
	return sum.value()
}

// fromMixture is KL(p_k‖m). The difference m − p_k is the mean of p_j − p_k, each of which keeps its digits; m itself is a
// sum, since p_k and the difference may cancel.
func fromMixture(k int, ps [][]float64, share func(j int) float64) float64 {
	pairs := make([]pair, len(ps))
	for j := range ps {
		pairs[j] = newPair(ps[k], ps[j])
	}
	var sum accumulator
	for i := range ps[k] {
		p, m, d := 0.0, 0.0, 0.0
		for j := range pairs {
			x, y, dj := pairs[j].at(i)
			total := pairs[j].mp.total.hi
			p = x / total
			m += share(j) * (y / total)
			d += share(j) * (dj / total)
		}
		sum.add(excessOver(p, m, d))
	}
	return sum.value()
}
