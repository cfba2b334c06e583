package energy

import (
	"math"
	"slices"
	"strconv"

	"iridescent/viz/geom"
	"iridescent/viz/hand"
	"iridescent/viz/input"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// rungs are the levels under the hand: a scene.Row of discs that move up and down, each on its own.
type rungs struct {
	scene *Scene
	held  [MaxStates]bool
}

var _ scene.Row = (*rungs)(nil)

// rungIDs names the discs.
var rungIDs = func() (list [MaxStates]string) {
	for i := range list {
		list[i] = "e" + strconv.Itoa(i)
	}
	return list
}()

// Len returns the number of states.
func (r *rungs) Len() int { return r.scene.Model.N }

// ID names a disc.
func (r *rungs) ID(i int) string { return rungIDs[i] }

// Find is the inverse of ID.
func (r *rungs) Find(id string) (i int, ok bool) {
	i = slices.Index(rungIDs[:r.Len()], id)
	return i, i >= 0
}

// Handle describes a disc; its value is the energy, in the unit of the levels, within what the picture shows.
func (r *rungs) Handle(i int) scene.Handle {
	s := r.scene
	at, y := r.stands(i), s.energies()
	return scene.Handle{ID: rungIDs[i], Label: "energy of " + s.Model.Labels[i], Keys: rungKeys, Value: s.Model.Levels[i], Min: math.Max(y.Min, energies.Least), Max: math.Min(y.Max, energies.Most), Step: s.levelStep(), X: at.X, Y: at.Y, R: s.Size}
}

// rungKeys says what keys do on the twin.
const rungKeys = "Left and right choose the state. Up and down change its energy, with Shift more finely. Escape takes a change back."

// Says is what the twin says.
func (r *rungs) Says(i int) string {
	s := r.scene
	return "energy of " + s.Model.Labels[i] + ": " + s.said(s.Model.Levels[i], s.levelStep()) + s.aside()
}

// Twin is the name of the twin, and the state that it stands on.
func (r *rungs) Twin() (name string, i int) { return "e", max(r.scene.Model.Selected, 0) }

// stands is where a disc is.
func (r *rungs) stands(i int) geom.Point {
	s := r.scene
	return geom.Point{X: s.strip.Middle(i), Y: s.energies().At(s.Model.Levels[i])}
}

// Take makes a pointer hold a disc.
func (r *rungs) Take(i int) geom.Point {
	r.held[i], r.scene.Model.Selected = true, i
	return r.Anchor(i)
}

// Anchor is where the way of a pointer begins.
func (r *rungs) Anchor(i int) geom.Point { return r.stands(i) }

// Drag takes a level to a height, with as many digits as the pixels can tell apart.
func (r *rungs) Drag(i int, to geom.Point) {
	r.scene.Model.Selected = i
	r.put(i, scale.Near(r.scene.energies(), to.Y))
}

func (r *rungs) put(i int, v float64) { r.scene.Model.Levels[i] = energies.Clamp(v) }

// Release lets go of a disc, End of all.
func (r *rungs) Release(i int) { r.held[i] = false }

// End lets go of all discs.
func (r *rungs) End() { r.held = [MaxStates]bool{} }

// Tap selects the state.
func (r *rungs) Tap(i int, _ bool) { r.scene.Model.Selected = i }

// Press chooses a state; the other keys are those of a slider.
func (r *rungs) Press(i int, e input.Key) bool {
	if e.Name != "ArrowLeft" && e.Name != "ArrowRight" {
		return false
	}
	r.scene.Model.Selected = i
	r.scene.bars.Choose(e.Name == "ArrowRight")
	return true
}

// From is the energy that a key leads from.
func (r *rungs) From(i int, _ float64) float64 { return r.scene.Model.Levels[i] }

// Set gives a level an energy.
func (r *rungs) Set(i int, v, _ float64) {
	r.scene.Model.Selected = i
	h := r.Handle(i)
	r.put(i, hand.Slider{Min: h.Min, Max: h.Max}.Clamp(v))
}

// levelStep is that of the arrow keys on a level.
func (s *Scene) levelStep() float64 { return scale.Step(s.axis.high-s.axis.low, 100) }
