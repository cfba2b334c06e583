package infotheory

import (
	"math"
	"testing"
)

// mustCut is the cut density, which must be one.
func mustCut(t *testing.T, d Density, low, high float64) Density {
	t.Helper()
	cut, ok := Cut(d, low, high)
	if !ok {
		t.Fatalf("%+v cannot be cut to [%g, %g]", d, low, high)
	}
	return cut
}

// The values have the digits that 40-digit arithmetic gave, or follow from the formulas beside them.
func TestWhatACutLeavesOfATailIsMeasuredThere(t *testing.T) {
	inf, n, kl := math.Inf(1), Normal{0, 1}, func(p, q Density) float64 { return CompareDensities(p, q).KullbackLeiblerPQ.Value }
	mean := func(d Density) float64 { m, _ := Mean(d); return m }
	cut := func(d Density, low, high float64) Density { return mustCut(t, d, low, high) }
	next := 1 + 1e-9
	heavy := StudentsT{0, 0.0001, 0.2}
	for _, c := range []struct {
		name      string
		got, want float64
		rel       float64
	}{
		{"KL(N from 6 ‖ N)", kl(cut(n, 6, inf), n), 20.73676894997, 1e-12},
		{"KL(N up to −6 ‖ N)", kl(cut(n, -inf, -6), n), 20.73676894997, 1e-12},
		{"KL(N from 6 ‖ N(1, 1) from 6)", kl(cut(n, 6, inf), cut(Normal{1, 1}, 6, inf)), 0.013287951441381, 1e-12},
		{"h(N from 5)", cut(n, 5, inf).DifferentialEntropy(), -0.67979994296945, 1e-12},
		{"h(exponential from 30)", cut(Exponential{1}, 30, inf).DifferentialEntropy(), 1, 1e-15},
		{"h(exponential from 1e9)", cut(Exponential{1}, 1e9, inf).DifferentialEntropy(), 1, 1e-15},
		{"mean(N from 9)", mean(cut(n, 9, inf)), 9.108523105002868, 1e-13},
		{"median(N from 10 to 11)", cut(n, 10, 11).Quantile(0.5), 10.0684093695476, 1e-13},
		{"median(N from 8.2)", cut(n, 8.2, inf).Quantile(0.5), 8.28291767443769, 1e-13},
		{"h(N from 38 to 39)", cut(n, 38, 39).DifferentialEntropy(), -2.63896762067395, 1e-12},
		{"h(N from −1e8 to 1e8)", cut(n, -1e8, 1e8).DifferentialEntropy(), n.DifferentialEntropy(), 1e-14},
		{"h(N from 1 to 1+1e-9)", cut(n, 1, next).DifferentialEntropy(), math.Log(next - 1), 1e-14},
		{"h(N from 60)", cut(n, 60, inf).DifferentialEntropy(), -3.094899540128717, 1e-13},
		{"h(t)", StudentsT{0, 1, 1e15}.DifferentialEntropy(), n.DifferentialEntropy(), 1e-14},
		{"h(t)", StudentsT{0, 1, 1e16}.DifferentialEntropy(), n.DifferentialEntropy(), 1e-14},
		{"t above 1", StudentsT{0, 1, 1e15}.Survival(1), n.Survival(1), 1e-14},
		{"t below −8", StudentsT{0, 1, 1e17}.CDF(-8), n.CDF(-8), 1e-13},
		{"KL(t from 1e5 ‖ t)", kl(cut(heavy, 1e5, inf), heavy), 5.1230027827882, 1e-12},
		{"h(t from 1e5)", cut(heavy, 1e5, inf).DifferentialEntropy(), 19.1223633774043, 1e-12},
		{"KL(beta ‖ exponential)", kl(Beta{8000, 1}, Exponential{50}), 54.069049596386183, 1e-14},
	} {
		tolerance{rel: c.rel}.check(t, c.name, c.got, c.want)
	}
}

// A cut of an exponential tail is the same tail again, and one of a uniform distribution a uniform one.
func TestCutsOfSomeFamiliesAreOfTheFamilyAgain(t *testing.T) {
	inf := math.Inf(1)
	for _, rate := range []float64{1e-8, 1, 1e8} {
		for _, far := range []float64{0, 1e-3, 1, 40, 800, 1e9} {
			at := far / rate
			for name, d := range map[string]Density{
				"exponential": mustCut(t, Exponential{rate}, at, inf), "Laplace": mustCut(t, Laplace{0, 1 / rate}, at, inf), "gamma": mustCut(t, Gamma{1, rate}, at, inf),
			} {
				tol := tolerance{rel: 1e-13, abs: 1e-14}
				m, _ := Mean(d)
				tol.check(t, name+" mean", m*rate, (at+1/rate)*rate)
				tol.check(t, name+" entropy", d.DifferentialEntropy(), 1-math.Log(rate))
				tol.check(t, name+" median", d.Quantile(0.5)*rate, (at+math.Ln2/rate)*rate)
				tol.check(t, name+" survival", d.Survival(at+30/rate), math.Exp(-((at+30/rate)-at)*rate))
			}
		}
	}
	u := mustCut(t, mustCut(t, Uniform{0, 10}, 1, 9), 3, 5)
	if c := CompareDensities(u, Uniform{3, 5}); c.KullbackLeiblerPQ.Value > 1e-30 || c.KullbackLeiblerQP.Value > 1e-30 {
		t.Errorf("a cut uniform distribution is not uniform: %+v", c)
	}
}

func TestLogDensitiesOfNoNumberAreNone(t *testing.T) {
	list := append(families(), family{name: "cut", ours: mustCut(t, Normal{0, 1}, 0, 1)},
		family{name: "mixture", ours: NormalMixture{[]float64{1, 2}, []Normal{{-2, 0.5}, {3, 1}}}})
	for _, f := range list {
		nan := math.NaN()
		for name, x := range map[string]float64{"log density": f.ours.LogDensity(nan), "CDF": f.ours.CDF(nan), "survival": f.ours.Survival(nan),
			"mass": MassBetween(f.ours, nan, 1), "grid": LogDensities(nil, f.ours, []float64{nan})[0]} {
			if !math.IsNaN(x) {
				t.Errorf("%s: %s of NaN is %g", f.name, name, x)
			}
		}
		for _, x := range []float64{math.Inf(-1), math.Inf(1)} {
			if l := f.ours.LogDensity(x); !math.IsInf(l, -1) {
				t.Errorf("%s: log density %g at %g", f.name, l, x)
			}
		}
	}
}
