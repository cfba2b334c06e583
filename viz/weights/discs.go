package weights

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// columnsID is the region that selects an outcome where not all have discs.
const columnsID = "columns"

// Hands say where the discs of a Duo stand.
type Hands struct {
	Tip   func(side, i int) geom.Point
	Roomy func(i int) bool    // the outcome has room for discs of its own
	At    func(x float64) int // the outcome whose column is there
	Plot  geom.Rect
	// Around is where a press takes a disc that has none within reach: all of its bar.
	Around func(side, i int) geom.Rect
	Above  float64 // no number is written above that
}

// Discs puts discs on the bars of the outcomes that have room for them. The others have theirs when they are selected or held, beside
// their column, so that no two are in each other's way.
func (d *Duo) Discs(st *scene.Stage, env *scene.Env, h Hands) {
	sheet := &st.Sheet
	all := true
	for side := range d.sides() {
		bars := &d.Bars[side]
		bars.Tip = func(i int) geom.Point { return h.Tip(side, i) }
		bars.Radius = st.Size
		st.Row(bars)
		for i := range d.Of.N() {
			room := h.Roomy(i)
			if all = all && room; !room && i != d.Of.Selected && !bars.Held(i) {
				continue
			}
			at := bars.Tip(i)
			other := at
			if d.sides() == 2 {
				other = h.Tip(1-side, i)
			}
			if !room {
				foot := at
				at.X, other.X = d.aside(sheet, side, at.X, h.Plot), d.aside(sheet, 1-side, other.X, h.Plot)
				mark.Leader(sheet, sheet.Theme, foot, at, mark.ColorOf(sheet.Theme, side), sheet.Pen)
			}
			bars.disc(st, i, at, side)
			if room && h.Around != nil {
				st.AroundInRow(h.Around(side, i))
			}
			d.value(st, env, &h, side, i, at, other)
		}
	}
	if !all {
		choose := func(at geom.Point) { d.Of.Selected = h.At(at.X) }
		st.Grip(sheet, scene.Grip{Handle: scene.Handle{ID: columnsID}, Area: h.Plot, Shared: true, Take: choose, Drag: choose})
	}
}

// aside is where a disc of a narrow column stands: p's left of it, q's right of it, and of three q's on it, at least 44 px apart.
func (d *Duo) aside(sheet *mark.Sheet, side int, x float64, plot geom.Rect) float64 {
	apart := math.Max(24, 18*sheet.F)
	wide := apart * float64(max(d.sides()-1, 1))
	x = math.Min(math.Max(x, plot.X+wide), plot.Right()-wide)
	return x + 2*apart*float64(side) - wide
}

// disc draws one disc.
func (b *Bars) disc(st *scene.Stage, i int, at geom.Point, side int) {
	held, sheet := b.Held(i), &st.Sheet
	disc := mark.Handle{At: at, R: st.Size, Color: mark.ColorOf(sheet.Theme, side), Held: held, Zero: b.Value(i) == 0 && !held, Locked: b.Of.Locked[i]}
	if held {
		disc.R *= 1.25
	}
	disc.Draw(sheet, sheet.Theme, sheet.Pen)
	st.PlaceInRow(i, at, disc.R)
}

// value writes the probability over a disc that is selected or held, clear of the finger and of the other disc of its outcome.
func (d *Duo) value(st *scene.Stage, env *scene.Env, h *Hands, side, i int, at, other geom.Point) {
	bars, sheet, plot := &d.Bars[side], &st.Sheet, h.Plot
	held := bars.Held(i)
	if i != d.Lit() && !held {
		return
	}
	lift := 1.25*st.Size + 6*sheet.F
	if held || env.Focus == bars.ID(i) {
		lift = math.Max(lift, 27)
	}
	if held && env.Touch {
		lift = math.Max(lift, 34)
	}
	kind := canvas.Text{Face: canvas.Bold, Size: 12 * sheet.F, Color: sheet.Theme.Ink, Anchor: canvas.Middle, Halo: sheet.Theme.Background}
	text := bars.Name + " " + infotheory.Format(bars.Value(i))
	half := font.Width(kind.Face, kind.Size, text)/2 + canvas.HaloWidth
	from, to := plot.X+half, plot.Right()-half
	x, y := at.X, at.Y-lift
	if y < h.Above+14*sheet.F {
		y = at.Y + lift + 9*sheet.F
	}
	if d.sides() == 3 { // side by side, the second one in the middle
		pitch := 0.0
		for k := range d.sides() {
			pitch = math.Max(pitch, font.Width(kind.Face, kind.Size, d.Bars[k].Name+" "+infotheory.Format(d.Bars[k].Value(i)))+2*canvas.HaloWidth+2)
		}
		x = math.Min(math.Max(h.Tip(1, i).X, plot.X+1.5*pitch), plot.Right()-1.5*pitch) + pitch*float64(side-1)
	}
	if d.sides() == 2 && math.Abs(at.Y-other.Y) < lift+16*sheet.F { // p's stands left of q's
		sign := float64(2*side - 1)
		x = (at.X + other.X) / 2
		x += sign * math.Max(math.Abs(at.X-x), half+1)
		room := font.Width(kind.Face, kind.Size, d.name(1-side)+" "+infotheory.Format(d.Bars[1-side].Value(i))) + 2*canvas.HaloWidth + 2
		if side == 0 {
			to -= room
		} else {
			from += room
		}
	}
	sheet.Text(geom.Point{X: math.Min(math.Max(x, from), to), Y: y}, text, kind)
}
