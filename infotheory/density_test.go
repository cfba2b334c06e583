package infotheory

import (
	"math"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"
)

// oracle is what gonum's distributions share.
type oracle interface {
	Prob(x float64) float64 // distuv's LogProb of the logistic distribution forgets Mu and S
	CDF(x float64) float64
	Survival(x float64) float64
	Quantile(u float64) float64
}

// family is a density with gonum's counterpart.
type family struct {
	name   string
	ours   Density
	theirs oracle
}

func families() []family {
	return []family{
		{"normal", Normal{1, 2}, distuv.Normal{Mu: 1, Sigma: 2}},
		{"Laplace", Laplace{-1, 0.7}, distuv.Laplace{Mu: -1, Scale: 0.7}},
		{"t ν=1", StudentsT{0.5, 1.5, 1}, distuv.StudentsT{Mu: 0.5, Sigma: 1.5, Nu: 1}},
		{"t ν=3.5", StudentsT{0, 1, 3.5}, distuv.StudentsT{Mu: 0, Sigma: 1, Nu: 3.5}},
		{"logistic", Logistic{2, 0.5}, distuv.Logistic{Mu: 2, S: 0.5}},
		{"uniform", Uniform{-1, 3}, distuv.Uniform{Min: -1, Max: 3}},
		{"exponential", Exponential{1.3}, distuv.Exponential{Rate: 1.3}},
		{"gamma", Gamma{2.5, 1.5}, distuv.Gamma{Alpha: 2.5, Beta: 1.5}},
		{"gamma, singular", Gamma{0.4, 1}, distuv.Gamma{Alpha: 0.4, Beta: 1}},
		{"beta", Beta{2, 5}, distuv.Beta{Alpha: 2, Beta: 5}},
		{"beta, singular", Beta{0.3, 0.7}, distuv.Beta{Alpha: 0.3, Beta: 0.7}},
		{"log-normal", LogNormal{0.3, 0.8}, distuv.LogNormal{Mu: 0.3, Sigma: 0.8}},
	}
}

func TestDensitiesAgreeWithGonum(t *testing.T) {
	for _, f := range families() {
		for _, u := range []float64{1e-4, 0.03, 0.3, 0.5, 0.8, 0.99, 0.9999} {
			x := f.ours.Quantile(u)
			tol := tolerance{rel: 1e-9, abs: 1e-12}
			tol.check(t, f.name+" quantile", x, f.theirs.Quantile(u))
			tol.check(t, f.name+" CDF", f.ours.CDF(x), f.theirs.CDF(x))
			if _, beta := f.ours.(Beta); !beta || x > 1e-6 { // gonum rounds 1−x
				tol.check(t, f.name+" survival", f.ours.Survival(x), f.theirs.Survival(x))
			}
			tol.check(t, f.name+" log density", f.ours.LogDensity(x), math.Log(f.theirs.Prob(x)))
			tol.check(t, f.name+" CDF of quantile", f.ours.CDF(x), u)
		}
	}
}

func TestDensitiesEndWhereTheirSupportsDo(t *testing.T) {
	for _, f := range families() {
		low, high := f.ours.Support()
		if f.ours.Quantile(0) != low || f.ours.Quantile(1) != high {
			t.Errorf("%s: quantiles %g, %g, support [%g, %g]", f.name, f.ours.Quantile(0), f.ours.Quantile(1), low, high)
		}
		for _, x := range []float64{low - 1, high + 1} {
			if !math.IsInf(f.ours.LogDensity(x), -1) && !math.IsInf(x, 0) {
				t.Errorf("%s: log density %g at %g", f.name, f.ours.LogDensity(x), x)
			}
		}
	}
}

func TestClosedEntropiesAreTheIntegrals(t *testing.T) {
	for _, f := range families() {
		tolerance{rel: 1e-10, abs: 1e-10}.check(t, f.name, f.ours.DifferentialEntropy(), entropyByQuadrature(f.ours))
	}
}

