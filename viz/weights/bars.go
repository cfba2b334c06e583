package weights

import (
	"math"
	"strconv"
	"strings"

	"iridescent/infotheory"
	"iridescent/viz/geom"
	"iridescent/viz/input"
	"iridescent/viz/param"
	"iridescent/viz/scale"
	"iridescent/viz/scene"
)

// Scale says where probabilities stand. Axis is one.
type Scale interface {
	// Value is the probability of outcome i for the middle of its disc: exactly 0, or at least Least.
	Value(i int, at geom.Point) float64
	// Anchor is where a pointer begins that takes the disc of outcome i at a probability.
	Anchor(i int, v float64) geom.Point
	// Smallest is the smallest value above 0 that Value returns.
	Smallest() float64
}

// Bars are the discs on the bars of a distribution: a scene.Row that moves its weights. A scene makes it once.
type Bars struct {
	Name     string                        // of the distribution; its discs are "p0", "p1", …
	Of       *Weights                      // what the hand moves, in the model
	Selected *int                          // outcome that was touched last, in the model; −1 is none
	Say      func(format string, a ...any) // tells the reader; scene.Base has one

	Noun     string             // what an outcome is called, in what the twin says of its keys
	Lockless bool               // nothing can be locked: the model's address has no place for it
	Number   func(i int) string // what follows the name in the ID of a disc; nil is the index

	Label func(i int) string     // name of an outcome
	Value func(i int) float64    // probability of an outcome, as measured
	Tip   func(i int) geom.Point // the end of its bar
	Scale Scale
	Aside func() string // what the twin says behind the probability, with a comma before it; nil is nothing

	Radius float64 // of a disc, in pixels; a layout sets it

	ids    [Most]string
	zeroed masses // values before they were set to 0

	going bool // pointers hold something
	now   gesture
	grabs [Most]grab // of the outcomes that are held
	run   run
}

// grab is what a pointer found when it took a disc.
type grab struct {
	from  float64 // the value
	alone bool    // all others were 0
	told  moved   // what the reader was told already
}

var _ scene.Row = (*Bars)(nil)

// Len returns the number of outcomes.
func (b *Bars) Len() int { return b.Of.N }

// ID names the disc of an outcome.
func (b *Bars) ID(i int) string {
	if b.Number != nil {
		return b.Name + b.Number(i)
	}
	if b.ids[i] == "" {
		b.ids[i] = b.Name + strconv.Itoa(i)
	}
	return b.ids[i]
}

// Find is the inverse of ID; ok is false for any other text.
func (b *Bars) Find(id string) (i int, ok bool) {
	if b.Number != nil {
		for i := range b.Of.N {
			if b.ID(i) == id {
				return i, true
			}
		}
		return 0, false
	}
	number, found := strings.CutPrefix(id, b.Name)
	i, err := strconv.Atoi(number)
	if !found || err != nil || i < 0 || i >= b.Of.N || b.ID(i) != id {
		return 0, false
	}
	return i, true
}

// Place adds the row to the grips of a scene, with a disc at the tip of every bar.
func (b *Bars) Place(gs *scene.Grips) {
	gs.Row(b)
	for i := range b.Of.N {
		gs.PlaceInRow(i, b.Tip(i), b.Radius)
	}
}

// Twin names the twin in the page and says on which outcome it stands.
func (b *Bars) Twin() (name string, i int) { return b.Name, max(*b.Selected, 0) }

// step is that of the arrow keys, in probability.
const step = 0.01

// Handle describes the disc of an outcome, at the tip of its bar.
func (b *Bars) Handle(i int) scene.Handle {
	at := b.Tip(i)
	return scene.Handle{ID: b.ID(i), Label: b.Name + " of " + b.Label(i), Keys: b.keys(), Value: b.Value(i), Max: 1, Step: step, X: at.X, Y: at.Y, R: b.Radius}
}

// keys says what keys do on the twin.
func (b *Bars) keys() string {
	lock := ", L locks it."
	if b.Lockless {
		lock = "."
	}
	return "Left and right choose the " + b.Noun + ". Up and down change it, with Shift more finely. Delete rules it out or brings it back" + lock + " Escape takes a change back."
}

