package infotheory

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"
)

func TestTheVarianceOfTheLogRatio(t *testing.T) {
	for _, c := range []struct {
		p, q []float64
		want float64
	}{
		{[]float64{1, 1}, []float64{1, 1}, 0},
		{[]float64{3, 5, 2}, []float64{6, 10, 4}, 0},
		{[]float64{1, 0}, []float64{1, 3}, 0}, // the ratio is always 4
		{[]float64{1, 1}, []float64{1, 0}, math.Inf(1)},
		{[]float64{1, 0}, []float64{1, 0}, 0},
		{[]float64{0.5, 0.25, 0.125, 0.125}, []float64{0.125, 0.125, 0.25, 0.5}, (0.5*4 + 0.25*1 + 0.125*1 + 0.125*4 - 0.875*0.875) * math.Ln2 * math.Ln2},
		{[]float64{1e300, 1e300}, []float64{1e-300, 3e-300}, 0.25 * math.Log(3) * math.Log(3)},
	} {
		if got := LogRatioVariance(c.p, c.q); got != c.want && math.Abs(got-c.want) > 1e-14*c.want {
			t.Errorf("%v from %v: %.17g, want %.17g", c.p, c.q, got, c.want)
		}
	}
}

// Against arithmetic with 300 bits, also where p and q are nearly equal.
func TestTheVarianceOfTheLogRatioKeepsItsDigits(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 19))
	for range extremes(300) {
		p, q := make([]float64, 4), make([]float64, 4)
		eps := math.Pow(10, -14*r.Float64())
		for i := range p {
			p[i] = 0.05 + r.Float64()
			q[i] = p[i] * (1 + eps*(r.Float64()-0.5))
		}
		got := LogRatioVariance(p, q)
		want := bigLogRatioVariance(p, q)
		if math.Abs(got-want) > 1e-10*want {
			t.Errorf("%v from %v: %.17g, want %.17g", p, q, got, want)
		}
	}
}

func bigLogRatioVariance(p, q []float64) float64 {
	pair := newBigPair(p, q)
	mean, square := newBig(0), newBig(0)
	for i := range p {
		ratio := new(big.Float).Sub(pair.lnP[i], pair.lnQ[i])
		term := new(big.Float).Mul(pair.p[i], ratio)
		mean.Add(mean, term)
		square.Add(square, new(big.Float).Mul(term, ratio))
	}
	v, _ := square.Sub(square, new(big.Float).Mul(mean, mean)).Float64()
	return v
}

func TestASmoothedLabel(t *testing.T) {
	for _, c := range []struct {
		k, label  int
		smoothing float64
		want      []float64
	}{
		{3, 1, 0, []float64{0, 1, 0}},
		{4, 0, 0.1, []float64{0.925, 0.025, 0.025, 0.025}},
		{2, 1, 1, []float64{0.5, 0.5}},
	} {
		got := SmoothedLabel(nil, c.k, c.label, c.smoothing)
		for i, want := range c.want {
			if math.Abs(got[i]-want) > 1e-16 {
				t.Errorf("%+v: %v", c, got)
			}
		}
	}
	for _, bad := range []func(){
		func() { SmoothedLabel(nil, 3, 3, 0) }, func() { SmoothedLabel(nil, 3, -1, 0) }, func() { SmoothedLabel(nil, 3, 0, 1.1) }, func() { SmoothedLabel(nil, 3, 0, math.NaN()) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Error("no panic")
				}
			}()
			bad()
		}()
	}
}

// The loss of libraries: the mean of the losses of all classes, weighed by the target, is the cross entropy.
func TestTheLossOfASmoothedLabelIsItsCrossEntropy(t *testing.T) {
	logits, label, smoothing := LogWeights{2.5, -1, 0.25}, 0, 0.1
	log := logits.LogProbabilities(nil)
	printed := -(1-smoothing)*log[label] - smoothing*(log[0]+log[1]+log[2])/3
	target := SmoothedLabel(nil, 3, label, smoothing)
	if got := LogWeightsOf(nil, target).CrossEntropy(logits); math.Abs(got-printed) > 1e-15 {
		t.Errorf("%.17g, libraries print %.17g", got, printed)
	}
}

func FuzzLogRatioVariance(f *testing.F) {
	for _, seed := range seedsOfPairs() {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, q := weightsFrom(data)
		if ValidatePair(p, q) != nil {
			return
		}
		v, kl := LogRatioVariance(p, q), KullbackLeibler(p, q)
		if !(v >= 0) || math.IsInf(v, 1) != math.IsInf(kl, 1) {
			t.Errorf("V = %g where KL = %g", v, kl)
		}
		if v := LogRatioVariance(p, p); v != 0 {
			t.Errorf("V of p from itself is %g", v)
		}
	})
}
