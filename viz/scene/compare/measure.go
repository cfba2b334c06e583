package compare

import (
	"math"

	"iridescent/infotheory"
)

// flooring is what the floor makes of one distribution that rules out what the other expects.
type flooring struct {
	on        bool
	weights   []float64 // of the floored distribution
	KL        float64   // of the other from the floored one
	premium   float64   // of the distribution from its floored self: what the caution costs if it was right
	crossOver float64   // cross entropy of the other under the floored one
}

// measure takes all readings of the model.
func (s *Scene) measure() {
	s.measured.Compute(s.Model.Weights[sideP].List(), s.Model.Weights[sideQ].List(), s.Model.Lambda)
	for _, sd := range sides {
		fl := &s.floored[sd]
		fl.on = s.Model.Floor > 0 && math.IsInf(s.divergence(sd.other()), 1)
		if !fl.on {
			continue
		}
		fl.weights = infotheory.Floor(fl.weights, s.Model.Weights[sd].List(), s.Model.Floor)
		fl.KL = infotheory.KullbackLeibler(s.Model.Weights[sd.other()].List(), fl.weights)
		fl.premium = infotheory.KullbackLeibler(s.Model.Weights[sd].List(), fl.weights)
		fl.crossOver = infotheory.CrossEntropy(s.Model.Weights[sd.other()].List(), fl.weights)
	}
}

// divergence returns KL of one distribution from the other: of p from q for sideP.
func (s *Scene) divergence(of side) float64 {
	return [...]float64{s.measured.KullbackLeiblerPQ, s.measured.KullbackLeiblerQP}[of]
}

func (s *Scene) entropy(of side) float64 {
	return [...]float64{s.measured.EntropyP, s.measured.EntropyQ}[of]
}

func (s *Scene) crossEntropy(of side) float64 {
	return [...]float64{s.measured.CrossEntropyPQ, s.measured.CrossEntropyQP}[of]
}

// probability returns the probability of one outcome, in one pass taken already.
func (s *Scene) probability(of side, i int) float64 {
	return [...][]float64{s.measured.P, s.measured.Q}[of][i]
}

// termsOf returns the terms that add up to a divergence: signed, or never negative.
func (s *Scene) termsOf(of side) []float64 {
	m := &s.measured
	if s.excess {
		return [...][]float64{m.ExcessPQ, m.ExcessQP}[of]
	}
	return [...][]float64{m.TermsPQ, m.TermsQP}[of]
}

// gap is the free energy F(q) − F(p) = kT·KL(q‖p), in the units of kT.
func (s *Scene) gap() float64 { return s.Model.KT * s.measured.KullbackLeiblerQP }

// height is what a bar shows: the probability, or under the brush what was painted.
func (s *Scene) height(of side, i int) float64 {
	if s.painting(of) {
		return s.brush.Heights[i]
	}
	return s.probability(of, i)
}

// largest returns the largest probability of both.
func (s *Scene) largest() float64 {
	l := 0.0
	for i := range s.measured.P {
		l = math.Max(l, math.Max(s.measured.P[i], s.measured.Q[i]))
	}
	return l
}
