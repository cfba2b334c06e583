package infotheory

import (
	"math"
	"math/big"
	"math/rand/v2"
	"runtime"
	"testing"
)

// extremes are how many random inputs a test tries; WebAssembly takes longer for each.
func extremes(native int) int {
	if runtime.GOOS == "js" || testing.Short() {
		return native/10 + 1
	}
	return native
}

// randomWeight has any exponent between low and high, and now and then is 0.
func randomWeight(r *rand.Rand, low, high float64) float64 {
	if r.IntN(12) == 0 {
		return 0
	}
	return math.Pow(10, low+(high-low)*r.Float64()) * (1 + r.Float64())
}

// extremePair returns distributions whose weights span all floats, or part of them; some are near each other.
func extremePair(r *rand.Rand) (p, q []float64) {
	for {
		n := 1 + r.IntN(4)
		p, q = make([]float64, n), make([]float64, n)
		ends := func() (low, high float64) {
			a, b := -322+629*r.Float64(), -322+629*r.Float64()
			return math.Min(a, b), math.Max(a, b)
		}
		lowP, highP := ends()
		lowQ, highQ := ends()
		like := r.IntN(3) == 0 // outcomes that are alike under both
		for i := range p {
			p[i], q[i] = randomWeight(r, lowP, highP), randomWeight(r, lowQ, highQ)
			if like && r.IntN(3) > 0 {
				q[i] = p[i] * (1 + (r.Float64()-0.5)*math.Pow(10, -16*r.Float64()))
			}
		}
		if r.IntN(6) == 0 && n > 1 { // a weight near the end of floats against a large mass that is not scaled
			for i := range p {
				p[i], q[i] = randomWeight(r, -80, 30), randomWeight(r, -1, 1)
			}
			p[0], q[0] = randomWeight(r, 20, 30), randomWeight(r, -322, -270)
		}
		if ValidatePair(p, q) == nil {
			return p, q
		}
	}
}

// bigPair is a pair of distributions with their logarithms, those of 0 nil.
type bigPair struct{ p, q, lnP, lnQ []*big.Float }

func bigWeights(weights []float64, total *big.Float) (list, logs []*big.Float) {
	for _, x := range weights {
		share := bigQuo(newBig(x), total)
		list = append(list, share)
		if share.Sign() == 0 {
			logs = append(logs, nil)
			continue
		}
		logs = append(logs, bigLog(share))
	}
	return list, logs
}

func bigTotal(weights []float64) *big.Float {
	sum := newBig(0)
	for _, x := range weights {
		sum.Add(sum, newBig(x))
	}
	return sum
}

func newBigPair(p, q []float64) (b bigPair) {
	b.p, b.lnP = bigWeights(p, bigTotal(p))
	b.q, b.lnQ = bigWeights(q, bigTotal(q))
	return b
}

func (b bigPair) swapped() bigPair { return bigPair{b.q, b.p, b.lnQ, b.lnP} }

// each sums what term says of the outcomes that either distribution makes possible.
func (b bigPair) each(term func(p, q, lnP, lnQ *big.Float) *big.Float) *big.Float {
	sum := newBig(0)
	for i, p := range b.p {
		if p.Sign() != 0 || b.q[i].Sign() != 0 {
			sum.Add(sum, term(p, b.q[i], b.lnP[i], b.lnQ[i]))
		}
	}
	return sum
}

func bigInf() *big.Float { return new(big.Float).SetInf(false) }

func (b bigPair) kl() *big.Float {
	return b.each(func(p, q, lnP, lnQ *big.Float) *big.Float {
		switch {
		case lnP == nil:
			return newBig(0)
		case lnQ == nil:
			return bigInf()
		}
		return bigMul(p, bigSub(lnP, lnQ))
	})
}

func (b bigPair) entropy() *big.Float {
	return b.each(func(p, _, lnP, _ *big.Float) *big.Float {
		if lnP == nil {
			return newBig(0)
		}
		return bigSub(newBig(0), bigMul(p, lnP))
	})
}

