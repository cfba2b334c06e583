package infotheory

import (
	"math"
	"testing"
)

// absolute is E|T| of Student's t with ν > 1 in standard form.
func absolute(nu float64) float64 {
	return math.Sqrt(nu/math.Pi) * math.Gamma((nu-1)/2) / math.Gamma(nu/2)
}

// halfOf is the density from 0 on.
func halfOf(t *testing.T, d Density) Density {
	half, ok := Cut(d, 0, math.Inf(1))
	if !ok {
		t.Fatal("it cannot be cut")
	}
	return half
}

func TestATailWithJustTheMomentsThatItNeedsIsIntegratedToItsEnd(t *testing.T) {
	tol := tolerance{rel: 1e-11}
	for _, margin := range []float64{1e-4, 1e-3, 0.01, 0.05, 0.1, 0.2, 0.24, 0.26, 0.5, 3} {
		one, two := StudentsT{Nu: 1 + margin, Sigma: 1}, StudentsT{Nu: 2 + margin, Sigma: 1}
		mean, square := absolute(one.Nu), two.Nu/(two.Nu-2)
		name := "ν " + decimal(margin) + " above the least: "
		kl := func(p, q Density) float64 { return CompareDensities(p, q).KullbackLeiblerPQ.Value }
		tol.check(t, name+"Laplace", kl(one, Laplace{0, 0.5}), 2*mean-one.DifferentialEntropy())
		tol.check(t, name+"exponential", kl(halfOf(t, one), Exponential{1}), mean-one.DifferentialEntropy()+math.Ln2)
		tol.check(t, name+"normal", kl(two, Normal{0, 1}), lnRoot2Pi+square/2-two.DifferentialEntropy())
		tol.check(t, name+"half of a normal", kl(halfOf(t, two), halfOf(t, Normal{0, 1})), lnRoot2Pi+square/2-two.DifferentialEntropy())
		tol.check(t, name+"mixture", kl(two, NormalMixture{[]float64{1, 1}, []Normal{{0, 1}, {0, 1}}}), lnRoot2Pi+square/2-two.DifferentialEntropy())
		m, _ := Mean(halfOf(t, one))
		tol.check(t, name+"mean", m, mean)
		m, _ = Mean(halfOf(t, two))
		v, _ := Variance(halfOf(t, two))
		tol.check(t, name+"mean square", v+m*m, square)
	}
}

func TestASlowTailKeepsItsPlaceAndItsScale(t *testing.T) {
	p := StudentsT{-300, 2, 1.01}
	want := CompareDensities(StudentsT{0, 1, 1.01}, Logistic{150, 0.005}).KullbackLeiblerPQ.Value
	tolerance{rel: 1e-11}.check(t, "moved and stretched", CompareDensities(p, Logistic{0, 0.01}).KullbackLeiblerPQ.Value, want)
}
