// Package viz is the application without a screen: messages come in by one door (App.Update), effects go out as data,
// and in between stand the scenes. It knows neither Ebitengine nor the browser.
package viz

import (
	"fmt"
	"slices"

	"iridescent/infotheory"
	"iridescent/viz/geom"
	"iridescent/viz/hand"
	"iridescent/viz/input"
	"iridescent/viz/mark"
	"iridescent/viz/param"
	"iridescent/viz/scene"
	"iridescent/viz/theme"
)

// stage is a scene with what its state tells, its steps of undo and what a preset has lent it. One that the reader has left
// keeps all.
type stage struct {
	scene   scene.Scene
	telling scene.Telling
	history history
	lent    []string
	veiled  []string
	task    *task
}

// App is the whole state. Make one with New.
type App struct {
	scenes    []named // all there are
	scene     scene.Scene
	name      string           // of the scene
	left      map[string]stage // by name, scenes that the reader has left
	env       scene.Env
	size      geom.Rect  // of the canvas
	top       float64    // how much of it the page covers with its masthead and what is above that
	above     float64    // what is above the masthead: no part of a picture that stands alone
	letGo     float64    // when the last pointer let go
	head      Head       // what the picture itself shows of one
	sheet     mark.Sheet // with it
	history   history
	examples  *examples
	lent      []string // keys of how the scene is looked at that a preset has set: they go with it
	veiled    []string // names of what is veiled
	revealed  []string // the same before it was revealed last
	task      *task    // the exercise that is open, or nil
	hideTerms bool     // the page asks for it
	captions  captions
	address   string // the hash as last asked for or given
	started   bool   // a first hash was restored
	notices   []string
	unsaid    int  // notices beyond the limit
	stale     bool // places do not belong to the model any more
	effects   []Effect
	wake      float64 // seconds until a Tick is wanted; 0 is none
	motion    motion
}

// New returns the application in the state of an empty URL.
func New() *App { return newApp(scenes()) }

func newApp(scenes []named) *App {
	a := &App{scenes: scenes, left: map[string]stage{}, env: scene.Env{Theme: &theme.Light, Unit: infotheory.Bit}, size: geom.Rect{W: 960, H: 552}}
	a.open(scenes[0])
	return a
}

// named returns the scene of that name, or nil.
func (a *App) named(name string) *named {
	k := slices.IndexFunc(a.scenes, func(n named) bool { return n.name == name })
	if k < 0 {
		return nil
	}
	return &a.scenes[k]
}

// open makes a scene the one on the screen, as the reader left it if it was there before.
func (a *App) open(n named) {
	if a.scene != nil {
		a.release()
		if s, ok := a.scene.(scene.Animated); ok {
			s.Pause()
		}
		a.left[a.name] = stage{a.scene, a.env.Telling, a.history, a.lent, a.veiled, a.task}
	}
	before, again := a.left[n.name]
	a.name, a.scene, a.env.Telling, a.history, a.lent = n.name, before.scene, before.telling, before.history, before.lent
	a.veiled, a.revealed, a.env.Veil, a.task = before.veiled, nil, nil, before.task
	a.examples = examplesOf(n)
	if !again {
		a.scene = n.make()
		scene.Open(a.scene, "")
		a.env.Telling = a.example()
		a.history.reset(a.state())
	}
	a.stale = true
}

// Update carries out one message and returns what the edge must do. The slice is good until the next call.
func (a *App) Update(m Msg) []Effect {
	a.effects, a.wake = a.effects[:0], 0
	departs := a.depart(m)
	switch m.(type) {
	case Restore, Set, Follow, Do, Resize:
		a.env.Before = nil
	}
	switch m := m.(type) {
	case Restore:
		a.restore(m.Hash)
		if m.History != "" {
			a.remember(m.History)
		}
	case Set:
		a.set(m)
	case Follow:
		a.follow(m)
	case Do:
		a.do(m)
	case Input:
		if !a.tick(m.Event) {
			a.input(m.Event)
		}
	case Resize:
		a.resize(m)
	case Surroundings:
		a.surround(m)
	case Hover:
		a.hover(m)
	case Dismiss:
		a.notices = nil
		a.changed("notice")
	}
	if departs {
		a.move()
	}
	a.sayNews()
	if time, ok := timeOf(m); ok {
		a.judge(time)
	}
	if w, ok := a.scene.(scene.Waker); ok {
		a.wakeIn(w.Wake())
	}
	if a.wake > 0 {
		a.emit(Wake{a.wake})
	}
	return a.effects
}

