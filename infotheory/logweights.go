package infotheory

import (
	"math"
	"strconv"
)

// LogWeights are the natural logarithms of weights, up to a constant: the logits of a softmax, or log likelihoods. −Inf stands for a
// weight of 0. The measures are those of the distribution e^l/Σe^l, but no weight leaves the logarithm, so that they have all
// digits also where e^l would overflow or underflow, and where two such distributions are nearly equal.
//
// Invalid log weights are the caller's mistake and panic: see [LogWeights.Validate].
type LogWeights []float64

// LogWeightError is a log weight that cannot be one: NaN or +Inf.
type LogWeightError struct {
	Index int     // position in the slice, from 0
	Value float64 // as given
}

func (e *LogWeightError) Error() string {
	return "log weight " + decimal(e.Value) + " at " + strconv.Itoa(e.Index)
}

// LogWeightsOf appends the logarithms of weights to dst[:0] and returns them. It panics on invalid weights.
func LogWeightsOf(dst, p []float64) LogWeights {
	must(Validate(p))
	dst = dst[:0]
	for _, weight := range p {
		if weight == 0 {
			dst = append(dst, math.Inf(-1))
			continue
		}
		dst = append(dst, lnWide(weight, 0))
	}
	return dst
}

// Validate reports the first reason why l are no log weights: [*EmptyError], [*LogWeightError], or [*MassError] if all are −Inf.
func (l LogWeights) Validate() error {
	if len(l) == 0 {
		return &EmptyError{}
	}
	possible := false
	for i, x := range l {
		if math.IsNaN(x) || math.IsInf(x, 1) {
			return &LogWeightError{Index: i, Value: x}
		}
		possible = possible || !math.IsInf(x, -1)
	}
	if !possible {
		return &MassError{N: len(l)}
	}
	return nil
}

// Tempered appends the log weights at a temperature, l/T, to dst[:0] and returns them, the largest at 0. A high temperature levels them, a
// low one leaves the largest. It panics on invalid log weights and unless 0 < temperature < ∞.
func (l LogWeights) Tempered(dst []float64, temperature float64) LogWeights {
	must(l.Validate())
	mustPositive("temperature", temperature)
	top := l[l.largest()]
	dst = dst[:0]
	for _, x := range l {
		dst = append(dst, (x-top)/temperature)
	}
	return dst
}

// LogSum returns log Σ e^l in nats. It panics on invalid log weights.
func (l LogWeights) LogSum() float64 {
	s := l.sum()
	return l[s.top] + s.ln
}

// Probabilities appends the distribution e^l/Σe^l, the softmax, to dst[:0] and returns it. It panics on invalid log weights.
func (l LogWeights) Probabilities(dst []float64) []float64 {
	s := l.sum()
	dst = dst[:0]
	for i := range l {
		dst = append(dst, l.share(i, &s))
	}
	return dst
}

// LogProbabilities appends the logarithms of the probabilities in nats to dst[:0] and returns them. It panics on invalid log
// weights.
func (l LogWeights) LogProbabilities(dst []float64) LogWeights {
	s := l.sum()
	dst = dst[:0]
	for _, x := range l {
		dst = append(dst, (x-l[s.top])-s.ln)
	}
	return dst
}

// Entropy returns the Shannon entropy in nats, as [Entropy] of the weights. It panics on invalid log weights.
func (l LogWeights) Entropy() float64 {
	s := l.sum()
	var sum accumulator
	for _, x := range l {
		if d := l[s.top] - x; d > 0 && !math.IsInf(d, 1) {
			half := expOf(0.5*x, 0.5*l[s.top]) // the square of which may have lost digits
			sum.add(half * d * math.Exp(-s.ln) * half)
		}
	}
	return sum.value() + s.ln
}

// KullbackLeibler returns KL(l‖q) in nats, as [KullbackLeibler] of the weights: at least 0, exactly 0 for equal log weights, and +Inf
// where q is −Inf and l is not. It panics on invalid log weights and on unequal lengths.
func (l LogWeights) KullbackLeibler(q LogWeights) float64 {
	pr := newLogPair(l, q)
	var sum accumulator
	for i := range l {
		p, y, ratio := pr.at(i)
		if p == 0 && l[i] > math.Inf(-1) && q[i] == math.Inf(-1) {
			return math.Inf(1) // possible, if by less than a float can tell
		}
		sum.add(gapTerm(p, y, ratio))
	}
	return sum.value()
}

// CrossEntropy returns H(l, q) in nats, as [CrossEntropy] of the weights: the loss of a classifier with logits q against a target. It panics
// on invalid log weights and on unequal lengths.
func (l LogWeights) CrossEntropy(q LogWeights) float64 { return l.Entropy() + l.KullbackLeibler(q) }

