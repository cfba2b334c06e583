package weights_test

import (
	"fmt"
	"slices"

	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/scene"
	"iridescent/viz/weights"
)

// Model is what the reader can change: a comparable value.
type Model struct {
	P        weights.Weights
	Selected int
}

// Scene is one distribution as bars, without its drawing.
type Scene struct {
	scene.Base[Model]
	bars weights.Bars
	axis weights.Axis
}

func New(w weights.Weights) *Scene {
	s := &Scene{}
	s.Model = Model{w, -1}
	s.bars = weights.Bars{Name: "p", Noun: "outcome", Of: &s.Model.P, Selected: &s.Model.Selected, Scale: &s.axis, Say: s.Say,
		Label: s.label, Value: s.probability, Tip: s.tip, Radius: 9}
	return s
}

func (s *Scene) label(i int) string { return string(rune('A' + i)) }

func (s *Scene) probability(i int) float64 { return s.Model.P.Probabilities()[i] }

func (s *Scene) tip(i int) geom.Point {
	return geom.Point{X: s.axis.Middle(i, s.Model.P.N), Y: s.axis.Y(s.probability(i))}
}

func (s *Scene) Layout(area geom.Rect) {
	s.axis.Plot = area
	if !s.Busy() {
		p := s.Model.P.Probabilities()
		s.axis.Settle(slices.Max(p[:]))
	}
	s.Ungrip()
	s.bars.Place(&s.Grips)
}

// A finger takes the disc of A from a half to a fifth; B and C share what it leaves in their proportions. Then a key takes it
// up by a hundredth.
func Example() {
	s := New(weights.From([]float64{5, 3, 2}))
	area, env := geom.Rect{W: 300, H: 200}, &scene.Env{}
	s.Layout(area)
	disc := s.Handles()[0]
	at, to := geom.Point{X: disc.X, Y: disc.Y}, geom.Point{X: disc.X, Y: s.axis.Y(0.2)}
	for k, e := range []input.Pointer{{Phase: input.Down, At: at}, {Phase: input.Move, At: to}, {Phase: input.Up, At: to}} {
		e.Device, e.Time = input.Touch, float64(k)
		s.Update(e, env)
		s.Layout(area)
	}
	fmt.Println(s.Model.P.List(), "selected", s.label(s.Model.Selected))
	s.Update(input.Key{Handle: "p0", Name: "ArrowUp", Time: 5}, env)
	fmt.Println(s.Model.P.List(), s.Twins()[0].ValueText)
	// Output:
	// [0.2 0.48 0.32] selected A
	// [0.21 0.474 0.316] p of A: 21 %
}
