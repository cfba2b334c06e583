package compare

import (
	"testing"

	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene/scenetest"
)

func TestAHeldHandleCountsAsLockedForOtherFingers(t *testing.T) {
	h := newHand(t, "p=4,3,2,1&q=1,1,1,1")
	first := h.grab(scenetest.Finger, "p0")
	second := h.grab(scenetest.Finger+1, "p1")
	h.Move(scenetest.Finger+1, geom.Point{X: second.X, Y: h.yOf(0.1)})
	h.wants("the second finger moves", mark.P, 0.4, 0.1, 0.3333, 0.1667)
	h.Move(scenetest.Finger, geom.Point{X: first.X, Y: h.yOf(0.3)})
	h.wants("the first finger moves", mark.P, 0.3, 0.1, 0.4, 0.2)
}

func TestTwoFingersOnTwoOutcomesLeaveNothingFree(t *testing.T) {
	h := newHand(t, "p=3,2&q=1,1")
	h.grab(scenetest.Finger, "p0")
	at := h.grab(scenetest.Finger+1, "p1")
	h.Move(scenetest.Finger+1, geom.Point{X: at.X, Y: h.yOf(0.1)})
	h.wantsWeights("both held", mark.P, 3, 2)
	h.wantsStatus("let another go")
}

func TestASecondFingerOnAHeldHandleIsIgnored(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1")
	at := h.grab(scenetest.Finger, "p0")
	h.Down(scenetest.Finger+1, at.Add(3, 3))
	h.Move(scenetest.Finger+1, geom.Point{X: at.X, Y: h.yOf(0.1)})
	h.wantsWeights("the second finger pulls", mark.P, 5, 3, 2)
	h.Up(scenetest.Finger+1, at)
	if !h.s.Busy() || !h.s.bars[mark.P].Held(0) {
		t.Error("lifting the second finger let the first one's handle go")
	}
	h.Move(scenetest.Finger, geom.Point{X: at.X, Y: h.yOf(0.4)})
	h.wants("the first finger still has it", mark.P, 0.4, 0.36, 0.24)
}

func TestFingersOnPAndQDoNotDisturbEachOther(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=2,2,4")
	p := h.grab(scenetest.Finger, "p0")
	q := h.grab(scenetest.Finger+1, "q2")
	h.Move(scenetest.Finger, geom.Point{X: p.X, Y: h.yOf(0.2)})
	h.Move(scenetest.Finger+1, geom.Point{X: q.X, Y: h.yOf(0.2)})
	h.wants("p", mark.P, 0.2, 0.48, 0.32)
	h.wants("q", mark.Q, 0.4, 0.4, 0.2)
}

func TestALiftedFingersOutcomeIsFreeAgain(t *testing.T) {
	h := newHand(t, "p=4,3,2,1&q=1,1,1,1")
	first := h.grab(scenetest.Finger, "p0")
	second := h.grab(scenetest.Finger+1, "p1")
	h.Move(scenetest.Finger+1, geom.Point{X: second.X, Y: h.yOf(0.1)})
	h.Up(scenetest.Finger+1, geom.Point{X: second.X, Y: h.yOf(0.1)})
	if !h.s.Busy() {
		t.Fatal("the gesture ended with its second finger")
	}
	h.Move(scenetest.Finger, geom.Point{X: first.X, Y: h.yOf(0.1)})
	h.wants("in proportion 0.1 : 0.3333 : 0.1667", mark.P, 0.1, 0.15, 0.5, 0.25)
	h.Up(scenetest.Finger, first)
	if h.s.Busy() {
		t.Error("no finger is down, yet the scene is busy")
	}
}

func TestTheAxisIsFrozenUntilTheLastFingerIsLifted(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=2,2,4")
	p := h.grab(scenetest.Finger, "p0")
	q := h.grab(scenetest.Finger+1, "q0")
	to := geom.Point{X: p.X, Y: h.yOf(0.59)}
	h.Move(scenetest.Finger, to)
	h.Up(scenetest.Finger, to)
	if h.s.places.axis.Top != 0.6 {
		t.Errorf("one finger is still down and the top is %g", h.s.places.axis.Top)
	}
	h.Up(scenetest.Finger+1, q)
	if h.s.places.axis.Top != 1 {
		t.Errorf("all fingers are up and the top is %g", h.s.places.axis.Top)
	}
}

func TestCancelTakesBackWhatAllFingersDid(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=2,2,4")
	p := h.grab(scenetest.Finger, "p0")
	q := h.grab(scenetest.Finger+1, "q2")
	h.Move(scenetest.Finger, geom.Point{X: p.X, Y: h.yOf(0.2)})
	h.Up(scenetest.Finger, geom.Point{X: p.X, Y: h.yOf(0.2)})
	h.Move(scenetest.Finger+1, geom.Point{X: q.X, Y: h.yOf(0.2)})
	h.s.CancelGestures()
	h.wantsWeights("p", mark.P, 5, 3, 2)
	h.wantsWeights("q", mark.Q, 2, 2, 4)
}

func TestRaisingTheAxisAnchorsEveryFingerAnew(t *testing.T) {
	h := newHand(t, "p=3,3,3,2,2&q=1,1,1,1,1")
	p := h.grab(scenetest.Finger, "p0")
	q := h.grab(scenetest.Finger+1, "q0")
	h.Move(scenetest.Finger, geom.Point{X: p.X, Y: h.s.places.axis.Plot.Y - 20})
	h.Move(scenetest.Finger+1, q.Add(0, -9))
	was := h.of("q0")
	h.Now += 0.3
	h.Tick()
	h.Move(scenetest.Finger+1, q.Add(1, -9))
	if h.s.places.axis.Top != 0.6 || h.of("q0") != was {
		t.Errorf("top %g: the other finger's value went from %g to %g", h.s.places.axis.Top, was, h.of("q0"))
	}
}
