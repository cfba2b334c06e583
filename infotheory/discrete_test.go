package infotheory

import (
	"math"
	"slices"
	"testing"
)

type discreteCase struct {
	ID   string
	Tags []string
	P, Q numbers
	Norm map[string]number
	Raw  map[string]number
}

func discreteCases(t testing.TB) []discreteCase {
	var cases []discreteCase
	readVectors(t, "discrete", &cases)
	return cases
}

// pairMeasure is a function of two distributions and the key that it has in the vectors.
type pairMeasure struct {
	key        string
	of         func(p, q []float64) float64
	divergence bool // never negative, and 0 for identical distributions
}

var pairMeasures = []pairMeasure{
	{"H_p", func(p, _ []float64) float64 { return Entropy(p) }, false},
	{"H_q", func(_, q []float64) float64 { return Entropy(q) }, false},
	{"CE_pq", CrossEntropy, false},
	{"CE_qp", func(p, q []float64) float64 { return CrossEntropy(q, p) }, false},
	{"KL_pq", KullbackLeibler, true},
	{"KL_qp", func(p, q []float64) float64 { return KullbackLeibler(q, p) }, true},
	{"jeffreys", Jeffreys, true},
	{"JSD", JensenShannon, true},
	{"JSdist", JensenShannonDistance, true},
	{"JSD_w0.3", func(p, q []float64) float64 { return JensenShannonWeighted(p, q, 0.3) }, true},
	{"TV", TotalVariation, true},
	{"hellinger2", HellingerSquared, true},
	{"hellinger", Hellinger, true},
	{"BC", BhattacharyyaCoefficient, false},
	{"chi2_pq", ChiSquared, true},
	{"chi2_qp", func(p, q []float64) float64 { return ChiSquared(q, p) }, true},
	{"triangular", Triangular, true},
	{"renyi_0.5_pq", func(p, q []float64) float64 { return Renyi(p, q, 0.5) }, true},
	{"renyi_0.999999_pq", func(p, q []float64) float64 { return Renyi(p, q, 0.999999) }, true},
	{"renyi_1.000001_pq", func(p, q []float64) float64 { return Renyi(p, q, 1.000001) }, true},
	{"renyi_2_pq", func(p, q []float64) float64 { return Renyi(p, q, 2) }, true},
	{"renyi_2_qp", func(p, q []float64) float64 { return Renyi(q, p, 2) }, true},
	{"tsallis_0.5_pq", func(p, q []float64) float64 { return Tsallis(p, q, 0.5) }, true},
	{"tsallis_2_pq", func(p, q []float64) float64 { return Tsallis(p, q, 2) }, true},
	{"renyi_H_0.5", func(p, _ []float64) float64 { return RenyiEntropy(p, 0.5) }, false},
	{"renyi_H_2", func(p, _ []float64) float64 { return RenyiEntropy(p, 2) }, false},
	{"min_H", func(p, _ []float64) float64 { return MinEntropy(p) }, false},
	{"tsallis_H_2", func(p, _ []float64) float64 { return TsallisEntropy(p, 2) }, false},
	{"tsallis_H_0.5", func(p, _ []float64) float64 { return TsallisEntropy(p, 0.5) }, false},
	{"perplexity", func(p, _ []float64) float64 { return Perplexity(p) }, false},
}

// measureOf is the measure of a key.
func measureOf(key string) func(p, q []float64) float64 {
	i := slices.IndexFunc(pairMeasures, func(m pairMeasure) bool { return m.key == key })
	return pairMeasures[i].of
}

func TestDiscreteMeasuresAgreeWith400Digits(t *testing.T) {
	known := map[string]bool{}
	for _, m := range pairMeasures {
		known[m.key] = true
	}
	cases := discreteCases(t)
	for _, m := range pairMeasures {
		seen := false
		for _, c := range cases {
			want, given := c.Norm[m.key]
			if !given {
				continue
			}
			seen = true
			got := m.of(c.P, c.Q)
			tolerance{rel: 2e-14}.check(t, c.ID+" "+m.key, got, want.float64)
			if m.divergence && !(got >= 0) {
				t.Errorf("%s: %s = %g is negative", c.ID, m.key, got)
			}
			if m.divergence && slices.Contains(c.Tags, "identical") && got != 0 {
				t.Errorf("%s: %s = %g for identical distributions", c.ID, m.key, got)
			}
		}
		if !seen {
			t.Errorf("no vectors for %s: testdata/README.md says how to make them", m.key)
		}
	}
	for _, c := range cases {
		for key := range c.Norm {
			if !known[key] {
				t.Fatalf("no measure for %s, of which there are vectors", key)
			}
		}
	}
}

func TestGeneralizedKullbackLeiblerAgreesWith400Digits(t *testing.T) {
	for _, c := range discreteCases(t) {
		tolerance{rel: 1e-14}.check(t, c.ID, GeneralizedKullbackLeibler(c.P, c.Q), c.Raw["GKL_pq"].float64)
		tolerance{rel: 1e-14}.check(t, c.ID, GeneralizedKullbackLeibler(c.Q, c.P), c.Raw["GKL_qp"].float64)
	}
}

func TestScalarTermsAgreeWith400Digits(t *testing.T) {
	var cases struct {
		Pairs []struct {
			X, Y    number
			RelEntr number `json:"rel_entr"`
			KLDiv   number `json:"kl_div"`
			Entr    number `json:"entr_x"`
		}
		Phi []struct{ T, Phi, Log1pmx number }
	}
	readVectors(t, "scalars", &cases)
	tol := tolerance{rel: 4e-15, abs: 1e-320}
	for _, c := range cases.Pairs {
		tol.check(t, "x log(x/y)", relEntr(c.X.float64, c.Y.float64), c.RelEntr.float64)
		tol.check(t, "x log(x/y) − x + y", klDiv(c.X.float64, c.Y.float64), c.KLDiv.float64)
		tol.check(t, "−x log x", entropyTerm(c.X.float64), c.Entr.float64)
	}
	for _, c := range cases.Phi {
		tol.check(t, "phi", phi(c.T.float64), c.Phi.float64)
		tol.check(t, "log1pmx", log1pmx(c.T.float64), c.Log1pmx.float64)
	}
}

func TestEntropyTermsKeepTheirDigitsNearOne(t *testing.T) {
	tol := tolerance{rel: 1e-15}
	tol.check(t, "below", entropyTerm(0x1.fe7b43f0e78d8p-1), 0.002961407304226204233147609)
	tol.check(t, "above", entropyTerm(1+0x1p-40), -math.Log1p(0x1p-40)*(1+0x1p-40))
}

func TestInvalidWeightsAreRefusedByValidatePair(t *testing.T) {
	var cases []struct {
		ID    string
		Error *string
		P, Q  numbers
	}
	readVectors(t, "invalid", &cases)
	for _, c := range cases {
		err := ValidatePair(c.P, c.Q)
		if c.Error == nil {
			if err != nil {
				t.Errorf("%s: %v", c.ID, err)
			}
			continue
		}
		if !kindOfError(*c.Error, err) {
			t.Errorf("%s: %v is not the error for %s", c.ID, err, *c.Error)
		}
	}
}
