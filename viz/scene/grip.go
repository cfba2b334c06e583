package scene

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/geom"
	"iridescent/viz/hand"
	"iridescent/viz/input"
	"iridescent/viz/mark"
	"iridescent/viz/scale"
)

// Grip is a number that the reader moves: by a disc that is dragged, by the keys of a slider, by assistive technology. What
// all of them need of it stands here, once. A Layout lists all grips anew, so that places and values are those of the picture.
type Grip struct {
	// Handle is what the page sees. Its Step is that of the arrow keys. A radius of 0 means that it is not drawn now.
	Handle
	Color  canvas.Color // of its disc
	Hollow bool         // its value is at a limit, such as 0
	Locked bool

	// Beside says that this is another number of the grip that was listed before it. It has no disc and no place of its own.
	Beside bool

	// Area makes it a region that has no disc: it is taken where no disc is, and dragged with the pointer from the press on. It
	// has no twin and is no handle. Several pointers can hold it if it is Shared.
	Area   geom.Rect
	Shared bool

	// Around is where a press takes it too, if no disc is within reach: all of what it moves, not only the disc on it.
	Around geom.Rect

	// Along is the axis on which the disc stands and moves, sideways if Horizontal; the disc is where Value is on it, and Drag is nil.
	// A value that is dragged has as many digits as the pixels can tell apart.
	Along scale.Axis

	// Take answers a press; nil if that does nothing.
	Take func(at geom.Point)
	// Drag takes the middle of the disc to a point; nil if it stays, as a button does.
	Drag func(to geom.Point)
	// Set gives the number a value from Min to Max.
	Set func(v float64)
	// Lead changes where a key leads; nil if it leads to the next step.
	Lead func(key string, from, to float64) float64
	// Press takes a key that means something else here, and reports whether it did; nil if there is no such key. What it
	// does is a step of undo of its own.
	Press func(e input.Key) bool
	// Tap answers a tap on the disc; double is the second one in short succession. nil if a tap does nothing.
	Tap func(double bool)
}

// slider is the range and the step of the number.
func (g *Grip) slider() hand.Slider { return hand.Slider{Min: g.Min, Max: g.Max, Step: g.Step} }

// stand puts the disc on its axis.
func (g *Grip) stand() {
	slider, along, set, horizontal := g.slider(), g.Along, g.Set, g.Horizontal
	if horizontal {
		g.X = along.At(g.Value)
	} else {
		g.Y = along.At(g.Value)
	}
	g.Drag = func(to geom.Point) {
		px := to.Y
		if horizontal {
			px = to.X
		}
		set(slider.Clamp(scale.Near(along, px)))
	}
}

// keyDigits is how many digits a key leaves of a number: what binary steps add behind them is no choice of the reader.
const keyDigits = 10

// Grips are all grips of a scene in the order of the tab key, and which pointers hold them. The zero value has none.
type Grips struct {
	Hold   hand.Hold
	Last   string // ID of the grip that was touched last, or ""
	list   []Grip
	rows   []Row
	places []hand.Place // where pointers can take one
	twins  []int        // of each place, its index among Twins, or as twinOfRow says
	drawn  int          // how many are drawn
}

// Ungrip forgets all grips, for a new layout.
func (gs *Grips) Ungrip() {
	gs.list, gs.rows, gs.places, gs.twins, gs.drawn = gs.list[:0], gs.rows[:0], gs.places[:0], gs.twins[:0], 0
	gs.Hold.Regions = gs.Hold.Regions[:0]
}

// Grip adds a grip and draws its disc, larger while it is held.
func (gs *Grips) Grip(sheet *mark.Sheet, g Grip) {
	if g.Along != nil {
		g.stand()
	}
	if n := len(gs.list); g.Beside && n > 0 {
		of := &gs.list[n-1]
		g.X, g.Y, g.R = of.X, of.Y, of.R
	} else if !g.Area.Empty() {
		gs.Hold.Regions = append(gs.Hold.Regions, hand.Region{ID: g.ID, Area: g.Area, Shared: g.Shared})
	} else if g.R > 0 {
		disc := mark.Handle{At: geom.Point{X: g.X, Y: g.Y}, R: g.R, Color: g.Color, Locked: g.Locked, Held: gs.Hold.Holds(g.ID)}
		if disc.Held {
			disc.R *= 1.25
		}
		disc.Zero = g.Hollow && !disc.Held
		disc.Draw(sheet, sheet.Theme, sheet.Pen)
		g.R = disc.R
		gs.places = append(gs.places, hand.Place{ID: g.ID, At: disc.At, R: disc.R, Around: g.Around})
		gs.twins = append(gs.twins, gs.drawn)
	}
	if g.R > 0 {
		gs.drawn++
	}
	gs.list = append(gs.list, g)
}

// Named returns the grip with that ID, or nil.
func (gs *Grips) Named(id string) *Grip {
	for k := range gs.list {
		if gs.list[k].ID == id {
			return &gs.list[k]
		}
	}
	return nil
}

