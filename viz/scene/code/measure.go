package code

import (
	"math"

	"iridescent/infotheory"
)

// measured is what follows from the model. All amounts are in nats.
type measured struct {
	infotheory.Comparison
	codes   [2]infotheory.Code // Huffman's, made for p and for q
	lengths [2]float64         // their mean lengths under p
	spread  float64            // standard deviation of log(p/q) under p

	tape    tape
	tapeKey tapeKey // what the tape was made of

	target     []float64 // of the classifier
	softmax    []float64
	loss       float64
	lossLeast  float64
	klTarget   float64
	logSoftmax infotheory.LogWeights

	pair       [2]weightsKey // what codes and spread were made of
	classifier Classifier    // what the loss was made of
}

// weightsKey is a copy of weights to compare with.
type weightsKey struct {
	n  int
	of [MaxSymbols]float64
}

// of returns the probabilities of p or of q.
func (m *measured) of(side int) []float64 { return [2][]float64{m.P, m.Q}[side] }

// measure takes all numbers of the model that have changed.
func (s *Scene) measure() {
	m := &s.measured
	var keys [2]weightsKey
	for side := range keys {
		w := &s.Model.Weights[side]
		keys[side].n = w.N
		copy(keys[side].of[:], w.List())
	}
	if keys != m.pair {
		m.pair = keys
		p, q := s.Model.Weights[0].List(), s.Model.Weights[1].List()
		m.Compute(p, q, 0.5)
		for side := range m.codes {
			m.codes[side] = infotheory.HuffmanCode(s.Model.Weights[side].List())
			m.lengths[side] = infotheory.Bit.ToNats(m.codes[side].ExpectedBits(p))
		}
		m.spread = math.Sqrt(infotheory.LogRatioVariance(p, q))
	}
	if c := &s.Model.Classifier; *c != m.classifier {
		m.classifier = *c
		z := infotheory.LogWeights(c.logits()).Tempered(nil, c.Temperature)
		m.target = infotheory.SmoothedLabel(m.target, c.Classes, c.Truth, c.Smoothing)
		target := infotheory.LogWeightsOf(nil, m.target)
		m.softmax, m.logSoftmax = z.Probabilities(m.softmax), z.LogProbabilities(m.logSoftmax)
		m.lossLeast, m.klTarget = target.Entropy(), target.KullbackLeibler(z)
		m.loss = m.lossLeast + m.klTarget
	}
}

// ideal is the ideal length log(1/x) of a symbol with that probability, in nats.
func ideal(x float64) float64 { return -math.Log(x) }

// ratio is log(p/q) of a symbol: how much longer its ideal word is in q's code. +∞ where q rules it out.
func (m *measured) ratio(i int) float64 {
	if m.Q[i] == 0 {
		return math.Inf(1)
	}
	return math.Log(m.P[i] / m.Q[i])
}

// ruledOut lists the symbols that p sends and q has no word for, and how often one of them comes.
func (s *Scene) ruledOut() (names []string, share float64) {
	for i, name := range s.Model.Names() {
		if s.measured.P[i] > 0 && s.measured.Q[i] == 0 {
			names, share = append(names, name), share+s.measured.P[i]
		}
	}
	return names, share
}