// JensenShannon returns the Jensen-Shannon divergence in nats, as [JensenShannon] of the weights. It panics on invalid log weights and on
// unequal lengths.
func (l LogWeights) JensenShannon(q LogWeights) float64 {
	pr := newLogPair(l, q)
	var sum accumulator
	for i := range l {
		if p, y, ratio := pr.at(i); p > 0 || y > 0 {
			sum.add(weightedTerm(p, y, -ratio, 0.5))
		}
	}
	return sum.value()
}

func (l LogWeights) largest() int {
	top := 0
	for i, x := range l {
		if x > l[top] {
			top = i
		}
	}
	return top
}

// logSumOver is log Σ e^(l − l*) for the largest l*.
type logSumOver struct {
	top int
	ln  float64
}

func (l LogWeights) sum() logSumOver {
	must(l.Validate())
	top := l.largest()
	var rest accumulator
	for i, x := range l {
		if i != top {
			rest.add(expOf(x, l[top]))
		}
	}
	return logSumOver{top, math.Log1p(rest.value())}
}

func (l LogWeights) share(i int, s *logSumOver) float64 {
	if i == s.top {
		return math.Exp(-s.ln)
	}
	return expOf(l[i], l[s.top]) * math.Exp(-s.ln)
}

// expOf is e^(x−top) for x ≤ top, with the digits that the difference rounds off.
func expOf(x, top float64) float64 {
	if x == math.Inf(-1) || top-x > 1e5 {
		return 0
	}
	hi, lo := twoSum(x, -top)
	e := math.Exp(hi)
	return e + e*lo
}

// logPair is a pair of distributions given by log weights. Their log quotient is measured from that of the likeliest outcome of the first,
// where it is r, without rounding: log q/p = (l_q − l_p − r) − log Σ p·e^(l_q − l_p − r).
type logPair struct {
	p, q       LogWeights
	sumP, sumQ logSumOver
	ln         float64 // that logarithm
	apart      bool    // q all but excludes the likeliest outcome: nothing is measured from it
}

func newLogPair(p, q LogWeights) logPair {
	if len(p) != len(q) {
		must(&LengthError{P: len(p), Q: len(q)})
	}
	pr := logPair{p: p, q: q, sumP: p.sum(), sumQ: q.sum()}
	top := pr.sumP.top
	if pr.apart = math.IsInf(q[pr.sumQ.top]-q[top], 1); pr.apart {
		return pr
	}
	pr.ln = (q[pr.sumQ.top] - q[top]) + (pr.sumQ.ln - pr.sumP.ln)
	if math.Abs(pr.ln) < 1 { // as a sum of small changes
		var change accumulator
		for i := range p {
			switch {
			case q[i] == math.Inf(-1):
				change.add(-p.share(i, &pr.sumP))
			case p[i]-p[top] < -600: // next to nothing of p, by itself perhaps much of q
				change.add(math.Exp(q[i]-q[top]) * math.Exp(-pr.sumP.ln))
			default:
				change.add(p.share(i, &pr.sumP) * math.Expm1(pr.since(i)))
			}
		}
		pr.ln = math.Log1p(change.value())
	}
	return pr
}

// since is l_q − l_p − r.
func (pr *logPair) since(i int) float64 {
	top := pr.sumP.top
	if d := (pr.q[i] - pr.q[top]) - (pr.p[i] - pr.p[top]); math.IsInf(d, 0) || math.IsNaN(d) {
		return d
	}
	hi, lo := twoSum(pr.q[i], -pr.q[top])
	fromHi, fromLo := twoSum(pr.p[i], -pr.p[top])
	return double{hi, lo}.minus(double{fromHi, fromLo}).hi
}

// at returns both probabilities of an outcome and log q/p; 0 for that where both are impossible.
func (pr *logPair) at(i int) (p, q, ratio float64) {
	p, q = pr.p.share(i, &pr.sumP), pr.q.share(i, &pr.sumQ)
	noP, noQ := pr.p[i] == math.Inf(-1), pr.q[i] == math.Inf(-1)
	switch {
	case noP && noQ:
		return 0, 0, 0
	case noP:
		return 0, q, math.Inf(1)
	case noQ:
		return p, 0, math.Inf(-1)
	case pr.apart:
		return p, q, ((pr.q[i] - pr.q[pr.sumQ.top]) - (pr.p[i] - pr.p[pr.sumP.top])) - (pr.sumQ.ln - pr.sumP.ln)
	}
	return p, q, pr.since(i) - pr.ln
}
