package scene

import (
	"math"
	"strconv"

	"iridescent/viz/geom"
	"iridescent/viz/hand"
	"iridescent/viz/input"
	"iridescent/viz/scale"
)

// Row is many grips of one kind, told apart by an index from 0: the bars of a distribution, the cells of a table. They have
// one twin in the page, which roves. The scene draws them. Package weights has one.
type Row interface {
	Len() int
	// ID names a grip and allocates nothing; Find is its inverse.
	ID(i int) string
	Find(id string) (i int, ok bool)
	// Handle describes a grip; the place and the radius are those of its twin where it is not drawn. The Step is that of the
	// arrow keys. Says is the text of its twin.
	Handle(i int) Handle
	Says(i int) string
	// Twin is the name of the twin and the grip that it stands on.
	Twin() (name string, i int)

	// Take makes a pointer hold a grip and returns where its way begins; Anchor is where that is now. Drag takes it to a
	// point, Release lets go of it, End of all.
	Take(i int) geom.Point
	Anchor(i int) geom.Point
	Drag(i int, to geom.Point)
	Release(i int)
	End()
	// Tap answers a tap; double is the second one in short succession.
	Tap(i int, double bool)

	// Press takes a key that means something else than on a slider, and reports whether it did. From is the number that the
	// other keys lead from, Set gives it a value; time is that of the key, in seconds.
	Press(i int, e input.Key) bool
	From(i int, time float64) float64
	Set(i int, v, time float64)
}

// twinOfRow stands in Grips.twins for the twin of the first row, the numbers below it for the next ones. They come after
// those of all grips.
const twinOfRow = -2

// Row adds a row. Its grips that can be taken now are placed after that.
func (gs *Grips) Row(r Row) {
	gs.rows = append(gs.rows, r)
}

// PlaceInRow makes grip i of the row that was added last one that can be taken there.
func (gs *Grips) PlaceInRow(i int, at geom.Point, radius float64) {
	k := len(gs.rows) - 1
	gs.places = append(gs.places, hand.Place{ID: gs.rows[k].ID(i), At: at, R: radius})
	gs.twins = append(gs.twins, twinOfRow-k)
}

// inRow returns the row and the index of a grip.
func (gs *Grips) inRow(id string) (r Row, i int) {
	for k := range gs.rows {
		if i, ok := gs.rows[k].Find(id); ok {
			return gs.rows[k], i
		}
	}
	return nil, 0
}

// AroundInRow makes a press in an area take the grip that was placed last, where no disc is within reach.
func (gs *Grips) AroundInRow(area geom.Rect) { gs.places[len(gs.places)-1].Around = area }

// placeOf returns where a grip can be taken, or nil.
func (gs *Grips) placeOf(id string) *hand.Place {
	for k := range gs.places {
		if gs.places[k].ID == id {
			return &gs.places[k]
		}
	}
	return nil
}

// handleInRow describes a grip where it stands. One that cannot be taken now has no radius, unless it is a twin.
func (gs *Grips) handleInRow(r Row, i int, twin bool) Handle {
	h := r.Handle(i)
	h.Step = TwinStep(h.Step)
	if p := gs.placeOf(h.ID); p != nil {
		h.X, h.Y, h.R = p.At.X, p.At.Y, p.R
	} else if !twin {
		h.R = 0
	}
	if twin {
		h.Twin, _ = r.Twin()
		h.ValueText = r.Says(i)
		h.Label += ", " + strconv.Itoa(i+1) + " of " + strconv.Itoa(r.Len())
	}
	return h
}

// actInRow does to a grip of a row what a pointer did.
func (gs *Grips) actInRow(a hand.Act) {
	r, i := gs.inRow(a.Handle)
	if r == nil {
		return
	}
	gs.Last = r.ID(i)
	switch a.What {
	case hand.Taken:
		gs.Hold.Refine(gs.Last, r.Take(i))
	case hand.Dragged:
		r.Drag(i, a.At)
	case hand.Tapped, hand.DoubleTapped:
		r.Tap(i, a.What == hand.DoubleTapped)
	}
	if !gs.Hold.Holds(gs.Last) {
		r.Release(i)
	}
}

// Reanchor begins the way of every grip of a row that is held anew where it stands: after the scale has changed under it.
func (gs *Grips) Reanchor() {
	for k := range gs.places {
		id := gs.places[k].ID
		if r, i := gs.inRow(id); r != nil && gs.Hold.Holds(id) {
			gs.Hold.Refine(id, r.Anchor(i))
		}
	}
}

// keyInRow carries out a key on a grip of a row and names the edit.
func (gs *Grips) keyInRow(e input.Key) (merge string) {
	r, i := gs.inRow(e.Handle)
	if r == nil || r.Press(i, e) {
		return ""
	}
	h := r.Handle(i)
	slider := hand.Slider{Min: h.Min, Max: h.Max, Step: h.Step}
	to, ok := slider.Key(e, r.From(i, e.Time))
	if !ok {
		return ""
	}
	gs.Last = r.ID(i)
	r.Set(i, slider.Clamp(scale.Digits(to, keyDigits)), e.Time)
	return "key " + gs.Last
}

// assignInRow gives a grip of a row a value, as assistive technology does, and names the edit.
func (gs *Grips) assignInRow(e input.Assign) (merge string) {
	r, i := gs.inRow(e.Handle)
	if r == nil || math.IsNaN(e.Value) {
		return ""
	}
	gs.Last = r.ID(i)
	h := r.Handle(i)
	r.Set(i, hand.Slider{Min: h.Min, Max: h.Max}.Clamp(e.Value), e.Time)
	return "key " + gs.Last
}
