package compare

import (
	"math"
	"testing"

	"iridescent/viz/geom"
	"iridescent/viz/scene/scenetest"
)

func TestTheAxisStandsStillUnderTheFinger(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1")
	at := h.grab(scenetest.Finger, "p0")
	for _, v := range []float64{0.05, 0.35, 0.59} {
		h.Move(scenetest.Finger, geom.Point{X: at.X, Y: h.yOf(v)})
		if h.s.places.axis.Top != 0.6 {
			t.Fatalf("at %g the top went to %g", v, h.s.places.axis.Top)
		}
	}
	h.Up(scenetest.Finger, geom.Point{X: at.X, Y: h.yOf(0.59)})
	if h.s.places.axis.Top != 1 {
		t.Errorf("released at 0.59 the top is %g, want 1", h.s.places.axis.Top)
	}
}

func TestHeldAboveTheTopTheAxisIsRaisedOneNotchAndTheGrabAnchoredAnew(t *testing.T) {
	h := newHand(t, "p=3,3,3,2,2&q=1,1,1,1,1")
	if h.s.places.axis.Top != 0.4 {
		t.Fatalf("the test wants to begin at 0.4, not %g", h.s.places.axis.Top)
	}
	at := h.grab(scenetest.Mouse, "p0")
	above := geom.Point{X: at.X, Y: h.s.places.axis.Plot.Y - 10}
	h.Move(scenetest.Mouse, above)
	if h.s.Wake() != raiseAfter {
		t.Fatalf("above the top the scene wants to be woken after %g s", h.s.Wake())
	}
	h.Now += 0.29
	h.Tick()
	if h.s.places.axis.Top != 0.4 {
		t.Fatal("raised before 300 ms")
	}
	h.Now += 0.011
	h.Tick()
	if h.s.places.axis.Top != 0.6 || math.Abs(h.of("p0")-0.4) > 1e-4 {
		t.Fatalf("after 300 ms: top %g, value %g", h.s.places.axis.Top, h.of("p0"))
	}
	if h.s.Wake() != 0 {
		t.Error("anchored anew it is above the top no more, yet wants to be woken")
	}
	h.Move(scenetest.Mouse, above.Add(0, h.yOf(0.5)-h.yOf(0.4)))
	if math.Abs(h.of("p0")-0.5) > 1e-4 {
		t.Errorf("a tenth further up the value is %g", h.of("p0"))
	}
}

func TestComingBackBelowTheTopStopsTheClock(t *testing.T) {
	h := newHand(t, "p=3,3,3,2,2&q=1,1,1,1,1")
	at := h.grab(scenetest.Mouse, "p0")
	above, below := geom.Point{X: at.X, Y: h.s.places.axis.Plot.Y - 10}, geom.Point{X: at.X, Y: h.yOf(0.3)}
	h.Move(scenetest.Mouse, above)
	h.Now += 0.2
	h.Move(scenetest.Mouse, below)
	if h.s.Wake() != 0 {
		t.Error("below the top it wants to be woken")
	}
	h.Move(scenetest.Mouse, above)
	h.Now += 0.2
	h.Tick()
	if h.s.places.axis.Top != 0.4 {
		t.Error("two visits of 200 ms raised the axis")
	}
}

func TestTheAxisIsNeverRaisedAboveOneNorOnTheLogarithmicAxis(t *testing.T) {
	for _, hash := range []string{"p=9,1&q=1,1", "p=3,3,3,2,2&q=1,1,1,1,1&axis=log"} {
		h := newHand(t, hash)
		at := h.grab(scenetest.Mouse, "p0")
		h.Move(scenetest.Mouse, geom.Point{X: at.X, Y: -50})
		top := h.s.places.axis.Top
		if h.s.Wake() != 0 {
			t.Errorf("%s: wants to be woken", hash)
		}
		h.Now += 1
		h.Tick()
		if h.s.places.axis.Top != top {
			t.Errorf("%s: raised from %g to %g", hash, top, h.s.places.axis.Top)
		}
	}
}

func TestTheAxisChangesAtOnceWithNewValues(t *testing.T) {
	h := newHand(t, "p=9,1&q=1,1")
	h.MustDo("values", "pq:"+"1 1\n1 1\n1 1\n1 1\n1 1\n1 1\n1 1\n1 1\n1 1\n1 1\n1 1\n1 1")
	if h.s.places.axis.Top != 0.1 {
		t.Errorf("twelve equal outcomes stand on an axis up to %g", h.s.places.axis.Top)
	}
}

func TestATremblingFingerAboveTheTopRaisesTheAxisToo(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1")
	at := h.grab(scenetest.Finger, "p0")
	top := h.s.places.axis.Top
	for k := range 40 {
		h.Now += 0.016
		h.Move(scenetest.Finger, geom.Point{X: at.X, Y: h.s.places.axis.Plot.Y - 30 - float64(k%2)})
	}
	if h.s.places.axis.Top <= top {
		t.Errorf("after 0.64 s the top is %g, was %g", h.s.places.axis.Top, top)
	}
}
