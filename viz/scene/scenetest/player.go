// Package scenetest is what the tests of scenes share: a player who opens a scene and plays with it, the pictures of its
// states in all sizes and themes with the rules that they keep, and the reference pictures. Only tests import it.
//
// A state is a hash as in the address. It may also have "unit", and for reference pictures "preset", "focus" and "steps".
package scenetest

import (
	"errors"
	"testing"

	"iridescent/infotheory"
	"iridescent/viz/geom"
	"iridescent/viz/hand"
	"iridescent/viz/input"
	"iridescent/viz/param"
	"iridescent/viz/scene"
	"iridescent/viz/theme"
)

// Player plays with a scene as the application does: each event is answered by a new layout. Its clock is its own.
type Player struct {
	T     testing.TB
	Scene scene.Scene
	Env   *scene.Env
	Area  geom.Rect
	Now   float64
}

// Pointers that tests use.
const (
	Mouse  = 1
	Finger = 10 // 10 and up are fingers
)

// Open brings a new scene into the state of a hash.
func Open(t testing.TB, s scene.Scene, hash string, width, height float64) *Player {
	t.Helper()
	p := seat(t, s, width, height)
	if hash == "" {
		p.Env.Telling = s.Presets()[0].Telling
	}
	given := map[string]bool{}
	for _, v := range param.ParseHash(hash) {
		p.assign(v.Key, v.Raw)
		given[v.Key] = true
	}
	scene.Reconcile(s, func(key string) bool { return given[key] })
	p.Layout()
	return p
}

// seat puts a player before a scene that has not been laid out yet.
func seat(t testing.TB, s scene.Scene, width, height float64) *Player {
	return &Player{T: t, Scene: s, Env: &scene.Env{Theme: &theme.Light, Unit: infotheory.Bit}, Area: geom.Rect{W: width, H: height}, Now: 100}
}

// assign gives a parameter a value, or one of the surroundings.
func (p *Player) assign(key, raw string) {
	p.T.Helper()
	var err error
	switch key {
	case "names":
		n := append(param.SplitLabels(raw, 2, 4), "", "")
		p.Env.Names = scene.Names{P: n[0], Q: n[1], Each: n[2]}
	case "unit":
		p.Env.Unit, err = infotheory.ParseUnit(raw)
	default:
		err = p.Scene.Params().Find(key).Set(raw)
	}
	if err != nil {
		p.T.Fatal(err)
	}
}

// Set gives a parameter a value as the application does, which ends gestures first.
func (p *Player) Set(key, raw string) {
	p.T.Helper()
	p.Scene.OnStage().EndGestures()
	p.assign(key, raw)
	p.Layout()
}

// View is what the page shows.
func (p *Player) View() scene.View { return scene.Show(p.Scene, p.Env) }

// Table is all numbers.
func (p *Player) Table() scene.Table { return scene.Tell(p.Scene, p.Env) }

// Layout places everything anew.
func (p *Player) Layout() { p.Scene.Layout(p.Area, p.Env) }

// Resize places everything in an area of another size.
func (p *Player) Resize(width, height float64) {
	p.Area.W, p.Area.H = width, height
	p.Layout()
}

// Do carries out an action.
func (p *Player) Do(action, argument string) error {
	err := p.act(action, argument)
	p.Layout()
	return err
}

// act does what the application does with an action.
func (p *Player) act(action, argument string) error {
	if action != "preset" {
		return p.Scene.Do(action, argument, p.Env)
	}
	for _, preset := range p.Scene.Presets() {
		if preset.Name == argument {
			p.Env.Telling = preset.Telling
			return errors.Join(scene.Open(p.Scene, preset.State)...)
		}
	}
	return param.Refuse("There is no preset %q.", argument)
}

// MustDo carries out an action that must not be refused.
func (p *Player) MustDo(action, argument string) {
	p.T.Helper()
	p.mustDo(action, argument)
	p.Layout()
}

// mustDo leaves the layout as it is.
func (p *Player) mustDo(action, argument string) {
	p.T.Helper()
	if err := p.act(action, argument); err != nil {
		p.T.Fatalf("%s %q: %v", action, argument, err)
	}
}

// Send folds an event in as the application does and returns the name of the edit: Escape takes the gesture back, keys
// that mean something and values end it first.
func (p *Player) Send(e input.Event) (merge string) {
	switch e := e.(type) {
	case input.Key:
		if e.Name == "Escape" {
			p.Scene.CancelGestures()
			p.Layout()
		}
		if !hand.Means(e.Name) {
			return ""
		}
		p.Scene.OnStage().EndGestures()
	case input.Assign:
		p.Scene.OnStage().EndGestures()
	}
	merge = p.Scene.Update(e, p.Env)
	p.Layout()
	return merge
}

// Pointer is one event of a pointer.
func (p *Player) Pointer(id int, phase input.Phase, at geom.Point) {
	p.Now += 0.01
	device := input.Mouse
	if id >= Finger {
		device = input.Touch
		p.Env.Touch = true
	}
	p.Send(input.Pointer{Phase: phase, ID: id, Device: device, At: at, Time: p.Now})
}

// Down presses a pointer.
func (p *Player) Down(id int, at geom.Point) { p.Pointer(id, input.Down, at) }

// Move moves a pointer.
func (p *Player) Move(id int, at geom.Point) { p.Pointer(id, input.Move, at) }

// Up lets a pointer go.
func (p *Player) Up(id int, at geom.Point) { p.Pointer(id, input.Up, at) }

// Tap presses a pointer and lets it go.
func (p *Player) Tap(id int, at geom.Point) { p.Down(id, at); p.Up(id, at) }

// Key presses a key on the twin of a handle and returns the name of the edit.
func (p *Player) Key(handle, name string) string {
	return p.Press(input.Key{Name: name, Handle: handle})
}

// ShiftKey is Key with Shift.
func (p *Player) ShiftKey(handle, name string) string {
	return p.Press(input.Key{Name: name, Handle: handle, Shift: true})
}

// Press presses a key now.
func (p *Player) Press(k input.Key) string {
	p.Now += 0.01
	k.Time = p.Now
	return p.Send(k)
}

// Tick gives a tick now.
func (p *Player) Tick() string { return p.Send(input.Tick{Time: p.Now}) }

// At returns where a handle stands on the canvas.
func (p *Player) At(id string) geom.Point {
	p.T.Helper()
	for _, h := range p.Scene.OnStage().Handles() {
		if h.ID == id && h.R > 0 {
			return geom.Point{X: h.X, Y: h.Y}
		}
	}
	p.T.Fatalf("there is no handle %s on the canvas", id)
	return geom.Point{}
}

// Hash is the state as in the address.
func (p *Player) Hash() string { return string(p.Scene.Params().AppendHash(nil)) }
