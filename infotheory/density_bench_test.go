package infotheory

import "testing"

func BenchmarkCompareDensities(b *testing.B) {
	cut, _ := Cut(Normal{0, 1}, -1, 2)
	mixture := NormalMixture{[]float64{1, 2}, []Normal{{-2, 0.5}, {3, 1}}}
	for _, c := range []struct {
		name string
		p, q Density
	}{
		{"normals", Normal{0, 1}, Normal{1, 2}},
		{"normal and t", Normal{0, 1}, StudentsT{1, 2, 3}},
		{"cut normal and Laplace", cut, Laplace{0, 1}},
		{"mixtures", mixture, NormalMixture{mixture.Weights, []Normal{{-1, 1}, {2, 2}}}},
		{"gamma and log-normal", Gamma{2, 1}, LogNormal{0, 1}},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				CompareDensities(c.p, c.q)
			}
		})
	}
}
