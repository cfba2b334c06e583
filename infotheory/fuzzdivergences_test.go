package infotheory

import (
	"math"
	"slices"
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
		measures := slices.DeleteFunc(slices.Clone(pairMeasures), func(m pairMeasure) bool { return !m.divergence })
		measures = append(measures,
			pairMeasure{"Renyi", func(p, q []float64) float64 { return Renyi(p, q, alpha) }, true},
			pairMeasure{"Tsallis", func(p, q []float64) float64 { return Tsallis(p, q, alpha) }, true},
			pairMeasure{"Bhattacharyya", Bhattacharyya, true},
			pairMeasure{"generalised", GeneralizedKullbackLeibler, true},
			pairMeasure{"JSD of three", func(p, q []float64) float64 { return JensenShannonOf(nil, p, q, p) }, true})
		for _, d := range append(FDivergences(), AlphaDivergence(alpha), AlphaDivergence(-alpha)) {
			measures = append(measures, pairMeasure{d.Name, d.Between, true})
		}
		for _, m := range measures {
			if x := m.of(p, q); !(x >= 0) {
				t.Errorf("%s of order %g is %g", m.key, alpha, x)
			}
			if x := m.of(p, p); x != 0 {
				t.Errorf("%s of order %g of p from itself is %g", m.key, alpha, x)
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

func FuzzGroups(f *testing.F) {
	for _, seed := range seedsOfPairs() {
		f.Add(seed, uint64(0))
		f.Add(seed, uint64(0b011011))
	}
	f.Fuzz(func(t *testing.T, data []byte, bits uint64) {
		p, q := weightsFrom(data)
		if ValidatePair(p, q) != nil || len(p) > 64 {
			return
		}
		groups, one := make([]int, len(p)), make([]int, len(p))
		for i := range groups {
			groups[i] = min(int(bits>>i&1), len(p)-1)
		}
		kl, h := CoarseKullbackLeibler(p, q, groups), CoarseEntropy(p, groups)
		const slack = 1 + 1e-9
		if !(kl.Coarse >= 0 && kl.Within >= 0 && kl.Coarse <= kl.Fine*slack+1e-300 && kl.Within <= kl.Fine*slack+1e-300) {
			t.Errorf("KL: %+v", kl)
		}
		if !(h.Coarse >= 0 && h.Within >= 0 && h.Coarse <= h.Fine*slack+1e-300 && h.Within <= h.Fine*slack+1e-300) {
			t.Errorf("H: %+v", h)
		}
		if all := CoarseKullbackLeibler(p, q, one); all.Coarse != 0 {
			t.Errorf("one group: %+v", all)
		}
	})
}

func FuzzBeliefs(f *testing.F) {
	f.Add(bytesOf(1, 3, 2, 3))
	f.Add(bytesOf(1e-12, 1e-12, 1, 1.5))
	f.Add(bytesOf(1e300, 1e-300, 1e-300, 1e300))
	f.Add(bytesOf(5, 5, 1e6, 1e6*(1+0x1p-52)))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, q := weightsFrom(data)
		if len(p) == 0 || len(p) > 20 {
			return
		}
		for i := range p {
			if !(p[i] > 1e-300 && q[i] > 1e-300 && p[i] < 1e300 && q[i] < 1e300) {
				return
			}
		}
		a, b := Dirichlet(p), Dirichlet(q)
		for name, x := range map[string]float64{
			"KL": a.KullbackLeibler(b), "back": b.KullbackLeibler(a), "surprise": a.Surprise(q), "reverse": a.ReverseSurprise(q),
		} {
			if !(x >= 0) {
				t.Errorf("%s of %v and %v is %g", name, p, q, x)
			}
		}
		if x := a.KullbackLeibler(a); x != 0 {
			t.Errorf("%v from itself: %g", p, x)
		}
	})
}

func FuzzLogWeights(f *testing.F) {
	for _, seed := range seedsOfPairs() {
		f.Add(seed)
	}
	f.Add(bytesOf(1e4, -1e4, math.Inf(-1), 3, -1e4, 1e4))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, b := weightsFrom(data)
		p, q := LogWeights(a), LogWeights(b)
		if p.Validate() != nil || q.Validate() != nil {
			return
		}
		h, kl, js := p.Entropy(), p.KullbackLeibler(q), p.JensenShannon(q)
		if !(h >= 0 && h <= math.Log(float64(len(p)))*(1+1e-14)+1e-300 && kl >= 0 && js >= 0 && js <= math.Ln2*(1+1e-14)) {
			t.Errorf("H %g, KL %g, JSD %g", h, kl, js)
		}
		if p.KullbackLeibler(p) != 0 || p.JensenShannon(p) != 0 {
			t.Errorf("%v differs from itself", p)
		}
	})
}