// Says is what the twin says of an outcome.
func (b *Bars) Says(i int) string {
	text := b.Name + " of " + b.Label(i) + ": " + percent(b.Value(i))
	if b.Aside != nil {
		text += b.Aside()
	}
	if b.Of.Locked[i] {
		text += ", locked"
	}
	return text
}

// percent writes a probability in percent, with as many decimals as it needs to be no false 0 or 100, and for a tenth of a step to be
// heard.
func percent(v float64) string {
	for decimals := range 7 {
		x, ten := v*100, math.Pow10(decimals)
		if r := math.Round(x*ten) / ten; (r > 0 || v == 0) && (r < 100 || v == 1) && math.Abs(r-x) <= math.Min(0.005*x, 0.04*100*step) {
			return infotheory.FormatDecimals(r, decimals) + " %"
		}
	}
	return infotheory.Format(v*100) + " %"
}

// Held reports whether a pointer holds the disc of an outcome.
func (b *Bars) Held(i int) bool { return b.going && b.now.held[i] }

// Take makes a pointer hold a disc and returns where its way begins. For the others it counts as locked from now on.
func (b *Bars) Take(i int) geom.Point {
	if !b.going {
		b.going, b.now = true, newGesture(b.Of)
	}
	b.now.held[i] = true
	v := b.now.values[i]
	b.grabs[i] = grab{from: v, alone: v > 0 && positive(b.now.values[:]) == 1}
	return b.Anchor(i)
}

// Anchor is where the disc of an outcome stands on the scale in the gesture.
func (b *Bars) Anchor(i int) geom.Point { return b.Scale.Anchor(i, b.now.values[i]) }

// Release lets go of a disc. Its outcome is free again.
func (b *Bars) Release(i int) {
	if !b.Held(i) {
		return
	}
	b.now.release(i)
	b.going = b.now.held != flags{}
}

// End lets go of everything, keeping the values.
func (b *Bars) End() { b.going = false }

// Drag moves what a pointer holds, within what the others allow, and says what stands in the way.
func (b *Bars) Drag(i int, to geom.Point) {
	*b.Selected = i
	if b.Of.Locked[i] {
		b.tell(i, notMoved, "%s", b.isLocked(i))
		return
	}
	grab, v := &b.grabs[i], b.Scale.Value(i, to)
	refused := v == 0 && grab.alone
	if refused {
		v = b.Scale.Smallest()
		b.tell(i, movedToLimit, "%s", b.refuseZero(i))
	}
	switch b.now.move(i, v) {
	case notMoved:
		b.tell(i, notMoved, "Nothing else of %s is free to give or take: unlock an outcome or let another go.", b.Name)
		return
	case movedEqually:
		if !refused {
			b.tell(i, movedEqually, sharedEqually)
		}
	}
	if v == 0 && grab.from > 0 {
		b.zeroed[i] = grab.from
	}
	b.write(&b.now)
}

const sharedEqually = "The others were all 0, so they share equally."

// write makes the weights what a gesture has made of them, and says once if it raised one.
func (b *Bars) write(g *gesture) {
	g.write(b.Of)
	if i := g.raised; i >= 0 {
		g.raised = -1
		b.Say("%s of %s was below 0.000001, the least that a hand can set: it was raised to that.", b.Name, b.Label(i))
	}
}

// tell says something once a grab.
func (b *Bars) tell(i int, what moved, format string, a ...any) {
	if g := &b.grabs[i]; g.told != what {
		g.told = what
		b.Say(format, a...)
	}
}

// Tap selects an outcome; the second tap toggles its zero.
func (b *Bars) Tap(i int, double bool) {
	*b.Selected = i
	if !double {
		return
	}
	b.sayError(b.ToggleZero(i))
	if b.going {
		b.now.adopt(b.Of)
	}
}

// Press carries out the keys that mean something else than on a slider.
func (b *Bars) Press(i int, e input.Key) bool {
	switch e.Name {
	case "ArrowLeft", "ArrowRight":
		*b.Selected = i
		b.Choose(e.Name == "ArrowRight")
	case "Delete", "Backspace":
		*b.Selected = i
		b.sayError(b.ToggleZero(i))
	case "l", "L":
		if *b.Selected = i; !b.Lockless {
			b.ToggleLock(i)
		}
	default:
		return false
	}
	return true
}

