package compare

import (
	"slices"
	"testing"

	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
	"iridescent/viz/scene/scenetest"
)

func TestOthersKeepTheirProportions(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1")
	h.dragTo("p0", 0.2)
	h.wants("down to a fifth", mark.P, 0.2, 0.48, 0.32)
	h.wantsWeights("the other distribution", mark.Q, 1, 1, 1)
}

func TestGoingUpToOneAndBackRestoresTheOthers(t *testing.T) {
	for _, axis := range []string{"linear", "log"} {
		h := newHand(t, "p=5,3,2&q=1,1,1&axis="+axis)
		h.s.places.axis.Top = 1
		h.Layout()
		at := h.grab(scenetest.Mouse, "p0")
		h.Move(scenetest.Mouse, geom.Point{X: at.X, Y: -100})
		h.wants(axis+", at the top", mark.P, 1, 0, 0)
		h.Move(scenetest.Mouse, at)
		h.wants(axis+", back", mark.P, 0.5, 0.3, 0.2)
	}
}

func TestAHandleStopsAtWhatLockedAndHeldLeave(t *testing.T) {
	h := newHand(t, "p=4,3,2,1&q=1,1,1,1&lockp=3")
	h.s.places.axis.Top = 1
	h.Layout()
	h.grab(scenetest.Finger, "p1") // holds 0.3
	at := h.grab(scenetest.Finger+1, "p0")
	h.Move(scenetest.Finger+1, geom.Point{X: at.X, Y: -50})
	h.wants("to the limit 1 − 0.2 − 0.3", mark.P, 0.5, 0.3, 0.2, 0)
	h.Move(scenetest.Finger+1, at)
	h.wants("and back", mark.P, 0.4, 0.3, 0.2, 0.1)
}

func TestOthersThatWereAllZeroShareEquallyAndTheStatusSaysSo(t *testing.T) {
	h := newHand(t, "p=1,0,0,0&q=1,1,1,1&lockp=4")
	h.dragTo("p0", 0.4)
	h.wants("three fifths are free", mark.P, 0.4, 0.3, 0.3, 0)
	h.wantsStatus("equally")
	h.wantsStatus("")
}

func TestNothingFreeMeansNoMotionAndASentence(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1&lockp=2,3")
	h.dragTo("p0", 0.2)
	h.wantsWeights("all others locked", mark.P, 5, 3, 2)
	h.wantsStatus("free")
}

func TestALockedHandleDoesNotMoveAndSaysWhy(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1&lockp=1&labels=Sun,Rain,Fog")
	h.dragTo("p0", 0.2)
	h.wantsWeights("locked", mark.P, 5, 3, 2)
	h.wantsStatus("Sun is locked")
}

func TestLocksHoldProbabilities(t *testing.T) {
	h := newHand(t, "p=5,3,2,7&q=1,1,1,1&lockp=2")
	for range 50 {
		for _, v := range []float64{0.1234, 0.301, 0.2577, 0.0421} {
			h.dragTo("p0", v)
			h.dragTo("p3", v*1.3)
		}
	}
	if got, want := h.of("p1"), 3.0/17; got < want*(1-1e-9) || got > want*(1+1e-9) {
		t.Errorf("after 400 drags the locked probability is %.12f, want %.12f", got, want)
	}
}

func TestMakingTheLastPositiveOutcomeZeroIsRefused(t *testing.T) {
	refusals := []struct {
		name string
		zero func(h *player)
	}{
		{"drag", func(h *player) { h.dragTo("p1", 0) }},
		{"Home", func(h *player) { h.Key("p1", "Home") }},
		{"Delete", func(h *player) { h.Key("p1", "Delete") }},
		{"double tap", func(h *player) { at := h.At("p1"); h.Tap(scenetest.Finger, at); h.Tap(scenetest.Finger, at) }},
	}
	for _, tt := range refusals {
		t.Run(tt.name, func(t *testing.T) {
			h := newHand(t, "p=0,1,0&q=1,1,1&labels=Sun,Rain,Fog")
			tt.zero(h)
			if h.of("p1") == 0 {
				t.Error("the last positive outcome became 0")
			}
			h.wantsStatus("Rain is all that p has")
		})
	}
	h := newHand(t, "p=0,1,0&q=1,1,1&labels=Sun,Rain,Fog&sel=2")
	if err := h.Do("zero-p", ""); err == nil || !contains(err.Error(), "Rain is all that p has") {
		t.Errorf("the inspector's button: %v", err)
	}
}

func TestAGestureWritesFourSignificantDigitsInTheTouchedDistributionOnly(t *testing.T) {
	h := newHand(t, "p=1,1,1,.00012345678&q=.123456789,1,1,7")
	h.dragTo("p0", 0.2)
	for i, w := range h.s.Model.Weights[mark.P].List() {
		if w != scale.Digits(w, 4) {
			t.Errorf("weight %d of p is %v", i, w)
		}
	}
	h.wantsWeights("untouched", mark.Q, 0.123456789, 1, 1, 7)
}

func TestTheSharesAreThoseAtTheStartOfEachGesture(t *testing.T) {
	h := newHand(t, "p=5,3,2&q=1,1,1")
	h.dragTo("p1", 0)
	h.dragTo("p0", 0.4)
	h.wants("the zero has no share in the next gesture", mark.P, 0.4, 0, 0.6)
}

func TestProbabilitiesAreTheModelsWeightsNormalised(t *testing.T) {
	h := newHand(t, "p=1e300,1e300,2e300&q=5e-324,0,5e-324")
	if !slices.Equal(h.all(mark.P), []float64{0.25, 0.25, 0.5}) || !slices.Equal(h.all(mark.Q), []float64{0.5, 0, 0.5}) {
		t.Errorf("p = %v, q = %v", h.all(mark.P), h.all(mark.Q))
	}
	h.wantsWeights("as entered", mark.P, 1e300, 1e300, 2e300)
}
