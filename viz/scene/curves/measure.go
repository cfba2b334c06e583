package curves

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/mark"
)

// measured is what follows from the model, kept until it changes.
type measured struct {
	of        [2]Curve
	lambda    float64
	known     bool
	base      [2]infotheory.Density // without the cuts
	density   [2]infotheory.Density
	quantiles [2][len(levels)]float64 // of base
	moments   [2]moments              // of density, taken when first asked for
	infotheory.DensityComparison
}

// moments are numbers of a density, as names and texts.
type moments struct {
	known bool
	text  [3][2]string
}

// levels are the quantiles that the window and the curves are made from.
var levels = [...]float64{0.001, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 0.999}

// Indices of levels.
const (
	atLowest  = 0
	atQuarter = 3
	atHalf    = 4
	atUpper   = 5
	atHighest = len(levels) - 1
)

// update takes all readings of the model if it is another one.
func (m *measured) update(model *Model) {
	if m.known && m.of == model.Of && m.lambda == model.Lambda {
		return
	}
	for sd := range model.Of {
		c := &model.Of[sd]
		if m.known && m.of[sd] == *c {
			continue
		}
		m.base[sd] = c.base()
		m.density[sd] = c.density(m.base[sd])
		m.moments[sd].known = false
		infotheory.Quantiles(m.quantiles[sd][:0], m.base[sd], levels[:]...)
	}
	m.of, m.lambda, m.known = model.Of, model.Lambda, true
	m.DensityComparison = infotheory.CompareDensitiesWeighted(m.density[mark.P], m.density[mark.Q], model.Lambda)
}

// divergence returns KL of one density from the other: of p from q for p.
func (m *measured) divergence(of mark.Side) infotheory.Estimate {
	return [...]infotheory.Estimate{m.KullbackLeiblerPQ, m.KullbackLeiblerQP}[of]
}

func (m *measured) kl(of mark.Side) float64 { return m.divergence(of).Value }

func (m *measured) entropy(of mark.Side) float64 { return [...]float64{m.EntropyP, m.EntropyQ}[of] }

func (m *measured) crossEntropy(of mark.Side) float64 {
	return [...]float64{m.CrossEntropyPQ, m.CrossEntropyQP}[of]
}

// distance is √JSD.
func (m *measured) distance() float64 { return math.Sqrt(m.JensenShannon.Value) }

// gap is the free energy F(q) − F(p) = kT·KL(q‖p), in the units of kT.
func (s *Scene) gap() float64 { return s.Model.KT * s.measured.kl(mark.Q) }