// js is w·KL(p‖m) + (1−w)·KL(q‖m), or with the arguments of KL exchanged.
func (b bigPair) js(w float64, reversed bool) *big.Float {
	first, second := newBig(w), bigSub(newBig(1), newBig(w))
	m := b
	m.q, m.lnQ = nil, nil
	for i := range b.p {
		x := bigAdd(bigMul(first, b.p[i]), bigMul(second, b.q[i]))
		m.q = append(m.q, x)
		var ln *big.Float
		if x.Sign() > 0 {
			ln = bigLog(x)
		}
		m.lnQ = append(m.lnQ, ln)
	}
	other := m
	other.p, other.lnP = b.q, b.lnQ
	if reversed {
		m, other = m.swapped(), other.swapped()
	}
	return bigAdd(bigMul(first, m.kl()), bigMul(second, other.kl()))
}

// chi is Σ (p−q)²/q.
func (b bigPair) chi() *big.Float {
	return b.each(func(p, q, _, _ *big.Float) *big.Float {
		if q.Sign() == 0 {
			return bigInf()
		}
		d := bigSub(p, q)
		return bigQuo(bigMul(d, d), q)
	})
}

// powers is Σ p^α q^(1−α).
func (b bigPair) powers(alpha float64) *big.Float {
	return b.each(func(p, q, lnP, lnQ *big.Float) *big.Float {
		switch {
		case lnP == nil && alpha < 0 || lnQ == nil && alpha > 1:
			return bigInf()
		case lnP == nil || lnQ == nil:
			return newBig(0)
		}
		return bigExp(bigAdd(bigMul(newBig(alpha), lnP), bigMul(bigSub(newBig(1), newBig(alpha)), lnQ)))
	})
}

// powerDivergence is (Σ p^α q^(1−α) − 1)/(α−1) and its limit.
func (b bigPair) powerDivergence(alpha float64) *big.Float {
	if alpha == 1 {
		return b.kl()
	}
	return bigQuo(bigSub(b.powers(alpha), newBig(1)), bigSub(newBig(alpha), newBig(1)))
}

func (b bigPair) alpha(alpha float64) *big.Float {
	if alpha == 0 {
		return b.swapped().kl()
	}
	return bigQuo(b.powerDivergence(alpha), newBig(alpha))
}

func (b bigPair) renyi(alpha float64) *big.Float {
	sum := b.powers(alpha)
	switch {
	case alpha == 1:
		return b.kl()
	case sum.IsInf() || sum.Sign() == 0:
		return bigInf()
	}
	return bigQuo(bigLog(sum), bigSub(newBig(alpha), newBig(1)))
}

func bigHalf(x *big.Float) *big.Float { return bigMul(newBig(0.5), x) }

func (b bigPair) hellinger() *big.Float {
	return bigHalf(b.each(func(p, q, _, _ *big.Float) *big.Float {
		d := bigSub(newBig(0).Sqrt(p), newBig(0).Sqrt(q))
		return bigMul(d, d)
	}))
}

func (b bigPair) triangular() *big.Float {
	return b.each(func(p, q, _, _ *big.Float) *big.Float {
		d := bigSub(p, q)
		return bigQuo(bigMul(d, d), bigAdd(p, q))
	})
}

func (b bigPair) totalVariation() *big.Float {
	return bigHalf(b.each(func(p, q, _, _ *big.Float) *big.Float { return newBig(0).Abs(bigSub(p, q)) }))
}

func (b bigPair) affinity() *big.Float {
	return b.each(func(p, q, _, _ *big.Float) *big.Float { return newBig(0).Sqrt(bigMul(p, q)) })
}

func (b bigPair) bhattacharyya() *big.Float {
	if a := b.affinity(); a.Sign() > 0 {
		return bigSub(newBig(0), bigLog(a))
	}
	return bigInf()
}

// largestRatio is log max p/q.
func (b bigPair) largestRatio() *big.Float {
	largest := new(big.Float).SetInf(true)
	for i, ln := range b.lnP {
		x := bigInf()
		switch {
		case ln == nil:
			continue
		case b.lnQ[i] != nil:
			x = bigSub(ln, b.lnQ[i])
		}
		if x.Cmp(largest) > 0 {
			largest = x
		}
	}
	return largest
}

