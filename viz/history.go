package viz

import "iridescent/viz/scene"

// historyLimit bounds the steps kept; a model is a few kilobytes.
const historyLimit = 200

// mergeWithin is how many seconds apart edits of one name still make one step.
const mergeWithin = 1

// history is a stack of models. A step is made when the model differs from the last one noted, whatever changed it.
type history struct {
	now        any // the model as last noted
	past       []any
	future     []any
	merge      string  // name of the last edit
	mergedTime float64 // of the last edit
}

// reset forgets everything and starts from the scene's model.
func (h *history) reset(s scene.Scene) { *h = history{now: s.Snapshot()} }

// note makes a step if the model has changed. Edits with the same name, not "", less than mergeWithin seconds apart
// become one step, whether or not each of them changes something.
func (h *history) note(s scene.Scene, merge string, time float64) {
	m := s.Snapshot()
	joined := merge != "" && merge == h.merge && time-h.mergedTime < mergeWithin && len(h.past) > 0
	if s.Same(m, h.now) {
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
func (h *history) step(s scene.Scene, back bool) bool {
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
	s.Restore(h.now)
	return true
}

// can reports whether there is something to undo and to redo.
func (h *history) can() (undo, redo bool) { return len(h.past) > 0, len(h.future) > 0 }
