package viz

import (
	"iridescent/viz/canvas"
	"iridescent/viz/input"
	"iridescent/viz/mark"
	"iridescent/viz/param"
	"iridescent/viz/scene"
)

// motionTime is how long the picture takes to move to a state that was chosen or typed, in seconds.
const motionTime = 0.25

// motion is the way of the picture from the state that was left to the state of now. The state itself, with its readings, places, address
// and exports, does not move: only what Frame paints does.
type motion struct {
	morph    mark.Morph
	going    bool
	matched  bool    // morph leads to the picture of now
	from     float64 // when its first frame was
	progress float64 // how much of its time has passed, from 0 to 1
}

// depart keeps the picture as it is seen, if a message may be one that the picture moves after. It returns whether it was.
func (a *App) depart(m Msg) bool {
	if a.env.Still || a.env.Talk || a.stale || !a.chooses(m) { // what is stale was never seen
		return false
	}
	next := &a.motion.morph.To // what is seen leads to it now, or is it
	if !a.motion.going || !a.motion.matched {
		next.Begin(a.env.Theme, a.env.Unit, 1)
		a.scene.OnStage().Draw(next)
	} else {
		var seen mark.Sheet
		a.motion.morph.Draw(&seen, a.eased())
		*next = seen
	}
	a.motion.morph.From, a.motion.morph.To = a.motion.morph.To, a.motion.morph.From
	a.motion.going = false
	return true
}

// chooses reports whether a message chooses or types a state, instead of moving it little by little as a hand does.
func (a *App) chooses(m Msg) bool {
	switch m := m.(type) {
	case Do:
		return !a.scene.OnStage().Busy()
	case Restore:
		return a.started && m.History == ""
	case Set:
		return !a.slides(m.Hash)
	}
	return false
}

// slides reports whether a number of a hash has a slider.
func (a *App) slides(hash string) bool {
	set := a.scene.Params()
	for _, pair := range param.ParseHash(hash) {
		if p := set.Find(pair.Key); p != nil && p.Kind == param.Range {
			return true
		}
	}
	return false
}

// move begins the motion, unless nothing is to be seen of it.
func (a *App) move() {
	if a.stale {
		a.motion.going, a.motion.matched, a.motion.from, a.motion.progress = true, false, 0, 0
	}
}

// tick lets a motion go on and reports whether the event is nothing to the scene. A hand or a key ends it.
func (a *App) tick(e input.Event) (only bool) {
	m := &a.motion
	t, ok := e.(input.Tick)
	if !m.going {
		return false
	}
	if !ok {
		m.going = false
		return false
	}
	if m.from == 0 {
		m.from = t.Time
	}
	m.progress = (t.Time - m.from) / motionTime
	m.going = m.progress < 1
	w, waits := a.scene.(scene.Waker)
	return !a.animates() && !(waits && w.Wake() > 0)
}

// animates reports whether the scene goes on by itself.
func (a *App) animates() bool {
	s, ok := a.scene.(scene.Animated)
	return ok && s.Animating()
}

// eased is how much of the way is done: fast at first, slowly at the end.
func (a *App) eased() float64 {
	rest := 1 - a.motion.progress
	return 1 - rest*rest*rest
}

// Frame paints the picture of the screen, which may be on its way to the one that Draw paints.
func (a *App) Frame(c canvas.Canvas) {
	m := &a.motion
	if m.going && !m.matched {
		m.morph.To.Begin(a.env.Theme, a.env.Unit, 1)
		a.scene.OnStage().Draw(&m.morph.To)
		m.matched = true
		m.going = m.morph.Match(a.size.W, a.size.H)
	}
	if !m.going {
		a.Draw(c)
		return
	}
	a.sheet.Draw(c)
	m.morph.Draw(c, a.eased())
}
