package compare

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/mark"
)

// flooring is what the floor makes of one distribution that rules out what the other expects.
type flooring struct {
	on       bool
	weights  []float64             // of the floored distribution
	compared infotheory.Comparison // with it in place of its own
	premium  float64               // KL of the distribution from its floored self: what the caution costs if it was right
}

// measure takes all readings of the model.
func (s *Scene) measure() {
	s.measured.Compute(s.Model.Weights[mark.P].List(), s.Model.Weights[mark.Q].List(), s.Model.Lambda)
	for _, sd := range mark.Sides {
		fl := &s.floored[sd]
		fl.on = s.Model.Floor > 0 && math.IsInf(s.divergence(sd.Other()), 1)
		if !fl.on {
			continue
		}
		fl.weights = infotheory.Floor(fl.weights, s.Model.Weights[sd].List(), s.Model.Floor)
		pair := [2][]float64{s.Model.Weights[mark.P].List(), s.Model.Weights[mark.Q].List()}
		pair[sd] = fl.weights
		fl.compared.Compute(pair[mark.P], pair[mark.Q], s.Model.Lambda)
		fl.premium = infotheory.KullbackLeibler(s.Model.Weights[sd].List(), fl.weights)
	}
}

// shown is the comparison whose KL of one distribution from the other the picture shows: with the floor under the other one, if it
// needs one and has it.
func (s *Scene) shown(of mark.Side) *infotheory.Comparison {
	if fl := &s.floored[of.Other()]; fl.on {
		return &fl.compared
	}
	return &s.measured
}

// shownKL and shownCross are the divergence and the cross entropy that the picture shows.
func (s *Scene) shownKL(of mark.Side) float64 {
	m := s.shown(of)
	return [...]float64{m.KullbackLeiblerPQ, m.KullbackLeiblerQP}[of]
}

func (s *Scene) shownCross(of mark.Side) float64 {
	m := s.shown(of)
	return [...]float64{m.CrossEntropyPQ, m.CrossEntropyQP}[of]
}

// blames reports whether an outcome makes a divergence that is shown infinite: one distribution expects it and the other does not.
// Under a veil nothing is infinite to the eye.
func (s *Scene) blames(of mark.Side, i int) bool {
	return !s.Sheet.Veil.Has(klIDs[of]) && s.probability(of, i) > 0 && s.probability(of.Other(), i) == 0 && math.IsInf(s.shownKL(of), 1)
}

// divergence returns KL of one distribution from the other: of p from q for p.
func (s *Scene) divergence(of mark.Side) float64 {
	return [...]float64{s.measured.KullbackLeiblerPQ, s.measured.KullbackLeiblerQP}[of]
}

func (s *Scene) entropy(of mark.Side) float64 {
	return [...]float64{s.measured.EntropyP, s.measured.EntropyQ}[of]
}

// probability returns the probability of one outcome, in one pass taken already.
func (s *Scene) probability(of mark.Side, i int) float64 {
	return [...][]float64{s.measured.P, s.measured.Q}[of][i]
}

// measuredCross is the cross entropy without any floor.
func (s *Scene) measuredCross(of mark.Side) float64 {
	return [...]float64{s.measured.CrossEntropyPQ, s.measured.CrossEntropyQP}[of]
}

// termsOf returns the terms that add up to the divergence that is shown: signed, or never negative.
func (s *Scene) termsOf(of mark.Side) []float64 {
	m := s.shown(of)
	if s.excess {
		return [...][]float64{m.ExcessPQ, m.ExcessQP}[of]
	}
	return [...][]float64{m.TermsPQ, m.TermsQP}[of]
}

// gap is the free energy F(q) − F(p) = kT·KL(q‖p), in the units of kT.
func (s *Scene) gap() float64 { return s.Model.KT * s.measured.KullbackLeiblerQP }

// height is what a bar shows: the probability, or under the brush what was painted.
func (s *Scene) height(of mark.Side, i int) float64 {
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
