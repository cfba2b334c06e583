package compare

import (
	"math"
	"testing"

	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/mark"
	"iridescent/viz/scene/scenetest"
)

func TestKeysChangeAProbability(t *testing.T) {
	tests := []struct {
		key   string
		shift bool
		want  float64
	}{
		{"ArrowUp", false, 0.51}, {"ArrowDown", false, 0.49}, {"ArrowUp", true, 0.501}, {"ArrowDown", true, 0.499},
		{"PageUp", false, 0.6}, {"PageDown", false, 0.4}, {"Home", false, 0}, {"End", false, 0.8}, {"Delete", false, 0},
	}
	for _, tt := range tests {
		t.Run(tt.key, func(t *testing.T) {
			h := newHand(t, "p=5,3,2&q=1,1,1&lockp=3")
			h.Press(input.Key{Handle: "p0", Name: tt.key, Shift: tt.shift})
			h.wants("pressed", mark.P, tt.want, 0.8-tt.want, 0.2)
			h.wantsWeights("the other distribution", mark.Q, 1, 1, 1)
		})
	}
}

func TestKeysStopAtZeroAndAtTheMostPossible(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1&lockp=3")
	for range 9 {
		h.Key("p0", "PageUp")
	}
	h.wants("up", mark.P, 0.8, 0, 0.2)
	for range 9 {
		h.Key("p0", "PageDown")
	}
	h.wants("down", mark.P, 0, 0.8, 0.2)
}

func TestARunOfKeysRestoresTheOthersOnTheWayBack(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1")
	h.Key("p0", "End")
	h.wants("End", mark.P, 1, 0, 0)
	for range 5 {
		h.Key("p0", "PageDown")
	}
	h.wants("five times PageDown", mark.P, 0.5, 0.3, 0.2)
}

func TestARunOfKeysEndsAfterASecond(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1")
	h.Key("p0", "End")
	h.Now += 1
	h.Key("p0", "PageDown")
	h.wants("a second later the others were all 0", mark.P, 0.9, 0.05, 0.05)
	h.wantsStatus("equally")
}

func TestArrowsChooseTheOutcomeWithoutGoingRound(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1")
	for _, step := range []struct {
		handle, key string
		want        int
	}{{"q0", "ArrowRight", 1}, {"q1", "ArrowRight", 2}, {"q2", "ArrowRight", 2}, {"q2", "ArrowLeft", 1}, {"q0", "ArrowLeft", 0}} {
		h.Key(step.handle, step.key)
		if h.s.Model.Selected != step.want {
			t.Errorf("%s on %s selects %d, want %d", step.key, step.handle, h.s.Model.Selected, step.want)
		}
	}
	h.wantsWeights("chosen", mark.Q, 1, 1, 1)
}

func TestOneTwinPerDistributionRoves(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1")
	h.Key("p0", "ArrowRight")
	twins := h.s.Twins()
	if len(twins) != 2 || twins[0].ID != "p1" || twins[1].ID != "q1" {
		t.Errorf("twins %+v", twins)
	}
	for _, w := range twins {
		if at := h.At(w.ID); w.X != at.X || w.Y != at.Y {
			t.Errorf("twin %s at (%g, %g), its handle at %v", w.ID, w.X, w.Y, at)
		}
	}
}

func TestTwinsSayTheValueAndTheReading(t *testing.T) {
	h := newHand(t, "p=2,3&q=1,1&labels=Rain,Sun&sel=1")
	twin := h.s.Twins()[1]
	if want := "q of Rain: 50 %, KL of p from q 0.03 bits, of q from p 0.03 bits"; twin.ValueText != want {
		t.Errorf("it says %q, want %q", twin.ValueText, want)
	}
	h.Key("q0", "l")
	if twin = h.s.Twins()[1]; twin.ValueText != "q of Rain: 50 %, KL of p from q 0.03 bits, of q from p 0.03 bits, locked" {
		t.Errorf("locked it says %q", twin.ValueText)
	}
}

func TestLLocksAndUnlocks(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1&labels=Sun,Rain,Fog")
	h.Key("p1", "l")
	h.wantsStatus("p of Rain is locked")
	h.wantsWeights("locking changes no weight", mark.P, 5, 3, 2)
	h.Key("p1", "ArrowUp")
	h.wantsStatus("locked; unlock it")
	h.wantsWeights("a locked value", mark.P, 5, 3, 2)
	h.Key("p1", "L")
	h.wantsStatus("p of Rain is free")
	h.Key("p1", "ArrowUp")
	h.wants("free again", mark.P, 0.4929, 0.31, 0.1971)
}

func TestKeysOnHandlesThatDoNotExistChangeNothing(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1")
	for _, handle := range []string{"", "p", "p:0", "p3", "p-1", "r0", "q0x1", "p01", "p+1", "p1:2"} {
		if merge := h.Key(handle, "ArrowUp"); merge != "" || h.s.Model.Selected != -1 {
			t.Errorf("%q: merge %q, selected %d", handle, merge, h.s.Model.Selected)
		}
		h.Send(input.Assign{Handle: handle, Value: 0.4})
	}
	h.wantsWeights("p", mark.P, 5, 3, 2)
	h.wantsWeights("q", mark.Q, 1, 1, 1)
}

func TestAKeyThatMeansNothingDisturbsNoGesture(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1")
	h.grab(scenetest.Mouse, "p0")
	h.Key("p0", "Shift")
	if !h.s.Busy() {
		t.Error("the Shift key let the handle go")
	}
}

func TestAssignSetsAValueWithinItsLimits(t *testing.T) {
	tests := []struct{ value, want float64 }{
		{0.25, 0.25}, {0, 0}, {-1, 0}, {1, 0.8}, {7, 0.8}, {math.Inf(1), 0.8}, {math.Inf(-1), 0}, {math.NaN(), 0.5},
	}
	for _, tt := range tests {
		h := newHand(t, "p=5,3,2&q=1,1,1&lockp=3")
		h.Send(input.Assign{Handle: "p0", Value: tt.value, Time: 1})
		h.wants("assigned", mark.P, tt.want, 0.8-tt.want, 0.2)
	}
}

func TestPointersWithoutAPlaceAreIgnored(t *testing.T) {
	nowhere := geom.Point{X: math.NaN(), Y: math.Inf(1)}
	h := newHand(t, "p=5,3,2&q=1,1,1")
	h.Down(scenetest.Mouse, nowhere)
	at := h.grab(scenetest.Mouse, "p0")
	h.Move(scenetest.Mouse, geom.Point{X: at.X, Y: h.yOf(0.4)})
	h.Move(scenetest.Mouse, nowhere)
	h.wants("moved nowhere", mark.P, 0.4, 0.36, 0.24)
	h.Up(scenetest.Mouse, nowhere)
	h.wants("lifted nowhere", mark.P, 0.4, 0.36, 0.24)
	if h.s.Busy() {
		t.Error("lifted nowhere it is still held")
	}
}
