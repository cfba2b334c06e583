package surprise

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/param"
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

func TestAGrabDoesNotJump(t *testing.T) {
	for _, id := range []string{meanHandle, weightHandle} {
		h := newHand(t, "mean=.0123&weight=123")
		before := h.s.Model
		h.Pointer(scenetest.Mouse, input.Down, h.At(id).Add(5, 4))
		h.Pointer(scenetest.Mouse, input.Move, h.At(id).Add(6, 6))
		h.Pointer(scenetest.Mouse, input.Up, h.At(id).Add(6, 6))
		if h.s.Model != before {
			t.Errorf("%s: a tap made %+v", id, h.s.Model)
		}
	}
}

func TestDraggingMovesOneValue(t *testing.T) {
	h := newHand(t, "")
	at := h.At(meanHandle)
	h.Pointer(scenetest.Mouse, input.Down, at)
	h.Pointer(scenetest.Mouse, input.Move, geom.Point{X: h.s.axis.x(0.2), Y: at.Y - 80})
	if h.s.Model.Mean != 0.2 || h.s.Model.Weight != 100 || !h.s.Busy() {
		t.Errorf("mean %g, weight %g", h.s.Model.Mean, h.s.Model.Weight)
	}
	h.Pointer(scenetest.Mouse, input.Up, geom.Point{X: h.s.axis.x(0.2), Y: at.Y})
	at = h.At(weightHandle)
	h.Pointer(scenetest.Mouse, input.Down, at)
	h.Pointer(scenetest.Mouse, input.Move, geom.Point{X: at.X + 90, Y: h.s.axis.handleY(1000) + 2})
	h.Pointer(scenetest.Mouse, input.Up, geom.Point{X: at.X + 90, Y: h.s.axis.handleY(1000) + 2})
	if h.s.Model.Mean != 0.2 || h.s.Model.Weight != 1000 || h.s.Busy() {
		t.Errorf("mean %g, weight %g: powers of ten are met", h.s.Model.Mean, h.s.Model.Weight)
	}
}

func TestCertaintyLiesBeyondTheEnds(t *testing.T) {
	tests := []struct {
		handle string
		dx, dy float64
		want   string
	}{
		{meanHandle, -5000, 0, "&mean=0"}, {meanHandle, 5000, 0, "&mean=1"}, {weightHandle, 0, -5000, "&weight=inf"}, {weightHandle, 0, 5000, "&weight=.1"},
	}
	for _, tt := range tests {
		h := newHand(t, "")
		at := h.At(tt.handle)
		h.Pointer(scenetest.Mouse, input.Down, at)
		h.Pointer(scenetest.Mouse, input.Move, at.Add(tt.dx, tt.dy))
		h.Pointer(scenetest.Mouse, input.Up, at.Add(tt.dx, tt.dy))
		if h.Hash() != tt.want {
			t.Errorf("%s goes to %s, want %s", tt.handle, h.Hash(), tt.want)
		}
		at = h.At(tt.handle)
		h.Pointer(scenetest.Mouse, input.Down, at)
		h.Pointer(scenetest.Mouse, input.Move, at.Add(3, 3))
		h.Pointer(scenetest.Mouse, input.Up, at.Add(3, 3))
		if h.Hash() != tt.want {
			t.Errorf("%s: a small motion makes it %s", tt.handle, h.Hash())
		}
	}
}

func TestNoPlaceButTheDetentIsCertain(t *testing.T) {
	for _, linear := range []string{"root", "linear"} {
		for _, width := range []float64{320, 960, 2560} {
			h := newHandOn(t, "axis="+linear, width, 552)
			a := &h.s.axis
			for x := a.plot.X - detent + 0.5; x < a.plot.Right()+detent; x += 0.5 {
				if m := a.mean(x); m <= 0 || m >= 1 || !means.Has(m) {
					t.Fatalf("%s, %g px: the mean at %g is %g", linear, width, x-a.plot.X, m)
				}
			}
		}
	}
}

