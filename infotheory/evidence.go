package infotheory

import "math"

// LogRatioVariance returns the variance of log(p/q) under p in nats squared:
//
//	V(p‖q) = Σ p_i (log(p_i/q_i) − KL(p‖q))²
//
// The mean of log(p/q) over n observations of p is KL(p‖q), with a standard deviation of √(V/n). V is 0 exactly for equal
// distributions, and wherever the ratio is the same for all that p allows. It is +Inf where p_i > 0 = q_i for some i. It
// panics on invalid weights.
//
// Polyanskiy, Poor and Verdú, Channel Coding Rate in the Finite Blocklength Regime, IEEE Trans. Inf. Theory 56 (2010), call it
// divergence variance.
func LogRatioVariance(p, q []float64) float64 {
	pr := newPair(p, q)
	var mean accumulator
	for i := range p {
		if p[i] == 0 {
			continue
		}
		o := pr.outcome(i)
		if math.IsInf(o.ratio, -1) {
			return math.Inf(1)
		}
		mean.add(pr.mp.timesShare(p[i], o.ratio))
	}
	center := mean.value()
	var sum accumulator
	for i := range p {
		if p[i] == 0 {
			continue
		}
		o := pr.outcome(i)
		d := o.ratio - center
		sum.add(pr.mp.timesShare(p[i], d*d))
	}
	return sum.value()
}

// SmoothedLabel appends the target of a classifier with k classes to dst[:0] and returns it: all of the mass on the class
// label, of which smoothing is spread evenly over all classes, that one included:
//
//	t = (1 − smoothing)·[i = label] + smoothing/k
//
// Its cross entropy with a softmax is the loss that libraries print; its entropy is what no classifier can take from that. It
// panics unless 0 ≤ label < k and 0 ≤ smoothing ≤ 1.
//
// Szegedy et al., Rethinking the Inception Architecture for Computer Vision, CVPR (2016), §7.
func SmoothedLabel(dst []float64, k, label int, smoothing float64) []float64 {
	if label < 0 || label >= k || !(smoothing >= 0 && smoothing <= 1) {
		panic("infotheory: label or smoothing outside their range")
	}
	dst = dst[:0]
	for i := range k {
		share := smoothing / float64(k)
		if i == label {
			share += 1 - smoothing
		}
		dst = append(dst, share)
	}
	return dst
}
