package viz

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"iridescent/viz/canvas/recorder"
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/param"
	"iridescent/viz/scene"
	"iridescent/viz/scene/scenetest/coin"
)

// lawful are the scenes that keep the laws: all there are, and the example of viz/scene/README.md.
func lawful() []named {
	return append(scenes(), named{"coin", "A coin", "How hard?", "How hard is a coin to foresee?", "Drag its bias: how much does a toss tell?", func() scene.Scene { return coin.New() }})
}

// everyScene runs a test on an application that shows each scene in turn.
func everyScene(t *testing.T, test func(t *testing.T, p *player)) {
	for _, n := range lawful() {
		t.Run(n.name, func(t *testing.T) { test(t, newPlayer(t, "scene="+n.name)) })
	}
}

// view returns the view with its buttons in one list.
func (p *player) buttons() []scene.Action {
	v := p.app.View()
	return append(slices.Clone(v.Actions), v.Inspector.Actions...)
}

func TestEverySceneSaysWhatItIs(t *testing.T) {
	everyScene(t, func(t *testing.T, p *player) {
		v, table := p.app.View(), p.app.Table()
		for what, text := range map[string]string{"title": v.Title, "description": v.Description, "caption of the table": table.Caption, "hint": v.Inspector.Text} {
			if text == "" {
				t.Errorf("it has no %s", what)
			}
		}
		if len(p.app.Presets()) < 2 || len(v.Handles) == 0 || len(v.Readings) == 0 || len(table.Rows) == 0 || len(table.Readings) == 0 {
			t.Errorf("%d presets, %d handles, %d readings, %d rows, %d readings as text", len(p.app.Presets()), len(v.Handles), len(v.Readings), len(table.Rows), len(table.Readings))
		}
		for _, r := range v.Readings {
			if r.Name == "" || r.Sentence == "" || r.Formula == "" || r.Numbers == "" || r.Infinite == "" {
				t.Errorf("the reading %q is not explained: %+v", r.ID, r)
			}
		}
		for _, c := range v.Controls {
			if c.Help == "" || c.Label == "" || c.Kind == param.Range && !(c.Min < c.Max && c.Step > 0) {
				t.Errorf("the control %q: %+v", c.Key, c.Param)
			}
		}
		for _, b := range p.buttons() {
			if b.Label == "" || b.Help == "" {
				t.Errorf("the button %q: %+v", b.Name, b)
			}
		}
	})
}

func TestEveryReadingOfASceneHasAName(t *testing.T) {
	everyScene(t, func(t *testing.T, p *player) {
		seen := map[string]bool{}
		for _, r := range p.app.View().Readings {
			if seen[r.ID] || r.ID == "" {
				t.Errorf("two readings are called %q", r.ID)
			}
			seen[r.ID] = true
		}
	})
}

func TestEveryPresetIsAState(t *testing.T) {
	everyScene(t, func(t *testing.T, p *player) {
		for _, preset := range p.app.Presets() {
			if preset.Label == "" || preset.Caption == "" {
				t.Errorf("%+v", preset)
			}
			p.do("preset", preset.Name)
			p.sceneLaws()
			if n := p.app.View().Notices; len(n) > 0 {
				t.Errorf("%s: %q", preset.Name, n)
			}
		}
		p.do("reset", "")
		p.wants("after all presets and a reset", p.hash(), "#v=1&scene="+p.app.name)
	})
}

func TestEveryTwinAnswersKeysAndAssistiveTechnology(t *testing.T) {
	everyScene(t, func(t *testing.T, p *player) {
		for _, h := range p.app.View().Handles {
			if h.Label == "" || h.ValueText == "" || h.Value < h.Min || h.Value > h.Max || !(h.Min < h.Max) {
				t.Errorf("%s: %q %q, %g from %g to %g", h.ID, h.Label, h.ValueText, h.Value, h.Min, h.Max)
			}
			before := p.app.scene.Snapshot()
			p.key(h.ID, "ArrowUp")
			p.key(h.ID, "ArrowUp")
			if p.unchangedSince(before) {
				p.key(h.ID, "ArrowDown") // it stood at its end
			}
			if p.unchangedSince(before) {
				t.Errorf("keys do not move %s", h.ID)
			}
			p.do("undo", "")
			if !p.unchangedSince(before) {
				t.Errorf("undo of keys on %s leads to %s", h.ID, p.hash())
			}
			p.send(Input{input.Assign{Handle: h.ID, Value: 0.75*h.Min + 0.25*h.Max, Time: p.now}})
			if p.unchangedSince(before) && h.Value != 0.75*h.Min+0.25*h.Max {
				t.Errorf("%s takes no value", h.ID)
			}
			p.do("undo", "")
			p.now += 2
		}
	})
}

