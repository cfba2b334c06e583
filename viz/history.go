package viz

import "iridescent/viz/scene"

// state is what steps of undo are made of: a scene's model and what the state tells.
type state struct {
	scene   scene.Scene
	telling *scene.Telling
}

// moment is a state at some time.
type moment struct {
	model   any
	telling scene.Telling
}

func (s state) snapshot() moment { return moment{s.scene.Snapshot(), *s.telling} }

func (s state) restore(m moment) {
	s.scene.Restore(m.model)
	*s.telling = m.telling
}

func (s state) same(a, b moment) bool {
	return a.telling == b.telling && scene.Same(s.scene, a.model, b.model)
}

// historyLimit bounds the steps kept; a model is a few kilobytes.
const historyLimit = 200

// mergeWithin is how many seconds apart edits of one name still make one step.
const mergeWithin = 1

// history is a stack of states. A step is made when the state differs from the last one noted, whatever changed it.
type history struct {
	now        moment // as last noted
	past       []moment
	future     []moment
	merge      string  // name of the last edit
	mergedTime float64 // of the last edit
}

// reset forgets everything and starts from the state of now.
func (h *history) reset(s state) { *h = history{now: s.snapshot()} }

// note makes a step if the state has changed. Edits with the same name, not "", less than mergeWithin seconds apart
// become one step, whether or not each of them changes something.
func (h *history) note(s state, merge string, time float64) {
	m := s.snapshot()
	joined := merge != "" && merge == h.merge && time-h.mergedTime < mergeWithin && len(h.past) > 0
	if s.same(m, h.now) {
		h.now = m // what is no step of undo, as a selection, comes back as it was before the next step
		if joined {
			h.mergedTime = time
		}
		return
	}
	if !joined {
		h.past = append(h.past, h.now)
		if len(h.past) > historyLimit {
			h.past = h.past[1:]
		}
	}
	h.now, h.future = m, nil
	h.merge, h.mergedTime = merge, time
}

// step goes one step back or forth and reports whether there was one.
func (h *history) step(s state, back bool) bool {
	from, to := &h.past, &h.future
	if !back {
		from, to = to, from
	}
	n := len(*from)
	if n == 0 {
		return false
	}
	*to = append(*to, h.now)
	h.now = (*from)[n-1]
	*from = (*from)[:n-1]
	h.merge = ""
	s.restore(h.now)
	return true
}

// can reports whether there is something to undo and to redo.
func (h *history) can() (undo, redo bool) { return len(h.past) > 0, len(h.future) > 0 }
