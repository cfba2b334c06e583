package compare

import (
	"math"
	"strings"
	"testing"

	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/mark"
	"iridescent/viz/scene/scenetest"
)

func contains(text, part string) bool { return strings.Contains(text, part) }

func TestAPressChangesNoValue(t *testing.T) {
	for _, off := range []geom.Point{{}, {X: 20}, {Y: -20}, {X: -14, Y: 14}} {
		h := newHand(t, "p=5,3,2&q=1,1,1")
		at := h.At("p0")
		h.Down(scenetest.Mouse, at.Add(off.X, off.Y))
		h.wantsWeights("pressed", mark.P, 5, 3, 2)
		if !h.s.Busy() {
			t.Errorf("a press %v beside the handle holds nothing", off)
		}
	}
}

func TestAGrabBesideTheMiddleKeepsItsDistance(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1")
	at := h.At("p0")
	h.Down(scenetest.Mouse, at.Add(6, 12))
	h.Move(scenetest.Mouse, at.Add(6, 12+h.yOf(0.4)-h.yOf(0.5)))
	h.wants("moved by a tenth", mark.P, 0.4, 0.36, 0.24)
	if got := h.At("p0").Y; math.Abs(got-h.yOf(0.4)) > 0.1 {
		t.Errorf("the handle stands at %g, not at %g", got, h.yOf(0.4))
	}
}

func TestMovementCountsAfterFourPixelsOfMouseAndEightOfTouch(t *testing.T) {
	tests := []struct {
		name     string
		pointer  int
		by       float64
		wantMove bool
	}{
		{"mouse below", scenetest.Mouse, 3.9, false},
		{"mouse at", scenetest.Mouse, 4, true},
		{"finger at the mouse's", scenetest.Finger, 4, false},
		{"finger below", scenetest.Finger, 7.9, false},
		{"finger at", scenetest.Finger, 8, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			h := newHand(t, "p=5,3,2&q=1,1,1")
			at := h.grab(tt.pointer, "p1")
			h.Move(tt.pointer, at.Add(0, -tt.by))
			if moved := h.of("p1") != 0.3; moved != tt.wantMove {
				t.Errorf("after %g px the value is %g", tt.by, h.of("p1"))
			}
		})
	}
}

// A press anywhere in a column takes the bar that stands there, from the top of the plot to the terms below its name, and the
// bar does not jump.
func TestTheWholeColumnIsTheHandle(t *testing.T) {
	for _, size := range [][2]float64{{960, 552}, {390, 704}, {640, 344}} {
		for _, pointer := range []int{scenetest.Mouse, scenetest.Finger} {
			for _, id := range []string{"p0", "q0", "p1", "q1", "p2", "q2"} {
				h := newHandOn(t, "p=5,3,0&q=1,1,1", size[0], size[1])
				tip, plot := h.At(id), h.s.places.axis.Plot
				for what, y := range map[string]float64{"above": plot.Y - 2, "bar": plot.Bottom() - 3, "name": plot.Bottom() + 14, "terms": h.s.places.lowest - 4} {
					if y < plot.Y-5 {
						continue // there are none
					}
					before := h.of(id)
					at := geom.Point{X: tip.X, Y: y}
					h.Down(pointer, at)
					if !h.s.Hold.Holds(id) || h.of(id) != before {
						t.Fatalf("%v, %s of %s: %g becomes %g, held %v", size, what, id, before, h.of(id), h.s.Hold.Holds(id))
					}
					h.Move(pointer, at.Add(0, -20))
					h.Up(pointer, at.Add(0, -20))
					disc := newHandOn(t, "p=5,3,0&q=1,1,1", size[0], size[1])
					disc.Down(pointer, tip)
					disc.Move(pointer, tip.Add(0, -20))
					disc.Up(pointer, tip.Add(0, -20))
					if want := disc.of(id); h.of(id) != want || want == before {
						t.Errorf("%v, %s of %s: %g is dragged to %g, by its disc to %g", size, what, id, before, h.of(id), want)
					}
					h = newHandOn(t, "p=5,3,0&q=1,1,1", size[0], size[1])
				}
			}
		}
	}
}

func TestATapInAColumnSelectsItsOutcome(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1")
	h.Tap(scenetest.Mouse, h.At("p1").Add(0, 70))
	if h.s.Model.Selected != 1 || h.of("p1") != 0.3 {
		t.Errorf("outcome %d is selected, p1 is %g", h.s.Model.Selected, h.of("p1"))
	}
}