func TestEveryHandleCanBeDraggedAndLetGo(t *testing.T) {
	everyScene(t, func(t *testing.T, p *player) {
		for _, h := range p.app.View().Handles {
			before := p.app.scene.Snapshot()
			at := geom.Point{X: h.X, Y: h.Y}
			p.pointer(1, input.Down, at)
			if !p.unchangedSince(before) || !p.app.View().Busy {
				t.Errorf("a press on %s changes something, or takes nothing", h.ID)
			}
			for _, d := range [][2]float64{{9, -9}, {14, -16}, {20, -22}} {
				p.pointer(1, input.Move, at.Add(d[0], d[1]))
			}
			if h.Value == h.Max && h.Horizontal { // it can only go back
				p.pointer(1, input.Move, at.Add(-20, -22))
			}
			if p.unchangedSince(before) {
				t.Errorf("%s does not follow", h.ID)
			}
			p.do("cancel", "")
			if !p.unchangedSince(before) {
				t.Errorf("Escape on %s leads to %s", h.ID, p.hash())
			}
			p.pointer(1, input.Up, at)
		}
	})
}

func TestAKeyEndsADragAsAStepOfItsOwn(t *testing.T) {
	everyScene(t, func(t *testing.T, p *player) {
		h := p.app.View().Handles[0]
		start, at := p.app.scene.Snapshot(), geom.Point{X: h.X, Y: h.Y}
		p.pointer(1, input.Down, at)
		p.pointer(1, input.Move, at.Add(14, -16))
		dragged := p.app.scene.Snapshot()
		p.key(h.ID, "ArrowDown")
		p.pointer(1, input.Move, at.Add(40, -40))
		p.pointer(1, input.Up, at.Add(40, -40))
		if p.unchangedSince(dragged) {
			t.Fatal("the key does nothing")
		}
		for _, want := range []any{dragged, start} {
			if p.do("undo", ""); !p.unchangedSince(want) {
				t.Errorf("undo leads to %s", p.hash())
			}
		}
	})
}

// unchangedSince compares the model with a snapshot; what is selected does not count.
func (p *player) unchangedSince(snapshot any) bool {
	return scene.Same(p.app.scene, p.app.scene.Snapshot(), snapshot)
}

func TestAnotherSceneKeepsTheOneThatIsLeft(t *testing.T) {
	all := lawful()
	if len(all) < 2 {
		t.Skip("there is only one scene")
	}
	p := newPlayer(t, "p=5,3,2&q=1,2,3")
	p.do("swap", "")
	left := p.hash()
	p.wants("effects", fmt.Sprint(p.do("scene", all[1].name)[:1]), "[push]")
	if p.app.View().Scene != all[1].name || p.app.View().CanUndo {
		t.Errorf("it is %s, and can undo %v", p.app.View().Scene, p.app.View().CanUndo)
	}
	p.do("scene", "previous")
	p.wants("state on return", p.hash(), left)
	p.do("undo", "")
	p.wants("state after undo", p.hash(), "#v=1&scene=compare&p=5,3,2&q=1,2,3")
	p.do("scene", all[len(all)-1].name)
	last := p.hash()
	if effects := p.do("scene", "next"); p.hash() != last || len(effects) > 0 {
		t.Errorf("beyond the last scene: %s, %q", p.hash(), effects)
	}
	if effects := p.do("scene", "nowhere"); len(effects) != 1 || !strings.Contains(effects[0], "nowhere") {
		t.Errorf("a scene that does not exist: %q", effects)
	}
}

func TestALinkWithoutASceneLeadsToTheFirst(t *testing.T) {
	p := newPlayer(t, "scene="+lawful()[len(lawful())-1].name)
	p.send(Restore{Hash: "p=5,3,2&q=1,2,3"})
	p.wants("state", p.hash(), "#v=1&scene=compare&p=5,3,2&q=1,2,3")
	p.do("scene", "next")
	here := p.app.View().Scene
	p.send(Restore{Hash: "scene=nowhere"})
	if v := p.app.View(); v.Scene != here || len(v.Notices) != 1 {
		t.Errorf("a scene that does not exist leads to %s, with the notices %q", v.Scene, v.Notices)
	}
}

func TestThePictureOfASceneNeedsNotBeOnTheScreen(t *testing.T) {
	for _, n := range lawful() {
		p := newPlayer(t, "")
		var r recorder.Recorder
		p.app.Picture(n.name, 400, 240, &r)
		if len(r.Calls) < 10 {
			t.Errorf("%s: %d calls", n.name, len(r.Calls))
		}
		for _, c := range r.Outside(geom.Rect{W: 400, H: 240}, 0.5) {
			t.Errorf("%s: %q at %v leaves its picture", n.name, c.Text, c.Bounds)
		}
	}
}

