package compare

import (
	"math"
	"strconv"
	"strings"

	"iridescent/viz/hand"
	"iridescent/viz/input"
	"iridescent/viz/param"
)

// Steps of the keys, in probability.
const (
	stepFine   = 0.001
	stepArrow  = 0.01
	stepPage   = 0.1
	keyRunTime = 1 // seconds within which keys on one handle are one gesture
)

// keyRun is a run of keys on one handle: the shares of the others are those at its start.
type keyRun struct {
	side  side
	index int
	time  float64
	grip  *grip
}

// handleID names a handle: "p0" is p of the first outcome.
func handleID(s side, i int) string { return s.String() + strconv.Itoa(i) }

// parseHandle is the inverse of handleID; ok is false for any other text.
func (s *Scene) parseHandle(id string) (sd side, i int, ok bool) {
	for _, sd := range sides {
		number, found := strings.CutPrefix(id, sd.String())
		i, err := strconv.Atoi(number)
		if found && err == nil && i >= 0 && i < s.outcomes() && handleID(sd, i) == id {
			return sd, i, true
		}
	}
	return 0, 0, false
}

// key carries out a key on a handle and names the run that it belongs to.
func (s *Scene) key(e input.Key) string {
	side, i, ok := s.parseHandle(e.Handle)
	if !ok || !hand.Means(e.Name) {
		return ""
	}
	s.EndGestures()
	s.Selected = i
	v := s.runOf(side, i, e.Time).values[i]
	step := stepArrow
	if e.Shift {
		step = stepFine
	}
	switch e.Name {
	case "ArrowLeft", "ArrowRight":
		s.choose(e.Name == "ArrowRight")
		return ""
	case "ArrowUp":
		v += step
	case "ArrowDown":
		v -= step
	case "PageUp":
		v += stepPage
	case "PageDown":
		v -= stepPage
	case "Home":
		v = 0
	case "End":
		v = 1
	case "Delete", "Backspace":
		s.keys = keyRun{}
		s.sayError(s.toggleZero(side, i))
		return ""
	case "l", "L":
		s.keys = keyRun{}
		s.toggleLock(side, i)
		return ""
	}
	s.sayError(s.put(side, i, v))
	return "key " + e.Handle
}

// assign sets a handle to a value, as assistive technology does.
func (s *Scene) assign(e input.Assign) string {
	side, i, ok := s.parseHandle(e.Handle)
	if !ok || math.IsNaN(e.Value) {
		return ""
	}
	s.EndGestures()
	s.Selected = i
	s.runOf(side, i, e.Time)
	s.sayError(s.put(side, i, e.Value))
	return "key " + e.Handle
}

func (s *Scene) sayError(err error) {
	if err != nil {
		s.say("%s", err)
	}
}

// runOf returns the grip of the run of keys on a handle, a new one if the last key was elsewhere or too long ago.
func (s *Scene) runOf(side side, i int, time float64) *grip {
	k := &s.keys
	if k.grip == nil || k.side != side || k.index != i || time-k.time >= keyRunTime {
		*k = keyRun{side: side, index: i, grip: newGrip(s.probabilities(side), s.Locked[side])}
		k.grip.held[i] = true
	}
	k.time = time
	return k.grip
}

// put sets one probability by the run of keys in progress, within [0, what the locked ones leave].
func (s *Scene) put(side side, i int, v float64) error {
	if s.Locked[side][i] {
		return param.Refuse("%s of %s is locked; unlock it to move it.", side, s.Labels[i])
	}
	g := s.keys.grip
	if v < leastSet {
		v = 0
	}
	before := g.values[i]
	if v == 0 && before > 0 && positive(g.values[:]) == 1 {
		return s.refuseZero(side, i)
	}
	switch g.move(i, v, s.Locked[side]) {
	case notMoved:
		return param.Refuse("Nothing else of %s is free to give or take: unlock an outcome.", side)
	case movedEqually:
		s.say("The others were all 0, so they share equally.")
	}
	if v == 0 && before > 0 {
		s.zeroed[side][i] = before
	}
	s.Weights[side] = g.weights(s.Locked[side])
	s.tellRaised(g, side)
	return nil
}

func (s *Scene) refuseZero(side side, i int) error {
	return param.Refuse("%s is all that %s has: it cannot become 0.", s.Labels[i], side)
}

// toggleZero sets a probability to 0, or a zero back to what it was before (an equal share if that is not known).
func (s *Scene) toggleZero(side side, i int) error {
	probabilities := s.probabilities(side)
	s.keys = keyRun{side: side, index: i, grip: newGrip(probabilities, s.Locked[side])}
	if g := s.grips[side]; g != nil {
		s.keys.grip.held = g.held // other fingers keep what they hold
	}
	s.keys.grip.held[i] = true
	defer func() { s.keys = keyRun{} }()
	v := 0.0
	if probabilities[i] == 0 {
		if v = s.zeroed[side][i]; v == 0 {
			v = significant(1 / float64(s.outcomes()))
		}
	}
	return s.put(side, i, v)
}

// toggleLock locks or unlocks one probability.
func (s *Scene) toggleLock(side side, i int) {
	if s.Locked[side][i] = !s.Locked[side][i]; s.Locked[side][i] {
		s.say("%s of %s is locked.", side, s.Labels[i])
		return
	}
	s.say("%s of %s is free.", side, s.Labels[i])
}

// choose selects the next or the previous outcome, without going round.
func (s *Scene) choose(next bool) {
	step := -1
	if next {
		step = 1
	}
	if s.Selected < 0 && !next {
		s.Selected = s.outcomes() // before the first comes the last
	}
	s.Selected = min(max(s.Selected+step, 0), s.outcomes()-1)
	s.keys = keyRun{}
}