func TestTheAxesStandStillUnderTheHand(t *testing.T) {
	h := newHand(t, "")
	before := h.s.axis
	at := h.At(weightHandle)
	h.Pointer(scenetest.Mouse, input.Down, at)
	h.Pointer(scenetest.Mouse, input.Move, at.Add(0, 60))
	if h.s.axis != before {
		t.Error("the axis moved")
	}
	if got := h.At(weightHandle).Y; math.Abs(got-at.Y-60) > 6 {
		t.Errorf("the handle is %g px from the pointer", got-at.Y-60)
	}
}

func TestTwoFingersMoveBothHandles(t *testing.T) {
	h := newHand(t, "")
	m, w := h.At(meanHandle), h.At(weightHandle)
	h.Pointer(scenetest.Finger, input.Down, m)
	h.Pointer(scenetest.Finger+1, input.Down, w)
	h.Pointer(scenetest.Finger, input.Move, geom.Point{X: h.s.axis.x(0.5), Y: m.Y})
	h.Pointer(scenetest.Finger+1, input.Move, geom.Point{X: w.X, Y: h.s.axis.handleY(10)})
	h.Pointer(scenetest.Finger, input.Up, geom.Point{X: h.s.axis.x(0.5), Y: m.Y})
	if !h.s.Busy() {
		t.Error("the first finger ended the gesture of the second")
	}
	h.Pointer(scenetest.Finger+1, input.Up, geom.Point{X: w.X, Y: h.s.axis.handleY(10)})
	if h.Hash() != "&mean=.5&weight=10" || h.s.Busy() {
		t.Error(h.Hash())
	}
}

func TestEscapeAndCancelTakeAGestureBack(t *testing.T) {
	h := newHand(t, "mean=.0123")
	at := h.At(meanHandle)
	h.Pointer(scenetest.Mouse, input.Down, at)
	h.Pointer(scenetest.Mouse, input.Move, at.Add(90, 0))
	if h.Hash() == "&mean=.0123" {
		t.Fatal("nothing moved")
	}
	h.Key(meanHandle, "Escape")
	if h.Hash() != "&mean=.0123" || h.s.Busy() {
		t.Errorf("Escape leads to %s", h.Hash())
	}
}

func TestKeysMoveValues(t *testing.T) {
	tests := []struct {
		hash, handle, key string
		shift             bool
		want              string
	}{
		{"mean=.2", meanHandle, "ArrowRight", false, "&mean=.21"}, {"mean=.2", meanHandle, "ArrowDown", true, "&mean=.199"},
		{"mean=.2", meanHandle, "PageUp", false, "&mean=.3"}, {"mean=.01", meanHandle, "ArrowLeft", false, "&mean=.001"},
		{"mean=.001", meanHandle, "ArrowLeft", true, "&mean=0"}, {"mean=.995", meanHandle, "ArrowRight", false, "&mean=.999"},
		{"mean=.2", meanHandle, "Home", false, "&mean=0"}, {"mean=.2", meanHandle, "End", false, "&mean=1"},
		{"weight=10", weightHandle, "ArrowUp", false, "&weight=12.6"}, {"weight=10", weightHandle, "PageUp", false, ""},
		{"weight=1e6", weightHandle, "ArrowUp", false, "&weight=inf"}, {"weight=inf", weightHandle, "ArrowDown", false, "&weight=1e6"},
		{"weight=10", weightHandle, "Home", false, "&weight=.1"}, {"weight=10", weightHandle, "End", false, "&weight=inf"},
		{"weight=10", weightHandle, "q", false, "&weight=10"},
	}
	for _, tt := range tests {
		h := newHand(t, tt.hash)
		merge := h.Press(input.Key{Handle: tt.handle, Name: tt.key, Shift: tt.shift})
		if h.Hash() != tt.want {
			t.Errorf("%s, %s: %s, want %s", tt.hash, tt.key, h.Hash(), tt.want)
		}
		if tt.key != "q" && merge != "key "+tt.handle {
			t.Errorf("%s: a run is called %q", tt.key, merge)
		}
	}
}

