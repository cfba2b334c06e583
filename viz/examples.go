package viz

import (
	"sync"

	"iridescent/viz/scene"
)

// example is what the preset tells whose state is that of the model; nothing if there is none.
func (a *App) example() scene.Telling {
	own := stateOf(a.scene)
	for k := range a.examples.presets {
		if a.examples.state(k) == own {
			return a.examples.presets[k].Telling
		}
	}
	return scene.Telling{}
}

// examples are the presets of a scene and the states that they are, without how they are looked at, as far as they were asked for.
type examples struct {
	make    func() scene.Scene
	presets []scene.Preset
	working sync.Mutex // a server has many applications
	states  []string
}

// known are the examples of scenes by name: they never change, and take a while.
var known sync.Map

func examplesOf(n named) *examples {
	if e, ok := known.Load(n.name); ok {
		return e.(*examples)
	}
	e, _ := known.LoadOrStore(n.name, &examples{make: n.make, presets: n.make().Presets()})
	return e.(*examples)
}

// state is what preset k comes to.
func (e *examples) state(k int) string {
	e.working.Lock()
	defer e.working.Unlock()
	for len(e.states) <= k {
		e.workOut()
	}
	return e.states[k]
}

// workOut adds the next state, for who has locked e.
func (e *examples) workOut() {
	blank := e.make()
	scene.Open(blank, e.presets[len(e.states)].State)
	e.states = append(e.states, stateOf(blank))
}

// Unprepared reports whether there is something to prepare.
func (a *App) Unprepared() bool {
	e := a.examples
	e.working.Lock()
	defer e.working.Unlock()
	return len(e.states) < len(e.presets)
}

// Prepare works out the next of the things that a hand would wait for when it moves a handle for the first time: to what state each
// preset comes. It reports whether there was one, and is for a time when nobody waits.
func (a *App) Prepare() bool {
	e := a.examples
	e.working.Lock()
	defer e.working.Unlock()
	if len(e.states) == len(e.presets) {
		return false
	}
	e.workOut()
	return true
}

// stateOf writes a model without how it is looked at.
func stateOf(s scene.Scene) string {
	var b []byte
	set := s.Params()
	for k := range set {
		if !set[k].Look {
			b = set[k : k+1].AppendHash(b)
		}
	}
	return string(b)
}
