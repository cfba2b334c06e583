// Package distance is the scene of the simplex: three distributions p, q and r over three outcomes are points in a triangle. A divergence
// between them is a contour map, a generator with beads, and three lengths that fit into a triangle or do not.
package distance

import (
	"iridescent/infotheory"
	"iridescent/viz/geom"
	"iridescent/viz/scene"
)

// Outcomes is how many outcomes there are.
const Outcomes = 3

// point is a distribution as it was entered: finite weights ≥ 0, not all of them 0.
type point [Outcomes]float64

// probabilities divides the weights by their sum.
func (p *point) probabilities() point {
	return point(infotheory.Compare(p[:], p[:]).P)
}

// The points of a Model, by their place in it.
const (
	first  = iota // p
	second        // q
	middle        // r
)

// letters are what the points are called.
var letters = [...]string{"p", "q", "r"}

// Model is what the reader can change.
type Model struct {
	Points [len(letters)]point
	Labels [Outcomes]string
	Kind   int     // of divergence, by its place in kinds
	Root   bool    // of it
	Alpha  float64 // the member of the α family, if Kind is ofAlpha
}

// Scene is the model, how it is looked at, and where everything stands. Make one with New.
type Scene struct {
	scene.Base[Model]
	moving moving

	measured measured
	ground   ground
	places   places
	lift     [len(letters)]geom.Point // how far from its disc a held point is: a zero is beyond its edge
	fresh    bool                     // nothing was applied since Reset
	misnamed error                    // there were more or fewer names than outcomes
}

// moving is which argument of the divergence the map moves over the triangle.
type moving int

const (
	movesP moving = iota // D(x‖q)
	movesQ               // D(p‖x)
	movesNone
)

var _ scene.Scene = (*Scene)(nil)

// New returns the scene in its first preset.
func New() *Scene {
	s := &Scene{}
	scene.Reset(s)
	return s
}

// Reset goes back to the first preset and the plain look.
func (s *Scene) Reset() {
	s.EndGestures()
	s.Model = Model{Points: firstPoints, Labels: firstLabels, Alpha: alphas.Default}
	s.moving, s.fresh, s.misnamed = movesP, true, nil
}

// Reconcile says what did not fit.
func (s *Scene) Reconcile(func(string) bool) (notes []error) {
	if s.misnamed != nil {
		notes = append(notes, s.misnamed)
	}
	s.misnamed, s.fresh = nil, false
	return notes
}
