package infotheory

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestDivergencesOfCountsAgreeWith450Digits(t *testing.T) {
	r := rand.New(rand.NewPCG(61, 62))
	for range extremes(500) {
		lambda := math.Pow(10, 600*r.Float64()-300)
		mu := lambda * math.Pow(10, 20*r.NormFloat64())
		p := r.Float64() * math.Pow(10, -300*r.Float64()*r.Float64())
		if r.IntN(2) == 0 {
			p = 1 - p
		}
		q := r.Float64()
		if r.IntN(2) == 0 {
			size := math.Pow(10, -15*r.Float64())
			mu, q = lambda*(1+size*r.Float64()), math.Min(1-0x1p-53, p*(1-size*r.Float64()))
		}
		if !(p > 0 && p < 1 && q > 0 && mu > 0 && mu < math.MaxFloat64) {
			continue
		}
		l, m := newBig(lambda), newBig(mu)
		want := bigAdd(bigSub(bigMul(l, bigLog(bigQuo(l, m))), l), m)
		agrees(t, "Poisson", Poisson{lambda}.KullbackLeibler(Poisson{mu}), want, 1e-14, lambda, mu)
		n := 1 + r.IntN(100)
		x, y, one := newBig(p), newBig(q), newBig(1)
		a := bigMul(x, bigLog(bigQuo(x, y)))
		b := bigMul(bigSub(one, x), bigLog(bigQuo(bigSub(one, x), bigSub(one, y))))
		want = bigMul(newBig(float64(n)), bigAdd(a, b))
		agrees(t, "Binomial", Binomial{n, p}.KullbackLeibler(Binomial{n, q}), want, 1e-14, n, p, q)
		if d := (Binomial{n, p}).KullbackLeibler(Binomial{n, p}); d != 0 {
			t.Errorf("Binomial(%d, %g) from itself: %g", n, p, d)
		}
		certain := bigMul(newBig(float64(-n)), bigLog(bigSub(one, y)))
		agrees(t, "never", Binomial{n, 0}.KullbackLeibler(Binomial{n, q}), certain, 1e-15, n, q)
		always := bigMul(newBig(float64(-n)), bigLog(y))
		agrees(t, "always", Binomial{n, 1}.KullbackLeibler(Binomial{n, q}), always, 1e-15, n, q)
	}
}

func TestDivergencesOfCountsAreTheSumOverAllCounts(t *testing.T) {
	p, q := make([]float64, 13), make([]float64, 13)
	choose := 1.0
	for k := range p {
		p[k] = choose * math.Pow(0.3, float64(k)) * math.Pow(0.7, float64(12-k))
		q[k] = choose * math.Pow(0.45, float64(k)) * math.Pow(0.55, float64(12-k))
		choose *= float64(12-k) / float64(k+1)
	}
	tolerance{rel: 1e-13}.check(t, "Binomial", Binomial{12, 0.3}.KullbackLeibler(Binomial{12, 0.45}), KullbackLeibler(p, q))
	p, q = make([]float64, 80), make([]float64, 80)
	factorial := 1.0
	for k := range p {
		p[k], q[k] = math.Pow(3, float64(k))/factorial, math.Pow(4, float64(k))/factorial
		factorial *= float64(k + 1)
	}
	tolerance{rel: 1e-13}.check(t, "Poisson", Poisson{3}.KullbackLeibler(Poisson{4}), KullbackLeibler(p, q))
}

func TestCountsAreInfinitelyFarWhereOneIsExcluded(t *testing.T) {
	inf := math.Inf(1)
	for _, c := range []struct{ got, want float64 }{
		{Poisson{1}.KullbackLeibler(Poisson{0}), inf},
		{Poisson{0}.KullbackLeibler(Poisson{2}), 2},
		{Poisson{0}.KullbackLeibler(Poisson{0}), 0},
		{Binomial{3, 0.5}.KullbackLeibler(Binomial{3, 0}), inf},
		{Binomial{3, 0.5}.KullbackLeibler(Binomial{3, 1}), inf},
		{Binomial{3, 0}.KullbackLeibler(Binomial{3, 1}), inf},
		{Binomial{4, 0.5}.KullbackLeibler(Binomial{3, 0.5}), inf},
		{Binomial{4, 0}.KullbackLeibler(Binomial{2, 0.5}), 2 * math.Ln2},
		{Binomial{3, 1}.KullbackLeibler(Binomial{3, 1}), 0},
		{Binomial{0, 0.2}.KullbackLeibler(Binomial{0, 0.7}), 0},
	} {
		if c.got != c.want || math.Signbit(c.got) {
			t.Errorf("%g, want %g", c.got, c.want)
		}
	}
}

func TestCountsThatAreNonePanic(t *testing.T) {
	for name, call := range map[string]func(){
		"mean":         func() { Poisson{-1}.KullbackLeibler(Poisson{1}) },
		"mean ∞":       func() { Poisson{1}.KullbackLeibler(Poisson{math.Inf(1)}) },
		"trials":       func() { Binomial{-1, 0.5}.KullbackLeibler(Binomial{1, 0.5}) },
		"probability":  func() { Binomial{1, 1.5}.KullbackLeibler(Binomial{1, 0.5}) },
		"NaN":          func() { Binomial{1, 0.5}.KullbackLeibler(Binomial{1, math.NaN()}) },
		"fewer trials": func() { Binomial{1, 0.5}.KullbackLeibler(Binomial{2, 0.5}) },
	} {
		if panicOf(call) == nil {
			t.Errorf("%s passes", name)
		}
	}
}
