package viz

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"iridescent/viz/geom"
	"iridescent/viz/input"
)

func TestStepsOfUndo(t *testing.T) {
	tests := []struct {
		name string
		play func(p *player)
		want int
	}{
		{"a drag", func(p *player) { p.drag(0) }, 1},
		{"two drags", func(p *player) { p.drag(0); p.drag(1) }, 2},
		{"two fingers together", func(p *player) {
			a, b := p.press(1, 0), p.press(2, 1)
			p.pointer(1, input.Up, a)
			p.pointer(2, input.Up, b)
		}, 1},
		{"a tap", func(p *player) {
			h := p.app.View().Handles[0]
			p.pointer(1, input.Down, geom.Point{X: h.X, Y: h.Y})
			p.pointer(1, input.Up, geom.Point{X: h.X, Y: h.Y})
		}, 0},
		{"a drag that the system cancels", func(p *player) { p.pointer(1, input.Cancel, p.press(1, 0)) }, 1},
		{"a drag taken back", func(p *player) {
			at := p.press(1, 0)
			p.do("cancel", "")
			p.pointer(1, input.Up, at)
		}, 0},
		{"keys in a row", func(p *player) { p.keys("p0", "ArrowUp", "ArrowUp", "PageUp", "ArrowDown") }, 1},
		{"keys a second apart", func(p *player) { p.keys("p0", "ArrowUp"); p.now++; p.keys("p0", "ArrowUp") }, 2},
		{"keys less than a second apart each", func(p *player) {
			for range 5 {
				p.keys("p0", "ArrowUp")
				p.now += 0.8
			}
		}, 1},
		{"keys on two handles", func(p *player) { p.keys("p0", "ArrowUp"); p.keys("q0", "ArrowUp") }, 2},
		{"Delete twice", func(p *player) { p.keys("p0", "Delete"); p.keys("q0", "Delete") }, 2},
		{"a lock", func(p *player) { p.keys("p0", "l") }, 1},
		{"choosing", func(p *player) { p.keys("p0", "ArrowRight"); p.do("next", ""); p.do("deselect", "") }, 0},
		{"slider of assistive technology", func(p *player) {
			for k := range 5 {
				p.now += 0.1
				p.send(Input{input.Assign{Handle: "p0", Value: 0.1 * float64(k), Time: p.now}})
			}
		}, 1},
		{"typed values", func(p *player) { p.do("values", "p:1,2,3,4,5,6"); p.do("values", "p:6,5,4,3,2,1") }, 2},
		{"presets", func(p *player) { p.do("preset", "coin"); p.do("preset", "die") }, 2},
		{"the same preset", func(p *player) { p.do("preset", "weather") }, 0},
		{"swap", func(p *player) { p.do("swap", ""); p.do("swap", "") }, 2},
		{"reset", func(p *player) { p.do("preset", "coin"); p.do("reset", "") }, 2},
		{"number of outcomes", func(p *player) { p.do("add", ""); p.do("remove", "") }, 2},
		{"λ, kT, floor", func(p *player) { p.set("lambda=.3"); p.set("kt=2"); p.set("floor=.1"); p.do("unfloor", "") }, 4},
		{"a slider drawn", func(p *player) { p.set("lambda=.3"); p.set("lambda=.35"); p.set("lambda=.4") }, 1},
		{"unit, theme, axis, terms, brush, selection", func(p *player) {
			p.set("unit=nat")
			p.send(Surroundings{Theme: "dark"})
			p.set("axis=log")
			p.set("terms=excess")
			p.set("paint=p")
			p.set("sel=2")
		}, 0},
		{"a stroke", func(p *player) { p.stroke() }, 1},
		{"a refusal", func(p *player) { p.do("values", "p:1,x"); p.do("preset", "none"); p.set("kt=-1") }, 0},
		{"a link", func(p *player) { p.send(Restore{Hash: "p=1,2&q=3,4"}) }, 1},
		{"swap in the middle of a drag", func(p *player) { p.press(1, 0); p.do("swap", "") }, 2},
		{"a preset in the middle of a drag", func(p *player) { p.press(1, 0); p.do("preset", "coin") }, 2},
		{"a refusal in the middle of a drag", func(p *player) { p.press(1, 0); p.do("preset", "none") }, 1},
		{"a resize in the middle of a drag", func(p *player) { p.press(1, 0); p.send(Resize{700, 500}) }, 1},
		{"a key in the middle of a drag", func(p *player) { p.press(1, 0); p.keys("p0", "ArrowUp") }, 2},
		{"keys in the middle of a drag", func(p *player) { p.press(1, 0); p.keys("p0", "ArrowUp", "ArrowUp") }, 2},
		{"a slider of assistive technology in the middle of a drag", func(p *player) {
			p.press(1, 0)
			p.send(Input{input.Assign{Handle: "q1", Value: 0.3, Time: p.now}})
		}, 2},
		{"a key in the middle of a stroke", func(p *player) {
			p.set("paint=p")
			a := p.app.Areas(nil)[0]
			at := geom.Point{X: a.X + 5, Y: a.Y + a.H/2}
			p.pointer(1, input.Down, at)
			p.pointer(1, input.Move, at.Add(a.W/2, -20))
			p.keys("q0", "ArrowUp")
		}, 2},
		{"Escape in the middle of a drag", func(p *player) { p.press(1, 0); p.keys("p0", "Escape") }, 0},
		{"λ before, in and after a drag", func(p *player) { p.set("lambda=.3"); p.press(1, 0); p.set("lambda=.4") }, 3},
		{"nothing at all", func(*player) {}, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := newPlayer(t, "")
			start := p.hash()
			tt.play(p)
			end := p.hash()
			p.wants("steps", p.undos(), tt.want)
			if !sameModel(p.hash(), end) {
				t.Errorf("undone and redone the state is %s, was %s", p.hash(), end)
			}
			p.toTheEnd("undo", func() {})
			if !sameModel(p.hash(), start) {
				t.Errorf("all undone the state is %s, was %s", p.hash(), start)
			}
		})
	}
}

