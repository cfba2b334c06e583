package viz

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"iridescent/viz/input"
	"iridescent/viz/scene"
)

// valueKeys are the keys that move the number of a twin; Left and Right do as Down and Up, or lead to another handle.
var valueKeys = []string{"ArrowUp", "ArrowDown", "ArrowRight", "ArrowLeft", "PageUp", "PageDown", "Home", "End", "Delete"}

// sanitized is the value that a browser gives a slider: on the step nearest to the value, in the range.
func sanitized(h scene.Handle) float64 {
	v := math.Min(math.Max(h.Value, h.Min), h.Max)
	if h.Step <= 0 {
		return v
	}
	return h.Min + math.Floor((v-h.Min)/h.Step+0.5)*h.Step
}

// twin returns the twin of a handle.
func (p *player) twin(id string) (scene.Handle, bool) {
	p.app.layout()
	all := p.app.scene.OnStage().Twins()
	k := slices.IndexFunc(all, func(h scene.Handle) bool { return h.ID == id })
	if k < 0 {
		return scene.Handle{}, false
	}
	return all[k], true
}

// What a twin says and its value change together: assistive technology compares values before it speaks, and who hears the same
// words again does not know that the key has done something. This holds from round numbers and from any others.
// Every key is pressed in one state of a scene, and those of the least and the largest step in all.
func TestTheValueAndTheTextOfATwinChangeTogether(t *testing.T) {
	seen := map[string]bool{}
	everyState(t, func(t *testing.T, p *player) {
		keys := valueKeys
		if seen[p.app.name] {
			keys = []string{"ArrowDown", "PageUp"}
		}
		seen[p.app.name] = true
		for _, h := range p.app.View().Handles {
			p.now += 0.01
			start := p.app.scene.Snapshot()
			p.send(Input{input.Assign{Handle: h.ID, Value: h.Min + 0.31415926*(h.Max-h.Min), Time: p.now}})
			for _, shift := range []bool{false, true} {
				p.saysWhatItDoes(h.ID, "ArrowUp", shift)
			}
			p.app.scene.Restore(start)
			p.app.stale = true
			for _, key := range keys {
				p.saysWhatItDoes(h.ID, key, false)
				if strings.HasPrefix(key, "Arrow") {
					p.saysWhatItDoes(h.ID, key, true)
				}
			}
		}
	})
}

// saysWhatItDoes presses a key twice and compares value and text of the twin each time, then takes all back.
func (p *player) saysWhatItDoes(id, key string, shift bool) {
	p.t.Helper()
	start := p.app.scene.Snapshot()
	for range 2 {
		before, _ := p.twin(id)
		p.now += 0.01
		p.send(Input{input.Key{Name: key, Handle: id, Shift: shift, Time: p.now}})
		after, there := p.twin(id)
		if !there { // the key led to another handle, or took this one away
			break
		}
		if after.ValueText != before.ValueText && sanitized(after) == sanitized(before) {
			p.t.Errorf("%s, %s with Shift %v: %q, then %q, but the slider stays at %g (it is %.9g, then %.9g, with steps of %g)",
				id, key, shift, before.ValueText, after.ValueText, sanitized(after), before.Value, after.Value, after.Step)
		}
		if after.ValueText == before.ValueText && after.Value != before.Value {
			p.t.Errorf("%s, %s with Shift %v: from %.9g to %.9g, but it says %q again", id, key, shift, before.Value, after.Value, after.ValueText)
		}
	}
	p.app.scene.Restore(start)
	p.app.stale = true
}

// everyState runs a test in each preset of each scene.
func everyState(t *testing.T, test func(t *testing.T, p *player)) {
	for _, n := range lawful() {
		for _, preset := range newPlayer(t, "scene="+n.name).app.Presets() {
			t.Run(fmt.Sprint(n.name, " ", preset.Name), func(t *testing.T) {
				p := newPlayer(t, "scene="+n.name)
				p.do("preset", preset.Name)
				test(t, p)
			})
		}
	}
}

// A button that is pressed is a switch: it says so when it is not pressed, too.
func TestWhatCanBePressedIsASwitch(t *testing.T) {
	everyState(t, func(t *testing.T, p *player) {
		for _, a := range p.buttons() {
			if a.Pressed && !a.Toggle {
				t.Errorf("%q is pressed and no switch", a.Name)
			}
		}
	})
}

// Who has no keys, as on a phone with a screen reader, goes from one grip of a row to the next by buttons, from the start on.
func TestARowHasButtonsForPreviousAndNext(t *testing.T) {
	everyState(t, func(t *testing.T, p *player) {
		v := p.app.View()
		roves := slices.ContainsFunc(v.Handles, func(h scene.Handle) bool { return h.Twin != "" && h.Twin != h.ID })
		for _, name := range []string{"previous", "next"} {
			if roves && !slices.ContainsFunc(v.Inspector.Actions, func(a scene.Action) bool { return a.Name == name }) {
				t.Errorf("there is no %s", name)
			}
		}
	})
}
