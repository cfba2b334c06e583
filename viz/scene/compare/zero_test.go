package compare

import (
	"math"
	"testing"

	"iridescent/viz/canvas/recorder"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene/scenetest"
)

func TestEightPixelsBelowTheBaseLineIsZeroAndAboveItNever(t *testing.T) {
	tests := []struct {
		below    float64
		wantZero bool
	}{{-3, false}, {0, false}, {7.9, false}, {8, true}, {300, true}}
	for _, axis := range []string{"linear", "log"} {
		for _, tt := range tests {
			h := newHand(t, "p=5,3,2&q=1,1,1&axis="+axis)
			at := h.grab(scenetest.Mouse, "p0")
			h.Move(scenetest.Mouse, geom.Point{X: at.X, Y: h.s.places.axis.Plot.Bottom() + tt.below})
			if zero := h.of("p0") == 0; zero != tt.wantZero {
				t.Errorf("%s, %g px below: p = %g", axis, tt.below, h.of("p0"))
			}
		}
	}
}

func TestAZeroIsAHollowRingWithTheFigureZero(t *testing.T) {
	h := newHand(t, "p=5,0,5&q=1,1,1")
	var r recorder.Recorder
	h.s.Draw(&r)
	at, hollow, figure := h.At("p1"), false, false
	for _, c := range r.Of(recorder.Circle) {
		hollow = hollow || c.Points[0] == at && c.Stroke.Color == h.Env.Theme.P && c.Fill.Color.A() < 128
	}
	for _, c := range r.Of(recorder.Text) {
		figure = figure || c.Text == "0" && c.Points[0].X == at.X && c.Points[0].Y < at.Y
	}
	if !hollow || !figure {
		t.Errorf("hollow ring %v, figure %v", hollow, figure)
	}
}

func TestAZeroThatIsGrabbedStaysZeroUntilItIsLifted(t *testing.T) {
	for _, axis := range []string{"linear", "log"} {
		h := newHand(t, "p=5,0,5&q=1,1,1&axis="+axis)
		at := h.grab(scenetest.Mouse, "p1")
		h.Move(scenetest.Mouse, at.Add(6, 0))
		if v := h.of("p1"); v != 0 {
			t.Errorf("%s: moved aside, the zero became %g", axis, v)
		}
		h.Move(scenetest.Mouse, at.Add(0, 3))
		if v := h.of("p1"); v != 0 {
			t.Errorf("%s: moved down, the zero became %g", axis, v)
		}
		h.Move(scenetest.Mouse, at.Add(0, -60))
		if v := h.of("p1"); v == 0 {
			t.Errorf("%s: lifted by 60 px it is still 0", axis)
		}
	}
}

func TestZeroTogglesBetweenZeroAndThePreviousValue(t *testing.T) {
	toggles := []struct {
		name   string
		toggle func(h *player)
	}{
		{"double tap", func(h *player) {
			at := h.At("p1")
			h.Tap(scenetest.Finger, at)
			h.Tap(scenetest.Finger, at.Add(2, 2))
		}},
		{"Delete", func(h *player) { h.Key("p1", "Delete") }},
		{"Backspace", func(h *player) { h.Key("p1", "Backspace") }},
		{"inspector", func(h *player) {
			h.s.Model.Selected = 1
			h.MustDo("zero-p", "")
		}},
	}
	for _, tt := range toggles {
		t.Run(tt.name, func(t *testing.T) {
			h := newHand(t, "p=5,3,2&q=1,1,1")
			tt.toggle(h)
			h.wants("once", mark.P, 0.7143, 0, 0.2857)
			h.Now += 1
			tt.toggle(h)
			h.wants("twice", mark.P, 0.5, 0.3, 0.2)
			h.Now += 1
			tt.toggle(h)
			if h.of("p1") != 0 {
				t.Errorf("thrice: p = %g", h.of("p1"))
			}
		})
	}
}

func TestAZeroWithoutAPreviousValueBecomesAnEqualShare(t *testing.T) {
	h := newHand(t, "p=5,0,3,2&q=1,1,1,1")
	h.Key("p1", "Delete")
	h.wants("a quarter", mark.P, 0.375, 0.25, 0.225, 0.15)
}

