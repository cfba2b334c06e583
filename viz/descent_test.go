package viz

import (
	"slices"
	"strings"
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

// Those who do not see that something goes on by itself hear it: at its start, at a pause, and at its end.
func TestWhatGoesOnByItselfSaysSo(t *testing.T) {
	seen := map[string]bool{}
	everyState(t, func(t *testing.T, p *player) {
		for _, a := range p.buttons() {
			if a.Why != "" || p.pause() != "" || seen[p.app.name+a.Name] {
				continue
			}
			started := p.do(a.Name, "")
			if pause := p.pause(); pause != "" {
				seen[p.app.name], seen[p.app.name+a.Name] = true, true
				assertSays(t, a.Name, started)
				assertSays(t, "a pause", p.do(pause, ""))
				p.do(a.Name, "")
				assertSays(t, "the end", p.ticks(5000))
			}
			for p.app.View().CanUndo {
				p.do("undo", "")
			}
		}
	})
	for _, name := range []string{"inference", "code", "curiosity"} {
		if !seen[name] {
			t.Errorf("nothing of %s goes on by itself", name)
		}
	}
}

// pause names the action that stops what goes on by itself, or "".
func (p *player) pause() string {
	for _, a := range p.buttons() {
		if a.Label == "Pause" {
			return a.Name
		}
	}
	return ""
}

// ticks lets time go on until nothing can be paused, and returns the effects.
func (p *player) ticks(most int) (effects []string) {
	for range most {
		if p.pause() == "" {
			break
		}
		p.now += 0.1
		effects = append(effects, p.send(Input{input.Tick{Time: p.now}})...)
		p.app.Layout()
	}
	return effects
}

func assertSays(t *testing.T, what string, effects []string) {
	t.Helper()
	if !slices.ContainsFunc(effects, func(e string) bool { return strings.HasPrefix(e, "say ") }) {
		t.Errorf("%s says nothing: %q", what, effects)
	}
}
