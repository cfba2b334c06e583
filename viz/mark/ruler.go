package mark

import (
	"math"

	"iridescent/infotheory"
	"iridescent/viz/canvas"
	"iridescent/viz/font"
	"iridescent/viz/geom"
	"iridescent/viz/scale"
)

// Ruler is the scale of lengths that a hand changes: it holds still meanwhile, so that what did not change keeps its length. Its end
// is 1, 2 or 5 times a power of ten in the reader's unit. The zero value has no end yet.
type Ruler struct {
	End  float64 // in the unit
	unit infotheory.Unit
}

// Steps of a ruler: how much room is free beyond the longest length when an end is chosen, and how much shorter than the next
// smaller end it must be before that is.
const (
	rulerFree   = 1.1
	rulerShrink = 0.8
)

// Settle chooses the end for the longest finite length in nats, unless something is held or the end still suits it.
func (r *Ruler) Settle(longest float64, unit infotheory.Unit, held bool) {
	length := unit.FromNats(longest)
	if r.End > 0 && r.unit == unit && (held || length <= r.End && length >= rulerShrink*below(r.End)) {
		return
	}
	r.End, r.unit = 1, unit
	if longest > shortestScale {
		r.End = Step(rulerFree * length)
	}
}

// Reset forgets the end: the next lengths have nothing to do with those before.
func (r *Ruler) Reset() { r.End = 0 }

// Step is the smallest of … 0.5, 1, 2, 5, 10 … that is at least v > 0.
func Step(v float64) float64 {
	ten := math.Pow(10, math.Floor(math.Log10(v)))
	for _, k := range [...]float64{1, 2, 5} {
		if k*ten >= v*(1-1e-12) {
			return k * ten
		}
	}
	return 10 * ten
}

// below is the step before one.
func below(step float64) float64 { return Step(step * 0.3) }

// Pixels is how many pixels a nat is long on a ruler of that width.
func (r *Ruler) Pixels(width float64) float64 {
	nats := r.unit.FromNats(1)
	if r.End <= shortestScale {
		return 0
	}
	return width * nats / r.End
}

// every is how far the ticks are apart: four or five of them.
func (r *Ruler) every() float64 {
	if math.Round(r.End/math.Pow(10, math.Floor(math.Log10(r.End)+1e-9))) == 2 {
		return r.End / 4
	}
	return r.End / 5
}

// Ticks places faint ticks behind a bar.
func (s *Sheet) Ticks(r *Ruler, bar geom.Rect) {
	for x := r.every(); x <= r.End*1.001; x += r.every() {
		px := bar.X + bar.W*x/r.End
		s.Line(geom.Point{X: px, Y: bar.Y - 2*s.F}, geom.Point{X: px, Y: bar.Bottom() + 3*s.F}, canvas.Stroke{Color: s.Theme.Grid, Width: s.Pen})
	}
}

// TickNumbers writes the numbers of the ticks below a bar, the last one with the unit.
func (s *Sheet) TickNumbers(r *Ruler, bar geom.Rect) {
	kind := canvas.Text{Size: 11 * s.F, Color: s.Theme.Muted, Anchor: canvas.Middle}
	y := bar.Bottom() + 13*s.F
	for k := 0.0; k*r.every() <= r.End*1.001; k++ {
		words, at := Trimmed(scale.Digits(k*r.every(), 3)), geom.Point{X: bar.X + bar.W*k*r.every()/r.End, Y: y}
		kind.Anchor = canvas.Middle
		if k == 0 {
			kind.Anchor = canvas.Start
		} else if (k+1)*r.every() > r.End*1.001 {
			kind.Anchor = canvas.End
			words += " " + s.Unit.Plural()
			at.X = bar.Right()
		}
		if font.Width(kind.Face, kind.Size, words) < bar.W/3 {
			s.Text(at, words, kind)
		}
	}
}

// Cut marks the end of a bar that goes on beyond the ruler while a hand moves it: a slanted edge.
func (s *Sheet) Cut(bar geom.Rect) {
	upper := []geom.Point{{X: bar.Right() - 8*s.F, Y: bar.Bottom()}, {X: bar.Right(), Y: bar.Y}}
	lower := []geom.Point{{X: bar.Right() - 8*s.F, Y: bar.Bottom()}, {X: bar.Right(), Y: bar.Bottom()}}
	s.Band(upper, lower, canvas.Fill{Color: s.Theme.Panel})
}
