package compare

import (
	"iridescent/infotheory"
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
	"iridescent/viz/weights"
)

// Scene is the model, how it is looked at, what moves it, and where everything stands. Make one with New.
type Scene struct {
	scene.Base[Model]
	look

	duo   weights.Duo
	bars  *[3]weights.Bars // of duo
	brush weights.Brush
	tear  tear
	above float64 // time since which a disc is above the top of the axis; 0 if none is

	measured infotheory.Comparison
	floored  [2]flooring
	places   places
}

// look is how the model is looked at. None of it is a step of undo.
type look struct {
	logAxis bool
	excess  bool // terms as p·log(p/q) − p + q, never negative
	paint   paint
}

// paint says what the brush paints.
type paint int

const (
	paintOff paint = iota
	paintP
	paintQ
)

var _ scene.Scene = (*Scene)(nil)

// New returns the scene in its first preset.
func New() *Scene {
	s := &Scene{}
	s.places.Sheet = &s.Sheet
	first := presets()[0]
	s.duo = weights.Duo{Of: &s.Model.Pair, Was: &s.Found().Pair, First: &weights.Example{P: first.p, Q: first.q, Labels: first.labels}, Noun: "outcome", Most: MaxOutcomes,
		Say: s.Say, Moved: func() { s.places.axis.Top = 0; s.places.ruler.Reset(); s.places.span = termsSpan{} }} // the axis changes at once with new weights
	s.bars = &s.duo.Bars
	for _, sd := range mark.Sides {
		s.bars[sd] = weights.Bars{
			Name: sd.String(), Of: &s.Model.Weights[sd], Selected: &s.Model.Selected, Scale: &s.places.axis, Noun: "outcome", Say: s.Say, Aside: s.aside,
			Label: func(i int) string { return s.Model.Labels[i] },
			Value: func(i int) float64 { return s.probability(sd, i) },
			Tip:   func(i int) geom.Point { return s.places.tip(sd, i) },
		}
	}
	s.Reset()
	return s
}

// Reset goes back to the first preset and the plain look.
func (s *Scene) Reset() {
	s.EndGestures()
	s.look = look{}
	s.Model.Lambda, s.Model.KT, s.Model.Floor = 0.5, 1, 0
	s.duo.Load()
}

// Restore makes the model that of a snapshot.
func (s *Scene) Restore(snapshot any) {
	s.Base.Restore(snapshot)
	s.duo.Forget()
}

// Same compares two snapshots in all that is a step of undo.
func (s *Scene) Same(a, b any) bool {
	x, y := a.(Model), b.(Model)
	x.Selected = y.Selected
	return x == y
}

// Update folds one event into the model.
func (s *Scene) Update(e input.Event, env *scene.Env) (merge string) {
	before := [2]bool{s.rulesOut(mark.P), s.rulesOut(mark.Q)}
	merge = s.Base.Update(e, env)
	s.crossing(before, input.TimeOf(e), env)
	switch e := e.(type) {
	case input.Pointer:
		s.raise(e.Time)
	case input.Tick:
		s.raise(e.Time)
		s.tear.now = e.Time
		s.tear.going = s.tear.going && s.tear.now-s.tear.from < tearTime
	}
	return merge
}

// raiseAfter is how many seconds a disc is held above the top of the axis before the axis grows.
const raiseAfter = 0.3

// raise lets a linear axis grow under a disc that has been held above its top long enough. All discs that are held go on
// from where they stand then.
func (s *Scene) raise(time float64) {
	a := &s.places.axis
	switch {
	case a.Log || a.Top >= 1 || s.Hold.Highest() >= a.Plot.Y:
		s.above = 0
	case s.above == 0:
		s.above = max(time, 1e-9)
	case time-s.above >= raiseAfter-0.001:
		a.Raise()
		s.Reanchor()
		s.above = 0
	}
}

// Wake returns when a Tick is needed: while a disc is above the top of the axis.
func (s *Scene) Wake() float64 {
	if s.above > 0 && s.Busy() {
		return raiseAfter
	}
	return 0
}
