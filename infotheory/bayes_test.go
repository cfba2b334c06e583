package infotheory

import (
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"
)

func TestBayesianSurpriseAgreesWithHighPrecision(t *testing.T) {
	var cases struct {
		Beta []struct {
			ID                  string
			Tags                []string
			Alpha, Beta         number
			Successes, Failures float64
			Expected            bayesExpected
		} `json:"beta_bernoulli"`
		Dirichlet []struct {
			ID       string
			Alpha    numbers
			Counts   []float64
			Expected bayesExpected
		} `json:"dirichlet_multinomial"`
	}
	readVectors(t, "bayes", &cases)
	for _, c := range cases.Beta {
		prior := Beta{c.Alpha.float64, c.Beta.float64}
		c.Expected.check(t, c.ID, prior.Surprise(c.Successes, c.Failures), prior.ReverseSurprise(c.Successes, c.Failures),
			prior.LogEvidence(c.Successes, c.Failures))
		posterior := prior.Update(c.Successes, c.Failures)
		tol := tolerance{rel: 1e-14}
		tol.check(t, c.ID+" predictive", prior.Mean(), c.Expected.Before.float64)
		tol.check(t, c.ID+" predictive after", posterior.Mean(), c.Expected.After.float64)
		tolerance{rel: 1e-12, abs: 1e-13}.check(t, c.ID+" H", posterior.DifferentialEntropy(), c.Expected.H.float64)
		if slices.Contains(c.Tags, "no_data") && prior.Surprise(0, 0) != 0 {
			t.Errorf("%s: surprise %g by nothing", c.ID, prior.Surprise(0, 0))
		}
	}
	for _, c := range cases.Dirichlet {
		prior := Dirichlet(c.Alpha)
		c.Expected.check(t, c.ID, prior.Surprise(c.Counts), prior.ReverseSurprise(c.Counts), prior.LogEvidence(c.Counts))
	}
}

type bayesExpected struct {
	Surprise number `json:"surprise_post_prior"`
	Reverse  number `json:"KL_prior_post"`
	Evidence number `json:"log_evidence"`
	Before   number `json:"predictive_success_before"`
	After    number `json:"predictive_success_after"`
	H        number `json:"H_post"`
}

func (e bayesExpected) check(t *testing.T, id string, surprise, reverse, evidence float64) {
	t.Helper()
	tolerance{rel: 1e-12}.check(t, id+" KL(posterior‖prior)", surprise, e.Surprise.float64)
	tolerance{rel: 1e-12}.check(t, id+" KL(prior‖posterior)", reverse, e.Reverse.float64)
	tolerance{rel: 1e-12, abs: 1e-11}.check(t, id+" log evidence", evidence, e.Evidence.float64)
	if !(surprise >= 0 && reverse >= 0) {
		t.Errorf("%s: surprises %g, %g", id, surprise, reverse)
	}
}

func TestABlackSwanTeachesLessTheHarderTheBelief(t *testing.T) {
	// A prior mean of 0.01 worth 1, 10, 100 and 1000 swans.
	for weight, want := range map[float64]float64{1: 5.22, 10: 2.64, 100: 0.60, 1000: 0.07} {
		prior := Beta{0.01 * weight, 0.99 * weight}
		if got := Bit.FromNats(prior.Surprise(1, 0)); math.Abs(got-want) > 0.005 {
			t.Errorf("worth %g swans: %g bits, want %g", weight, got, want)
		}
		if got := Bit.FromNats(-prior.LogEvidence(1, 0)); math.Abs(got-6.64) > 0.005 {
			t.Errorf("worth %g swans: surprisal %g bits", weight, got)
		}
	}
}