func TestQuadratureIsHonestWhereClosedFormsTell(t *testing.T) {
	for _, c := range []struct {
		name string
		p, q Density
	}{
		{"normals", Normal{0, 1}, Normal{1, 2}},
		{"normals far apart", Normal{0, 0.01}, Normal{5, 0.3}},
		{"normals near", Normal{0, 1}, Normal{1e-4, 1 + 1e-4}},
		{"normals of very different widths", Normal{0, 1e-3}, Normal{0, 10}},
		{"Laplaces", Laplace{0, 1}, Laplace{2, 0.5}},
		{"exponentials", Exponential{1}, Exponential{7}},
		{"gammas", Gamma{2, 1}, Gamma{5, 3}},
		{"singular gammas", Gamma{0.3, 1}, Gamma{0.6, 1}},
		{"betas", Beta{2, 3}, Beta{5, 1}},
		{"singular betas", Beta{0.4, 0.5}, Beta{0.6, 0.3}},
		{"log-normals", LogNormal{0, 1}, LogNormal{1, 0.7}},
		{"uniforms", Uniform{0, 1}, Uniform{-1, 2}},
	} {
		want, ok := closedForm(c.p, c.q)
		if !ok {
			t.Fatalf("%s: no closed form", c.name)
		}
		value, err := integrateWeighted(c.p, c.q, 0.5, quadrature{})
		if off := math.Abs(value[0] - want); off > err[0]+1e-14*want {
			t.Errorf("%s: %.17g is off by %g, estimated %g", c.name, value[0], off, err[0])
		}
		if err[0] > 1e-9*want {
			t.Errorf("%s: estimated error %g of %g", c.name, err[0], want)
		}
	}
}

func TestComparisonsOfAllFamiliesKeepTheirLaws(t *testing.T) {
	cut, _ := Cut(Normal{0, 1}, -1, 2)
	all := append(families(), family{name: "cut normal", ours: cut},
		family{name: "mixture", ours: NormalMixture{[]float64{1, 2}, []Normal{{-2, 0.5}, {3, 1}}}})
	for _, a := range all {
		for _, b := range all {
			c, back := CompareDensities(a.ours, b.ours), CompareDensities(b.ours, a.ours)
			name := a.name + ", " + b.name
			kl, js := c.KullbackLeiblerPQ, c.JensenShannon
			if !(kl.Value >= 0 && js.Value >= 0 && js.Value <= math.Ln2*(1+1e-12)) {
				t.Errorf("%s: KL %g, JSD %g", name, kl.Value, js.Value)
			}
			if (kl.Infinite != Finite) != math.IsInf(kl.Value, 1) || math.IsNaN(kl.Error) {
				t.Errorf("%s: %+v", name, kl)
			}
			if !(js.Error < 1e-7) || !(kl.Error <= 1e-5*(1+kl.Value)) {
				t.Errorf("%s: errors %g, %g", name, kl.Error, js.Error)
			}
			tolerance{rel: 1e-9, abs: js.Error + back.JensenShannon.Error}.check(t, name+" JSD", js.Value, back.JensenShannon.Value)
			if a.name == b.name && (kl.Value > 1e-20 || js.Value > 1e-20) {
				t.Errorf("%s differs from itself: %g, %g", name, kl.Value, js.Value)
			}
		}
	}
}

