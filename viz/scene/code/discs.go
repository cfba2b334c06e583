package code

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/mark"
	"iridescent/viz/scene"
)

// columnsID is the region that selects a symbol where not all have discs.
const columnsID = "columns"

// placeDiscs puts discs on both bars of the symbols that have room for them. The others have theirs when they are selected or held, beside
// their column, so that no two are in each other's way.
func (s *Scene) placeDiscs(env *scene.Env, tip func(side, i int) geom.Point, roomy func(i int) bool, plot geom.Rect) {
	sheet := &s.Sheet
	all := true
	for side := range s.duo.Bars {
		bars := &s.duo.Bars[side]
		bars.Tip = func(i int) geom.Point { return tip(side, i) }
		bars.Radius = s.Size
		s.Row(bars)
		for i := range s.Model.N() {
			room := roomy(i)
			if all = all && room; !room && i != s.Model.Selected && !bars.Held(i) {
				continue
			}
			at, other := bars.Tip(i), tip(1-side, i)
			if !room {
				foot := at
				at.X, other.X = s.asideOf(side, at.X, plot), s.asideOf(1-side, other.X, plot)
				sheet.Line(foot, at, canvas.Stroke{Color: colorOf(sheet, side), Width: 1.5 * sheet.Pen, Dash: 2})
			}
			s.placeDisc(side, i, at)
			s.placeValue(env, side, i, at, other, plot)
		}
	}
	if !all {
		choose := func(at geom.Point) { s.Model.Selected = s.columnAt(at.X) }
		s.Grip(sheet, scene.Grip{Handle: scene.Handle{ID: columnsID}, Area: plot, Shared: true, Take: choose, Drag: choose})
	}
}

// asideOf is where a disc of a narrow column stands: p's left of it, q's right of it, at least 44 px apart.
func (s *Scene) asideOf(side int, x float64, plot geom.Rect) float64 {
	apart := math.Max(24, 18*s.Sheet.F)
	x = math.Min(math.Max(x, plot.X+apart), plot.Right()-apart)
	return x + apart*float64(2*side-1)
}

// placeDisc draws one disc.
func (s *Scene) placeDisc(side, i int, at geom.Point) {
	sheet, bars := &s.Sheet, &s.duo.Bars[side]
	v, held := s.measured.of(side)[i], bars.Held(i)
	disc := mark.Handle{At: at, R: s.Size, Color: colorOf(sheet, side), Held: held, Zero: v == 0 && !held, Locked: bars.Of.Locked[i]}
	if held {
		disc.R *= 1.25
	}
	disc.Draw(sheet, sheet.Theme, sheet.Pen)
	s.PlaceInRow(i, at, disc.R)
}

// placeValue writes the probability over a disc that is selected or held, clear of the finger and of the other disc of its symbol.
func (s *Scene) placeValue(env *scene.Env, side, i int, at, other geom.Point, plot geom.Rect) {
	sheet, bars := &s.Sheet, &s.duo.Bars[side]
	v, held := s.measured.of(side)[i], bars.Held(i)
	if i != s.Model.Selected && !held {
		return
	}
	lift := 1.25*s.Size + 6*sheet.F
	if held || env.Focus == bars.ID(i) {
		lift = math.Max(lift, 27)
	}
	if held && env.Touch {
		lift = math.Max(lift, 34)
	}
	kind := canvas.Text{Face: canvas.Bold, Size: 12 * sheet.F, Color: sheet.Theme.Ink, Anchor: canvas.Middle, Halo: sheet.Theme.Background}
	text := sides[side] + " " + infotheory.Format(v)
	half := font.Width(kind.Face, kind.Size, text)/2 + canvas.HaloWidth
	from, to := plot.X+half, plot.Right()-half
	x, y := at.X, at.Y-lift
	if y < s.legend+14*sheet.F {
		y = at.Y + lift + 9*sheet.F
	}
	if math.Abs(at.Y-other.Y) < lift+16*sheet.F { // p's stands left of q's
		sign := float64(2*side - 1)
		x = (at.X + other.X) / 2
		x += sign * math.Max(math.Abs(at.X-x), half+1)
		room := font.Width(kind.Face, kind.Size, sides[1-side]+" "+infotheory.Format(s.measured.of(1 - side)[i])) + 2*canvas.HaloWidth + 2
		if side == 0 {
			to -= room
		} else {
			from += room
		}
	}
	sheet.Text(geom.Point{X: math.Min(math.Max(x, from), to), Y: y}, text, kind)
}

// colorOf is the colour of a distribution.
func colorOf(sheet *mark.Sheet, side int) canvas.Color {
	return [2]canvas.Color{sheet.Theme.P, sheet.Theme.Q}[side]
}

// columnAt is the symbol whose column is next to x.
func (s *Scene) columnAt(x float64) int {
	if s.view != byAreas {
		return s.strip.axis.Column(x, s.Model.N())
	}
	best := 0
	for i := range s.Model.N() {
		if math.Abs(s.areas.middle(i)-x) < math.Abs(s.areas.middle(best)-x) || s.areas.left[i] <= x && x < s.areas.left[i+1] {
			best = i
			if s.areas.left[i] <= x && x < s.areas.left[i+1] {
				break
			}
		}
	}
	return best
}

// aside is what twins say behind a probability.
func (s *Scene) aside() string {
	spoken := func(nats float64) string {
		if math.IsInf(nats, 1) {
			return "infinite"
		}
		return s.Sheet.Short(nats)
	}
	return ", a symbol takes " + spoken(s.measured.CrossEntropyPQ) + " in the code made for q, " + spoken(s.measured.KullbackLeiblerPQ) + " of it wasted"
}