// Choose selects the next or the previous outcome, without going round. Where none is, the first is next and the last previous.
func (b *Bars) Choose(next bool) {
	by := -1
	if next {
		by = 1
	} else if *b.Selected < 0 {
		*b.Selected = b.Of.N
	}
	*b.Selected = min(max(*b.Selected+by, 0), b.Of.N-1)
}

// ToggleLock locks or unlocks an outcome.
func (b *Bars) ToggleLock(i int) {
	if b.Of.Locked[i] = !b.Of.Locked[i]; b.Of.Locked[i] {
		b.Say("%s of %s is locked.", b.Name, b.Label(i))
		return
	}
	b.Say("%s of %s is free.", b.Name, b.Label(i))
}

// run is a run of keys on one disc: the shares of the others are those at its start.
type run struct {
	gesture
	index int
	time  float64
	left  Weights // as the last key left them; if they are others now, the run is over
}

// runTime is how many seconds apart the keys of a run are at most.
const runTime = 1

// runOn returns the run of keys on a disc, a new one if the last key was elsewhere or too long ago.
func (b *Bars) runOn(i int, time float64) *run {
	r := &b.run
	if r.index != i || time-r.time >= runTime || r.left != *b.Of {
		*r = run{gesture: newGesture(b.Of), index: i, left: *b.Of}
		r.held[i] = true
	}
	r.time = time
	return r
}

// From is the probability that a key leads from: that of the run, without the rounding of the weights.
func (b *Bars) From(i int, time float64) float64 { return b.runOn(i, time).values[i] }

// Set gives an outcome a probability, within [0, what the locked ones leave].
func (b *Bars) Set(i int, v, time float64) {
	*b.Selected = i
	r := b.runOn(i, time)
	b.sayError(b.put(&r.gesture, i, v))
	r.left = *b.Of
}

// put sets one probability in a gesture that holds it.
func (b *Bars) put(g *gesture, i int, v float64) error {
	if b.Of.Locked[i] {
		return b.isLocked(i)
	}
	if v < Least {
		v = 0
	}
	before := g.values[i]
	if v == 0 && before > 0 && positive(g.values[:]) == 1 {
		return b.refuseZero(i)
	}
	switch g.move(i, v) {
	case notMoved:
		return param.Refuse("Nothing else of %s is free to give or take: unlock an outcome.", b.Name)
	case movedEqually:
		b.Say(sharedEqually)
	}
	if v == 0 && before > 0 {
		b.zeroed[i] = before
	}
	b.write(g)
	return nil
}

// ToggleZero sets an outcome to 0, or a zero back to what it was before (an equal share if that is not known). What other
// pointers hold keeps its value.
func (b *Bars) ToggleZero(i int) error {
	g := newGesture(b.Of)
	if b.going {
		g.held = b.now.held
	}
	g.held[i] = true
	v := 0.0
	if g.values[i] == 0 {
		if v = b.zeroed[i]; v == 0 {
			v = scale.Digits(1/float64(b.Of.N), digits)
		}
	}
	return b.put(&g, i, v)
}

func (b *Bars) isLocked(i int) error {
	return param.Refuse("%s of %s is locked; unlock it to move it.", b.Name, b.Label(i))
}

func (b *Bars) refuseZero(i int) error {
	return param.Refuse("%s is all that %s has: it cannot become 0.", b.Label(i), b.Name)
}

func (b *Bars) sayError(err error) {
	if err != nil {
		b.Say("%s", err)
	}
}

// Forget drops what belongs to weights that are gone.
func (b *Bars) Forget() { b.zeroed = masses{} }

// ForgetOutcome drops what belongs to an outcome that is gone.
func (b *Bars) ForgetOutcome(i int) { b.zeroed[i] = 0 }

// Swap exchanges two distributions over the same outcomes, with their locks.
func (b *Bars) Swap(o *Bars) {
	*b.Of, *o.Of = *o.Of, *b.Of
	b.zeroed, o.zeroed = o.zeroed, b.zeroed
}