func TestDivergencesAreInfiniteByRule(t *testing.T) {
	cut, _ := Cut(Normal{0, 1}, math.Inf(-1), 2)
	for _, c := range []struct {
		p, q Density
		want Infinity
	}{
		{Normal{0, 1}, Normal{50, 0.01}, Finite},
		{Normal{0, 1}, cut, BySupport},
		{cut, Normal{0, 1}, Finite},
		{Normal{0, 1}, Exponential{1}, BySupport},
		{Exponential{1}, Normal{0, 1}, Finite},
		{Uniform{0, 2}, Uniform{0, 1}, BySupport},
		{Uniform{0, 1}, Uniform{0, 2}, Finite},
		{Beta{2, 2}, Uniform{0, 1}, Finite},
		{StudentsT{0, 1, 2}, Normal{0, 1}, ByTail},
		{StudentsT{0, 1, 2.01}, Normal{0, 1}, Finite},
		{StudentsT{0, 1, 1}, Laplace{0, 1}, ByTail},
		{StudentsT{0, 1, 1.1}, Laplace{0, 1}, Finite},
		{StudentsT{0, 1, 0.5}, StudentsT{0, 1, 9}, Finite},
		{Normal{0, 1}, StudentsT{0, 1, 0.5}, Finite},
		{LogNormal{0, 1}, Gamma{1, 1}, Finite},
		{Gamma{0.5, 1}, LogNormal{0, 1}, Finite},
	} {
		got := CompareDensities(c.p, c.q).KullbackLeiblerPQ
		if got.Infinite != c.want || math.IsInf(got.Value, 1) != (c.want != Finite) {
			t.Errorf("%+v from %+v: %+v", c.p, c.q, got)
		}
	}
}

func TestAHeavyTailThatJustAllowsAMeanSurpriseIsCounted(t *testing.T) {
	// E[x²] = ν/(ν−2) grows without bound as ν falls to 2; no grid of points would see it.
	p, q := StudentsT{0, 1, 2.001}, Normal{0, 1}
	want := lnRoot2Pi + 0.5*2.001/(2.001-2) - p.DifferentialEntropy()
	tolerance{rel: 1e-12}.check(t, "KL", CompareDensities(p, q).KullbackLeiblerPQ.Value, want)
}

func TestDisjointDensitiesDifferByLogTwo(t *testing.T) {
	c := CompareDensities(Uniform{0, 1}, Uniform{2, 3})
	if c.JensenShannon.Value != math.Ln2 {
		t.Errorf("JSD %g", c.JensenShannon.Value)
	}
}

func TestCuttingLeavesTheDensityNormalised(t *testing.T) {
	for _, f := range families() {
		cut, ok := Cut(f.ours, f.ours.Quantile(0.2), f.ours.Quantile(0.9))
		if !ok {
			t.Fatalf("%s: nothing left", f.name)
		}
		tol := tolerance{rel: 1e-10}
		tol.check(t, f.name, cut.CDF(f.ours.Quantile(0.55)), 0.5)
		tol.check(t, f.name, cut.Survival(cut.Quantile(0.3)), 0.7)
		// KL(cut‖whole) = −log of the mass that the cut leaves.
		tol.check(t, f.name, CompareDensities(cut, f.ours).KullbackLeiblerPQ.Value, -math.Log(0.7))
	}
}

func TestACutThatLeavesNothingIsRefused(t *testing.T) {
	for _, c := range [][2]float64{{1, 1}, {2, 1}, {5, 6}} {
		if cut, ok := Cut(Uniform{0, 2}, c[0], c[1]); ok {
			t.Errorf("[%g, %g] leaves %+v", c[0], c[1], cut)
		}
	}
	for _, c := range [][2]float64{{10, 11}, {50, 60}, {-1e8, -9e7}} {
		if _, ok := Cut(Normal{0, 1}, c[0], c[1]); !ok {
			t.Errorf("[%g, %g] of a normal distribution is refused", c[0], c[1])
		}
	}
	if cut, ok := Cut(Normal{0, 1}, 1e200, math.Inf(1)); ok {
		t.Errorf("where the log density is no float, %+v is left", cut)
	}
}

func TestDensitiesWithInvalidParametersPanic(t *testing.T) {
	for _, d := range []Density{Normal{0, 0}, Normal{math.NaN(), 1}, Laplace{0, -1}, Logistic{0, 0}, Uniform{1, 1},
		Exponential{0}, Gamma{0, 1}, Gamma{1, math.Inf(1)}, Beta{-1, 1}, StudentsT{0, 1, 0}, LogNormal{0, 0},
		NormalMixture{[]float64{1}, nil}, NormalMixture{[]float64{0}, []Normal{{0, 1}}}, NormalMixture{[]float64{1}, []Normal{{0, -1}}}} {
		for name, call := range map[string]func(){
			"LogDensity": func() { d.LogDensity(0.5) }, "CDF": func() { d.CDF(0.5) }, "Survival": func() { d.Survival(0.5) },
			"Quantile": func() { d.Quantile(0.5) }, "DifferentialEntropy": func() { d.DifferentialEntropy() },
		} {
			if panicOf(call) == nil {
				t.Errorf("%s of %+v passes", name, d)
			}
		}
	}
}

