package compare

import "iridescent/viz/param"

// Range of the floor ε.
const (
	floorLeast = 1e-6
	floorMost  = 0.5
)

// ktMost keeps kT·KL finite: a divergence of floats is below 1500 nats.
const ktMost = 1e300

// Params declares the parameters in the order in which a URL is applied: p first, it sets the number of outcomes.
func (s *Scene) Params() param.Set {
	return append(s.duo.Params(),
		param.Number("lambda", "λ", "Weight of q in the mixture m = (1−λ)p + λq.", &s.Model.Lambda, param.Domain{Default: 0.5, Most: 1, Step: 0.01}),
		param.Number("kt", "kT", "Energy of one nat: the free-energy gap is kT·KL(q‖p).", &s.Model.KT,
			param.Domain{Default: 1, Least: param.Positive, Most: ktMost, Step: 0.01, Low: 0.01, High: 100, Log: true}),
		s.floorParam(),
		param.Look(param.Switch("axis", "Axis", "Linear, or logarithmic from 10⁻⁶ to 1 with a shelf for 0.", &s.logAxis,
			param.Option{Value: "linear", Label: "linear"}, param.Option{Value: "log", Label: "logarithmic"})),
		param.Look(param.Switch("terms", "Terms", "Signed terms p·log(p/q), or the never-negative p·log(p/q) − p + q, which have the same sum.", &s.excess,
			param.Option{Value: "signed", Label: "signed"}, param.Option{Value: "excess", Label: "never negative"})),
		param.Look(param.Choice("paint", "Paint", "Draw a distribution with one stroke across the plot.", &s.paint,
			param.Option{Value: "off", Label: "off"}, param.Option{Value: "p", Label: "paint p"}, param.Option{Value: "q", Label: "paint q"})),
		s.duo.Chosen(),
	)
}

// Reconcile says what the weights made of each other.
func (s *Scene) Reconcile(given func(string) bool) []error { return s.duo.Reconcile(given) }

// floorParam declares ε. The page has a control for it only while there is something to avoid.
func (s *Scene) floorParam() param.Param {
	return param.WithControl(param.Number("floor", "Floor ε", "Mixes ε of the uniform distribution in, so that nothing is impossible: (1−ε)q + ε/n.",
		&s.Model.Floor, param.Domain{Least: floorLeast, Most: floorMost, Also: []float64{0}, Step: 0.01, Log: true}), s.Model.Floor > 0)
}