func TestExpectedGainsAddUpAlongAHistory(t *testing.T) {
	// I(θ; x₁x₂) over all four histories is the sum of the gains expected at each step.
	prior := Beta{1, 3}
	steps, whole := prior.ExpectedGain(), 0.0
	for _, first := range []float64{0, 1} {
		after := prior.Update(first, 1-first)
		steps += math.Exp(prior.LogEvidence(first, 1-first)) * after.ExpectedGain()
		for _, second := range []float64{0, 1} {
			s, f := first+second, 2-first-second
			whole += math.Exp(prior.LogEvidence(s, f)) * prior.Surprise(s, f)
		}
	}
	tolerance{rel: 1e-13}.check(t, "I", steps, whole)
	tolerance{rel: 1e-14}.check(t, "as Dirichlet", prior.ExpectedGain(), Dirichlet{1, 3}.ExpectedGain())
	// Realised gains do not add up: two blacks give 0.436 nats at once and 0.736 one by one, or the reverse.
	one := prior.Surprise(1, 0) + prior.Update(1, 0).Surprise(1, 0)
	both := prior.Surprise(2, 0)
	if math.Abs(one-0.436) > 5e-4 || math.Abs(both-0.736) > 5e-4 {
		t.Errorf("one by one %g, at once %g", one, both)
	}
}

func TestSurprisalIsSurprisePlusWhatStaysUnexplained(t *testing.T) {
	// −log q(x) = KL(posterior‖prior) + E_posterior[−log likelihood], here E[−log θ] = ψ(α+β+1) − ψ(α+1).
	prior := Beta{0.4, 2.3}
	rest := digamma(prior.Alpha+prior.Beta+1) - digamma(prior.Alpha+1)
	tolerance{rel: 1e-14}.check(t, "surprisal", prior.Surprise(1, 0)+rest, -prior.LogEvidence(1, 0))
}

func TestBeliefsAgreeWithGonum(t *testing.T) {
	for _, b := range []Beta{{0.3, 0.7}, {1, 1}, {2, 5}, {40, 3}} {
		oracle := distuv.Beta{Alpha: b.Alpha, Beta: b.Beta}
		tol := tolerance{rel: 1e-8, abs: 1e-9}
		tol.check(t, "H", b.DifferentialEntropy(), oracle.Entropy())
		tol.check(t, "σ", b.StandardDeviation(), oracle.StdDev())
		tol.check(t, "mean", b.Mean(), oracle.Mean())
	}
}

func TestDigammaHasItsKnownValues(t *testing.T) {
	const euler = 0.57721566490153286
	for _, c := range []struct{ x, want float64 }{
		{1, -euler}, {2, 1 - euler}, {0.5, -euler - 2*math.Ln2}, {10, 2.2517525890667211},
		{1e-3, -1000.5755719318103}, {100, 4.6001618527380874},
	} {
		tolerance{rel: 2e-15}.check(t, "ψ("+decimal(c.x)+")", digamma(c.x), c.want)
	}
}

func TestBeliefsThatAreNonePanic(t *testing.T) {
	for name, call := range map[string]func(){
		"alpha 0":        func() { Beta{0, 1}.Mean() },
		"beta ∞":         func() { Beta{1, math.Inf(1)}.Surprise(1, 0) },
		"negative count": func() { Beta{1, 1}.Surprise(-1, 0) },
		"counts short":   func() { Dirichlet{1, 1}.Update([]float64{1}) },
		"no outcomes":    func() { Dirichlet{}.Surprise(nil) },
		"alpha −1":       func() { Dirichlet{1, -1}.DifferentialEntropy() },
		"count ∞":        func() { Dirichlet{1, 1}.LogEvidence([]float64{1, math.Inf(1)}) },
	} {
		if panicOf(call) == nil {
			t.Errorf("%s passes", name)
		}
	}
}

func TestUpdatingADirichletBeliefAddsItsCounts(t *testing.T) {
	posterior := Dirichlet{1, 0.5, 2}.Update([]float64{3, 0, 1})
	if want := (Dirichlet{4, 0.5, 3}); !slices.Equal(posterior, want) {
		t.Errorf("%v, want %v", posterior, want)
	}
	if mean := posterior.Mean(nil); mean[1] != 0.5/7.5 {
		t.Errorf("predictive %v", mean)
	}
}

func TestSeeingNothingTeachesNothing(t *testing.T) {
	d := Dirichlet{0.1, 3, 20}
	if d.Surprise(make([]float64, 3)) != 0 || d.ReverseSurprise(make([]float64, 3)) != 0 || d.LogEvidence(make([]float64, 3)) != 0 {
		t.Error("no counts surprise")
	}
	if only := (Dirichlet{2}); only.Surprise([]float64{5}) != 0 || only.ExpectedGain() != 0 {
		t.Error("the only outcome surprises")
	}
}