func TestAssignSetsAHandle(t *testing.T) {
	h := newHand(t, "")
	h.Send(input.Assign{Handle: meanHandle, Value: 0.25})
	h.Send(input.Assign{Handle: weightHandle, Value: 3})
	h.Send(input.Assign{Handle: weightHandle, Value: math.NaN()})
	h.Send(input.Assign{Handle: "nothing", Value: 3})
	if h.Hash() != "&mean=.25&weight=1000" {
		t.Error(h.Hash())
	}
	h.Send(input.Assign{Handle: meanHandle, Value: -3})
	h.Send(input.Assign{Handle: weightHandle, Value: 7})
	if h.Hash() != "&mean=0&weight=inf" {
		t.Error(h.Hash())
	}
}

func TestSightingsAreTakenBackOneByOne(t *testing.T) {
	h := newHand(t, "seen=none")
	for _, a := range []string{"white", "white", "black", "white"} {
		h.MustDo(a, "")
	}
	if h.s.Model.Seen != "w2,b1,w1" {
		t.Fatal(h.s.Model.Seen)
	}
	h.MustDo("back", "")
	h.MustDo("back", "")
	h.MustDo("back", "")
	if h.s.Model.Seen != "w1" {
		t.Error(h.s.Model.Seen)
	}
	h.MustDo("clear", "")
	if h.s.Model.Seen != "" || h.s.Do("back", "", h.Env) == nil || h.s.Do("clear", "", h.Env) == nil {
		t.Error("there is something left to take back")
	}
}

func TestARunEndsWithItsFirstBlackSwan(t *testing.T) {
	lengths := map[string]bool{}
	for seed := 1; seed <= 30; seed++ {
		h := newHand(t, "seen=none&seed="+strconv.Itoa(seed))
		h.MustDo("run", "")
		seen := h.s.Model.Seen
		if !strings.HasSuffix(seen, "b1") || strings.Count(seen, "b") != 1 || h.s.Status() == "" {
			t.Errorf("seed %d: %s", seed, seen)
		}
		lengths[seen] = true
		h.MustDo("clear", "")
		h.MustDo("run", "")
		if h.s.Model.Seen != seen {
			t.Errorf("seed %d: %s again, then %s", seed, seen, h.s.Model.Seen)
		}
	}
	if len(lengths) < 25 {
		t.Errorf("30 seeds make %d runs", len(lengths))
	}
}

func TestTheWorldHasItsTrueShare(t *testing.T) {
	m := Model{Truth: 0.3, Seed: 7}
	black := 0
	for k := range 10000 {
		if m.drawn(k) {
			black++
		}
	}
	if math.Abs(float64(black)/10000-0.3) > 0.015 { // three standard deviations
		t.Errorf("%d of 10000", black)
	}
}

func TestARunIsBounded(t *testing.T) {
	h := newHand(t, "seen=none&truth=0")
	h.MustDo("run", "")
	if h.s.Model.Seen != "w2000" || h.s.Status() != "None of 2000 swans was black." {
		t.Error(h.s.Model.Seen)
	}
	h = newHand(t, "seen=w9950&truth=0")
	h.MustDo("hundred", "")
	if h.s.Model.Seen != "w10000" || h.s.Do("white", "", h.Env) == nil || h.s.actions()[0].Why == "" {
		t.Errorf("%s, and more can be seen", h.s.Model.Seen)
	}
}

func TestOneTapMakesTheBeliefHarder(t *testing.T) {
	h := newHand(t, "")
	for _, w := range []string{"1", "10", "100", "1000"} {
		h.MustDo("weight-"+w, "")
		if param.Plain(h.s.Model.Weight) != w {
			t.Errorf("worth %s becomes %g", w, h.s.Model.Weight)
		}
	}
	if h.s.Do("weight-7", "", h.Env) == nil || h.s.Do("fly", "", h.Env) == nil || h.s.Do("preset", "no", h.Env) == nil {
		t.Error("what there is not is done")
	}
}

func TestSnapshotsGoBack(t *testing.T) {
	h := newHand(t, "")
	before := h.s.Snapshot()
	h.MustDo("black", "")
	if scene.Same(h.s, before, h.s.Snapshot()) {
		t.Error("a sighting leaves no trace")
	}
	h.s.Restore(before)
	if !scene.Same(h.s, before, h.s.Snapshot()) || h.s.Model.Seen != "b1" {
		t.Error("it does not go back")
	}
}