// Handles returns every handle, also one that is not drawn now.
func (gs *Grips) Handles() []Handle {
	list := gs.handles(0)
	for k := range gs.rows {
		for i := range gs.rows[k].Len() {
			list = append(list, gs.handleInRow(gs.rows[k], i, false))
		}
	}
	return list
}

// Twins returns the handles that are drawn, of each row the one that its twin stands on.
func (gs *Grips) Twins() []Handle {
	list := gs.handles(math.SmallestNonzeroFloat64)
	for k := range gs.rows {
		r := gs.rows[k]
		_, i := r.Twin()
		list = append(list, gs.handleInRow(r, i, true))
	}
	return list
}

// handles returns those with at least that radius, with the step of their twins.
func (gs *Grips) handles(radius float64) []Handle {
	list := make([]Handle, 0, len(gs.list))
	for k := range gs.list {
		if h := gs.list[k].Handle; h.R >= radius && gs.list[k].Area.Empty() {
			h.Step = TwinStep(h.Step)
			list = append(list, h)
		}
	}
	return list
}

// TwinStep is the step of a twin in the page for that of the arrow keys. A browser rounds the value of a slider to its
// steps. It may not round away what the finest key does, else screen readers do not hear that the value changed: it is a
// tenth of a step with Shift, since values need not stand on multiples of it.
func TwinStep(arrow float64) float64 { return scale.Digits(arrow/100, keyDigits) }

// Said writes the number of a twin for its text: as few decimals as keep numbers apart that lie a tenth of a step of the arrow keys
// apart, so that what the finest key does is heard.
func Said(v, arrow float64) string {
	for decimals := range 10 {
		ten := math.Pow10(decimals)
		if r := math.Round(v*ten) / ten; math.Abs(r-v) <= 0.04*arrow {
			return infotheory.FormatDecimals(r, decimals)
		}
	}
	return infotheory.Format(v)
}

// twinOf is the index among Twins of a place.
func (gs *Grips) twinOf(place int) int {
	if t := gs.twins[place]; t > twinOfRow {
		return t
	}
	return gs.drawn + twinOfRow - gs.twins[place]
}

// Areas appends what takes pointers: discs, then what is around them, then what has no disc.
func (gs *Grips) Areas(dst []Area) []Area {
	for k, p := range gs.places {
		dst = append(dst, Area{X: p.At.X, Y: p.At.Y, R: p.R, Twin: gs.twinOf(k)})
	}
	for k, p := range gs.places {
		if r := p.Around; !r.Empty() {
			dst = append(dst, Area{X: r.X, Y: r.Y, W: r.W, H: r.H, Twin: gs.twinOf(k)})
		}
	}
	for _, r := range gs.Hold.Regions {
		dst = append(dst, Area{X: r.Area.X, Y: r.Area.Y, W: r.Area.W, H: r.Area.H, Twin: -1})
	}
	return dst
}

// Busy reports whether a pointer holds something.
func (gs *Grips) Busy() bool { return gs.Hold.Any() }

// EndGestures lets go of everything, keeping the values.
func (gs *Grips) EndGestures() {
	gs.Hold.Clear()
	for k := range gs.rows {
		gs.rows[k].End()
	}
}

// update folds an event in and names the edit.
func (gs *Grips) update(e input.Event, env *Env) (merge string) {
	switch e := e.(type) {
	case input.Pointer:
		act := gs.Hold.Pointer(e, gs.places, env.Talk)
		if env.Talk && act.What == hand.DoubleTapped { // pointing twice is no wish
			act.What = hand.Tapped
		}
		gs.act(act)
	case input.Key:
		return gs.key(e)
	case input.Assign:
		if g := gs.Named(e.Handle); g != nil && g.Set != nil && !math.IsNaN(e.Value) {
			gs.Last = g.ID
			g.Set(g.slider().Clamp(e.Value))
			return "key " + g.ID
		}
		return gs.assignInRow(e)
	}
	return ""
}

// key carries out a key on a grip. A run of them is one edit; one that means something else here is an edit of its own.
func (gs *Grips) key(e input.Key) (merge string) {
	g := gs.Named(e.Handle)
	if g == nil {
		return gs.keyInRow(e)
	}
	if g.Set == nil || g.Press != nil && g.Press(e) {
		return ""
	}
	to, ok := g.slider().Key(e, g.Value)
	if !ok {
		return ""
	}
	if to = scale.Digits(to, keyDigits); g.Lead != nil {
		to = g.Lead(e.Name, g.Value, to)
	}
	gs.Last = g.ID
	g.Set(g.slider().Clamp(to))
	return "key " + g.ID
}

// act does to a grip what a pointer did.
func (gs *Grips) act(a hand.Act) {
	g := gs.Named(a.Handle)
	if g == nil {
		gs.actInRow(a)
		return
	}
	gs.Last = g.ID
	switch a.What {
	case hand.Taken:
		if g.Take != nil {
			g.Take(a.At)
		}
	case hand.Dragged:
		if g.Drag != nil {
			g.Drag(a.At)
		}
	case hand.Tapped, hand.DoubleTapped:
		if g.Tap != nil {
			g.Tap(a.What == hand.DoubleTapped)
		}
	}
}
