package infotheory

import (
	"math"
	"testing"
)

func FuzzDivergences(f *testing.F) {
	for _, seed := range seedsOfPairs() {
		for _, alpha := range []float64{0, 0.3, 1, 1.0000001, 2, 50} {
			f.Add(seed, alpha)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, alpha float64) {
		p, q := weightsFrom(data)
		if ValidatePair(p, q) != nil || !(alpha >= 0 && alpha < 1e6) {
			return
		}
		measures := map[string]func(p, q []float64) float64{
			"Renyi":           func(p, q []float64) float64 { return Renyi(p, q, alpha) },
			"Tsallis":         func(p, q []float64) float64 { return Tsallis(p, q, alpha) },
			"Bhattacharyya":   Bhattacharyya,
			"Generalized":     GeneralizedKullbackLeibler,
			"JensenShannonOf": func(p, q []float64) float64 { return JensenShannonOf(nil, p, q, p) },
		}
		for _, d := range append(FDivergences(), AlphaDivergence(alpha)) {
			measures[d.Name] = d.Between
		}
		for name, measure := range measures {
			if x := measure(p, q); !(x >= 0) {
				t.Errorf("%s of order %g is %g", name, alpha, x)
			}
			if x := measure(p, p); x != 0 {
				t.Errorf("%s of order %g of p from itself is %g", name, alpha, x)
			}
		}
		for name, x := range map[string]float64{
			"RenyiEntropy": RenyiEntropy(p, alpha), "TsallisEntropy": TsallisEntropy(p, alpha),
			"MinEntropy": MinEntropy(p), "Perplexity": Perplexity(p) - 1,
		} {
			if !(x >= 0) || math.IsInf(x, 0) {
				t.Errorf("%s of order %g is %g", name, alpha, x)
			}
		}
	})
}

func FuzzJoint(f *testing.F) {
	for _, seed := range seedsOfPairs() {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, q := weightsFrom(data)
		table := append(p, q...)
		if len(p) == 0 || ValidateTable(table, len(p)) != nil {
			return
		}
		j := NewJoint(table, len(p))
		for name, x := range map[string]float64{
			"I": j.MutualInformation, "H(X)": j.EntropyX, "H(Y)": j.EntropyY, "H(X,Y)": j.EntropyXY,
			"H(X|Y)": j.EntropyXGivenY, "H(Y|X)": j.EntropyYGivenX, "I/max": j.MutualInformationPerMost,
		} {
			if !(x >= 0) || math.IsInf(x, 0) {
				t.Errorf("%s = %g", name, x)
			}
		}
		if least := math.Min(j.EntropyX, j.EntropyY); j.MutualInformation > least*(1+1e-9)+1e-290 {
			t.Errorf("I = %g above %g", j.MutualInformation, least)
		}
		for i := range j.Terms {
			if math.IsNaN(j.Terms[i]) || !(j.Excess[i] >= 0) {
				t.Errorf("cell %d: term %g, excess %g", i, j.Terms[i], j.Excess[i])
			}
		}
	})
}

func FuzzGibbs(f *testing.F) {
	f.Add(bytesOf(0, 1, 1, 2, -5, 3), 1.0)
	f.Add(bytesOf(1e15, 1, 1e15+1, 2), 0.5)
	f.Add(bytesOf(-1e300, 1, 1e300, 2), 1e-300)
	f.Fuzz(func(t *testing.T, data []byte, temperature float64) {
		energies, q := weightsFrom(data)
		if Validate(q) != nil || !(temperature > 0 && temperature < math.Inf(1)) {
			return
		}
		for _, e := range energies {
			if !(math.Abs(e) < 1e300) {
				return
			}
		}
		g := NewGibbs(energies, temperature)
		n := g.Of(q)
		if !(n.Gap >= 0 && n.KullbackLeibler >= 0 && g.Entropy >= 0 && g.HeatCapacity >= 0) {
			t.Errorf("gap %g, KL %g, S %g, C %g", n.Gap, n.KullbackLeibler, g.Entropy, g.HeatCapacity)
		}
	})
}

func FuzzCodes(f *testing.F) {
	for _, seed := range seedsOfPairs() {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, q := weightsFrom(data)
		if ValidatePair(p, q) != nil || len(p) > 200 {
			return
		}
		h := Bit.FromNats(Entropy(p))
		huffman, shannon := HuffmanCode(p), ShannonCode(p)
		if huffman.KraftSum() != 1 || shannon.KraftSum() > 1 {
			t.Errorf("Kraft sums %g, %g", huffman.KraftSum(), shannon.KraftSum())
		}
		best, simple := huffman.ExpectedBits(p), shannon.ExpectedBits(p)
		const slack = 1e-12
		if best < h*(1-slack) || simple < h*(1-slack) || simple > (h+1)*(1+slack) {
			t.Errorf("entropy %g, Huffman %g, Shannon %g", h, best, simple)
		}
		if wrong := ShannonCode(q).ExpectedBits(p); wrong < Bit.FromNats(CrossEntropy(p, q))*(1-slack) {
			t.Errorf("the wrong code takes %g bits, cross entropy %g", wrong, Bit.FromNats(CrossEntropy(p, q)))
		}
		mustBePrefixFree(t, "fuzz", huffman)
	})
}
