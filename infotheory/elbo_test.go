package infotheory

import (
	"math"
	"testing"
)

func TestEvidenceBoundsAgreeWith400Digits(t *testing.T) {
	var cases []struct {
		ID       string
		Q, Joint numbers
		LogJoint numbers `json:"log_joint"`
		Expected struct {
			LogEvidence number `json:"log_evidence"`
			ELBO        number
			KL          number `json:"KL_q_posterior"`
			H           number `json:"H_q"`
			Posterior   numbers
		}
	}
	readVectors(t, "elbo", &cases)
	for _, c := range cases {
		logJoint := []float64(c.LogJoint)
		for _, x := range c.Joint {
			logJoint = append(logJoint, math.Log(x))
		}
		size, highest, lowest := 0.0, math.Inf(-1), math.Inf(1)
		for _, x := range logJoint {
			if !math.IsInf(x, -1) {
				size, highest, lowest = math.Max(size, math.Abs(x)), math.Max(highest, x), math.Min(lowest, x)
			}
		}
		e := NewEvidence(logJoint)
		b := e.Of(c.Q)
		tol := tolerance{rel: 1e-13, abs: 1e-13 * size}
		tol.check(t, c.ID+" log p(x)", e.LogP, c.Expected.LogEvidence.float64)
		tol.check(t, c.ID+" ELBO", b.ELBO, c.Expected.ELBO.float64)
		tolerance{rel: 1e-13}.check(t, c.ID+" H(q)", b.Entropy, c.Expected.H.float64)
		gap := conditionedGap(c.Expected.KL.float64, math.Max(highest-lowest, size), 1)
		gap.check(t, c.ID+" KL", b.KullbackLeibler, c.Expected.KL.float64)
		for k, want := range c.Expected.Posterior {
			tolerance{rel: 1e-13 * (1 + size)}.check(t, c.ID+" posterior", e.Posterior[k], want)
		}
		if !(b.KullbackLeibler >= 0) {
			t.Errorf("%s: KL = %g", c.ID, b.KullbackLeibler)
		}
	}
}

func TestBothCutsOfTheBoundEndAtTheSamePlace(t *testing.T) {
	prior, logLikelihood, q := []float64{0.5, 0.3, 0.2}, []float64{-3, -1, -0.2}, []float64{2, 3, 5}
	logJoint := make([]float64, 3)
	for k := range prior {
		logJoint[k] = math.Log(prior[k]) + logLikelihood[k]
	}
	e := NewEvidence(logJoint)
	b := e.Of(q)
	tol := tolerance{rel: 1e-14}
	tol.check(t, "log p − KL", e.LogP-b.KullbackLeibler, b.ELBO)
	tol.check(t, "likelihood − KL to the prior", BetaObjective(q, logLikelihood, prior, 1), b.ELBO)
	if x := BetaObjective(q, logLikelihood, prior, 0); !(x > b.ELBO) {
		t.Errorf("without the divergence the objective is %g", x)
	}
}

func TestABetaObjectiveNeedsALikelihoodForEachState(t *testing.T) {
	p := []float64{1, 1}
	if got := panicOf(func() { BetaObjective(p, p[:1], p, 1) }); got != "infotheory: lengths 2 and 1" {
		t.Errorf("panics with %v", got)
	}
}

func TestEvidenceOfNothingPossiblePanics(t *testing.T) {
	for _, logJoint := range [][]float64{nil, {math.Inf(-1)}, {0, math.NaN()}, {math.Inf(1)}} {
		if panicOf(func() { NewEvidence(logJoint) }) == nil {
			t.Errorf("%v passes", logJoint)
		}
	}
}

func TestAnImpossibleStateIsInfinitelyFarHoweverSmallItsShare(t *testing.T) {
	e := NewEvidence([]float64{0, math.Inf(-1), 1})
	b := e.Of([]float64{1e308, 5e-324, 1e308}) // a share that underflows
	if !math.IsInf(b.KullbackLeibler, 1) || !math.IsInf(b.ELBO, -1) || !math.IsInf(b.Energy, -1) {
		t.Errorf("%+v", b)
	}
	if x := BetaObjective([]float64{1e308, 5e-324}, []float64{0, math.Inf(-1)}, []float64{1, 1}, 1); !math.IsInf(x, -1) {
		t.Errorf("β objective %g", x)
	}
	if sd := (Beta{1e-200, 1e150}).StandardDeviation(); math.Abs(sd-1e-250) > 1e-264 {
		t.Errorf("standard deviation %g", sd)
	}
}
