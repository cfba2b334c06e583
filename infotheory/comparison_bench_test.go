package infotheory

import (
	"math/rand/v2"
	"strconv"
	"testing"

	"gonum.org/v1/gonum/stat"
)

// randomPair returns two distributions over n outcomes, uniform on the simplex.
func randomPair(n int, seed uint64) (p, q []float64) {
	r := rand.New(rand.NewPCG(seed, 1))
	p, q = make([]float64, n), make([]float64, n)
	var sp, sq float64
	for i := range p {
		p[i], q[i] = r.ExpFloat64(), r.ExpFloat64()
		sp += p[i]
		sq += q[i]
	}
	for i := range p {
		p[i] /= sp
		q[i] /= sq
	}
	return p, q
}

var benchSizes = []int{16, 1000, 100_000, 1_000_000}

func BenchmarkCompare(b *testing.B) {
	for _, n := range benchSizes {
		p, q := randomPair(n, 1)
		b.Run("infotheory/"+strconv.Itoa(n), func(b *testing.B) {
			var c Comparison
			c.Compute(p, q, 0.5)
			b.ReportAllocs()
			for b.Loop() {
				c.Compute(p, q, 0.5)
			}
			perOutcome(b, n)
		})
		b.Run("gonum/"+strconv.Itoa(n), func(b *testing.B) {
			for b.Loop() {
				gonumReadings(p, q)
			}
			perOutcome(b, n)
		})
	}
}

func perOutcome(b *testing.B, n int) {
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/outcome")
}

var sink float64

// gonumReadings calls gonum for the readings of a Comparison, one by one.
func gonumReadings(p, q []float64) {
	sink = stat.KullbackLeibler(p, q) + stat.KullbackLeibler(q, p) + stat.JensenShannon(p, q) +
		stat.CrossEntropy(p, q) + stat.CrossEntropy(q, p) + stat.Entropy(p) + stat.Entropy(q)
}

func BenchmarkFDivergences(b *testing.B) {
	p, q := randomPair(1000, 1)
	for _, f := range append(FDivergences(), AlphaDivergence(1.5)) {
		b.Run(f.Key, func(b *testing.B) {
			for b.Loop() {
				sink = f.Between(p, q)
			}
			perOutcome(b, 1000)
		})
	}
}
