package bet

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/weights"
)

// measured is what follows from the model. All amounts are in nats.
type measured struct {
	p, q, b          []float64
	klPQ, klPB, klBQ float64
	growth           float64   // of who stakes all; NaN if both divergences are infinite
	atFraction       float64   // of who stakes the fraction; NaN as above
	expected         float64   // the same by the belief of who bets
	best             float64   // the fraction that grows fastest; NaN if every one has infinite growth
	growthBest       float64   // the growth there
	returns          []float64 // log of what a bet does to the wealth, for each outcome
	gains            []float64 // b/q − 1, the net gain of a stake of 1
	now              moments   // of the returns at the fraction, of those that are finite

	of3 [3]weights.Weights // what it was made of
	at  float64
}

// moments are mean and standard deviation.
type moments struct{ mean, spread float64 }

// of returns the probabilities of a distribution.
func (m *measured) of(side int) []float64 { return [...][]float64{m.p, m.q, m.b}[side] }

// measure takes all numbers of the model, if it is another one.
func (s *Scene) measure() {
	m, model := &s.measured, &s.Model
	key := [3]weights.Weights{model.Weights[0], model.Weights[1], model.Belief}
	if key == m.of3 && model.Fraction == m.at {
		return
	}
	p, q, b := model.Weights[0].List(), model.Weights[1].List(), model.Belief.List()
	m.of3, m.at = key, model.Fraction
	var c infotheory.Comparison
	c.Compute(p, q, 0.5)
	m.p, m.q = append(m.p[:0], c.P...), append(m.q[:0], c.Q...)
	m.klPQ = c.KullbackLeiblerPQ
	c.Compute(p, b, 0.5)
	m.b, m.klPB = append(m.b[:0], c.Q...), c.KullbackLeiblerPQ
	m.klBQ = infotheory.KullbackLeibler(b, q)
	m.growth = infotheory.FractionalGrowth(p, b, q, 1)
	m.atFraction = infotheory.FractionalGrowth(p, b, q, model.Fraction)
	m.expected = infotheory.FractionalGrowth(b, b, q, model.Fraction)
	m.best, m.growthBest = infotheory.BestFraction(p, b, q), math.Inf(1)
	if !math.IsNaN(m.best) {
		m.growthBest = infotheory.FractionalGrowth(p, b, q, m.best)
	}
	m.returns = infotheory.FractionalReturns(m.returns, b, q, 1)
	m.gains = m.gains[:0]
	for _, x := range m.returns {
		m.gains = append(m.gains, math.Expm1(x))
	}
	m.returns = infotheory.FractionalReturns(m.returns, b, q, model.Fraction)
	m.now = momentsOf(m.p, m.returns)
}

// momentsOf takes the moments of the values that are finite, under p.
func momentsOf(p, values []float64) moments {
	var mass, sum, squares float64
	for i, x := range values {
		if p[i] > 0 && !math.IsInf(x, 0) {
			mass, sum = mass+p[i], sum+p[i]*x
		}
	}
	if mass == 0 {
		return moments{}
	}
	mean := sum / mass
	for i, x := range values {
		if p[i] > 0 && !math.IsInf(x, 0) {
			squares += p[i] * (x - mean) * (x - mean)
		}
	}
	return moments{mean, math.Sqrt(squares / mass)}
}

// curve is the growth at a fraction, as exact as a picture needs it.
func (m *measured) curve(fraction float64) float64 {
	sum := 0.0
	for i, p := range m.p {
		if p > 0 && fraction > 0 {
			sum += p * math.Log1p(fraction*m.gains[i])
		}
	}
	return sum
}

// event is what a bet can do to the wealth for good; its sign is that of the infinite return.
type event int

const (
	ruin   event = -1 // all is staked, nothing of it on what comes
	riches event = 1  // something is staked on what the market rules out, and it comes
)

// happens names the outcomes that may come and make an event of the next bet, and how often one of them comes.
func (s *Scene) happens(e event) (names []string, share float64) {
	m := &s.measured
	for i, x := range m.returns {
		if m.p[i] > 0 && math.IsInf(x, int(e)) {
			names, share = append(names, s.Model.Labels[i]), share+m.p[i]
		}
	}
	return names, math.Min(share, 1)
}

// after is the logarithm of the wealth in nats that is expected after all bets.
func (s *Scene) after() float64 { return float64(s.Model.Rounds) * s.measured.atFraction }