// sayNews passes on what the scene says of the last event. What would say a veiled number stays unsaid.
func (a *App) sayNews() {
	s := a.scene.OnStage().Status()
	if s != "" && a.veiled != nil {
		a.cover() // the numbers of now
		s = a.veilNews(s)
	}
	if s != "" {
		a.emit(Announce{s})
	}
}

func (a *App) emit(e Effect) { a.effects = append(a.effects, e) }

func (a *App) changed(cause string) {
	a.stale = true
	a.emit(Changed{cause})
}

// edited notes what a message did to the model: a step of undo unless something is still held, and the URL.
func (a *App) edited(cause, merge string, time float64) {
	a.changed(cause)
	if a.scene.OnStage().Busy() {
		return
	}
	a.history.note(a.state(), merge, time)
	a.readdress()
}

// readdress asks for the hash in the address bar if it is another one. Some of it, as the unit, is no step of undo.
func (a *App) readdress() {
	if h := a.Hash(); h != a.address {
		a.address = h
		a.emit(ReplaceURL{h})
	}
}

// release ends all gestures, keeping their values as a step of undo of their own.
func (a *App) release() {
	a.scene.OnStage().EndGestures()
	a.history.note(a.state(), "", 0)
}

// input passes an event on to the scene. Escape is the application's: it takes the gesture back.
func (a *App) input(e input.Event) {
	time := 0.0
	switch e := e.(type) {
	case input.Pointer:
		a.env.Touch, time = e.Device == input.Touch, e.Time
	case input.Key:
		if e.Name == "Escape" {
			a.cancel()
		}
		if !hand.Means(e.Name) {
			return
		}
		time = e.Time
		a.release()
		a.hover(nowhere)
	case input.Assign:
		time = e.Time
		a.release()
	case input.Tick:
		time = e.Time
	}
	if p, ok := e.(input.Pointer); !ok || p.Phase == input.Down {
		a.layout() // a press is asked against the places that are on the screen
	}
	h := a.hold()
	merge := a.compare(e, time)
	if err := a.refuseChange(h); err != nil {
		a.endRefused(e, h)
		a.refused(err)
		return
	}
	cause := "edit"
	if _, ok := e.(input.Tick); ok {
		cause = "tick"
	}
	a.edited(cause, merge, time)
}

// cancel takes back the gesture in progress, whichever handle has the focus.
func (a *App) cancel() {
	if a.scene.CancelGestures() {
		a.readdress() // of what is no step of undo
		a.changed("cancel")
	}
}

func (a *App) do(m Do) {
	if m.Action == "cancel" {
		a.cancel()
		return
	}
	a.release()
	switch m.Action {
	case "undo", "redo", "reset", "preset", "values":
		a.notices = nil // they are about a state that goes
	}
	if m.Action == "preset" || m.Action == "scene" {
		a.readdress() // the entry that is left keeps the state that is left
	}
	switch m.Action {
	case "undo", "redo":
		if a.history.step(a.state(), m.Action == "undo") {
			a.giveBack()
		} else {
			a.emit(Announce{"Nothing to " + m.Action + "."})
		}
		a.readdress()
		a.changed(m.Action)
		return
	case "scene":
		a.switchTo(m.Argument)
		return
	case "reset":
		if a.task != nil {
			a.restart()
			a.edited("edit", "", m.Time)
			return
		}
		scene.Open(a.scene, "")
		a.env.Telling = a.example()
		a.lent, a.veiled, a.revealed = a.lent[:0], nil, nil
		a.edited("edit", "", m.Time)
		return
	}
	h := a.hold()
	err := a.act(m)
	if err == nil {
		err = a.refuseChange(h)
	}
	if err != nil {
		a.refused(err)
		return
	}
	if m.Action == "preset" {
		a.address = a.Hash()
		a.emit(PushURL{a.address})
	}
	a.edited("edit", "", m.Time)
}

