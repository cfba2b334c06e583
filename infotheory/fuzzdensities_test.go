package infotheory

import (
	"math"
	"testing"
)

// arbitrary makes a density of three numbers of any size, or reports false if they are no parameters of the kind.
func arbitrary(kind byte, a, b, c float64) (Density, bool) {
	real := func(x float64) bool { return x-x == 0 }
	positive := func(xs ...float64) bool {
		for _, x := range xs {
			if !(x > 0 && real(x)) {
				return false
			}
		}
		return true
	}
	switch kind % kinds {
	case 0:
		return Normal{a, b}, real(a) && positive(b)
	case 1:
		return Laplace{a, b}, real(a) && positive(b)
	case 2:
		return Logistic{a, b}, real(a) && positive(b)
	case 3:
		return StudentsT{a, b, c}, real(a) && positive(b, c)
	case 4:
		return Uniform{a, b}, real(a) && real(b) && positive(b-a)
	case 5:
		return Exponential{b}, positive(b)
	case 6:
		return Gamma{b, c}, positive(b, c)
	case 7:
		return Beta{b, c}, positive(b, c)
	case 8:
		return LogNormal{a, b}, real(a) && positive(b)
	}
	return NormalMixture{[]float64{b, 1}, []Normal{{a, b}, {c, 1}}}, real(a) && real(c) && positive(b)
}

// counted is a density that counts how often it is asked.
type counted struct {
	Density
	asked *int
}

func (c counted) within(low, high float64) profile {
	p := c.Density.within(low, high)
	rise := p.rise
	p.rise = func(x, lo float64) float64 { *c.asked++; return rise(x, lo) }
	return p
}

// narrow reports whether a density is a mixture with a part that is narrower than the floats around it.
func narrow(d Density) bool {
	if cut, ok := d.(Truncated); ok {
		d = cut.density
	}
	m, _ := d.(NormalMixture)
	for _, part := range m.Parts {
		if part.Mu+part.Sigma/2 == part.Mu {
			return true
		}
	}
	return false
}

// mostPlaces is at how many places two densities may be asked in a comparison.
const mostPlaces = 100_000

// mustBePlausibleDensities checks what holds for any two densities, and how much work it is to tell.
func mustBePlausibleDensities(t *testing.T, p, q Density) {
	t.Helper()
	c := CompareDensities(p, q)
	if e := c.JensenShannon.Error; !(e <= c.JensenShannonMax) {
		t.Errorf("JSD of %s and %s has the error %g", named(p), named(q), e)
	}
	for name, x := range map[string]Estimate{"KL(p‖q)": c.KullbackLeiblerPQ, "KL(q‖p)": c.KullbackLeiblerQP, "JSD": c.JensenShannon} {
		if !(x.Value >= 0) || !(x.Error >= 0) {
			t.Errorf("%s of %s and %s is %+v", name, named(p), named(q), x)
		}
		if math.IsInf(x.Value, 1) != (x.Infinite != Finite) {
			t.Errorf("%s of %s and %s is %+v: no reason", name, named(p), named(q), x)
		}
	}
	if c.JensenShannon.Value > c.JensenShannonMax {
		t.Errorf("JSD of %s and %s is above its maximum by %g", named(p), named(q), c.JensenShannon.Value-c.JensenShannonMax)
	}
	for _, x := range []struct {
		of  Density
		got float64
	}{{p, c.EntropyP}, {q, c.EntropyQ}} {
		if math.IsNaN(x.got) && !narrow(x.of) {
			t.Errorf("the entropy of %s is not a number", named(x.of))
		}
	}
	if same := CompareDensities(p, p); same.KullbackLeiblerPQ.Value != 0 || same.JensenShannon.Value != 0 {
		t.Errorf("%s differs from itself: %+v", named(p), same)
	}
	asked := 0
	integrateWeighted(counted{p, &asked}, counted{q, &asked}, 0.5, quadrature{})
	if asked > mostPlaces {
		t.Errorf("%s and %s take %d places", named(p), named(q), asked)
	}
}

func FuzzDensities(f *testing.F) {
	inf := math.Inf(1)
	f.Add(byte(0), 0.0, 1.0, 0.0, -inf, inf, byte(0), 1.0, 2.0, 0.0, -inf, inf)
	f.Add(byte(0), 0.0, 1.0, 0.0, 6.0, inf, byte(3), 1.0, 2.0, 0.3, -inf, 1e8)
	f.Add(byte(6), 0.0, 1e4, 1e-3, 0.0, inf, byte(7), 0.0, 0.1, 1e5, 0.0, 1e-7)
	f.Add(byte(8), 700.0, 0.3, 0.0, 0.0, inf, byte(9), 1e-3, 1e-9, 1e5, -inf, inf)
	f.Add(byte(4), 0.0, 1e-300, 0.0, 0.0, inf, byte(5), 0.0, 1e300, 1.0, -inf, inf)
	f.Add(byte(1), 1e300, 1e-300, 0.0, -inf, inf, byte(2), -1e300, 1e300, 1.0, -inf, inf)
	f.Fuzz(func(t *testing.T, kindP byte, a, b, c, low, high float64, kindQ byte, d, e, g, from, to float64) {
		p, ok := arbitrary(kindP, a, b, c)
		q, also := arbitrary(kindQ, d, e, g)
		if !ok || !also {
			return
		}
		if cut, ok := Cut(p, low, high); ok {
			p = cut
		}
		if cut, ok := Cut(q, from, to); ok {
			q = cut
		}
		mustBePlausibleDensities(t, p, q)
	})
}
