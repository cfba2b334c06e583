// Package weights is a distribution under the hand: weights that a model holds, and the rules by which pointers, keys and a
// brush move them. Every scene with bars uses it, and so can a table of cells.
//
// The rules: what is dragged takes from the other outcomes and gives to them in their proportions, which are those at the
// start of the gesture. Locked outcomes, and those that another pointer holds, keep exactly what they have. A disc stops
// where they leave nothing. Where the others were all 0, they share equally. 0 is 0: after a gesture an outcome has nothing,
// or at least Least, unless it is locked. The last outcome that has something cannot become 0.
//
// How a scene uses it, in three places (the example is a whole scene):
//
//	type Model struct { // comparable: a copy is a snapshot
//		P        weights.Weights
//		Selected int
//	}
//
//	type Scene struct {
//		scene.Base[Model] // pointers, keys, Escape, undo
//		bars weights.Bars
//		axis weights.Axis
//	}
//
//	func New() *Scene { // once: what is moved, what it is called, where it stands
//		s := &Scene{}
//		s.Model = Model{weights.From([]float64{5, 3, 2}), -1}
//		s.bars = weights.Bars{Name: "p", Noun: "outcome", Of: &s.Model.P, Selected: &s.Model.Selected, Scale: &s.axis, Say: s.Say,
//			Label: s.label, Value: s.probability, Tip: s.tip}
//		return s
//	}
//
//	func (s *Scene) Layout(area geom.Rect, env *scene.Env) { // each time: discs at the tips of the bars
//		s.axis.Plot = area
//		s.Ungrip()
//		s.bars.Place(&s.Grips)
//	}
//
// The scene draws its bars and discs (mark.Handle) where s.tip says; Base and Bars do the rest: s.Update, s.Handles,
// s.Twins, s.Areas.
package weights
