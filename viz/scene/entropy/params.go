package entropy

import "iridescent/viz/param"

// Params declares the parameters in the order in which a hash is applied.
func (s *Scene) Params() param.Set {
	return append(append(append(s.duo.Params(), s.groupsParam()), s.own()...), s.duo.Chosen())
}

// own are the parameters that are not those of the states.
func (s *Scene) own() param.Set {
	return param.Set{
		param.Choice("view", "View", "What is shown: the entropy of a coin, states and their groups, or ice that melts.", &s.Model.View,
			param.Option{Value: "coin", Label: "a coin"}, param.Option{Value: "grain", Label: "the grain"}, param.Option{Value: "ice", Label: "ice"}),
		param.Number("theta", "θ", "Probability of heads, from 0 to 1.", &s.Model.Theta, thetas),
		param.Number("grams", "Ice", "How many grams of ice melt.", &s.Model.Grams, masses),
	}
}
