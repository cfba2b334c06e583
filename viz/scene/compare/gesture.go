package compare

import (
	"math"
	"slices"

	"iridescent/viz/geom"
	"iridescent/viz/hand"
	"iridescent/viz/input"
	"iridescent/viz/scene"
)

// Thresholds of the hand beside those of package hand, in CSS pixels and seconds.
const (
	raiseAfter   = 0.3 // held above the top of the axis
	sidewaysFree = 48  // sideways distance from which the vertical motion gets finer
	sidewaysHalf = 60  // further distance at which it is half as fast
)

// grab is one pointer that is down.
type grab struct {
	pointer int
	device  input.Device
	side    side
	index   int
	start   geom.Point
	last    geom.Point
	y       float64 // where the pointer has taken the handle
	moved   bool
	scrub   bool    // it chooses columns and holds no handle
	above   float64 // time since which it is above the top; 0 if it is not
	alone   bool    // all others were 0 at the start
	from    float64 // its value at the start
	told    moved   // what the reader was told already
}

// tap remembers the last tap for the next one.
type tap struct {
	side  side
	index int
	at    geom.Point
	time  float64
	valid bool
}

func (s *Scene) pointer(e input.Pointer, env *scene.Env) {
	if math.IsNaN(e.At.X-e.At.X) || math.IsNaN(e.At.Y-e.At.Y) { // no place: let go where it was, if it lets go
		if e.Phase == input.Down || e.Phase == input.Move {
			return
		}
		e.Phase = input.Cancel
	}
	if e.Phase == input.Down {
		s.press(e, env)
		return
	}
	if s.stroke != nil && s.stroke.pointer == e.ID {
		s.paintTo(e)
		return
	}
	k := slices.IndexFunc(s.grabs, func(g grab) bool { return g.pointer == e.ID })
	if k < 0 {
		return
	}
	g := &s.grabs[k]
	if e.Phase != input.Cancel {
		s.drag(g, e)
	}
	if e.Phase == input.Up && !g.moved && !g.scrub {
		s.tapped(g, e)
	}
	if e.Phase != input.Move {
		s.let(k)
	}
}

// press takes what is under the pointer, if anything.
func (s *Scene) press(e input.Pointer, env *scene.Env) {
	if slices.ContainsFunc(s.grabs, func(g grab) bool { return g.pointer == e.ID }) || s.stroke != nil && s.stroke.pointer == e.ID {
		return
	}
	plot := s.places.axis.plot
	if s.paint != paintOff {
		if s.stroke == nil && plot.Contains(e.At) {
			s.begin()
			s.startStroke(e)
		}
		return
	}
	if h := s.nearest(e.At, hand.Reach(e.Device, env.Talk)); h != nil {
		if g := s.grips[h.side]; g != nil && g.held[h.index] {
			return // a second finger on a held handle
		}
		s.begin()
		s.take(e, h.side, h.index)
	} else if s.places.columns && s.places.columnArea().Contains(e.At) {
		s.begin()
		s.grabs = append(s.grabs, grab{pointer: e.ID, device: e.Device, start: e.At, last: e.At, scrub: true, index: -1})
		s.selectColumn(e.At.X)
	}
}

// nearest returns the handle next to the point within the radius, or nil.
func (s *Scene) nearest(at geom.Point, radius float64) *handlePlace {
	var best *handlePlace
	for k := range s.places.handles {
		h := &s.places.handles[k]
		if d := h.at.Distance(at); d <= radius {
			best, radius = h, d
		}
	}
	return best
}

// begin keeps the model as the first pointer finds it.
func (s *Scene) begin() {
	s.keys = keyRun{}
	if s.before == nil {
		m := s.Model.clone()
		s.before = &m
	}
}

// take makes the pointer hold a handle.
func (s *Scene) take(e input.Pointer, side side, i int) {
	if s.grips[side] == nil {
		s.grips[side] = newGrip(s.probabilities(side), s.Locked[side])
	}
	g := s.grips[side]
	g.held[i] = true
	s.grabs = append(s.grabs, grab{
		pointer: e.ID, device: e.Device, side: side, index: i, start: e.At, last: e.At,
		y: s.places.axis.anchor(g.values[i]), alone: g.values[i] > 0 && positive(g.values[:]) == 1, from: g.values[i],
	})
}

// drag moves what the pointer holds.
func (s *Scene) drag(g *grab, e input.Pointer) {
	if g.scrub {
		s.selectColumn(e.At.X)
		return
	}
	if !g.moved && e.At.Distance(g.start) < hand.Threshold(g.device) {
		return
	}
	if g.moved && e.At == g.last {
		return // the last move said so already; what was let go since then keeps its value
	}
	g.moved = true
	sideways := math.Max(0, math.Abs(e.At.X-g.start.X)-sidewaysFree)
	g.y += (e.At.Y - g.last.Y) / (1 + sideways/sidewaysHalf)
	g.last = e.At
	s.Selected = g.index
	s.watchTop(g, e.Time)
	s.tick(e.Time) // a finger is never still enough for the clock alone
	s.moveTo(g, s.places.axis.value(g.y))
}

