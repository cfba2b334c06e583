package compare

import (
	"math"
	"slices"
	"testing"

	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene/scenetest"
	"iridescent/viz/weights"
)

// player plays with this scene.
type player struct {
	*scenetest.Player
	s *Scene
}

// newHand opens the state of a hash at 960 × 552.
func newHand(t testing.TB, hash string) *player {
	t.Helper()
	return newHandOn(t, hash, 960, 552)
}

func newHandOn(t testing.TB, hash string, width, height float64) *player {
	t.Helper()
	s := New()
	return &player{scenetest.Open(t, s, hash, width, height), s}
}

// grab presses on the middle of a handle and returns where.
func (h *player) grab(id int, handle string) geom.Point {
	h.T.Helper()
	at := h.At(handle)
	h.Down(id, at)
	return at
}

// yOf returns where a probability stands on the axis.
func (h *player) yOf(v float64) float64 { return h.s.places.axis.Y(v) }

// dragTo takes a handle to a probability with the mouse and lets go.
func (h *player) dragTo(handle string, v float64) {
	h.T.Helper()
	at := h.grab(scenetest.Mouse, handle)
	to := geom.Point{X: at.X, Y: h.yOf(v)}
	if v == 0 {
		to.Y = h.s.places.axis.Plot.Bottom() + h.s.places.axis.Shelf + weights.ZeroDetent
	}
	h.Move(scenetest.Mouse, to)
	h.Up(scenetest.Mouse, to)
}

// of returns the probability of a handle's outcome.
func (h *player) of(id string) float64 {
	h.T.Helper()
	for _, sd := range mark.Sides {
		if i, ok := h.s.bars[sd].Find(id); ok {
			return h.s.probability(sd, i)
		}
	}
	h.T.Fatalf("no handle %q", id)
	return 0
}

// all returns the probabilities of one distribution.
func (h *player) all(sd mark.Side) []float64 {
	return slices.Clone([...][]float64{h.s.measured.P, h.s.measured.Q}[sd])
}

// wants compares probabilities, to a unit of the fourth digit that a gesture keeps.
func (h *player) wants(when string, sd mark.Side, want ...float64) {
	h.T.Helper()
	got := h.all(sd)
	if !slices.EqualFunc(got, want, func(a, b float64) bool { return math.Abs(a-b) <= 1e-4 }) {
		h.T.Errorf("%s: %s = %.5f, want %.5f", when, sd, got, want)
	}
}

// wantsWeights compares weights exactly.
func (h *player) wantsWeights(when string, sd mark.Side, want ...float64) {
	h.T.Helper()
	if got := h.s.Model.Weights[sd].List(); !slices.Equal(got, want) {
		h.T.Errorf("%s: weights of %s = %v, want %v", when, sd, got, want)
	}
}

// wantsStatus expects a sentence with a part, or none.
func (h *player) wantsStatus(part string) {
	h.T.Helper()
	got := h.s.Status()
	if part == "" && got != "" || !contains(got, part) {
		h.T.Errorf("status is %q, want %q in it", got, part)
	}
}
