package infotheory

import (
	"slices"
	"testing"
)

type discreteCase struct {
	ID   string
	Tags []string
	P, Q numbers
	Norm map[string]number
}

func discreteCases(t testing.TB) []discreteCase {
	var cases []discreteCase
	readVectors(t, "discrete", &cases)
	return cases
}

// measuresOfPairs are the functions that the keys of the discrete vectors stand for.
var measuresOfPairs = map[string]func(p, q []float64) float64{
	"H_p":      func(p, _ []float64) float64 { return Entropy(p) },
	"H_q":      func(_, q []float64) float64 { return Entropy(q) },
	"CE_pq":    CrossEntropy,
	"CE_qp":    func(p, q []float64) float64 { return CrossEntropy(q, p) },
	"KL_pq":    KullbackLeibler,
	"KL_qp":    func(p, q []float64) float64 { return KullbackLeibler(q, p) },
	"JSD":      JensenShannon,
	"JSdist":   JensenShannonDistance,
	"JSD_w0.3": func(p, q []float64) float64 { return JensenShannonWeighted(p, q, 0.3) },
}

// divergencesOfPairs are the keys that are never negative, and 0 for identical distributions.
var divergencesOfPairs = []string{"KL_pq", "KL_qp", "JSD", "JSdist", "JSD_w0.3"}

func TestDiscreteMeasuresAgreeWith400Digits(t *testing.T) {
	for _, c := range discreteCases(t) {
		for key, measure := range measuresOfPairs {
			want := c.Norm[key]
			if !want.given {
				continue
			}
			got := measure(c.P, c.Q)
			tolerance{rel: 1e-14}.check(t, c.ID+" "+key, got, want.float64)
			if slices.Contains(divergencesOfPairs, key) && !(got >= 0) {
				t.Errorf("%s: %s = %g is negative", c.ID, key, got)
			}
			if slices.Contains(c.Tags, "identical") && slices.Contains(divergencesOfPairs, key) && got != 0 {
				t.Errorf("%s: %s = %g for identical distributions", c.ID, key, got)
			}
		}
	}
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
