package infotheory

import (
	"math"
	"testing"
)

// beliefs from nearly nothing to nearly certain.
var outcomeBeliefs = []Beta{{1, 3}, {0.01, 0.99}, {1, 99}, {10, 990}, {1e-7, 0.1}, {1e-4, 99.9999}, {13, 0.001}, {5e5, 5e5}, {1, 1e6}, {0.5, 0.5}, {11.5, 12.5}, {300, 2}}

func TestOneOutcomeIsTheGeneralCaseOfOne(t *testing.T) {
	for _, b := range outcomeBeliefs {
		tolerance{rel: 1e-13}.check(t, "surprise of a success", b.SurpriseOf(true), b.Surprise(1, 0))
		tolerance{rel: 1e-13}.check(t, "surprise of a failure", b.SurpriseOf(false), b.Surprise(0, 1))
		tolerance{rel: 1e-12, abs: 1e-15}.check(t, "surprisal", b.Surprisal(true), -b.LogEvidence(1, 0))
		tolerance{rel: 1e-12, abs: 1e-15}.check(t, "surprisal", b.Surprisal(false), -b.LogEvidence(0, 1))
	}
}

func TestSurprisalIsWhatWasLearntAndWhatIsLeft(t *testing.T) {
	for _, b := range outcomeBeliefs {
		for _, success := range []bool{true, false} {
			after := b.Update(1, 0)
			if !success {
				after = b.Update(0, 1)
			}
			sum := b.SurpriseOf(success) + after.ExpectedLogLoss(success)
			tolerance{rel: 1e-13, abs: 1e-15}.check(t, "gain and rest", sum, b.Surprisal(success))
		}
	}
}

func TestTheExpectedTotalIsTheSumOverAllHistories(t *testing.T) {
	for _, b := range outcomeBeliefs {
		for _, n := range []int{0, 1, 2, 7, 40} {
			want, choose := 0.0, 1.0
			for k := 0; k <= n; k++ {
				s, f := float64(k), float64(n-k)
				want += choose * math.Exp(b.LogEvidence(s, f)) * b.Surprise(s, f)
				choose *= float64(n-k) / float64(k+1)
			}
			tolerance{rel: 1e-9, abs: 1e-16}.check(t, "I(θ; x₁…xₙ)", b.ExpectedTotalGain(n), want)
		}
		tolerance{rel: 1e-9}.check(t, "of one", b.ExpectedTotalGain(1), b.ExpectedGain())
	}
}

func TestExpectedGainsAddUpOverSteps(t *testing.T) {
	// Σ_t E[I(θ; x_t | x_<t)], the expectation over all numbers of successes before step t.
	for _, b := range []Beta{{1, 3}, {0.01, 0.99}, {40, 2}} {
		sum := 0.0
		for t := range 30 {
			choose := 1.0
			for k := 0; k <= t; k++ {
				s, f := float64(k), float64(t-k)
				sum += choose * math.Exp(b.LogEvidence(s, f)) * b.Update(s, f).ExpectedGain()
				choose *= float64(t-k) / float64(k+1)
			}
		}
		tolerance{rel: 1e-11}.check(t, "Σ of the steps", b.ExpectedTotalGain(30), sum)
	}
}

func TestALongHistoryTeachesFinitely(t *testing.T) {
	for _, b := range outcomeBeliefs {
		last := 0.0
		for _, n := range []int{100, 1000, 10000} {
			got := b.ExpectedTotalGain(n)
			if !(got > last) || got > 12 {
				t.Errorf("%v: %d outcomes teach %g nats, fewer %g", b, n, got, last)
			}
			last = got
		}
	}
}

func TestAnOutcomeOfAnExtremeBeliefTeachesFinitely(t *testing.T) {
	for _, b := range []Beta{{1e-320, 1}, {1e-300, 1e300}, {5e-324, 1e308}, {1e-17, 1e17}, {1e300, 1e-300}} {
		for _, success := range []bool{true, false} {
			want := b.Surprise(0, 1)
			if success {
				want = b.Surprise(1, 0)
			}
			tolerance{rel: 1e-13, abs: 1e-300}.check(t, "surprise of one", b.SurpriseOf(success), want)
		}
	}
}

// BenchmarkSurpriseOf compares the surprise of one outcome with that of a count of one.
func BenchmarkSurpriseOf(b *testing.B) {
	for _, belief := range []Beta{{1, 1}, {5, 3}, {9, 1}, {40, 30}} {
		b.Run("of one "+texts(numbers{belief.Alpha, belief.Beta}), func(b *testing.B) {
			for b.Loop() {
				belief.SurpriseOf(true)
			}
		})
		b.Run("of a count "+texts(numbers{belief.Alpha, belief.Beta}), func(b *testing.B) {
			for b.Loop() {
				belief.Surprise(1, 0)
			}
		})
	}
}

func BenchmarkExpectedTotalGain(b *testing.B) {
	for b.Loop() {
		Beta{1, 99}.ExpectedTotalGain(10000)
	}
}
