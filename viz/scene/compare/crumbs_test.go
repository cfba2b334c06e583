package compare

import (
	"math"
	"testing"

	"iridescent/viz/mark"
	"iridescent/viz/weights"
)

func TestFingersThatMeetAtTheLimitLeaveNothing(t *testing.T) {
	h := newHand(t, "p=1,2,3,4&q=1,1,1,1")
	h.s.places.axis.Top = 1
	h.Layout()
	first := h.grab(1001, "p0")
	second := h.grab(1002, "p3")
	second.Y -= 300
	h.Move(1002, second) // takes all that is free
	for range 5 {
		h.Move(1001, first.Add(0, 9))
		h.Move(1001, first.Add(0, -9))
		h.Move(1001, first)
		h.Move(1002, second.Add(0, -1))
		h.Move(1002, second)
	}
	h.wants("both have all", mark.P, 0.1, 0, 0, 0.9)
	if p := h.s.Model.Weights[mark.P].Of; p[1] != 0 || p[2] != 0 {
		t.Errorf("the others are left with %v", p)
	}
}

func TestStepsThatAddUpToOneLeaveNothing(t *testing.T) {
	h := newHand(t, "p=2,5,3&q=1,1,1")
	for range 8 {
		h.Key("p0", "PageUp")
	}
	h.wantsWeights("0.2 and eight tenths", mark.P, 1, 0, 0)
}

func TestWhatWasEnteredBelowTheResolutionIsRaisedToItAndTheReaderIsTold(t *testing.T) {
	h := newHand(t, "p=1e-20,5,5&q=1,1,1&labels=Sun,Rain,Fog")
	at := h.grab(1001, "p1")
	h.Up(1001, at)
	h.wantsWeights("a tap", mark.P, 1e-20, 5, 5)
	h.dragTo("p1", 0.3)
	h.wants("dragged", mark.P, 0, 0.3, 0.7)
	if got := h.s.Model.Weights[mark.P].Of[0]; got < weights.Least || got > 2*weights.Least {
		t.Errorf("it has %v", got)
	}
	h.wantsStatus("p of Sun was below 0.000001")
	h = newHand(t, "p=1e-20,5,5&q=1,1,1&lockp=1")
	h.dragTo("p1", 0.3)
	if got := h.of("p0"); math.Abs(got-1e-21) > 1e-30 {
		t.Errorf("locked it has %v", got)
	}
}
