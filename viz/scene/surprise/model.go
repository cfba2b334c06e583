// Package surprise is the scene of the black swan: a belief about the share of black swans, what a sighting does to it,
// and two different numbers for each sighting, how unlikely it was and how much it taught.
//
// In the code they are swans, black and white; what they are called is up to the reader (words).
//
// The belief is Beta(α, β) with mean α/(α+β) and weight α+β, the number of swans it is worth; a black swan is a success.
// A belief of mean 0 or 1, or of infinite weight, is certain: a point mass, which no sighting moves.
package surprise

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/param"
)

// Limits of the model.
const (
	meanLeast   = 1e-6 // a mean that is not 0 lies here at least, and as far below 1
	weightLeast = 0.1
	weightMost  = 1e6 // beyond it a belief is certain
	MaxSeen     = 10000
	runMost     = 2000 // sightings of one run
	hundred     = 100
)

// Model is what the reader can change.
type Model struct {
	Mean   float64 // believed share of black swans before any sighting: 0, 1 or meanLeast … 1 − meanLeast
	Weight float64 // how many swans that belief is worth: weightLeast … weightMost, or +Inf
	Seen   string  // sightings as runs, as in the URL: "w120,b1"; "" is none
	Truth  float64 // share of black swans in the world that runs draw from
	Seed   float64 // of the order in which the world's swans come: a whole number
	Words  words   // what the two outcomes and one observation are called
}

// means and weights are the numbers that a belief can have.
var (
	means   = param.Domain{Default: 0.01, Least: meanLeast, Most: 1 - meanLeast, Also: []float64{0, 1}}
	weights = param.Domain{Default: 100, Least: weightLeast, Most: weightMost, Also: []float64{math.Inf(1)}}
)

// nearestMean is the mean next to a number in [0, 1] that a belief can have.
func nearestMean(x float64) float64 {
	if means.Has(x) {
		return x
	}
	return means.Clamp(x)
}

// belief is a belief about the share of black swans: a Beta distribution, or all of it at one share.
type belief struct {
	infotheory.Beta
	point bool
	at    float64 // the share of a point mass
}

// prior returns the belief before any sighting.
func (m *Model) prior() belief {
	if m.Mean == 0 || m.Mean == 1 || math.IsInf(m.Weight, 1) {
		return belief{point: true, at: m.Mean}
	}
	return belief{Beta: infotheory.Beta{Alpha: m.Mean * m.Weight, Beta: (1 - m.Mean) * m.Weight}}
}

// after returns the belief after more black and white swans, which it must not have ruled out.
func (b belief) after(blacks, whites int) belief {
	if b.point {
		return b
	}
	return belief{Beta: b.Update(float64(blacks), float64(whites))}
}

// share is the believed probability that the next swan is black.
func (b belief) share() float64 {
	if b.point {
		return b.at
	}
	return b.Mean()
}

// chance is the believed probability of a black or a white swan next.
func (b belief) chance(black bool) float64 {
	if b.point && black {
		return b.at
	}
	if b.point {
		return 1 - b.at
	}
	if !black {
		return infotheory.Beta{Alpha: b.Beta.Beta, Beta: b.Alpha}.Mean()
	}
	return b.Mean()
}

// surprisal is −log of the believed probability of a sighting, in nats; +Inf if it was ruled out.
func (b belief) surprisal(black bool) float64 {
	if !b.point {
		return b.Surprisal(black)
	}
	return infotheory.CrossEntropy(oneHot(black), []float64{1 - b.at, b.at})
}

func oneHot(black bool) []float64 {
	if black {
		return []float64{0, 1}
	}
	return []float64{1, 0}
}

// gain is what a sighting teaches, KL(posterior‖prior); it does not exist if the sighting was ruled out.
func (b belief) gain(black bool) (nats float64, exists bool) {
	if b.point {
		return 0, b.chance(black) > 0
	}
	return b.SurpriseOf(black), true
}

// rest is what stays unlikely about a sighting to the belief after it, E_posterior[−log p(x|θ)].
func (b belief) rest(black bool) (nats float64, exists bool) {
	if b.point {
		return b.surprisal(black), b.chance(black) > 0
	}
	if black {
		return b.after(1, 0).ExpectedLogLoss(true), true
	}
	return b.after(0, 1).ExpectedLogLoss(false), true
}

// entropy is that of the next sighting, as believed.
func (b belief) entropy() float64 {
	if b.point {
		return infotheory.Entropy([]float64{b.at, 1 - b.at})
	}
	return infotheory.Entropy([]float64{b.Alpha, b.Beta.Beta})
}

// expectedGain is what the next sighting teaches in expectation.
func (b belief) expectedGain() float64 {
	if b.point {
		return 0
	}
	return b.ExpectedGain()
}

// expectedTotal is what n sightings teach in expectation.
func (b belief) expectedTotal(n int) float64 {
	if b.point {
		return 0
	}
	return b.ExpectedTotalGain(n)
}
