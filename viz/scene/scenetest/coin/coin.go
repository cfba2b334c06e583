// Package coin is the smallest whole scene: the entropy of a coin over its bias. viz/scene/README.md leads through it.
package coin

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/param"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// Model is what the reader can change.
type Model struct{ Theta float64 } // the probability of heads

// Scene is the model on its stage.
type Scene struct{ scene.Base[Model] }

// New returns the scene in its first preset.
func New() *Scene {
	s := &Scene{}
	scene.Reset(s)
	return s
}

// bias is which probabilities of heads there are.
var bias = param.Domain{Default: 0.5, Least: 0, Most: 1}

// Params declares the parameters.
func (s *Scene) Params() param.Set {
	return param.Set{param.Number("theta", "θ", "Probability of heads, from 0 to 1.", &s.Model.Theta, bias)}
}

// Presets lists coins.
func (s *Scene) Presets() []scene.Preset {
	return []scene.Preset{
		{Name: "fair", Label: "A fair coin", Caption: "Nothing is harder to foresee: {h} {unit} a toss.",
			Telling: scene.Telling{Title: "How hard is a coin to foresee?", Story: "It shows both sides equally often.", Names: scene.Names{Each: "toss"}}},
		{Name: "loaded", Label: "A loaded coin", Caption: "Heads nine times in ten: {h} {unit} a toss.", State: "theta=.9",
			Telling: scene.Telling{Title: "How hard is a coin to foresee?", Story: "It shows heads nine times in ten.", Names: scene.Names{Each: "toss"}}},
		{Name: "certain", Label: "Two heads", Caption: "It always shows heads, which tells nothing; tails would be an infinite surprise.", State: "theta=1",
			Telling: scene.Telling{Title: "How hard is a coin to foresee?", Story: "It always shows heads.", Names: scene.Names{Each: "toss"}}},
	}
}

// Do refuses: the scene has no buttons.
func (s *Scene) Do(action, _ string, _ *scene.Env) error { return scene.NoAction(action) }

// entropy is that of a coin, in nats.
func entropy(theta float64) float64 { return infotheory.Entropy([]float64{theta, 1 - theta}) }

// surprisals are those of heads and of tails, in nats.
func (s *Scene) surprisals() (heads, tails float64) {
	return math.Log(1 / s.Model.Theta), math.Log(1 / (1 - s.Model.Theta))
}

// Layout places the curve, the point on it, and the panel.
func (s *Scene) Layout(area geom.Rect, env *scene.Env) {
	r := s.Begin(area, env)
	sheet, th, m := &s.Sheet, env.Theme, &s.Model
	inner := sheet.PlotArea(r.Whole())
	most := env.Unit.FromNats(math.Ln2)
	plot := mark.Plot{
		Area:   inner,
		X:      scale.Linear{Min: 0, Max: 1, From: inner.X, To: inner.Right()},
		Y:      scale.Linear{Min: 0, Max: most, From: inner.Bottom(), To: inner.Y},
		XTitle: []string{"probability of heads, θ", "θ"},
		YTitle: []string{"entropy H(θ) in " + env.Unit.Plural(), "H(θ)"},
	}
	sheet.Plot(&plot)
	look := mark.Function{Line: canvas.Stroke{Color: th.P, Width: 2.5 * sheet.Pen}, Area: mark.FillP(th, 0.25)}
	sheet.Curve(&plot, func(theta float64) float64 { return env.Unit.FromNats(entropy(theta)) }, look)
	sheet.Legend(r.Legend, inner.X, []mark.Key{{Names: []string{"H(θ) = θ·log(1/θ) + (1−θ)·log(1/(1−θ))", "H(θ)"}, Fill: mark.FillP(th, 0.25), Line: look.Line}})
	y := plot.Y.At(env.Unit.FromNats(entropy(m.Theta)))
	said := "θ: " + mark.Trimmed(m.Theta) + ", entropy " + sheet.Short(entropy(m.Theta))
	s.Grip(sheet, scene.Grip{
		Handle: scene.Handle{ID: "theta", Label: "probability of heads", ValueText: said, Value: m.Theta, Max: 1, Step: 0.01, Y: y, R: s.Size, Horizontal: true},
		Color:  th.P, Along: plot.X, Hollow: m.Theta == 0 || m.Theta == 1,
		Set: func(v float64) { m.Theta = v },
	})
	sheet.Beside(geom.Point{X: plot.X.At(m.Theta), Y: y}, inner, env.Touch && s.Busy(), "θ = "+mark.Trimmed(m.Theta))
	sheet.Readout(r, area, s.readout(env, geom.Point{X: inner.X, Y: inner.Bottom() + 40*sheet.F}))
}

// readout is what the panel says: the entropy, and the two surprises that it is the mean of.
func (s *Scene) readout(env *scene.Env, foot geom.Point) *mark.Readout {
	th, sheet, theta := env.Theme, &s.Sheet, s.Model.Theta
	heads, tails := s.surprisals()
	h := sheet.Large("h", "H(θ)", "of one toss", entropy(theta), th.PText)
	surprise := sheet.Large("heads", "surprisal of heads", "log(1/θ)", heads, th.Ink)
	return &mark.Readout{
		Headlines: [2]mark.Headline{h, surprise}, Numbers: []mark.Headline{h, surprise}, Foot: foot,
		Words: s.Describe(env), Short: "The entropy of the coin is " + sheet.Short(entropy(theta)) + ".",
		Lengths: []mark.Length{{
			Height: 52, ID: "tails", Title: "H = heads + tails", Value: sheet.Amount(entropy(theta)), Note: "tails have a surprisal of " + sheet.Amount(tails),
			Pieces: []mark.Piece{{Nats: share(theta), Fill: mark.FillP(th, 1)}, {Nats: share(1 - theta), Fill: mark.FillP(th, 0.4)}},
		}},
	}
}

// share is what an outcome adds to the entropy; 0·log 0 is 0.
func share(p float64) float64 {
	if p == 0 {
		return 0
	}
	return -p * math.Log(p)
}
