package viz

import (
	"testing"

	"iridescent/viz/input"
)

func TestARunOfADescentIsOneStepOfUndo(t *testing.T) {
	for _, speed := range []string{"1", "2", "30"} {
		a := New()
		a.Update(Restore{Hash: "#scene=inference&speed=" + speed})
		before := a.Hash()
		a.Update(Do{Action: "play", Time: 1})
		frames := 0
		for time := 1.0; a.Animating() && frames < 1500; frames++ {
			time += 1.0 / 60
			a.Update(Input{input.Tick{Time: time}})
			a.Layout()
		}
		if slow := speed != "30"; a.Animating() != slow || frames < 10 || a.Hash() == before {
			t.Fatalf("%s steps a second: after %d frames: %s", speed, frames, a.Hash())
		}
		a.Update(Do{Action: "undo", Time: 1000})
		if a.Hash() != before {
			t.Errorf("%s steps a second: undo leads to %s, want %s", speed, a.Hash(), before)
		}
		if a.View().CanUndo {
			t.Errorf("%s steps a second: the run was more than one step", speed)
		}
	}
}
