package compare

import (
	"math"
	"testing"

	"iridescent/viz/canvas/recorder"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene/scenetest"
)

// below are the boxes of what stands in the panel below the sentence: titles of rows by their text, and the length of H(q), which the
// hand does not touch.
func (h *player) below() map[string]geom.Rect {
	found := map[string]geom.Rect{}
	for _, c := range h.Record().Of(recorder.Text) {
		switch c.Text {
		case "H(p,q) = H(p) + KL(p‖q)", "H(q,p) = H(q) + KL(q‖p)", "F(q) − F(p) = kT·KL(q‖p)":
			found[c.Text] = c.Bounds
		}
	}
	if pieces, _ := h.lengths(); len(pieces) > 2 { // the panel is beside the plot
		found["H(q)"] = pieces[2]
	}
	found["zero of KL(p‖q)"] = geom.Rect{Y: h.s.places.terms[mark.P].base[0].Y}
	return found
}

// While a finger drags, nothing below the sentence moves and no length changes that does not follow from what is dragged.
func TestTheRulerHoldsStillWhileAFingerDrags(t *testing.T) {
	for _, size := range [][2]float64{{1280, 640}, {960, 552}, {390, 704}} {
		h := newHandOn(t, "", size[0], size[1])
		at := h.At("p0")
		h.Down(scenetest.Finger, at)
		h.Layout()
		before := h.below()
		for k := range 12 {
			h.Move(scenetest.Finger, at.Add(0, float64(10*(k-4))))
			h.Layout()
			for name, is := range h.below() {
				if was := before[name]; math.Abs(is.X-was.X)+math.Abs(is.Y-was.Y)+math.Abs(is.W-was.W) > 1e-6 {
					t.Fatalf("%v: %q is at %.1f, was at %.1f", size, name, is, was)
				}
			}
		}
		h.Up(scenetest.Finger, at.Add(0, 70))
	}
}
