package viz

import (
	"testing"

	"iridescent/viz/input"
)

func TestARunOfADescentIsOneStepOfUndo(t *testing.T) {
	a := New()
	a.Update(Restore{Hash: "#scene=inference"})
	before := a.Hash()
	a.Update(Do{Action: "play", Time: 1})
	frames := 0
	for time := 1.0; a.Animating() && frames < 1500; frames++ {
		time += 1.0 / 60
		a.Update(Input{input.Tick{Time: time}})
		a.Layout()
	}
	if a.Animating() || frames < 10 || a.Hash() == before {
		t.Fatalf("after %d frames: %s", frames, a.Hash())
	}
	a.Update(Do{Action: "undo", Time: 1000})
	if a.Hash() != before {
		t.Errorf("undo leads to %s, want %s", a.Hash(), before)
	}
	if a.View().CanUndo {
		t.Error("the run was more than one step")
	}
}