var (
	extremeAlphas = []float64{-40, -1, -0.3, 0, 1e-9, 0.3, 0.5, 0.75, 1, 1 + 1e-9, 1.5, 2, 3, 40}
	extremeOrders = []float64{0, 1e-3, 0.3, 0.5, 0.999999, 1, 1.000001, 2, 50}
	extremeShares = []float64{5e-324, 1e-300, 1e-9, 0.3, 0.5, 1 - 0x1p-53}
)

// powerDigits is what a power keeps: its logarithm is multiplied by the order.
func powerDigits(order float64) float64 { return 1e-13 * (1 + 0.02*math.Abs(order)) }

func TestMeasuresOfAnyFloatsAgreeWith450Digits(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	for range extremes(300) {
		p, q := extremePair(r)
		b := newBigPair(p, q)
		for key, want := range map[string]*big.Float{
			"kl": b.kl(), "rkl": b.swapped().kl(), "jeffreys": bigAdd(b.kl(), b.swapped().kl()), "js": b.js(0.5, false),
			"tv": b.totalVariation(), "hellinger": b.hellinger(), "triangular": b.triangular(), "chi2": b.chi(),
			"neyman": b.swapped().chi(), "rjs": b.js(0.5, true),
		} {
			f := catalogued(t, key)
			agrees(t, key, f.Between(p, q), want, 1e-13, p, q)
			mustSumTo(t, f, p, q, want)
		}
		agrees(t, "H", Entropy(p), b.entropy(), 1e-13, p)
		agrees(t, "CE", CrossEntropy(p, q), bigAdd(b.entropy(), b.kl()), 1e-13, p, q)
		agrees(t, "BC", BhattacharyyaCoefficient(p, q), b.affinity(), 1e-13, p, q)
		agrees(t, "Bhattacharyya", Bhattacharyya(p, q), b.bhattacharyya(), 1e-13, p, q)
		agrees(t, "D_∞", Renyi(p, q, math.Inf(1)), b.largestRatio(), 1e-13, p, q)
		for _, w := range extremeShares {
			agrees(t, "JSD_"+decimal(w), JensenShannonWeighted(p, q, w), b.js(w, false), 1e-13, p, q)
		}
		mustCompare(t, p, q, &b)
	}
}

func catalogued(t *testing.T, key string) FDivergence {
	t.Helper()
	for _, f := range FDivergences() {
		if f.Key == key {
			return f
		}
	}
	t.Fatalf("no divergence %q", key)
	return FDivergence{}
}

// mustSumTo checks the terms of a divergence.
func mustSumTo(t *testing.T, f FDivergence, p, q []float64, want *big.Float) {
	t.Helper()
	sum := newBig(0)
	for _, x := range f.Terms(nil, p, q) {
		if !(x >= 0) {
			t.Errorf("%s has the term %g: %v %v", f.Key, x, p, q)
			return
		}
		sum.Add(sum, newBig(x))
	}
	x, _ := sum.Float64()
	agrees(t, "Σ terms of "+f.Key, x, want, 1e-13, p, q)
}

// mustCompare checks the readings that are computed together.
func mustCompare(t *testing.T, p, q []float64, b *bigPair) {
	t.Helper()
	var c Comparison
	c.Compute(p, q, 0.5)
	agrees(t, "Compare KL(p‖q)", c.KullbackLeiblerPQ, b.kl(), 1e-13, p, q)
	agrees(t, "Compare KL(q‖p)", c.KullbackLeiblerQP, b.swapped().kl(), 1e-13, p, q)
	agrees(t, "Compare JSD", c.JensenShannon, b.js(0.5, false), 1e-13, p, q)
	agrees(t, "Compare H(p)", c.EntropyP, b.entropy(), 1e-13, p, q)
	agrees(t, "Compare H(q)", c.EntropyQ, b.swapped().entropy(), 1e-13, p, q)
	for i := range p {
		agrees(t, "Compare p", c.P[i], b.p[i], 1e-15, p, q)
		if b.lnP[i] != nil && b.lnQ[i] != nil {
			agrees(t, "Compare term", c.TermsPQ[i], bigMul(b.p[i], bigSub(b.lnP[i], b.lnQ[i])), 1e-13, p, q)
		}
	}
}