// keys presses keys on one handle, a tenth of a second apart.
func (p *player) keys(handle string, names ...string) {
	for _, n := range names {
		p.now += 0.09
		p.key(handle, n)
	}
}

// stroke paints p across the plot.
func (p *player) stroke() {
	p.set("paint=p")
	a := p.app.Areas(nil)[0]
	at := geom.Point{X: a.X + 5, Y: a.Y + a.H/2}
	p.pointer(1, input.Down, at)
	p.pointer(1, input.Move, at.Add(a.W/2, -20))
	p.pointer(1, input.Up, at.Add(a.W-10, 20))
}

// sameModel compares two hashes in all that is a step of undo.
func sameModel(a, b string) bool { return modelOf(a) == modelOf(b) }

func modelOf(hash string) string {
	look := []string{"unit"}
	p := newApp(lawful())
	p.Update(Restore{Hash: hash})
	for _, d := range p.scene.Params() {
		if d.Look {
			look = append(look, d.Key)
		}
	}
	parts := slices.DeleteFunc(strings.Split(strings.TrimPrefix(hash, "#"), "&"), func(part string) bool {
		key, _, _ := strings.Cut(part, "=")
		return slices.Contains(look, key)
	})
	return strings.Join(parts, "&")
}

func TestUndoInTheMiddleOfADragTakesTheDragBack(t *testing.T) {
	p := newPlayer(t, "")
	start := p.hash()
	at := p.press(1, 0)
	p.do("undo", "")
	if !sameModel(p.hash(), start) {
		t.Errorf("the state is %s", p.hash())
	}
	p.pointer(1, input.Move, at.Add(0, -50))
	p.pointer(1, input.Up, at.Add(0, -50))
	if !sameModel(p.hash(), start) {
		t.Errorf("the finger moves on and the state is %s", p.hash())
	}
	p.do("redo", "")
	if sameModel(p.hash(), start) {
		t.Error("redo does not bring the drag back")
	}
}

func TestUndoBringsBackTheSelectionThatAStepChanged(t *testing.T) {
	steps := map[string]func(p *player){
		"a drag":            func(p *player) { p.dragOutcome(2) },
		"a drag and a tap":  func(p *player) { p.dragOutcome(2); p.set("sel=4") },
		"a stroke":          func(p *player) { p.stroke(); p.set("paint=off") },
		"a key":             func(p *player) { p.key("p2", "ArrowUp") },
		"a slider":          func(p *player) { p.send(Input{input.Assign{Handle: "p2", Value: 0.3, Time: p.now}}) },
		"a preset":          func(p *player) { p.do("preset", "coin") },
		"one outcome less":  func(p *player) { p.set("sel=6"); p.do("remove", ""); p.set("sel=1") },
		"a drag in a drag":  func(p *player) { p.press(1, 0); p.dragOutcome(2); p.send(Resize{700, 500}) },
		"a step that stays": func(p *player) { p.do("swap", "") },
	}
	for name, step := range steps {
		t.Run(name, func(t *testing.T) {
			p := newPlayer(t, "sel=1")
			p.set("sel=5")
			before := p.hash()
			if name == "one outcome less" {
				before = strings.Replace(before, "sel=5", "sel=6", 1)
			}
			step(p)
			after := p.hash()
			p.do("undo", "")
			p.wants("undone", p.hash(), before)
			p.do("redo", "")
			p.wants("redone", p.hash(), after)
		})
	}
	p := newPlayer(t, "sel=5")
	before := p.hash()
	at := p.placeOf("p2")
	p.pointer(1, input.Down, at)
	p.pointer(1, input.Move, at.Add(0, -30))
	p.do("cancel", "")
	p.wants("taken back", p.hash(), before)
	p.set("sel=3")
	p.do("undo", "")
	p.wants("nothing to undo, so the selection stays", strings.Contains(p.hash(), "sel=3"), true)
}

// placeOf is the middle of a handle.
func (p *player) placeOf(id string) geom.Point {
	for _, h := range p.app.Handles() {
		if h.ID == id {
			return geom.Point{X: h.X, Y: h.Y}
		}
	}
	p.t.Fatalf("no handle %s", id)
	return geom.Point{}
}

