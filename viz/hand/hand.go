// Package hand has the rules by which pointers and keys move handles: how far one reaches, from when on a press is a drag,
// which pointer holds what, and what the keys of a slider do.
package hand

import (
	"math"
	"slices"

	"iridescent/viz/geom"
	"iridescent/viz/input"
)

// Thresholds of the hand, in CSS pixels and seconds.
const (
	MoveMouse     = 4 // until then a press is a tap
	MoveTouch     = 8
	DoubleTapTime = 0.3
	DoubleTapSlop = 8

	sidewaysFree = 48 // sideways distance from which the vertical motion of a fine handle gets finer
	sidewaysHalf = 60 // further distance at which it is half as fast
)

// Reach is how far from its middle a handle can be taken.
func Reach(d input.Device, talk bool) float64 {
	switch {
	case talk:
		return 44
	case d != input.Mouse:
		return 28
	}
	return 24
}

// Threshold is how far a pointer of that device moves before its press is a drag.
func Threshold(d input.Device) float64 {
	if d == input.Touch {
		return MoveTouch
	}
	return MoveMouse
}

// Place is where a handle can be taken.
type Place struct {
	ID     string
	At     geom.Point
	R      float64   // as drawn; the reach is larger
	Around geom.Rect // where a press takes it too, if no handle is within reach: the column of a bar
}

// around returns the first handle around which the point is, or nil.
func around(places []Place, at geom.Point) *Place {
	for k := range places {
		if places[k].Around.Contains(at) {
			return &places[k]
		}
	}
	return nil
}

// Region takes the presses that no handle takes. It is dragged from the press on, and where it is dragged to is where the
// pointer is.
type Region struct {
	ID     string
	Area   geom.Rect
	Shared bool // several pointers can hold it at once
}

// Nearest returns the handle next to the point within the radius, or nil.
func Nearest(places []Place, at geom.Point, radius float64) *Place {
	var best *Place
	for k := range places {
		if d := places[k].At.Distance(at); d <= radius {
			best, radius = &places[k], d
		}
	}
	return best
}

// What an event of a pointer means for a handle.
type What uint8

// The meanings.
const (
	Nothing      What = iota // the pointer holds no handle
	Taken                    // it holds one from now on, which has not moved
	Dragged                  // it has taken the handle to At
	Tapped                   // it let go without having moved
	DoubleTapped             // the same a second time in short succession
	Released                 // it let go where At says, or was taken away
)

// Act is what a pointer did to a handle.
type Act struct {
	What   What
	Handle string
	At     geom.Point // where the middle of the handle goes
}

// grab is one pointer that is down on a handle.
type grab struct {
	pointer int
	device  input.Device
	handle  string
	fine    bool
	start   geom.Point // of the pointer
	moved   bool

	// origin is where the middle of the handle was when the pointer was at from; they are now at and last.
	origin, from, at, last geom.Point
}

// follow takes the handle along to where the pointer is.
func (g *grab) follow(to geom.Point) {
	g.at = g.origin.Add(to.X-g.from.X, to.Y-g.from.Y)
	if g.fine {
		sideways := math.Max(0, math.Abs(to.X-g.start.X)-sidewaysFree)
		g.origin.Y += (to.Y - g.last.Y) / (1 + sideways/sidewaysHalf)
		g.at.Y = g.origin.Y
	}
	g.last = to
}

// tap remembers the last tap for the next one.
type tap struct {
	handle string
	at     geom.Point
	time   float64
}

// Hold is which pointers hold which handles. A held handle is not taken by a second pointer. The zero value holds nothing.
type Hold struct {
	Regions []Region
	Reach   float64 // factor of the reach, for larger screens; 0 is 1
	grabs   []grab
	last    tap
}

// Any reports whether something is held.
func (h *Hold) Any() bool { return len(h.grabs) > 0 }

// Holds reports whether the handle is held.
func (h *Hold) Holds(id string) bool {
	return slices.ContainsFunc(h.grabs, func(g grab) bool { return g.handle == id })
}

// Refine begins the way of a held handle anew: its middle is there now, and from now on sideways distance makes its vertical
// motion finer.
func (h *Hold) Refine(id string, at geom.Point) {
	for k := range h.grabs {
		if g := &h.grabs[k]; g.handle == id {
			g.fine, g.origin, g.from, g.at = true, at, g.last, at
		}
	}
}

// Highest returns the least Y that a pointer has taken the middle of a fine handle to, or +Inf.
func (h *Hold) Highest() float64 {
	y := math.Inf(1)
	for k := range h.grabs {
		if g := &h.grabs[k]; g.fine && g.moved {
			y = math.Min(y, g.at.Y)
		}
	}
	return y
}