func TestPowersOfAnyFloatsAgreeWith450Digits(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	for range extremes(60) {
		p, q := extremePair(r)
		b := newBigPair(p, q)
		for _, alpha := range extremeAlphas {
			agrees(t, "α = "+decimal(alpha), AlphaDivergence(alpha).Between(p, q), b.alpha(alpha), powerDigits(alpha), p, q)
		}
		for _, order := range extremeOrders {
			agrees(t, "Tsallis "+decimal(order), Tsallis(p, q, order), b.powerDivergence(order), powerDigits(order), p, q)
			agrees(t, "Rényi "+decimal(order), Renyi(p, q, order), b.renyi(order), powerDigits(order), p, q)
			if order != 1 {
				mustHaveEntropies(t, p, order)
			}
		}
	}
}

// mustHaveEntropies checks those of an order: divergences from the uniform distribution whose weights are 1.
func mustHaveEntropies(t *testing.T, p []float64, order float64) {
	t.Helper()
	var b bigPair
	b.p, b.lnP = bigWeights(p, bigTotal(p))
	sum := newBig(0)
	for _, ln := range b.lnP {
		if ln != nil {
			sum.Add(sum, bigExp(bigMul(newBig(order), ln)))
		}
	}
	less := bigSub(newBig(1), newBig(order))
	agrees(t, "Tsallis entropy "+decimal(order), TsallisEntropy(p, order), bigQuo(bigSub(sum, newBig(1)), less), 1e-13, p)
	agrees(t, "Rényi entropy "+decimal(order), RenyiEntropy(p, order), bigQuo(bigLog(sum), less), 1e-13, p)
}

func TestTheNumbersAsTheyAreMayHaveAnySize(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 16))
	for range extremes(300) {
		p, q := extremePair(r)
		want := newBig(0)
		for i := range p {
			x, y := newBig(p[i]), newBig(q[i])
			switch {
			case p[i] == 0:
				want.Add(want, y)
			case q[i] == 0:
				want = bigInf()
			default:
				want.Add(want, bigAdd(bigMul(x, bigLog(bigQuo(x, y))), bigSub(y, x)))
			}
			if want.IsInf() {
				break
			}
		}
		agrees(t, "generalised KL", GeneralizedKullbackLeibler(p, q), want, 1e-13, p, q)
	}
}

func TestDivergencesOfManyFloatsAgreeWith450Digits(t *testing.T) {
	r := rand.New(rand.NewPCG(17, 18))
	for range extremes(200) {
		p, q := extremePair(r)
		s := make([]float64, len(p))
		for i := range s {
			if s[i] = randomWeight(r, -300, 300); r.IntN(3) == 0 {
				s[i] = 0
			}
		}
		weights := []float64{randomWeight(r, -322, 300), randomWeight(r, -322, 300), 1}
		if Validate(s) != nil {
			continue
		}
		shares, _ := bigWeights(weights, bigTotal(weights))
		ps := [][]float64{p, q, s}
		m := make([]*big.Float, len(p))
		for i := range m {
			m[i] = newBig(0)
		}
		var each []bigPair
		for k, x := range ps {
			b := newBigPair(x, x)
			each = append(each, b)
			for i := range m {
				m[i] = bigAdd(m[i], bigMul(shares[k], b.p[i]))
			}
		}
		logs := make([]*big.Float, len(m))
		for i, x := range m {
			if x.Sign() > 0 {
				logs[i] = bigLog(x)
			}
		}
		want := newBig(0)
		for k, b := range each {
			if shares[k].Sign() > 0 {
				b.q, b.lnQ = m, logs
				want.Add(want, bigMul(shares[k], b.kl()))
			}
		}
		agrees(t, "JSD of three", JensenShannonOf(weights, ps...), want, 1e-13, weights, ps)
	}
}
