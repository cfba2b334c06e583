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

// measuresOfPairs are the functions that the keys of the discrete vectors stand for.
var measuresOfPairs = map[string]func(p, q []float64) float64{
	"H_p":               func(p, _ []float64) float64 { return Entropy(p) },
	"H_q":               func(_, q []float64) float64 { return Entropy(q) },
	"CE_pq":             CrossEntropy,
	"CE_qp":             func(p, q []float64) float64 { return CrossEntropy(q, p) },
	"KL_pq":             KullbackLeibler,
	"KL_qp":             func(p, q []float64) float64 { return KullbackLeibler(q, p) },
	"jeffreys":          Jeffreys,
	"JSD":               JensenShannon,
	"JSdist":            JensenShannonDistance,
	"JSD_w0.3":          func(p, q []float64) float64 { return JensenShannonWeighted(p, q, 0.3) },
	"TV":                TotalVariation,
	"hellinger2":        HellingerSquared,
	"hellinger":         Hellinger,
	"BC":                BhattacharyyaCoefficient,
	"chi2_pq":           ChiSquared,
	"chi2_qp":           func(p, q []float64) float64 { return ChiSquared(q, p) },
	"triangular":        Triangular,
	"renyi_0.5_pq":      func(p, q []float64) float64 { return Renyi(p, q, 0.5) },
	"renyi_0.999999_pq": func(p, q []float64) float64 { return Renyi(p, q, 0.999999) },
	"renyi_1.000001_pq": func(p, q []float64) float64 { return Renyi(p, q, 1.000001) },
	"renyi_2_pq":        func(p, q []float64) float64 { return Renyi(p, q, 2) },
	"renyi_2_qp":        func(p, q []float64) float64 { return Renyi(q, p, 2) },
	"tsallis_0.5_pq":    func(p, q []float64) float64 { return Tsallis(p, q, 0.5) },
	"tsallis_2_pq":      func(p, q []float64) float64 { return Tsallis(p, q, 2) },
	"renyi_H_0.5":       func(p, _ []float64) float64 { return RenyiEntropy(p, 0.5) },
	"renyi_H_2":         func(p, _ []float64) float64 { return RenyiEntropy(p, 2) },
	"min_H":             func(p, _ []float64) float64 { return MinEntropy(p) },
	"tsallis_H_2":       func(p, _ []float64) float64 { return TsallisEntropy(p, 2) },
	"tsallis_H_0.5":     func(p, _ []float64) float64 { return TsallisEntropy(p, 0.5) },
	"perplexity":        func(p, _ []float64) float64 { return Perplexity(p) },
}

// divergencesOfPairs are the keys that are never negative, and 0 for identical distributions.
var divergencesOfPairs = []string{"KL_pq", "KL_qp", "jeffreys", "JSD", "JSdist", "JSD_w0.3", "TV", "hellinger2", "hellinger",
	"chi2_pq", "chi2_qp", "triangular", "renyi_0.5_pq", "renyi_0.999999_pq", "renyi_1.000001_pq", "renyi_2_pq",
	"renyi_2_qp", "tsallis_0.5_pq", "tsallis_2_pq"}

func TestDiscreteMeasuresAgreeWith400Digits(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range discreteCases(t) {
		for key, want := range c.Norm {
			measure, known := measuresOfPairs[key]
			if !known {
				t.Fatalf("no measure for %s", key)
			}
			seen[key] = true
			got := measure(c.P, c.Q)
			tolerance{rel: 2e-14}.check(t, c.ID+" "+key, got, want.float64)
			divergence := slices.Contains(divergencesOfPairs, key)
			if divergence && !(got >= 0) {
				t.Errorf("%s: %s = %g is negative", c.ID, key, got)
			}
			if divergence && slices.Contains(c.Tags, "identical") && got != 0 {
				t.Errorf("%s: %s = %g for identical distributions", c.ID, key, got)
			}
		}
	}
	if len(seen) != len(measuresOfPairs) {
		t.Errorf("vectors for %d of %d measures", len(seen), len(measuresOfPairs))
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