// Clear lets go of everything.
func (h *Hold) Clear() { h.grabs = h.grabs[:0] }

// Pointer folds one event of a pointer in and tells what it means. A press takes the nearest handle within reach, else the one
// around which it is; the handle does not jump to the pointer but keeps its distance from it.
func (h *Hold) Pointer(e input.Pointer, places []Place, talk bool) Act {
	if !finite(e.At) { // no place: let go where it was, if it lets go
		if e.Phase == input.Down || e.Phase == input.Move {
			return Act{}
		}
		e.Phase = input.Cancel
	}
	k := slices.IndexFunc(h.grabs, func(g grab) bool { return g.pointer == e.ID })
	if e.Phase == input.Down {
		if k >= 0 {
			return Act{}
		}
		return h.press(e, places, talk)
	}
	if k < 0 {
		return Act{}
	}
	return h.follow(k, e)
}

func finite(p geom.Point) bool { return !math.IsNaN(p.X-p.X) && !math.IsNaN(p.Y-p.Y) }

func (h *Hold) press(e input.Pointer, places []Place, talk bool) Act {
	g, shared := grab{pointer: e.ID, device: e.Device, start: e.At, from: e.At, last: e.At}, false
	if p := Nearest(places, e.At, Reach(e.Device, talk)*math.Max(h.Reach, 1)); p != nil {
		g.handle, g.origin = p.ID, p.At
	} else if p := around(places, e.At); p != nil {
		g.handle, g.origin = p.ID, p.At
	} else if r := h.region(e.At); r != nil {
		g.handle, g.origin, g.moved, shared = r.ID, e.At, true, r.Shared
	}
	if g.handle == "" || !shared && h.Holds(g.handle) {
		return Act{}
	}
	g.at = g.origin
	h.grabs = append(h.grabs, g)
	return Act{Taken, g.handle, g.at}
}

// region returns the region at a point, or nil.
func (h *Hold) region(at geom.Point) *Region {
	for k := range h.Regions {
		if h.Regions[k].Area.Contains(at) {
			return &h.Regions[k]
		}
	}
	return nil
}

func (h *Hold) follow(k int, e input.Pointer) Act {
	g := &h.grabs[k]
	still := g.moved && e.At == g.last // the last move said so already
	if e.Phase != input.Cancel && !still {
		if g.moved = g.moved || e.At.Distance(g.start) >= Threshold(g.device); g.moved {
			g.follow(e.At)
		}
	}
	act, moved, origin := Act{Handle: g.handle, At: g.at}, g.moved, g.origin
	if e.Phase == input.Move {
		if moved && !still {
			act.What = Dragged
		}
		return act
	}
	h.grabs = slices.Delete(h.grabs, k, k+1)
	switch {
	case e.Phase == input.Cancel:
		return Act{Released, act.Handle, origin}
	case still:
		act.What = Released
	case moved:
		act.What = Dragged // the place of letting go counts too; the grab is gone
	default:
		act.What = h.tapped(act.Handle, e)
	}
	return act
}

func (h *Hold) tapped(handle string, e input.Pointer) What {
	last := h.last
	h.last = tap{handle, e.At, e.Time}
	if last.handle == handle && e.Time-last.time <= DoubleTapTime && e.At.Distance(last.at) <= DoubleTapSlop {
		h.last = tap{}
		return DoubleTapped
	}
	return Tapped
}

// keys are the names of keys that can mean something on a handle.
var keys = [...]string{"ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", "Delete", "Backspace", "l", "L"}

// Means reports whether a key can mean something on a handle. Another one, such as Shift, disturbs no gesture.
func Means(key string) bool { return slices.Contains(keys[:], key) }

// Slider is the range and the step of a value that keys move.
type Slider struct{ Min, Max, Step float64 }

// Key returns what a key makes of the value of a slider, as native ones do: arrows a step, with Shift a tenth of it, the
// page keys ten, Home and End the ends. It reports false for any other key.
func (s Slider) Key(e input.Key, value float64) (float64, bool) {
	step := s.Step
	if e.Shift {
		step /= 10
	}
	switch e.Name {
	case "ArrowUp", "ArrowRight":
		value += step
	case "ArrowDown", "ArrowLeft":
		value -= step
	case "PageUp":
		value += 10 * s.Step
	case "PageDown":
		value -= 10 * s.Step
	case "Home":
		value = s.Min
	case "End":
		value = s.Max
	default:
		return value, false
	}
	return s.Clamp(value), true
}

// Clamp returns the value, or the end of the range beyond which it lies.
func (s Slider) Clamp(value float64) float64 { return math.Min(math.Max(value, s.Min), s.Max) }
