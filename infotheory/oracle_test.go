package infotheory

import (
	"testing"

	"gonum.org/v1/gonum/stat"
)

func TestGonumAgreesWhereItKeepsItsDigits(t *testing.T) {
	for _, n := range []int{2, 5, 40, 700} {
		for seed := range uint64(10) {
			p, q := randomPair(n, seed)
			for _, c := range []struct {
				name      string
				got, want float64
			}{
				{"Entropy", Entropy(p), stat.Entropy(p)},
				{"CrossEntropy", CrossEntropy(p, q), stat.CrossEntropy(p, q)},
				{"KullbackLeibler", KullbackLeibler(p, q), stat.KullbackLeibler(p, q)},
				{"JensenShannon", JensenShannon(p, q), stat.JensenShannon(p, q)},
			} {
				tolerance{rel: 1e-12, abs: 1e-14}.check(t, c.name, c.got, c.want)
			}
		}
	}
}