// sceneLaws hold in every scene after every message.
func (p *player) sceneLaws() {
	p.t.Helper()
	p.viewIsFinite()
	p.pictureIsWhole()
	p.hashGoesRound()
}

// wanderer sends messages at random to any scene.
type wanderer struct{ *monkey }

func (w wanderer) message() Msg {
	w.now += []float64{0.001, 0.016, 0.016, 0.2, 1.5}[w.r.IntN(5)]
	switch k := w.r.IntN(100); {
	case k < 40:
		return w.somePointer()
	case k < 52:
		return Input{input.Key{Name: []string{"ArrowUp", "ArrowDown", "ArrowLeft", "PageUp", "PageDown", "Home", "End", "Delete", "Escape", "x"}[w.r.IntN(10)], Handle: w.handle(), Shift: w.r.IntN(2) == 0, Time: w.now}}
	case k < 57:
		return Input{input.Assign{Handle: w.handle(), Value: []float64{w.r.NormFloat64(), 0, 1, -1e300, 1e300, 1e-9, math.NaN()}[w.r.IntN(7)], Time: w.now}}
	case k < 70:
		return w.someTick()
	case k < 71:
		return w.someSize()
	case k < 73:
		return Resize{200 + 3800*w.r.Float64()*w.r.Float64(), 200 + 3800*w.r.Float64()*w.r.Float64()}
	case k < 84:
		return w.button()
	case k < 94:
		return w.parameter()
	case k < 96:
		return Do{Action: []string{"undo", "redo", "reset", "cancel"}[w.r.IntN(4)], Time: w.now}
	case k < 97:
		return Follow{Hash: w.parameter().(Set).Hash, Time: w.now}
	case k < 98:
		return Do{Action: "scene", Argument: []string{"next", "previous", lawful()[w.r.IntN(len(lawful()))].name}[w.r.IntN(3)], Time: w.now}
	}
	return w.someSurroundings()
}

func (w wanderer) handle() string {
	all := w.app.Handles()
	return all[w.r.IntN(len(all))].ID
}

func (w wanderer) button() Msg {
	if w.r.IntN(4) == 0 {
		presets := w.app.Presets()
		return Do{Action: "preset", Argument: presets[w.r.IntN(len(presets))].Name, Time: w.now}
	}
	all := w.buttons()
	if len(all) == 0 {
		return w.someTick()
	}
	return Do{Action: all[w.r.IntN(len(all))].Name, Time: w.now}
}

// parameter sets one to what it may be, or to what it may not.
func (w wanderer) parameter() Msg {
	set := w.app.scene.Params()
	p := set[w.r.IntN(len(set))]
	value := []string{"0", "1", "-1", "1e308", "1e-308", "NaN", "Inf", "", "a,b", "%", "2,3", "0.5", "normal(1e308,1)", "mix(.5,0,0,0,0)", p.Default, p.Get()}[w.r.IntN(16)]
	switch {
	case p.Kind == param.Menu && w.r.IntN(4) > 0:
		value = p.Options[w.r.IntN(len(p.Options))].Value
	case p.Kind == param.Range && w.r.IntN(2) > 0:
		value = param.Shortest(p.Min + w.r.Float64()*(p.Max-p.Min))
	}
	return Set{Hash: p.Key + "=" + value, Time: w.now}
}

func TestWhateverIsDoneInASceneItStaysWhole(t *testing.T) {
	for _, n := range lawful() {
		for seed := range uint64(2) {
			t.Run(fmt.Sprint(n.name, " seed ", seed), func(t *testing.T) {
				w := wanderer{&monkey{player: newPlayer(t, "scene="+n.name), r: rand.New(rand.NewPCG(seed, 77))}}
				for step := range 500 {
					w.wander(step)
				}
			})
		}
	}
}

// wander sends one message and holds what came of it to the laws.
func (w wanderer) wander(step int) {
	msg := w.message()
	w.log = append(w.log, fmt.Sprintf("%T%+v", msg, msg))
	defer func() {
		if r := recover(); r != nil || w.t.Failed() {
			w.t.Fatalf("%v\nafter\n%s\nin the state %s", r, strings.Join(w.log[max(0, len(w.log)-12):], "\n"), w.hash())
		}
	}()
	w.addressIsTheHash(w.send(msg))
	if step%4 == 0 {
		w.sceneLaws()
	}
	if step%8 == 0 {
		w.readingsFollowFromTheHash()
	}
	if step%125 == 124 {
		w.undoGoesBackAndForth()
	}
}