// refused says why something was not done.
func (a *App) refused(err error) {
	a.emit(Announce{err.Error()})
	a.readdress() // of a gesture that it ended
	a.changed("refused")
}

// act opens a preset or carries out an action of the scene.
func (a *App) act(m Do) error {
	switch m.Action {
	case "preset":
		if a.task != nil {
			return param.Refuse("An exercise is open: leave it first.")
		}
		return a.openPreset(m.Argument)
	case "leave":
		a.leaveTask()
		return nil
	case "reveal":
		if a.waits() {
			return param.Refuse("Predict first, then it is shown.")
		}
		return a.reveal(m.Argument)
	case "veil":
		return a.veil(m.Argument)
	}
	labels := a.labels()
	err := a.scene.Do(m.Action, m.Argument, &a.env)
	switch {
	case err != nil:
	case m.Action == "swap":
		a.swapNames()
	case m.Action == "values" && a.labels() != labels:
		a.env.Telling = a.example()
	}
	return err
}

// switchTo goes to another scene by its name, or to the "next" or "previous" one in the order of the menu.
func (a *App) switchTo(name string) {
	all := a.scenes
	to := slices.IndexFunc(all, func(n named) bool { return n.name == name })
	at := slices.IndexFunc(all, func(n named) bool { return n.name == a.name })
	switch name {
	case "next":
		to = min(at+1, len(all)-1)
	case "previous":
		to = max(at-1, 0)
	}
	switch {
	case to < 0:
		a.emit(Announce{fmt.Sprintf("There is no scene %q.", param.Clip(name))})
	case to != at:
		a.notices = nil
		a.open(all[to])
		a.address = a.Hash()
		a.emit(PushURL{a.address})
		a.emit(Announce{all[to].title + ". " + all[to].caption})
		a.changed("scene")
	}
}

func (a *App) resize(m Resize) {
	if m.Width == a.size.W && m.Height == a.size.H {
		return
	}
	a.release()
	a.motion.going = false
	a.size = geom.Rect{W: m.Width, H: m.Height}
	a.edited("edit", "", 0)
}

func (a *App) surround(m Surroundings) {
	t := theme.Find(m.Theme)
	if t == nil {
		t = &theme.Light
	}
	if m.Forced != nil {
		forced := theme.Forced(m.Forced.Text, m.Forced.Ground)
		if t = a.env.Theme; *t != forced {
			t = &forced
		}
	}
	env := a.env
	env.Theme, env.Talk, env.Stage, env.Text, env.Page, env.Focus, env.Still = t, m.Talk, m.Stage, m.Text, m.Page, m.Focus, m.Still
	if env != a.env || m.HideTerms != a.hideTerms || m.Top != a.top || m.Above != a.above || m.Head != a.head {
		a.motion.going = a.motion.going && env.Theme == a.env.Theme && !env.Still
		a.env, a.hideTerms, a.top, a.above, a.head = env, m.HideTerms, m.Top, m.Above, m.Head
		a.changed("surroundings")
	}
}

// Animating reports whether the scene goes on by itself, or the picture does: every frame begins with a Tick then.
func (a *App) Animating() bool { return a.motion.going || a.animates() }

// Theme returns the theme in force.
func (a *App) Theme() *theme.Theme { return a.env.Theme }

// Size returns the size of the canvas in CSS pixels.
func (a *App) Size() (width, height float64) { return a.size.W, a.size.H }

// Handles returns every handle, also one that is not drawn now.
func (a *App) Handles() []scene.Handle {
	a.layout()
	return a.scene.OnStage().Handles()
}

// Words returns where the texts of the picture stand, in CSS pixels.
func (a *App) Words() []geom.Rect {
	a.layout()
	return a.scene.OnStage().Words()
}

// Areas appends the places that take pointers.
func (a *App) Areas(dst []scene.Area) []scene.Area {
	a.layout()
	return a.scene.OnStage().Areas(dst)
}
