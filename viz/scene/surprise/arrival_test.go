package surprise

import (
	"testing"

	"iridescent/viz/scene"
)

// tickFor gives ticks at 60 a second.
func (h *player) tickFor(seconds float64) {
	for range int(seconds*60) + 1 {
		h.Tick()
		h.Now += 1.0 / 60
	}
}

func TestASightingArrivesInMotionAndComesToRest(t *testing.T) {
	h := newHand(t, "seen=w5")
	h.MustDo("black", "")
	if !h.s.Animating() || h.s.arriving() != h.s.arrival.from || h.s.growth(5) != 0 || h.s.growth(4) != 1 {
		t.Fatalf("it does not begin where it was: %+v", h.s.arrival)
	}
	before, readings := h.s.Model, h.View().Readings
	h.tickFor(arrivalTime / 2)
	if g := h.s.growth(5); !h.s.Animating() || g < 0.5 || g >= 1 {
		t.Errorf("half of the time makes %g of the way", g)
	}
	h.tickFor(arrivalTime)
	if h.s.Animating() || h.s.growth(5) != 1 || *h.s.beliefs()[curveNow] != h.s.measured.now {
		t.Errorf("it has not come to rest: %+v", h.s.arrival)
	}
	if h.s.Model != before {
		t.Error("motion changed the model")
	}
	for k, r := range h.View().Readings {
		if r.Value != readings[k].Value {
			t.Errorf("%s went from %s to %s", r.ID, readings[k].Value, r.Value)
		}
	}
}

func TestNothingMovesWhereNothingShould(t *testing.T) {
	still := newHand(t, "seen=w5")
	still.Env.Still = true
	still.MustDo("black", "")
	if still.s.Animating() {
		t.Error("the reader wants no motion")
	}
	for _, after := range []func(h *player){
		func(h *player) { h.Set("weight", "7") },
		func(h *player) { h.s.Pause() },
		func(h *player) { h.Env.Still = true; h.Tick() },
		func(h *player) { scene.Reset(h.s); h.Layout() },
	} {
		h := newHand(t, "seen=w5")
		h.MustDo("back", "")
		if !h.s.Animating() {
			t.Fatal("what is taken back does not move the belief")
		}
		if after(h); h.s.Animating() {
			t.Errorf("the motion outlives its end: %+v", h.s.arrival)
		}
	}
}
