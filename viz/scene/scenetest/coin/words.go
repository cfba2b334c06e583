package coin

import (
	"math"

	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// Describe says what is to be seen.
func (s *Scene) Describe(env *scene.Env) string {
	h := env.Short(entropy(s.Model.Theta))
	if s.Model.Theta == 0 || s.Model.Theta == 1 {
		return "The coin always shows the same side: its entropy is " + h + "."
	}
	return "A coin that shows heads with probability " + mark.Trimmed(s.Model.Theta) + " has an entropy of " + h + ", at most " + env.Brief(math.Ln2) + "."
}

// Readings are the numbers that can be asked about.
func (s *Scene) Readings(env *scene.Env) []scene.Reading {
	heads, tails := s.surprisals()
	h := entropy(s.Model.Theta)
	return []scene.Reading{
		{ID: "h", Name: "H(θ)", Nats: h, Sentence: "How much a toss tells, on average.", Formula: "H(θ) = θ·log(1/θ) + (1−θ)·log(1/(1−θ))",
			Numbers: "θ = " + mark.Trimmed(s.Model.Theta) + ": " + env.Amount(h), Infinite: "Never ∞; at most " + mark.OneBit(env.Unit) + "."},
		{ID: "heads", Name: "surprisal of heads", Nats: heads, Sentence: "How unlikely heads are.", Formula: "log(1/θ)",
			Numbers: "log(1/" + mark.Trimmed(s.Model.Theta) + ") = " + env.Amount(heads), Infinite: "∞ if the coin never shows heads."},
		{ID: "tails", Name: "surprisal of tails", Nats: tails, Sentence: "How unlikely tails are.", Formula: "log(1/(1−θ))",
			Numbers: "log(1/" + mark.Trimmed(1-s.Model.Theta) + ") = " + env.Amount(tails), Infinite: "∞ if the coin always shows heads."},
	}
}

// View fills in the rest of the page.
func (s *Scene) View(v *scene.View, _ *scene.Env) {
	v.Inspector.Text = "Drag the point along the curve."
}

// Table holds both sides of the coin.
func (s *Scene) Table(env *scene.Env) scene.Table {
	return scene.TableOf(s.Data(), env, "Both sides of the coin")
}

// Data are both sides of the coin.
func (s *Scene) Data() scene.Data {
	heads, tails := s.surprisals()
	return scene.Data{Label: "side",
		Columns: []scene.Column{{Key: "probability", Name: "probability"}, {Key: "surprisal", Name: "surprisal", Information: true}},
		Records: []scene.Record{{Label: "heads", Values: []float64{s.Model.Theta, heads}}, {Label: "tails", Values: []float64{1 - s.Model.Theta, tails}}},
	}
}
