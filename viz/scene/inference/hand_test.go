package inference

import (
	"math"
	"slices"
	"testing"

	"iridescent/viz/input"
	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest"
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

// frames gives so many ticks, a sixtieth of a second apart, as long as frames are asked for.
func (h *player) frames(n int) (ticked int) {
	for ; ticked < n && h.s.Animating(); ticked++ {
		h.Now += 1.0 / 60
		h.Send(input.Tick{Time: h.Now})
	}
	return ticked
}

func TestAGrabDoesNotMoveAnything(t *testing.T) {
	for _, id := range []string{"mean", "width", "landscape", "bump1", "flank1", "bump2", "flank2"} {
		h := newHand(t, "")
		before := h.s.Model
		at := h.At(id).Add(3, 2)
		h.Pointer(1, input.Down, at)
		h.Pointer(1, input.Move, at.Add(2, 0))
		h.Pointer(1, input.Up, at.Add(2, 0))
		if h.s.Model != before {
			t.Errorf("%s: %+v after a tap, want %+v", id, h.s.Model, before)
		}
	}
}

func TestHandlesFollowTheHandOnAxesThatStandStill(t *testing.T) {
	for _, c := range []struct {
		id     string
		dx, dy float64
		get    func(m *Model) float64
		up     bool
	}{
		{"mean", 50, 0, func(m *Model) float64 { return m.Q.Mu }, true},
		{"mean", -250, 0, func(m *Model) float64 { return m.Q.Mu }, false},
		{"width", 30, 0, func(m *Model) float64 { return m.Q.Sigma }, true},
		{"width", -40, 0, func(m *Model) float64 { return m.Q.Sigma }, false},
		{"landscape", 20, -30, func(m *Model) float64 { return m.Q.Sigma }, true},
		{"bump1", 30, 20, func(m *Model) float64 { return m.Bumps[0].At }, true},
		{"bump2", 0, 20, func(m *Model) float64 { return m.Bumps[1].Height }, false},
		{"flank2", 25, 0, func(m *Model) float64 { return m.Bumps[1].Width }, true},
	} {
		h := newHand(t, "")
		axes, before, at := h.s.axes, c.get(&h.s.Model), h.At(c.id)
		h.Pointer(1, input.Down, at)
		for k := 1.0; k <= 5; k++ {
			h.Pointer(1, input.Move, at.Add(c.dx*k/5, c.dy*k/5))
			if h.s.axes != axes {
				t.Fatalf("%s: the axes moved from %+v to %+v", c.id, axes, h.s.axes)
			}
		}
		if got := h.At(c.id); math.Abs(got.X-at.X-c.dx) > 1.5 {
			t.Errorf("%s: at %v, the hand is at %v", c.id, got, at.Add(c.dx, c.dy))
		}
		h.Pointer(1, input.Up, at.Add(c.dx, c.dy))
		if got := c.get(&h.s.Model); (got > before) != c.up || got == before {
			t.Errorf("%s: %g after %g", c.id, got, before)
		}
		if h.s.Busy() {
			t.Errorf("%s: still held", c.id)
		}
	}
}

func TestTwoFingersHoldTwoHandles(t *testing.T) {
	h := newHand(t, "")
	a, b := h.At("mean"), h.At("bump2")
	h.Pointer(1, input.Down, a)
	h.Pointer(2, input.Down, b)
	h.Pointer(1, input.Move, a.Add(-60, 0))
	h.Pointer(2, input.Move, b.Add(40, 10))
	if h.s.Model.Q.Mu >= 0.4 || h.s.Model.Bumps[1].At <= 2 {
		t.Errorf("q at %g, the bump at %g", h.s.Model.Q.Mu, h.s.Model.Bumps[1].At)
	}
	h.Pointer(1, input.Up, a.Add(-60, 0))
	if !h.s.Busy() {
		t.Error("the second finger holds nothing")
	}
	h.Pointer(2, input.Cancel, b)
	if h.s.Busy() {
		t.Error("something is held after both let go")
	}
}

func TestEscapeTakesAGestureBack(t *testing.T) {
	h := newHand(t, "")
	before := h.s.Model
	at := h.At("bump1")
	h.Pointer(1, input.Down, at)
	h.Pointer(1, input.Move, at.Add(80, 30))
	if h.s.Model == before || !h.s.CancelGestures() || h.s.Model != before || h.s.Busy() {
		t.Errorf("%+v, want %+v", h.s.Model, before)
	}
}

func TestKeysMoveHandlesAndMergeIntoRuns(t *testing.T) {
	for _, c := range []struct {
		id, key string
		shift   bool
		get     func(m *Model) float64
		sign    float64
	}{
		{"mean", "ArrowRight", false, func(m *Model) float64 { return m.Q.Mu }, 1},
		{"mean", "ArrowDown", true, func(m *Model) float64 { return m.Q.Mu }, -1},
		{"width", "PageUp", false, func(m *Model) float64 { return m.Q.Sigma }, 1},
		{"landscape", "ArrowLeft", false, func(m *Model) float64 { return m.Q.Mu }, -1},
		{"landscape", "ArrowUp", false, func(m *Model) float64 { return m.Q.Mu }, 1},
		{"landscape-width", "ArrowUp", false, func(m *Model) float64 { return m.Q.Sigma }, 1},
		{"height1", "ArrowUp", false, func(m *Model) float64 { return m.Bumps[0].Height }, 1},
		{"height2", "PageDown", true, func(m *Model) float64 { return m.Bumps[1].Height }, -1},
		{"bump1", "ArrowRight", false, func(m *Model) float64 { return m.Bumps[0].At }, 1},
		{"flank2", "ArrowLeft", false, func(m *Model) float64 { return m.Bumps[1].Width }, -1},
		{"flank2", "Home", false, func(m *Model) float64 { return m.Bumps[1].Width }, -1},
		{"mean", "End", false, func(m *Model) float64 { return m.Q.Mu }, 1},
	} {
		h := newHand(t, "")
		before := c.get(&h.s.Model)
		if merge := h.Press(input.Key{Handle: c.id, Name: c.key, Shift: c.shift}); merge != "key "+c.id {
			t.Errorf("%s %s: the edit is called %q", c.id, c.key, merge)
		}
		if got := c.get(&h.s.Model); (got-before)*c.sign <= 0 {
			t.Errorf("%s %s: %g after %g", c.id, c.key, got, before)
		}
	}
	h := newHand(t, "")
	before := h.s.Model
	for _, key := range []string{"x", "Tab", "Delete"} {
		h.Key("mean", key)
	}
	h.Key("bump3", "ArrowUp")
	h.Key("", "ArrowUp")
	if h.s.Model != before {
		t.Errorf("other keys changed it to %+v", h.s.Model)
	}
}

func TestAssignSetsTheValueOfATwin(t *testing.T) {
	h := newHand(t, "")
	for _, a := range []struct {
		id    string
		value float64
		want  float64
	}{{"mean", -1.5, -1.5}, {"width", 0.4, 0.4}, {"width", -7, sigmas.Least}, {"bump1", -3, -3}, {"flank1", 2, 2}, {"landscape", 1e9, positions.Most}, {"mean", math.NaN(), positions.Most}} {
		h.Send(input.Assign{Handle: a.id, Value: a.value})
		if got := h.s.Named(a.id).Value; got != a.want {
			t.Errorf("%s = %g, want %g", a.id, got, a.want)
		}
	}
}

func TestUndoGoesBackToTheModel(t *testing.T) {
	h := newHand(t, "")
	before := h.s.Snapshot()
	h.Key("bump2", "ArrowUp")
	if scene.Same(h.s, before, h.s.Snapshot()) {
		t.Fatal("nothing changed")
	}
	h.s.Restore(before)
	h.Layout()
	if !scene.Same(h.s, before, h.s.Snapshot()) {
		t.Error("it did not come back")
	}
}

func TestAPressOnTheLandscapeFetchesQAndOneUnderAHillTakesIt(t *testing.T) {
	h := newHand(t, "")
	at := h.s.places.ground.Center().Add(40, 20)
	h.Down(scenetest.Mouse, at)
	h.Up(scenetest.Mouse, at)
	h.Layout()
	if got := h.At("landscape"); got.Distance(at) > 2 {
		t.Errorf("q is at %v, the press was at %v", got, at)
	}
	under := h.At("mean").Add(0, 35)
	mean := h.s.Model.Q.Mu
	h.Down(scenetest.Mouse, under)
	if !h.s.Hold.Holds("mean") || h.s.Model.Q.Mu != mean {
		t.Errorf("a press under q holds its mean: %v, which is %g, was %g", h.s.Hold.Holds("mean"), h.s.Model.Q.Mu, mean)
	}
}

func TestEveryHandleHasATwinInOrder(t *testing.T) {
	h := newHand(t, "")
	v := h.View()
	areas := slices.DeleteFunc(h.s.Areas(nil), func(a scene.Area) bool { return a.R == 0 })
	if len(v.Handles) != 10 || len(areas) != 7 || len(h.s.Handles()) != 10 {
		t.Fatalf("%d twins, %d areas, %d handles", len(v.Handles), len(areas), len(h.s.Handles()))
	}
	last := -1
	for _, a := range areas {
		if a.Twin <= last {
			t.Errorf("area %+v after twin %d", a, last)
		}
		last = a.Twin
		if tw := v.Handles[a.Twin]; tw.X != a.X || tw.Y != a.Y || tw.Value < tw.Min || tw.Value > tw.Max || tw.ValueText == "" || tw.Label == "" {
			t.Errorf("area %+v, twin %+v", a, tw)
		}
	}
}