// watchTop notes since when a pointer is above the top of a linear axis that can still grow.
func (s *Scene) watchTop(g *grab, time float64) {
	switch {
	case s.logAxis || s.top >= 1 || g.y >= s.places.axis.plot.Y:
		g.above = 0
	case g.above == 0:
		g.above = math.Max(time, math.SmallestNonzeroFloat64)
	}
}

// tick raises the axis for those held above it long enough, and anchors them anew where they stand.
func (s *Scene) tick(time float64) {
	for k := range s.grabs {
		g := &s.grabs[k]
		if g.above == 0 || time-g.above < raiseAfter-0.001 {
			continue
		}
		s.top = raised(s.top)
		s.places.axis.top = s.top
		for j := range s.grabs {
			h := &s.grabs[j]
			if !h.scrub {
				h.y, h.above = s.places.axis.anchor(s.grips[h.side].values[h.index]), 0
			}
		}
		return
	}
}

// Wake returns when a Tick is needed: while a pointer is above the top of the axis.
func (s *Scene) Wake() float64 {
	for k := range s.grabs {
		if s.grabs[k].above > 0 {
			return raiseAfter
		}
	}
	return 0
}

// moveTo sets what a pointer holds, within what the others allow, and says what stands in the way.
func (s *Scene) moveTo(g *grab, v float64) {
	if s.Locked[g.side][g.index] {
		s.tell(g, notMoved, "%s of %s is locked; unlock it to move it.", g.side, s.Labels[g.index])
		return
	}
	grip := s.grips[g.side]
	refused := v == 0 && g.alone
	if refused {
		v = s.places.axis.value(s.places.axis.plot.Bottom() + zeroDetent - 1)
		s.tell(g, movedToLimit, "%s is all that %s has: it cannot become 0.", s.Labels[g.index], g.side)
	}
	switch grip.move(g.index, v, s.Locked[g.side]) {
	case notMoved:
		s.tell(g, notMoved, "Nothing else of %s is free to give or take: unlock an outcome or let another go.", g.side)
		return
	case movedEqually:
		if !refused {
			s.tell(g, movedEqually, "The others were all 0, so they share equally.")
		}
	}
	if v == 0 && g.from > 0 {
		s.zeroed[g.side][g.index] = g.from
	}
	s.Weights[g.side] = grip.weights(s.Locked[g.side])
	s.tellRaised(grip, g.side)
}

// tellRaised says, once a gesture, that it has made a weight larger than it was entered.
func (s *Scene) tellRaised(g *grip, side side) {
	if i := g.raised; i >= 0 {
		g.raised = -1
		s.say("%s of %s was below 0.000001, the least that a hand can set: it was raised to that.", side, s.Labels[i])
	}
}

// tell says something once a grab.
func (s *Scene) tell(g *grab, what moved, format string, a ...any) {
	if g.told != what {
		g.told = what
		s.say(format, a...)
	}
}

// tapped selects an outcome; the second tap on a handle toggles its zero.
func (s *Scene) tapped(g *grab, e input.Pointer) {
	last := s.tap
	s.Selected = g.index
	s.tap = tap{g.side, g.index, e.At, e.Time, true}
	if last.valid && last.side == g.side && last.index == g.index &&
		e.Time-last.time <= hand.DoubleTapTime && e.At.Distance(last.at) <= hand.DoubleTapSlop {
		s.tap.valid = false
		g2 := s.grips[g.side]
		if err := s.toggleZero(g.side, g.index); err != nil {
			s.say("%s", err)
			return
		}
		g2.adopt(s.probabilities(g.side), s.Locked[g.side])
	}
}

// let ends grab k, keeping the value.
func (s *Scene) let(k int) {
	g := s.grabs[k]
	s.grabs = slices.Delete(s.grabs, k, k+1)
	if !g.scrub {
		s.grips[g.side].release(g.index, s.Locked[g.side])
		if !s.grips[g.side].holdsAny() {
			s.grips[g.side] = nil
		}
	}
	s.settle()
}

// settle ends the gesture when nothing is held any more.
func (s *Scene) settle() {
	if len(s.grabs) == 0 && s.stroke == nil {
		s.before = nil
	}
}

// EndGestures lets go of everything, keeping the values.
func (s *Scene) EndGestures() {
	if s.stroke != nil {
		s.endStroke()
	}
	s.grabs, s.grips, s.before = s.grabs[:0], [2]*grip{}, nil
}

// CancelGestures puts back what the gesture found, and reports whether there was one.
func (s *Scene) CancelGestures() bool {
	if s.before == nil {
		return false
	}
	s.Model = *s.before
	s.stroke = nil
	s.EndGestures()
	return true
}

// selectColumn selects the outcome whose column is next to x.
func (s *Scene) selectColumn(x float64) {
	p := s.places.axis.plot
	i := int((x - p.X) / p.W * float64(s.outcomes()))
	s.Selected = min(max(i, 0), s.outcomes()-1)
}
