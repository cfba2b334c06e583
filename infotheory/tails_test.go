package infotheory

import (
	"math"
	"testing"
)

func TestMassesByFormulaAreTheIntegrals(t *testing.T) {
	shapes := []float64{0.3, 0.5, 1, 1.5, 2, 3, 12.5, 40, 1000, 9999}
	var list []Density
	for _, a := range shapes {
		list = append(list, Gamma{a, 1}, Gamma{a, 1e-8}, StudentsT{0, 1, a}, StudentsT{3, 2, a})
		for _, b := range shapes {
			list = append(list, Beta{a, b})
		}
	}
	formulas := 0
	for _, d := range list {
		p := profileOf(d)
		low, high := d.Support()
		for _, u := range []float64{1e-9, 1e-4, 0.03, 0.3, 0.5, 0.7, 0.999} {
			x := d.Quantile(u)
			got, ok := tailAt(d, &p, x)
			if !ok {
				continue
			}
			formulas++
			sum := massQuadrature(&p)
			if got.end == lowerEnd {
				sum.addAll(low, x, marksOf(d, &p, low, x))
			} else {
				sum.addAll(x, high, marksOf(d, &p, x, high))
			}
			tolerance{rel: tailError * unitRounding}.check(t, named(d)+" tail", got.mass, sum.value[0])
		}
	}
	if formulas < len(list)*4 {
		t.Errorf("%d masses of %d densities have a formula", formulas, len(list))
	}
}

// Where the shape is next to nothing, half of the mass is at numbers that are nearly too small for floats.
func TestMassesOfTinyShapes(t *testing.T) {
	for _, a := range []float64{1e-3, 0.002, 0.01, 0.1} {
		for _, x := range []float64{1e-300, 1e-100, 1e-9} {
			lnGamma, _ := math.Lgamma(1 + a)
			want := math.Exp(a*math.Log(x)-lnGamma) * (1 - a/(a+1)*x)
			g, b := Gamma{a, 1}, Beta{a, 1}
			tolerance{rel: 1e-12}.check(t, named(g)+" CDF", g.CDF(x), want)
			tolerance{rel: 1e-12}.check(t, named(g)+" survival", g.Survival(x), 1-want)
			if x > 0x1p-900 {
				tolerance{rel: 1e-12}.check(t, named(b)+" CDF", b.CDF(x), math.Pow(x, a))
			}
		}
	}
}