func TestQuantilesOfMixturesInvertTheirCDF(t *testing.T) {
	m := NormalMixture{[]float64{3, 1, 0}, []Normal{{-2, 0.5}, {6, 2}, {100, 1}}}
	for _, u := range []float64{1e-9, 0.1, 0.5, 0.75, 0.9, 1 - 1e-9} {
		tolerance{rel: 1e-12}.check(t, "CDF", m.CDF(m.Quantile(u)), u)
		tolerance{rel: 1e-6}.check(t, "survival", m.Survival(m.Quantile(u)), 1-u)
	}
	if !math.IsInf(m.Quantile(0), -1) || !math.IsInf(m.Quantile(1), 1) {
		t.Error("the support is not the real line")
	}
}

func TestACutDensityIsZeroOutsideAndHigherInside(t *testing.T) {
	n := Normal{0, 1}
	cut, _ := Cut(n, -1, math.Inf(1))
	if !math.IsInf(cut.LogDensity(-1.1), -1) || cut.CDF(-2) != 0 || cut.Survival(math.Inf(1)) != 0 || cut.Quantile(0) != -1 {
		t.Errorf("%+v reaches below its cut", cut)
	}
	tolerance{rel: 1e-14}.check(t, "log density", cut.LogDensity(0.5), n.LogDensity(0.5)-math.Log(n.Survival(-1)))
	tolerance{rel: 1e-12}.check(t, "entropy", cut.DifferentialEntropy(), entropyByQuadrature(cut))
	if !math.IsInf(cut.Quantile(1), 1) {
		t.Errorf("upper end %g", cut.Quantile(1))
	}
}

func TestQuantilesInvertTheMassesOfAllFamilies(t *testing.T) {
	list := []Density{StudentsT{3, 2, 0.1}, StudentsT{0, 1, 2.5}, StudentsT{1e5, 1e-4, 1e9}, Gamma{0.2, 3}, Gamma{2, 1e-8}, Gamma{1e6, 1},
		Beta{0.2, 0.1}, Beta{3, 1e4}, Beta{1e5, 2e5}, mustCut(t, Normal{0, 1}, 30, math.Inf(1)), mustCut(t, Gamma{0.3, 1}, 0, 1e-9),
		mustCut(t, StudentsT{0, 1, 0.5}, math.Inf(-1), -1e6), mustCut(t, NormalMixture{[]float64{1, 1}, []Normal{{-9, 1}, {9, 1}}}, -5, 5)}
	levels := []float64{0, 1e-12, 1e-4, 0.2, 0.5, 0.7, 0.999, 1 - 1e-9, 1}
	for _, d := range list {
		low, high := d.Support()
		for i, x := range Quantiles(nil, d, levels...) {
			u := levels[i]
			if one := d.Quantile(u); one != x {
				t.Errorf("%s: quantile %g is %g, with others %g", named(d), u, one, x)
			}
			if u == 0 && x != low || u == 1 && x != high {
				t.Errorf("%s: the support ends at %g and %g, quantile %g is %g", named(d), low, high, u, x)
			}
			if u == 0 || u == 1 {
				continue
			}
			// A float beside the right one has another mass: by its distance, which for heavy tails near 0 is the mass itself.
			mass, name := d.CDF(x), "CDF"
			if u > 0.5 {
				mass, u, name = d.Survival(x), 1-u, "survival"
			}
			step := math.Nextafter(math.Abs(x), math.Inf(1)) - math.Abs(x)
			tolerance{rel: 1e-12, abs: 2*step*math.Exp(d.LogDensity(x)) + 1e-300}.check(t, named(d)+" "+name+" of its quantile", mass, u)
		}
	}
}
