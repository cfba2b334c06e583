package mark

import (
	"math"
	"testing"

	"iridescent/infotheory"
)

func TestARulerEndsAtAStepWithRoomAndHoldsStillUntilItMustNot(t *testing.T) {
	var r Ruler
	for _, c := range []struct {
		bits float64
		held bool
		end  float64
	}{
		{3, false, 5}, {4.9, true, 5}, {7, true, 5}, {7, false, 10}, {6, false, 10}, {4.2, false, 10}, {3.9, false, 5},
		{1.7, true, 5}, {1.7, false, 5}, {1.5, false, 2}, {2, false, 2}, {0.7, false, 1}, {0, false, 1},
	} {
		r.Settle(c.bits*math.Ln2, infotheory.Bit, c.held)
		if math.Abs(r.End-c.end) > 1e-9 {
			t.Errorf("%g bits, held %v: it ends at %g, want %g", c.bits, c.held, r.End, c.end)
		}
	}
	r.Settle(3*math.Ln2, infotheory.Nat, false)
	if r.End != 5 || math.Abs(r.Pixels(500)-100) > 1e-9 {
		t.Errorf("in nats it ends at %g, a nat is %g of 500 px long", r.End, r.Pixels(500))
	}
}

func TestStepsAreOneTwoFive(t *testing.T) {
	for v, want := range map[float64]float64{1: 1, 1.01: 2, 2.2: 5, 5.0000001: 10, 0.03: 0.05, 1e-300: 1e-300, 3e250: 5e250} {
		if got := Step(v); math.Abs(got-want) > 1e-9*want {
			t.Errorf("%g: %g, want %g", v, got, want)
		}
	}
}
