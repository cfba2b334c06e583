package surprise

import (
	"math"
	"strings"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/param"
	"iridescent/viz/scene"
	"iridescent/viz/theme"
)

// player plays with a scene as the application does: each event is answered by a new layout. Its clock is its own.
type player struct {
	t    *testing.T
	s    *Scene
	env  *scene.Env
	area geom.Rect
	now  float64
}

// mouse and finger are pointers that tests use.
const (
	mouse  = 1
	finger = 10 // 10 and up are fingers
)

// newHand opens the state of a hash at 960 × 552.
func newHand(t *testing.T, hash string) *player {
	t.Helper()
	return newHandOn(t, hash, 960, 552)
}

func newHandOn(t *testing.T, hash string, width, height float64) *player {
	t.Helper()
	h := &player{t: t, s: New(), env: &scene.Env{Theme: &theme.Light, Unit: infotheory.Bit, Zoom: 1}, area: geom.Rect{W: width, H: height}, now: 100}
	for _, p := range param.ParseHash(hash) {
		if err := h.s.Params().Find(p.Key).Set(p.Raw); err != nil {
			t.Fatal(err)
		}
	}
	h.layout()
	return h
}

func (h *player) layout() { h.s.Layout(h.area, h.env) }

func (h *player) mustDo(action, argument string) {
	h.t.Helper()
	if err := h.s.Do(action, argument, h.env); err != nil {
		h.t.Fatalf("%s %q: %v", action, argument, err)
	}
	h.layout()
}

func (h *player) send(e input.Event) string {
	merge := h.s.Update(e, h.env)
	h.layout()
	return merge
}

func (h *player) pointer(id int, phase input.Phase, at geom.Point) {
	h.now += 0.01
	device := input.Mouse
	if id >= finger {
		device = input.Touch
		h.env.Touch = true
	}
	h.send(input.Pointer{Phase: phase, ID: id, Device: device, At: at, Time: h.now})
}

func (h *player) key(handle, name string, shift bool) string {
	h.now += 0.01
	return h.send(input.Key{Name: name, Handle: handle, Shift: shift, Time: h.now})
}

// at returns where a handle stands on the canvas.
func (h *player) at(id string) geom.Point {
	h.t.Helper()
	for _, k := range h.s.Handles() {
		if k.ID == id {
			return geom.Point{X: k.X, Y: k.Y}
		}
	}
	h.t.Fatalf("there is no handle %s", id)
	return geom.Point{}
}

// hash is the state as in the URL.
func (h *player) hash() string { return string(h.s.Params().AppendHash(nil)) }

func TestAGrabDoesNotJump(t *testing.T) {
	for _, id := range []string{meanHandle, weightHandle} {
		h := newHand(t, "mean=.0123&weight=123")
		before := h.s.Model
		h.pointer(mouse, input.Down, h.at(id).Add(5, 4))
		h.pointer(mouse, input.Move, h.at(id).Add(6, 6))
		h.pointer(mouse, input.Up, h.at(id).Add(6, 6))
		if h.s.Model != before {
			t.Errorf("%s: a tap made %+v", id, h.s.Model)
		}
	}
}

func TestDraggingMovesOneValue(t *testing.T) {
	h := newHand(t, "")
	at := h.at(meanHandle)
	h.pointer(mouse, input.Down, at)
	h.pointer(mouse, input.Move, geom.Point{X: h.s.axis.x(0.2), Y: at.Y - 80})
	if h.s.Model.Mean != 0.2 || h.s.Model.Weight != 100 || !h.s.Busy() {
		t.Errorf("mean %g, weight %g", h.s.Model.Mean, h.s.Model.Weight)
	}
	h.pointer(mouse, input.Up, geom.Point{X: h.s.axis.x(0.2), Y: at.Y})
	at = h.at(weightHandle)
	h.pointer(mouse, input.Down, at)
	h.pointer(mouse, input.Move, geom.Point{X: at.X + 90, Y: h.s.axis.handleY(1000) + 2})
	h.pointer(mouse, input.Up, geom.Point{X: at.X + 90, Y: h.s.axis.handleY(1000) + 2})
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
		at := h.at(tt.handle)
		h.pointer(mouse, input.Down, at)
		h.pointer(mouse, input.Move, at.Add(tt.dx, tt.dy))
		h.pointer(mouse, input.Up, at.Add(tt.dx, tt.dy))
		if h.hash() != tt.want {
			t.Errorf("%s goes to %s, want %s", tt.handle, h.hash(), tt.want)
		}
		at = h.at(tt.handle)
		h.pointer(mouse, input.Down, at)
		h.pointer(mouse, input.Move, at.Add(3, 3))
		h.pointer(mouse, input.Up, at.Add(3, 3))
		if h.hash() != tt.want {
			t.Errorf("%s: a small motion makes it %s", tt.handle, h.hash())
		}
	}
}

func TestNoPlaceButTheDetentIsCertain(t *testing.T) {
	for _, linear := range []string{"root", "linear"} {
		for _, width := range []float64{320, 960, 2560} {
			h := newHandOn(t, "axis="+linear, width, 552)
			a := &h.s.axis
			for x := a.plot.X - detent + 0.5; x < a.plot.Right()+detent; x += 0.5 {
				if m := a.mean(x); m <= 0 || m >= 1 || !validMean(m) {
					t.Fatalf("%s, %g px: the mean at %g is %g", linear, width, x-a.plot.X, m)
				}
			}
		}
	}
}