// dragOutcome moves p of an outcome 30 px up.
func (p *player) dragOutcome(i int) {
	at := p.placeOf(fmt.Sprintf("p%d", i))
	p.pointer(2, input.Down, at)
	p.pointer(2, input.Move, at.Add(0, -30))
	p.pointer(2, input.Up, at.Add(0, -30))
}

func TestDoingsThatEndGrabsKeepTheirValues(t *testing.T) {
	doings := map[string]func(p *player){
		"resize":  func(p *player) { p.send(Resize{700, 500}) },
		"unit":    func(p *player) { p.set("unit=nat") },
		"refused": func(p *player) { p.do("preset", "none") },
		"key":     func(p *player) { p.key("q5", "ArrowRight") },
	}
	for name, do := range doings {
		p := newPlayer(t, "")
		p.press(1, 0)
		held := p.app.View().Handles[0].Value
		do(p)
		v := p.app.View()
		if v.Busy || p.valueOf("p", 0) != fmt.Sprint(held) {
			t.Errorf("%s: busy %v, value %s, want %g", name, v.Busy, p.valueOf("p", 0), held)
		}
	}
}

// valueOf returns the value of a handle, asked by choosing its outcome.
func (p *player) valueOf(side string, i int) string {
	p.set(fmt.Sprintf("sel=%d", i+1))
	for _, h := range p.app.View().Handles {
		if strings.HasPrefix(h.ID, side) {
			return fmt.Sprint(h.Value)
		}
	}
	return "no handle"
}

func TestAnEditClearsRedo(t *testing.T) {
	p := newPlayer(t, "")
	p.do("preset", "coin")
	p.do("undo", "")
	if !p.app.View().CanRedo {
		t.Fatal("there is nothing to redo")
	}
	p.key("p0", "ArrowUp")
	if p.app.View().CanRedo {
		t.Error("redo survives an edit")
	}
	p.wants("effects", p.do("redo", ""), []string{"say Nothing to redo.", "changed redo"})
}

func TestKeysAfterUndoBeginANewStep(t *testing.T) {
	p := newPlayer(t, "")
	p.keys("p0", "ArrowUp", "ArrowUp")
	p.do("undo", "")
	p.keys("p0", "ArrowUp")
	p.wants("steps", p.undos(), 1)
	p.do("undo", "")
	p.wants("hash", modelOf(p.hash()), "v=1&scene=compare")
}

func TestHistoryIsBounded(t *testing.T) {
	p := newPlayer(t, "")
	for range historyLimit + 50 {
		p.do("swap", "")
	}
	p.wants("steps", p.undos(), historyLimit)
}

func TestTheStateBeforeALinkIsOneUndoAway(t *testing.T) {
	p := newPlayer(t, "p=1,2&q=3,4")
	p.wants("a fresh page has nothing to undo", p.app.View().CanUndo, false)
	p.send(Restore{Hash: "p=bad&q=7,8,9"})
	p.do("undo", "")
	p.wants("hash", p.hash(), "#v=1&scene=compare&p=1,2&q=3,4")
}

func TestASnapshotIsNotTouchedByLaterEdits(t *testing.T) {
	p := newPlayer(t, "")
	p.do("add", "")
	after := p.hash()
	p.keys("p6", "PageUp")
	p.do("remove", "")
	p.do("undo", "")
	p.do("undo", "")
	p.wants("hash", modelOf(p.hash()), modelOf(after))
}

func TestTheHistoryGoesOnInANewApplication(t *testing.T) {
	a := New()
	a.Update(Restore{Hash: "#p=1,2,3&q=3,2,1"})
	a.Update(Do{Action: "swap"})
	a.Update(Do{Action: "preset", Argument: "die"})
	a.Update(Do{Action: "undo"})
	b := New()
	b.Update(Restore{Hash: a.Hash(), History: a.History()})
	for _, step := range []string{"redo", "redo", "undo", "undo", "undo"} {
		a.Update(Do{Action: step})
		b.Update(Do{Action: step})
		if a.Hash() != b.Hash() {
			t.Fatalf("after %s: %s, in the new one %s", step, a.Hash(), b.Hash())
		}
	}
	if undo, redo := b.history.can(); undo || !redo {
		t.Error("the new history is of another length")
	}
	b.Update(Restore{Hash: "#p=1,1", History: "nonsense\n<#scene=none\n<\n"})
	b.Update(Do{Action: "undo"})
}

func TestAMoveToTheSamePlaceChangesNothing(t *testing.T) {
	a := New()
	a.Layout()
	h := a.Handles()[0]
	at := geom.Point{X: h.X, Y: h.Y}
	send := func(phase input.Phase, dy float64) {
		a.Update(Input{input.Pointer{Phase: phase, ID: 1, At: at.Add(0, dy), Time: 1}})
	}
	send(input.Down, 0)
	send(input.Move, 30)
	before := a.Hash()
	send(input.Move, 30)
	send(input.Up, 30)
	if a.Hash() != before {
		t.Errorf("%s became %s", before, a.Hash())
	}
}