func TestTapsThatAreNoDoubleTapChangeNothing(t *testing.T) {
	tests := []struct {
		name   string
		second func(h *player, at geom.Point)
	}{
		{"too late", func(h *player, at geom.Point) { h.Now += 0.31; h.Tap(scenetest.Finger, at) }},
		{"too far", func(h *player, at geom.Point) { h.Tap(scenetest.Finger, at.Add(9, 0)) }},
		{"another handle", func(h *player, at geom.Point) { h.Tap(scenetest.Finger, h.At("q1")) }},
		{"a drag between", func(h *player, at geom.Point) {
			h.grab(scenetest.Finger, "q0")
			h.Move(scenetest.Finger, at)
			h.Up(scenetest.Finger, at)
			h.Now += 0.3
			h.Tap(scenetest.Finger, h.At("p1"))
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h := newHand(t, "p=5,3,2&q=1,1,1")
			at := h.At("p1")
			h.Tap(scenetest.Finger, at)
			tt.second(h, at)
			h.wantsWeights("no double tap", mark.P, 5, 3, 2)
		})
	}
}

func TestThreeTapsAreOneDoubleTapAndATap(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1")
	at := h.At("p1")
	h.Tap(scenetest.Finger, at)
	h.Tap(scenetest.Finger, at)
	h.Tap(scenetest.Finger, h.At("p1"))
	if h.of("p1") != 0 {
		t.Error("the third tap toggled again")
	}
}

func TestALockedValueDoesNotToggle(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1&lockp=2&sel=2&labels=Sun,Rain,Fog")
	h.Key("p1", "Delete")
	h.wantsStatus("Rain is locked")
	if err := h.Do("zero-p", ""); err == nil {
		t.Error("the inspector set a locked value to 0")
	}
	h.wantsWeights("locked", mark.P, 5, 3, 2)
}

func TestADoubleTapLeavesWhatOtherFingersHold(t *testing.T) {
	h := newHand(t, "p=5,3,1,1&q=1,1,1,1")
	h.grab(scenetest.Finger, "p0")
	at := h.At("p1")
	h.Tap(scenetest.Finger+1, at)
	h.Tap(scenetest.Finger+1, at)
	h.wants("p0 is held", mark.P, 0.5, 0, 0.25, 0.25)
}

func TestSmallValuesHaveALogarithmicAxisWithAShelfForZero(t *testing.T) {
	h := newHand(t, "p=1e-3,1,0&q=1,1,1&axis=log")
	a := &h.s.places.axis
	if got, want := a.Y(1e-6), a.Plot.Bottom(); got != want {
		t.Errorf("10⁻⁶ stands at %g, the base line at %g", got, want)
	}
	if got, want := a.Y(1e-3), a.Plot.Center().Y; got < want-1e-9 || got > want+1e-9 {
		t.Errorf("10⁻³ stands at %g, the middle is %g", got, want)
	}
	if a.Y(1) != a.Plot.Y || a.Y(0) <= a.Plot.Bottom() || a.Shelf == 0 {
		t.Errorf("1 stands at %g, 0 at %g, shelf %g", a.Y(1), a.Y(0), a.Shelf)
	}
	ticks := a.Ticks(nil)
	if last := ticks[len(ticks)-1]; !last.Zero || last.Label != "0" || last.Y != a.Y(0) {
		t.Errorf("the shelf's tick is %+v", last)
	}
	if a.Y(1e-300) != a.Plot.Bottom() {
		t.Errorf("what is below the axis stands at %g", a.Y(1e-300))
	}
}

func TestTheBlackSwanOpensOnTheLogarithmicAxis(t *testing.T) {
	h := newHand(t, "")
	h.MustDo("preset", "black-swan")
	if !h.s.places.axis.Log {
		t.Error("the axis is linear")
	}
	h.MustDo("preset", "coin")
	if h.s.places.axis.Log {
		t.Error("the next preset's axis is still logarithmic")
	}
}

func TestAZeroComesBackAsItWasHoweverItWasMade(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1")
	h.dragTo("p0", 0)
	h.Key("p0", "Delete")
	h.wants("dragged to 0 and back", mark.P, 0.5, 0.3, 0.2)
	h.Key("p0", "PageDown")
	h.Key("p0", "PageDown")
	h.Key("p0", "Home")
	h.Key("p0", "Delete")
	if got := h.of("p0"); math.Abs(got-0.3) > 1e-4 {
		t.Errorf("by keys to 0 and back it is %g, not 0.3", got)
	}
}

func TestWhatARunOfKeysHasGivenAwayMayBecomeZero(t *testing.T) {
	h := newHand(t, "p=1,0&q=1,1")
	h.Key("p0", "PageDown")
	h.Key("p0", "Home")
	h.wants("after Home", mark.P, 0, 1)
}