func TestTheAxesStandStillUnderTheHand(t *testing.T) {
	h := newHand(t, "")
	before := h.s.axis
	at := h.at(weightHandle)
	h.pointer(mouse, input.Down, at)
	h.pointer(mouse, input.Move, at.Add(0, 60))
	if h.s.axis != before {
		t.Error("the axis moved")
	}
	if got := h.at(weightHandle).Y; math.Abs(got-at.Y-60) > 6 {
		t.Errorf("the handle is %g px from the pointer", got-at.Y-60)
	}
}

func TestTwoFingersMoveBothHandles(t *testing.T) {
	h := newHand(t, "")
	m, w := h.at(meanHandle), h.at(weightHandle)
	h.pointer(finger, input.Down, m)
	h.pointer(finger+1, input.Down, w)
	h.pointer(finger, input.Move, geom.Point{X: h.s.axis.x(0.5), Y: m.Y})
	h.pointer(finger+1, input.Move, geom.Point{X: w.X, Y: h.s.axis.handleY(10)})
	h.pointer(finger, input.Up, geom.Point{X: h.s.axis.x(0.5), Y: m.Y})
	if !h.s.Busy() {
		t.Error("the first finger ended the gesture of the second")
	}
	h.pointer(finger+1, input.Up, geom.Point{X: w.X, Y: h.s.axis.handleY(10)})
	if h.hash() != "&mean=.5&weight=10" || h.s.Busy() {
		t.Error(h.hash())
	}
}

func TestEscapeAndCancelTakeAGestureBack(t *testing.T) {
	h := newHand(t, "mean=.0123")
	at := h.at(meanHandle)
	h.pointer(mouse, input.Down, at)
	h.pointer(mouse, input.Move, at.Add(90, 0))
	if h.hash() == "&mean=.0123" {
		t.Fatal("nothing moved")
	}
	h.key(meanHandle, "Escape", false)
	if h.hash() != "&mean=.0123" || h.s.Busy() {
		t.Errorf("Escape leads to %s", h.hash())
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
		merge := h.key(tt.handle, tt.key, tt.shift)
		if h.hash() != tt.want {
			t.Errorf("%s, %s: %s, want %s", tt.hash, tt.key, h.hash(), tt.want)
		}
		if tt.key != "q" && merge != "key "+tt.handle {
			t.Errorf("%s: a run is called %q", tt.key, merge)
		}
	}
}

func TestAssignSetsAHandle(t *testing.T) {
	h := newHand(t, "")
	h.send(input.Assign{Handle: meanHandle, Value: 0.25})
	h.send(input.Assign{Handle: weightHandle, Value: 3})
	h.send(input.Assign{Handle: weightHandle, Value: math.NaN()})
	h.send(input.Assign{Handle: "nothing", Value: 3})
	if h.hash() != "&mean=.25&weight=1000" {
		t.Error(h.hash())
	}
	h.send(input.Assign{Handle: meanHandle, Value: -3})
	h.send(input.Assign{Handle: weightHandle, Value: 7})
	if h.hash() != "&mean=0&weight=inf" {
		t.Error(h.hash())
	}
}

func TestSightingsAreTakenBackOneByOne(t *testing.T) {
	h := newHand(t, "seen=none")
	for _, a := range []string{"white", "white", "black", "white"} {
		h.mustDo(a, "")
	}
	if h.s.Model.Seen != "w2,b1,w1" {
		t.Fatal(h.s.Model.Seen)
	}
	h.mustDo("back", "")
	h.mustDo("back", "")
	h.mustDo("back", "")
	if h.s.Model.Seen != "w1" {
		t.Error(h.s.Model.Seen)
	}
	h.mustDo("clear", "")
	if h.s.Model.Seen != "" || h.s.Do("back", "", h.env) == nil || h.s.Do("clear", "", h.env) == nil {
		t.Error("there is something left to take back")
	}
}

func TestARunEndsWithItsFirstBlackSwan(t *testing.T) {
	lengths := map[string]bool{}
	for seed := 1; seed <= 30; seed++ {
		h := newHand(t, "seen=none&seed="+number(seed))
		h.mustDo("run", "")
		seen := h.s.Model.Seen
		if !strings.HasSuffix(seen, "b1") || strings.Count(seen, "b") != 1 || h.s.Status() == "" {
			t.Errorf("seed %d: %s", seed, seen)
		}
		lengths[seen] = true
		h.mustDo("clear", "")
		h.mustDo("run", "")
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
	h.mustDo("run", "")
	if h.s.Model.Seen != "w2000" || h.s.Status() != "None of 2000 swans was black." {
		t.Error(h.s.Model.Seen)
	}
	h = newHand(t, "seen=w9950&truth=0")
	h.mustDo("hundred", "")
	if h.s.Model.Seen != "w10000" || h.s.Do("white", "", h.env) == nil || h.s.actions()[0].Why == "" {
		t.Errorf("%s, and more can be seen", h.s.Model.Seen)
	}
}

func TestOneTapMakesTheBeliefHarder(t *testing.T) {
	h := newHand(t, "")
	for _, w := range []string{"1", "10", "100", "1000"} {
		h.mustDo("weight-"+w, "")
		if param.Plain(h.s.Model.Weight) != w {
			t.Errorf("worth %s becomes %g", w, h.s.Model.Weight)
		}
	}
	if h.s.Do("weight-7", "", h.env) == nil || h.s.Do("fly", "", h.env) == nil || h.s.Do("preset", "no", h.env) == nil {
		t.Error("what there is not is done")
	}
}

func TestSnapshotsGoBack(t *testing.T) {
	h := newHand(t, "")
	before := h.s.Snapshot()
	h.mustDo("black", "")
	if h.s.Same(before, h.s.Snapshot()) {
		t.Error("a sighting leaves no trace")
	}
	h.s.Restore(before)
	if !h.s.Same(before, h.s.Snapshot()) || h.s.Model.Seen != "b1" {
		t.Error("it does not go back")
	}
}
