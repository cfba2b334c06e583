package compare

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"iridescent/viz/geom"
	"iridescent/viz/scene/scenetest"
)

func TestTheTopIsTheSmallestThatHoldsTheLargestValueWithATenthToSpare(t *testing.T) {
	tests := []struct{ largest, want float64 }{
		{0.01, 0.02}, {0.018, 0.02}, {0.019, 0.05}, {0.045, 0.05}, {0.046, 0.1}, {0.0909, 0.1}, {0.0910, 0.2}, {0.18, 0.2}, {0.19, 0.4}, {0.36, 0.4}, {0.37, 0.6}, {0.54, 0.6}, {0.55, 1}, {1, 1},
	}
	for _, tt := range tests {
		if got := topFor(tt.largest); got != tt.want {
			t.Errorf("largest %g: top %g, want %g", tt.largest, got, tt.want)
		}
	}
}

func TestAfterAGestureTheAxisGrowsWhenNeededAndShrinksBelowAThird(t *testing.T) {
	tests := []struct {
		name               string
		top, largest, want float64
	}{
		{"enough", 0.6, 0.5, 0.6},
		{"too low", 0.4, 0.5, 0.6},
		{"a third of it stays", 0.6, 0.2, 0.6},
		{"below a third", 0.6, 0.199, 0.4},
		{"far below", 1, 0.05, 0.1},
		{"between the tops", 1, 0.34, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := settledTop(tt.top, tt.largest); got != tt.want {
				t.Errorf("from %g with %g: %g, want %g", tt.top, tt.largest, got, tt.want)
			}
		})
	}
}

func TestTheAxisStandsStillUnderTheFinger(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1")
	at := h.grab(scenetest.Finger, "p0")
	for _, v := range []float64{0.05, 0.35, 0.59} {
		h.Move(scenetest.Finger, geom.Point{X: at.X, Y: h.yOf(v)})
		if h.s.places.axis.top != 0.6 {
			t.Fatalf("at %g the top went to %g", v, h.s.places.axis.top)
		}
	}
	h.Up(scenetest.Finger, geom.Point{X: at.X, Y: h.yOf(0.59)})
	if h.s.places.axis.top != 1 {
		t.Errorf("released at 0.59 the top is %g, want 1", h.s.places.axis.top)
	}
}

func TestHeldAboveTheTopTheAxisIsRaisedOneNotchAndTheGrabAnchoredAnew(t *testing.T) {
	h := newHand(t, "p=3,3,3,2,2&q=1,1,1,1,1")
	if h.s.places.axis.top != 0.4 {
		t.Fatalf("the test wants to begin at 0.4, not %g", h.s.places.axis.top)
	}
	at := h.grab(scenetest.Mouse, "p0")
	above := geom.Point{X: at.X, Y: h.s.places.axis.plot.Y - 10}
	h.Move(scenetest.Mouse, above)
	if h.s.Wake() != raiseAfter {
		t.Fatalf("above the top the scene wants to be woken after %g s", h.s.Wake())
	}
	h.Now += 0.29
	h.Tick()
	if h.s.places.axis.top != 0.4 {
		t.Fatal("raised before 300 ms")
	}
	h.Now += 0.011
	h.Tick()
	if h.s.places.axis.top != 0.6 || math.Abs(h.of("p0")-0.4) > 1e-4 {
		t.Fatalf("after 300 ms: top %g, value %g", h.s.places.axis.top, h.of("p0"))
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
	above, below := geom.Point{X: at.X, Y: h.s.places.axis.plot.Y - 10}, geom.Point{X: at.X, Y: h.yOf(0.3)}
	h.Move(scenetest.Mouse, above)
	h.Now += 0.2
	h.Move(scenetest.Mouse, below)
	if h.s.Wake() != 0 {
		t.Error("below the top it wants to be woken")
	}
	h.Move(scenetest.Mouse, above)
	h.Now += 0.2
	h.Tick()
	if h.s.places.axis.top != 0.4 {
		t.Error("two visits of 200 ms raised the axis")
	}
}

func TestTheAxisIsNeverRaisedAboveOneNorOnTheLogarithmicAxis(t *testing.T) {
	for _, hash := range []string{"p=9,1&q=1,1", "p=3,3,3,2,2&q=1,1,1,1,1&axis=log"} {
		h := newHand(t, hash)
		at := h.grab(scenetest.Mouse, "p0")
		h.Move(scenetest.Mouse, geom.Point{X: at.X, Y: -50})
		top := h.s.places.axis.top
		if h.s.Wake() != 0 {
			t.Errorf("%s: wants to be woken", hash)
		}
		h.Now += 1
		h.Tick()
		if h.s.places.axis.top != top {
			t.Errorf("%s: raised from %g to %g", hash, top, h.s.places.axis.top)
		}
	}
}

func TestTheAxisInvertsItself(t *testing.T) {
	for _, log := range []bool{false, true} {
		for _, top := range tops {
			a := axis{log: log, top: top, plot: geom.Rect{X: 40, Y: 50, W: 400, H: 250}, shelf: 20}
			for _, v := range []float64{0.02 * top, 0.5 * top, 0.99 * top} {
				if got := a.value(a.y(v)); math.Abs(got-v) > 1e-12 {
					t.Errorf("log %v, top %g: %g comes back as %g", log, top, v, got)
				}
			}
		}
	}
}

func TestTicksStandWhereTheirLabelsSay(t *testing.T) {
	for _, top := range tops {
		a := axis{top: top, plot: geom.Rect{X: 40, Y: 50, W: 400, H: 250}}
		ticks := a.ticks(nil)
		if first, last := ticks[0], ticks[len(ticks)-1]; first.y != a.y(0) || last.y != a.y(top) {
			t.Errorf("top %g: ticks from %g to %g", top, first.y, last.y)
		}
		for _, k := range ticks {
			v, err := strconv.ParseFloat(k.label, 64)
			if err != nil || math.Abs(a.y(v)-k.y) > 1e-9 || !strings.Contains(k.label, ".") {
				t.Errorf("top %g: the tick at %g is labelled %q", top, k.y, k.label)
			}
		}
	}
}

func TestTheAxisChangesAtOnceWithNewValues(t *testing.T) {
	h := newHand(t, "p=9,1&q=1,1")
	h.MustDo("values", "pq:"+"1 1\n1 1\n1 1\n1 1\n1 1\n1 1\n1 1\n1 1\n1 1\n1 1\n1 1\n1 1")
	if h.s.places.axis.top != 0.1 {
		t.Errorf("twelve equal outcomes stand on an axis up to %g", h.s.places.axis.top)
	}
}

func TestATremblingFingerAboveTheTopRaisesTheAxisToo(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1")
	at := h.grab(scenetest.Finger, "p0")
	top := h.s.places.axis.top
	for k := range 40 {
		h.Now += 0.016
		h.Move(scenetest.Finger, geom.Point{X: at.X, Y: h.s.places.axis.plot.Y - 30 - float64(k%2)})
	}
	if h.s.places.axis.top != raised(top) {
		t.Errorf("after 0.64 s the top is %g, was %g", h.s.places.axis.top, top)
	}
}
