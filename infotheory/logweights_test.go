package infotheory

import (
	"errors"
	"math"
	"math/big"
	"math/rand/v2"
	"testing"
)

// bigSoftmax is e^l/Σe^l and its logarithms.
func bigSoftmax(l LogWeights) (list, logs []*big.Float) {
	top := newBig(l[l.largest()])
	sum := newBig(0)
	for _, x := range l {
		if math.IsInf(x, -1) {
			list, logs = append(list, newBig(0)), append(logs, nil)
			continue
		}
		ln := bigSub(newBig(x), top)
		weight := bigExp(ln)
		list, logs = append(list, weight), append(logs, ln)
		sum.Add(sum, weight)
	}
	lnSum := bigLog(sum)
	for i := range list {
		list[i] = bigQuo(list[i], sum)
		if logs[i] != nil {
			logs[i] = bigSub(logs[i], lnSum)
		}
	}
	return list, logs
}

// randomLogits are spread over some range, now and then −Inf, and the second near the first at times.
func randomLogits(r *rand.Rand) (p, q LogWeights) {
	n := 1 + r.IntN(6)
	spread, offset := math.Pow(10, 6*r.Float64()-2), math.Pow(10, 6*r.Float64()-2)*r.NormFloat64()
	near, size := r.IntN(2) == 0, math.Pow(10, -14*r.Float64())
	for range n {
		x := spread * r.NormFloat64()
		y := spread*r.NormFloat64() + offset
		if near {
			y = x + offset + size*r.NormFloat64()
		}
		if r.IntN(15) == 0 {
			x = math.Inf(-1)
		}
		if r.IntN(15) == 0 {
			y = math.Inf(-1)
		}
		p, q = append(p, x), append(q, y)
	}
	return p, q
}

func TestMeasuresOfLogWeightsAgreeWith450Digits(t *testing.T) {
	r := rand.New(rand.NewPCG(51, 52))
	for range extremes(300) {
		p, q := randomLogits(r)
		if p.Validate() != nil || q.Validate() != nil {
			continue
		}
		var b bigPair
		b.p, b.lnP = bigSoftmax(p)
		b.q, b.lnQ = bigSoftmax(q)
		agrees(t, "KL", p.KullbackLeibler(q), b.kl(), 1e-13, p, q)
		agrees(t, "JSD", p.JensenShannon(q), b.js(0.5, false), 1e-13, p, q)
		agrees(t, "H", p.Entropy(), b.entropy(), 1e-13, p)
		agrees(t, "CE", p.CrossEntropy(q), bigAdd(b.entropy(), b.kl()), 1e-13, p, q)
		for i, x := range p.Probabilities(nil) {
			agrees(t, "p", x, b.p[i], 1e-15, p)
		}
		for i, x := range p.LogProbabilities(nil) {
			if b.lnP[i] != nil {
				agrees(t, "log p", x, b.lnP[i], 1e-15, p)
			} else if !math.IsInf(x, -1) {
				t.Errorf("log p = %g of what is impossible", x)
			}
		}
		if x := p.KullbackLeibler(p); x != 0 {
			t.Errorf("KL of %v from itself is %g", p, x)
		}
		if x := p.JensenShannon(p); x != 0 {
			t.Errorf("JSD of %v and itself is %g", p, x)
		}
	}
}

func TestLogWeightsOfWeightsMeasureAsThese(t *testing.T) {
	for _, c := range discreteCases(t) {
		p, q := LogWeightsOf(nil, c.P), LogWeightsOf(nil, c.Q)
		// Logarithms round, which costs the digits of a small difference.
		tol := tolerance{rel: 1e-11, abs: 1e-13 * math.Sqrt(math.Min(1, c.Norm["JSD"].float64))}
		tol.check(t, c.ID+" KL", p.KullbackLeibler(q), c.Norm["KL_pq"].float64)
		tol.check(t, c.ID+" JSD", p.JensenShannon(q), c.Norm["JSD"].float64)
		tolerance{rel: 1e-12, abs: 1e-15}.check(t, c.ID+" H", p.Entropy(), c.Norm["H_p"].float64)
	}
}

func TestTemperatureLevelsLogWeights(t *testing.T) {
	l := LogWeights{1e4, 1e4 - 3, math.Inf(-1)}
	want := LogWeights{0, -1.5, 0}.Probabilities(nil)
	got := l.Tempered(nil, 2).Probabilities(nil)
	tolerance{rel: 1e-15}.check(t, "quotient", got[1]/got[0], want[1]/want[0])
	if got[2] != 0 {
		t.Errorf("the impossible became possible: %v", got)
	}
	tolerance{rel: 1e-15}.check(t, "log sum", l.LogSum(), 1e4+math.Log1p(math.Exp(-3)))
	if h := l.Tempered(nil, 1e300).Entropy(); math.Abs(h-math.Ln2) > 1e-15 {
		t.Errorf("H = %g at a high temperature", h)
	}
	if h := l.Tempered(nil, 1e-300).Entropy(); h != 0 {
		t.Errorf("H = %g at a low temperature", h)
	}
}

func TestTheLossOfAClassifierIsTheEntropyOfItsTargetAndADivergence(t *testing.T) {
	logits := LogWeights{2, -1, 0.5}
	target := Floor(nil, []float64{1, 0, 0}, 0.1) // smoothed labels
	loss := LogWeightsOf(nil, target).CrossEntropy(logits.Tempered(nil, 1.5))
	want := 0.0
	for i, ln := range logits.Tempered(nil, 1.5).LogProbabilities(nil) {
		want -= target[i] * ln
	}
	tolerance{rel: 1e-14}.check(t, "loss", loss, want)
	hard := LogWeights{0, math.Inf(-1), math.Inf(-1)}
	tolerance{rel: 1e-15}.check(t, "loss of hard labels", hard.CrossEntropy(logits), -logits.LogProbabilities(nil)[0])
}

func TestLogWeightsThatAreNoneAreRefused(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct {
		l       LogWeights
		message string
	}{
		{nil, "no weights"},
		{LogWeights{0, math.NaN()}, "log weight NaN at 1"},
		{LogWeights{inf, 0}, "log weight +Inf at 0"},
		{LogWeights{-inf, -inf}, "all 2 weights are zero"},
	} {
		if err := c.l.Validate(); err == nil || err.Error() != c.message {
			t.Errorf("%v: %v", c.l, err)
		}
		for name, call := range map[string]func(){
			"Entropy": func() { c.l.Entropy() }, "LogSum": func() { c.l.LogSum() }, "KL": func() { c.l.KullbackLeibler(c.l) },
			"JSD": func() { c.l.JensenShannon(c.l) }, "Tempered": func() { c.l.Tempered(nil, 1) },
			"Probabilities": func() { c.l.Probabilities(nil) },
		} {
			if got := panicOf(call); got != "infotheory: "+c.message {
				t.Errorf("%s of %v panics with %v", name, c.l, got)
			}
		}
	}
	for name, call := range map[string]func(){
		"lengths":     func() { LogWeights{0}.KullbackLeibler(LogWeights{0, 1}) },
		"temperature": func() { LogWeights{0}.Tempered(nil, 0) },
		"weights":     func() { LogWeightsOf(nil, []float64{-1}) },
	} {
		if panicOf(call) == nil {
			t.Errorf("%s pass", name)
		}
	}
	var wrong *LogWeightError
	if err := (LogWeights{math.NaN()}).Validate(); !errors.As(err, &wrong) || wrong.Index != 0 {
		t.Errorf("%v", err)
	}
}
