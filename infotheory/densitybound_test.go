package infotheory

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
)

// pairs is how many random pairs of densities the bounds are tested on; IRIDESCENT_PAIRS=100000 takes about 20
// minutes of one processor.
func pairs(t *testing.T) int {
	text := os.Getenv("IRIDESCENT_PAIRS")
	if text == "" {
		return 100
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// player draws densities.
type player struct{ *rand.Rand }

// between is uniform, power a power of ten with a uniform exponent.
func (r player) between(a, b float64) float64 { return a + (b-a)*r.Float64() }
func (r player) power(a, b float64) float64   { return math.Pow(10, r.between(a, b)) }

// family draws a density with about this middle and width.
func (r player) family(kind int, middle, width float64) Density {
	shape := r.power(-1, 4)
	switch kind {
	case 0:
		return Normal{middle, width}
	case 1:
		return Laplace{middle, width}
	case 2:
		return Logistic{middle, width}
	case 3:
		return StudentsT{middle, width, r.power(-0.9, 5)}
	case 4:
		return Uniform{middle - width, middle + width}
	case 5:
		return Exponential{1 / width}
	case 6:
		return Gamma{shape, math.Sqrt(shape) / width}
	case 7:
		return Beta{shape, math.Max(0.1, shape*r.power(-2, 2))}
	case 8:
		return LogNormal{math.Log(width), r.power(-3, 0.5)}
	}
	return NormalMixture{[]float64{r.power(-6, 0), 1}, []Normal{{middle, width}, {middle + width*r.between(-20, 20), width * r.power(-2, 2)}}}
}

const kinds = 10

// cut draws a cut: of the middle, of a tail, narrow, wide, on one side or on both.
func (r player) cut(d Density) Density {
	low, high := d.Quantile(r.power(-9, -0.4)), d.Quantile(1-r.power(-9, -0.4))
	switch inf := math.Inf(1); r.IntN(7) {
	case 0:
		low = -inf
	case 1:
		high = inf
	case 2, 3: // far out
		far := r.power(0, 1.7)
		if r.IntN(2) == 0 {
			low, high = high+far*(high-low), inf
		} else {
			low, high = -inf, low-far*(high-low)
		}
		if low, _ := d.Support(); !math.IsInf(low, -1) && high < low {
			high = low + r.power(-12, 0)*(d.Quantile(0.5)-low)
		}
		if r.IntN(2) == 0 && !math.IsInf(low, 0) {
			high = low + r.power(-6, 1)*math.Abs(d.Quantile(0.5)-low)
		}
	case 4:
		low = d.Quantile(r.between(0.01, 0.99))
		high = low + math.Abs(low)*r.power(-9, -1)
	case 5:
		low, high = low-r.power(0, 8)*(high-low), high+r.power(0, 8)*(high-low)
	}
	if c, ok := Cut(d, low, high); ok {
		return c
	}
	return d
}

// pair draws two densities: near each other, of the same order, or of very different ones.
func (r player) pair() (p, q Density) {
	width, kind := r.power(-4, 4), r.IntN(kinds)
	if r.IntN(10) == 0 {
		width = r.power(-8, 8)
	}
	middle := 0.0
	if r.IntN(2) == 0 {
		middle = r.NormFloat64() * width * r.power(-1, 4)
	}
	p = r.family(kind, middle, width)
	switch r.IntN(4) {
	case 0:
		near := r.power(-7, -1)
		q = r.beside(p, near)
	case 1:
		q = r.family(r.IntN(kinds), r.NormFloat64()*r.power(-4, 4), r.power(-4, 4))
	default:
		q = r.family(r.IntN(kinds), middle+r.NormFloat64()*width, width*r.power(-1, 1))
	}
	if r.IntN(3) == 0 {
		p = r.cut(p)
	}
	if r.IntN(3) == 0 {
		q = r.cut(q)
	}
	return p, q
}

// beside changes the parameters of a density a little.
func (r player) beside(d Density, by float64) Density {
	f := func() float64 { return 1 + by*r.NormFloat64() }
	switch d := d.(type) {
	case Normal:
		return Normal{d.Mu + d.Sigma*by*r.NormFloat64(), d.Sigma * f()}
	case Laplace:
		return Laplace{d.Mu + d.Scale*by*r.NormFloat64(), d.Scale * f()}
	case Logistic:
		return Logistic{d.Mu + d.S*by*r.NormFloat64(), d.S * f()}
	case StudentsT:
		return StudentsT{d.Mu + d.Sigma*by*r.NormFloat64(), d.Sigma * f(), d.Nu * f()}
	case Uniform:
		return Uniform{d.Min, d.Max + (d.Max-d.Min)*by*r.NormFloat64()}
	case Exponential:
		return Exponential{d.Rate * f()}
	case Gamma:
		return Gamma{d.Alpha * f(), d.Beta * f()}
	case Beta:
		return Beta{d.Alpha * f(), d.Beta * f()}
	case LogNormal:
		return LogNormal{d.Mu + d.Sigma*by*r.NormFloat64(), d.Sigma * f()}
	case NormalMixture:
		return NormalMixture{[]float64{d.Weights[0] * f(), 1}, []Normal{{d.Parts[0].Mu, d.Parts[0].Sigma * f()}, d.Parts[1]}}
	}
	return d
}

// valid reports whether the reference can tell: parameters that rounding made invalid and tails that reach beyond floats are left out.
func valid(p, q Density) (ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	for _, d := range [...]Density{p, q} {
		d.LogDensity(0.5)
	}
	const most = 0.3
	for _, pair := range [...][2]Density{{p, q}, {q, p}} {
		lowerP, upperP := pair[0].tails()
		lowerQ, upperQ := pair[1].tails()
		for _, m := range [...]float64{lowerP.Moments - lowerQ.Growth, upperP.Moments - upperQ.Growth} {
			if m > 0 && m < most {
				return false
			}
		}
	}
	return true
}

func named(d Density) string {
	if c, ok := d.(Truncated); ok {
		return fmt.Sprintf("cut(%T%+v, %v, %v)", c.density, c.density, c.min, c.max)
	}
	return fmt.Sprintf("%T%+v", d, d)
}

func TestErrorsOfDensitiesAreBounds(t *testing.T) {
	seed := uint64(1)
	if text := os.Getenv("IRIDESCENT_SEED"); text != "" {
		seed, _ = strconv.ParseUint(text, 10, 64)
	}
	r := player{rand.New(rand.NewPCG(seed, 42))}
	finite, wide := 0, 0
	for range pairs(t) {
		p, q := r.pair()
		if !valid(p, q) {
			continue
		}
		c, want := CompareDensities(p, q), newReference(p, q).readings()
		for _, x := range []struct {
			name string
			got  Estimate
			want dd
		}{
			{"KL(p‖q)", c.KullbackLeiblerPQ, want.pq}, {"KL(q‖p)", c.KullbackLeiblerQP, want.qp}, {"JSD", c.JensenShannon, want.js},
		} {
			if math.IsInf(x.got.Value, 1) {
				continue
			}
			finite++
			off := math.Abs(ddOf(x.got.Value).sub(x.want).f())
			if !(off <= x.got.Error) || !(x.got.Value >= 0) {
				t.Errorf("%s of %s and %s is %.17g, off by %.3g, %.3g of its bound %.3g", x.name, named(p), named(q), x.got.Value, off, off/x.got.Error, x.got.Error)
			}
			if x.got.Error > 1e-12*math.Max(x.got.Value, 1e-3) {
				wide++
				if testing.Verbose() {
					t.Logf("%s of %s and %s is %.17g, off by %.3g, bound %.3g", x.name, named(p), named(q), x.got.Value, off, x.got.Error)
				}
			}
		}
		if c.JensenShannon.Value > c.JensenShannonMax {
			t.Errorf("JSD of %s and %s is above its maximum by %g", named(p), named(q), c.JensenShannon.Value-c.JensenShannonMax)
		}
		for _, x := range []struct {
			name string
			of   Density
			got  float64
			want dd
		}{{"h(p)", p, c.EntropyP, want.hp}, {"h(q)", q, c.EntropyQ, want.hq}} {
			if off := math.Abs(ddOf(x.got).sub(x.want).f()); !(off <= 1e-12*math.Max(1, math.Abs(x.got))) {
				t.Errorf("%s of %s is %.17g, off by %.3g", x.name, named(x.of), x.got, off)
			}
		}
	}
	t.Logf("%d finite divergences, %d with wide bounds", finite, wide)
}

// TestErrorsTellWhatFloatsCannot holds densities with mass beyond the floats or between two of them against values with 40 digits.
func TestErrorsTellWhatFloatsCannot(t *testing.T) {
	bits := math.Ln2
	near1 := 0.1063656669475818419434 // of Gamma{1, 1} and Gamma{2, 1}: beta densities next to an end are these but for 1/n
	for _, c := range []struct {
		p, q Density
		want float64 // JSD
		sure bool    // floats tell it
	}{
		{Normal{0, 1}, LogNormal{-1000, 30}, bits, false},
		{Normal{0, 1}, LogNormal{1000, 30}, bits, false},
		{Uniform{0, 1}, StudentsT{0, 1, 1e-3}, 0.6862873860093091910638, false},
		{Uniform{0, 1}, Gamma{1e-5, 1}, 0.6927872570787484880002, true},
		{Normal{0, 1}, Normal{1e29, 1}, bits, false},
		{Normal{1e17, 1}, Normal{1e17, 2}, CompareDensities(Normal{0, 1}, Normal{0, 2}).JensenShannon.Value, false},
		{Beta{1e14, 1}, Beta{1e14, 2}, near1 + 8.1e-15, true},
		{Beta{1, 1e20}, Beta{2, 1e20}, near1, true},
		{Beta{1e30, 1}, Beta{1e30, 2}, near1, false},
	} {
		got := CompareDensities(c.p, c.q).JensenShannon
		if off := math.Abs(got.Value - c.want); !(off <= got.Error) {
			t.Errorf("JSD of %s and %s is %.17g, off by %.3g, bound %.3g", named(c.p), named(c.q), got.Value, off, got.Error)
		}
		if c.sure != (got.Error < 1e-12) {
			t.Errorf("JSD of %s and %s is %+v", named(c.p), named(c.q), got)
		}
	}
}

// TestDivergencesAboveTheLargestFloatSaySo: they are finite, which an infinite value alone would not tell.
func TestDivergencesAboveTheLargestFloatSaySo(t *testing.T) {
	for _, c := range []struct{ p, q Density }{
		{Normal{0, 1e200}, Normal{0, 1e-200}},
		{Logistic{-1e300, 1e300}, Laplace{1e300, 1e-300}},
		{Gamma{1e272, 1e-176}, Gamma{1e87, 1e-78}},
		{LogNormal{700, 0.3}, NormalMixture{[]float64{1, 1}, []Normal{{0, 1e-9}, {1e5, 1}}}},
	} {
		got, inf := CompareDensities(c.p, c.q).KullbackLeiblerPQ, math.Inf(1)
		if got != (Estimate{Value: inf, Error: inf, Infinite: ByRange}) {
			t.Errorf("%s and %s: %+v", named(c.p), named(c.q), got)
		}
	}
}

// TestEntropiesOfMixturesOfFarPartsAreNotGuessed: the part of a mixture that floats do not tell is not left out.
func TestEntropiesOfMixturesOfFarPartsAreNotGuessed(t *testing.T) {
	far := func(mu float64) float64 {
		return NormalMixture{[]float64{1, 1}, []Normal{{0, 1}, {mu, 1}}}.DifferentialEntropy()
	}
	apart := Normal{0, 1}.DifferentialEntropy() + math.Ln2
	tolerance{rel: 1e-14}.check(t, "parts 1e14 from each other", far(1e14), apart)
	if x := far(1e29); !math.IsNaN(x) {
		t.Errorf("parts 1e29 from each other: %g, want none or %g", x, apart)
	}
}