func TestTheNearestHandleIsTaken(t *testing.T) {
	h := newHand(t, "p=1*6&q=1*6")
	p, q := h.At("p2"), h.At("q2")
	if p.Distance(q) > 2*24 {
		t.Fatalf("the handles are %g px apart and do not compete", p.Distance(q))
	}
	h.Down(scenetest.Mouse, geom.Point{X: (p.X+q.X)/2 + 1, Y: p.Y})
	if !h.s.bars[mark.Q].Held(2) || h.s.bars[mark.P].Held(2) {
		t.Error("a press nearer to q's handle does not take q's alone")
	}
}

func TestAPressBesideAllHandlesTakesNothing(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1")
	h.Down(scenetest.Mouse, geom.Point{X: 2, Y: 2})
	h.Move(scenetest.Mouse, geom.Point{X: 2, Y: 200})
	h.Up(scenetest.Mouse, geom.Point{X: 2, Y: 200})
	h.wantsWeights("dragged across nothing", mark.P, 5, 3, 2)
	if h.s.Busy() || h.s.Model.Selected != -1 {
		t.Error("a drag across nothing holds or selects something")
	}
}

func TestATapSelectsAndChangesNothing(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1&labels=Sun,Rain,Fog")
	at := h.At("q1")
	h.Down(scenetest.Finger, at)
	h.Move(scenetest.Finger, at.Add(3, 5))
	h.Up(scenetest.Finger, at.Add(3, 5))
	if h.s.Model.Selected != 1 || h.s.Busy() {
		t.Fatalf("selected is %d, busy %v", h.s.Model.Selected, h.s.Busy())
	}
	h.wantsWeights("tapped", mark.Q, 1, 1, 1)
	in := h.s.inspector(h.Env)
	var names []string
	for _, c := range in.Cells {
		names = append(names, c.Name)
	}
	if got, want := strings.Join(names, " "), "p q m p·log(p/q) q·log(q/p)"; in.Text != "Rain" || got != want {
		t.Errorf("the inspector of %q shows %q, want %q", in.Text, got, want)
	}
	var actions []string
	for _, a := range in.Actions {
		actions = append(actions, a.Name)
	}
	if got, want := strings.Join(actions, " "), "previous next lock-p zero-p lock-q zero-q"; got != want {
		t.Errorf("the inspector offers %q, want %q", got, want)
	}
}

func TestACancelledPointerKeepsTheValue(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1")
	at := h.grab(scenetest.Finger, "p0")
	h.Move(scenetest.Finger, geom.Point{X: at.X, Y: h.yOf(0.4)})
	h.Pointer(scenetest.Finger, input.Cancel, geom.Point{})
	h.wants("cancelled by the system", mark.P, 0.4, 0.36, 0.24)
	if h.s.Busy() {
		t.Error("a cancelled pointer still holds")
	}
}

func TestCancelTakesTheGestureBack(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1")
	at := h.grab(scenetest.Mouse, "p0")
	h.Move(scenetest.Mouse, geom.Point{X: at.X, Y: h.yOf(0.2)})
	if !h.s.CancelGestures() {
		t.Fatal("there was a gesture to take back")
	}
	h.Layout()
	h.wantsWeights("taken back", mark.P, 5, 3, 2)
	h.Move(scenetest.Mouse, geom.Point{X: at.X, Y: h.yOf(0.1)})
	h.Up(scenetest.Mouse, geom.Point{X: at.X, Y: h.yOf(0.1)})
	h.wantsWeights("moved on after that", mark.P, 5, 3, 2)
	if h.s.CancelGestures() {
		t.Error("there is a gesture to take back after the last one")
	}
}

func TestSidewaysDistanceMakesTheMotionFiner(t *testing.T) {
	change := func(sideways float64) float64 {
		h := newHand(t, "p=5,3,2&q=1,1,1")
		at := h.grab(scenetest.Mouse, "p0")
		h.Move(scenetest.Mouse, at.Add(sideways, 0))
		h.Move(scenetest.Mouse, at.Add(sideways, 40))
		return 0.5 - h.of("p0")
	}
	straight, near, far, farther := change(0), change(40), change(48+60), change(-48-180)
	if near != straight {
		t.Errorf("40 px aside the motion is %g of what it is straight", near/straight)
	}
	for _, tt := range []struct{ got, want float64 }{{far / straight, 0.5}, {farther / straight, 0.25}} {
		if tt.got < tt.want-0.01 || tt.got > tt.want+0.01 {
			t.Errorf("far aside the motion is %.3f of what it is straight, want %g", tt.got, tt.want)
		}
	}
}

func TestASecondPressOfAPointerThatIsDownIsIgnored(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1")
	at := h.grab(scenetest.Mouse, "p0")
	h.grab(scenetest.Mouse, "p1")
	h.Move(scenetest.Mouse, geom.Point{X: at.X, Y: h.yOf(0.4)})
	if !h.s.bars[mark.P].Held(0) || h.s.bars[mark.P].Held(1) {
		t.Error("one pointer holds two discs")
	}
}
